/** Ratios are offered, not divided: which ratio each town is offered, and why. */
import { describe, expect, it } from '@jest/globals';
import { planBreakdown, publishedWeights, type Breakdown, type BreakdownOptions, type Limit, type Snapshot, type Template, type Weights } from '../../../src/core/index';
import { bookOf, BY_TOWN, PACKS, put, said, TOWNS, YEARLY } from './book';

const SHEET = '目标';
const SHARE = 4;
const [YEAR, Q1, Q2, Q3, Q4] = [2, 3, 4, 5, 6];
/** Without the published table: what it says is carried over (carried.test.ts). */
const book = bookOf(YEARLY);
const at = (column: number, value: number | string | null, on = book): Snapshot => put(on, SHEET, SHARE, column, value);
type Case = Partial<BreakdownOptions> & { readonly on?: Snapshot; readonly packs?: readonly Template[] };
const plan = ({ on = book, packs = PACKS, ...more }: Case): Breakdown => planBreakdown(on, packs, { language: 'zh', weights: publishedWeights(BY_TOWN), quarters: false, ratios: 'district', indicators: ['spending', 'share'], ...more });
const share = (options: Case): string => said(plan(options))[1] ?? '';
const pin = (town: string, value: number, quarter?: string): { readonly limits: readonly Limit[] } => ({ limits: [{ indicator: 'share', town, pin: value, ...(quarter === undefined ? {} : { quarter }) }] });

/** What each town spends, and its ratio. */
function towns(spending: readonly number[], ratios: readonly (number | undefined)[]): Weights {
  return { name: { zh: '表', en: 'table' }, of: (id, { name }) => (id === 'spending' ? spending : ratios)[TOWNS.findIndex((one) => one === name)], sheets: [] };
}

const BLANK = '(全区数空白或不可用)';
const KEPT = '(全区数空白或不可用，沿用原表)';
const NOT_SCALED = '(不能按乡镇原有比率换算（缺原有比率、分子，或固定数不容许），改用全区数)';

describe('a ratio', () => {
  it.each<[string, Case, string]>([
    ['is the district\'s', { quarters: true }, 'share.1 ratio | 2023 -: 3.2 3.2 3.2 | 2023Q1 -: 3 3 3 | 2023Q2 -: 3 3 3 | 2023Q3 -: 3.1 3.1 3.1 | 2023Q4 -: 3.2 3.2 3.2'],
    ['but for those who have their own', { ...pin('东部', 3.5) }, 'share.1 ratio | 2023 -: 3.5 3.2 3.2'],
    ['in their own quarter', { quarters: true, ...pin('东镇', 3.5, '2023Q2') }, 'share.1 ratio | 2023 -: 3.2 3.2 3.2 | 2023Q1 -: 3 3 3 | 2023Q2 -: 3.5 3 3 | 2023Q3 -: 3.1 3.1 3.1 | 2023Q4 -: 3.2 3.2 3.2'],
    ['a pin of another indicator is none', { limits: [{ indicator: 'spending', town: '东镇', pin: 20 }] }, 'share.1 ratio | 2023 -: 3.2 3.2 3.2'],
    ['is left blank', { ratios: 'blank', quarters: true, ...pin('东镇', 3.5) }, 'share.1 ratio | 2023 -: 3.5 - - | 2023Q1 -: - - - | 2023Q2 -: - - - | 2023Q3 -: - - - | 2023Q4 -: - - -'],
    ['is of the year alone', { quarters: true, packs: [{ ...YEARLY, rows: YEARLY.rows.map((row) => ({ ...row, annualOnly: row.id === 'share' })) }, { ...BY_TOWN, rows: BY_TOWN.rows.map((row) => ({ ...row, annualOnly: row.id === 'share' })) }] }, 'share.1 ratio | 2023 -: 3.2 3.2 3.2'],
    ['is kept from the table of the year where the district has none', { on: at(YEAR, null) }, `share.1 ratio | 2023 -: 4 3 1 | ${KEPT}`],
    ['but not where it is to be left blank', { on: at(YEAR, null), ratios: 'blank' }, `share.1 ratio | 2023 -: - - - | ${BLANK}`],
    ['nor in the quarters', { on: [YEAR, Q1, Q2, Q3, Q4].reduce((on, column) => at(column, null, on), book), quarters: true }, `share.1 ratio | 2023 -: 4 3 1 | ${KEPT}`],
    ['nor from weights of no year', { on: at(YEAR, null), weights: towns([1, 1, 1], [4, 3, 1]) }, `share.1 ratio | 2023 -: - - - | ${BLANK}`],
    ['nor from another year\'s', { on: at(7, null), year: 2024 }, `share.1 ratio | 2024 -: - - - | ${BLANK}`],
    ['that the district\'s table does not have', { on: bookOf({ ...YEARLY, rows: YEARLY.rows.filter(({ id }) => id !== 'share') }), packs: [{ ...YEARLY, rows: YEARLY.rows.filter(({ id }) => id !== 'share') }, BY_TOWN] }, 'share.1 ratio | 2023 -: 4 3 1 | (区级表没有此指标，沿用原表)'],
    ['with one figure of the district, in a quarter', { on: [YEAR, Q2, Q3, Q4].reduce((on, column) => at(column, null, on), book), quarters: true }, 'share.1 ratio | 2023 -: 4 3 1 | 2023Q1 -: 3 3 3'],
  ])('%s', (_, options, wanted) => {
    expect(share(options)).toBe(wanted);
  });
});

describe('a scaled ratio', () => {
  const scaled = (options: Case): string => share({ ratios: 'scaled', ...options });
  it.each<[string, Case, string]>([
    ['keeps the mean', {}, 'share.1 ratio | 2023 -: 4.1 3.1 1'],
    ['by quarter, and does not fall', { quarters: true }, 'share.1 ratio | 2023 -: 4.1 3.1 1 | 2023Q1 -: 3.9 2.9 1 | 2023Q2 -: 3.9 2.9 1 | 2023Q3 -: 4 3 1 | 2023Q4 -: 4.1 3.1 1'],
    ['a pinned one stays, the others make up for it', { ...pin('东镇', 3.5) }, 'share.1 ratio | 2023 -: 3.5 3.7 1.2'],
    ['after a pinned quarter the others may leave no way', { quarters: true, ...pin('东镇', 3.5, '2023Q1') }, `share.1 ratio | 2023 -: 3.2 3.2 3.2 | 2023Q1 -: 3.5 3.2 1.1 | 2023Q2 -: 3 3 3 | 2023Q3 -: 3.1 3.1 3.1 | 2023Q4 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['a pin that leaves the others no room', { ...pin('东镇', 0.5) }, `share.1 ratio | 2023 -: 0.5 3.2 3.2 | ${NOT_SCALED}`],
    ['all pinned, off the mean', { limits: TOWNS.map((town) => ({ indicator: 'share', town, pin: 2 })) }, `share.1 ratio | 2023 -: 2 2 2 | ${NOT_SCALED}`],
    ['one unit more for the largest', { weights: towns([11, 14, 2], [5.7, 5.3, 1.3]) }, 'share.1 ratio | 2023 -: 4.1 3.9 0.9'],
    ['one unit less', { decimals: { share: 0 }, weights: towns([9, 20, 19], [1.2, 1.7, 5.1]) }, 'share.0 ratio | 2023 -: 2 2 8'],
    ['one unit less for the second', { decimals: { share: 0 }, weights: towns([10, 1, 11], [4.5, 1.8, 2.4]) }, 'share.0 ratio | 2023 -: 5 2 2'],
    ['less here and more there', { decimals: { share: 0 }, weights: towns([16, 10, 9], [2.1, 0.6, 1.9]) }, 'share.0 ratio | 2023 -: 7 1 6'],
    ['less for two', { decimals: { share: 0 }, weights: towns([3, 18, 6], [0.5, 5.7, 3.2]) }, 'share.0 ratio | 2023 -: 1 6 3'],
    ['a pinned one takes no part in that', { decimals: { share: 0 }, weights: towns([14, 5, 13], [2, 5, 3.6]), ...pin('西镇', 3) }, 'share.0 ratio | 2023 -: 2 3 5'],
    ['no rounding keeps the mean', { decimals: { share: 0 }, weights: towns([5, 19, 13], [5.6, 0.3, 5.2]) }, `share.0 ratio | 2023 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['no town falls to nothing', { weights: towns([1, 1, 0.001], [4, 3, 0.01]) }, `share.1 ratio | 2023 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['a town has no ratio', { weights: towns([1, 1, 1], [4, undefined, 1]) }, `share.1 ratio | 2023 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['a town\'s ratio is 0', { weights: towns([1, 1, 1], [4, 0, 1]) }, `share.1 ratio | 2023 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['a town has a pin where it has no ratio', { weights: towns([20, 10, 2], [undefined, 3, 1]), ...pin('东镇', 3.5) }, 'share.1 ratio | 2023 -: 3.5 3.7 1.2'],
    ['a town has no numerator', { weights: towns([1, 1, 0], [4, 3, 1]) }, `share.1 ratio | 2023 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['the numerator was not divided', { indicators: ['firms', 'share'] }, `share.1 ratio | 2023 -: 3.2 3.2 3.2 | ${NOT_SCALED}`],
    ['the district\'s is 0', { on: at(YEAR, 0) }, `share.1 ratio | 2023 -: 0 0 0 | ${NOT_SCALED}`],
    ['the district\'s is blank', { on: at(YEAR, null) }, `share.1 ratio | 2023 -: 4 3 1 | ${KEPT}`],
    ['the district\'s is blank in a quarter', { on: at(Q2, null), quarters: true }, 'share.1 ratio | 2023 -: 4.1 3.1 1 | 2023Q1 -: 3.9 2.9 1 | 2023Q3 -: 4 3 1 | 2023Q4 -: 4.1 3.1 1'],
    ['the district\'s falls, and so may the towns\'', { on: at(Q2, 2.5), quarters: true }, 'share.1 ratio | 2023 -: 4.1 3.1 1 | 2023Q1 -: 3.9 2.9 1 | 2023Q2 -: 3.2 2.4 0.8 | 2023Q3 -: 4 3 1 | 2023Q4 -: 4.1 3.1 1'],
    ['one whose numerator is unknown', { indicators: ['spending', 'growth'] }, `growth.1 ratio | 2023 -: 12 12 12 | ${NOT_SCALED}`],
  ])('%s', (_, options, wanted) => {
    expect(scaled(options)).toBe(wanted);
  });
});

it('every ratio says why, in both languages', () => {
  const why = (options: Case): readonly string[] => plan(options).rows[1]?.periods[0]?.cells.map(({ reason }) => `${reason.zh} / ${reason.en}`) ?? [];
  expect(why({ ...pin('东镇', 3.5) })).toEqual(['固定 / pinned', ...['', ''].map(() => '同全区，比率不分解 / as the district: ratios are not divided')]);
  expect(why({ ratios: 'scaled' })[0]).toBe('按乡镇原有比率换算，加权平均等于全区 / the town\'s own ratio, scaled so that the weighted mean is the district\'s');
  expect(why({ ratios: 'blank' })[0]).toBe('由乡镇填报 / left for the town');
  expect(why({ on: at(YEAR, null) })[0]).toBe('全区数空白或不可用，沿用原表 / the district\'s figure is blank or can\'t be used; kept from the former table');
  expect(plan({ on: at(YEAR, null), weights: towns([1, 1, 1], [4, 3, 1]) }).rows[1]?.periods[0]?.cells[0]).toEqual({ town: '东镇', value: null, reason: { zh: '由乡镇填报', en: 'left for the town' } });
  expect(plan({ on: at(YEAR, null) }).rows[1]?.remark?.en).toBe('the district\'s figure is blank or can\'t be used; kept from the former table');
  expect(plan({ ratios: 'scaled', ...pin('东镇', 0.5) }).rows[1]?.remark?.en).toBe('can\'t be scaled from the towns\' own ratios (one or its numerator is missing, or pins leave no room), so the district\'s is offered');
});
