/** What stands above the columns of a table. */
import type { Range } from '../sheet/address';
import { valueAt, type Sheet } from '../sheet/snapshot';

/**
 * Reads a header of one or two rows: column → what stands above it, the most telling text first. A merged heading
 * counts for every column below it: 2023年 over 一季度 reads 2023年一季度.
 */
export function headerReader(sheet: Sheet, header: Range): (column: number) => readonly string[] {
  const width = Math.max(0, ...sheet.values.slice(header.row, header.row + header.rows).map(({ length }) => length));
  const rows = Array.from({ length: header.rows }, (_, i) => ({ row: header.row + i, merged: mergedIn(sheet, header.row + i, width) }));
  return (column) => {
    const texts: string[] = [];
    for (const { row, merged } of rows) {
      const value = valueAt(sheet, merged.get(column) ?? { row, column });
      const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
      if (text !== '' && texts.at(-1) !== text) texts.push(text);
    }
    return texts.length > 1 ? [texts.join(''), ...texts.slice().reverse()] : texts;
  };
}

/**
 * The merged areas of one row by column, the first of those that overlap: a sheet may have thousands, and a header is
 * read for every template. Not beyond `width`: an area may reach over all of a sheet's 16,384 columns.
 */
function mergedIn(sheet: Sheet, row: number, width: number): ReadonlyMap<number, Range> {
  const merged = new Map<number, Range>();
  for (const area of sheet.merges) {
    if (row < area.row || area.row + area.rows <= row) continue;
    for (let column = area.column; column < Math.min(area.column + area.columns, width); column++) if (!merged.has(column)) merged.set(column, area);
  }
  return merged;
}
