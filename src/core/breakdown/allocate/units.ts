/** Figures as whole numbers of units of the last decimal, and back. */
import { printNumber } from '../../indicator/decimal';

/** n × 10^decimals; digits beyond are dropped toward −∞. */
export function unitsOf(n: number, decimals: number): bigint {
  const [whole = '', fraction = ''] = printNumber(Math.abs(n)).split('.');
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const dropped = /[1-9]/.test(fraction.slice(decimals));
  return n < 0 ? -(dropped ? kept + 1n : kept) : kept;
}

/** n × 10^decimals; digits beyond are taken up to the next whole unit. */
export function unitsAbove(n: number, decimals: number): bigint {
  return -unitsOf(-n, decimals);
}

/** The double nearest to units × 10^-decimals, as all of `decimal.ts` returns them. */
export function figureOf(units: bigint, decimals: number): number {
  const size = Number(units);
  // Both exact, so the quotient is the nearest double (IEEE 754); parsing text gives the same, slower.
  if (Number.isSafeInteger(size) && decimals <= 22) return size / Number(`1e${decimals}`) + 0;
  return Number(`${units}e${-decimals}`) + 0;
}

/** Toward −∞; `den` above 0. */
export function floorDivide(num: bigint, den: bigint): bigint {
  const quotient = num / den;
  return num < 0n && quotient * den !== num ? quotient - 1n : quotient;
}

/** num ÷ den units as a decimal text, cut after 6 digits beyond the last decimal. */
export function printExact(num: bigint, den: bigint, decimals: number): string {
  const places = decimals + 6;
  const size = ((num < 0n ? -num : num) * 10n ** 6n) / den;
  const digits = size.toString().padStart(places + 1, '0');
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return (num < 0n && size > 0n ? '-' : '') + digits.slice(0, digits.length - places) + (fraction === '' ? '' : `.${fraction}`);
}

export function total(numbers: readonly bigint[]): bigint {
  return numbers.reduce((added, each) => added + each, 0n);
}
