/** What the pane's buttons do. None of these rejects: what goes wrong is shown in the pane. */
import { Refusal, cellRange, clearMarkEdits, drawTemplate, uniqueSheetName, type Edit, type Template } from '../core';
import { both } from './both';
import { createCheck, createColours } from './checking';
import { createPacking, type Packing } from './packs/packing';
import { allPacks, createKnown } from './packs/packs';
import { createBreakdown, type BreakdownActions, type MakeWorkbook } from './breakdown/actions';
import { browserStore, type SettingsStore } from './breakdown/saved-settings';
import { createFixing, type Fixing } from './fixing';
import { createFollowing, type Following } from './following';
import { zh, type Messages } from './messages/zh';
import { createHelping, type Helping } from './help/helping';
import { createReporting, type Reporting } from './reporting';
import { createRunner, type QuietEnd, type RunDeps, type Steps } from './run';
import { saveFile } from './save-file';
import { createSelecting, type Selecting } from './selecting';
import type { PaneState } from './state';

export interface ActionDeps extends Omit<RunDeps, 'templates'> {
  /** The built-in ones. */
  readonly templates: readonly Template[];
  readonly state: () => PaneState;
  /** The clock; the computer's where absent. */
  readonly now?: () => Date;
  /** Absent where no file can be made. */
  readonly makeWorkbook?: MakeWorkbook;
  /** Where settings are kept; the browser's storage where absent. */
  readonly store?: SettingsStore;
  /** Hands a file to the clerk; the browser's download where absent. */
  readonly save?: typeof saveFile;
}

export interface PaneActions extends Helping, Selecting, Fixing, Reporting, Following, Packing, BreakdownActions {
  readonly check: (scope: 'workbook' | 'sheet') => Promise<void>;
  /** As the last check: the same sheet, or the workbook. */
  readonly recheck: () => Promise<void>;
  /** Checks afresh, so that colours never stand on figures that have moved, and marks: three round trips in Excel. */
  readonly colour: (scope: 'workbook' | 'as-checked') => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly insert: () => Promise<void>;
  readonly cancel: () => void;
  readonly abandon: () => void;
}

export function createActions(deps: ActionDeps): PaneActions {
  const { dispatch, state } = deps;
  const known = createKnown(deps.templates, () => state().packs);
  const runner = createRunner({ ...deps, templates: known });
  const { run, cancel, abandon } = runner;
  const colours = createColours();
  const now = deps.now ?? (() => new Date());
  const checkNow = createCheck(now);
  const succeed = (say: (messages: Messages) => string): void =>
    dispatch({ kind: 'notice', notice: { intent: 'success', text: both(say) } });

  /** What 边填边查 does after a change: the marks follow where there are any. */
  const recheckQuietly = (): Promise<QuietEnd> =>
    runner.runQuietly(async (steps) => {
      const result = await checkNow(steps, state().result?.sheet);
      const coloured = await colours.follow(steps, result);
      dispatch({ kind: 'checked', result });
      dispatch({ kind: 'coloured', coloured });
    });

  const following = createFollowing({ host: deps.host, state, dispatch, recheck: recheckQuietly });

  return {
    check: (scope) =>
      run(async (steps) => {
        const sheet = scope === 'sheet' ? await activeSheet(steps) : undefined;
        dispatch({ kind: 'checked', result: await checkNow(steps, sheet) });
      }),

    recheck: () => run(async (steps) => dispatch({ kind: 'checked', result: await checkNow(steps, state().result?.sheet) })),

    colour: (scope) =>
      run(async (steps) => {
        const result = await checkNow(steps, scope === 'workbook' ? undefined : state().result?.sheet);
        const cells = await colours.put(steps, result);
        dispatch({ kind: 'checked', result });
        dispatch({ kind: 'coloured', coloured: cells > 0 });
        succeed((t) => (cells > 0 ? t.done.coloured(cells) : t.done.nothingToColour));
      }),

    clear: () =>
      run(async (steps) => {
        const edits = clearMarkEdits(await steps.read());
        if (edits.length > 0) await steps.write(edits);
        colours.forget();
        dispatch({ kind: 'coloured', coloured: false });
        succeed((t) => (edits.length > 0 ? t.done.cleared(edits.length) : t.done.nothingToClear));
      }),

    insert: () =>
      run(async (steps) => {
        const { template: id, published, packs } = state();
        const template = allPacks(deps.templates, packs).find((one) => one.id === id);
        if (!template) return;
        const snapshot = await steps.read();
        const sheet = uniqueSheetName(template.sheetName, snapshot.sheets.map((one) => one.name));
        await steps.write(insertion(template, sheet, published));
        dispatch({ kind: 'changed' });
        following.nudge();
        succeed((t) => t.done.inserted(sheet, t === zh ? template.name.zh : template.name.en));
      }),

    ...createHelping({ state, dispatch }),
    ...createSelecting(deps.host, dispatch),
    ...createFixing({ state, dispatch, runner, colours, checkNow }),
    ...createReporting({ state, dispatch, runner, templates: known, now }),
    ...createPacking({ state, dispatch, runner, builtIn: deps.templates, nudge: following.nudge }),
    ...createBreakdown({ state, dispatch, runner, known, nudge: following.nudge, store: deps.store ?? browserStore, makeWorkbook: deps.makeWorkbook, save: deps.save ?? saveFile }),
    ...following,
    cancel,
    abandon: () => {
      colours.forget();
      abandon();
    },
  };
}

async function activeSheet(steps: Steps): Promise<string> {
  const sheet = await steps.activeSheet();
  if (sheet === undefined) throw new Refusal(both((t) => t.refused.noActiveSheet));
  return sheet;
}

function insertion(template: Template, sheet: string, published: boolean): readonly Edit[] {
  return [...drawTemplate(template, { sheet, published }), { kind: 'select', sheet, range: cellRange({ row: 0, column: 0 }) }];
}
