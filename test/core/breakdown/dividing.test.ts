/** One row at a time: what becomes of a district's figure, or why nothing does. */
import { describe, expect, it } from '@jest/globals';
import { planBreakdown, publishedWeights, typedWeights, type Breakdown, type BreakdownOptions, type Limit, type Snapshot, type Template, type Weights } from '../../../src/core/index';
import { bookOf, BY_TOWN, outcome, PACKS, put, said, YEARLY } from './book';

const SHEET = '目标';
const [SPENDING, REVENUE, FIRMS] = [2, 3, 5];
const [YEAR, Q1, Q2, Q3, Q4] = [2, 3, 4, 5, 6];
/** Without the published table: what it says is carried over (carried.test.ts). */
const book = bookOf(YEARLY);
const at = (row: number, column: number, value: number | string | null): Snapshot => put(book, SHEET, row, column, value);
type Case = Partial<BreakdownOptions> & { readonly on?: Snapshot; readonly packs?: readonly Template[] };
const plan = ({ on = book, packs = PACKS, ...more }: Case): Breakdown => planBreakdown(on, packs, { language: 'zh', weights: publishedWeights(BY_TOWN), quarters: false, ratios: 'district', ...more });

/** Weights of 1 but for those given. */
const weights = (of: (indicator: string, town: string) => number | undefined): Weights => ({ name: { zh: '某表', en: 'a table' }, of: (indicator, town) => of(indicator, town.name), sheets: [] });
const notWest = weights((_, town) => (town === '西镇' ? undefined : 1));
const limit = (indicator: string, town: string, more: Partial<Limit>): Limit => ({ indicator, town, ...more });

const STOCK: readonly Template[] = PACKS.map((pack) => ({ ...pack, rows: pack.rows.map((row) => (row.id === 'spending' ? { ...row, measure: 'stock', cumulative: false } : row)) }));

const spending = ['spending'];
const YEAR_ONLY = 'spending.1 divided | 2023 32: 20 10 2';
const QUARTERS = `${YEAR_ONLY} | 2023Q1 8: 5 2.5 0.5 | 2023Q2 16: 10 5 1 | 2023Q3 25: 15.6 7.8 1.6 | 2023Q4 32: 20 10 2`;

describe('a row', () => {
  it.each<[string, Case, string]>([
    ['of the year', { indicators: spending }, YEAR_ONLY],
    ['by quarter', { indicators: spending, quarters: true }, QUARTERS],
    ['whose quarters stand alone', { indicators: ['revenue'], quarters: true }, 'revenue.0 divided | 2023 100: 50 30 20 | 2023Q1 10: 5 3 2 | 2023Q2 30: 15 9 6 | 2023Q3 20: 10 6 4 | 2023Q4 40: 20 12 8'],
    ['of a stock, which may fall', { indicators: spending, quarters: true, packs: STOCK, on: at(SPENDING, Q3, 15) }, `${YEAR_ONLY} | 2023Q1 8: 5 2.5 0.5 | 2023Q2 16: 10 5 1 | 2023Q3 15: 9.4 4.7 0.9 | 2023Q4 32: 20 10 2`],
    ['of the year alone', { indicators: ['firms'], quarters: true }, 'firms.0 divided | 2023 10: 6 3 1'],
    ['of another year', { indicators: ['firms'], year: 2024, quarters: true }, 'firms.0 divided | 2024 12: 7 4 1'],
    ['with a blank quarter', { indicators: spending, quarters: true, on: at(SPENDING, Q2, null) }, `${YEAR_ONLY} | (全区 2023年二季度 没有可用的数，只分解到年)`],
    ['whose year can\'t be divided, with a blank quarter', { indicators: spending, quarters: true, on: at(SPENDING, Q2, null), limits: [limit('spending', '东镇', { pin: 50 })] }, 'spending.1 left | (全区 2023年二季度 没有可用的数，只分解到年) | ! 研发费用（亿元）：东镇 固定为 50，超过全区 32，至少要减少 18'],
    ['finer than its decimals', { indicators: spending, on: at(SPENDING, YEAR, 32.25) }, 'spending.2 divided | 2023 32.25: 20.16 10.08 2.01'],
    ['with a quarter finer than its decimals', { indicators: spending, quarters: true, on: at(SPENDING, Q1, 8.125) }, 'spending.3 divided | 2023 32: 20 10 2 | 2023Q1 8.125: 5.078 2.539 0.508 | 2023Q2 16: 10 5 1 | 2023Q3 25: 15.625 7.813 1.562 | 2023Q4 32: 20 10 2'],
    ['with decimals that were asked for', { indicators: spending, decimals: { spending: 3 }, on: at(SPENDING, YEAR, 31) }, 'spending.3 divided | 2023 31: 19.375 9.688 1.937'],
    ['with fewer decimals, of a whole figure', { indicators: spending, decimals: { spending: 0 }, on: at(SPENDING, YEAR, 31) }, 'spending.0 divided | 2023 31: 19 10 2'],
    ['with figures in words', { indicators: ['firms'], on: at(FIRMS, YEAR, '累计达800家') }, 'firms.0 divided | 2023 800: 480 240 80 | (全区数是文字（2023年“累计达800家”），改成数字后“差额”才显示)'],
    ['with a range', { indicators: ['firms'], on: at(FIRMS, YEAR, '60-70') }, 'firms.0 left | (全区数不可用：是文字目标，不是单一数字)'],
    ['with two figures', { indicators: ['firms'], on: at(FIRMS, YEAR, '新增10家，累计达800家') }, 'firms.0 left | (全区数不可用：是文字目标，不是单一数字)'],
    ['that is blank', { indicators: ['firms'], on: at(FIRMS, YEAR, null) }, 'firms.0 left | (全区数不可用：空白)'],
    ['that the district\'s table does not have', { indicators: spending, on: bookOf({ ...YEARLY, rows: YEARLY.rows.slice(1) }), packs: [{ ...YEARLY, rows: YEARLY.rows.slice(1) }, BY_TOWN] }, 'spending.1 left | (区级表没有这个指标)'],
    ['that the weights do not have', { indicators: spending, weights: weights(() => undefined) }, 'spending.1 left | (权重来源（某表）没有这个指标)'],
    ['of which a town has no weight', { indicators: spending, weights: notWest }, 'spending.1 left | ! 研发费用（亿元）：权重来源（某表）没有 西镇 的数，请给它固定值，或换一个权重来源'],
    ['of which a town has a pin instead', { indicators: spending, weights: notWest, limits: [limit('spending', '西镇', { pin: 7 })] }, 'spending.1 divided | 2023 32: 12.5 7 12.5'],
    ['of which a town has a cap, which is no weight', { indicators: spending, weights: notWest, limits: [limit('spending', '西镇', { cap: 7 })] }, 'spending.1 left | ! 研发费用（亿元）：权重来源（某表）没有 西镇 的数，请给它固定值，或换一个权重来源'],
    ['of which a town has a pin of a quarter, which is no weight', { indicators: spending, quarters: true, weights: notWest, limits: [limit('spending', '西镇', { pin: 7, quarter: '2023Q1' })] }, 'spending.1 left | ! 研发费用（亿元）：权重来源（某表）没有 西镇 的数，请给它固定值，或换一个权重来源'],
    ['of which another town has a pin', { indicators: spending, weights: notWest, limits: [limit('spending', '东镇', { pin: 7 })] }, 'spending.1 left | ! 研发费用（亿元）：权重来源（某表）没有 西镇 的数，请给它固定值，或换一个权重来源'],
    ['with limits of the year', { indicators: spending, quarters: true, limits: [limit('spending', '东镇', { pin: 5 }), limit('spending', '西镇', { cap: 12 })] }, 'spending.1 divided | 2023 32: 5 12 15 | 2023Q1 8: 1.3 3 3.7 | 2023Q2 16: 2.5 6 7.5 | 2023Q3 25: 3.9 9.4 11.7 | 2023Q4 32: 5 12 15'],
    ['with a floor', { indicators: ['firms'], limits: [limit('firms', '南街道', { floor: 4 })] }, 'firms.0 divided | 2023 10: 4 2 4'],
    ['with a pin of a quarter', { indicators: spending, quarters: true, limits: [limit('spending', '东镇', { quarter: '2023Q2', pin: 3 })] }, 'spending.1 divided | 2023 32: 19 10.8 2.2 | 2023Q1 8: 3 4.2 0.8 | 2023Q2 16: 3 10.8 2.2 | 2023Q3 25: 12 10.8 2.2 | 2023Q4 32: 19 10.8 2.2'],
    ['with a cap of a quarter, which is none', { indicators: spending, quarters: true, limits: [limit('spending', '东镇', { quarter: '2023Q2', cap: 3 })] }, QUARTERS],
    ['that can\'t be divided', { indicators: spending, limits: [limit('spending', '东镇', { pin: 50 })] }, 'spending.1 left | ! 研发费用（亿元）：东镇 固定为 50，超过全区 32，至少要减少 18'],
    ['of which a quarter can\'t be divided', { indicators: spending, quarters: true, limits: [limit('spending', '东镇', { quarter: '2023Q1', pin: 50 })] }, 'spending.1 left | ! 研发费用（亿元）：2023年一季度：东镇 固定为 50，超过全区 8，至少要减少 42'],
    ['whose last quarter is not the year', { indicators: spending, quarters: true, on: at(SPENDING, Q4, 31.5) }, 'spending.1 left | ! 研发费用（亿元）：全区四季度 31.5 与全年 32 不一致，请先改正再分解到季度'],
    ['whose quarters are not the year together', { indicators: ['revenue'], quarters: true, on: at(REVENUE, Q4, 41) }, 'revenue.0 left | ! 营业收入（亿元）：全区四个季度之和 101 与全年 100 不一致，请先改正再分解到季度'],
    ['whose quarters fall', { indicators: spending, quarters: true, on: at(SPENDING, Q3, 15) }, 'spending.1 left | ! 研发费用（亿元）：全区 2023年三季度 15 低于 2023年二季度 16，累计数不应下降，请先改正再分解到季度'],
    ['whose quarters stay', { indicators: spending, quarters: true, on: at(SPENDING, Q3, 16) }, `${YEAR_ONLY} | 2023Q1 8: 5 2.5 0.5 | 2023Q2 16: 10 5 1 | 2023Q3 16: 10 5 1 | 2023Q4 32: 20 10 2`],
    ['whose quarters stand alone, one pinned', { indicators: ['revenue'], quarters: true, limits: [limit('revenue', '东镇', { quarter: '2023Q2', pin: 3 })] }, 'revenue.0 left | ! 营业收入（亿元）：季度数为当期数，不能固定单个季度'],
  ])('%s', (_, options, wanted) => {
    expect(outcome(() => said(plan(options)))).toEqual([wanted]);
  });

  it('says it in English as well', () => {
    const english = (options: Case): string | undefined => plan(options).rows.map(({ remark, conflict }) => (conflict ?? remark)?.en)[0];
    expect(english({ indicators: spending, quarters: true, on: at(SPENDING, Q2, null) })).toBe('the district has no usable figure for 2023 Q2, so only the year was divided');
    expect(english({ indicators: ['firms'], on: at(FIRMS, YEAR, '60-70') })).toBe('the district\'s figure can\'t be used: it is a target in words, not a single figure');
    expect(english({ indicators: spending, weights: notWest })).toBe('研发费用（亿元）: the weights (a table) have no figure for 西镇; pin it, or take other weights');
    expect(english({ indicators: spending, quarters: true, on: at(SPENDING, Q3, 15) })).toBe('研发费用（亿元）: the district\'s 2023 Q3 15 is below 2023 Q2 16; cumulative figures never fall, so please correct it before dividing by quarter');
    expect(english({ indicators: spending, quarters: true, on: at(SPENDING, Q4, 31.5) })).toBe('研发费用（亿元）: the district\'s fourth quarter 31.5 differs from the year\'s 32; please correct it before dividing by quarter');
    expect(english({ indicators: ['revenue'], quarters: true, limits: [limit('revenue', '东镇', { quarter: '2023Q2', pin: 3 })] })).toBe('营业收入（亿元）: its quarters stand alone, so a single quarter can\'t be pinned');
  });
});

it('limits are of their own indicator, town and period', () => {
  const limits = [limit('firms', '东镇', { pin: 5 }), limit('revenue', '西镇', { cap: 20 }), limit('spending', '南街道', { quarter: '2023Q1', pin: 1 })];
  expect(said(plan({ indicators: ['spending', 'firms', 'revenue'], quarters: true, limits }))).toEqual([
    'spending.1 divided | 2023 32: 20 10 2 | 2023Q1 8: 4.7 2.3 1 | 2023Q2 16: 10 5 1 | 2023Q3 25: 15.6 7.8 1.6 | 2023Q4 32: 20 10 2',
    'firms.0 divided | 2023 10: 5 4 1',
    'revenue.0 divided | 2023 100: 57 20 23 | 2023Q1 10: 6 2 2 | 2023Q2 30: 17 6 7 | 2023Q3 20: 11 4 5 | 2023Q4 40: 23 8 9',
  ]);
  const weightless = weights((id, name) => (name === '西镇' && id === 'spending' ? undefined : 1));
  expect(said(plan({ indicators: ['spending', 'firms'], weights: weightless, limits: [limit('firms', '西镇', { pin: 5 })] }))[0]).toMatch(/^spending.1 left/);
});

it('a quarter that stands alone is told by its own share', () => {
  const [row] = plan({ indicators: ['revenue'], quarters: true, on: put(at(REVENUE, Q2, 29), SHEET, REVENUE, Q3, 21), weights: typedWeights({ 东镇: 1, 西镇: 1, 南街道: 1 }) }).rows;
  const told = row?.periods.map(({ cells }) => cells.map(({ allotment, value }) => [allotment?.exact, allotment?.down, allotment?.extra, value === allotment?.value ? value : NaN, allotment?.reason].join(' '))[0]);
  expect(told).toEqual(['33.333333 33 1 34 remainder', '3.333333 3 1 4 remainder', '9.666666 9 0 9 rounded-down', '7 7 0 7 exact', '13.333333 13 1 14 remainder']);
});

it('each figure says why', () => {
  const [row] = plan({ indicators: ['firms'], limits: [limit('firms', '东镇', { cap: 5 })], weights: typedWeights({ 东镇: 6, 西镇: 3, 南街道: 1 }), on: at(FIRMS, YEAR, 11) }).rows;
  expect(row?.periods[0]?.cells.map(({ town, value, reason }) => `${town} ${String(value)} ${reason.zh}`)).toEqual(['东镇 5 降低到上限', '西镇 5 进一个最小单位', '南街道 1 舍去尾数']);
  expect(row?.periods[0]?.district?.raw).toBe(11);
});

describe('what is given with the call', () => {
  const refused = (more: Partial<BreakdownOptions>, on = book): string => {
    return outcome(() => said(plan({ ...more, on })).join());
  };
  it.each<[string, Partial<BreakdownOptions>, string]>([
    ['an indicator that is not divided', { limits: [limit('nothing', '东镇', { pin: 3 })] }, '要限定的指标“nothing”不在本次分解的指标中 / The indicator nothing that is to be limited is not among those divided'],
    ['no town', { limits: [limit('firms', '北镇', { pin: 3 })] }, '高新企业数（家）没有乡镇“北镇”，本次分解的有 东镇、西镇、南街道 / 高新企业数（家） has no town 北镇; there are 东镇, 西镇, 南街道'],
    ['a quarter that is not divided', { limits: [limit('firms', '东镇', { quarter: '2023Q1', pin: 3 })] }, '高新企业数（家）不分解到 2023Q1，不能固定这一季度；请选择分到季度 / 高新企业数（家） is not divided to 2023Q1, so it can\'t be pinned; choose to divide by quarter'],
    ['a quarter of another year', { quarters: true, limits: [limit('spending', '东镇', { quarter: '2024Q1', pin: 3 })] }, '研发费用（亿元）不分解到 2024Q1，不能固定这一季度；请选择分到季度 / 研发费用（亿元） is not divided to 2024Q1, so it can\'t be pinned; choose to divide by quarter'],
    ['a ratio\'s floor', { limits: [limit('share', '东镇', { floor: 3 })] }, '研发费用占比（%）是比率，不分解，只能固定，不能设上下限 / 研发费用占比（%） is a ratio and not divided: it can be pinned, and has no floor or cap'],
    ['a ratio\'s cap', { limits: [limit('share', '东镇', { cap: 3 })] }, '研发费用占比（%）是比率，不分解，只能固定，不能设上下限 / 研发费用占比（%） is a ratio and not divided: it can be pinned, and has no floor or cap'],
    ['parts of what is counted', { decimals: { firms: 1 } }, '高新企业数（家）按“家”计数，不能有小数 / 高新企业数（家） is counted in 家 and has no decimals'],
  ])('is refused: %s', (_, more, sentence) => {
    expect(refused(more)).toBe(sentence);
  });

  it('fewer decimals than the district\'s figure has are refused, of what is divided', () => {
    const on = put(at(SPENDING, YEAR, 32.5), SHEET, 4, YEAR, 3.25);
    expect(refused({ decimals: { spending: 0 } }, on)).toBe('研发费用（亿元）的全区数 32.5 有 1 位小数，不能只分解到 0 位 / 研发费用（亿元） has 32.5 for the district, with 1 decimals; it can\'t be divided to 0');
    expect(refused({ decimals: { spending: 1 }, indicators: spending }, on)).toBe('spending.1 divided | 2023 32.5: 20.3 10.2 2');
    expect(refused({ decimals: { share: 1 }, indicators: ['share'] }, on)).toBe('share.1 ratio | 2023 -: 3.25 3.25 3.25');
    // Of the template's own decimals nothing is said: it is divided in its finer unit.
    expect(refused({ decimals: { firms: 0 }, indicators: spending }, at(SPENDING, YEAR, 32.25))).toBe('spending.2 divided | 2023 32.25: 20.16 10.08 2.01');
  });

  it('comes under the town\'s own name', () => {
    expect(plan({ limits: [limit('firms', '东部', { pin: 3 }), limit('share', '南街道', { pin: 2 })], decimals: { firms: 0, nothing: 2 } }).limits).toEqual([{ indicator: 'firms', town: '东镇', pin: 3 }, { indicator: 'share', town: '南街道', pin: 2 }]);
  });
});
