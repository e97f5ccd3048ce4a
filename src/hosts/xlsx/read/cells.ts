/** The rows and cells of one sheet (sheetData). */
import { MAX_COLUMNS, MAX_ROWS, printAddress } from '../../../core';
import { cellValue } from './cell-value';
import { formulaReader } from './formulas';
import { gridBuilder, type Grids } from './grid';
import type { PlainCell } from './plain-cells';
import { parseReference } from './reference';
import { brokenCell, missingText } from './refusals';
import { textCollector } from './rich-text';
import type { Room } from './room';
import { isOn, type Attributes } from './xml';

/** What a sheet needs of the rest of the workbook. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Number format codes by cell style. */
  readonly codes: readonly string[];
  readonly date1904: boolean;
  readonly room: Room;
}

/** Takes the elements of a sheet as they come and leaves alone what is none of its own. */
export interface CellReader {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** A whole cell at once. */
  readonly plain: (cell: PlainCell) => void;
  readonly finish: () => Grids;
  /** Rows that the file lists, and whether they are hidden. */
  readonly rows: ReadonlyMap<number, { readonly hidden: boolean }>;
}

/** The reader throws a `Refusal` that names `part` and the cell where one can't be relied on. */
export function cellReader(part: string, { strings, codes, date1904, room }: SheetContext): CellReader {
  const grid = gridBuilder(room);
  const formulas = formulaReader(room);
  const inline = textCollector();
  const rows = new Map<number, { hidden: boolean }>();
  // Where the last cell stood: one that does not say where it stands follows it.
  let row = -1;
  let column = -1;
  let cell: { readonly type: string | undefined; readonly style: string | undefined } = { type: undefined, style: undefined };
  let formula: Attributes = {};
  let formulaText: string | undefined;
  let value: string | undefined;
  let inlineText: string | undefined;
  /** Of the f or v that is open. */
  let text: string | undefined;

  const openRow = (attributes: Attributes): void => {
    row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
    column = -1;
    if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) throw brokenCell(part, `A${attributes.r ?? row + 1}`);
    // A row of no height is as hidden to the clerk as one that says so.
    rows.set(row, { hidden: isOn(attributes.hidden) || Number(attributes.ht ?? 1) === 0 });
  };
  const moveTo = (reference: string | undefined): void => {
    const at = reference === undefined ? { row, column: column + 1 } : parseReference(reference);
    if (!at || at.row < 0 || at.column >= MAX_COLUMNS) throw brokenCell(part, reference ?? printAddress({ row, column }));
    ({ row, column } = at);
  };
  const openCell = (attributes: Attributes): void => {
    cell = { type: attributes.t, style: attributes.s };
    value = inlineText = formulaText = undefined;
    moveTo(attributes.r);
  };
  /** Of two values in one cell nobody can tell which one holds. */
  const only = (before: string | undefined, found: string | undefined): string | undefined => {
    if (before !== undefined) throw brokenCell(part, printAddress({ row, column }));
    return found;
  };
  const closeCell = (): void => {
    const at = { row, column };
    const held = cellValue({ type: cell.type, value, inline: inlineText }, strings, date1904);
    if (held === undefined) throw missingText(part, printAddress(at));
    const shown = formulaText === undefined ? '' : formulas.read(formula, formulaText, at);
    // Only a formula can come to a text of no characters; a cell that just holds one is blank to the clerk.
    const blank = held === '' && formulaText === undefined;
    // Of two figures in one place nobody can tell which one holds.
    if (!grid.put(row, column, blank ? null : held, shown, codes[Number(cell.style ?? 0)] ?? 'General')) throw brokenCell(part, printAddress(at));
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
      else if (name === 'v') value = only(value, text);
      else if (name === 'f') formulaText = only(formulaText, text);
      else if (name === 'is') inlineText = only(inlineText, inline.take());
      else inline.close(name);
      text = undefined;
    },
    plain: (found) => {
      cell = found;
      value = found.value;
      formulaText = found.formula;
      formula = {};
      inlineText = undefined;
      moveTo(found.reference);
      closeCell();
    },
    finish: () => {
      for (const { at, formula: shown } of formulas.late()) grid.setFormula(at.row, at.column, shown);
      return grid.finish();
    },
  };
}
