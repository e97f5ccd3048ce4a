import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allocateOverTime, type CellPin, type TimeAllocation } from '../../../../src/core/breakdown/allocate/two-way';
import type { Share } from '../../../../src/core/breakdown/allocate/share';
import { rising, moving, shuffled, ways } from './arbitrary';

const NAMES = ['织里镇', '八里店镇', '东林镇', '妙西镇'];
const TOTALS = [8, 16, 25, 32];
const SHARES: readonly Share[] = [11.2, 7.2, 5, 0.35].map((weight, at) => ({ town: NAMES[at] ?? '', weight }));

function table(result: TimeAllocation): readonly (readonly number[])[] {
  if (!result.ok) throw new Error(result.conflict.text.zh);
  return result.towns.map(({ periods }) => periods.map(({ value }) => value));
}

function refusal(pins: readonly CellPin[], shares = SHARES): string {
  const result = allocateOverTime(TOTALS, 0, shares, pins);
  return result.ok ? 'allocated' : result.conflict.text.zh;
}

interface Case {
  readonly totals: readonly number[];
  readonly shares: readonly Share[];
  readonly pins: readonly CellPin[];
}

function cases(totals: fc.Arbitrary<readonly number[]>): fc.Arbitrary<Case> {
  const shares = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 });
  return fc.tuple(totals, shares).chain(([figures, weights]) => {
    const pin = fc.record({ town: fc.constantFrom(...weights.map((_, at) => NAMES[at] ?? '')), period: fc.nat(figures.length - 1), value: fc.integer({ min: 0, max: 8 }) });
    return fc.record({
      totals: fc.constant(figures),
      shares: fc.constant(weights.map((weight, at) => ({ town: NAMES[at] ?? '', weight }))),
      pins: fc.uniqueArray(pin, { maxLength: 4, selector: ({ town, period }) => `${town}${period}` }),
    });
  });
}

/** The fewest units by which pins have to move in all, by trying all tables; 0 where they can stay. */
function leastMove({ totals, shares, pins }: Case): number {
  let best = new Map<string, number>([[shares.map(() => 0).join(), 0]]);
  totals.forEach((amount, period) => {
    const next = new Map<string, number>();
    for (const column of ways(shares.map(() => [0, amount] as const), amount)) {
      const moved = pins.filter((pin) => pin.period === period).reduce((sum, { town, value }) => sum + Math.abs((column[shares.findIndex((each) => each.town === town)] ?? 0) - value), 0);
      for (const [key, cost] of best) {
        const before = key.split(',').map(Number);
        if (column.some((value, town) => value < (before[town] ?? 0))) continue;
        next.set(column.join(), Math.min(cost + moved, next.get(column.join()) ?? Infinity));
      }
    }
    best = next;
  });
  return Math.min(...best.values());
}

describe('allocateOverTime with pinned cells', () => {
  it('keeps the pins, sums in every period and lets no town fall, exactly where that is possible', () => {
    fc.assert(
      fc.property(cases(rising(3, 4)), ({ totals, shares, pins }) => {
        const result = allocateOverTime(totals, 0, shares, pins);
        expect(result.ok).toBe(leastMove({ totals, shares, pins }) === 0);
        if (!result.ok) return;
        const rows = table(result);
        totals.forEach((amount, period) => expect(rows.reduce((sum, row) => sum + (row[period] ?? 0), 0)).toBe(amount));
        for (const row of rows) expect([...row].sort((a, b) => a - b)).toEqual(row);
        for (const { town, period, value } of pins) expect(rows[NAMES.indexOf(town)]?.[period]).toBe(value);
      }),
      { numRuns: 1500 },
    );
  });

  it('asks for the smallest change, and that change is enough', () => {
    fc.assert(
      fc.property(cases(rising(3, 4)), ({ totals, shares, pins }) => {
        // Pins of the year are settled before those of the periods, in a sentence of their own.
        const cells = pins.filter(({ period }) => period < totals.length - 1);
        const result = allocateOverTime(totals, 0, shares, cells);
        if (result.ok) return;
        const { zh } = result.conflict.text;
        const least = leastMove({ totals, shares, pins: cells });
        const changes = [...zh.matchAll(/由 (\d+) 改为 (\d+)/g)].map(([, from, to]) => Math.abs(Number(to) - Number(from)));
        const single = /至少要(?:减少|增加) (\d+)$/.exec(zh)?.[1];
        expect(single === undefined ? changes.reduce((a, b) => a + b, 0) : Number(single)).toBe(least);
      }),
      { numRuns: 1500 },
    );
  });

  it('keeps pins and sums where the district falls', () => {
    fc.assert(
      fc.property(cases(moving(4)), ({ totals, shares, pins }) => {
        const result = allocateOverTime(totals, 0, shares, pins);
        if (!result.ok) return;
        const rows = table(result);
        totals.forEach((amount, period) => expect(rows.reduce((sum, row) => sum + (row[period] ?? 0), 0)).toBe(amount));
        for (const { town, period, value } of pins) expect(rows[NAMES.indexOf(town)]?.[period]).toBe(value);
      }),
    );
  });

  it('does not depend on the order of towns and pins', () => {
    const both = cases(rising(4, 8)).chain((one) => fc.tuple(fc.constant(one), shuffled(one.shares), shuffled(one.pins)));
    fc.assert(
      fc.property(both, ([{ totals, shares, pins }, mixed, mixedPins]) => {
        const result = allocateOverTime(totals, 0, shares, pins);
        const again = allocateOverTime(totals, 0, mixed, mixedPins);
        if (!result.ok || !again.ok) expect(again).toEqual(result);
        else for (const town of result.towns) expect(again.towns.find((each) => each.town === town.town)).toEqual(town);
      }),
    );
  });

  it('shares what is left in the same proportions', () => {
    const result = allocateOverTime([40, 100], 0, [{ town: '甲', weight: 5 }, { town: '乙', weight: 3 }, { town: '丙', weight: 2 }], [{ town: '甲', period: 0, value: 25 }]);
    expect(table(result)).toEqual([[25, 50], [9, 30], [6, 20]]);
    expect(result.ok && result.towns.map(({ periods }) => periods[0]?.reason)).toEqual(['pinned', 'exact', 'exact']);
  });

  it('raises what comes after a pin', () => {
    const result = allocateOverTime([20, 24], 0, [{ town: '甲', weight: 1 }, { town: '乙', weight: 1 }], [{ town: '甲', period: 0, value: 16 }]);
    expect(table(result)).toEqual([[16, 16], [4, 8]]);
    expect(result.ok && result.towns[0]?.year.reason).toBe('floor');
  });

  it('names the pin that conflicts, and the smallest change', () => {
    const pin = (at: number, period: number, value: number): CellPin => ({ town: NAMES[at] ?? '', period, value });
    expect(refusal([pin(0, 0, 6), pin(1, 0, 4)])).toBe('第 1 期：织里镇、八里店镇 固定为 6、4，合计 10，超过全区 8，至少要减少 2');
    expect(refusal([pin(0, 1, 6), pin(0, 2, 4)])).toBe('织里镇 第 3 期固定为 4，低于第 2 期固定的 6，累计数不能下降，至少要增加 2');
    expect(refusal([0, 1, 2, 3].map((at) => pin(at, 1, 3)))).toBe('第 2 期：织里镇、八里店镇、东林镇、妙西镇 固定为 3、3、3、3，合计 12，少于全区 16，至少要增加 4');
    expect(refusal([pin(0, 1, 14)], SHARES.map((share, at) => (at === 0 ? { ...share, pin: 10 } : share)))).toBe('织里镇 第 2 期固定为 14，高于第 4 期固定的 10，累计数不能下降，至少要减少 4');
    expect(refusal([{ town: '南浔区', period: 0, value: 1 }])).toContain('“南浔区”第 1 期不在分解范围内');
    expect(refusal([pin(0, 0, 1.5)])).toBe('织里镇 第 1 期固定为 1.5，应为整数，请改为 2');
    expect(refusal([pin(0, 0, 1), pin(0, 0, 2)])).toBe('织里镇 第 1 期固定了两个数：1 和 2，请只保留一个');
  });
});
