import { MAX_COLUMNS, MAX_ROWS } from '../../../../core/index';
import { withColumnWidth } from '../columns';
import { outsideSheet } from '../refusals';
import { changeRowTag, ensureRow } from '../rows';
import { changeSheet, rowsOf } from '../sheet';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { withAttributes } from '../xml/tag';

/** What the width in a file has over the width that Excel shows: 5 pixels of padding at 7 a digit (§18.3.1.13). */
const PADDING = 5 / 7;

/** `width` in characters, as Excel shows it. */
export function setColumnWidth(workbook: WorkbookDraft, name: string, column: number, count: number, width: number): void {
  if (column < 0 || column + count > MAX_COLUMNS) throw outsideSheet(name);
  const stored = Math.trunc((width + PADDING) * 256) / 256;
  changeSheet(sheetNamed(workbook, name), (root) => withColumnWidth(root, column, count, stored));
}

/** `height` in points. */
export function setRowHeight(workbook: WorkbookDraft, name: string, row: number, count: number, height: number): void {
  if (row < 0 || row + count > MAX_ROWS) throw outsideSheet(name);
  const rows = rowsOf(sheetNamed(workbook, name));
  for (let index = row; index < row + count; index += 1) {
    changeRowTag(ensureRow(rows, index), (tag) => withAttributes(tag, { ht: String(height), customHeight: '1' }));
  }
}
