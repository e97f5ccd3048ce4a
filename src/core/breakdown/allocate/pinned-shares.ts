/** Exact shares around pinned cells, and, where these would make a town fall, whole figures that do not. */
import { solveCells, type Cell, type Step } from './cell-network';
import type { Claim } from './claims';
import { exactAt, floorOf, increment, PARTS, remainderOf, type ExactColumn, type Fraction } from './exact-column';
import { falls, highsOf, lowsOf, type Grid } from './pinned-cells';
import { waterFill } from './water-fill';
import { UNLIMITED } from './min-cost-flow';

/**
 * Each period by itself: the pinned keep their figures, the others share the rest in the proportions of `columns`, within
 * what pins in other periods leave them. The last period stays as it is: it holds the year already.
 */
export function fillAround(totals: readonly bigint[], columns: readonly ExactColumn[], pins: Grid): readonly ExactColumn[] {
  const lows = lowsOf(pins, totals);
  const highs = highsOf(pins, totals);
  return columns.map((column, period) => {
    const amount = totals[period] ?? 0n;
    if (period === columns.length - 1) return column;
    // Below 0 as the mirror image, as for one period.
    const sign = amount < 0n ? -1n : 1n;
    const parts = column.nums.map((num, town) => {
      const [low, high] = [lows[town]?.[period], highs[town]?.[period]];
      const [least, most] = sign > 0n ? [low, high] : [turn(high), turn(low)];
      return { weight: num * sign > 0n ? num * sign : 0n, low: least !== undefined && least > 0n ? least : 0n, high: most };
    });
    if (parts.some(({ low, high }) => high !== undefined && high < low)) return column;
    const filled = waterFill(amount * sign, parts);
    return filled ? { nums: filled.nums.map((num) => num * sign), den: filled.den } : column;
  });
}

function turn(n: bigint | undefined): bigint | undefined {
  return n === undefined ? undefined : -n;
}

/** Increments may not fall below this where the district does not fall: 0, or less where the exact share itself does. */
export function leastIncrement(totals: readonly bigint[], columns: readonly ExactColumn[], period: number, town: number): bigint | undefined {
  if (falls(totals, period)) return undefined;
  const least = floorOf(increment(columns, period, town));
  return least < 0n ? least : 0n;
}

/** Pins are met and no town falls: then rounding `filled` is all there is to do. */
export function keepsOrder(totals: readonly bigint[], columns: readonly ExactColumn[], filled: readonly ExactColumn[], pins: Grid): boolean {
  return pins.every((row, town) =>
    row.every((pin, period) => {
      const { num, den } = exactAt(filled[period], town);
      const least = leastIncrement(totals, columns, period, town);
      return (pin === undefined || pin * den === num) && (least === undefined || floorOf(increment(filled, period, town)) >= least);
    }),
  );
}

/**
 * Whole figures nearest to `filled` that keep pins, the year's limits and the order of periods. A figure moves by small
 * parts of itself first, so that a change is spread in proportion over the towns. Undefined where pins leave no way.
 */
export function settle(totals: readonly bigint[], columns: readonly ExactColumn[], filled: readonly ExactColumn[], pins: Grid, claims: readonly Claim[]): readonly (readonly bigint[])[] | undefined {
  const cells = claims.map((claim, town) => {
    let before = 0n;
    return filled.map((column, period): Cell => {
      const share = exactAt(column, town);
      const pin = pins[town]?.[period];
      const [floor, cap] = period === filled.length - 1 ? [claim.floor, claim.cap] : [];
      const base = pin ?? within(floorOf(share), floor, cap);
      const steps = pin !== undefined ? { up: [], down: [] } : stepsAround(share, base, floor, cap);
      const least = leastIncrement(totals, columns, period, town);
      const change = least !== undefined && base - before < least ? least : base - before;
      before = base;
      return { base, ...steps, change, more: UNLIMITED, less: least === undefined ? UNLIMITED : Number(change - least) };
    });
  });
  return solveCells(totals, cells);
}

function within(units: bigint, floor: bigint | undefined, cap: bigint | undefined): bigint {
  if (floor !== undefined && units < floor) return floor;
  return cap !== undefined && units > cap ? cap : units;
}

/** The first unit costs what it adds to the squared distance (as in `round-over-time.ts`), further ones ever more. */
function stepsAround(share: Fraction, base: bigint, floor: bigint | undefined, cap: bigint | undefined): Pick<Cell, 'up' | 'down'> {
  const rest = base === floorOf(share) ? remainderOf(share) : 0;
  const size = Math.max(1, Math.ceil(Math.abs(Number(base)) / 64));
  const further = [1, 2, 4, 8, 16, 32, 64].map((times, at) => ({ width: times * size, cost: (4 + at) * PARTS }));
  const outward = (first: number): Step[] => [{ width: 1, cost: first }, ...further, { width: UNLIMITED, cost: 16 * PARTS }];
  return {
    up: upTo(outward(PARTS - 2 * rest), cap === undefined ? Infinity : Number(cap - base)),
    down: upTo(outward(PARTS + 2 * rest), floor === undefined ? Infinity : Number(base - floor)),
  };
}

export function upTo(steps: readonly Step[], room: number): Step[] {
  let left = room;
  return steps.flatMap(({ width, cost }) => {
    const used = Math.min(width, left);
    left -= used;
    return used > 0 ? [{ width: used, cost }] : [];
  });
}
