/** The workbook in Excel → a snapshot. */
import type { Sheet, Snapshot } from '../../core/index';
import { grids } from './grid';
import { queryMarks } from './marks';
import { readInParts } from './read-in-parts';
import { errorCode } from './refusals';
import { queryBlock, queryHidden, queryMerges, untracked, usedCells, type Answer } from './sheet-query';
import { listSheets, queryDate1904, queryProperties, type ListedSheet } from './workbook-query';

/** With these, reading in parts would only fail again. */
const HOPELESS: readonly string[] = ['InvalidOperationInCellEditMode', 'PropertyNotLoaded'];

/**
 * Two round trips, whatever the number of sheets: names, then everything. Where Excel refuses that — above 5 MB in Excel on
 * the web, more than 512 merged areas, a conditional format of which it can't tell the rule (office-js issues
 * 5222, 6827, 6835) — the workbook is read sheet by sheet, and what Excel can't tell is left out.
 */
export async function readWorkbook(): Promise<Snapshot> {
  try {
    return await Excel.run(readAtOnce);
  } catch (error) {
    if (isHopeless(error)) throw error;
    return Excel.run(readInParts);
  }
}

export function isHopeless(error: unknown): boolean {
  const code = errorCode(error);
  return code === undefined || HOPELESS.includes(code);
}

async function readAtOnce(context: Excel.RequestContext): Promise<Snapshot> {
  const { workbook } = context;
  const sheets = (await listSheets(context)).map((listed) => {
    const answer = querySheet(workbook.worksheets.getItem(listed.name));
    return () => ({ ...listed, ...answer() });
  });
  const properties = queryProperties(workbook);
  const date1904 = queryDate1904(workbook);
  await context.sync();
  return { sheets: sheets.map((answer) => answer()), properties: properties(), date1904: date1904() };
}

/** All of a sheet but what its name and visibility are. */
export function querySheet(sheet: Excel.Worksheet): Answer<Omit<Sheet, keyof ListedSheet>> {
  const used = usedCells(sheet);
  const block = queryBlock(used);
  const hidden = queryHidden(used);
  // With formats: a merged area may hold no value at all.
  const merges = queryMerges(untracked(sheet.getUsedRange()));
  const marks = queryMarks(sheet);
  sheet.protection.load('protected');
  return () => {
    const { rows: hiddenRows, columns: hiddenColumns } = hidden();
    return {
      ...grids([block()]),
      merges: merges(),
      hiddenRows,
      hiddenColumns,
      isProtected: sheet.protection.protected,
      marks: marks(),
    };
  };
}
