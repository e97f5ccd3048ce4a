/** How many rows and columns of a sheet are shown: what is used, and some blank ones to type into. */
import { MAX_COLUMNS, MAX_ROWS, lastCell, type Sheet } from '../../core';
import type { Bounds } from '../edit/selection';

const LEAST: Bounds = { rows: 30, columns: 14 };
const MARGIN: Bounds = { rows: 8, columns: 3 };

export function sheetExtent(sheet: Sheet): Bounds {
  let rows = sheet.values.length;
  // Not Math.max(...): a sheet may have more rows than a call may have arguments.
  let columns = sheet.values.reduce((widest, row) => Math.max(widest, row.length), 0);
  for (const merge of sheet.merges) {
    const end = lastCell(merge);
    rows = Math.max(rows, end.row + 1);
    columns = Math.max(columns, end.column + 1);
  }
  return {
    rows: Math.min(Math.max(rows + MARGIN.rows, LEAST.rows), MAX_ROWS),
    columns: Math.min(Math.max(columns + MARGIN.columns, LEAST.columns), MAX_COLUMNS),
  };
}
