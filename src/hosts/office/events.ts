/** What the clerk does in the sheet, as it happens. */
import { columnName, MAX_COLUMNS, MAX_ROWS, parseRange, type CellsEvent, type Range } from '../../core/index';

export interface OfficeEvent extends CellsEvent {
  /** Excel's id of the sheet, which no other sheet ever has. */
  readonly sheetId: string;
  /** Whether this add-in's own writing was the cause; undefined where Excel does not say (before ExcelApi 1.14). */
  readonly isOwn: boolean | undefined;
}

export type Handler = (event: OfficeEvent) => void;

/** Really removes the handler: after it nothing is delivered any more. */
export type Remove = () => Promise<void>;

/** Another selection in any sheet. Takes one round trip, and what comes at one time another for the sheets' names. */
export function onSelectionChanged(handler: Handler): Promise<Remove> {
  return listen((sheets) => sheets.onSelectionChanged, handler, false);
}

/** Other values in any sheet, by the clerk's hand or by the add-in's own writing. */
export function onChanged(handler: Handler): Promise<Remove> {
  return listen((sheets) => sheets.onChanged, handler, true);
}

/** A clerk seldom types longer in a cell. */
const RETRY_MS = 1_000;

interface Source {
  readonly worksheetId: string;
  readonly address: string;
  readonly triggerSource?: string;
}

interface Listened {
  add(handler: (args: Source) => Promise<void>): OfficeExtension.EventHandlerResult<Source>;
  remove(handler: (args: Source) => Promise<void>): void;
}

/** `keeps`: what Excel can't tell the sheet of now is told later; otherwise it is passed over. */
async function listen(event: (sheets: Excel.WorksheetCollection) => Listened, handler: Handler, keeps: boolean): Promise<Remove> {
  let open = true;
  let waiting: Source[] = [];
  let isBusy = false;
  const heard = async (args: Source): Promise<void> => {
    waiting.push(args);
    if (!isBusy) await deliver();
  };
  const { source, context: home } = await Excel.run(async (context) => {
    const listened = event(context.workbook.worksheets);
    listened.add(heard);
    await context.sync();
    return { source: listened, context };
  });

  /** In order, and all that came meanwhile with one question: writing a table is many events at once. */
  async function deliver(): Promise<void> {
    isBusy = true;
    try {
      while (open && waiting.length > 0) {
        await Promise.resolve();
        const batch = waiting;
        waiting = [];
        const names = await sheetNames();
        if (names) for (const source of batch) tell(source, names);
        else if (keeps) {
          waiting = [...batch, ...waiting];
          await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
        }
      }
    } finally {
      isBusy = false;
    }
  }

  function tell({ worksheetId, address, triggerSource }: Source, names: ReadonlyMap<string, string>): void {
    const sheet = names.get(worksheetId);
    const range = parseEventAddress(address);
    if (open && sheet !== undefined && range) handler({ sheet, range, sheetId: worksheetId, isOwn: triggerSource === undefined ? undefined : triggerSource === 'ThisLocalAddin' });
  }

  let removed = false;
  return async () => {
    open = false;
    if (removed) return;
    // A handler can be removed only in the context in which it was added.
    await Excel.run(home, async (context) => {
      // Not `EventHandlerResult.remove`, which forgets what it stands for though Excel may refuse.
      source.remove(heard);
      await context.sync();
    });
    // Only now: where Excel refuses, because a cell is being edited, it can be asked again.
    removed = true;
  };
}

/** By id; undefined where Excel can't tell now: the clerk is already typing in the next cell. */
async function sheetNames(): Promise<ReadonlyMap<string, string> | undefined> {
  try {
    return await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/id,items/name');
      await context.sync();
      return new Map(sheets.items.map(({ id, name }) => [id, name]));
    });
  } catch {
    return undefined;
  }
}

/** "B2", "B2:D9", "2:3", "B:C", "A1,C3"; undefined where the text is no address. */
export function parseEventAddress(text: string): Range | undefined {
  const first = text.split(',')[0] ?? '';
  const [, from, to = from] = /^\$?([A-Za-z]+|\d+)(?::\$?([A-Za-z]+|\d+))?$/.exec(first) ?? [];
  if (from === undefined || to === undefined) return parseRange(first);
  return /\d/.test(from) ? parseRange(`A${from}:${LAST_COLUMN}${to}`) : parseRange(`${from}1:${to}${MAX_ROWS}`);
}

const LAST_COLUMN = columnName(MAX_COLUMNS - 1);
