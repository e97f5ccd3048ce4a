import { describe, expect, it } from '@jest/globals';
import { increment } from '../../../../src/core/breakdown/allocate/exact-column';
import { highsOf, lowsOf } from '../../../../src/core/breakdown/allocate/pinned-cells';
import { roundOverTime } from '../../../../src/core/breakdown/allocate/round-over-time';

/** "- 3 3 -" */
const row = (figures: readonly (bigint | undefined)[]): string => figures.map((figure) => figure ?? '-').join(' ');

describe('what pins leave their town in other periods', () => {
  const pins = [undefined, 3n, undefined, 5n, undefined];
  it.each<[string, readonly bigint[], string, string]>([
    ['at least the last, at most the next', [6n, 6n, 7n, 8n, 9n], '- 3 3 5 5', '3 3 5 5 -'],
    ['the district falls after the first pin', [6n, 6n, 4n, 8n, 9n], '- 3 - 5 5', '3 3 5 5 -'],
    ['the district falls before the second pin', [6n, 7n, 8n, 5n, 9n], '- 3 3 5 5', '3 3 - 5 -'],
    ['the district falls before the first pin', [9n, 7n, 8n, 8n, 9n], '- 3 3 5 5', '- 3 5 5 -'],
    ['the district begins below 0', [-9n, -7n, -6n, -5n, -5n], '- 3 3 5 5', '3 3 5 5 -'],
  ])('%s', (_, totals, lows, highs) => {
    expect(lowsOf([pins], totals).map(row)).toEqual([lows]);
    expect(highsOf([pins], totals).map(row)).toEqual([highs]);
  });
});

it('increments of columns with different denominators', () => {
  const columns = [{ nums: [1n, 2n], den: 3n }, { nums: [5n, 7n], den: 6n }];
  expect([0, 1].map((period) => increment(columns, period, 0))).toEqual([{ num: 1n, den: 3n }, { num: 9n, den: 18n }]);
});

describe('equal remainders', () => {
  const rounded = (totals: readonly bigint[], den: bigint, nums: readonly (readonly bigint[])[], years: readonly bigint[]): readonly string[] | undefined => roundOverTime(totals, nums.map((each) => ({ nums: each, den })), years)?.map(row);

  it('the extra unit goes to the town that is early in the list', () => {
    expect(rounded([1n, 2n], 2n, [[1n, 1n], [2n, 2n]], [1n, 1n])).toEqual(['1 1', '0 1']);
    expect(rounded([1n, 3n], 3n, [[1n, 1n, 1n], [3n, 3n, 3n]], [1n, 1n, 1n])).toEqual(['1 1', '0 1', '0 1']);
  });

  it('are told apart to 1/65536 of a unit', () => {
    expect(rounded([1n, 4n], 65536n, [[16382n, 16384n, 16384n, 16386n], [65536n, 65536n, 65536n, 65536n]], [1n, 1n, 1n, 1n])).toEqual(['0 1', '0 1', '0 1', '1 1']);
  });
});
