/** Blocks of cells as Office.js gives them → grids from A1 as a `Sheet` holds them. */
import type { CellValue, Grid } from '../../core/index';

/** A rectangle of cells; the matrices are of one size. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly types: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
}

export interface Grids {
  readonly values: Grid<CellValue>;
  readonly formulas: Grid<string>;
  readonly formats: Grid<string>;
}

/** The blocks must come from top to bottom and be equally far from the left edge. */
export function grids(blocks: readonly Block[]): Grids {
  return {
    values: lay(blocks, null, ({ values, types }, row, column) => cellValue(values[row]?.[column], types[row]?.[column])),
    formulas: lay(blocks, '', ({ formulas, values }, row, column) => cellFormula(formulas[row]?.[column], values[row]?.[column])),
    formats: lay(blocks, 'General', ({ formats }, row, column) => cellFormat(formats[row]?.[column])),
  };
}

function lay<T>(blocks: readonly Block[], blank: T, read: (block: Block, row: number, column: number) => T): Grid<T> {
  const rows: T[][] = [];
  for (const block of blocks) {
    while (rows.length < block.row) rows.push([]);
    block.values.forEach((cells, row) => {
      const cellsRead = cells.map((_, column) => read(block, row, column));
      const held = withoutTail(cellsRead, (cell) => cell === blank);
      rows.push(held.length === 0 ? [] : [...new Array<T>(block.column).fill(blank), ...held]);
    });
  }
  return withoutTail(rows, (row) => row.length === 0);
}

function withoutTail<T>(items: readonly T[], isBlank: (item: T) => boolean): readonly T[] {
  let length = items.length;
  for (let last = items[length - 1]; length > 0 && last !== undefined && isBlank(last); last = items[length - 1]) length -= 1;
  return items.slice(0, length);
}

/** `valueTypes` tells an error from text that reads "#N/A", and a blank from a formula that gives "". */
function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Empty') return null;
  if (type === 'Error') return { error: String(value) };
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

/** `formulas` gives the value where there is no formula; text that begins with "=" is equal to its own value. */
function cellFormula(formula: unknown, value: unknown): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}

function cellFormat(format: unknown): string {
  return typeof format === 'string' && format !== '' ? format : 'General';
}
