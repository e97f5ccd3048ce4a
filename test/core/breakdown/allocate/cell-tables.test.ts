/** Small tables with pinned cells, as they are divided or refused: reckoned by hand. */
import { describe, expect, it } from '@jest/globals';
import { allocateOverTime, type CellPin } from '../../../../src/core/breakdown/allocate/two-way';
import type { Share } from '../../../../src/core/breakdown/allocate/share';
import type { Text } from '../../../../src/core/text';

const TOWNS = ['甲', '乙', '丙', '丁'];
type Limits = Partial<Omit<Share, 'town'>>;

/** "甲0=6 乙1=5" */
function pinsOf(text: string): readonly CellPin[] {
  return text.split(' ').flatMap((word) => {
    const [, town = '', period, value] = /^(.)(\d+)=(.+)$/.exec(word) ?? [];
    return town === '' ? [] : [{ town, period: Number(period), value: Number(value) }];
  });
}

function divided(totals: readonly number[], limits: readonly Limits[], pins: string, decimals = 0, periods?: readonly Text[]): ReturnType<typeof allocateOverTime> {
  return allocateOverTime(totals, decimals, limits.map((each, at): Share => ({ town: TOWNS[at] ?? '', weight: 1, ...each })), pinsOf(pins), periods);
}

describe('is refused', () => {
  it.each<[readonly number[], readonly Limits[], string, string, string, string]>([
    [[], [{}], '', '没有可分解的时期，请至少选择一个', 'there is no period to divide; choose at least one', ''],
    [[1, NaN, 3], [{}], '', '全区第 2 期的数是 NaN，不是数字，无法分解', 'the district\'s figure of period 2 is NaN, no number, and can\'t be divided', ''],
    [[1, 1e15 + 2], [{}], '', '全区第 2 期的数超过 15 位，Excel 无法准确保存，请改用更大的单位', 'the district\'s figure of period 2 has more than 15 digits, which Excel does not keep; use a larger unit', ''],
    [[0, 4, 0], [{ weight: 0 }, { weight: 0 }], '', '乙、甲 的权重都是 0，剩下的 4 无法分解，请至少给其中一个填写权重', 'the weights of 乙, 甲 are all 0, so the remaining 4 can\'t be divided; give at least one of them a weight', '乙甲'],
    [[3, 6], [{}, {}], '丁0=1', '固定数所在的“丁”第 1 期不在分解范围内，请删除这个固定数', '"丁", period 1, is pinned but not part of the breakdown; remove the pin', '丁'],
    [[3, 6], [{}, {}], '甲5=1', '固定数所在的“甲”第 6 期不在分解范围内，请删除这个固定数', '"甲", period 6, is pinned but not part of the breakdown; remove the pin', '甲'],
    [[3, 6], [{}, {}], '甲0=x', '甲 第 1 期固定为 NaN，应为数字', '甲, period 1, is pinned at NaN; it must be a number', '甲'],
    [[3, 6], [{}, {}], '甲0=1.5', '甲 第 1 期固定为 1.5，应为整数，请改为 2', '甲, period 1, is pinned at 1.5: it must be whole; make it 2', '甲'],
    [[3, 6], [{}, {}], '甲0=1 甲0=2', '甲 第 1 期固定了两个数：1 和 2，请只保留一个', '甲, period 1, is pinned at both 1 and 2; keep one', '甲'],
    [[3, 6], [{ pin: 2 }, {}], '甲1=3', '甲 第 2 期固定了两个数：2 和 3，请只保留一个', '甲, period 2, is pinned at both 2 and 3; keep one', '甲'],
    [[3, 6], [{ cap: 2 }, {}], '甲0=3', '甲 的季度固定为 3，超过全年上限 2，请把固定值减到 2 以内，或把上限提高到 3', '甲 has a quarter pinned at 3, above its cap of 2 for the year; lower the pin to 2 or raise the cap to 3', '甲'],
    [[3, 6], [{ pin: 4 }, { pin: 5 }], '', '乙、甲 固定为 5、4，合计 9，超过全区 6，至少要减少 3', '乙, 甲 pinned at 5, 4, together 9, above the district\'s 6; take off at least 3', '乙甲'],
    // Too much in one period, by its own pins or with those of earlier ones.
    [[3, 10], [{}, {}], '甲0=5', '第 1 期：甲 固定为 5，超过全区 3，至少要减少 2', 'period 1: 甲 pinned at 5, above the district\'s 3; take off at least 2', '甲'],
    [[8, 10, 12], [{}, {}], '甲0=6 乙1=5', '第 2 期：乙、甲 固定为 5、6，合计 11，超过全区 10，至少要减少 1', 'period 2: 乙, 甲 pinned at 5, 6, together 11, above the district\'s 10; take off at least 1', '乙甲'],
    // 0 takes no part in what is too much.
    [[3, 10], [{}, {}], '甲0=5 乙0=0', '第 1 期：甲 固定为 5，超过全区 3，至少要减少 2', 'period 1: 甲 pinned at 5, above the district\'s 3; take off at least 2', '甲'],
    // Too little, where all towns are held, by later pins too.
    [[8, 10, 12], [{}, {}], '甲0=3 乙0=3', '第 1 期：乙、甲 固定为 3、3，合计 6，少于全区 8，至少要增加 2', 'period 1: 乙, 甲 pinned at 3, 3, together 6, below the district\'s 8; add at least 2', '乙甲'],
    [[8, 10, 12], [{}, {}], '甲0=3 乙1=4', '第 1 期：乙、甲 固定为 4、3，合计 7，少于全区 8，至少要增加 1', 'period 1: 乙, 甲 pinned at 4, 3, together 7, below the district\'s 8; add at least 1', '乙甲'],
    [[8, 10, 12], [{}, {}], '甲0=0 乙0=0', '第 1 期：乙、甲 固定为 0、0，合计 0，少于全区 8，至少要增加 8', 'period 1: 乙, 甲 pinned at 0, 0, together 0, below the district\'s 8; add at least 8', '乙甲'],
    // Against the order of periods.
    [[9, 10, 12], [{}, {}], '甲0=5 甲1=3', '甲 第 2 期固定为 3，低于第 1 期固定的 5，累计数不能下降，至少要增加 2', '甲, period 2, is pinned at 3, below the 5 pinned for period 1; cumulative figures can\'t fall, so raise it by at least 2', '甲'],
    [[8, 10, 12], [{ pin: 4 }, {}], '甲0=6', '甲 第 1 期固定为 6，高于第 3 期固定的 4，累计数不能下降，至少要减少 2', '甲, period 1, is pinned at 6, above the 4 pinned for period 3; cumulative figures can\'t fall, so lower it by at least 2', '甲'],
    // Nothing of these alone.
    [[1, 2, 5], [{ weight: 1 }, { weight: 2 }, { weight: 2 }], '甲0=4 乙1=5 乙0=5', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 乙 第 1 期由 5 改为 1、乙 第 2 期由 5 改为 2、甲 第 1 期由 4 改为 0', 'the pinned figures can\'t stand together with the district\'s; the smallest change is 乙, period 1, from 5 to 1; 乙, period 2, from 5 to 2; 甲, period 1, from 4 to 0', '乙甲'],
    [[4, 6, 12], [{ weight: 3, cap: 1 }, {}, { weight: 2, cap: 4, floor: 0 }], '乙1=0 甲1=1', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 乙 第 2 期由 0 改为 1', 'the pinned figures can\'t stand together with the district\'s; the smallest change is 乙, period 2, from 0 to 1', '乙'],
    [[-3, -1], [{ weight: 3 }, { cap: 6 }], '甲0=2 乙0=3', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 甲 第 1 期由 2 改为 -6', 'the pinned figures can\'t stand together with the district\'s; the smallest change is 甲, period 1, from 2 to -6', '甲'],
    [[3, 7, 11], [{ pin: 0 }, {}], '乙0=4 甲1=7', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 乙 第 1 期由 4 改为 3、甲 第 2 期由 7 改为 0', 'the pinned figures can\'t stand together with the district\'s; the smallest change is 乙, period 1, from 4 to 3; 甲, period 2, from 7 to 0', '乙甲'],
  ])('%j %j %s', (totals, limits, pins, zh, en, towns) => {
    const result = divided(totals, limits, pins);
    expect(result.ok ? 'divided' : { ...result.conflict, towns: result.conflict.towns.join('') }).toEqual({ text: { zh, en }, towns });
  });

  it('under the periods\' own names, in the unit of the indicator', () => {
    const names = [{ zh: '一季度', en: 'Q1' }, { zh: '二季度', en: 'Q2' }];
    const said = (pins: string): string => {
      const result = divided([3, 6.5], [{}, {}], pins, 1, names);
      return result.ok ? 'divided' : `${result.conflict.text.zh} / ${result.conflict.text.en}`;
    };
    expect(said('甲0=4.25')).toBe('甲 一季度固定为 4.25，应最多 1 位小数，请改为 4.3 / 甲, Q1, is pinned at 4.25: it may have 1 decimals at most; make it 4.3');
    expect(said('甲0=4.2')).toBe('一季度：甲 固定为 4.2，超过全区 3，至少要减少 1.2 / Q1: 甲 pinned at 4.2, above the district\'s 3; take off at least 1.2');
    expect(said('甲0=2 甲1=1.5')).toBe('甲 一季度固定为 2，高于二季度固定的 1.5，累计数不能下降，至少要减少 0.5 / 甲, Q1, is pinned at 2, above the 1.5 pinned for Q2; cumulative figures can\'t fall, so lower it by at least 0.5');
  });
});

/** Figures with the first letter of why: "4p 5f". */
describe('is divided', () => {
  it.each<[string, readonly number[], readonly Limits[], string, readonly string[]]>([
    ['nothing by nobody\'s weight', [0, 0], [{ weight: 0 }, { weight: 0 }], '', ['0e 0e', '0e 0e']],
    ['a stock whose year is 0, with pins of the year', [10, 0], [{ pin: -2 }, { weight: 2 }, { weight: 1 }], '', ['2r -2p', '5e 1r', '3r 1r']],
    ['15 digits', [5e14, 1e15], [{}, {}], '', ['250000000000000e 500000000000000e', '250000000000000e 500000000000000e']],
    ['the same pin twice', [4, 8], [{}, {}], '甲0=3 甲0=3', ['3p 4e', '1e 4e']],
    ['a pin of the last period', [4, 8], [{}, {}], '甲1=6', ['3e 6p', '1e 2e']],
    ['a pin of the last period that is the year\'s as well', [4, 8], [{ pin: 6 }, {}], '甲1=6', ['3e 6p', '1e 2e']],
    ['a pin that is passed in the year', [5, 7], [{ weight: 3 }, { weight: 2 }], '乙0=4', ['1e 3e', '4p 4f']],
    ['a pin above the year\'s floor', [5, 7], [{ weight: 3 }, { weight: 2, floor: 4 }], '乙0=5', ['0e 2e', '5p 5f']],
    ['a pin below the year\'s floor', [5, 7], [{ weight: 3 }, { weight: 2, floor: 4 }], '乙0=2', ['3e 3e', '2p 4f']],
  ])('%s', (_, totals, limits, pins, wanted) => {
    const result = divided(totals, limits, pins);
    expect(result.ok ? result.towns.map(({ periods }) => periods.map(({ value, reason }) => `${value}${reason.charAt(0)}`).join(' ')) : result.conflict.text.zh).toEqual(wanted);
  });
});
