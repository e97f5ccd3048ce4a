/** What rounded figures can have been: intervals that touch may be the same figure. */
import { describe, expect, it } from '@jest/globals';
import { add, disjoint, divide, rounded, scale } from '../../../src/core/indicator/interval';

describe('intervals', () => {
  it.each([
    [2.5, 0, { low: 2, high: 3 }],
    [8, -1, { low: 3, high: 13 }],
    [-4, 0, { low: -4.5, high: -3.5 }],
  ])('%p printed with %p decimals', (value, decimals, interval) => {
    expect(rounded(value, decimals)).toEqual(interval);
  });

  it('of two decimals are half a hundredth either way', () => {
    const { low, high } = rounded(2.7, 2);
    expect(low).toBeCloseTo(2.695, 12);
    expect(high).toBeCloseTo(2.705, 12);
  });

  it.each([
    [{ low: 6, high: 8 }, { low: 2, high: 4 }, { low: 1.5, high: 4 }],
    [{ low: 0, high: 8 }, { low: 2, high: 4 }, { low: 0, high: 4 }],
    [{ low: 6, high: 8 }, { low: 0, high: 4 }, undefined],
    [{ low: 6, high: 8 }, { low: -1, high: 4 }, undefined],
    [{ low: -1, high: 8 }, { low: 2, high: 4 }, undefined],
  ])('%j by %j', (a, b, quotient) => {
    expect(divide(a, b)).toEqual(quotient);
  });

  it('add up end by end, and scale', () => {
    expect(add([{ low: 1, high: 2 }, { low: 10, high: 20 }])).toEqual({ low: 11, high: 22 });
    expect(add([])).toEqual({ low: 0, high: 0 });
    expect(scale({ low: 1, high: 2 }, 100)).toEqual({ low: 100, high: 200 });
  });

  it.each([
    [{ low: 1, high: 2 }, { low: 3, high: 4 }, true],
    [{ low: 3, high: 4 }, { low: 1, high: 2 }, true],
    [{ low: 1, high: 2 }, { low: 2, high: 4 }, false],
    [{ low: 2, high: 4 }, { low: 1, high: 2 }, false],
    [{ low: 1, high: 4 }, { low: 2, high: 3 }, false],
  ])('%j and %j have nothing in common: %p', (a, b, apart) => {
    expect(disjoint(a, b)).toBe(apart);
  });
});
