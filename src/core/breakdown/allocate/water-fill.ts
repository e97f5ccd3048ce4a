/**
 * The one fair division under limits: every part gets its weight times one common level, held within its own limits.
 *
 * Parts beyond a limit are frozen there and the rest is divided again. In each round only the side that is violated more
 * is frozen, which never has to be taken back: CSS Flexible Box Layout, §9.7 "Resolving Flexible Lengths", settles the
 * same problem the same way.
 */
import { total } from './units';

export interface Part {
  /** 0 or more. */
  readonly weight: bigint;
  /** 0 or more, and at most `high`. */
  readonly low: bigint;
  readonly high?: bigint | undefined;
}

export interface Filled {
  /** Exact shares, over the common `den`. */
  readonly nums: readonly bigint[];
  readonly den: bigint;
  readonly held: readonly ('low' | 'high' | undefined)[];
}

/** Undefined where no level gives the amount: below the sum of the lows, above what those with weight can take. */
export function waterFill(amount: bigint, parts: readonly Part[]): Filled | undefined {
  const frozen: (bigint | undefined)[] = parts.map(({ weight, low }) => (weight === 0n ? low : undefined));
  const held: ('low' | 'high' | undefined)[] = parts.map(({ weight, low }) => (weight === 0n && low > 0n ? 'low' : undefined));
  for (;;) {
    const rest = amount - total(frozen.map((each) => each ?? 0n));
    const den = total(parts.map(({ weight }, at) => (frozen[at] === undefined ? weight : 0n)));
    if (rest < 0n) return undefined;
    if (den === 0n) return rest === 0n ? { nums: frozen.map((each) => each ?? 0n), den: 1n, held } : undefined;
    // Violations in units of 1/den.
    const below = parts.map(({ weight, low }, at) => (frozen[at] === undefined ? positive(low * den - weight * rest) : 0n));
    const above = parts.map(({ weight, high }, at) => (frozen[at] === undefined && high !== undefined ? positive(weight * rest - high * den) : 0n));
    const lift = total(below) - total(above);
    if (below.every((each) => each === 0n) && above.every((each) => each === 0n)) {
      return { nums: parts.map(({ weight }, at) => overDen(frozen[at], weight * rest, den)), den, held };
    }
    parts.forEach(({ low, high }, at) => {
      if (lift >= 0n && (below[at] ?? 0n) > 0n) {
        frozen[at] = low;
        held[at] = 'low';
      }
      if (lift <= 0n && (above[at] ?? 0n) > 0n && high !== undefined) {
        frozen[at] = high;
        held[at] = 'high';
      }
    });
  }
}

function positive(n: bigint): bigint {
  return n > 0n ? n : 0n;
}

function overDen(frozen: bigint | undefined, share: bigint, den: bigint): bigint {
  return frozen === undefined ? share : frozen * den;
}
