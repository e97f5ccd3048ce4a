import { describe, expect, it } from '@jest/globals';
import { closeGaps, gapsIn, typedWeights, type Gap, type GapOptions, type Snapshot } from '../../../src/core/index';
import { townTable } from '../../../src/core/breakdown/town-table';
import { bookOf, BY_TOWN, onSheet, outcome, PACKS, put, YEARLY } from './book';

const SHEET = '乡镇';
const book = bookOf(YEARLY, BY_TOWN);
const [SPENDING, FIRMS] = [2, 5];
const [EAST, WEST, SOUTH] = [2, 3, 4];
/** 30 of 32. */
const short = put(book, SHEET, SPENDING, EAST, 18);
/** 13 of 10. */
const over = put(book, SHEET, FIRMS, SOUTH, 4);

/** "spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1"; what may not change is in brackets, with why. */
function said({ indicator, key, district, towns, difference, cells, conflict }: Gap): string {
  const moves = cells.map(({ before, after, kept }) => (kept ? `[${before}→${after} ${kept.zh}]` : `${before}→${after}`));
  return `${indicator.id} ${key.split('|')[2] ?? ''} ${district}−${towns}=${difference}: ${moves.join(' ')}${conflict ? ` ${conflict.zh}` : ''}`;
}

function gaps(on: Snapshot, options?: GapOptions): readonly string[] {
  return gapsIn(on, PACKS, options).map(said);
}

const limit = (indicator: string, town: string, more: object): GapOptions => ({ limits: [{ indicator, town, ...more }] });
const pinAll: GapOptions = { limits: ['东镇', '西镇', '南街道'].map((town) => ({ indicator: 'spending', town, pin: 1 })) };

describe('the gap between the towns and their district', () => {
  it.each<[string, Snapshot, GapOptions | undefined, readonly string[]]>([
    ['none', book, undefined, []],
    ['too little: by what the towns have', short, undefined, ['spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1']],
    ['too much', over, undefined, ['firms 2023 10−13=-3: 6→5 3→2 4→3']],
    ['by other weights; a town without one gets none', short, { weights: typedWeights({ 南街道: 1 }) }, ['spending 2023 32−30=2: 18→18 10→10 2→4']],
    ['a pin, by the town\'s other name', short, limit('spending', '东部', { pin: 5 }), ['spending 2023 32−30=2: [18→5 固定] 10→22.5 2→4.5']],
    ['a pin at what the town has', short, limit('spending', '东镇', { pin: 18 }), ['spending 2023 32−30=2: [18→18 固定] 10→11.7 2→2.3']],
    ['a pin beyond what is wanted: the others give', short, limit('spending', '西镇', { pin: 14 }), ['spending 2023 32−30=2: 18→16.2 [10→14 固定] 2→1.8']],
    ['a pin of another indicator', short, limit('firms', '东镇', { pin: 5 }), ['spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1', 'firms 2023 10−10=0: [6→5 固定] 3→4 1→1']],
    ['a limit that is met where there is no gap', book, { limits: [{ indicator: 'firms', town: '东镇', pin: 6 }, { indicator: 'firms', town: '西镇', floor: 3, cap: 3 }] }, []],
    ['a formula', put(short, SHEET, SPENDING, EAST, { formula: '=9+9', value: 18 }), undefined, ['spending 2023 32−30=2: [18→18 由公式算出] 10→11.7 2→2.3']],
    ['a cap is of the figure', short, limit('spending', '东镇', { cap: 18.5 }), ['spending 2023 32−30=2: 18→18.5 10→11.3 2→2.2']],
    ['a cap that is passed already', short, limit('spending', '东镇', { cap: 15 }), ['spending 2023 32−30=2: 18→15 10→14.2 2→2.8']],
    ['a floor where nothing is taken away', short, limit('spending', '东镇', { floor: 30 }), ['spending 2023 32−30=2: 18→30 10→1.7 2→0.3']],
    ['a floor below its share of the gap', short, limit('spending', '东镇', { floor: 18.7 }), ['spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1']],
    ['a cap where the gap takes away', over, limit('firms', '南街道', { cap: 2 }), ['firms 2023 10−13=-3: 6→5 3→3 4→2']],
    ['a floor is of the figure', over, limit('firms', '东镇', { floor: 5.5 }), ['firms 2023 10−13=-3: 6→6 3→2 4→2']],
    ['a floor that is not reached already', over, limit('firms', '东镇', { floor: 8 }), ['firms 2023 10−13=-3: 6→8 3→1 4→1']],
    ['a floor below 0: nobody gives more than it has', put(over, SHEET, FIRMS, WEST, 1), { weights: typedWeights({ 西镇: 9, 东镇: 1, 南街道: 0 }), ...limit('firms', '西镇', { floor: -5 }) }, ['firms 2023 10−11=-1: 6→6 1→0 4→4']],
    ['nor for want of another', put(over, SHEET, FIRMS, WEST, 2), { weights: typedWeights({ 西镇: 9, 东镇: 0, 南街道: 1 }), limits: [{ indicator: 'firms', town: '西镇', floor: 1 }] }, ['firms 2023 10−12=-2: 6→6 2→1 4→3']],
    ['a town below 0 gets none', put(book, SHEET, SPENDING, EAST, -1), undefined, ['spending 2023 32−11=21: -1→-1 10→27.5 2→5.5']],
    ['the district\'s own decimals', put(short, '目标', SPENDING, EAST, 32.25), undefined, ['spending 2023 32.25−30=2.25: 18→19.35 10→10.75 2→2.15']],
    ['a town\'s own decimals', put(book, SHEET, SPENDING, EAST, 18.125), undefined, ['spending 2023 32−30.125=1.875: 18.125→19.253 10→10.622 2→2.125']],
    ['nobody may change', short, pinAll, ['spending 2023 32−30=2: [18→18 固定] [10→10 固定] [2→2 固定] 差额 2 无法补齐：东镇、西镇、南街道 固定为 1、1、1，合计 3，少于全区 32，至少要增加 29']],
    ['pinned above the district', short, limit('spending', '东镇', { pin: 40 }), ['spending 2023 32−30=2: [18→18 固定] 10→10 2→2 差额 2 无法补齐：东镇 固定为 40，超过全区 32，至少要减少 8']],
    ['a count pinned at a fraction', short, limit('firms', '东镇', { pin: 5.5 }), ['spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1', 'firms 2023 10−10=0: [6→6 固定] 3→3 1→1 不能按限定调整：东镇 固定为 5.5，应为整数，请改为 6']],
    ['a pin above its own cap', short, limit('spending', '东镇', { pin: 20, cap: 19 }), ['spending 2023 32−30=2: [18→18 固定] 10→10 2→2 差额 2 无法补齐：东镇 固定为 20，高于自己的上限 19，固定数至少要减少 1']],
    ['caps leave too little room', short, { limits: [{ indicator: 'spending', town: '东镇', pin: 18 }, { indicator: 'spending', town: '西镇', cap: 11 }, { indicator: 'spending', town: '南街道', cap: 2 }] }, ['spending 2023 32−30=2: [18→18 固定] 10→10 2→2 差额 2 无法补齐：东镇 固定为 18，西镇、南街道 上限为 11、2，合计 31，少于全区 32，至少要增加 1']],
    ['a formula is not pinned elsewhere', put(short, SHEET, SPENDING, EAST, { formula: '=9+9', value: 18 }), limit('spending', '东镇', { pin: 20 }), ['spending 2023 32−30=2: [18→18 由公式算出] 10→10 2→2 差额 2 无法补齐：东镇 的 18 由公式算出，不能固定为 20，请先改公式，或去掉这个限定']],
    ['nor lifted to a floor', put(short, SHEET, SPENDING, EAST, { formula: '=9+9', value: 18 }), limit('spending', '东镇', { floor: 19 }), ['spending 2023 32−30=2: [18→18 由公式算出] 10→10 2→2 差额 2 无法补齐：东镇 的 18 由公式算出，不能调到下限 19，请先改公式，或去掉这个限定']],
    ['nor brought to a cap', put(short, SHEET, SPENDING, EAST, { formula: '=9+9', value: 18 }), limit('spending', '东镇', { cap: 17 }), ['spending 2023 32−30=2: [18→18 由公式算出] 10→10 2→2 差额 2 无法补齐：东镇 的 18 由公式算出，不能调到上限 17，请先改公式，或去掉这个限定']],
    ['formulas and pins together', put(short, SHEET, SPENDING, EAST, { formula: '=9+9', value: 18 }), { limits: ['西镇', '南街道'].map((town) => ({ indicator: 'spending', town, pin: 8 })) }, ['spending 2023 32−30=2: [18→18 由公式算出] [10→10 固定] [2→2 固定] 差额 2 无法补齐：西镇、南街道 固定为 8、8，东镇 由公式算出 18，合计 34，超过全区 32，至少要减少 2']],
    ['nobody has a weight', short, { weights: typedWeights({}) }, ['spending 2023 32−30=2: 18→18 10→10 2→2 差额 2 无法补齐：东镇、南街道、西镇 的权重都是 0，剩下的 2 无法分解，请至少给其中一个填写权重']],
    ['two rows', put(short, SHEET, FIRMS, SOUTH, 0), undefined, ['spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1', 'firms 2023 10−9=1: 6→7 3→3 0→0']],
    ['a blank town', put(short, SHEET, SPENDING, WEST, null), undefined, []],
    ['a town\'s figure in words', put(short, SHEET, SPENDING, WEST, '10-12'), undefined, []],
    ['no figure of the district', put(short, '目标', SPENDING, EAST, null), undefined, []],
    ['a town\'s column is missing', onSheet(short, SHEET, (sheet) => ({ ...sheet, values: sheet.values.map((row) => [...row.slice(0, SOUTH), ...row.slice(SOUTH + 1)]) })), undefined, []],
    ['only another sheet', short, { sheet: '目标' }, []],
    ['only its sheet', short, { sheet: SHEET }, ['spending 2023 32−30=2: 18→19.2 10→10.7 2→2.1']],
  ])('%s', (_, on, options, wanted) => {
    expect(gaps(on, options)).toEqual(wanted);
  });

  it('is of its quarter where the table is of one, and so are limits', () => {
    const quarter = townTable({ base: BY_TOWN, period: { year: 2023, quarter: 1 }, holds: 'target', towns: BY_TOWN.regions, rows: BY_TOWN.rows.slice(0, 1) });
    const values = { 东镇: 3, 西镇: 2, 南街道: 1 };
    const on = bookOf(YEARLY, { ...quarter, rows: quarter.rows.map((row) => ({ ...row, values })) });
    const at = (options: GapOptions): readonly string[] => gapsIn(on, [...PACKS, quarter], options).map(said);
    expect(at({})).toEqual(['spending 2023Q1 8−6=2: 3→4 2→2.7 1→1.3']);
    expect(outcome(() => at(limit('spending', '东镇', { pin: 9 })))).toContain('限定“研发费用（亿元）:东镇=9”没有作用：分乡镇表中没有它的全年数，有的是 2023年一季度');
    expect(at(limit('spending', '东镇', { pin: 3.5, quarter: '2023Q1' }))).toEqual(['spending 2023Q1 8−6=2: [3→3.5 固定] 2→3 1→1.5']);
  });

  it('says where it is', () => {
    const [gap] = gapsIn(short, PACKS);
    expect(gap).toMatchObject({ key: '乡镇|spending|2023', sheet: SHEET, period: { year: 2023 } });
    expect(gap?.cells.map(({ at, town }) => [town, at])).toEqual(['东镇', '西镇', '南街道'].map((town, i) => [town, { sheet: SHEET, row: SPENDING, column: EAST + i }]));
  });

  it.each<[string, Snapshot, GapOptions, string]>([
    ['a quarter that no table by town has', short, limit('spending', '东镇', { pin: 5, quarter: '2023Q1' }), '限定“研发费用（亿元）:东镇:2023Q1=5”没有作用：分乡镇表中没有它这一季度的数，有的是 2023年'],
    ['a ratio', short, limit('share', '东镇', { floor: 3 }), '限定“研发费用占比（%）:东镇=3”没有作用：这个指标各乡镇不相加，没有差额可补'],
    ['an indicator that no table by town has', short, limit('nothing', '东镇', { cap: 3 }), '限定“nothing:东镇=3”没有作用：要补差的分乡镇表中没有这个指标'],
    ['a sheet that is not looked at', short, { sheet: '目标', ...limit('spending', '东镇', { pin: 3 }) }, '限定“研发费用（亿元）:东镇=3”没有作用：要补差的分乡镇表中没有这个指标'],
    ['a row with a blank town', put(short, SHEET, SPENDING, WEST, null), limit('spending', '东镇', { pin: 3 }), '限定“研发费用（亿元）:东镇=3”没有作用：工作表“乡镇”这一行有乡镇没有可用的数，或没有可比的全区数，不能补差'],
    ['a row without a district', put(short, '目标', SPENDING, EAST, null), limit('spending', '东镇', { pin: 3 }), '限定“研发费用（亿元）:东镇=3”没有作用：工作表“乡镇”这一行有乡镇没有可用的数，或没有可比的全区数，不能补差'],
  ])('refuses a limit without an effect: %s', (_, on, options, wanted) => {
    expect(String(outcome(() => gapsIn(on, PACKS, options))).split(' / ')[0]).toBe(wanted);
  });

  it('refuses a limit of a town that no table has', () => {
    const wrong = (): readonly Gap[] => gapsIn(short, PACKS, { limits: [{ indicator: 'spending', town: '东镇', pin: 1 }, { indicator: 'spending', town: '北镇', pin: 1 }] });
    expect(outcome(wrong)).toBe('没有乡镇“北镇”，分乡镇表中有 东镇、西镇、南街道 / There is no town 北镇; the table by town has 东镇, 西镇, 南街道');
  });
});

it('closing writes the changed cells of gaps without a conflict', () => {
  const both = put(short, SHEET, FIRMS, SOUTH, 0);
  expect(closeGaps(gapsIn(both, PACKS))).toEqual([
    ...[19.2, 10.7, 2.1].map((value, i) => ({ kind: 'setValues', sheet: SHEET, at: { row: SPENDING, column: EAST + i }, values: [[value]] })),
    { kind: 'setValues', sheet: SHEET, at: { row: FIRMS, column: EAST }, values: [[7]] },
  ]);
  expect(closeGaps(gapsIn(short, PACKS, pinAll))).toEqual([]);
});
