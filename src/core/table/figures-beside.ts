/** What stands beside a label that no template knows: whether its row is one of the table. */
import { cellText } from '../indicator/cell-text';
import { readFigure } from '../indicator/quantity/figure';
import { formatAt, isBlank, isError, valueAt, type Sheet } from '../sheet/snapshot';
import { isNote, isSignature } from './line-below';
import type { TableColumn } from './table';

/** several: as many as tell a row of the table · one: and words beside it · alone: one, and nothing else · none: nothing that would be lost. */
export type FiguresBeside = 'several' | 'one' | 'alone' | 'none';

export function figuresBeside(sheet: Sheet, columns: readonly TableColumn[], row: number): FiguresBeside {
  const filled = columns.filter(({ column }) => !isBlank(valueAt(sheet, { row, column })));
  const holding = filled.filter(({ column }) => {
    const value = valueAt(sheet, { row, column });
    return typeof value === 'number' || isError(value) || (typeof value === 'string' && /[0-9０-９]/.test(value));
  });
  if (holding.length >= Math.min(2, columns.length)) return 'several';
  const [only] = holding;
  if (!only || !isFigure(sheet, row, only.column)) return 'none';
  return filled.length === 1 ? 'alone' : 'one';
}

/** No date, and no heading's 2023年. */
function isFigure(sheet: Sheet, row: number, column: number): boolean {
  const at = { row, column };
  const value = valueAt(sheet, at);
  return isError(value) || ['number', 'quantities'].includes(readFigure(value, formatAt(sheet, at), '', { date1904: false }).kind);
}

/** As numbers are written in China: a mobile one, or one with the code of its area. */
const TELEPHONE = /^(?:1\d{10}|0\d{9,11}|0\d{2,3}-\d{7,8})$/;

/** What explains a table or signs it may have one number, and is no row that was added. */
export function isLineBelow(sheet: Sheet, columns: readonly TableColumn[], row: number, label: string): boolean {
  const texts = columns.map(({ column }) => cellText(valueAt(sheet, { row, column })).normalize('NFKC'));
  return isNote(label) || isSignature(label) || texts.some((text) => TELEPHONE.test(text));
}
