import { columnStyle } from './columns';
import { rowTag, type RowDrafts } from './rows';
import type { SheetDraft } from './sheet';
import { flag, integer } from './xml/tag';

/**
 * Tells the style of a cell that is absent from the file: its row's, else its column's, as a new cell gets it in
 * Excel. Holds as long as no column or row is changed: one edit.
 */
export function inheritedStyles(sheet: SheetDraft, rows: RowDrafts): (row: number, column: number) => number {
  const ofRow = memo((row) => {
    const draft = rows.byRow.get(row);
    return draft && flag(rowTag(draft), 'customFormat') ? (integer(rowTag(draft), 's') ?? 0) : undefined;
  });
  const ofColumn = memo((column) => columnStyle(sheet.document.root, column));
  return (row, column) => ofRow(row) ?? ofColumn(column);
}

function memo<T>(compute: (index: number) => T): (index: number) => T {
  const known = new Map<number, T>();
  return (index) => {
    if (!known.has(index)) known.set(index, compute(index));
    return known.get(index) as T;
  };
}
