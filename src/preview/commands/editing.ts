/** Changing cells: typing, clearing, cutting and pasting, undoing. */
import { Refusal, cellRange, formatAt, lastCell, printAddress, sheetNamed, valueAt, type Edit, type Range, type Sheet } from '../../core';
import { formatNumber } from '../../hosts/xlsx/appearance/format-number';
import { clearingEdits, pastingEdits, typingEdits } from '../edit/cell-edits';
import { parseBlock, printBlock } from '../edit/clipboard';
import { withExactFigures } from '../edit/exact-cells';
import { guardEntries, isLocked } from '../edit/guard';
import { anchorOf, selectedRange, step, type Direction } from '../edit/selection';
import { editableText } from '../edit/typed';
import type { Typing } from '../grid/grid-view';
import { sheetExtent } from '../grid/sheet-extent';
import { bookOf, moveOn, select, selectionOf, sheetOf } from '../state';
import { undoEdit } from '../workbook/book';
import { both } from './both';
import { attempt, edit, tell, type PreviewContext } from './context';

/** F2, a double click, a second tap: the cell's text to be edited. */
export function openCell(context: PreviewContext): void {
  const { state, grid } = context;
  const { active } = selectionOf(state());
  const sheet = sheetOf(state());
  if (isLocked(bookOf(state()).appearance, sheet, active)) {
    return tell(context, new Refusal(both((t) => t.lockedCell(sheet.name, printAddress(active)))));
  }
  grid().edit(editableText(sheet, active));
}

/** An entry of the clerk's, where the sheet takes it. */
function enter(context: PreviewContext, sheet: Sheet, edits: readonly Edit[]): void {
  guardEntries(bookOf(context.state()).appearance, sheet, edits);
  edit(context, edits);
}

/** What was typed goes into the cell in which it was typed, whatever is selected by now. */
export function takeTyped(context: PreviewContext, { sheet: name, at, text }: Typing, direction: Direction | undefined): void {
  const sheet = sheetNamed(bookOf(context.state()).snapshot, name);
  if (!sheet) return;
  const taken = text === editableText(sheet, at) || attempt(context, () => enter(context, sheet, typingEdits(sheet, at, text)));
  if (!direction) return;
  // As in Excel, an entry that is refused stays open to be corrected; Escape gives it up.
  if (!taken) return context.grid().edit(text);
  const next = step(sheet, sheetExtent(sheet), at, direction);
  context.change(select(context.state(), name, { active: next, corner: next }));
  context.grid().show(true);
}

export function clearCells(context: PreviewContext): void {
  const { sheet, range } = selected(context);
  attempt(context, () => enter(context, sheet, clearingEdits(sheet, range)));
}

/** As a spreadsheet copies it: what the cells show, tab-separated. */
export function copiedText(context: PreviewContext): string {
  const { sheet, range } = selected(context);
  const { date1904 } = bookOf(context.state()).snapshot;
  const rows: string[][] = [];
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    const cells: string[] = [];
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      cells.push(formatNumber(valueAt(sheet, { row, column }), formatAt(sheet, { row, column }), date1904));
    }
    rows.push(cells);
  }
  return printBlock(rows);
}

/** Puts the block in from the selection's first cell on, and selects what it covers. */
export function paste(context: PreviewContext, text: string, html = ''): void {
  const { sheet, range } = selected(context);
  const block = withExactFigures(parseBlock(text), html);
  attempt(context, () => {
    enter(context, sheet, pastingEdits(sheet, range, block));
    const width = block.reduce((widest, row) => Math.max(widest, row.length), 0);
    const rows = Math.max(block.length === 1 && width === 1 ? range.rows : block.length, 1);
    const columns = Math.max(block.length === 1 && width === 1 ? range.columns : width, 1);
    const end = lastCell({ ...range, rows, columns });
    context.change(select(context.state(), sheet.name, { active: anchorOf(sheet, range), corner: anchorOf(sheet, end) }));
  });
}

export function undo(context: PreviewContext): void {
  attempt(context, () => {
    const { state, change, pane } = context;
    const book = undoEdit(bookOf(state()));
    if (!book) {
      change({ ...state(), said: both((t) => t.nothingToUndo) });
      return;
    }
    change({ ...moveOn(state(), book), said: both((t) => t.undone) });
    pane().workbookChanged();
    context.changed({ sheet: sheetOf(state()).name, range: cellRange(selectionOf(state()).active) });
  });
}

function selected(context: PreviewContext): { sheet: Sheet; range: Range } {
  const sheet = sheetOf(context.state());
  return { sheet, range: selectedRange(sheet, selectionOf(context.state())) };
}
