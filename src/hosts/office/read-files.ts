/** Other workbooks' files, read by Excel itself: their sheets are inserted at the end, read, and deleted again. */
import { quoteSheet, type Host, type Sheet } from '../../core/index';
import { base64 } from './base64';
import { deleteSheet } from './delete-sheet';
import { knownNames, removeNewNames } from './leftover-names';
import { originalNames } from './original-names';
import { isHopeless, querySheet } from './read';
import { readSheet } from './read-in-parts';
import { errorCode, leftBehind, protectedStructure, refusedFile } from './refusals';
import { queryDate1904, queryListed } from './workbook-query';

type ReadFiles = NonNullable<Host['readFiles']>;
type File = Parameters<ReadFiles>[0][number];
type FileRead = Awaited<ReturnType<ReadFiles>>[number];

/** The workbook as it was before. */
interface Home {
  readonly names: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly active: string;
  readonly date1904: boolean;
}

/** Called with the ids of the inserted sheets: what happens in them is not the clerk's doing. */
type Visited = (ids: readonly string[]) => void;

/**
 * Three round trips for each file and three for them all. Needs ExcelApi 1.13. The sheet that the clerk looks at stays
 * (Excel on the desktop goes to the inserted ones: office-js issue 1770), and so does the selection in it.
 *
 * What Excel can't give in this way: the files' custom properties (`properties` is {}); their date system, so that
 * `date1904` is the open workbook's; the names of sheets that are taken in the open workbook, except as
 * `originalNames` can tell. Excel on the web takes no charts, comments, PivotTables or slicers (the reference), and
 * no more than 5 MB, so about 3.7 MB of a file.
 */
export async function readFiles(files: readonly File[], visited: Visited): Promise<readonly FileRead[]> {
  if (files.length === 0) return [];
  return Excel.run(async (context) => {
    const home = await lookAround(context);
    const names = await knownNames(context);
    try {
      const read: FileRead[] = [];
      for (const file of files) read.push(await readFile(context, file, home, visited));
      return read;
    } finally {
      if (names) await removeNewNames(context, names);
    }
  });
}

async function lookAround(context: Excel.RequestContext): Promise<Home> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  protection.load('protected');
  const date1904 = queryDate1904(context.workbook);
  await context.sync();
  if (protection.protected) throw protectedStructure();
  return { names: worksheets.items.map(({ name }) => name), ids: new Set(worksheets.items.map(({ id }) => id)), active: active.id, date1904: date1904() };
}

async function readFile(context: Excel.RequestContext, { name, bytes }: File, home: Home, visited: Visited): Promise<FileRead> {
  let inserted: readonly string[] = [];
  try {
    inserted = await insert(context, bytes);
    visited(inserted);
    const sheets = await readSheets(context, inserted);
    return { name, snapshot: { sheets: asInFile(sheets, home.names), date1904: home.date1904, properties: {} } };
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined || code === 'InvalidOperationInCellEditMode') throw error;
    if (inserted.length === 0) await refuseLeftovers(context, name, home, error);
    return { name, fault: refusedFile(code, (error as Error).message) };
  } finally {
    if (inserted.length > 0) await remove(context, name, inserted, home);
  }
}

async function insert(context: Excel.RequestContext, bytes: Uint8Array): Promise<readonly string[]> {
  const ids = context.workbook.insertWorksheetsFromBase64(base64(bytes), { positionType: 'End' });
  await context.sync();
  return ids.value;
}

async function readSheets(context: Excel.RequestContext, ids: readonly string[]): Promise<readonly Sheet[]> {
  const sheets = ids.map((id) => context.workbook.worksheets.getItem(id));
  const listed = sheets.map(queryListed);
  try {
    const answers = sheets.map(querySheet);
    await context.sync();
    return answers.map((answer, index) => ({ ...nth(listed, index)(), ...answer() }));
  } catch (error) {
    if (isHopeless(error)) throw error;
  }
  // As in read.ts: what Excel does not give at once may be had in parts.
  const again = sheets.map(queryListed);
  await context.sync();
  const read: Sheet[] = [];
  for (const answer of again) read.push(await readSheet(context, answer()));
  return read;
}

/** By their names in the file, in formulas too: a name with an ending of Excel's is always quoted there. */
function asInFile(sheets: readonly Sheet[], there: readonly string[]): readonly Sheet[] {
  const names = originalNames(sheets.map(({ name }) => name), there);
  const renamed = sheets.flatMap(({ name }, index) => (name === names[index] ? [] : [{ from: `${quoteSheet(name)}!`, to: `${quoteSheet(nth(names, index))}!` }]));
  const restored = (formula: string): string => renamed.reduce((text, { from, to }) => text.replaceAll(from, to), formula);
  return sheets.map((sheet, index) => ({ ...sheet, name: nth(names, index), formulas: sheet.formulas.map((row) => row.map(restored)) }));
}

/**
 * Excel has been seen to insert sheets and to report an error all the same (office-js issue 3179). They are not deleted
 * here: a sheet that is new may as well be one that somebody else just added to the shared workbook.
 */
async function refuseLeftovers(context: Excel.RequestContext, file: string, home: Home, cause: unknown): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id');
  worksheets.getItemOrNullObject(home.active).activate();
  await context.sync();
  const count = worksheets.items.filter(({ id }) => !home.ids.has(id)).length;
  if (count > 0) throw leftBehind(file, count, cause);
}

const TRIES = 5;
const RETRY_MS = 1_000;

/** Again and again while the clerk types in a cell, who seldom does so for longer. */
async function remove(context: Excel.RequestContext, file: string, ids: readonly string[], home: Home): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      for (const id of ids) deleteSheet(context.workbook.worksheets.getItem(id));
      context.workbook.worksheets.getItemOrNullObject(home.active).activate();
      return await context.sync();
    } catch (error) {
      if (errorCode(error) !== 'InvalidOperationInCellEditMode' || tries === TRIES) throw leftBehind(file, ids.length, error);
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}

function nth<T>(items: readonly T[], index: number): T {
  const found = items[index];
  if (found === undefined) throw new RangeError(`No item ${index}.`);
  return found;
}
