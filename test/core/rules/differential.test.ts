/**
 * The sum and quarter rules against a second, independent evaluation: plain spreadsheet formulas over fixed cells,
 * reckoned by LibreOffice on the same workbooks. Nothing of the core finds, reads or compares on that side.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAddress, printAddress, rules, validate, type CellInput, type Edit, type Place, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { convert, missing } from '../../libreoffice';
import { sampleBytes } from '../../read-fixture';

const YEARLY = '进度表1（按年度）';
const TOWNS = '进度表2（分乡镇）';
const FORMULAS = '另算';
const OWN = rules.filter(({ id }) => ['parts-sum-to-total', 'quarters-monotonic', 'year-end-equals-annual'].includes(id));

/** Where the fixture prints what: row of the yearly table, row of the towns, decimals printed there. */
const SUMS = [
  { yearly: 9, towns: 4, decimals: 2 },
  { yearly: 11, towns: 6, decimals: 2 },
  { yearly: 12, towns: 7, decimals: 2 },
  { yearly: 13, towns: 8, decimals: 0 },
  { yearly: 7, towns: 11, decimals: 0 },
  { yearly: 14, towns: 12, decimals: 0 },
] as const;
/** Rows with quarters, and their decimals. */
const QUARTERS = new Map([[8, 1], [9, 0], [10, 0], [11, 0], [12, 2], [13, 0], [14, 0]]);
const QUARTER_COLUMNS = ['F', 'G', 'H', 'I'] as const;
const TOWN_COLUMNS = ['C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K'] as const;

/** Which rule's question, about which cell, and two formulas: the difference ("?" where a figure is blank), and of it, in A of its row, what is wrong. */
interface Question {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string;
  readonly difference: string;
  readonly wrong: (difference: string) => string;
}

const questions: readonly Question[] = [
  ...SUMS.map(({ yearly, towns, decimals }): Question => {
    const [parts, district] = [`'${TOWNS}'!C${towns}:K${towns}`, `'${YEARLY}'!E${yearly}`];
    return {
      rule: 'parts-sum-to-total',
      sheet: TOWNS,
      cell: `C${towns}`,
      difference: `IF(COUNT(${parts},${district})<10,"?",ROUND(SUM(${parts})-${district},8))`,
      wrong: (difference) => `ROUND(${difference},${decimals})<>0`,
    };
  }),
  ...[...QUARTERS].flatMap(([row, decimals]): Question[] => {
    const at = (column: string): string => `'${YEARLY}'!${column}${row}`;
    // The latest quarter before it that is not blank, written out.
    const before = (index: number): string => (index < 0 ? '""' : `IF(ISNUMBER(${at(QUARTER_COLUMNS[index] ?? '')}),${at(QUARTER_COLUMNS[index] ?? '')},${before(index - 1)})`);
    return [
      ...QUARTER_COLUMNS.slice(1).map((column, index): Question => ({
        rule: 'quarters-monotonic',
        sheet: YEARLY,
        cell: `${column}${row}`,
        difference: `IF(NOT(ISNUMBER(${at(column)})),"?",IF(ISNUMBER(${before(index)}),ROUND(${at(column)}-${before(index)},8),0))`,
        wrong: (difference) => `${difference}<0`,
      })),
      {
        rule: 'year-end-equals-annual',
        sheet: YEARLY,
        cell: `I${row}`,
        difference: `IF(COUNT(${at('I')},${at('E')})<2,"?",ROUND(${at('I')}-${at('E')},8))`,
        wrong: (difference) => `ROUND(${difference},${decimals})<>0`,
      },
    ];
  }),
];

interface Change {
  readonly sheet: string;
  readonly cell: string;
  readonly to: number | null;
}

/** The fixture's figures, some of them moved by a little, by powers of ten, to another's or to nothing. */
function disturbed(book: Snapshot): readonly (readonly Change[])[] {
  const figure = (sheet: string, cell: string): number => {
    const [at, values] = [parseAddress(cell), book.sheets.find(({ name }) => name === sheet)?.values];
    const value = at && values?.[at.row]?.[at.column];
    if (typeof value !== 'number') throw new Error(`the fixture has no figure at ${sheet}!${cell}`);
    return value;
  };
  const cells = [
    ...[...QUARTERS].flatMap(([row, decimals]) => ['E', ...QUARTER_COLUMNS].map((column) => ({ sheet: YEARLY, cell: `${column}${row}`, decimals }))),
    { sheet: YEARLY, cell: 'E7', decimals: 0 },
    ...SUMS.flatMap(({ towns, decimals }) => TOWN_COLUMNS.map((column) => ({ sheet: TOWNS, cell: `${column}${towns}`, decimals }))),
  ];
  const change = fc.constantFrom(...cells).chain(({ sheet, cell, decimals }) => {
    const now = figure(sheet, cell);
    const moved = (places: number) => (by: number): number => Number((now + by / 10 ** places).toFixed(places));
    return fc
      .oneof(
        { weight: 6, arbitrary: fc.integer({ min: -60, max: 60 }).map(moved(decimals)) },
        // Below what the table prints, and never on the edge of a rounding, where binary fractions decide.
        { weight: 2, arbitrary: fc.constantFrom(-4, -2, 2, 4).map(moved(decimals + 1)) },
        { weight: 1, arbitrary: fc.constant(Number((now * 10).toFixed(2))) },
        { weight: 1, arbitrary: fc.constant(null) },
      )
      .map((to): Change => ({ sheet, cell, to }));
  });
  // Rows that add up are what the fixture has fewest of: in some workbooks the district is what its towns add up to.
  const settled = fc.subarray([...SUMS]).map((rows) =>
    rows.flatMap(({ yearly, towns, decimals }): Change[] => {
      const sum = TOWN_COLUMNS.reduce((total, column) => total + Math.round(figure(TOWNS, `${column}${towns}`) * 100), 0);
      const to = Number((sum / 100).toFixed(decimals));
      return [{ sheet: YEARLY, cell: `E${yearly}`, to }, ...(QUARTERS.has(yearly) ? [{ sheet: YEARLY, cell: `I${yearly}`, to }] : [])];
    }),
  );
  const workbook = fc.tuple(settled, fc.array(change, { minLength: 4, maxLength: 14 })).map(([first, then]) => [...first, ...then]);
  // One of each kind of blank, so that none depends on the seed.
  const blanks = [{ sheet: TOWNS, cell: 'D6' }, { sheet: YEARLY, cell: 'G9' }, { sheet: YEARLY, cell: 'I10' }].map((place): Change => ({ ...place, to: null }));
  return [[], blanks, ...fc.sample(workbook, { seed: 20231122, numRuns: 23 })];
}

const edit = ({ sheet, cell, to }: Change): Edit => ({ kind: 'setValues', sheet, at: at(cell), values: [[to]] });
const formulas: readonly Edit[] = [
  { kind: 'addSheet', sheet: FORMULAS },
  { kind: 'setValues', sheet: FORMULAS, at: { row: 0, column: 0 }, values: questions.map(({ difference, wrong }, i): CellInput[] => [{ formula: `=${difference}` }, { formula: `=IF(A${i + 1}="?","?",IF(${wrong(`A${i + 1}`)},"wrong","ok"))` }]) },
];

function at(cell: string): { row: number; column: number } {
  const found = parseAddress(cell);
  if (!found) throw new Error(cell);
  return found;
}

/** By rule and cell: "wrong by -0.54", "ok", or "?" for what can't be told. */
function byFormulas(recalculated: Uint8Array): readonly string[] {
  const values = readWorkbook(recalculated).sheets.find(({ name }) => name === FORMULAS)?.values ?? [];
  return questions.map(({ rule, cell }, row) => {
    const [difference, verdict] = values[row] ?? [];
    if (verdict !== '?' && (typeof difference !== 'number' || (verdict !== 'ok' && verdict !== 'wrong'))) throw new Error(`${questions[row]?.difference} gave ${JSON.stringify(difference)}, ${JSON.stringify(verdict)}`);
    return `${rule} ${cell} ${verdict === 'wrong' ? wrongBy(difference) : verdict}`;
  });
}

/** Each rule alone, so that what another could not check is not taken for its own. */
function byRules(bytes: Uint8Array): readonly string[] {
  const book = readWorkbook(bytes);
  const said = new Map(OWN.map((rule) => [rule.id, validate(book, templates, { rules: [rule] })]));
  return questions.map(({ rule, sheet, cell }) => {
    const isHere = (place: Place | undefined): boolean => place !== undefined && place.sheet === sheet && printAddress(place) === cell;
    const found = said.get(rule)?.findings.find(({ places }) => isHere(places[0]));
    const open = said.get(rule)?.coverage.notChecked.some(({ places }) => places.some(isHere));
    return `${rule} ${cell} ${found ? wrongBy(found.difference) : open ? '?' : 'ok'}`;
  });
}

function wrongBy(difference: unknown): string {
  return `wrong by ${Number(difference).toFixed(4)}`;
}

if (missing.length > 0 && process.env.CI === undefined) {
  describe('rules and LibreOffice', () => {
    it(`was not asked: ${missing.join(' and ')} not installed`, () => {
      console.warn(`Not judged by LibreOffice: ${missing.join(' and ')} not found. CI does it.`);
      expect(process.env.CI).toBeUndefined();
    });
  });
} else {
  describe('rules and LibreOffice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'differential-'));
    const fixture = sampleBytes('wuxing-315-2023');
    const books = disturbed(readWorkbook(fixture)).map((changes, i) => ({ name: `book-${i}`, bytes: applyEdits(fixture, [...changes.map(edit), ...formulas]) }));
    let recalculated: (name: string) => Uint8Array;

    beforeAll(() => {
      recalculated = convert(folder, 'xlsx', Object.fromEntries(books.map(({ name, bytes }) => [name, bytes])));
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each(books)('say the same of $name', ({ name, bytes }) => {
      expect(byRules(bytes)).toEqual(byFormulas(recalculated(name)));
    });

    it('have disagreed with enough figures, agreed with enough, and left enough unchecked, to mean something', () => {
      const all = books.flatMap(({ name }) => byFormulas(recalculated(name)));
      for (const rule of OWN) {
        const count = (word: string): number => all.filter((one) => one.startsWith(`${rule.id} `) && one.includes(word)).length;
        expect([count(' wrong by') > 5, count(' ok') > 20, count(' ?') > 0]).toEqual([true, true, true]);
      }
    });
  });
}
