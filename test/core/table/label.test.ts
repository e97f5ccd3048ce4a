/** What clerks vary in a label, and what must stay different. */
import { describe, expect, it } from '@jest/globals';
import { areAlike, labelPairs, normaliseLabel, withoutRegionSuffix, withoutUnit } from '../../../src/core/table/label';

describe('normaliseLabel', () => {
  it.each([
    ['指  标', '指标'],
    ['责任\n单位', '责任单位'],
    ['技术交易总额（亿元）', '技术交易总额(亿元)'],
    ['技术交易总额【亿元】', '技术交易总额(亿元)'],
    ['技术交易总额〔亿元〕', '技术交易总额(亿元)'],
    ['技术交易总额[亿元]', '技术交易总额(亿元)'],
    ['技术交易总额{亿元}', '技术交易总额(亿元)'],
    ['Ｒ＆Ｄ经费', 'r&d经费'],
    ['“315”工程', '315工程'],
    ['《清单》「甲」『乙』', '清单甲乙'],
    ['2021—2025', '2021-2025'],
    ['2021——2025', '2021-2025'],
    ['2021－2025', '2021-2025'],
    ['★技术交易', '技术交易'],
    ['**技术交易', '技术交易'],
    ['技术交易*', '技术交易'],
    ['技术交易：', '技术交易'],
    ['技术交易。；', '技术交易'],
    ['技术*交易', '技术*交易'],
    ['1.技术交易', '技术交易'],
    ['12、技术交易', '技术交易'],
    ['（3）技术交易', '技术交易'],
    ['3)技术交易', '技术交易'],
    ['（12）技术交易', '技术交易'],
    ['（1234）技术交易', '(1234)技术交易'],
    ['1.5', '1.5'],
    ['1234.技术交易', '1234.技术交易'],
    ['2023年', '2023年'],
    ['第1.技术', '第1.技术'],
    ['\u200b技术\ufeff交易', '技术交易'],
    ['', ''],
  ])('%p → %p', (text, label) => {
    expect(normaliseLabel(text)).toBe(label);
  });
});

describe('withoutUnit', () => {
  it.each([
    ['技术交易总额(亿元)', '技术交易总额', '亿元'],
    ['技术交易总额', '技术交易总额', ''],
    ['占比(规上)(%)', '占比(规上)', '%'],
    ['占比(%)以上', '占比(%)以上', ''],
    ['(亿元)', '(亿元)', ''],
    ['总额()', '总额()', ''],
    ['总额(十二个字的括号内正好算单位)', '总额(十二个字的括号内正好算单位)', ''],
    ['总额(一二三四五六七八九十甲乙)', '总额', '一二三四五六七八九十甲乙'],
  ])('%s', (label, name, unit) => {
    expect(withoutUnit(label)).toEqual({ name, unit });
  });
});

describe('withoutRegionSuffix', () => {
  it.each([
    ['八里店镇', '八里店'],
    ['道场乡', '道场'],
    ['环渚街道', '环渚'],
    ['环渚街道办事处', '环渚'],
    ['高新区', '高新区'],
    ['甲镇', '甲镇'],
    ['镇海路', '镇海路'],
  ])('%s → %s', (name, short) => {
    expect(withoutRegionSuffix(name)).toBe(short);
  });
});

describe('areAlike', () => {
  it.each([
    ['技术交易总额', '技术交易总额', 1, true],
    // Five pairs each, four of them the same: 0.8.
    ['技术交易总额', '技术交易总数', 0.8, true],
    ['技术交易总额', '技术交易总数', 0.81, false],
    // Five pairs each, three the same; the last character by itself is no pair.
    ['技术交易总额', '技术交某总额', 0.6, true],
    ['技术交易总额', '技术交某总额', 0.61, false],
    // Five and six pairs, five the same: 10/11.
    ['技术交易总额', '技术交易总额额', 0.9, true],
    ['技术交易总额', '技术交易总额额', 0.92, false],
    // A pair counts as often as it stands: aaa has two, aaaa three.
    ['aaa', 'aaaa', 0.8, true],
    ['aaa', 'aaaa', 0.81, false],
    ['甲', '甲', 1, true],
    ['甲', '乙', 0.1, false],
    ['甲乙', '乙', 0.1, false],
    ['甲', '甲乙', 0.1, false],
    ['甲乙', '丙丁', 0.1, false],
    ['甲乙', '丙丁', 0, true],
  ])('%s · %s at %p: %p', (label, other, least, alike) => {
    expect(areAlike(labelPairs(label), labelPairs(other), least)).toBe(alike);
  });
});
