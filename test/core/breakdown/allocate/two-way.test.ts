import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../../../src/core/breakdown/allocate/one-way';
import { allocateOverTime, type TimeAllotment } from '../../../../src/core/breakdown/allocate/two-way';
import type { Share } from '../../../../src/core/breakdown/allocate/share';
import { moving, rising, shuffled, total, ways, weighted } from './arbitrary';

function done(totals: readonly number[], decimals: number, shares: readonly Share[]): readonly TimeAllotment[] {
  const result = allocateOverTime(totals, decimals, shares);
  if (!result.ok) throw new Error(result.conflict.text.zh);
  return result.towns;
}

function table(towns: readonly TimeAllotment[]): readonly (readonly number[])[] {
  return towns.map(({ periods }) => periods.map(({ value }) => value));
}

function steps(row: readonly number[]): readonly number[] {
  return row.map((value, at) => value - (row[at - 1] ?? 0));
}

/** Whole totals and weights in hundredths: x = weight × total ÷ weights, compared as whole numbers. */
function withinOneUnit(totals: readonly number[], rows: readonly (readonly number[])[], shares: readonly Share[]): void {
  const weights = shares.map(({ weight }) => Math.round(weight * 100));
  const all = weights.reduce((a, b) => a + b, 0);
  rows.forEach((row, town) => {
    const near = (value: number, amount: number): boolean => Math.abs(value * all - (weights[town] ?? 0) * amount) < all;
    expect(row.every((value, period) => near(value, totals[period] ?? 0))).toBe(true);
    expect(steps(row).every((value, period) => near(value, steps(totals)[period] ?? 0))).toBe(true);
  });
}

const weights2 = fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 4 }).map((list) => list.map((weight, at): Share => ({ town: `t${at}`, weight: at === 0 ? weight + 1 : weight })));

describe('allocateOverTime', () => {
  it('sums in every period, stays within one unit of both exact shares, and never falls where the district does not', () => {
    fc.assert(
      fc.property(fc.oneof(rising(), moving()), weighted(), (totals, shares) => {
        const rows = table(done(totals, 0, shares));
        totals.forEach((amount, period) => expect(total(rows.map((row) => row[period] ?? 0), 0)).toBe(BigInt(amount)));
        withinOneUnit(totals, rows, shares);
        const fell = rows.some((row) => steps(row).some((step, period) => step < 0 && (steps(totals)[period] ?? 0) >= 0));
        expect(fell).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('works in units of the last decimal', () => {
    const towns = done([0.1, 0.25, 62.31], 2, [{ town: '甲', weight: 1 }, { town: '乙', weight: 2 }]);
    expect(table(towns).map((row) => row.at(-1))).toEqual([20.77, 41.54]);
    [0.1, 0.25, 62.31].forEach((amount, period) => expect(total(table(towns).map((row) => row[period] ?? 0), 2)).toBe(BigInt(Math.round(amount * 100))));
    expect(towns[0]?.periods[0]).toEqual({ town: '甲', weight: 1, exact: '0.03333333', down: 0.03, extra: 0, value: 0.03, reason: 'rounded-down' });
  });

  it('is the division of the year where there is one period', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300, max: 300 }), weighted(), (amount, shares) => {
        const year = allocate(amount, 0, shares);
        expect({ ok: true, towns: done([amount], 0, shares).map((town) => town.year) }).toEqual(year);
      }),
    );
  });

  it('does not depend on the order of the towns, nor on the scale of the weights, nor on anything before', () => {
    const cases = weighted().chain((shares) => fc.tuple(fc.constant(shares), shuffled(shares), fc.constantFrom(0.01, 10, 3)));
    fc.assert(
      fc.property(rising(), cases, (totals, [shares, mixed, factor]) => {
        const towns = done(totals, 0, shares);
        const again = done(totals, 0, mixed);
        for (const town of towns) expect(again.find((each) => each.town === town.town)).toEqual(town);
        const scaled = shares.map((share) => ({ ...share, weight: Number((share.weight * factor).toPrecision(12)) }));
        expect(table(done(totals, 0, scaled))).toEqual(table(towns));
        expect(done(totals, 0, shares)).toEqual(towns);
      }),
    );
  });

  it('keeps the years of the one-way division for as many towns as any rounding can', () => {
    fc.assert(
      fc.property(rising(3, 7), weights2, (totals, shares) => {
        const rows = table(done(totals, 0, shares));
        const year = allocate(totals.at(-1) ?? 0, 0, shares);
        const wanted = year.ok ? year.towns.map(({ value }) => value) : [];
        const different = (years: readonly number[]): number => years.filter((value, town) => value !== wanted[town]).length;
        const least = Math.min(...roundings(totals, shares).map((each) => different(each.map((row) => row.at(-1) ?? 0))));
        expect(different(rows.map((row) => row.at(-1) ?? 0))).toBe(least);
      }),
      { numRuns: 150 },
    );
  });

  it('tells what each period adds like a figure of its own', () => {
    const [town] = done([1, 3], 0, [{ town: '甲', weight: 2 }, { town: '乙', weight: 1 }]);
    expect(town?.periods.map(({ exact, value, reason }) => [exact, value, reason])).toEqual([['0.666666', 1, 'remainder'], ['2', 2, 'exact']]);
    expect(town?.steps).toEqual([town?.periods[0], { town: '甲', weight: 2, exact: '1.333333', down: 1, extra: 0, value: 1, reason: 'rounded-down' }]);
  });

  it('keeps pins, floors and caps of the year', () => {
    const shares = [{ town: '甲', weight: 5, cap: 9 }, { town: '乙', weight: 3, pin: 12 }, { town: '丙', weight: 1, floor: 8 }, { town: '丁', weight: 1 }];
    const towns = done([8, 16, 25, 32], 0, shares);
    expect(towns.map(({ year }) => [year.value, year.reason])).toEqual([[9, 'cap'], [12, 'pinned'], [8, 'floor'], [3, 'exact']]);
    [8, 16, 25, 32].forEach((amount, period) => expect(total(table(towns).map((row) => row[period] ?? 0), 0)).toBe(BigInt(amount)));
    expect(table(towns).every((row) => steps(row).every((step) => step >= 0))).toBe(true);
  });

  it('divides a stock whose year is 0 by weight until then', () => {
    expect(table(done([10, 0], 0, [{ town: '甲', weight: 4 }, { town: '乙', weight: 1 }]))).toEqual([[8, 0], [2, 0]]);
  });

  it('refuses what can not be divided', () => {
    const refusal = (totals: readonly number[], shares: readonly Share[]): string => {
      const result = allocateOverTime(totals, 0, shares);
      return result.ok ? 'allocated' : result.conflict.text.zh;
    };
    const [a, b] = [{ town: '甲', weight: 1 }, { town: '乙', weight: 1 }];
    expect(refusal([], [a])).toBe('没有可分解的时期，请至少选择一个');
    expect(refusal([1, NaN], [a])).toBe('全区第 2 期的数是 NaN，不是数字，无法分解');
    expect(refusal([1, 1e17], [a])).toContain('超过 15 位');
    expect(refusal([4, 0], [{ ...a, weight: 0 }, { ...b, weight: 0 }])).toContain('权重都是 0');
    expect(refusal([4, 8], [{ ...a, pin: 6 }, { ...b, pin: 5 }])).toContain('超过全区 8，至少要减少 3');
  });
});

/** All tables of cumulative figures that are rounded both ways, by trying them. */
function roundings(totals: readonly number[], shares: readonly Share[]): readonly (readonly (readonly number[])[])[] {
  const all = shares.reduce((sum, { weight }) => sum + weight, 0);
  const ranges = (amount: number): (readonly [number, number])[] => shares.map(({ weight }) => [Math.floor((weight * amount) / all), Math.ceil((weight * amount) / all)]);
  let tables: number[][][] = [shares.map(() => [])];
  totals.forEach((amount, period) => {
    const columns = [...ways(ranges(amount), amount)];
    const allowed = ranges(amount - (totals[period - 1] ?? 0));
    tables = tables.flatMap((rows) =>
      columns.filter((column) => column.every((value, town) => {
        const step = value - (rows[town]?.at(-1) ?? 0);
        return step >= (allowed[town]?.[0] ?? 0) && step <= (allowed[town]?.[1] ?? 0);
      })).map((column) => rows.map((row, town) => [...row, column[town] ?? 0])),
    );
  });
  return tables;
}
