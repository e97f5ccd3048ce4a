/** Areas of cells as files list them ("A1:B2 D4"), and what is left of one when another is taken out. */
import { columnIndex, lastCell, MAX_COLUMNS, MAX_ROWS, parseRange, type Range } from '../../../core/index';
import { overlap } from './merges';

export function outside(range: Range): boolean {
  const last = lastCell(range);
  return range.row < 0 || range.column < 0 || last.row >= MAX_ROWS || last.column >= MAX_COLUMNS;
}

/** ST_Sqref (ECMA-376 part 1 §18.18.76); undefined stands for what is no reference. Whole rows and columns are areas too. */
export function parseAreas(sqref: string): readonly (Range | undefined)[] {
  return sqref.split(/\s+/).filter((text) => text !== '').map((text) => parseRange(text) ?? parseWhole(text));
}

function parseWhole(text: string): Range | undefined {
  const [first = '', last = ''] = text.replaceAll('$', '').split(':');
  const [left, right] = [columnIndex(first), columnIndex(last)];
  if (left !== undefined && right !== undefined) {
    return { row: 0, column: Math.min(left, right), rows: MAX_ROWS, columns: Math.abs(right - left) + 1 };
  }
  if (!/^[1-9]\d{0,6}:[1-9]\d{0,6}$/.test(`${first}:${last}`)) return undefined;
  const row = Math.min(Number(first), Number(last)) - 1;
  return { row, column: 0, rows: Math.abs(Number(last) - Number(first)) + 1, columns: MAX_COLUMNS };
}

/** Up to four rectangles that hold exactly the cells of `area` that are not in `hole`; `area` itself where they do not meet. */
export function without(area: Range, hole: Range): readonly Range[] {
  if (!overlap(area, hole)) return [area];
  const [end, holeEnd] = [lastCell(area), lastCell(hole)];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(end.row, holeEnd.row);
  const between = (row: number, column: number, lastRow: number, lastColumn: number): Range => ({ row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  return [
    between(area.row, area.column, top - 1, end.column),
    between(top, area.column, bottom, hole.column - 1),
    between(top, holeEnd.column + 1, bottom, end.column),
    between(bottom + 1, area.column, end.row, end.column),
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** The first cell of the rectangle around all areas. */
export function corner(areas: readonly Range[]): { readonly row: number; readonly column: number } {
  return { row: Math.min(...areas.map(({ row }) => row)), column: Math.min(...areas.map(({ column }) => column)) };
}
