/** Shows which cells are selected. The active one holds the field that Tab leads to; no other cell takes the focus. */
import { contains, type Address, type Range } from '../../core';
import type { FrameCell, TableFrame } from './table-frame';

export interface ShownSelection {
  readonly active: Address;
  readonly range: Range;
}

/** Returns the active cell's element, where it is on the page. */
export function drawSelection(frame: TableFrame, selection: ShownSelection): HTMLTableCellElement | undefined {
  const active = frame.cells.find((cell) => cell.at.row === selection.active.row && cell.at.column === selection.active.column);
  for (const cell of frame.cells) {
    const isSelected = contains(selection.range, cell.at);
    const isActive = cell === active;
    setAttribute(cell, 'aria-selected', isSelected ? 'true' : null);
    cell.element.classList.toggle('active', isActive);
  }
  for (const header of frame.table.querySelectorAll<HTMLElement>('th[data-row], th[data-column]')) {
    const row = header.dataset['row'];
    const column = header.dataset['column'];
    const { range } = selection;
    const touched = row === undefined
      ? Number(column) >= range.column && Number(column) < range.column + range.columns
      : Number(row) >= range.row && Number(row) < range.row + range.rows;
    header.classList.toggle('touched', touched);
  }
  return active?.element;
}

function setAttribute(cell: FrameCell, name: string, value: string | null): void {
  if (cell.element.getAttribute(name) === value) return;
  if (value === null) cell.element.removeAttribute(name);
  else cell.element.setAttribute(name, value);
}
