/** Charts and pictures are not drawn: at the place of each stands its name, and where to see it. */
import type { Drawing } from '../../hosts/xlsx/appearance/drawings';
import { lastCell } from '../../core';
import type { PreviewMessages } from '../messages';
import { HEADER_HEIGHT, rowHeaderWidth } from './table-frame';
import type { TablePlan } from './table-plan';
import { positionOf, startOf, type Tracks } from './tracks';

export function drawDrawings(scroller: HTMLElement, plan: TablePlan, drawings: readonly Drawing[], messages: PreviewMessages): void {
  for (const old of scroller.querySelectorAll(':scope > .drawing')) old.remove();
  for (const drawing of drawings) {
    const end = lastCell(drawing.range);
    const { rows, columns } = plan.layout;
    const element = document.createElement('div');
    element.className = 'drawing';
    element.dataset['test'] = 'drawing';
    element.setAttribute('role', 'note');
    const title = document.createElement('strong');
    title.textContent = { chart: messages.chart, picture: messages.picture, other: messages.drawing }[drawing.kind](drawing.title);
    const hint = document.createElement('span');
    hint.textContent = messages.notDrawn;
    element.append(title, hint);
    const top = edge(rows, drawing.range.row);
    const left = edge(columns, drawing.range.column);
    element.style.top = `${HEADER_HEIGHT + top}px`;
    element.style.left = `${rowHeaderWidth(plan) + left}px`;
    element.style.width = `${Math.max(edge(columns, end.column + 1) - left, 160)}px`;
    element.style.height = `${Math.max(edge(rows, end.row + 1) - top, 60)}px`;
    scroller.append(element);
  }
}

function edge(tracks: Tracks, index: number): number {
  return startOf(tracks, positionOf(tracks, index));
}
