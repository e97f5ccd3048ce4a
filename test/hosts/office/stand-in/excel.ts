/** A workbook and the Excel around it. */
import type { SheetModel, WorkbookModel } from './workbook';

/** In what Excels differ, or are said to differ from their documentation. The defaults are the harder ones. */
export interface Habits {
  /** The newest ExcelApi requirement set, as "1.13". */
  readonly api: string;
  /** The id of a conditional format is its place in the list, and changes; otherwise it stays the same. */
  readonly idsArePlaces: boolean;
  /** A new conditional format comes last; otherwise first, as the reference says. */
  readonly newFormatsComeLast: boolean;
  /** Bytes of a request or an answer: 5 MB in Excel on the web. */
  readonly payloadBytes: number;
  /** Events say whether this add-in's own writing caused them (ExcelApi 1.14). */
  readonly namesTrigger: boolean;
  /** Goes to sheets that are inserted from a file: so does Excel on the desktop (office-js issue 1770). */
  readonly goesToInserted: boolean;
}

export const HABITS: Habits = { api: '1.13', idsArePlaces: true, newFormatsComeLast: true, payloadBytes: 5_000_000, namesTrigger: false, goesToInserted: true };

export interface Excel {
  readonly workbook: WorkbookModel;
  readonly habits: Habits;
  /** Events that the client asked Excel to send, with how often. */
  readonly registered: Map<'Changed' | 'SelectionChanged', number>;
  /** Sheets inserted so far. */
  inserted: number;
  /** What sheets a file holds, which comes as base64; throws what Excel would answer. */
  openFile: (base64: string) => readonly SheetModel[];
  /** Called where the client library itself made a change that Excel reports. */
  onChange: (kind: 'Changed' | 'SelectionChanged', sheet: SheetModel, address: string) => void;
}
