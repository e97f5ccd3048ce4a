/** What ratios and their numerators imply: only where both stand, are due and are positive. */
import { describe, expect, it } from '@jest/globals';
import { impliedDenominators, ratioPairs } from '../../../src/core/table/implied';
import { theTable } from './search';

const TEMPLATE = '指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | 40 | 32 | 6 | 15\n占比（%） | 3 | 2.7 | 2.6 | 2.6\n密度（件/万人） | 2 | 2 | 2 | 2';

function implied(ratioRow: string, ratio: string, numerator: string): string[] {
  const table = theTable({
    template: TEMPLATE,
    sheets: [`指标 | 2025年 | 2023年 | 一季度 | 二季度\n费用（亿元） | ${numerator}\n${ratioRow} | ${ratio}`],
    indicators: { [ratioRow]: { ratio: { numerator: '费用（亿元）' }, decimals: 1, annualOnly: ratioRow.startsWith('密度') } },
  });
  return ratioPairs(table).flatMap(impliedDenominators).map(({ ratio: { column }, point, interval: { low, high } }) => `${column.key} ${Number(point.toPrecision(6))} in ${low.toFixed(1)}–${high.toFixed(1)}`);
}

describe('impliedDenominators', () => {
  it('are of each column, in time order, as wide as rounding allows', () => {
    expect(implied('占比（%）', '4 | 2.5 | 2 | 5', '40 | 20 | 6 | 15')).toEqual([
      '2023Q1 300 in 292.4–307.9',
      '2023Q2 300 in 296.9–303.1',
      '2023 800 in 784.1–816.5',
      '2025 1000 in 987.5–1012.8',
    ]);
  });

  it.each([
    ['a ratio is blank', ' | 2.5 | 2 | 5', '40 | 20 | 6 | 15', '2023Q1 2023Q2 2023'],
    ['a numerator is blank', '4 | 2.5 | 2 | 5', '40 | | 6 | 15', '2023Q1 2023Q2 2025'],
    ['both are blank', '4 | | 2 | 5', '40 | | 6 | 15', '2023Q1 2023Q2 2025'],
    ['a ratio is zero', '4 | 2.5 | 0 | 5', '40 | 20 | 6 | 15', '2023Q2 2023 2025'],
    ['a numerator is zero', '4 | 2.5 | 2 | 5', '40 | 20 | 6 | 0', '2023Q1 2023 2025'],
    ['either is negative', '-4 | 2.5 | 2 | 5', '-40 | -20 | 6 | 15', '2023Q1 2023Q2'],
    // Less than half a unit of its last decimal: what it was before rounding may have been nothing.
    ['a ratio may have been zero', '4 | 2.5 | 0.04% | 5', '40 | 20 | 6 | 15', '2023Q2 2023 2025'],
  ])('leave out a column where %s', (_, ratio, numerator, keys) => {
    expect(implied('占比（%）', ratio, numerator).map((one) => one.split(' ')[0]).join(' ')).toBe(keys);
  });

  it('leave out quarters in which the ratio is not due, and know no per cent but by the unit', () => {
    expect(implied('密度（件/万人）', '4 | 2.5 | 2 | 5', '40 | 20 | 6 | 15')).toEqual(['2023 8 in 7.8–8.2', '2025 10 in 9.9–10.1']);
  });

  it('of a ratio whose numerator is in no row are none', () => {
    const table = theTable({ template: TEMPLATE, sheets: [TEMPLATE], indicators: { '占比（%）': { ratio: { numerator: '别的' } } } });
    expect(ratioPairs(table)).toEqual([]);
  });
});
