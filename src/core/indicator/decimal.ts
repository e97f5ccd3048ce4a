/**
 * Exact decimal arithmetic on figures as a clerk sees them.
 *
 * A figure is the decimal that its double prints as: the shortest one that reads back as the same double, or, where
 * that has more than 15 significant digits (0.1 + 0.2), its 15 digits, which is all that Excel keeps and shows
 * ("Excel specifications and limits": number precision 15 digits). Whole numbers are taken as they are.
 * 36.71 − 32 is 4.71, not 4.710000000000001.
 *
 * A figure becomes units × 10^-decimals, so sums are sums of whole numbers; as long as these stay within 2^53 they
 * are plain numbers (fast), beyond it the same sum is done again in BigInt (exact at any size). What is returned is
 * the double nearest to the exact result. NaN and infinities come out as NaN or infinities.
 */

const MAX_UNITS = 1e15;

/** Powers of ten that a double holds exactly: a quotient by one of them is the nearest double (IEEE 754). */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

interface Scaled {
  /** A whole number, below 10^15 unless decimals is 0. */
  readonly units: number;
  readonly decimals: number;
}

/** Digits after the point: 4.71 → 2, 1200 → 0, 0.1 + 0.2 → 1. 0 for NaN and infinities. */
export function decimalsOf(n: number): number {
  return Number.isFinite(n) ? scaledOf(n).decimals : 0;
}

/** Half away from zero: 2.5 → 3, −2.5 → −3, 1.005 to 2 → 1.01. Negative `decimals` round to tens, hundreds, … */
export function roundTo(n: number, decimals: number): number {
  if (!Number.isFinite(n)) return n;
  const scaled = scaledOf(n);
  if (scaled.decimals <= decimals) return fromUnits(scaled.units, scaled.decimals);
  const dropped = scaled.decimals - decimals;
  const unit = POWERS[dropped];
  const size = Math.abs(scaled.units);
  if (unit === undefined || size > Number.MAX_SAFE_INTEGER) return bigRoundTo(scaled, decimals);
  const rest = size % unit;
  const rounded = (size - rest) / unit + (2 * rest >= unit ? 1 : 0);
  return fromUnits(scaled.units < 0 ? -rounded : rounded, decimals);
}

/** 0 for no figures at all. */
export function sum(numbers: readonly number[]): number {
  let units = 0;
  let decimals = 0;
  for (const n of numbers) {
    if (!Number.isFinite(n)) return numbers.reduce((total, each) => total + each, 0);
    const own = scaledOf(n);
    const common = Math.max(own.decimals, decimals);
    units = units * powerOfTen(common - decimals) + own.units * powerOfTen(common - own.decimals);
    decimals = common;
    // A product by ten is even, so it is exact up to 2^54; one beyond that leaves the total beyond 2^53, and is seen here.
    if (!Number.isSafeInteger(units)) return bigSum(numbers);
  }
  return fromUnits(units, decimals);
}

/** a − b. */
export function subtract(a: number, b: number): number {
  return sum([a, -b]);
}

/** n × 10^places, exact in decimals: 1850 by −4 → 0.185. */
export function shift(n: number, places: number): number {
  if (!Number.isFinite(n)) return n;
  const { units, decimals } = scaledOf(n);
  return fromUnits(units, decimals - places);
}

/** |a − b| ≤ tolerance, compared as decimals: 0.3 and 0.1 are equal within 0.2. False where either is NaN. */
export function equalWithin(a: number, b: number, tolerance: number): boolean {
  return a === b || Math.abs(subtract(a, b)) <= canonical(tolerance);
}

/** All digits, no exponent, no separators, no noise of binary fractions: 1e21, 0.0000001 and 0.3 in full. */
export function printNumber(n: number): string {
  if (!Number.isFinite(n)) return String(n);
  const { units, decimals } = scaledOf(n);
  const digits = BigInt(Math.abs(units)).toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const sign = units < 0 ? '-' : '';
  return sign + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '');
}

function canonical(n: number): number {
  if (!Number.isFinite(n)) return n;
  const { units, decimals } = scaledOf(n);
  return fromUnits(units, decimals);
}

/**
 * Tries 0, 1, 2 … decimals. `units / 10^d` is correctly rounded, so where it gives n back, n is the double of that
 * decimal; and with fewer than 15 digits no other decimal of that length has the same double.
 */
function scaledOf(n: number): Scaled {
  if (Number.isInteger(n)) return { units: n, decimals: 0 };
  for (let decimals = 1; decimals < POWERS.length; decimals += 1) {
    const power = powerOfTen(decimals);
    const units = Math.round(n * power);
    if (Math.abs(units) >= MAX_UNITS) break;
    if (units / power === n) return { units, decimals };
  }
  return scaledOfPrinted(n);
}

/** Through text, for what has more than 15 digits or more than 22 decimals. */
function scaledOfPrinted(n: number): Scaled {
  const [mantissa = '', exponent = ''] = n.toExponential(14).split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/\.?0+$/, '').split('.');
  const decimals = fraction.length - Number(exponent);
  const units = Number(whole + fraction);
  return decimals >= 0 ? { units, decimals } : { units: Number(`${units}e${-decimals}`), decimals: 0 };
}

function bigRoundTo(scaled: Scaled, decimals: number): number {
  const unit = 10n ** BigInt(scaled.decimals - decimals);
  const size = BigInt(Math.abs(scaled.units));
  const rounded = (size + unit / 2n) / unit;
  return fromBigUnits(scaled.units < 0 ? -rounded : rounded, decimals);
}

function bigSum(numbers: readonly number[]): number {
  const scaled = numbers.map(scaledOf);
  const decimals = scaled.reduce((most, each) => Math.max(most, each.decimals), 0);
  let units = 0n;
  for (const each of scaled) units += BigInt(each.units) * 10n ** BigInt(decimals - each.decimals);
  return fromBigUnits(units, decimals);
}

function powerOfTen(exponent: number): number {
  return POWERS[exponent] ?? Infinity;
}

/** The double nearest to units × 10^-decimals; adding 0 makes −0 plain 0. */
function fromUnits(units: number, decimals: number): number {
  const power = POWERS[decimals];
  if (power !== undefined && Math.abs(units) <= Number.MAX_SAFE_INTEGER) return units / power + 0;
  return fromBigUnits(BigInt(units), decimals);
}

function fromBigUnits(units: bigint, decimals: number): number {
  return Number(`${units}e${-decimals}`);
}
