import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decimalsOf, equalWithin, printNumber, roundTo, shift, subtract, sum } from '../../../src/core/indicator/decimal';

/** units × 10^-decimals, both as what a figure is and as the double that stands for it. */
const figure = fc
  .tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, decimals]) => ({ units: BigInt(units), decimals, double: Number(`${units}e-${decimals}`) }));

/** The same sum in whole numbers of 10^-6. */
function micro(units: bigint, decimals: number): bigint {
  return units * 10n ** BigInt(6 - decimals);
}

function fromMicro(units: bigint): number {
  return Number(`${units}e-6`);
}

describe('sum and subtract', () => {
  it('agree with BigInt, however long the list', () => {
    fc.assert(
      fc.property(fc.array(figure, { maxLength: 60 }), (figures) => {
        const exact = figures.reduce((total, each) => total + micro(each.units, each.decimals), 0n);
        expect(sum(figures.map((each) => each.double))).toBe(fromMicro(exact) + 0);
      }),
    );
  });

  it('agree with BigInt beyond 2^53', () => {
    const large = fc.bigInt({ min: 0n, max: 2n ** 53n }).map((units) => ({ units, double: Number(units) }));
    fc.assert(
      fc.property(fc.array(large, { minLength: 2, maxLength: 40 }), fc.array(figure, { maxLength: 5 }), (whole, small) => {
        const exact = [...whole.map((each) => micro(each.units, 0)), ...small.map((each) => micro(each.units, each.decimals))].reduce((a, b) => a + b);
        expect(sum([...whole, ...small].map((each) => each.double))).toBe(fromMicro(exact));
      }),
    );
  });

  it('come back from an unsafe total to a safe one without loss', () => {
    expect(sum([9007199254740991, 9007199254740991, -9007199254740991, -9007199254740990])).toBe(1);
    expect(sum([9007199254740991, 0.5, -9007199254740991])).toBe(0.5);
    expect(sum([1e300, 1, -1e300])).toBe(1);
    expect(sum([1e-300, 1])).toBe(1);
  });

  it('give what the published tables give', () => {
    expect(sum([11.2, 7.2, 5, 0.35, 0.73, 3.43, 7.84, 0.68, 0.28])).toBe(36.71);
    expect(subtract(36.71, 32)).toBe(4.71);
    expect(subtract(149.58, 140)).toBe(9.58);
    expect(subtract(50, 62.31)).toBe(-12.31);
  });

  it('take noise of binary fractions for what it prints as', () => {
    expect(sum([0.1 + 0.2, -0.3])).toBe(0);
    expect(Object.is(subtract(0.3, 0.3), 0)).toBe(true);
    expect(sum([])).toBe(0);
  });

  it('pass on what is no number', () => {
    expect(sum([1, NaN])).toBeNaN();
    expect(sum([1, Infinity])).toBe(Infinity);
    expect(sum([Infinity, -Infinity])).toBeNaN();
  });
});

describe('roundTo', () => {
  it.each([
    [2.5, 0, 3], [-2.5, 0, -3], [1.005, 2, 1.01], [-1.005, 2, -1.01], [2.675, 2, 2.68], [0.5, 0, 1], [0.4, 0, 0], [155, -1, 160],
    [1.45, 1, 1.5], [3.14, 5, 3.14], [0.30000000000000004, 16, 0.3], [1e-7, 3, 0], [9007199254740992, -1, 9007199254740990], [4.9e-324, 2, 0],
    [-9007199254740992, -1, -9007199254740990], [12.3e18, -18, 12e18], [-15e18, -18, -15e18], [-1.5e-30, 2, 0], [NaN, 2, NaN], [-Infinity, 2, -Infinity],
  ])('%d to %d decimals is %d', (n, decimals, expected) => {
    expect(Object.is(roundTo(n, decimals), expected)).toBe(true);
  });

  it('is half away from zero for every figure, by BigInt', () => {
    fc.assert(
      fc.property(figure, fc.integer({ min: 0, max: 6 }), ({ units, decimals, double }, to) => {
        const unit = 10n ** BigInt(Math.max(0, decimals - to));
        const size = units < 0n ? -units : units;
        const rounded = ((size * 2n + unit) / (unit * 2n)) * unit * (units < 0n ? -1n : 1n);
        expect(roundTo(double, to)).toBe(Number(`${rounded}e-${decimals}`) + 0);
      }),
    );
  });
});

describe('decimalsOf and printNumber', () => {
  it('print what was typed and count its decimals', () => {
    fc.assert(
      fc.property(figure, ({ units, decimals, double }) => {
        const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
        const typed = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
        expect(printNumber(double)).toBe((units < 0n ? '-' : '') + typed);
        expect(decimalsOf(double)).toBe(typed.split('.')[1]?.length ?? 0);
      }),
    );
  });

  it('print any double so that it reads back within 15 digits, with no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e30, max: 1e30 }), (n) => {
        const printed = printNumber(n);
        expect(printed).toMatch(/^-?\d+(\.\d*[1-9])?$/);
        const wanted = Number.isInteger(n) ? n : Number(n.toPrecision(15));
        expect(Number(printed)).toBe(wanted + 0);
      }),
    );
  });

  it.each([
    [1e21, '1000000000000000000000'], [1e-7, '0.0000001'], [0.1 + 0.2, '0.3'], [-0, '0'], [123456789 + 0.123456789, '123456789.123457'],
    [NaN, 'NaN'], [-4.5, '-4.5'], [2 ** 53, '9007199254740992'],
    // Sixteen digits and a half: fifteen are kept, and the last two of the whole are zeros.
    [4503599627370495.5, '4503599627370500'], [-4503599627370495.5, '-4503599627370500'],
  ])('%d prints %s', (n, printed) => {
    expect(printNumber(n)).toBe(printed);
  });
});

describe('shift and equalWithin', () => {
  it('moves the point and nothing else', () => {
    expect([shift(1850, -4), shift(0.026, 2), shift(18.5, 8), shift(0.1 + 0.2, 1), shift(0, 5), shift(1.1, 30)]).toEqual([0.185, 2.6, 1850000000, 3, 0, 1.1e30]);
  });

  it('compares as decimals, the tolerance included', () => {
    expect(equalWithin(0.3, 0.1, 0.2)).toBe(true);
    expect(equalWithin(36.71, 32, 4.71)).toBe(true);
    expect(equalWithin(36.71, 32, 4.7)).toBe(false);
    expect(equalWithin(1.15, 1.1, 0.05)).toBe(true);
    expect(equalWithin(NaN, NaN, 1)).toBe(false);
    expect(equalWithin(5, 5, 0)).toBe(true);
    expect(equalWithin(Infinity, Infinity, 0)).toBe(true);
    expect(equalWithin(1, 2, Infinity)).toBe(true);
    expect(equalWithin(1, 2, NaN)).toBe(false);
    expect(equalWithin(0.3, 0, 0.1 + 0.2)).toBe(true);
  });
});
