/** How high rows are drawn. */
import { contains, type Sheet } from '../../core';
import type { SheetLook } from './sheet-look';

const LINE_HEIGHT = 1.35;
const CELL_PADDING = 6;
/** Excel's greatest row height, 409 points (Excel specifications and limits). */
const MAX_HEIGHT = Math.floor((409 * 4) / 3);

/**
 * Pixels: the file's own height, or where it leaves that to the program as much as the wrapped text needs. One line is
 * never cut: LibreOffice and openpyxl write heights of 15 points over titles of 16, and cut characters help nobody.
 *
 * Estimated from the number of characters and not measured: a measured height would need every row on the page, and a
 * window into a large sheet has to know the heights of rows that are not.
 */
export function heightOfRow(sheet: Sheet, look: SheetLook, row: number): number {
  const given = look.rowHeight(row);
  let height = given ?? look.defaultRowHeight;
  const cells = sheet.values[row] ?? [];
  for (let column = 0; column < cells.length; column += 1) {
    const value = cells[column] ?? null;
    if (value === null) continue;
    const { wrap, fontSize } = look.style({ row, column });
    const isLong = wrap && typeof value === 'string' && textWidth(value, fontSize) > look.columnWidth(column) - CELL_PADDING;
    const isBroken = wrap && typeof value === 'string' && value.includes('\n');
    const grows = given === undefined && (isLong || isBroken) && !isMerged(sheet, row, column);
    const lines = grows ? lineCount(value, look.columnWidth(column), fontSize) : 1;
    if (lines > 1 || fontSize * LINE_HEIGHT > height) height = Math.max(height, Math.ceil(lines * fontSize * LINE_HEIGHT) + (lines > 1 ? CELL_PADDING : 1));
  }
  return Math.min(height, MAX_HEIGHT);
}

/** As in Excel, wrapped text in a merged area does not make its row higher; a large font does. */
function isMerged(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => contains(merge, { row, column }));
}

function lineCount(text: string, width: number, fontSize: number): number {
  const room = Math.max(width - CELL_PADDING, fontSize);
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, fontSize) / room)), 0);
}

/** A Chinese character is as wide as the font is high; a Latin letter a little over half of it. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f ? fontSize : fontSize * 0.56;
  return width;
}
