/** Exact shares: 2/3 and 4/6 tie, and a share at a threshold is at it. */
import { decimalsOf, shift } from '../indicator/decimal';

export interface Fraction {
  readonly above: bigint;
  /** Greater than 0. */
  readonly below: bigint;
}

export const ZERO: Fraction = { above: 0n, below: 1n };
export const ONE: Fraction = { above: 1n, below: 1n };

/** The decimal that the figure prints as. */
export function fractionOf(n: number): Fraction {
  const decimals = decimalsOf(n);
  return lowest(BigInt(shift(n, decimals)), 10n ** BigInt(decimals));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return lowest(a.above * b.below + b.above * a.below, a.below * b.below);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { above: -b.above, below: b.below });
}

export function times(a: Fraction, above: number, below: number): Fraction {
  return lowest(a.above * BigInt(above), a.below * BigInt(below));
}

/** By the size of `b`, whatever its sign; `b` is not 0. */
export function bySizeOf(a: Fraction, b: Fraction): Fraction {
  return lowest(a.above * b.below, a.below * (b.above < 0n ? -b.above : b.above));
}

/** Negative where `a` is smaller; for `sort`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.above * b.below - b.above * a.below;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Digits after the point that a share is given with: far below what any figure tells, well within a double. */
const DECIMALS = 10;

/** Half away from zero. */
export function rounded({ above, below }: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const size = (2n * (above < 0n ? -above : above) * scale + below) / (2n * below);
  return lowest(above < 0n ? -size : size, scale);
}

/** To ten decimals, half away from zero. */
export function toNumber({ above, below }: Fraction): number {
  const scaled = (above < 0n ? -above : above) * 10n ** BigInt(DECIMALS);
  const rounded = (2n * scaled + below) / (2n * below);
  return Number(`${above < 0n ? '-' : ''}${rounded}e-${DECIMALS}`) + 0;
}

function lowest(above: bigint, below: bigint): Fraction {
  let [a, b] = [above < 0n ? -above : above, below];
  while (b > 0n) [a, b] = [b, a % b];
  return a > 1n ? { above: above / a, below: below / a } : { above, below };
}
