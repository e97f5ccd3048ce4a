/** Formulas that several cells share, and what overwriting one of the cells does to the others. */
import { type Address, contains, lastCell, parseRange, printRange, type Range } from '../../../core/index';
import { shiftFormula } from '../read/shift-formula';
import { formulaOf, withOwnFormula, type CellFormula } from './cell';
import { cellsOf, printRow, type CellDraft, type RowDrafts } from './rows';

/** Areas that Excel changes only as a whole: array formulas, dynamic arrays' spills and what-if tables. */
export function lockedAreas(rows: RowDrafts): readonly Range[] {
  const areas: Range[] = [];
  for (const row of rows.list) {
    const text = printRow(row);
    // A cheap look first: a sheet without such formulas is not taken apart.
    if (!/t\s*=\s*["'](array|dataTable)["']/.test(text)) continue;
    for (const { column, text: cell } of cellsOf(rows, row).list) {
      const formula = column < 0 ? undefined : formulaOf(cell);
      const area = formula && formula.type !== 'normal' && formula.type !== 'shared' ? parseRange(formula.ref ?? '') : undefined;
      if (area) areas.push(area);
    }
  }
  return areas;
}

/**
 * Before the first cell of a shared formula is overwritten: gives each of its followers the formula in full, since
 * theirs says no more than "as in that cell" (ECMA-376 part 1 §18.3.1.40).
 */
export function releaseFollowers(rows: RowDrafts, at: Address, cell: CellDraft): void {
  const master = formulaOf(cell.text);
  if (!master || !isMaster(master) || master.group === undefined) return;
  for (const follower of followersOf(rows, cell, master.group)) {
    const shifted = shiftFormula(master.text, follower.row - at.row, follower.cell.column - at.column);
    follower.cell.text = withOwnFormula(follower.cell.text, shifted);
  }
}

interface Follower {
  readonly row: number;
  readonly cell: CellDraft;
}

/** A number may be used again further down: a follower belongs to the last first cell before it. */
function followersOf(rows: RowDrafts, master: CellDraft, group: string): readonly Follower[] {
  const followers: Follower[] = [];
  let owner: CellDraft | undefined;
  for (const row of rows.list) {
    if (row.row < 0 || !/t\s*=\s*["']shared["']/.test(printRow(row))) continue;
    for (const cell of cellsOf(rows, row).list) {
      const formula = cell.column < 0 ? undefined : formulaOf(cell.text);
      if (formula?.type !== 'shared' || formula.group !== group) continue;
      if (isMaster(formula)) owner = cell;
      else if ((owner ?? master) === master) followers.push({ row: row.row, cell });
    }
  }
  return followers;
}

function isMaster(formula: CellFormula): boolean {
  return formula.type === 'shared' && formula.text !== '';
}

/** The reference of an area that also holds the cells; as written where it already does. */
export function widened(ref: string, cells: readonly Address[]): string {
  const range = parseRange(ref);
  if (!range || cells.every((cell) => contains(range, cell))) return ref;
  const all = [range, lastCell(range), ...cells];
  const row = Math.min(...all.map((at) => at.row));
  const column = Math.min(...all.map((at) => at.column));
  const rows = Math.max(...all.map((at) => at.row)) - row + 1;
  const columns = Math.max(...all.map((at) => at.column)) - column + 1;
  return printRange({ row, column, rows, columns });
}
