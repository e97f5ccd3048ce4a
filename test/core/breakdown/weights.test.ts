/** By what is divided: typed, published, of a workbook's tables, or of the last breakdown. */
import { describe, expect, it } from '@jest/globals';
import { defaultWeights, drawBreakdown, equalWeights, planBreakdown, publishedWeights, tableWeights, typedWeights, type Snapshot, type Template, type Weights } from '../../../src/core/index';
import { townTable } from '../../../src/core/breakdown/town-table';
import { isTown } from '../../../src/core/breakdown/weights';
import type { Region } from '../../../src/core/template/template';
import { applied, bookOf, BY_TOWN, EMPTY, PACKS, put, TOWNS, YEARLY } from './book';

const town = (name: string, ...aliases: readonly string[]): Region => ({ name, aliases });
const of = (weights: Weights, indicator: string, towns: readonly Region[] = TOWNS.map((name) => town(name))): readonly (number | undefined)[] => towns.map((one) => weights.of(indicator, one));

it('equal ones are 1', () => {
  expect([equalWeights.name, equalWeights.sheets, ...of(equalWeights, 'x')]).toEqual([{ zh: '各乡镇相等', en: 'equal' }, [], 1, 1, 1]);
});

it('typed ones are by any of a town\'s names, whatever the indicator', () => {
  const weights = typedWeights({ 东部: 2, 西镇: 0, 东镇: 5 });
  expect([weights.name, weights.sheets]).toEqual([{ zh: '手工输入', en: 'typed' }, []]);
  expect(of(weights, 'x', [town('东镇', '东部'), town('甲', '东部'), town('西镇'), town('南')])).toEqual([5, 2, 0, undefined]);
});

it('published ones are those of the pack', () => {
  const weights = publishedWeights({ ...BY_TOWN, rows: BY_TOWN.rows.map((row) => (row.id === 'firms' ? { ...row, values: { 东镇: '约6', 西镇: 3 } } : row)) });
  expect([weights.name, weights.sheets]).toEqual([BY_TOWN.name, []]);
  expect(of(weights, 'spending')).toEqual([20, 10, 2]);
  expect(of(weights, 'spending', [town('x', '东镇'), town('西镇'), town('北镇')])).toEqual([20, 10, undefined]);
  expect(of(weights, 'firms')).toEqual([undefined, 3, undefined]);
  expect(of(weights, 'nothing')).toEqual([undefined, undefined, undefined]);
  expect(weights.periodOf?.('x', town('东镇'))).toBe('2023');
  expect(publishedWeights({ ...BY_TOWN, columns: BY_TOWN.columns.filter(({ role }) => role !== 'figure') }).periodOf).toBeUndefined();
  expect(of(publishedWeights(YEARLY), 'spending')).toEqual([undefined, undefined, undefined]);
});

it.each<[Region, string, boolean]>([
  [town('八里店镇'), '八里店镇', true],
  [town('八里店镇'), '八里店', true],
  [town('八里店'), '八里店镇', true],
  [town('八里店镇'), '八里店街道', true],
  [town('八里店镇', '八店'), '八店镇', true],
  [town('八里店镇'), ' 八里 店镇：', true],
  [town('八里店镇'), '七里店镇', false],
  [town('高新区'), '高新', false],
])('%j is %s: %s', (region, name, wanted) => {
  expect(isTown(region, name)).toBe(wanted);
});

describe('those of a workbook', () => {
  const quarter = (q: 1 | 2, values: readonly number[]): Template => {
    const table = townTable({ base: BY_TOWN, period: { year: 2023, quarter: q }, holds: 'target', towns: BY_TOWN.regions, rows: BY_TOWN.rows.slice(0, 1) });
    return { ...table, rows: table.rows.map((row) => ({ ...row, values: Object.fromEntries(TOWNS.map((name, i) => [name, values[i] ?? 0])) })) };
  };
  const read = (on: Snapshot, packs: readonly Template[] = PACKS, sheet?: string): unknown => {
    const weights = tableWeights(on, packs, sheet);
    return weights && [weights.name.zh, weights.sheets.join(), of(weights, 'spending'), weights.periodOf?.('spending', town('东镇')), weights.periodOf?.('nothing', town('东镇'))];
  };
  const book = bookOf(YEARLY, BY_TOWN);
  it.each<[string, Snapshot, readonly Template[], string | undefined, unknown]>([
    ['none without a table by town', bookOf(YEARLY), PACKS, undefined, undefined],
    ['its table by town', book, PACKS, undefined, ['“乡镇”', '乡镇', [20, 10, 2], '2023', undefined]],
    ['its sheet', book, PACKS, '乡镇', ['“乡镇”', '乡镇', [20, 10, 2], '2023', undefined]],
    ['none of another sheet', book, PACKS, '目标', undefined],
    ['without blank cells and words', put(put(book, '乡镇', 2, 2, null), '乡镇', 2, 3, '十几'), PACKS, undefined, ['“乡镇”', '乡镇', [undefined, undefined, 2], undefined, undefined]],
    ['none where all is blank', TOWNS.reduce((on, _, i) => BY_TOWN.rows.reduce((one, __, row) => put(one, '乡镇', 2 + row, 2 + i, null), on), book), PACKS, undefined, undefined],
    ['of several periods the latest', bookOf(quarter(1, [1, 2, 3]), quarter(2, [4, 5, 6])), [...PACKS, quarter(1, []), quarter(2, [])], undefined, ['“分乡镇（2023年二季度）”、“分乡镇（2023年一季度）”', '分乡镇（2023年二季度）,分乡镇（2023年一季度）', [4, 5, 6], '2023Q2', undefined]],
    ['of the sheet that is named though there is a later one', bookOf(quarter(1, [1, 2, 3]), quarter(2, [4, 5, 6])), [...PACKS, quarter(1, []), quarter(2, [])], '分乡镇（2023年一季度）', ['“分乡镇（2023年一季度）”', '分乡镇（2023年一季度）', [1, 2, 3], '2023Q1', undefined]],
    ['of the period that its title says', put(book, '乡镇', 0, 0, '甲区2022年分乡镇目标'), PACKS, undefined, ['“乡镇”', '乡镇', [20, 10, 2], '2022', undefined]],
  ])('%s', (_, on, packs, sheet, wanted) => {
    expect(read(on, packs, sheet)).toEqual(wanted);
  });
});

describe('those that nobody named', () => {
  const book = bookOf(YEARLY, BY_TOWN);
  const divided = (weights: Weights): Snapshot => applied(book, drawBreakdown(planBreakdown(book, PACKS, { language: 'zh', weights, quarters: false, ratios: 'district' }), book, PACKS, 'zh').edits);
  it('are equal without a table by town, else its figures', () => {
    expect(defaultWeights(EMPTY, PACKS)).toBe(equalWeights);
    expect(of(defaultWeights(book, PACKS), 'spending')).toEqual([20, 10, 2]);
  });

  it('are those of the last breakdown, and for what it did not divide those that it replaced', () => {
    const on = divided(typedWeights({ 东镇: 3, 西镇: 2, 南街道: 1 }));
    // Wherever the sheets stand.
    const weights = defaultWeights({ ...on, sheets: [...on.sheets].reverse() }, PACKS);
    expect([weights.name.zh, weights.sheets]).toEqual(['手工输入', ['乡镇']]);
    expect(of(weights, 'spending')).toEqual([3, 2, 1]);
    expect(of(weights, 'share')).toEqual([4, 3, 1]);
    expect(weights.periodOf?.('share', town('东镇'))).toBe('2023');
  });

  it('have no sheet where the last breakdown replaced none', () => {
    const alone = bookOf(YEARLY);
    const plan = planBreakdown(alone, [YEARLY], { language: 'zh', weights: equalWeights, quarters: false, ratios: 'district', towns: ['甲镇', '乙镇'] });
    const weights = defaultWeights(applied(alone, drawBreakdown(plan, alone, [YEARLY], 'zh').edits), [YEARLY]);
    expect([weights.name.zh, weights.sheets, weights.of('spending', town('甲镇')), weights.of('share', town('甲镇'))]).toEqual(['各乡镇相等', [], 1, undefined]);
  });

  it('are the table\'s again where the ledger has no weights', () => {
    const blank = divided(equalWeights);
    const emptied = { ...blank, sheets: blank.sheets.map((sheet) => (sheet.name === '分解台账' ? { ...sheet, values: sheet.values.slice(0, 7) } : sheet)) };
    const weights = defaultWeights(emptied, PACKS);
    expect([weights.name, of(weights, 'spending')]).toEqual([tableWeights(emptied, PACKS)?.name, of(tableWeights(emptied, PACKS) ?? equalWeights, 'spending')]);
  });
});
