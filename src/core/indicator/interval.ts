/** What a printed figure can have been before it was rounded: compare these, and not the points (issue: 2.7 may be 2.65). */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Half a unit of the last printed decimal either way. */
export function rounded(value: number, decimals: number): Interval {
  const half = 0.5 * 10 ** -decimals;
  return { low: value - half, high: value + half };
}

/** For positive intervals only; undefined where the divisor may be zero or less. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  return b.low <= 0 || a.low < 0 ? undefined : { low: a.low / b.high, high: a.high / b.low };
}

export function add(intervals: readonly Interval[]): Interval {
  return { low: intervals.reduce((total, one) => total + one.low, 0), high: intervals.reduce((total, one) => total + one.high, 0) };
}

export function scale({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor };
}

export function disjoint(a: Interval, b: Interval): boolean {
  return a.high < b.low || b.high < a.low;
}
