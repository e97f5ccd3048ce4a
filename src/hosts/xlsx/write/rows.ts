/**
 * The rows and cells of a sheet while it is being edited. Rows and cells that are not touched stay the text that
 * they were; those absent from the file are added where their number belongs. Rows and cells may lack their
 * `r`: then they follow the one before (ECMA-376 part 1 §18.3.1.73 and §18.3.1.4).
 */
import { columnName, parseAddress, type Range } from '../../../core/index';
import { damaged } from '../zip/refusals';
import { part, type Parted } from './xml/parted';
import { attribute, integer, withAttribute } from './xml/tag';

export interface CellDraft {
  /** From 0; -1 for text between cells. */
  readonly column: number;
  /** The whole element. */
  text: string;
}

export interface RowDraft {
  /** From 0; -1 for text between rows. */
  readonly row: number;
  /** The whole element, until its cells are asked for. */
  text: string;
  cells: RowCells | undefined;
}

interface RowCells {
  readonly parted: Parted;
  open: string;
  readonly list: CellDraft[];
  readonly byColumn: Map<number, CellDraft>;
}

export interface RowDrafts {
  readonly parted: Parted;
  readonly part: string;
  readonly list: RowDraft[];
  readonly byRow: Map<number, RowDraft>;
  /** Areas that can't be changed in part, once they were looked for. */
  locked: readonly Range[] | undefined;
}

/** `sheetData` is the whole element. Throws a `Refusal` where two rows have one number. */
export function openRows(sheetData: string, partName: string): RowDrafts {
  const parted = part(sheetData);
  const byRow = new Map<number, RowDraft>();
  let row = -1;
  const list = parted.pieces.map(({ name, text }): RowDraft => {
    if (name !== 'row') return { row: -1, text, cells: undefined };
    row = (integer(text, 'r') ?? row + 2) - 1;
    if (byRow.has(row)) throw damaged(`${partName} ${row + 1}`);
    const draft = { row, text, cells: undefined };
    byRow.set(row, draft);
    return draft;
  });
  return { parted, part: partName, list, byRow, locked: undefined };
}

export function printRows({ parted, list }: RowDrafts): string {
  if (parted.wasEmpty && list.length === 0) return `${parted.open.slice(0, -1)}/>`;
  return parted.open + list.map(printRow).join('') + parted.close;
}

/** The row as it stands now. */
export function printRow({ text, cells }: RowDraft): string {
  if (!cells) return text;
  const { parted, open, list } = cells;
  if (parted.wasEmpty && list.length === 0) return `${open.slice(0, -1)}/>`;
  return open + list.map((cell) => cell.text).join('') + parted.close;
}

/** The row, added where it is absent. */
export function ensureRow(rows: RowDrafts, row: number): RowDraft {
  const known = rows.byRow.get(row);
  if (known) return known;
  const added = { row, text: `<${rows.parted.prefix}row r="${row + 1}"/>`, cells: undefined };
  insertBehind(rows.list, added, (before) => before.row >= 0 && before.row < row);
  rows.byRow.set(row, added);
  return added;
}

/** The cells of a row, to be changed in place. Throws a `Refusal` where two of them have one address. */
export function cellsOf(rows: RowDrafts, row: RowDraft): RowCells {
  if (row.cells) return row.cells;
  const parted = part(row.text);
  const byColumn = new Map<number, CellDraft>();
  let column = -1;
  const list = parted.pieces.map(({ name, text }): CellDraft => {
    if (name !== 'c') return { column: -1, text };
    column = parseAddress(attribute(text, 'r') ?? '')?.column ?? column + 1;
    if (byColumn.has(column)) throw damaged(`${rows.part} ${columnName(column)}${row.row + 1}`);
    const draft = { column, text };
    byColumn.set(column, draft);
    return draft;
  });
  row.cells = { parted, open: parted.open, list, byColumn };
  return row.cells;
}

export function findCell(rows: RowDrafts, row: number, column: number): CellDraft | undefined {
  const draft = rows.byRow.get(row);
  return draft && cellsOf(rows, draft).byColumn.get(column);
}

/** The cell; where it is absent, an empty one of that style (0 for none) is added. */
export function ensureCell(rows: RowDrafts, row: number, column: number, style: number): CellDraft {
  const cells = cellsOf(rows, ensureRow(rows, row));
  const known = cells.byColumn.get(column);
  if (known) return known;
  const styled = style === 0 ? '' : ` s="${style}"`;
  const added = { column, text: `<${cells.parted.prefix}c r="${columnName(column)}${row + 1}"${styled}/>` };
  insertBehind(cells.list, added, (before) => before.column >= 0 && before.column < column);
  cells.byColumn.set(column, added);
  cells.open = withinSpans(cells.open, column);
  return added;
}

/** Attributes of the row itself. */
export function changeRowTag(row: RowDraft, change: (tag: string) => string): void {
  if (row.cells) row.cells.open = change(row.cells.open);
  else row.text = change(row.text);
}

export function rowTag(row: RowDraft): string {
  return row.cells?.open ?? row.text;
}

function insertBehind<T>(list: T[], added: T, isBefore: (item: T) => boolean): void {
  let index = list.length;
  for (; index > 0; index -= 1) {
    const before = list[index - 1];
    if (before !== undefined && isBefore(before)) break;
  }
  list.splice(index, 0, added);
}

/** `spans` names the columns that a row uses, "2:11" from 1; a cell outside of it is taken for damage. */
function withinSpans(tag: string, column: number): string {
  const spans = attribute(tag, 'spans');
  const bounds = spans?.match(/\d+/g)?.map(Number) ?? [];
  if (spans === undefined || bounds.length === 0) return tag;
  const inside = spans.trim().split(/\s+/).some((span) => {
    const [first = 0, last = first] = span.split(':').map(Number);
    return column + 1 >= first && column + 1 <= last;
  });
  return inside ? tag : withAttribute(tag, 'spans', `${Math.min(...bounds, column + 1)}:${Math.max(...bounds, column + 1)}`);
}
