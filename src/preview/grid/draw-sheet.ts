/** Draws the cells of a frame, leaving alone those that did not change. */
import { lastCell, printAddress } from '../../core';
import type { PreviewMessages } from '../messages';
import { cellViewOf, type SheetFacts } from './cell-view';
import { drawCell, type CellDrawing } from './draw-cell';
import { roomFor } from './spill';
import type { FrameCell, TableFrame } from './table-frame';
import type { TablePlan } from './table-plan';
import { sizeOf, startOf } from './tracks';

/** What each drawn cell shows now, so that the next drawing can be compared. */
export type Drawn = WeakMap<HTMLTableCellElement, string>;

export function drawSheet(frame: TableFrame, plan: TablePlan, facts: SheetFacts, drawn: Drawn, messages: PreviewMessages): void {
  frame.table.classList.toggle('no-lines', !facts.look.showsGridLines);
  for (const cell of frame.cells) {
    const drawing = drawingOf(cell, plan, facts);
    const signature = JSON.stringify([drawing, messages.status]);
    if (drawn.get(cell.element) === signature) continue;
    drawn.set(cell.element, signature);
    drawCell(cell.element, drawing, messages);
    cell.element.dataset['address'] = printAddress(cell.at);
  }
}

function drawingOf(cell: FrameCell, plan: TablePlan, facts: SheetFacts): CellDrawing {
  const view = cellViewOf(facts, cell.at);
  const single = cell.rowSpan === 1 && cell.colSpan === 1;
  const room = single
    ? roomFor(facts, plan, view, cell.row, cell.column)
    : startOf(plan.layout.columns, cell.column + cell.colSpan) - startOf(plan.layout.columns, cell.column);
  const height = single
    ? sizeOf(plan.layout.rows, cell.row)
    : startOf(plan.layout.rows, cell.row + cell.rowSpan) - startOf(plan.layout.rows, cell.row);
  return { view, room, runsOn: single && room > sizeOf(plan.layout.columns, cell.column), height, ...linesOf(cell, facts) };
}

/** A line between two cells belongs to both: it is drawn once, by the cell left of it or above it. */
function linesOf(cell: FrameCell, facts: SheetFacts): { right: boolean; bottom: boolean } {
  const merge = facts.sheet.merges.find((area) => area.row === cell.at.row && area.column === cell.at.column);
  const end = merge ? lastCell(merge) : cell.at;
  const own = facts.look.style(end).borders;
  const beside = { row: cell.at.row, column: nextShown(end.column, facts.sheet.hiddenColumns) };
  const below = { row: nextShown(end.row, facts.sheet.hiddenRows), column: cell.at.column };
  return {
    right: own.right || facts.look.style(beside).borders.left,
    bottom: own.bottom || facts.look.style(below).borders.top,
  };
}

function nextShown(index: number, hidden: ReadonlySet<number>): number {
  let next = index + 1;
  while (hidden.has(next)) next += 1;
  return next;
}

