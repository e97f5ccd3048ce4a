/** Gathers the cells of a sheet into the ragged grids of a snapshot. */
import type { CellValue, Grid } from '../../../core';

export interface Grids {
  readonly values: Grid<CellValue>;
  readonly formulas: Grid<string>;
  readonly formats: Grid<string>;
}

export interface GridBuilder {
  /** A cell as the file has it; `value` null and `formula` '' where it only has looks. */
  readonly put: (row: number, column: number, value: CellValue, formula: string, format: string) => void;
  readonly setFormula: (row: number, column: number, formula: string) => void;
  readonly finish: () => Grids;
}

const NO_CELLS: readonly unknown[] = [];

/** Rows that hold nothing share one empty row, and end at their last cell that holds something. */
export function gridBuilder(): GridBuilder {
  const values: CellValue[][] = [];
  const formulas: string[][] = [];
  const formats: string[][] = [];
  const setFormula = (row: number, column: number, formula: string): void => {
    set(formulas, row, column, formula, '');
    const valueRow = rowOf(values, row);
    while (valueRow.length <= column) valueRow.push(null);
  };
  return {
    put: (row, column, value, formula, format) => {
      if (value !== null) set(values, row, column, value, null);
      if (formula !== '') setFormula(row, column, formula);
      if (format !== 'General') set(formats, row, column, format, 'General');
    },
    setFormula,
    finish: () => ({ values, formulas, formats: trimmedTo(values, formats) }),
  };
}

function rowOf<T>(rows: T[][], row: number): T[] {
  while (rows.length <= row) rows.push(NO_CELLS as T[]);
  const found = rows[row];
  if (found !== undefined && found !== NO_CELLS) return found;
  const fresh: T[] = [];
  rows[row] = fresh;
  return fresh;
}

function set<T>(rows: T[][], row: number, column: number, cell: T, blank: T): void {
  const cells = rowOf(rows, row);
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
