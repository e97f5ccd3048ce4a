/** What typing, pasting and clearing mean as edits of the workbook. */
import { contains, formatAt, formulaAt, MAX_COLUMNS, MAX_ROWS, Refusal, valueAt, type Address, type CellInput, type Edit, type Range, type Sheet } from '../../core';
import { en } from '../messages/en';
import { zh } from '../messages/zh';
import { parseTyped, type Typed } from './typed';

/** A paste larger than this holds a workbook, not a correction; the page would stand still for seconds. */
const MAX_PASTED_CELLS = 200_000;

interface Written extends Typed {
  readonly at: Address;
}

export function typingEdits(sheet: Sheet, at: Address, text: string): readonly Edit[] {
  return editsOf(sheet, [{ at, ...parseTyped(text, formatAt(sheet, at)) }]);
}

/** Blanks every filled cell of the range; cells that are blank already are left alone. */
export function clearingEdits(sheet: Sheet, range: Range): readonly Edit[] {
  const cells = usedCells(sheet, range);
  return editsOf(sheet, cells.filter((at) => holdsSomething(sheet, at)).map((at) => ({ at, value: null })));
}

/**
 * The block goes in from the range's first cell on; a single cell fills the whole range, as in Excel.
 * Throws a `Refusal` where the block is too large or reaches over the sheet's edge.
 */
export function pastingEdits(sheet: Sheet, range: Range, block: readonly (readonly string[])[]): readonly Edit[] {
  const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
  const single = block.length === 1 && width === 1;
  const rows = single ? range.rows : block.length;
  const columns = single ? range.columns : width;
  if (rows * columns > MAX_PASTED_CELLS) {
    throw new Refusal({ zh: zh.pasteTooLarge(rows * columns), en: en.pasteTooLarge(rows * columns) });
  }
  if (range.row + rows > MAX_ROWS || range.column + columns > MAX_COLUMNS) throw new Refusal({ zh: zh.pasteOutside, en: en.pasteOutside });
  const written: Written[] = [];
  for (let down = 0; down < rows; down += 1) {
    for (let across = 0; across < columns; across += 1) {
      const at = { row: range.row + down, column: range.column + across };
      const text = (single ? block[0]?.[0] : block[down]?.[across]) ?? '';
      // Spreadsheets copy a merged area as its value and blanks: the blanks are not meant to be written.
      if (text === '' && isCovered(sheet, at)) continue;
      written.push({ at, ...parseTyped(text, formatAt(sheet, at)) });
    }
  }
  return editsOf(sheet, written);
}

/** One edit for each run of cells in a row, and one for each cell whose number format changes with the figure. */
function editsOf(sheet: Sheet, written: readonly Written[]): readonly Edit[] {
  const edits: Edit[] = [];
  let run: CellInput[] = [];
  let start: Address | undefined;
  const close = (): void => {
    if (start && run.length > 0) edits.push({ kind: 'setValues', sheet: sheet.name, at: start, values: [run] });
    run = [];
  };
  for (const { at, value } of written) {
    if (!start || at.row !== start.row || at.column !== start.column + run.length) {
      close();
      start = at;
    }
    run.push(value);
  }
  close();
  for (const { at, numberFormat } of written) {
    if (numberFormat !== undefined) {
      edits.push({ kind: 'setFormat', sheet: sheet.name, range: { ...at, rows: 1, columns: 1 }, format: { numberFormat } });
    }
  }
  return edits;
}

function usedCells(sheet: Sheet, range: Range): readonly Address[] {
  const cells: Address[] = [];
  const lastRow = Math.min(range.row + range.rows, Math.max(sheet.values.length, sheet.formulas.length));
  for (let row = range.row; row < lastRow; row += 1) {
    const width = Math.max(sheet.values[row]?.length ?? 0, sheet.formulas[row]?.length ?? 0);
    for (let column = range.column; column < Math.min(range.column + range.columns, width); column += 1) cells.push({ row, column });
  }
  return cells;
}

function holdsSomething(sheet: Sheet, at: Address): boolean {
  return formulaAt(sheet, at) !== '' || valueAt(sheet, at) !== null;
}

function isCovered(sheet: Sheet, at: Address): boolean {
  return sheet.merges.some((merge) => contains(merge, at) && (merge.row !== at.row || merge.column !== at.column));
}
