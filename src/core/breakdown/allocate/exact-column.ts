/** Exact cumulative shares of the towns in one period: nums ÷ den, in units. */
import { floorDivide } from './units';

export interface ExactColumn {
  readonly nums: readonly bigint[];
  /** Above 0. */
  readonly den: bigint;
}

export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export function exactAt(column: ExactColumn | undefined, town: number): Fraction {
  return { num: column?.nums[town] ?? 0n, den: column?.den ?? 1n };
}

/** From one period to the next; from nothing to the first. */
export function increment(columns: readonly ExactColumn[], period: number, town: number): Fraction {
  const after = exactAt(columns[period], town);
  if (period === 0) return after;
  const before = exactAt(columns[period - 1], town);
  if (before.den === after.den) return { num: after.num - before.num, den: after.den };
  return { num: after.num * before.den - before.num * after.den, den: after.den * before.den };
}

export function floorOf({ num, den }: Fraction): bigint {
  return floorDivide(num, den);
}

export function isWhole({ num, den }: Fraction): boolean {
  return num % den === 0n;
}

/** Parts that a remainder is counted in where it becomes a cost: finer ones count as equal. */
export const PARTS = 2 ** 16;

/** What is beyond the whole units, in 0 … PARTS − 1. */
export function remainderOf(fraction: Fraction): number {
  return Number(((fraction.num - floorOf(fraction) * fraction.den) * BigInt(PARTS)) / fraction.den);
}
