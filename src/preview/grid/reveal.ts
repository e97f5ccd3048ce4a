/** Scrolls the least that brings a cell out from behind the edges, the headers and the frozen tracks. */
import type { Address } from '../../core';
import { HEADER_HEIGHT, rowHeaderWidth } from './table-frame';
import type { TablePlan } from './table-plan';
import { positionOf, sizeOf, startOf, type Tracks } from './tracks';

export function reveal(scroller: HTMLElement, plan: TablePlan, at: Address): void {
  const { rows, columns } = plan.layout;
  const { viewport } = plan;
  scroller.scrollTop = scrollFor(rows, at.row, viewport.rows.frozen, scroller.scrollTop, scroller.clientHeight - HEADER_HEIGHT);
  scroller.scrollLeft = scrollFor(columns, at.column, viewport.columns.frozen, scroller.scrollLeft, scroller.clientWidth - rowHeaderWidth(plan));
}

/** @param room pixels between the header and the far edge */
function scrollFor(tracks: Tracks, index: number, frozen: number, scroll: number, room: number): number {
  const position = positionOf(tracks, index);
  if (position < frozen) return scroll;
  const start = startOf(tracks, position);
  const size = Math.min(sizeOf(tracks, position), room);
  const edge = startOf(tracks, frozen);
  if (start < scroll + edge) return start - edge;
  if (start + size > scroll + room) return start + size - room;
  return scroll;
}
