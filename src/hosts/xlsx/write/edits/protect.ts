import { contains, lastCell, type Range } from '../../../../core/index';
import { outside } from '../areas';
import { mapColumnStyles } from '../columns';
import { inheritedStyles } from '../inherited-style';
import { mergedAreas } from '../merges';
import { formatTooLarge, outsideSheet } from '../refusals';
import { cellsOf, changeRowTag, ensureCell, findCell, rowTag } from '../rows';
import { changeSheet, rowsOf, type SheetDraft } from '../sheet';
import { styleOf } from '../styles/cell-format';
import { openFormats, protectedFormat } from '../styles/protection';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { insertOrdered, mapChildren } from '../xml/parted';
import { flag, integer, withAttribute } from '../xml/tag';
import { WORKSHEET_ORDER } from '../xml/order';

/** Every open cell becomes an element in the file; whole columns would be a million each. */
const MAX_CELLS = 2_000_000;

/**
 * Without a password: it keeps from mistakes, not from intent. "0" says that something is not kept from the clerk
 * (§18.3.1.85): widths and heights, so that a long figure can be read, and the looks of cells, which a check colours.
 */
const PROTECTION = 'sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"';

/**
 * Takes the place of a protection that the sheet has, areas with passwords of their own included. Cells that were
 * open before and are not in `open` become locked. A merged area is open as a whole, by its first cell.
 */
export function protect(workbook: WorkbookDraft, name: string, open: readonly Range[]): void {
  const sheet = sheetNamed(workbook, name);
  const area = open.find(outside);
  if (area) throw outsideSheet(name);
  const merges = mergedAreas(sheet.document.root).filter((merge) => open.some((range) => contains(range, merge)));
  const areas = [...open, ...merges];
  const large = areas.find(({ rows, columns }) => rows * columns > MAX_CELLS);
  if (large) throw formatTooLarge(name, large);
  const before = openFormats(workbook);
  openCells(workbook, sheet, areas);
  if (before.size > 0) lockOthers(workbook, sheet, areas, before);
  changeSheet(sheet, (root) => {
    const bare = ['sheetProtection', 'protectedRanges'].reduce((rest, element) => mapChildren(rest, element, () => undefined), root);
    return insertOrdered(bare, WORKSHEET_ORDER, 'sheetProtection', `<${root.prefix}sheetProtection ${PROTECTION}/>`);
  });
}

function openCells(workbook: WorkbookDraft, sheet: SheetDraft, areas: readonly Range[]): void {
  if (areas.length === 0) return;
  const rows = rowsOf(sheet);
  const inherited = inheritedStyles(sheet, rows);
  const formatOf = remembered((present) => protectedFormat(workbook, present, true));
  for (const range of areas) {
    const last = lastCell(range);
    for (let row = range.row; row <= last.row; row += 1) {
      for (let column = range.column; column <= last.column; column += 1) {
        const cell = findCell(rows, row, column) ?? ensureCell(rows, row, column, inherited(row, column));
        const present = styleOf(cell.text);
        const format = formatOf(present);
        if (format !== present) cell.text = withAttribute(cell.text, 's', String(format));
      }
    }
  }
}

/** `openBefore`: the formats that were open before this edit made any. */
function lockOthers(workbook: WorkbookDraft, sheet: SheetDraft, areas: readonly Range[], openBefore: ReadonlySet<number>): void {
  const rows = rowsOf(sheet);
  const locked = remembered((present) => (openBefore.has(present) ? protectedFormat(workbook, present, false) : present));
  for (const draft of rows.list) {
    if (draft.row < 0) continue;
    const style = integer(rowTag(draft), 's') ?? 0;
    if (flag(rowTag(draft), 'customFormat') && locked(style) !== style) changeRowTag(draft, (tag) => withAttribute(tag, 's', String(locked(style))));
    const near = areas.filter((area) => draft.row >= area.row && draft.row <= lastCell(area).row);
    for (const cell of cellsOf(rows, draft).list) {
      if (cell.column < 0 || near.some((area) => contains(area, { row: draft.row, column: cell.column }))) continue;
      const present = styleOf(cell.text);
      if (locked(present) !== present) cell.text = withAttribute(cell.text, 's', String(locked(present)));
    }
  }
  changeSheet(sheet, (root) => mapColumnStyles(root, locked));
}

function remembered(compute: (style: number) => number): (style: number) => number {
  const known = new Map<number, number>();
  return (style) => {
    const found = known.get(style) ?? compute(style);
    known.set(style, found);
    return found;
  };
}
