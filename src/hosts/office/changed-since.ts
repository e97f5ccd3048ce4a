/** Before figures are written: do their places still hold what was read? What somebody typed meanwhile is not written over. */
import { formulaAt, isError, sheetNamed, valueAt, type Address, type Edit, type Range, type Sheet, type Snapshot } from '../../core/index';
import { grids } from './grid';
import { BLOCK_CELLS } from './limits';
import { ofExistingSheets } from './look';
import { changedCells, spilledInto } from './refusals';
import { rangeOf, type Hindrance, type Question } from './question';
import type { Answer } from './sheet-query';
import { spillQuestions } from './spilled';

type Contents = Pick<Sheet, 'values' | 'formulas'>;

interface Place {
  readonly known: Sheet;
  readonly range: Range;
}

/**
 * Excel has no "write if unchanged", so it is asked just before: one round trip, and none where no sheet that was read is
 * written to. With each written cell goes all that stands left of it: where a row or a column was inserted, a blank
 * cell may now stand for something else, and its label tells. Throws a `Refusal` that names the cells.
 */
export async function refuseIfChanged(edits: readonly Edit[], known: Snapshot | undefined): Promise<void> {
  if (!known) return;
  const questions = [...contentQuestions(edits, known), ...spillQuestions(edits, known)];
  if (questions.length === 0) return;
  const answers = await Excel.run(async (context) => {
    const found: Hindrance[] = [];
    for (const part of parts(questions)) {
      const asked = part.map(({ ask }) => ask(context));
      await context.sync();
      found.push(...asked.flatMap((answer) => answer()));
    }
    return found;
  });
  const changed = answers.flatMap(({ changed: cell }) => cell ?? []);
  if (changed.length > 0) throw changedCells(changed);
  const spilled = answers.flatMap(({ spilled: place }) => place ?? []);
  if (spilled[0]) throw spilledInto(spilled[0]);
}

/** The snapshot without the sheets in which these edits put other contents: what was read of them no longer holds. */
export function stillKnown(known: Snapshot | undefined, edits: readonly Edit[]): Snapshot | undefined {
  const written = new Set(edits.flatMap((edit) => (edit.kind === 'setValues' || edit.kind === 'merge' ? [edit.sheet] : [])));
  return known && { ...known, sheets: known.sheets.filter(({ name }) => !written.has(name)) };
}

function contentQuestions(edits: readonly Edit[], known: Snapshot): readonly Question[] {
  return [...writtenRows(edits, known)].flatMap(([sheet, ends]) =>
    placesOf(sheet, ends).map(({ range }): Question => ({
      cells: range.rows * range.columns,
      ask: (context) => {
        const answer = queryContents(context, { known: sheet, range });
        return () => {
          const now = answer();
          const cells = [...ends].filter(([row]) => row >= range.row && row < range.row + range.rows).flatMap(([row, end]) => Array.from({ length: end + 1 }, (_, column) => ({ row, column })));
          return cells.flatMap((at) => (sameContent(sheet, now, at) ? [] : [{ changed: { sheet: sheet.name, ...at } }]));
        };
      },
    })),
  );
}

/** By sheet and row: the last column that is written. */
function writtenRows(edits: readonly Edit[], known: Snapshot): ReadonlyMap<Sheet, ReadonlyMap<number, number>> {
  const ends = new Map<Sheet, Map<number, number>>();
  for (const edit of ofExistingSheets(edits)) {
    const sheet = edit.kind === 'setValues' ? sheetNamed(known, edit.sheet) : undefined;
    if (edit.kind !== 'setValues' || !sheet) continue;
    const rows = ends.get(sheet) ?? new Map<number, number>();
    edit.values.forEach((cells, down) => {
      const [row, end] = [edit.at.row + down, edit.at.column + cells.length - 1];
      if (cells.length > 0) rows.set(row, Math.max(end, rows.get(row) ?? -1));
    });
    if (rows.size > 0) ends.set(sheet, rows);
  }
  return ends;
}

/** Rows that follow each other are asked for together, as far as Excel gives them at once. */
function placesOf(known: Sheet, ends: ReadonlyMap<number, number>): readonly Place[] {
  const places: { known: Sheet; range: { row: number; column: 0; rows: number; columns: number } }[] = [];
  for (const [row, end] of [...ends].sort(([a], [b]) => a - b)) {
    const last = places.at(-1)?.range;
    const columns = Math.max(end + 1, last?.columns ?? 0);
    if (last && last.row + last.rows === row && (last.rows + 1) * columns <= BLOCK_CELLS) Object.assign(last, { rows: last.rows + 1, columns });
    else places.push({ known, range: { row, column: 0, rows: 1, columns: end + 1 } });
  }
  return places;
}

/** One part, unless there is very much to compare. */
function parts(questions: readonly Question[]): readonly (readonly Question[])[] {
  const found: Question[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const question of questions) {
    // A question of one cell costs as much as a few dozen cells do: the path to it, and the answer's frame.
    const cells = question.cells + QUESTION_CELLS;
    if (used + cells > BLOCK_CELLS) {
      found.push([]);
      used = 0;
    }
    found.at(-1)?.push(question);
    used += cells;
  }
  return found;
}

const QUESTION_CELLS = 20;

function queryContents(context: Excel.RequestContext, { known, range: { row, column, rows, columns } }: Place): Answer<Contents> {
  const range = rangeOf(context, known.name, { row, column, rows, columns });
  range.load('values,valueTypes,formulas');
  return () => grids([{ row, column, values: range.values, types: range.valueTypes, formulas: range.formulas, formats: [] }]);
}

/** A formula is the same where it says the same: its result may have followed other cells. */
function sameContent(before: Sheet, now: Contents, at: Address): boolean {
  const after = { ...before, ...now };
  const [formula, formulaNow] = [formulaAt(before, at), formulaAt(after, at)];
  if (formula !== '' || formulaNow !== '') return formula === formulaNow;
  const [value, valueNow] = [valueAt(before, at), valueAt(after, at)];
  if (isError(value) || isError(valueNow)) return isError(value) && isError(valueNow) && value.error === valueNow.error;
  return value === valueNow;
}
