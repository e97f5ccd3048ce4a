/** The slow way to read, for a workbook that Excel does not give at once. Many round trips. */
import type { Range, Sheet, Snapshot } from '../../core/index';
import { attempt } from './attempt';
import { grids, type Block } from './grid';
import { BLOCK_CELLS } from './limits';
import { readMarks } from './read-marks';
import { queryBlock, queryHidden, queryMerges, untracked, usedCells } from './sheet-query';
import { listSheets, queryDate1904, queryProperties, type ListedSheet } from './workbook-query';

export async function readInParts(context: Excel.RequestContext): Promise<Snapshot> {
  const sheets: Sheet[] = [];
  for (const listed of await listSheets(context)) sheets.push(await readSheet(context, listed));
  const properties = await attempt(context, queryProperties(context.workbook));
  const date1904 = await attempt(context, queryDate1904(context.workbook));
  return { sheets, properties: properties ?? {}, date1904: date1904 ?? false };
}

export async function readSheet(context: Excel.RequestContext, listed: ListedSheet): Promise<Sheet> {
  const sheet = context.workbook.worksheets.getItem(listed.name);
  const used = await readUsed(context, sheet);
  const blocks: Block[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const step = Math.max(1, Math.floor(BLOCK_CELLS / used.columns));
  for (let row = used.row; row < used.row + used.rows; row += step) {
    const range = rangeOf(sheet, { ...used, row, rows: Math.min(step, used.row + used.rows - row) });
    const block = queryBlock(range);
    const hidden = queryHidden(range);
    await context.sync();
    blocks.push(block());
    hidden().rows.forEach((each) => hiddenRows.add(each));
    hidden().columns.forEach((each) => hiddenColumns.add(each));
  }
  sheet.protection.load('protected');
  await context.sync();
  return {
    ...listed,
    ...grids(blocks),
    merges: await readMerges(context, sheet, used),
    hiddenRows,
    hiddenColumns,
    isProtected: sheet.protection.protected,
    marks: (await readMarks(context, [listed.name])).get(listed.name) ?? [],
  };
}

async function readUsed(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Range> {
  const used = usedCells(sheet);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  await context.sync();
  return { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
}

/** Halves the rows where there are more than 512 merged areas; one that lies across the cut is told twice and kept once. */
async function readMerges(context: Excel.RequestContext, sheet: Excel.Worksheet, within: Range): Promise<readonly Range[]> {
  const merges = await attempt(context, queryMerges(rangeOf(sheet, within)));
  if (merges !== undefined || within.rows < 2) return merges ?? [];
  const rows = within.rows >> 1;
  const top = await readMerges(context, sheet, { ...within, rows });
  const bottom = await readMerges(context, sheet, { ...within, row: within.row + rows, rows: within.rows - rows });
  const known = new Set(top.map((each) => JSON.stringify(each)));
  return [...top, ...bottom.filter((each) => !known.has(JSON.stringify(each)))];
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Range): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row, column, rows, columns));
}
