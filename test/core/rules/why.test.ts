import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { whyUnequal } from '../../../src/core/rules/why';
import { check, rowOf } from './why-book';

describe('why two figures differ', () => {
  it.each([
    [63.21, 62.31, '颠倒'],
    [1.8, 8.1, '颠倒'],
    [6231, 62.31, '100 倍'],
    [320000, 32, '10000 倍'],
    [3.2, 32, '漏一个零'],
    [-5, 5, '正负号'],
  ])('%p for %p: %s', (actual, expected, words) => {
    expect(whyUnequal(actual, expected)?.zh).toContain(words);
  });

  it.each([[50, 62.31], [54, 40], [123, 321], [1203, 1230.1], [0, 5], [5, 5]])('%p for %p: nothing that closes the gap', (actual, expected) => {
    expect(whyUnequal(actual, expected)).toBeUndefined();
  });

  it('finds every swap of neighbouring digits, and its difference divides by nine', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 999999 }), fc.nat(4), (number, place) => {
        const digits = [...String(number)];
        const at = place % (digits.length - 1);
        const swapped = Number([...digits.slice(0, at), digits[at + 1], digits[at], ...digits.slice(at + 2)].join(''));
        fc.pre(swapped !== number && String(swapped).length === digits.length);
        expect(Math.abs(swapped - number) % 9).toBe(0);
        expect(whyUnequal(swapped, number)).toBeDefined();
      }),
    );
  });
});

describe('why towns do not add up', () => {
  it('names the one town that is missing from the total', () => {
    expect(check(rowOf('15', '10 | 5 | 3'))?.zh).toContain('丙镇');
  });
  it('says nothing where two towns would do', () => {
    expect(check(rowOf('15', '10 | 3 | 3 | 2'))).toBeUndefined();
  });
  it('names the town whose digits are swapped', () => {
    expect(check(rowOf('30', '21 | 8 | 10'))?.zh).toMatch(/甲镇.*12/);
  });
});
