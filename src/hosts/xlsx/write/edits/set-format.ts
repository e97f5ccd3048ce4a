import { type CellFormat, lastCell, MAX_COLUMNS, MAX_ROWS, type Range } from '../../../../core/index';
import { inheritedStyles } from '../inherited-style';
import { formatTooLarge, outsideSheet } from '../refusals';
import { ensureCell, findCell } from '../rows';
import { rowsOf } from '../sheet';
import { mergedFormat, styleOf } from '../styles/cell-format';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { withAttribute } from '../xml/tag';

/** Every cell of the area becomes an element in the file; whole columns would be a million each. */
const MAX_CELLS = 2_000_000;

/** What the format does not name stays as each cell has it. */
export function setFormat(workbook: WorkbookDraft, name: string, range: Range, format: CellFormat): void {
  const sheet = sheetNamed(workbook, name);
  const last = lastCell(range);
  if (range.row < 0 || range.column < 0 || last.row >= MAX_ROWS || last.column >= MAX_COLUMNS) throw outsideSheet(name);
  if (range.rows * range.columns > MAX_CELLS) throw formatTooLarge(name, range);
  const rows = rowsOf(sheet);
  const inherited = inheritedStyles(sheet, rows);
  /** Wished format by present one: an area has few different ones. */
  const known = new Map<number, number>();
  for (let row = range.row; row <= last.row; row += 1) {
    for (let column = range.column; column <= last.column; column += 1) {
      const cell = findCell(rows, row, column) ?? ensureCell(rows, row, column, inherited(row, column));
      const present = styleOf(cell.text);
      const wished = known.get(present) ?? mergedFormat(workbook, present, format);
      known.set(present, wished);
      if (wished !== present) cell.text = withAttribute(cell.text, 's', String(wished));
    }
  }
}
