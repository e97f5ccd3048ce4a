/** What the clerk does in the sheet, as it happens. */
import { columnName, MAX_COLUMNS, MAX_ROWS, parseRange, type CellsEvent, type Range } from '../../core/index';

export interface OfficeEvent extends CellsEvent {
  /** Whether this add-in's own writing was the cause; undefined where Excel does not say (before ExcelApi 1.14). */
  readonly isOwn: boolean | undefined;
}

export type Handler = (event: OfficeEvent) => void;

/** Really removes the handler: after it nothing is delivered any more. */
export type Remove = () => Promise<void>;

/** Another selection in any sheet. Takes one round trip, and each event another for the sheet's name. */
export function onSelectionChanged(handler: Handler): Promise<Remove> {
  return listen((sheets) => sheets.onSelectionChanged, handler);
}

/** Other values in any sheet, by the clerk's hand or by the add-in's own writing. */
export function onChanged(handler: Handler): Promise<Remove> {
  return listen((sheets) => sheets.onChanged, handler);
}

interface Source {
  readonly worksheetId: string;
  readonly address: string;
  readonly triggerSource?: string;
}

interface Listened {
  add(handler: (args: Source) => Promise<void>): OfficeExtension.EventHandlerResult<Source>;
}

async function listen(event: (sheets: Excel.WorksheetCollection) => Listened, handler: Handler): Promise<Remove> {
  let open = true;
  // One after the other: the answers about the names could overtake each other.
  let last = Promise.resolve();
  const registration = await Excel.run(async (context) => {
    const added = event(context.workbook.worksheets).add((args) => (last = last.then(() => deliver(args))));
    await context.sync();
    return added;
  });

  async function deliver({ worksheetId, address, triggerSource }: Source): Promise<void> {
    const range = parseEventAddress(address);
    const sheet = open ? await sheetName(worksheetId) : undefined;
    if (open && sheet !== undefined && range) handler({ sheet, range, isOwn: triggerSource === undefined ? undefined : triggerSource === 'ThisLocalAddin' });
  }

  return async () => {
    if (!open) return;
    open = false;
    // A handler can be removed only in the context in which it was added.
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}

/** undefined where Excel can't tell now: the sheet is gone, or the clerk is already typing in the next cell. */
async function sheetName(id: string): Promise<string | undefined> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(id);
      sheet.load('name');
      await context.sync();
      return sheet.name;
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
