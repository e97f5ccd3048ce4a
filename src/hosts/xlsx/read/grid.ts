/** Gathers the cells of a sheet into the ragged grids of a snapshot. */
import type { CellValue, Grid } from '../../../core';
import type { Room } from './room';

export interface Grids {
  readonly values: Grid<CellValue>;
  readonly formulas: Grid<string>;
  readonly formats: Grid<string>;
}

export interface GridBuilder {
  /** A cell as the file has it; `value` null and `formula` '' where it only has looks. False where the place holds something already. */
  readonly put: (row: number, column: number, value: CellValue, formula: string, format: string) => boolean;
  readonly setFormula: (row: number, column: number, formula: string) => void;
  readonly finish: () => Grids;
}

const NO_CELLS: readonly unknown[] = [];

/** Rows that hold nothing share one empty row, and end at their last cell that holds something. What lies between takes room. */
export function gridBuilder(room: Room): GridBuilder {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  const formats: string[][] = [];
  const setFormula = (row: number, column: number, formula: string): void => {
    set(room, formulas, row, column, formula, '');
    const valueRow = rowOf(room, values, row);
    room.take(Math.max(0, column + 1 - valueRow.length));
    while (valueRow.length <= column) valueRow.push(null);
  };
  return {
    put: (row, column, value, formula, format) => {
      const isTaken = (values[row]?.[column] ?? null) !== null || (formulas[row]?.[column] ?? '') !== '';
      if (isTaken && (value !== null || formula !== '')) return false;
      if (value !== null) set(room, values, row, column, value, null);
      if (formula !== '') setFormula(row, column, formula);
      if (format !== 'General') set(room, formats, row, column, format, 'General');
      return true;
    },
    setFormula,
    finish: () => ({ values, formulas, formats: trimmedTo(values, formats) }),
  };
}

function rowOf<T>(room: Room, rows: T[][], row: number): T[] {
  if (rows.length <= row) room.take(row + 1 - rows.length);
  while (rows.length <= row) rows.push(NO_CELLS as T[]);
  const found = rows[row];
  if (found !== undefined && found !== NO_CELLS) return found;
  const fresh: T[] = [];
  rows[row] = fresh;
  return fresh;
}

function set<T>(room: Room, rows: T[][], row: number, column: number, cell: T, blank: T): void {
  const cells = rowOf(room, rows, row);
  if (cells.length <= column) room.take(column + 1 - cells.length);
  while (cells.length < column) cells.push(blank);
  cells[column] = cell;
}

/** Formats of blank cells behind the last figure say nothing, and there may be a million of them. */
function trimmedTo(values: Grid<CellValue>, formats: readonly (readonly string[])[]): Grid<string> {
  return formats.slice(0, values.length).map((row, index) => {
    const end = values[index]?.length ?? 0;
    return row.length <= end ? row : row.slice(0, end);
  });
}
