/** Before anything is written: is every sheet there, visible and writable, and which marks stand in it now? */
import type { Edit, Range } from '../../core/index';
import { isClear, ofExistingSheets, type Look } from './look';
import type { Lift } from './protection';
import { readMarks } from './read-marks';
import { hiddenSheets, missingSheets, protectedSheets } from './refusals';
import { untracked, type Answer } from './sheet-query';
import { listSheets } from './workbook-query';

type SheetEdit = Exclude<Edit, { kind: 'addSheet' | 'setProperty' }>;

export interface Prepared {
  readonly edits: readonly Edit[];
  /** The sheets that are protected now and are to be protected anew. */
  readonly lifts: readonly Lift[];
}

/**
 * The edits as they can be applied now: each `clearMarks` with the ids of all marks that stand in its sheet. Costs no
 * round trip while the look is fresh and nothing is in the way; otherwise Excel is asked again, because a batch that
 * fails half way leaves its first half. Throws a `Refusal` that names the sheets.
 */
export async function prepare(edits: readonly Edit[], look: Look | undefined): Promise<Prepared> {
  const { marks, lifts } = isClear(edits, look, Date.now())
    ? { marks: (sheet: string) => look?.sheets.get(sheet)?.marks ?? [], lifts: [] }
    : await Excel.run((context) => lookAgain(context, ofExistingSheets(edits)));
  return { edits: edits.map((edit) => (edit.kind === 'clearMarks' ? { ...edit, ids: marks(edit.sheet).map(({ id }) => id) } : edit)), lifts };
}

async function lookAgain(context: Excel.RequestContext, edits: readonly SheetEdit[]) {
  const listed = await listSheets(context);
  const names = [...new Set(edits.map(({ sheet }) => sheet))];
  refuse(missingSheets, names.filter((name) => !listed.some((each) => each.name === name)));
  refuse(hiddenSheets, edits.flatMap((edit) => (edit.kind === 'select' && isHidden(edit.sheet) ? [edit.sheet] : [])));

  const answers = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.protection.load('protected,options');
    const ours = edits.filter((edit) => edit.sheet === name);
    // What is protected anew is unprotected first, which stands in nobody's way.
    const isLifted = ours.some(({ kind }) => kind === 'protect');
    return { name, isLifted, protection: sheet.protection, blocked: isLifted ? [] : ours.map((edit) => queryBlocked(sheet, edit)) };
  });
  await context.sync();
  refuse(protectedSheets, answers.flatMap(({ name, blocked }) => (blocked.some((answer) => answer()) ? [name] : [])));
  const marks = await readMarks(context, names.filter((name) => edits.some(({ kind, sheet }) => kind === 'clearMarks' && sheet === name)));
  const lifts = answers.flatMap(({ name, isLifted, protection }) => (isLifted && protection.protected ? [{ sheet: name, options: protection.options }] : []));
  return { marks: (sheet: string) => marks.get(sheet) ?? [], lifts };

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
    // Merging is off in a protected sheet, and so is the Data Validation command (support.microsoft.com, Apply data validation to cells).
    case 'merge':
    case 'limitEntry':
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
    case 'addChart':
      return () => protection.protected && !protection.options.allowEditObjects;
    case 'protect':
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
