/** Edits → one request to Excel; more only where the host's limits are passed. */
import type { CellInput, Edit, Range } from '../../core/index';
import { deleteSheet } from './delete-sheet';
import { cellEntry } from './entry';
import { addChart } from './chart';
import { columnPoints, freeze, setFormat, setUpPage } from './format';
import { limitEntry } from './limit-entry';
import { requests } from './limits';
import { addMark, deleteMarks, inOrderOfAdding } from './marks';
import { protectSheet } from './protection';
import { untracked } from './sheet-query';

type FindSheet = (name: string) => Excel.Worksheet;

/**
 * Old marks go first, because they are told by ids that a new one would shift, and new ones come last but for the
 * protection, which would be in their way. Where Excel stops half way, the sheets that were added are taken away again.
 */
export async function writeEdits(edits: readonly Edit[]): Promise<void> {
  const added: Excel.Worksheet[] = [];
  try {
    await Excel.run(async (context) => {
      for (const part of requests(inWritingOrder(edits))) {
        queue(context, part, added);
        await context.sync();
      }
    });
  } catch (error) {
    await removeAdded(added);
    throw error;
  }
}

function inWritingOrder(edits: readonly Edit[]): readonly Edit[] {
  const marks = edits.filter((edit) => edit.kind === 'mark');
  const clearings = edits.filter((edit) => edit.kind === 'clearMarks');
  const protections = edits.filter((edit) => edit.kind === 'protect');
  // Excel refuses a second protection; the last is the one that holds.
  const lastOfEach = [...new Map(protections.map((edit) => [edit.sheet, edit])).values()];
  const rest = edits.filter(({ kind }) => kind !== 'mark' && kind !== 'clearMarks' && kind !== 'protect');
  return [...clearings, ...rest, ...inOrderOfAdding(marks), ...lastOfEach];
}

function queue(context: Excel.RequestContext, edits: readonly Edit[], added: Excel.Worksheet[]): void {
  const { workbook } = context;
  const sheets = new Map<string, Excel.Worksheet>();
  const toAdd = new Set(edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : [])));
  const find: FindSheet = (name) => {
    const sheet = sheets.get(name) ?? workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet;
  };
  // Sheets are looked up before the first write: one that is missing stops the request with nothing written.
  for (const edit of edits) if (edit.kind !== 'setProperty' && !toAdd.has(edit.sheet)) find(edit.sheet);

  for (const edit of edits) {
    if (edit.kind === 'addSheet') {
      const sheet = workbook.worksheets.add(edit.sheet);
      sheet.load('id');
      if (edit.outOfSight) sheet.visibility = 'VeryHidden';
      sheets.set(edit.sheet, sheet);
      added.push(sheet);
    } else if (edit.kind === 'setProperty') workbook.properties.custom.add(edit.name, edit.value);
    else applyToSheet(find(edit.sheet), edit);
  }
}

function applyToSheet(sheet: Excel.Worksheet, edit: Exclude<Edit, { kind: 'addSheet' | 'setProperty' }>): void {
  switch (edit.kind) {
    case 'setValues':
      return setValues(sheet, edit.at.row, edit.at.column, edit.values);
    case 'setFormat':
      return setFormat(rangeOf(sheet, edit.range), edit.range, edit.format);
    case 'merge':
      return rangeOf(sheet, edit.range).merge();
    case 'setColumnWidth':
      rangeOf(sheet, { row: 0, rows: 1, column: edit.column, columns: edit.count }).format.columnWidth = columnPoints(edit.width);
      return;
    case 'setRowHeight':
      rangeOf(sheet, { row: edit.row, rows: edit.count, column: 0, columns: 1 }).format.rowHeight = edit.height;
      return;
    case 'freeze':
      return freeze(sheet, edit.rows, edit.columns);
    case 'pageSetup':
      return setUpPage(sheet.pageLayout, edit.setup);
    case 'mark':
      return addMark(sheet, edit.status, edit.ranges);
    case 'clearMarks':
      return deleteMarks(sheet, edit.ids);
    case 'protect':
      return protectSheet(sheet, edit.open);
    case 'limitEntry':
      return limitEntry(rangeOf(sheet, edit.range), edit.limit);
    case 'addChart':
      return addChart(sheet, edit.chart);
    case 'select':
      sheet.activate();
      return rangeOf(sheet, edit.range).select();
  }
}

/** Rows may be of different length; `null` in Office.js leaves a cell as it is. */
function setValues(sheet: Excel.Worksheet, row: number, column: number, values: readonly (readonly CellInput[])[]): void {
  const columns = Math.max(0, ...values.map((cells) => cells.length));
  if (columns === 0) return;
  const matrix = values.map((cells) => [...cells.map(cellEntry), ...new Array<null>(columns - cells.length).fill(null)]);
  rangeOf(sheet, { row, column, rows: values.length, columns }).formulas = matrix;
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Range): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row, column, rows, columns));
}

/** By id, which only a sheet that was really added has: a sheet of the clerk's may bear the same name. */
async function removeAdded(added: readonly Excel.Worksheet[]): Promise<void> {
  const ids = added.flatMap((sheet) => sheet.toJSON().id ?? []);
  if (ids.length === 0) return;
  try {
    await Excel.run(async (context) => {
      for (const id of ids) deleteSheet(context.workbook.worksheets.getItem(id));
      await context.sync();
    });
  } catch {
    // What is told to the clerk is why the writing failed; a sheet that stays behind is in plain sight.
  }
}
