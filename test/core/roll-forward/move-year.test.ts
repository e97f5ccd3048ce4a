import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveFiveYearPlan, moveYear, namesYear } from '../../../src/core/roll-forward/move-year';

describe('a year in words', () => {
  it.each([
    ['2023年', '2024年'],
    ['2023', '2024'],
    ['2023 年', '2024 年'],
    ['2023年一季度', '2024年一季度'],
    ['2023Q1', '2024Q1'],
    ['“315”工程2023年重点工作清单', '“315”工程2024年重点工作清单'],
    ['Pinghu 315: key works of 2023', 'Pinghu 315: key works of 2024'],
    ['（2023年）', '（2024年）'],
    ['2023—2027年2023年目标', '2023—2027年2024年目标'],
  ])('moves %s to %s', (from, to) => {
    expect(moveYear(from, 2023, 2024)).toBe(to);
  });

  it.each(['2023—2027年', '（2023-2027年）', '2023年至2027年', '2023～2027', '2021—2023年', '2021-2023', '2021年至2023年', '2023家', '12023年', '3.2023', '2023.5', '2022年'])('leaves %s alone', (text) => {
    expect(moveYear(text, 2023, 2024)).toBe(text);
    expect(namesYear(text, 2023)).toBe(false);
  });

  it('moves there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2098 }), fc.integer({ min: 1990, max: 2098 }), fc.constantFrom('%年', '%年目标', '表（%年）', '%'), (a, b, shape) => {
        const text = shape.replace('%', String(a));
        expect(moveYear(moveYear(text, a, b), b, a)).toBe(text);
        expect(namesYear(moveYear(text, a, b), b)).toBe(true);
      }),
    );
  });

  it('counts five-year plans', () => {
    expect(moveFiveYearPlan('“十四五”时期，承接十三五')).toBe('“十五五”时期，承接十四五');
    expect(moveFiveYearPlan('十五个')).toBe('十五个');
    expect(moveFiveYearPlan('十一五、十八五')).toBe('十二五、十九五');
    expect(moveFiveYearPlan('Wuxing 14th Five-Year Plan, after the 11th Five-Year Plan')).toBe('Wuxing 15th Five-Year Plan, after the 12th Five-Year Plan');
    expect(moveFiveYearPlan('the 14th of May, 114th Five-Year Plan')).toBe('the 14th of May, 114th Five-Year Plan');
  });
});
