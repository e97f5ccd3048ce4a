/** The rows and cells of one sheet (sheetData). */
import { MAX_COLUMNS, MAX_ROWS, printAddress } from '../../../core';
import { cellValue } from './cell-value';
import { formulaReader } from './formulas';
import { gridBuilder, type Grids } from './grid';
import { parseReference } from './reference';
import { brokenCell, missingText } from './refusals';
import { textCollector } from './rich-text';
import { isOn, type Attributes } from './xml';

/** What a sheet needs of the rest of the workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Number format codes by cell style. */
  readonly codes: readonly string[];
  readonly date1904: boolean;
}

/** Takes the elements of a sheet as they come and leaves alone what is none of its own. */
export interface CellReader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly finish: () => Grids;
  /** Rows that the file lists, and whether they are hidden. */
  readonly rows: ReadonlyMap<number, { readonly hidden: boolean }>;
}

/** The reader throws a `Refusal` that names `part` and the cell where one can't be relied on. */
export function cellReader(part: string, { strings, codes, date1904 }: SheetContext): CellReader {
  const grid = gridBuilder();
  const formulas = formulaReader();
  const inline = textCollector();
  const rows = new Map<number, { hidden: boolean }>();
  // Where the last cell stood: one that does not say where it stands follows it.
  let row = -1;
  let column = -1;
  let cell: Attributes = {};
  let formula: Attributes = {};
  let formulaText: string | undefined;
  let value: string | undefined;
  let inlineText: string | undefined;
  /** Of the f or v that is open. */
  let text: string | undefined;

  const openRow = (attributes: Attributes): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    column = -1;
    if (!(row >= 0 && row < MAX_ROWS)) throw brokenCell(part, `A${attributes.r ?? row + 1}`);
    // A row of no height is as hidden to the clerk as one that says so.
    rows.set(row, { hidden: isOn(attributes.hidden) || Number(attributes.ht ?? 1) === 0 });
  };
  const openCell = (attributes: Attributes): void => {
    cell = attributes;
    value = inlineText = formulaText = undefined;
    const at = attributes.r === undefined ? { row, column: column + 1 } : parseReference(attributes.r);
    if (!at || at.row < 0 || at.column >= MAX_COLUMNS) throw brokenCell(part, attributes.r ?? printAddress({ row, column }));
    ({ row, column } = at);
  };
  const closeCell = (): void => {
    const at = { row, column };
    const held = cellValue({ type: cell.t, value, inline: inlineText }, strings, date1904);
    if (held === undefined) throw missingText(part, printAddress(at));
    const shown = formulaText === undefined ? '' : formulas.read(formula, formulaText, at);
    // Only a formula can come to a text of no characters; a cell that just holds one is blank to the clerk.
    const blank = held === '' && formulaText === undefined;
    grid.put(row, column, blank ? null : held, shown, codes[Number(cell.s ?? 0)] ?? 'General');
  };

  return {
    rows,
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') text = '';
      else if (name === 'f') {
        text = '';
        formula = attributes;
      } else if (name === 'row') openRow(attributes);
      else inline.open(name, attributes);
    },
    text: (piece) => {
      if (text === undefined) inline.text(piece);
      else text += piece;
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (name === 'v') value = text;
      else if (name === 'f') formulaText = text;
      else if (name === 'is') inlineText = inline.take();
      else inline.close(name);
      text = undefined;
    },
    finish: () => {
      for (const { at, formula: shown } of formulas.late()) grid.setFormula(at.row, at.column, shown);
      return grid.finish();
    },
  };
}
