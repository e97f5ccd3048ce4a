/** Text that does not fit its cell runs on over blank neighbours, as in every spreadsheet. */
import { isBlank, valueAt } from '../../core';
import type { CellView, SheetFacts } from './cell-view';
import { textWidth } from './row-height';
import type { TablePlan } from './table-plan';
import { sizeOf } from './tracks';

/** Pixels that the text may take: its own column's, or more where blank cells follow. Only unwrapped text on the left runs on. */
export function roomFor(facts: SheetFacts, plan: TablePlan, view: CellView, row: number, column: number): number {
  const own = sizeOf(plan.layout.columns, column);
  if (view.look.wrap || view.align !== 'left' || view.isNumber || view.text === '' || plan.spanAt(row, column)) return own;
  const wanted = textWidth(view.text, view.look.fontSize) + 8;
  let room = own;
  const sheetRow = plan.layout.rows.shown[row] ?? 0;
  for (let next = column + 1; room < wanted && isFree(facts, plan, row, next, sheetRow); next += 1) {
    room += sizeOf(plan.layout.columns, next);
  }
  return room;
}

function isFree(facts: SheetFacts, plan: TablePlan, row: number, column: number, sheetRow: number): boolean {
  const sheetColumn = plan.layout.columns.shown[column];
  if (sheetColumn === undefined || plan.spanAt(row, column)) return false;
  return isBlank(valueAt(facts.sheet, { row: sheetRow, column: sheetColumn }));
}
