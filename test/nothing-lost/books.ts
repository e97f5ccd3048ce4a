/** Workbooks as clerks have them, with whatever they may have typed; and what has become of one. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { drawTemplate, sheetNamed, type Edit, type Sheet } from '../../src/core/index';
import { sameSheet } from '../../src/core/same-sheet';
import { newWorkbook } from '../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { templates } from '../../src/templates/index';
import { sampleBytes, SAMPLES } from '../read-fixture';
import { withBlanks } from '../core/progress/reported';

export interface Book {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The samples, one with sheets for what was reached, and every published table, each filled in and blank. */
const BASES: readonly Book[] = [
  ...SAMPLES.map((name) => ({ name, bytes: sampleBytes(name) })),
  { name: 'reported', bytes: withBlanks() },
  ...templates.flatMap((template) => [true, false].map((published) => ({ name: `${template.id} ${published}`, bytes: newWorkbook(drawTemplate(template, { sheet: '表', published })) }))),
];

const TYPED = fc.oneof(
  fc.constantFrom<string | number | null>(null, 0, -1, 1e9, '累计达800', '90%以上', '１５', '—', '合计', '=1+1', '2023年', ' ', '备注\n两行', '<b>'),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(6)) + 0),
  fc.string({ maxLength: 6 }),
);

/** One of them, with some cells typed over that hold something and some beside the table. */
export function books(bases: readonly Book[] = BASES): fc.Arbitrary<Book> {
  return fc.tuple(fc.constantFrom(...bases), fc.array(fc.tuple(fc.nat(999), fc.nat(999), TYPED), { maxLength: 8 })).map(([{ name, bytes }, typings]) => {
    const { sheets } = readWorkbook(bytes);
    let typed = bytes;
    for (const [r, c, value] of typings) {
      const sheet = sheets[r % sheets.length] as Sheet;
      const at = { row: r % (sheet.values.length + 2), column: c % 12 };
      const covered = sheet.merges.some(({ row, column, rows, columns }) => at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns);
      if (!covered) typed = applyEdits(typed, [{ kind: 'setValues', sheet: sheet.name, at, values: [[value]] }]);
    }
    // A counterexample is told by its name and what was typed, not by its bytes.
    return { name, bytes: typed, [fc.toStringMethod]: () => `${name} ${JSON.stringify(typings)}` };
  });
}

/** Every cell and every trait of every earlier sheet is as it was, but for what the edits name. */
export function expectKept(before: Uint8Array, after: Uint8Array, edits: readonly Edit[]): void {
  const now = readWorkbook(after);
  for (const sheet of readWorkbook(before).sheets) {
    const found = sheetNamed(now, sheet.name);
    if (!found) throw new Error(`The sheet ${sheet.name} is gone.`);
    const own = edits.filter((edit) => 'sheet' in edit && edit.sheet === sheet.name);
    const written = new Set(own.flatMap((edit) => (edit.kind === 'setValues' ? edit.values.flatMap((row, r) => row.map((_, c) => `${edit.at.row + r} ${edit.at.column + c}`)) : [])));
    const formatted = new Set(own.flatMap((edit) => (edit.kind === 'setFormat' && edit.format.numberFormat !== undefined ? cellsOf(edit.range) : [])));
    const without = <T>(grid: readonly (readonly T[])[], blank: T, named: ReadonlySet<string>): T[][] => trimmed(grid.map((row, r) => row.map((cell, c) => (named.has(`${r} ${c}`) ? blank : cell))), blank);
    const rest = (one: Sheet): Sheet => ({
      ...one,
      values: without(one.values, null, written),
      formulas: without(one.formulas, '', written),
      formats: without(one.formats, 'General', formatted),
      merges: own.some(({ kind }) => kind === 'merge') ? [] : one.merges,
      isProtected: own.some(({ kind }) => kind === 'protect') ? false : one.isProtected,
    });
    if (!sameSheet(rest(sheet), rest(found))) expect(rest(found)).toEqual(rest(sheet));
  }
}

const cellsOf = ({ row, column, rows, columns }: { row: number; column: number; rows: number; columns: number }): string[] =>
  Array.from({ length: rows * columns }, (_, index) => `${row + Math.floor(index / columns)} ${column + (index % columns)}`);

function trimmed<T>(rows: T[][], blank: T): T[][] {
  for (const row of rows) while (row.length > 0 && row.at(-1) === blank) row.pop();
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
