import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convert, matchUnit, splitUnit, unitOf } from '../../../src/core/indicator/unit';
import { BASE_UNITS, SCALES } from '../../../src/core/indicator/unit-table';

function converted(value: number, from: string, to: string): number | undefined {
  const a = unitOf(from);
  const b = unitOf(to);
  if (!a || !b) throw new Error(`unknown unit: ${from} or ${to}`);
  return convert(value, a, b);
}

describe('convert', () => {
  it.each([
    [1850, '万元', '亿元', 0.185], [18.5, '亿元', '万元', 185000], [1, '亿元', '元', 1e8], [18.5, '亿', '亿元', 18.5], [1.2, '万', '家', 12000],
    [3, '百人', '人', 300], [2, '千万元', '万元', 2000], [15, '个', '家', 15], [15, '户', '家', 15], [30, '名', '人', 30], [2, '万人次', '人次', 20000],
    [15.9, '件/万人', '件/万人', 15.9], [15.9, '件/万人', '件/人', 0.00159], [6, '万平方米', '平方米', 60000], [1, '平方公里', '公顷', 100],
    [3, '‰', '%', 0.3], [5, '千瓦时', '兆瓦时', 0.005], [1, '㎡', '平方米', 1], [86.47, '人年', '人·年', 86.47], [1, '％', '%', 1], [15, '家', '个', 15], [5, '千瓦', '千瓦', 5], [3, '千 米', '米', 3000],
  ])('%d %s in %s is %d', (value, from, to, expected) => {
    expect(converted(value, from, to)).toBe(expected);
  });

  it.each([
    ['件', '家'], ['个百分点', '%'], ['%', '家'], ['人次', '人'], ['人年', '人'], ['元', '美元'], ['亩', '平方米'], ['万', '%'], ['万', '件/万人'], ['件', '件/万人'],
    ['个', '人年'], ['场', '次'], ['家', '元'], ['个', '件/万人'], ['个', '万'], ['万', '个百分点'],
  ])('%s can not be turned into %s', (from, to) => {
    expect(converted(1, from, to)).toBeUndefined();
  });

  it('goes there and back', () => {
    const names = ['元', '万元', '亿元', '千元', '百万元', '千万元'];
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 8), max: 10 ** 8 }), fc.constantFrom(...names), fc.constantFrom(...names), (units, from, to) => {
        const value = units / 100;
        expect(converted(converted(value, from, to) ?? NaN, to, from)).toBe(value + 0);
      }),
    );
  });
});

it.each(['', '家企业', '元/坪', '元/万', '坪', '亿元元'])('%j is no unit', (text) => {
  expect(unitOf(text)).toBeUndefined();
});

describe('the table of units', () => {
  it('names no unit twice, and no scale like one', () => {
    const names = BASE_UNITS.map((base) => base.name);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(SCALES.filter(([word]) => names.includes(word))).toEqual([]);
  });

  it('finds each of its units by name', () => {
    for (const { name, dimension } of BASE_UNITS) expect(unitOf(name)).toEqual(expect.objectContaining({ dimension }));
  });
});

describe('matchUnit', () => {
  it.each([
    ['5个高端机构', 1, '个'], ['6万平方米。', 1, '万平方米'], ['10人次', 2, '人次'], ['3千米', 1, '千米'], ['5件/万人', 1, '件/万人'], ['1个/1亿元', 1, '个'], ['2亿', 1, '亿'],
    ['10元/人', 2, '元/人'], ['3个百分点', 1, '个百分点'], ['4个月', 1, '个月'], ['5元/万', 1, '元'], ['5元/坪', 1, '元'],
  ])('in %j at %d it is %s', (text, at, name) => {
    expect(matchUnit(text, at)?.unit.name).toBe(name);
  });

  it.each([['30人才', 2], ['17项目', 2], ['2025年', 4], ['3台州企业', 1], ['5企业', 1]])('in %j at %d there is none', (text, at) => {
    expect(matchUnit(text, at)).toBeUndefined();
  });
});

describe('splitUnit', () => {
  it.each([
    ['技术交易总额（亿元）', '技术交易总额', '亿元'],
    ['技术交易总额(亿元)', '技术交易总额', '亿元'],
    ['R&D经费支出占GDP比重（％）', 'R&D经费支出占GDP比重', '%'],
    ['全社会R&D经费支出占GDP比重(%', '全社会R&D经费支出占GDP比重', '%'],
    ['每万人发明专利拥有量 （ 件／万人 ）', '每万人发明专利拥有量', '件/万人'],
    ['技术交易额\n（单位：亿元）', '技术交易额', '亿元'],
    ['工信部重点引才计划(民企创新类)', '工信部重点引才计划(民企创新类)', ''],
    ['高新技术企业数（含培育）（家）', '高新技术企业数（含培育）', '家'],
    ['高新技术企业数（家）（预计）', '高新技术企业数（家）（预计）', ''],
    [' 高新技术企业数 ', '高新技术企业数', ''],
    ['技术交易额(亿元) ', '技术交易额', '亿元'],
    ['技术交易额（ 单位 ： 亿元 ）', '技术交易额', '亿元'],
    ['亿元', '亿元', ''],
    ['（亿元）', '', '亿元'],
    ['', '', ''],
  ])('%j → %j, %j', (label, name, unit) => {
    expect(splitUnit(label)).toEqual({ name, unit });
  });
});
