/** What is not divided is carried over from the table by town that the sheet takes the place of: nothing is lost, nothing holds twice. */
import { describe, expect, it } from '@jest/globals';
import { drawBreakdown, equalWeights, planBreakdown, typedWeights, validate, type Breakdown, type BreakdownOptions, type BreakdownRow, type Finding, type Snapshot } from '../../../src/core/index';
import type { DrawnBreakdown } from '../../../src/core/breakdown/draw/draw-breakdown';
import { applied, bookOf, BY_TOWN, cells, onSheet, PACKS, put, said, YEARLY } from './book';

const [PAGE, LEDGER] = ['分乡镇（2023年）', '分解台账'];
const [SHARE, FIRMS, YEAR, EAST] = [4, 5, 2, 2];
const book = bookOf(YEARLY, BY_TOWN);
type Options = Partial<BreakdownOptions>;
const plan = (on: Snapshot, more: Options = {}): Breakdown => planBreakdown(on, PACKS, { language: 'zh', weights: equalWeights, quarters: false, ratios: 'district', ...more });
const draw = (on: Snapshot, more: Options = {}): DrawnBreakdown => drawBreakdown(plan(on, more), on, PACKS, 'zh');
const divide = (on: Snapshot, more: Options = {}): Snapshot => applied(on, draw(on, more).edits);
const rows = (rowsOf: readonly BreakdownRow[], on: Breakdown): readonly string[] => said({ ...on, rows: rowsOf });
/** "东镇 4": the towns of a page's row, by its indicator. */
const figures = (on: Snapshot, name: string, sheet = PAGE): readonly unknown[] => cells(on, sheet).find((row) => row[1] === name)?.slice(2, 8) ?? [];
const sameFigure = (on: Snapshot): readonly Finding[] => validate(on, PACKS).findings.filter(({ rule }) => rule === 'same-figure' || rule === 'structure');
const blank = put(put(book, '目标', FIRMS, YEAR, null), '目标', SHARE, YEAR, null);

describe('a row that can\'t be divided', () => {
  it('keeps what its towns have, whatever the weights are, and the former table is superseded', () => {
    const planned = plan(blank);
    expect(said(planned).slice(2, 4)).toEqual(['share.1 ratio | 2023 -: 4 3 1 | (全区数空白或不可用，沿用原表)', 'firms.0 left | 2023 -: 6 3 1 | (全区数不可用：空白，沿用原表)']);
    expect(draw(blank).superseded).toEqual(['乡镇']);
    const made = divide(blank);
    expect(figures(made, '高新企业数（家）')).toEqual([6, 3, 1, 10, '', '']);
    expect(cells(made, LEDGER).filter((row) => row[0] === '高新企业数（家）').map((row) => row.slice(2, 9))).toEqual([['东镇', 6], ['西镇', 3], ['南街道', 1]].map(([town, value]) => [town, null, null, null, null, value, '全区数不可用：空白，沿用原表']));
    expect(cells(made, LEDGER)[4]?.[1]).toBe('研发费用占比（%）：全区数空白或不可用，沿用原表；高新企业数（家）：全区数不可用：空白，沿用原表');
    expect(sameFigure(made)).toEqual([]);
  });

  it('has it again the next time, and is divided once the district has a figure', () => {
    const made = divide(blank);
    expect(cells(divide(made), PAGE)).toEqual(cells(made, PAGE));
    expect(cells(divide(made), LEDGER)).toEqual(cells(made, LEDGER));
    expect(figures(divide(put(made, '目标', FIRMS, YEAR, 12)), '高新企业数（家）')).toEqual([4, 4, 4, 12, 12, 0]);
  });

  it('keeps words as they stand', () => {
    const words = put(blank, '乡镇', FIRMS, EAST + 1, '待定');
    expect(figures(divide(words), '高新企业数（家）').slice(0, 3)).toEqual([6, '待定', 1]);
    expect(draw(words).superseded).toEqual(['乡镇']);
    expect(cells(divide(divide(words)), PAGE)).toEqual(cells(divide(words), PAGE));
  });

  it('is asked about where a clerk has changed it since, and goes back to what it was only by his word', () => {
    const changed = put(divide(blank), PAGE, SHARE, EAST, 9);
    expect(plan(changed).changed.map(({ indicator, generated, now }) => [indicator, generated, now])).toEqual([['share', 4, 9]]);
    expect(figures(divide(changed, { changed: 'keep' }), '研发费用占比（%）')[0]).toBe(9);
    expect(figures(divide(changed, { changed: 'replace' }), '研发费用占比（%）')[0]).toBe(4);
  });

  it('keeps what a clerk typed where the last breakdown had nothing', () => {
    const typed = put(divide(put(bookOf(YEARLY), '目标', SHARE, YEAR, null)), PAGE, SHARE, EAST, 9);
    expect(figures(divide(typed), '研发费用占比（%）').slice(0, 3)).toEqual([9, null, null]);
  });

  it('stays in its sheet as it was divided, with its weights, where the district\'s figure is gone since', () => {
    const gone = put(divide(book), '目标', FIRMS, YEAR, null);
    expect(said(plan(gone))[3]).toBe('firms.0 left | (全区数不可用：空白)');
    expect(figures(divide(gone), '高新企业数（家）').slice(0, 3)).toEqual(figures(divide(book), '高新企业数（家）').slice(0, 3));
    expect(cells(divide(gone), LEDGER).find((row) => row.includes('firms|2023|东镇'))?.slice(3, 5)).toEqual([1, 3.333333]);
  });
});

describe('a row that was not asked for', () => {
  it('is carried over as it is, and the former table is superseded', () => {
    const planned = plan(book, { indicators: ['firms'] });
    expect(rows(planned.carried, planned)).toEqual(['spending.1 left | 2023 -: 20 10 2', 'revenue.0 left | 2023 -: 50 30 20', 'share.1 left | 2023 -: 4 3 1', 'growth.1 left | 2023 -: 12 13 14'].map((row) => `${row} | (本次没有选择，沿用原表)`));
    const drawn = draw(book, { indicators: ['firms'] });
    expect([drawn.superseded, drawn.remarks]).toEqual([['乡镇'], []]);
    const made = applied(book, drawn.edits);
    // In the published order; an additive row has its sum and its difference.
    expect(cells(made, PAGE).slice(2).map((row) => row.slice(1, 8))).toEqual([
      ['研发费用（亿元）', 20, 10, 2, 32, 32, 0],
      ['营业收入（亿元）', 50, 30, 20, 100, 100, 0],
      ['研发费用占比（%）', 4, 3, 1, null, 3.2, null],
      ['高新企业数（家）', 4, 3, 3, 10, 10, 0],
      ['研发增速（%）', 12, 13, 14, null, 12, null],
    ]);
    expect(sameFigure(made)).toEqual([]);
  });

  it('stays as it stands in the sheet of the last breakdown, with its lines in the ledger', () => {
    const made = divide(book, { weights: typedWeights({ 东镇: 2, 西镇: 1, 南街道: 1 }) });
    expect(plan(made, { indicators: ['firms'] }).carried).toEqual([]);
    expect(figures(divide(made, { indicators: ['firms'] }), '研发费用（亿元）')).toEqual([16, 8, 8, 32, 32, 0]);
    expect(cells(divide(made, { indicators: ['firms'] }), LEDGER).filter((row) => row[0] === '研发费用（亿元）').map((row) => row[3])).toEqual([2, 1, 1]);
  });

  it('comes from the last breakdown, not from before it, where a new sheet takes its place', () => {
    const made = divide(book);
    const finer: Options = { indicators: ['spending'], decimals: { spending: 2 } };
    const drawn = draw(made, finer);
    expect([drawn.sheets, drawn.superseded]).toEqual([[`${PAGE} (2)`], [PAGE]]);
    expect(figures(applied(made, drawn.edits), '营业收入（亿元）', `${PAGE} (2)`)).toEqual([34, 33, 33, 100, 100, 0]);
    expect(sameFigure(applied(made, drawn.edits))).toEqual([]);
  });

  it('is asked about where a clerk has changed it before all is divided', () => {
    const changed = put(divide(book, { indicators: ['firms'] }), PAGE, 2, EAST, 21);
    expect(plan(changed).changed.map(({ indicator, generated, now }) => [indicator, generated, now])).toEqual([['spending', 20, 21]]);
  });
});

describe('the former table', () => {
  it('is superseded by ratios that are left to the towns: it stays to be looked up', () => {
    const drawn = draw(book, { ratios: 'blank' });
    expect([drawn.superseded, drawn.remarks]).toEqual([['乡镇'], []]);
    expect(figures(applied(book, drawn.edits), '研发费用占比（%）').slice(0, 3)).toEqual([null, null, null]);
  });

  it('holds on where it has towns that the sheet has not, and that is said', () => {
    const drawn = draw(book, { towns: ['东镇', '西镇'] });
    expect(drawn.superseded).toEqual([]);
    expect(drawn.remarks).toEqual([{ zh: '工作表“乡镇”还有“分乡镇（2023年）”没有的 南街道，没有被取代，仍照常校验；两表不一致的数会报出', en: 'The sheet 乡镇 also has 南街道, which 分乡镇（2023年） has not: it is not superseded and still checked, and figures that differ will be found' }]);
    expect(plan(book, { towns: ['东镇', '西镇'], indicators: ['firms'] }).carried).toEqual([]);
    expect(draw(book, { year: 2024 }).remarks).toEqual([]);
  });

  it('is superseded by the sheet of an earlier version that left a row of it blank', () => {
    // As it was written before rows were carried over: blank, and both tables hold.
    const made = divide(blank);
    const emptied = [EAST, EAST + 1, EAST + 2].reduce((on, column) => put(on, PAGE, FIRMS, column, null), { ...made, properties: Object.fromEntries(Object.entries(made.properties).filter(([name]) => !name.startsWith('zbjh.superseded'))) });
    const noLines = onSheet(emptied, LEDGER, (sheet) => ({ ...sheet, values: sheet.values.filter((row) => row[0] !== '高新企业数（家）') }));
    expect(draw(noLines).superseded).toEqual(['乡镇']);
    expect(figures(divide(noLines), '高新企业数（家）').slice(0, 3)).toEqual([6, 3, 1]);
  });
});

it('a breakdown by quarter is made by quarter again, and says so', () => {
  const made = divide(book, { quarters: true });
  const typed = put(made, LEDGER, cells(made, LEDGER).findIndex((row) => row.includes('spending|2023|东镇')), 9, 7);
  const again = plan(typed);
  expect(again.periods).toHaveLength(5);
  expect(again.remarks).toEqual([{ zh: '工作簿中已有分到季度的表，季度一并重新分解', en: 'The workbook has sheets by quarter, so the quarters were divided again too' }]);
  expect(figures(divide(typed), '研发费用（亿元）', '分乡镇（2023年四季度）')[0]).toBe(7);
  expect(validate(divide(typed), PACKS).findings.filter(({ rule }) => rule === 'year-end-equals-annual')).toEqual([]);
  const changed = put(made, '分乡镇（2023年一季度）', 2, EAST, 1);
  expect(figures(divide(changed, { changed: 'keep' }), '研发费用（亿元）', '分乡镇（2023年一季度）')[0]).toBe(1);
  expect([plan(made, { quarters: true }).remarks, plan(book).remarks, plan(made, { year: 2024 }).periods.length]).toEqual([[], [], 1]);
});

it('a quarter in which a ratio has nothing to say has no lines in the ledger', () => {
  const noQuarter = [3, 4, 5, 6].reduce((on, column) => put(on, '目标', SHARE, column, null), book);
  const lines = (on: Snapshot): readonly unknown[] => cells(on, LEDGER).filter((row) => row[0] === '研发费用占比（%）').map((row) => row[1]);
  const made = divide(noQuarter, { quarters: true });
  expect(lines(made)).toEqual(['2023年', '2023年', '2023年']);
  // Nor do those stay that an earlier version wrote; one with an entry of the clerk's does.
  const last = cells(made, LEDGER).length;
  const line = (town: string, pin: number | null): readonly (string | number | null)[] => ['研发费用占比（%）', '2023年一季度', town, null, null, null, null, null, '由乡镇填报', null, null, pin, `share|2023Q1|${town}`];
  const older = applied(made, [{ kind: 'setValues', sheet: LEDGER, at: { row: last, column: 0 }, values: [line('东镇', null), line('西镇', 3)] }]);
  expect(lines(divide(older, { quarters: true }))).toEqual(['2023年', '2023年', '2023年', '2023年一季度']);
});

describe('nothing to divide is refused', () => {
  const conflict = (on: Snapshot, more: Options = {}): string | undefined => plan(on, more).conflict?.zh;
  const emptied = [2, 3, 4, 5, 6].reduce((on, row) => put(on, '目标', row, YEAR, null), book);
  it.each<[string, Snapshot, Options, string | undefined]>([
    ['a blank district', emptied, {}, '区级表“目标”没有 2023年可分解的数（空白或不可用），请先填写全区目标'],
    ['but not with one ratio', put(emptied, '目标', SHARE, YEAR, 3.2), {}, undefined],
    ['nor where a town\'s ratio is given', emptied, { limits: [{ indicator: 'share', town: '东镇', pin: 3 }] }, undefined],
    ['weights of other towns', book, { weights: typedWeights({ 北镇: 1 }) }, '权重来源（手工输入）没有这些乡镇的数，不能作为权重'],
    ['but not where nothing is divided by them', book, { weights: typedWeights({ 北镇: 1 }), indicators: ['share'] }, undefined],
    ['nor weights of some towns, which have their own sentence', book, { weights: typedWeights({ 东镇: 1 }) }, undefined],
  ])('%s', (_, on, more, wanted) => {
    expect(conflict(on, more)).toBe(wanted);
  });

  it('and nothing is written', () => {
    expect(() => draw(emptied)).toThrow('fill in the district\'s targets first. Nothing was written');
  });
});

describe('a limit that is not possible is refused', () => {
  const refused = (limit: object, on = book): (() => unknown) => () => plan(on, { limits: [{ indicator: 'spending', town: '东镇', ...limit }], quarters: true });
  it.each<[string, () => unknown, RegExp]>([
    ['a negative pin', refused({ pin: -1 }), /研发费用（亿元）: the pin -1 of 东镇 is below 0, the least that is possible/],
    ['a negative floor', refused({ floor: -1 }), /the floor -1 of 东镇/],
    ['a negative cap', refused({ cap: -0.5 }), /the cap -0.5 of 东镇/],
    ['of a quarter', refused({ pin: -1, quarter: '2023Q2' }), /the pin -1 of 东镇 2023Q2/],
    ['a share above 100', refused({ indicator: 'share', pin: 101 }), /the pin 101 of 东镇 is above 100, the most that is possible/],
  ])('%s', (_, call, wanted) => {
    expect(call).toThrow(wanted);
  });

  it('also in the ledger, and as a changed figure that is to be kept', () => {
    const made = divide(book);
    const typed = put(made, LEDGER, cells(made, LEDGER).findIndex((row) => row.includes('spending|2023|东镇')), 10, -3);
    expect(() => plan(typed)).toThrow('the floor -3 of 东镇 is below 0');
    expect(() => plan(put(made, PAGE, 2, EAST, -2), { changed: 'keep' })).toThrow('the pin -2 of 东镇 is below 0');
  });

  it('but a rate may fall', () => {
    expect(refused({ indicator: 'growth', pin: -5 })).not.toThrow();
  });
});
