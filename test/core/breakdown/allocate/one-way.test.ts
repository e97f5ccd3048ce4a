import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocate } from '../../../../src/core/breakdown/allocate/one-way';
import type { Allotment, Share } from '../../../../src/core/breakdown/allocate/share';
import { unitsOf } from '../../../../src/core/breakdown/allocate/units';
import { decimal, shuffled, total, ways, weighted } from './arbitrary';

function done(amount: number, decimals: number, shares: readonly Share[]): readonly Allotment[] {
  const result = allocate(amount, decimals, shares);
  if (!result.ok) throw new Error(result.conflict.text.zh);
  return result.towns;
}

function refusal(amount: number, shares: readonly Share[], decimals = 0): string {
  const result = allocate(amount, decimals, shares);
  return result.ok ? 'allocated' : result.conflict.text.zh;
}

function figures(amount: number, shares: readonly Share[], decimals = 0): readonly number[] {
  return done(amount, decimals, shares).map(({ value }) => value);
}

const NAMES = ['甲', '乙', '丙', '丁'];
const limit = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
const limited = fc.array(fc.record({ weight: fc.integer({ min: 0, max: 4 }), pin: limit, floor: limit, cap: limit }), { minLength: 1, maxLength: 4 }).map((rows) =>
  rows.map(({ weight, pin, floor, cap }, at): Share => ({
    town: NAMES[at] ?? '',
    weight,
    ...(pin === undefined || pin % 3 > 0 ? {} : { pin }),
    ...(floor === undefined ? {} : { floor }),
    ...(cap === undefined ? {} : { cap }),
  })),
);

describe('allocate', () => {
  it('sums exactly, within one unit of the exact share', () => {
    fc.assert(
      fc.property(decimal(10 ** 9), fc.integer({ min: 0, max: 3 }), weighted(), (amount, decimals, shares) => {
        const towns = done(amount, decimals, shares);
        const places = Math.max(decimals, 2);
        expect(total(towns.map(({ value }) => value), places)).toBe(unitsOf(amount, places));
        const weights = total(shares.map(({ weight }) => weight), 2);
        const unit = Math.max(decimals, String(amount).split('.')[1]?.length ?? 0);
        for (const [at, town] of towns.entries()) {
          const scaled = unitsOf(amount, unit) * unitsOf(shares[at]?.weight ?? 0, 2);
          expect(unitsOf(town.down, unit)).toBe(scaled / weights);
          expect(unitsOf(town.value, unit) - unitsOf(town.down, unit)).toBe(BigInt(town.extra));
          expect(town.extra === 0 || (town.extra === 1 && scaled % weights > 0n)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the towns, nor on the scale of the weights', () => {
    const cases = weighted().chain((shares) => fc.tuple(fc.constant(shares), shuffled(shares), fc.constantFrom(0.001, 0.1, 10, 7)));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), cases, (amount, [shares, mixed, factor]) => {
        const towns = done(amount, 0, shares);
        const again = done(amount, 0, mixed);
        for (const town of towns) expect(again.find((each) => each.town === town.town)).toEqual(town);
        const scaled = shares.map((share) => ({ ...share, weight: Number((share.weight * factor).toPrecision(12)) }));
        expect(figures(amount, scaled)).toEqual(towns.map(({ value }) => value));
      }),
    );
  });

  it('gives ties to the larger weight, then to the name by code point', () => {
    expect(figures(1, [{ town: 'b', weight: 1 }, { town: 'a', weight: 1 }])).toEqual([0, 1]);
    expect(figures(1, [{ town: '𠮷', weight: 1 }, { town: 'ｋ', weight: 1 }])).toEqual([0, 1]);
    // 0.5 and 1.5: equal remainders.
    expect(figures(2, [{ town: 'a', weight: 1 }, { town: 'b', weight: 3 }])).toEqual([0, 2]);
  });

  it('divides a total below 0 as the mirror image', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), weighted(), (amount, shares) => {
        expect(figures(-amount, shares)).toEqual(figures(amount, shares).map((value) => -value + 0));
      }),
    );
    expect(figures(-10, [{ town: '甲', weight: 1, floor: -3 }, { town: '乙', weight: 1 }])).toEqual([-3, -7]);
  });

  it('divides a total with more decimals than the indicator in its own unit', () => {
    expect(figures(0.5, [{ town: '甲', weight: 1.01 }, { town: '乙', weight: 1 }])).toEqual([0.3, 0.2]);
  });

  it('says how a figure came about', () => {
    expect(done(10, 1, [{ town: '甲', weight: 2 }, { town: '乙', weight: 1 }])).toEqual([
      { town: '甲', weight: 2, exact: '6.6666666', down: 6.6, extra: 1, value: 6.7, reason: 'remainder' },
      { town: '乙', weight: 1, exact: '3.3333333', down: 3.3, extra: 0, value: 3.3, reason: 'rounded-down' },
    ]);
    const shares = [{ town: '甲', weight: 1, pin: 4 }, { town: '乙', weight: 1, floor: 3.5 }, { town: '丙', weight: 9, cap: 2 }, { town: '丁', weight: 1 }];
    expect(done(12, 0, shares).map(({ value, reason }) => [value, reason])).toEqual([[4, 'pinned'], [4, 'floor'], [2, 'cap'], [2, 'exact']]);
  });

  it('finds the fair shares under limits, or a true conflict', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 14 }), limited, (amount, shares) => {
        const ranges = shares.map(({ pin, floor = 0, cap = amount }): readonly [number, number] => (pin === undefined ? [floor, cap] : [pin, pin]));
        const clash = shares.some(({ pin, floor, cap }) => (floor ?? 0) > (cap ?? 99) || (pin !== undefined && (pin < (floor ?? 0) || pin > (cap ?? 99))));
        const possible = !clash && !ways(ranges, amount).next().done;
        const result = allocate(amount, 0, shares);
        if (!result.ok) {
          const weightless = shares.every(({ weight, pin, cap }) => weight === 0 || pin !== undefined || cap !== undefined);
          expect(possible && !weightless).toBe(false);
          if (possible) expect(result.conflict.text.zh).toContain('权重都是 0');
          return;
        }
        expect(possible).toBe(true);
        const values = result.towns.map(({ value }) => value);
        expect(values.reduce((a, b) => a + b, 0)).toBe(amount);
        values.forEach((value, at) => expect(value >= (ranges[at]?.[0] ?? 0) && value <= (ranges[at]?.[1] ?? 0)).toBe(true));
        fairlyClamped(result.towns, shares);
      }),
      { numRuns: 1000 },
    );
  });

  it('names the conflict and the smallest change', () => {
    const [a, b] = [{ town: '织里镇', weight: 2 }, { town: '八里店镇', weight: 1 }];
    expect(refusal(32, [{ ...a, pin: 30 }, { ...b, pin: 5 }])).toBe('织里镇、八里店镇 固定为 30、5，合计 35，超过全区 32，至少要减少 3');
    expect(refusal(32, [{ ...a, pin: 30 }, { ...b, floor: 5 }])).toBe('织里镇 固定为 30，八里店镇 下限为 5，合计 35，超过全区 32，至少要减少 3');
    expect(refusal(32, [{ ...a, pin: 20 }, { ...b, cap: 5 }])).toBe('织里镇 固定为 20，八里店镇 上限为 5，合计 25，少于全区 32，至少要增加 7');
    expect(refusal(-32, [{ ...a, pin: -20 }, { ...b, floor: -5 }])).toBe('织里镇 固定为 -20，八里店镇 下限为 -5，合计 -25，超过全区 -32，至少要减少 7');
    expect(refusal(62.31, [{ ...a, pin: 70 }, b], 2)).toBe('织里镇 固定为 70，超过全区 62.31，至少要减少 7.69');
    expect(refusal(32, [{ ...a, floor: 5, cap: 3 }, b])).toBe('织里镇 的下限 5 高于上限 3，下限至少要减少 2');
    expect(refusal(32, [{ ...a, floor: 5, pin: 3 }, b])).toBe('织里镇 固定为 3，低于自己的下限 5，固定数至少要增加 2');
    expect(refusal(32, [{ ...a, cap: 5, pin: 9 }, b])).toBe('织里镇 固定为 9，高于自己的上限 5，固定数至少要减少 4');
    expect(refusal(32, [{ ...a, pin: 3.5 }, b])).toBe('织里镇 固定为 3.5，应为整数，请改为 4');
    expect(refusal(32, [{ ...a, weight: 0 }, { ...b, weight: 0 }])).toBe('八里店镇、织里镇 的权重都是 0，剩下的 32 无法分解，请至少给其中一个填写权重');
    expect(refusal(32, [{ ...a, weight: -1 }, b])).toBe('织里镇 的权重是 -1，应为 0 或正数');
    expect(refusal(32, [{ ...a, weight: NaN }, b])).toBe('织里镇 的权重是 NaN，应为 0 或正数');
    expect(refusal(32, [a, a])).toBe('“织里镇”出现了两次，请只保留一个');
    expect(refusal(32, [])).toBe('没有乡镇可以分解全区的 32，请至少加入一个乡镇');
    expect(refusal(NaN, [a])).toBe('全区数是 NaN，不是数字，无法分解');
    expect(refusal(32, [{ ...a, cap: -1 }, b])).toBe('织里镇 的上限 -1 小于 0，与全区 32 方向相反，上限至少要改为 0');
  });

  it('allocates once the change it asks for is made', () => {
    expect(refusal(32, [{ town: '织里镇', weight: 1, pin: 27 }, { town: '八里店镇', weight: 1, pin: 5 }])).toBe('allocated');
    expect(refusal(32, [{ town: '织里镇', weight: 1, pin: 27 }, { town: '八里店镇', weight: 1, cap: 5 }])).toBe('allocated');
  });
});

/** One level for all: a town below its weight × level is at its cap, one above it at its floor. */
function fairlyClamped(towns: readonly Allotment[], shares: readonly Share[]): void {
  const level = (at: number): number => Number(towns[at]?.exact) / (shares[at]?.weight ?? 1);
  const free = towns.flatMap(({ reason }, at) => (shares[at]?.weight !== 0 && !['pinned', 'floor', 'cap'].includes(reason) ? [at] : []));
  for (const at of free) expect(level(at)).toBeCloseTo(level(free[0] ?? 0), 4);
  if (free.length === 0) return;
  towns.forEach(({ reason }, at) => {
    if (shares[at]?.weight === 0) return;
    if (reason === 'floor') expect(level(at)).toBeGreaterThan(level(free[0] ?? 0) - 1e-4);
    if (reason === 'cap') expect(level(at)).toBeLessThan(level(free[0] ?? 0) + 1e-4);
  });
}
