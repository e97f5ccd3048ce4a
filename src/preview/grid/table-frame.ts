/** The table element: columns, headers and empty cells. Drawn again only when its plan changes. */
import { columnName, type Address } from '../../core';
import type { TablePlan } from './table-plan';
import { lengthOf, sizeOf, startOf } from './tracks';

export const HEADER_HEIGHT = 26;

/** One drawn cell of the table. */
export interface FrameCell {
  readonly element: HTMLTableCellElement;
  /** In the sheet: the merged area's first cell where the cell stands for one. */
  readonly at: Address;
  /** In the tracks. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

export interface TableFrame {
  readonly table: HTMLTableElement;
  readonly cells: readonly FrameCell[];
}

/** Row numbers need more room in long sheets. */
export function rowHeaderWidth(plan: TablePlan): number {
  const last = plan.layout.rows.shown[plan.layout.rows.shown.length - 1] ?? 0;
  return 24 + String(last + 1).length * 9;
}

export function buildFrame(plan: TablePlan, label: string, extent: { rows: number; columns: number }): TableFrame {
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  table.setAttribute('aria-label', label);
  table.setAttribute('aria-multiselectable', 'true');
  // Headers count: the ARIA grid pattern numbers every row and column, seen or not.
  table.setAttribute('aria-rowcount', String(extent.rows + 1));
  table.setAttribute('aria-colcount', String(extent.columns + 1));
  table.style.width = `${rowHeaderWidth(plan) + lengthOf(plan.layout.columns)}px`;
  table.append(columnGroup(plan), tableHead(plan));
  const cells: FrameCell[] = [];
  table.append(tableBody(plan, cells));
  return { table, cells };
}

/** Tracks with blanks before and after the window: the frozen ones, the blank, the window, the blank. */
function withBlanks<T>(positions: readonly number[], frozen: number, make: (position: number) => T, blankBefore: T | undefined, blankAfter: T | undefined): T[] {
  const made = positions.map(make);
  if (blankBefore !== undefined) made.splice(frozen, 0, blankBefore);
  if (blankAfter !== undefined) made.push(blankAfter);
  return made;
}

function columnGroup(plan: TablePlan): HTMLElement {
  const group = document.createElement('colgroup');
  const { before, after, frozen } = plan.viewport.columns;
  const blank = (width: number): HTMLElement | undefined => (width > 0 ? columnOf(width) : undefined);
  group.append(
    columnOf(rowHeaderWidth(plan)),
    ...withBlanks(plan.columns, frozen, (position) => columnOf(sizeOf(plan.layout.columns, position)), blank(before), blank(after)),
  );
  return group;
}

function columnOf(width: number): HTMLElement {
  const element = document.createElement('col');
  element.style.width = `${width}px`;
  return element;
}

function tableHead(plan: TablePlan): HTMLElement {
  const head = document.createElement('thead');
  const row = document.createElement('tr');
  row.setAttribute('aria-rowindex', '1');
  row.style.height = `${HEADER_HEIGHT}px`;
  const corner = blankCell();
  corner.className = 'corner';
  row.append(corner, ...acrossBlanks(plan, (position) => {
    const index = plan.layout.columns.shown[position] ?? 0;
    const cell = headerCell('columnheader', columnName(index), index + 2);
    cell.dataset['column'] = String(index);
    freezeColumn(plan, cell, position);
    markGap(cell, plan.layout.columns.shown, position);
    return cell;
  }));
  head.append(row);
  return head;
}

function acrossBlanks(plan: TablePlan, make: (position: number) => HTMLElement): HTMLElement[] {
  const { before, after, frozen } = plan.viewport.columns;
  return withBlanks(plan.columns, frozen, make, before > 0 ? blankCell() : undefined, after > 0 ? blankCell() : undefined);
}

function tableBody(plan: TablePlan, cells: FrameCell[]): HTMLElement {
  const body = document.createElement('tbody');
  const { before, after, frozen } = plan.viewport.rows;
  const rows = withBlanks(
    plan.rows,
    frozen,
    (position) => tableRow(plan, position, cells),
    before > 0 ? blankRow(before) : undefined,
    after > 0 ? blankRow(after) : undefined,
  );
  body.append(...rows);
  return body;
}

function tableRow(plan: TablePlan, position: number, cells: FrameCell[]): HTMLElement {
  const index = plan.layout.rows.shown[position] ?? 0;
  const row = document.createElement('tr');
  row.setAttribute('aria-rowindex', String(index + 2));
  row.style.height = `${sizeOf(plan.layout.rows, position)}px`;
  const header = headerCell('rowheader', String(index + 1), 1);
  header.dataset['row'] = String(index);
  freezeRow(plan, header, position);
  markGap(header, plan.layout.rows.shown, position);
  row.append(header);
  const drawn = acrossBlanks(plan, (column) => bodyCell(plan, position, column, cells));
  row.append(...drawn.filter((cell) => cell.dataset['covered'] === undefined));
  return row;
}

function bodyCell(plan: TablePlan, row: number, column: number, cells: FrameCell[]): HTMLElement {
  const element = document.createElement('td');
  const span = plan.spanAt(row, column);
  if (span === 'covered') {
    element.dataset['covered'] = '';
    return element;
  }
  const at = span?.anchor ?? { row: plan.layout.rows.shown[row] ?? 0, column: plan.layout.columns.shown[column] ?? 0 };
  element.setAttribute('role', 'gridcell');
  element.setAttribute('aria-colindex', String(at.column + 2));
  element.dataset['row'] = String(at.row);
  element.dataset['column'] = String(at.column);
  if (span) {
    element.rowSpan = span.rowSpan;
    element.colSpan = span.colSpan;
  }
  freezeRow(plan, element, row);
  freezeColumn(plan, element, column);
  cells.push({ element, at, row, column, rowSpan: span?.rowSpan ?? 1, colSpan: span?.colSpan ?? 1 });
  return element;
}

function headerCell(role: string, text: string, index: number): HTMLElement {
  const element = document.createElement('th');
  element.setAttribute('role', role);
  element.setAttribute('aria-colindex', String(index));
  element.textContent = text;
  return element;
}

function blankCell(): HTMLElement {
  const element = document.createElement('td');
  element.setAttribute('role', 'presentation');
  return element;
}

function blankRow(height: number): HTMLElement {
  const element = document.createElement('tr');
  element.setAttribute('aria-hidden', 'true');
  element.style.height = `${height}px`;
  return element;
}

function freezeRow(plan: TablePlan, element: HTMLElement, position: number): void {
  if (position >= plan.viewport.rows.frozen) return;
  element.classList.add('frozen-row');
  element.style.top = `${HEADER_HEIGHT + startOf(plan.layout.rows, position)}px`;
}

function freezeColumn(plan: TablePlan, element: HTMLElement, position: number): void {
  if (position >= plan.viewport.columns.frozen) return;
  element.classList.add('frozen-column');
  element.style.left = `${rowHeaderWidth(plan) + startOf(plan.layout.columns, position)}px`;
}

/** Hidden rows and columns lie before this one: their numbers are missing, and the line shows where. */
function markGap(element: HTMLElement, shown: readonly number[], position: number): void {
  if ((shown[position] ?? 0) !== (shown[position - 1] ?? -1) + 1) element.classList.add('after-hidden');
}
