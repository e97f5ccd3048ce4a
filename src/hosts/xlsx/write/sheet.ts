/** A sheet's part while it is being edited: its top-level elements, and its rows once one of them is touched. */
import { damaged } from '../zip/refusals';
import { openRows, printRows, type RowDrafts } from './rows';
import { child, mapChildren, parseDocument, printDocument, type Document, type Parted } from './xml/parted';

export interface SheetDraft {
  readonly name: string;
  readonly part: string;
  document: Document;
  /** In place of the document's sheetData from the first touch on. */
  rows: RowDrafts | undefined;
}

/** `kind` is what the workbook takes the part for. Throws a `Refusal` where it is no such sheet. */
export function openSheet(name: string, partName: string, text: string, kind: string): SheetDraft {
  return { name, part: partName, document: parseDocument(text, partName, kind === 'worksheet' ? kind : undefined), rows: undefined };
}

export function printSheet({ document, rows }: SheetDraft): string {
  if (!rows) return printDocument(document);
  const root = mapChildren(document.root, 'sheetData', () => printRows(rows));
  return printDocument({ ...document, root });
}

/** Changes elements other than sheetData, which is under `rowsOf`. */
export function changeSheet(sheet: SheetDraft, change: (root: Parted) => Parted): void {
  sheet.document = { ...sheet.document, root: change(sheet.document.root) };
}

/** The rows, to be changed in place. */
export function rowsOf(sheet: SheetDraft): RowDrafts {
  if (sheet.rows) return sheet.rows;
  const data = child(sheet.document.root, 'sheetData');
  if (data === undefined) throw damaged(sheet.part);
  sheet.rows = openRows(data, sheet.part);
  return sheet.rows;
}
