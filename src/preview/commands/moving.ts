/** Going about in the workbook: keys, clicks, and findings of the pane. */
import { formulaAt, isBlank, lastCell, printAddress, sheetNamed, valueAt, type Address, type Edit, type Sheet } from '../../core';
import type { GridCommand } from '../edit/keys';
import { anchorOf, leap, selectCell, step, type Bounds, type Selection } from '../edit/selection';
import { sheetExtent } from '../grid/sheet-extent';
import { bookOf, select, selectionOf, sheetOf, showSheet as withSheet, tabSheets } from '../state';
import { both } from './both';
import type { PreviewContext } from './context';

type Moving = Extract<GridCommand, { kind: 'move' } | { kind: 'edge' }>;

export function move(context: PreviewContext, command: Moving): void {
  const state = context.state();
  const sheet = sheetOf(state);
  const { active, corner } = selectionOf(state);
  const bounds = sheetExtent(sheet);
  const from = command.extend ? corner : active;
  const to = command.kind === 'edge' ? edge(sheet, bounds, from, command.to) : target(context, sheet, bounds, from, command);
  go(context, sheet, command.extend ? { active, corner: to } : { active: to, corner: to });
}

export function selectAt(context: PreviewContext, at: Address, extend: boolean): void {
  const sheet = sheetOf(context.state());
  const chosen = selectCell(sheet, at);
  const { active } = selectionOf(context.state());
  go(context, sheet, extend ? { active, corner: chosen.active } : chosen);
}

export function showSheet(context: PreviewContext, name: string): void {
  const { state, change, grid } = context;
  change(withSheet(state(), name));
  grid().show(false);
}

/** Ctrl + Page Up / Page Down. */
export function nextSheet(context: PreviewContext, by: 1 | -1): void {
  const sheets = tabSheets(context.state());
  const at = sheets.findIndex(({ name }) => name === sheetOf(context.state()).name);
  const next = sheets[at + by];
  if (!next) return;
  showSheet(context, next.name);
  context.grid().show(true);
}

/** The pane leads to a cell: it comes into view with the focus on it, and hidden places are named. */
export function selectFromPane(context: PreviewContext, { sheet: name, range }: Extract<Edit, { kind: 'select' }>): void {
  const sheet = sheetNamed(bookOf(context.state()).snapshot, name);
  if (!sheet) return;
  const { active } = selectCell(sheet, range);
  const hidden = sheet.hiddenRows.has(active.row) || sheet.hiddenColumns.has(active.column);
  go(context, sheet, { active, corner: anchorOf(sheet, lastCell(range)) });
  const text = hidden ? both((t) => t.hiddenCell(name, printAddress(active))) : undefined;
  const notice = text ?? (sheet.visibility === 'visible' ? undefined : both((t) => t.hiddenSheet(name)));
  if (notice) context.change({ ...context.state(), notice: { intent: 'info', text: notice } });
}

function go({ state, change, grid }: PreviewContext, sheet: Sheet, selection: Selection): void {
  change(select(state(), sheet.name, selection));
  grid().show(true);
}

function target(context: PreviewContext, sheet: Sheet, bounds: Bounds, from: Address, command: Extract<Moving, { kind: 'move' }>): Address {
  switch (command.how) {
    case 'leap':
      return leap(sheet, bounds, from, command.direction);
    case 'page':
      return step(sheet, bounds, from, command.direction, context.grid().pageRows());
    case 'step':
      return step(sheet, bounds, from, command.direction);
  }
}

function edge(sheet: Sheet, bounds: Bounds, from: Address, to: Extract<Moving, { kind: 'edge' }>['to']): Address {
  switch (to) {
    case 'row-start':
      return firstShown(sheet, { row: from.row, column: 0 }, bounds);
    case 'row-end':
      return anchorOf(sheet, { row: from.row, column: lastUsedColumn(sheet, from.row) });
    case 'sheet-start':
      return firstShown(sheet, { row: 0, column: 0 }, bounds);
    case 'sheet-end': {
      const row = Math.max(0, sheet.values.length - 1);
      return anchorOf(sheet, { row, column: lastUsedColumn(sheet, row) });
    }
  }
}

function firstShown(sheet: Sheet, from: Address, bounds: Bounds): Address {
  let { row, column } = from;
  while (row < bounds.rows - 1 && sheet.hiddenRows.has(row)) row += 1;
  while (column < bounds.columns - 1 && sheet.hiddenColumns.has(column)) column += 1;
  return anchorOf(sheet, { row, column });
}

function lastUsedColumn(sheet: Sheet, row: number): number {
  let column = Math.max(sheet.values[row]?.length ?? 0, 1) - 1;
  while (column > 0 && isBlank(valueAt(sheet, { row, column })) && formulaAt(sheet, { row, column }) === '') column -= 1;
  return column;
}
