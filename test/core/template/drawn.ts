/** What a list of drawing edits leaves on the sheet: enough of a host to look at it cell by cell. */
import { contains, type Address, type Range } from '../../../src/core/sheet/address';
import type { CellFormat, CellInput, Edit } from '../../../src/core/sheet/edit';

export interface Drawn {
  readonly valueAt: (at: Address) => CellInput;
  readonly formatAt: (at: Address) => CellFormat;
  readonly merges: readonly Range[];
  /** Rows and columns that hold a value. */
  readonly rows: number;
  readonly columns: number;
}

export function drawn(edits: readonly Edit[]): Drawn {
  const grid: CellInput[][] = [];
  const formats: { range: Range; format: CellFormat }[] = [];
  const merges: Range[] = [];
  for (const edit of edits) {
    if (edit.kind === 'setFormat') formats.push(edit);
    if (edit.kind === 'merge') merges.push(edit.range);
    if (edit.kind !== 'setValues') continue;
    edit.values.forEach((row, down) => {
      const target = (grid[edit.at.row + down] ??= []);
      row.forEach((value, across) => {
        target[edit.at.column + across] = value;
      });
    });
  }
  return {
    valueAt: (at) => grid[at.row]?.[at.column] ?? null,
    formatAt: (at) => Object.assign({}, ...formats.filter(({ range }) => contains(range, at)).map(({ format }) => format)) as CellFormat,
    merges,
    rows: grid.length,
    columns: Math.max(...grid.map((row) => row.length)),
  };
}

/** The top left cell of the merged area that covers a cell, or the cell itself. */
export function anchor(sheet: Drawn, at: Address): Address {
  return sheet.merges.find((range) => contains(range, at)) ?? at;
}

/** A figure as Excel shows it, for the two codes that drawing uses: General, and 0.0#### with any number of both signs. */
export function shown(value: CellInput, numberFormat = 'General'): string {
  if (typeof value !== 'number' || numberFormat === 'General') return String(value);
  const match = /^0\.(0+)(#*)$/.exec(numberFormat);
  if (!match) throw new Error(`${numberFormat}: teach this test what it shows`);
  const [, zeros = '', more = ''] = match;
  const digits = value.toFixed(zeros.length + more.length).replace(/0+$/, '');
  return value.toFixed(Math.max(zeros.length, (digits.split('.')[1] ?? '').length));
}
