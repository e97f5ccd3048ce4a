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
    [12, 21, '颠倒'],
    [2.1, 1.2, '颠倒'],
    [120.5, 102.5, '颠倒'],
    [1.25, 1.52, '颠倒'],
    [1.2, 1.02, '颠倒'],
    [35, 30.5, '颠倒'],
    [100, 1, '100 倍'],
    [0.0032, 32, '小了 10000 倍'],
    [0.32, 32, '差 100 倍'],
  ])('%p for %p: %s', (actual, expected, words) => {
    expect(whyUnequal(actual, expected)?.zh).toContain(words);
  });

  it.each([[50, 62.31], [54, 40], [123, 321], [1203, 1230.1], [0, 5], [5, 0], [5, 5], [0, 0], [12, 31], [12, 210], [1.23, 3.21], [12, 22], [112, 121.5], [12.3, 23.1], [1000, 1]])('%p for %p: nothing that closes the gap', (actual, expected) => {
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
  it('names the town that seems to be missing once', () => {
    expect(check(rowOf('20', '10 | 5'))?.zh).toBe('差额恰为“乙镇”的 5：它可能少算了一次');
  });
  it('names the town whose sign is turned', () => {
    expect(check(rowOf('15', '7 | -5 | 3'))?.zh).toBe('“乙镇”的 -5 正负号反了就能对上');
  });
  it('says nothing where no town comes into it', () => {
    expect(check(rowOf('100', '7 | 5 | 3'))).toBeUndefined();
  });
  it('names the town whose digits are swapped', () => {
    expect(check(rowOf('30', '21 | 8 | 10'))?.zh).toMatch(/甲镇.*12/);
  });
});
