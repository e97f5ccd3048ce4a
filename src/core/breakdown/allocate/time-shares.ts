/** Exact shares over time before any cell is pinned: every town's year spread over the periods as the district's is. */
import type { Claim } from './claims';
import type { Division } from './division';
import type { ExactColumn } from './exact-column';
import { total } from './units';

/**
 * Town i has its exact year × the district's cumulative figure ÷ the district's year. Where the year is 0 (a stock that
 * rises and falls back), earlier periods are shared by weight; undefined where there is no weight to do so.
 */
export function timeShares(totals: readonly bigint[], division: Division, claims: readonly Claim[]): readonly ExactColumn[] | undefined {
  const year = totals.at(-1) ?? 0n;
  const { nums, den } = division;
  if (year !== 0n) {
    const [sign, size] = year < 0n ? [-1n, -year] : [1n, year];
    return totals.map((amount) => ({ nums: nums.map((num) => num * amount * sign), den: den * size }));
  }
  const weights = total(claims.map(({ weight }) => weight));
  if (weights === 0n && totals.some((amount) => amount !== 0n)) return undefined;
  const common = den * (weights === 0n ? 1n : weights);
  return totals.map((amount, period) => ({
    nums: claims.map(({ weight }, town) => (period === totals.length - 1 ? (nums[town] ?? 0n) * (common / den) : amount * weight * den)),
    den: common,
  }));
}
