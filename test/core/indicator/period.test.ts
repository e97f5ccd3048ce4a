/** Headers of columns as periods, however clerks write them, and what only looks like one. */
import { describe, expect, it } from '@jest/globals';
import { comparePeriods, parsePeriod, periodKey, printPeriod, type Period } from '../../../src/core/indicator/period';

const read = (header: string, year?: number): string | undefined => {
  const period = parsePeriod(header, year);
  return period && periodKey(period);
};

describe('parsePeriod', () => {
  it.each([
    ['2023年', '2023'], ['2023', '2023'], ['1999年', '1999'], ['２０２３年', '2023'], [' 2023 年 ', '2023'], ['2023\n年', '2023'],
    ['2023年目标', '2023'], ['2023年目标值', '2023'], ['2023年度目标', '2023'], ['2023年全年计划', '2023'], ['到2025年末', '2025'], ['2025年底', '2025'], ['2023年任务', '2023'], ['2023年预期', '2023'], ['2023年指标', '2023'],
    ['2023年一季度', '2023Q1'], ['2023年第四季度', '2023Q4'], ['2023年第3季度', '2023Q3'], ['2023Q2', '2023Q2'], ['2023年q2', '2023Q2'], ['2023 一季', '2023Q1'],
    ['2023年1-3月', '2023Q1'], ['2023年1-6月', '2023Q2'], ['2023年9月', '2023Q3'], ['2023年12月末', '2023Q4'],
    ['2023年上半年', '2023Q2'], ['2023年前二季度', '2023Q2'], ['2023年前两季度', '2023Q2'], ['2023年前三季度', '2023Q3'],
    ['2023年一季度累计目标值', '2023Q1'], ['2023年上半年任务', '2023Q2'], ['2023年前三季度计划', '2023Q3'],
  ])('%j is %s', (header, key) => {
    expect(read(header)).toBe(key);
  });

  it.each([
    ['一季度', '2023Q1'], ['二季度', '2023Q2'], ['三季度', '2023Q3'], ['四季度', '2023Q4'], ['第1季度', '2023Q1'], ['4季度', '2023Q4'], ['Q3', '2023Q3'], ['3月', '2023Q1'], ['1-12月', '2023Q4'], ['上半年', '2023Q2'], ['前三季度累计', '2023Q3'],
    ['2024年一季度', '2024Q1'], ['2024年', '2024'],
  ])('%j under a table of 2023 is %s', (header, key) => {
    expect(read(header, 2023)).toBe(key);
  });

  it.each([
    '', '指标', '一季度', '1823年', '2123年', '202年', '年2023', '全年', '目标', '2023年完成情况', '2023年全省排位', '2023年目标甲', '2023-2025', '2023年五季度', '2023年第5季度', '2023年Q5', '2023年2月', '2023年1-4月', '2023年3-6月', '2023年上半年度',
    '2023年前四季度', '2023年一季度甲', '2023年甲一季度', '2023年甲前三季度', '2023年甲上半年', '2023年上半年甲', '2023年共3月', '2023年季度', '于2023年', '2023年目标一季度甲',
  ])('%j is none by itself', (header) => {
    expect(read(header)).toBeUndefined();
  });

  it.each(['', '指标', '全年', '目标', '五季度', '2月', '2023年完成情况'])('%j under a table of 2023 is none', (header) => {
    expect(read(header, 2023)).toBeUndefined();
  });
});

it.each<[Period, string, string]>([
  [{ year: 2023 }, '2023年', '2023'],
  [{ year: 2023, quarter: 1 }, '2023年一季度', '2023 Q1'],
  [{ year: 2024, quarter: 4 }, '2024年四季度', '2024 Q4'],
])('%j is printed as %s and %s, and read again', (period, zh, en) => {
  expect(printPeriod(period)).toEqual({ zh, en });
  expect(parsePeriod(zh)).toEqual(period);
});

it('orders periods by when they end', () => {
  const inOrder: readonly Period[] = [{ year: 2022, quarter: 4 }, { year: 2023, quarter: 1 }, { year: 2023, quarter: 2 }, { year: 2023 }, { year: 2024, quarter: 1 }, { year: 2024 }];
  expect([...inOrder].reverse().sort(comparePeriods)).toEqual(inOrder);
  expect(comparePeriods({ year: 2023 }, { year: 2023, quarter: 4 })).toBe(0);
});
