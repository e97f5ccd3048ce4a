/**
 * The ribbon's buttons. They run in the pane's page (shared runtime, see manifest.xml), so that what a button has to
 * say, a refusal above all, stands in the pane, which it opens. A button's own page could only stay silent.
 */

/** What the buttons need of the pane. None rejects: the pane shows how it went. */
export interface RibbonTarget {
  readonly checkAndColour: () => Promise<void>;
  readonly clearColours: () => Promise<void>;
  readonly generateBreakdown: () => Promise<void>;
}

/** The names are those of FunctionName in manifest.xml. Needs `Office`, after `Office.onReady`. */
export function registerRibbon(target: RibbonTarget): void {
  const actions = Office.actions as typeof Office.actions | undefined;
  // Absent where the client shows no add-in commands (Excel on iPad).
  if (!actions) return;
  actions.associate('checkAndColour', (event: Office.AddinCommands.Event) => void press(event, target.checkAndColour));
  actions.associate('clearColours', (event: Office.AddinCommands.Event) => void press(event, target.clearColours));
  actions.associate('generateBreakdown', (event: Office.AddinCommands.Event) => void press(event, target.generateBreakdown));
}

async function press(event: Office.AddinCommands.Event, work: () => Promise<void>): Promise<void> {
  try {
    await Promise.all([showPane(), work()]);
  } finally {
    // Excel keeps the button greyed until it hears this.
    event.completed();
  }
}

/** SharedRuntime 1.1. Where the pane can't be opened, the work is still done and waits in it. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // The pane was being opened or closed by hand at that moment.
  }
}
