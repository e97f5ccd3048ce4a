import { lastCell, MAX_COLUMNS, MAX_ROWS, parseRange, printRange, type Range } from '../../../../core/index';
import { holdsSomething } from '../cell';
import { covers, mergedAreas, overlap } from '../merges';
import { mergeLosesValue, mergeOverlaps, outsideSheet } from '../refusals';
import { cellsOf } from '../rows';
import { changeSheet, rowsOf, type SheetDraft } from '../sheet';
import { tablesOf } from '../tables';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { append, mapChildren, part, print, putChild } from '../xml/parted';
import { attribute, integer, withAttribute } from '../xml/tag';
import { WORKSHEET_ORDER } from '../xml/order';

/**
 * Merges inside the area become one with it. Overlapping merges and tables are refused, because Excel takes a file
 * with them for damaged; so is an area that holds something in another cell than its first, which would be lost.
 */
export function merge(workbook: WorkbookDraft, name: string, range: Range): void {
  const sheet = sheetNamed(workbook, name);
  const last = lastCell(range);
  if (range.row < 0 || range.column < 0 || last.row >= MAX_ROWS || last.column >= MAX_COLUMNS) throw outsideSheet(name);
  if (range.rows * range.columns <= 1) return;
  const present = mergedAreas(sheet.document.root);
  if (present.some((area) => covers(area, range) && covers(range, area))) return;
  const crossing =
    present.find((area) => overlap(area, range) && !covers(range, area)) ??
    tablesOf(workbook.pack, sheet).map((table) => table.range).find((area) => overlap(area, range));
  if (crossing) throw mergeOverlaps(name, range, crossing);
  checkCovered(sheet, range);
  changeSheet(sheet, (root) => putChild(root, WORKSHEET_ORDER, 'mergeCells', (element) => withMerge(element, range)));
}

function withMerge(element: string, range: Range): string {
  const parted = part(element);
  const inside = (text: string): boolean => {
    const area = parseRange(attribute(text, 'ref') ?? '');
    return area !== undefined && covers(range, area);
  };
  const kept = mapChildren(parted, 'mergeCell', (text) => (inside(text) ? undefined : text));
  const merged = append(kept, 'mergeCell', `<${parted.prefix}mergeCell ref="${printRange(range)}"/>`);
  const before = integer(parted.open, 'count');
  if (before === undefined && !parted.wasEmpty) return print(merged);
  const count = merged.pieces.filter((piece) => piece.name === 'mergeCell').length;
  return print({ ...merged, open: withAttribute(merged.open, 'count', String(count)) });
}

function checkCovered(sheet: SheetDraft, range: Range): void {
  const rows = rowsOf(sheet);
  const last = lastCell(range);
  for (const draft of rows.list) {
    if (draft.row < range.row || draft.row > last.row) continue;
    for (const { column, text } of cellsOf(rows, draft).list) {
      const covered = column >= range.column && column <= last.column && !(column === range.column && draft.row === range.row);
      if (covered && holdsSomething(text)) throw mergeLosesValue(sheet.name, range, { row: draft.row, column });
    }
  }
}
