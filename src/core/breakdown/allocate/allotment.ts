import type { Allotment, Reason, Share } from './share';
import { figureOf, printExact } from './units';

/** What is told of one figure: its exact share num ÷ den, and what it became. All in units of the last decimal. */
export function allotment({ town, weight }: Share, num: bigint, den: bigint, value: bigint, decimals: number, reason: Reason): Allotment {
  // BigInt division drops toward 0.
  const down = num / den;
  return { town, weight, exact: printExact(num, den, decimals), down: figureOf(down, decimals), extra: Number(value - down), value: figureOf(value, decimals), reason };
}
