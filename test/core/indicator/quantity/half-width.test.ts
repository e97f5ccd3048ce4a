/** Full-width characters as half-width ones, each in its place. */
import { expect, it } from '@jest/globals';
import { halfWidth } from '../../../../src/core/indicator/quantity/half-width';

it.each([
  ['', ''],
  ['R&D 10.5%、指标。', 'R&D 10.5%、指标。'],
  ['１２．５％', '12.5%'],
  // The first and the last full-width form, and what comes behind them.
  ['！～｟￥', '!~｟￥'],
  ['［１］[2]〔３〕﹙4﹚', '(1)(2)(3)(4)'],
  ['−1–2﹣3', '-1-2-3'],
  ['1\u00a02\u30003\t4\u200b5', '1 2 3 4 5'],
  ['１\n2\r\n3\u2028', '1\n2\n\n3\n'],
  // NFKC would make m2 and 1 of these.
  ['㎡①１', '㎡①1'],
])('%j becomes %j', (text, half) => {
  expect(halfWidth(text)).toBe(half);
  expect(half).toHaveLength(text.length);
});
