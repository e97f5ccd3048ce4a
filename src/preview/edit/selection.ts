/** The selected cell or block, and where the keys take it. Merged areas count as one cell. */
import { cellRange, contains, isBlank, lastCell, valueAt, type Address, type Range, type Sheet } from '../../core';

export interface Selection {
  /** The cell that is typed into: a merged area's first cell. */
  readonly active: Address;
  /** The corner that Shift + arrow moves; the same as `active` where one cell is selected. */
  readonly corner: Address;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How far the keys may go. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
}

export const HOME: Selection = { active: { row: 0, column: 0 }, corner: { row: 0, column: 0 } };

export function selectCell(sheet: Sheet, at: Address): Selection {
  const active = anchorOf(sheet, at);
  return { active, corner: active };
}

/** The whole block from corner to corner, widened until it cuts no merged area. */
export function selectedRange(sheet: Sheet, selection: Selection): Range {
  let range = around(areaOf(sheet, selection.active), areaOf(sheet, selection.corner));
  for (let grown = true; grown; ) {
    const wider = sheet.merges.filter((merge) => overlaps(merge, range)).reduce(around, range);
    grown = wider.rows !== range.rows || wider.columns !== range.columns;
    range = wider;
  }
  return range;
}

/** One step (or many) from `from`, over hidden rows and columns and out of merged areas; stays where there is no more. */
export function step(sheet: Sheet, bounds: Bounds, from: Address, direction: Direction, count = 1): Address {
  let at = from;
  for (let left = count; left > 0; left -= 1) {
    const next = neighbour(sheet, bounds, at, direction);
    if (!next) break;
    at = next;
  }
  return at;
}

/** Ctrl + arrow: to the end of the run of filled cells, or over blanks to the next filled one, or to the edge. */
export function leap(sheet: Sheet, bounds: Bounds, from: Address, direction: Direction): Address {
  const filled = (at: Address): boolean => !isBlank(valueAt(sheet, anchorOf(sheet, at)));
  let at = from;
  let next = neighbour(sheet, bounds, at, direction);
  const within = next !== undefined && filled(from) && filled(next);
  while (next && (within ? filled(next) : true)) {
    at = next;
    if (!within && filled(at)) break;
    next = neighbour(sheet, bounds, at, direction);
  }
  return at;
}

/** The first cell of the merged area that covers this one; the cell itself where none does. */
export function anchorOf(sheet: Sheet, at: Address): Address {
  const { row, column } = areaOf(sheet, at);
  return { row, column };
}

function areaOf(sheet: Sheet, at: Address): Range {
  return sheet.merges.find((merge) => contains(merge, at)) ?? cellRange(at);
}

function neighbour(sheet: Sheet, bounds: Bounds, from: Address, direction: Direction): Address | undefined {
  const area = areaOf(sheet, from);
  const end = lastCell(area);
  const vertical = direction === 'up' || direction === 'down';
  const hidden = vertical ? sheet.hiddenRows : sheet.hiddenColumns;
  const by = direction === 'up' || direction === 'left' ? -1 : 1;
  const limit = vertical ? bounds.rows : bounds.columns;
  let index = vertical ? (by < 0 ? area.row : end.row) : by < 0 ? area.column : end.column;
  do index += by;
  while (index >= 0 && index < limit && hidden.has(index));
  if (index < 0 || index >= limit) return undefined;
  return anchorOf(sheet, vertical ? { row: index, column: from.column } : { row: from.row, column: index });
}

function overlaps(a: Range, b: Range): boolean {
  const endA = lastCell(a);
  const endB = lastCell(b);
  return a.row <= endB.row && b.row <= endA.row && a.column <= endB.column && b.column <= endA.column;
}

function around(a: Range, b: Range): Range {
  const endA = lastCell(a);
  const endB = lastCell(b);
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(endA.row, endB.row) - row + 1,
    columns: Math.max(endA.column, endB.column) - column + 1,
  };
}
