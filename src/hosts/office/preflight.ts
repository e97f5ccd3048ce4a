/** Before anything is written: is every sheet there, visible and writable, and which marks stand in it now? */
import type { Edit, Range } from '../../core/index';
import { isClear, ofExistingSheets, type Look } from './look';
import { readMarks } from './read-marks';
import { hiddenSheets, missingSheets, protectedSheets } from './refusals';
import { untracked, type Answer } from './sheet-query';
import { listSheets } from './workbook-query';

type SheetEdit = Exclude<Edit, { kind: 'addSheet' | 'setProperty' }>;

/**
 * The edits as they can be applied now: each `clearMarks` with the ids of all marks that stand in its sheet. Costs no
 * round trip while the look is fresh and nothing is in the way; otherwise Excel is asked again, because a batch that
 * fails half way leaves its first half. Throws a `Refusal` that names the sheets.
 */
export async function prepare(edits: readonly Edit[], look: Look | undefined): Promise<readonly Edit[]> {
  const marks = isClear(edits, look, Date.now())
    ? (sheet: string) => look?.sheets.get(sheet)?.marks ?? []
    : await Excel.run((context) => lookAgain(context, ofExistingSheets(edits)));
  return edits.map((edit) => (edit.kind === 'clearMarks' ? { ...edit, ids: marks(edit.sheet).map(({ id }) => id) } : edit));
}

async function lookAgain(context: Excel.RequestContext, edits: readonly SheetEdit[]) {
  const listed = await listSheets(context);
  const names = [...new Set(edits.map(({ sheet }) => sheet))];
  refuse(missingSheets, names.filter((name) => !listed.some((each) => each.name === name)));
  refuse(hiddenSheets, edits.flatMap((edit) => (edit.kind === 'select' && isHidden(edit.sheet) ? [edit.sheet] : [])));

  const answers = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load('protected,options');
    return { name, blocked: edits.filter((edit) => edit.sheet === name).map((edit) => queryBlocked(sheet, edit)) };
  });
  await context.sync();
  refuse(protectedSheets, answers.flatMap(({ name, blocked }) => (blocked.some((answer) => answer()) ? [name] : [])));
  const marks = await readMarks(context, names.filter((name) => edits.some(({ kind, sheet }) => kind === 'clearMarks' && sheet === name)));
  return (sheet: string) => marks.get(sheet) ?? [];

  function isHidden(sheet: string): boolean {
    return listed.some((each) => each.name === sheet && each.visibility !== 'visible');
  }
}

/** What protection leaves possible: the options of Excel's Protect Sheet dialog, and cells that are not locked. */
function queryBlocked(sheet: Excel.Worksheet, edit: SheetEdit): Answer<boolean> {
  const { protection } = sheet;
  switch (edit.kind) {
    case 'setValues': {
      const range = rangeOf(sheet, { ...edit.at, rows: edit.values.length, columns: Math.max(0, ...edit.values.map((row) => row.length)) });
      range?.format.protection.load('locked');
      return () => protection.protected && range?.format.protection.locked !== false;
    }
    case 'merge':
      return () => protection.protected;
    // "Format cells" is said to cover the Conditional Formatting dialog too (support.microsoft.com, Protect a worksheet).
    case 'setFormat':
    case 'mark':
    case 'clearMarks':
      return () => protection.protected && !protection.options.allowFormatCells;
    case 'setColumnWidth':
      return () => protection.protected && !protection.options.allowFormatColumns;
    case 'setRowHeight':
      return () => protection.protected && !protection.options.allowFormatRows;
    case 'freeze':
    case 'pageSetup':
    case 'select':
      return () => false;
  }
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rows, columns }: Range): Excel.Range | undefined {
  return rows > 0 && columns > 0 ? untracked(sheet.getRangeByIndexes(row, column, rows, columns)) : undefined;
}

function refuse(refusal: (names: readonly string[]) => Error, names: readonly string[]): void {
  if (names.length > 0) throw refusal([...new Set(names)]);
}
