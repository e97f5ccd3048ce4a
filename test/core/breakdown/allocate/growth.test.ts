import { describe, expect, it } from '@jest/globals';
import { allocateOverTime } from '../../../../src/core/breakdown/allocate/two-way';
import type { Share } from '../../../../src/core/breakdown/allocate/share';

/** The same "random" figures in every run (a linear congruential generator, Numerical Recipes' constants). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

function divideAll(indicators: number, towns: number, periods: number): void {
  const next = numbers(towns * 1000 + periods);
  for (let indicator = 0; indicator < indicators; indicator += 1) {
    const shares = Array.from({ length: towns }, (_, at): Share => ({ town: `t${at}`, weight: Math.round(next() * 10000) / 100 }));
    let amount = 0;
    const totals = Array.from({ length: periods }, () => (amount += Math.floor(next() * 1000)));
    expect(allocateOverTime(totals, 0, shares).ok).toBe(true);
  }
}

/** Processor time of the quickest of some runs: other programs on the machine count least. */
function cost(indicators: number, towns: number, periods: number): number {
  const runs = Array.from({ length: 4 }, () => {
    const before = process.cpuUsage();
    divideAll(indicators, towns, periods);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...runs);
}

// 50 towns × 12 periods × 100 indicators must stay a matter of a moment. Measured: 12, 6 and 10 times; cubic growth would be 64.
describe('work of the two-way division', () => {
  divideAll(20, 50, 12);
  const base = cost(5, 50, 12);

  it.each([
    ['towns', 5, 200, 12, 32],
    ['periods', 5, 50, 48, 32],
    ['indicators', 50, 50, 12, 30],
  ])('grows with the %s far from cubically', (_, indicators, towns, periods, most) => {
    const ratio = cost(indicators, towns, periods) / base;
    expect(ratio).toBeLessThan(most);
    // It does grow: the measure is of work, not of noise.
    expect(ratio).toBeGreaterThan(1.5);
  });
});
