import fc from 'fast-check';
import type { Share } from '../../../../src/core/breakdown/allocate/share';
import { unitsOf } from '../../../../src/core/breakdown/allocate/units';

const NAMES = ['织里镇', '八里店镇', '东林镇', '妙西镇', '道场乡', '埭溪镇', '𠮷庄', 'ｋ镇', '高新区', '爱山街道'];

/** A decimal with up to two places, as its double. */
export function decimal(max: number): fc.Arbitrary<number> {
  return fc.tuple(fc.integer({ min: 0, max }), fc.integer({ min: 0, max: 2 })).map(([units, places]) => Number(`${units}e-${places}`));
}

/** Towns with weights, many of them equal and some 0, at least one above 0. */
export function weighted(maxTowns = 8): fc.Arbitrary<readonly Share[]> {
  const weight = fc.oneof(decimal(2000), fc.constantFrom(0, 1, 1, 2));
  return fc
    .array(weight, { minLength: 1, maxLength: maxTowns })
    .map((weights) => weights.map((each, at) => ({ town: NAMES[at] ?? String(at), weight: at === 0 ? each + 1 : each })));
}

/** Cumulative totals that never fall. */
export function rising(maxPeriods = 6, maxStep = 60): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: 0, max: maxStep }), { minLength: 1, maxLength: maxPeriods }).map((steps) => running(steps));
}

/** Totals of a stock: they rise and fall, also below 0. */
export function moving(maxPeriods = 6): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: maxPeriods }).map((steps) => running(steps));
}

function running(steps: readonly number[]): readonly number[] {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

export function shuffled<T>(list: readonly T[]): fc.Arbitrary<readonly T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length, maxLength: list.length });
}

/** All ways to write `amount` as a sum of one whole number from each range. */
export function* ways(ranges: readonly (readonly [number, number])[], amount: number): Generator<readonly number[]> {
  const [first, ...others] = ranges;
  if (!first) {
    if (amount === 0) yield [];
    return;
  }
  for (let own = first[0]; own <= first[1]; own += 1) for (const rest of ways(others, amount - own)) yield [own, ...rest];
}

export function total(figures: readonly number[], decimals: number): bigint {
  return figures.reduce((sum, each) => sum + unitsOf(each, decimals), 0n);
}
