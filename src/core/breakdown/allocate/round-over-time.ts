/**
 * Controlled rounding: whole cumulative figures, each the exact share rounded down or up, whose increments are the exact
 * increments rounded down or up, and whose sums are the district's. Such figures always exist: the exact shares are a
 * fractional solution of the network in `cell-network.ts`.
 *
 * Among them: year figures that differ from `years` for as few towns as possible; then cumulative figures nearest to
 * their exact shares (least squares, which for one period alone is the largest remainder); then, where remainders are
 * equal to 1/65536 of a unit, the extra units go to towns early in the list.
 */
import { solveCells, type Cell } from './cell-network';
import { exactAt, floorOf, increment, isWhole, PARTS, remainderOf, type ExactColumn } from './exact-column';
import { total } from './units';

export function roundOverTime(totals: readonly bigint[], columns: readonly ExactColumn[], years: readonly bigint[]): readonly (readonly bigint[])[] | undefined {
  const last = totals.length - 1;
  // More than all other costs together.
  const yearCost = years.length * totals.length * (PARTS + 1) * years.length;
  const cells = years.map((year, town) =>
    columns.map((column, period): Cell => {
      const share = exactAt(column, town);
      const base = floorOf(share);
      const step = increment(columns, period, town);
      // Squares of what is left after rounding up less those after rounding down: (1 − r)² − r² = 1 − 2r.
      const near = (PARTS - 2 * remainderOf(share)) * years.length + town;
      const cost = period !== last ? near : near + (year === base ? yearCost : -yearCost);
      return { base, up: isWhole(share) ? [] : [{ width: 1, cost }], down: [], change: floorOf(step), more: isWhole(step) ? 0 : 1, less: 0 };
    }),
  );
  return solveCells(totals, cells, totals.map((amount, period) => levelOf(amount, cells.flatMap((row) => row[period] ?? []))));
}

/** The cost up to which units are given where the period is looked at alone. */
function levelOf(amount: bigint, cells: readonly Cell[]): number {
  const costs = cells.flatMap(({ up }) => up.map(({ cost }) => cost)).sort((a, b) => a - b);
  const given = Number(amount - total(cells.map(({ base }) => base)));
  return given > 0 ? (costs[given - 1] ?? 0) : (costs[0] ?? 0) - 1;
}
