import { type Address, type CellInput, contains, MAX_COLUMNS, MAX_ROWS, type Range } from '../../../../core/index';
import { formulaOf, withContent } from '../cell';
import { lockedAreas, releaseFollowers, widened } from '../formulas';
import { inheritedStyles } from '../inherited-style';
import { mergedAreas } from '../merges';
import { coveredByMerge, outsideSheet, partOfArray, tableHeader, textTooLong } from '../refusals';
import { ensureCell, findCell, type RowDrafts } from '../rows';
import { changeSheet, rowsOf, type SheetDraft } from '../sheet';
import { tablesOf } from '../tables';
import { sheetNamed, type WorkbookDraft } from '../workbook';
import { mapChildren } from '../xml/parted';
import { attribute, withAttribute } from '../xml/tag';

/** Excel specifications and limits: total number of characters that a cell can contain; length of a formula. */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

interface Write extends Address {
  readonly input: CellInput;
}

/** Cells keep their style; absent ones take that of their row or column, as in Excel. */
export function setValues(workbook: WorkbookDraft, name: string, at: Address, values: readonly (readonly CellInput[])[]): void {
  const sheet = sheetNamed(workbook, name);
  const writes = values.flatMap((line, row) => line.map((input, column): Write => ({ row: at.row + row, column: at.column + column, input })));
  checkCells(sheet, writes);
  checkTables(workbook, sheet, writes);
  const rows = rowsOf(sheet);
  checkArrays(sheet, rows, writes);
  const styleOf = inheritedStyles(sheet, rows);
  const written = writes.filter((write) => writeCell(workbook, rows, write, styleOf));
  if (written.length === 0) return;
  workbook.valuesChanged = true;
  const filled = written.filter(({ input }) => input !== null);
  changeSheet(sheet, (root) => mapChildren(root, 'dimension', (dimension) => widenedDimension(dimension, filled)));
}

type StyleOf = (row: number, column: number) => number;

/** Whether the cell is another now. */
function writeCell(workbook: WorkbookDraft, rows: RowDrafts, { row, column, input }: Write, styleOf: StyleOf): boolean {
  const known = findCell(rows, row, column);
  if (!known && (input === null || input === '')) return false;
  const cell = known ?? ensureCell(rows, row, column, styleOf(row, column));
  if (formulaOf(cell.text)) {
    releaseFollowers(rows, { row, column }, cell);
    workbook.formulasChanged = true;
  }
  if (typeof input === 'object' && input !== null) workbook.formulasChanged = true;
  const text = withContent(cell.text, input);
  if (known && text === known.text) return false;
  cell.text = text;
  return true;
}

function checkCells(sheet: SheetDraft, writes: readonly Write[]): void {
  const merges = mergedAreas(sheet.document.root);
  for (const write of writes) {
    const { input } = write;
    if (write.row < 0 || write.column < 0 || write.row >= MAX_ROWS || write.column >= MAX_COLUMNS) throw outsideSheet(sheet.name);
    if (typeof input === 'string' && input.length > MAX_TEXT) throw textTooLong(sheet.name, write, MAX_TEXT);
    if (typeof input === 'object' && input !== null && input.formula.length > MAX_FORMULA) throw textTooLong(sheet.name, write, MAX_FORMULA);
    const merge = input === null || input === '' ? undefined : merges.find((area) => contains(area, write) && !isCorner(area, write));
    if (merge) throw coveredByMerge(sheet.name, write, merge);
  }
}

function checkArrays(sheet: SheetDraft, rows: RowDrafts, writes: readonly Write[]): void {
  rows.locked ??= lockedAreas(rows);
  for (const area of rows.locked) {
    const inside = writes.filter((write) => contains(area, write));
    const first = inside[0];
    // Overwritten as a whole it may go.
    if (first && inside.length < area.rows * area.columns) throw partOfArray(sheet.name, first, area);
    if (first) rows.locked = rows.locked.filter((other) => other !== area);
  }
}

function checkTables(workbook: WorkbookDraft, sheet: SheetDraft, writes: readonly Write[]): void {
  for (const { range, headerRows } of tablesOf(workbook.pack, sheet)) {
    const header = writes.find((write) => contains({ ...range, rows: headerRows }, write));
    if (header) throw tableHeader(sheet.name, header);
  }
}

function isCorner(area: Range, at: Address): boolean {
  return area.row === at.row && area.column === at.column;
}

function widenedDimension(dimension: string, cells: readonly Address[]): string {
  const ref = attribute(dimension, 'ref');
  const wider = ref === undefined ? undefined : widened(ref, cells);
  return wider === undefined || wider === ref ? dimension : withAttribute(dimension, 'ref', wider);
}
