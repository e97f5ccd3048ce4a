/** Tables with pinned cells, as they are divided or refused. */
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
    [[3, 6], [{ floor: 2 }, {}], '甲1=1', '甲 固定为 1，低于自己的下限 2，固定数至少要增加 1', '甲 is pinned at 1, below its own floor of 2; raise the pin by at least 1', '甲'],
    [[3, 6], [{ cap: 2 }, {}], '甲1=4', '甲 固定为 4，高于自己的上限 2，固定数至少要减少 2', '甲 is pinned at 4, above its own cap of 2; lower the pin by at least 2', '甲'],
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

/** "3≥1≤9" is a weight with a floor and a cap, "3=5" one with a pin. */
function limitsOf(text: string): readonly Limits[] {
  return text.split(' ').map((word) => {
    const part = (sign: string): number | undefined => (word.includes(sign) ? Number(word.split(sign)[1]?.match(/^-?\d+/)?.[0]) : undefined);
    const [pin, floor, cap] = [part('='), part('≥'), part('≤')];
    return { weight: Number(/^\d+/.exec(word)?.[0]), ...(pin === undefined ? {} : { pin }), ...(floor === undefined ? {} : { floor }), ...(cap === undefined ? {} : { cap }) };
  });
}

// Drawn by lot and kept as they came out, so that a change of any figure is seen; what must hold of all of them is checked beside it.
describe('figures around pins stay as they are', () => {
  it.each([
    ['228 783 1192', '1≤42 3 1≤614', '丙1=156', '8r 29r 42c | 165r 598r 863r | 55r 156p 287r'],
    ['6 9', '1=6≥1 2 5', '乙0=0', '4r 6p | 0p 1r | 2r 2r'],
    ['-1 26 32 56', '2≥19 2 3', '甲3=39 丙0=0', '-1r 18r 22r 39p | 0r 3r 4r 7r | 0p 5r 6r 10r'],
    ['2 6 10', '4 4≤7 3≥4', '丙2=8', '0r 0r 1e | 0r 1r 1e | 2r 5r 8p'],
    ['37 75', '2≤41 2≤71 5=20', '乙1=45', '5r 10e | 22r 45p | 10r 20p'],
    ['3 7', '5 5≥0 1 5', '丁0=0', '1r 2r | 2r 2r | 0r 1r | 0p 2r'],
    ['351 576 685', '1 3≥44', '甲0=10', '10p 144e 171r | 341e 432e 514r'],
    ['4 10 18 25', '2 4 2', '丙1=6 甲3=17', '3r 4r 11r 17p | 0r 0r 1r 2e | 1r 6p 6e 6f'],
    ['25 54 97', '2 5 5', '甲0=10 乙1=2', '10p 15r 16r | 2e 2p 40r | 13e 37r 41r'],
    ['307 797 1429', '5 2', '乙0=248 甲1=151', '59e 151p 783c | 248p 646e 646f'],
    ['-14 11', '4=9 3 5≤8 4', '丙0=-11', '-3r 9p | 0r 0r | -11p 1r | 0r 1r'],
    ['-368 -816 -935 -1131', '1 2', '乙2=-495 甲3=-655 甲0=-121', '-121p -473r -440e -655p | -247e -343r -495p -476e'],
    ['31 61 77', '2≥25 3 5 1', '乙0=18', '6r 18r 25f | 18p 18e 18f | 6r 21r 28r | 1r 4r 6r'],
    ['0 3 9', '1≥1≤4 5', '甲2=1 甲1=1', '0e 1p 1p | 0e 2e 8e'],
    ['-4 23', '1≥1≤11 2', '甲1=4', '-1r 4p | -3r 19e'],
    ['3 2', '5 5 1≥0', '乙0=1 乙1=0 丙0=0', '2e 2r | 1p 0p | 0p 0r'],
    ['591 969', '3 4 1', '丙0=224', '157r 319r | 210r 426r | 224p 224f'],
    ['-1 4 6', '1 1≤5 3≥2', '丙0=0', '-1r 1r 1r | 0r 1r 1r | 0p 2r 4r'],
    ['132 56', '4 5 4≥11', '乙0=129 乙1=31', '1r 12r | 129p 31p | 2r 13r'],
    ['2 7 7', '1≥2 4 5≥0', '丙0=1', '0r 2e 2f | 1r 2r 2r | 1p 3r 3r'],
    ['472 495 619 1117', '2≤593 4', '甲1=183', '160f 183p 206r 372r | 312c 312e 413r 745r'],
    ['-12 0 42 27', '4≤6 5 5≤13 1', '丙2=15 丁1=0 乙0=-10', '-1r 0e 9r 6c | -10p 0e 15r 9r | -1r 0e 15p 10r | 0r 0p 3r 2r'],
    ['0 4 10 10', '1 3 4 3', '乙1=3', '0e 0r 1r 1r | 0e 3p 3e 3f | 0e 0r 3r 3r | 0e 1r 3r 3r'],
    ['14 -11', '5 4', '甲0=3 甲1=0', '3p 0p | 11e -11e'],
    ['9 12 15 22', '4≥7 4 2≤7', '甲3=16', '6r 9r 11r 16p | 2r 2r 3r 4e | 1r 1r 1r 2e'],
    ['-235 40 374 175', '4 4 2', '乙1=25 丙3=106 甲3=31', '-42r 3r 66r 31p | -51r 25p 81r 38e | -142r 12r 227r 106p'],
    ['1 18 47', '5 1≥15≤39 2 4≥16', '乙0=0 丁0=0', '1r 4r 11r | 0p 6r 15f | 0r 2r 5r | 0p 6r 16f'],
    ['77 655 1297 1409', '2 2 3 4', '乙0=39 甲0=3', '3p 119r 235r 256r | 39p 119r 236r 256r | 15e 179r 354r 384r | 20e 238r 472r 513r'],
    ['-6 -28 -9 -7', '5 2', '甲2=-2', '-4r -20e -2p -2f | -2r -8e -7e -5c'],
    ['2 8 11', '5 3≤6 2=10 1', '甲0=0', '0p 1r 1r | 0r 0r 0r | 2r 7r 10p | 0r 0r 0r'],
    ['37 84', '5 2 5≥13 2', '甲0=28', '28p 30e | 2e 12e | 5e 30e | 2e 12e'],
    ['317 435 1257', '4 2 5', '甲1=395', '277f 395p 457r | 11c 11r 229r | 29c 29r 571r'],
    ['4 -24 -18', '5 4', '乙0=2 乙2=-12', '2e -8e -6e | 2p -16e -12p'],
    ['2 -2 -7', '5 2 5', '乙0=0 丙2=-1', '2r -1r -4r | 0p -1r -2r | 0r 0r -1p'],
    ['134 868', '2 5', '甲1=190 乙0=9', '125e 190p | 9p 678e'],
    ['4 4 12 14', '2 5 3=1≤10', '甲1=2 乙3=2', '2e 2p 9r 11e | 1r 1r 2r 2p | 1r 1r 1r 1p'],
    ['-6 -17 -8', '5 5', '乙2=-2 乙1=-5', '-5r -12e -6e | -1r -5p -2p'],
    ['5 12 12', '3 4 2≤2 3', '丁2=4 乙0=1 甲0=3', '3p 3e 3f | 1p 3r 3r | 0r 2r 2r | 1r 4e 4p'],
    ['35 85 96', '4≥47 1', '乙2=25', '26r 63r 71e | 9r 22r 25p'],
    ['489 669 704 1483', '3 2 1 4=842', '丁0=141', '174e 174f 174f 320r | 116e 116f 116f 214r | 58e 58f 58f 107r | 141p 321c 356c 842p'],
    ['58 91 118 159', '1 1 5 5', '丙1=63', '4r 4e 8r 13r | 3c 3c 8r 14r | 30f 63p 63e 66r | 21c 21f 39r 66r'],
    ['394 977', '3≤289 4≥159 3 4', '丁1=312 乙1=478', '37r 93r | 193r 478p | 38r 94r | 126r 312p'],
    ['308 542', '4 2 1≤236', '乙0=77 丙0=117', '114e 283r | 77p 142r | 117p 117f'],
    ['7 6 4 2', '1 3', '乙3=0 乙1=0 乙0=2', '5e 6e 4e 2e | 2p 0p 0e 0p'],
    ['729 958 1712 1841', '1 5 2', '甲1=316', '125r 316p 316e 316f | 431r 459r 997r 1089r | 173r 183r 399r 436r'],
    ['2 2', '3 3≤0', '乙0=0', '2e 2e | 0p 0c'],
    ['2 2 1', '2 4', '甲1=1', '1r 1p 0r | 1r 1e 1r'],
    ['4 10 18 25', '2 4≥2 2', '丙1=6 甲3=17', '3r 4r 11r 17p | 0r 0r 1r 2e | 1r 6p 6e 6f'],
  ])('%s over %s with %s', (totals, weights, pins, wanted) => {
    const amounts = totals.split(' ').map(Number);
    const result = divided(amounts, limitsOf(weights), pins);
    if (!result.ok) throw new Error(result.conflict.text.zh);
    const figures = result.towns.map(({ periods }) => periods.map(({ value }) => value));
    expect(amounts.map((_, period) => figures.reduce((sum, row) => sum + (row[period] ?? 0), 0))).toEqual(amounts);
    for (const { town, period, value } of pinsOf(pins)) expect(figures[TOWNS.indexOf(town)]?.[period]).toBe(value);
    expect(result.towns.map(({ periods }) => periods.map(({ value, reason }) => `${value}${reason.charAt(0)}`).join(' ')).join(' | ')).toBe(wanted);
  });
});

// Drawn by lot as well: pins that can't stand together, and what is asked for.
it.each([
  ['2 2', '1 2=0', '乙0=2 甲0=-2', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 乙 第 1 期由 2 改为 0、甲 第 1 期由 -2 改为 2'],
  ['6 9', '4≥1 4', '乙0=8', '第 1 期：乙 固定为 8，超过全区 6，至少要减少 2'],
  ['6 10 18 18', '4 1≥2≤8', '甲2=23', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 甲 第 3 期由 23 改为 16'],
  ['2 -1 -3 -1', '2 4≥0≤1', '乙2=-4', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 乙 第 3 期由 -4 改为 -2'],
  ['1 1', '3=0 2≥0', '乙0=-1', '第 1 期：甲、乙 固定为 0、-1，合计 -1，少于全区 1，至少要增加 2'],
  ['-1 3 3', '2≥0 3 1≥0', '乙0=-1 甲0=-1 丙1=1 乙1=3', '第 2 期：乙、丙 固定为 3、1，合计 4，超过全区 3，至少要减少 1'],
  ['1 8', '1 3=4≤3', '乙1=0', '乙 固定为 4，高于自己的上限 3，固定数至少要减少 1'],
  ['0 7 14 19', '3 4≤7', '乙2=10', '乙 的季度固定为 10，超过全年上限 7，请把固定值减到 7 以内，或把上限提高到 10'],
  // The later pin binds what is above it, the earlier one what is below, on one side of a fall of the district.
  ['9 9 5', '1 1 1', '甲0=6 甲1=3', '甲 第 1 期固定为 6，高于第 2 期固定的 3，累计数不能下降，至少要减少 3'],
  ['5 9 9', '1 1 1', '甲0=3 甲1=1', '甲 第 2 期固定为 1，低于第 1 期固定的 3，累计数不能下降，至少要增加 2'],
  ['9 5 9', '1 1 1', '甲0=6 甲1=3 甲2=1', '甲 第 2 期固定为 3，高于第 3 期固定的 1，累计数不能下降，至少要减少 2'],
  ['9 4 9 9', '1 1 1', '甲0=3 甲2=5 甲3=3', '甲 第 3 期固定为 5，高于第 4 期固定的 3，累计数不能下降，至少要减少 2'],
  ['4 9 9 9', '1 1 1', '甲0=3 甲2=5 甲3=3', '甲 第 3 期固定为 5，高于第 4 期固定的 3，累计数不能下降，至少要减少 2'],
  ['9 5 9 9', '1 1', '甲0=3 甲1=1 甲2=6 甲3=4', '甲 第 3 期固定为 6，高于第 4 期固定的 4，累计数不能下降，至少要减少 2'],
  ['5 9 9 4', '1 1 1', '甲0=4 甲2=2', '固定的数与全区各期的数不能同时成立，改动最小的办法是把 甲 第 1 期由 4 改为 3、甲 第 3 期由 2 改为 3'],
])('%s over %s with %s is refused', (totals, weights, pins, wanted) => {
  const result = divided(totals.split(' ').map(Number), limitsOf(weights), pins);
  expect(result.ok ? 'divided' : result.conflict.text.zh).toBe(wanted);
});
