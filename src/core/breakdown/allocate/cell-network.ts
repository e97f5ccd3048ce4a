/**
 * Whole figures for towns × periods under both margins, as a flow: the year of each town runs down a chain of cumulative
 * figures, each of which gives off the town's increment to its period and passes on the rest to the cumulative figure
 * before. Increments of a period sum to the district's. So bounds on increments and on cumulative figures are both bounds
 * of arcs, and a whole solution exists wherever a fractional one does (controlled rounding as a
 * transportation problem: Causey, Cox and Ernst, "Applications of transportation theory to statistical problems", 1985).
 */
import { minCostFlow, type Arc } from './min-cost-flow';
import { total } from './units';

/** So many units further from the base, at so much each. Steps of one cell get dearer outward. */
export interface Step {
  readonly width: number;
  readonly cost: number;
}

export interface Cell {
  /** The cumulative figure to start from, and how far it may move. */
  readonly base: bigint;
  readonly up: readonly Step[];
  readonly down: readonly Step[];
  /** The increment to start from, and how far it may move, at no cost. */
  readonly change: bigint;
  readonly more: number;
  readonly less: number;
}

/**
 * Cheapest cumulative figures, or undefined where there are none. `cells` are towns × periods, `totals` cumulative.
 * `levels`, one a period, are costs up to which steps up are taken from the start: near the answer, it is found sooner.
 */
export function solveCells(totals: readonly bigint[], cells: readonly (readonly Cell[])[], levels: readonly number[] = []): readonly (readonly bigint[])[] | undefined {
  const periods = totals.length;
  const node = (town: number, period: number): number => (period === periods ? 0 : 1 + town * periods + period);
  const sink = (period: number): number => 1 + cells.length * periods + period;
  const supply = new Array<number>(1 + (cells.length + 1) * periods).fill(0);
  const potential = new Array<number>(supply.length).fill(0);
  for (let period = periods - 1, sum = 0; period >= 0; period -= 1) {
    sum += levels[period] ?? 0;
    potential[sink(period)] = sum;
    cells.forEach((_, town) => (potential[node(town, period)] = sum));
  }
  const arcs: Arc[] = [];
  const moves: { readonly town: number; readonly period: number; readonly sign: bigint }[] = [];
  cells.forEach((row, town) => {
    let before = 0n;
    let started = 0;
    row.forEach((cell, period) => {
      const start = taken(cell.up, levels[period]);
      cell.up.forEach(({ width, cost }) => {
        arcs.push({ from: node(town, period + 1), to: node(town, period), capacity: width, cost, flow: cost <= (levels[period] ?? -Infinity) ? width : 0 });
        moves.push({ town, period, sign: 1n });
      });
      cell.down.forEach(({ width, cost }) => {
        arcs.push({ from: node(town, period), to: node(town, period + 1), capacity: width, cost });
        moves.push({ town, period, sign: -1n });
      });
      const change = Number(cell.base - before - cell.change);
      const wanted = start - started + change;
      if (cell.more > 0) arcs.push({ from: node(town, period), to: sink(period), capacity: cell.more, cost: 0, flow: Math.min(cell.more, Math.max(0, wanted)) });
      if (cell.more > 0) moves.push({ town, period, sign: 0n });
      if (cell.less > 0) arcs.push({ from: sink(period), to: node(town, period), capacity: cell.less, cost: 0, flow: Math.min(cell.less, Math.max(0, -wanted)) });
      if (cell.less > 0) moves.push({ town, period, sign: 0n });
      supply[node(town, period)] = change;
      before = cell.base;
      started = start;
    });
  });
  totals.forEach((amount, period) => {
    supply[sink(period)] = Number(total(cells.map((row) => row[period]?.change ?? 0n)) - amount + (totals[period - 1] ?? 0n));
  });
  supply[0] = Number((totals.at(-1) ?? 0n) - total(cells.map((row) => row.at(-1)?.base ?? 0n)));
  const flow = minCostFlow(supply, arcs, potential);
  if (!flow) return undefined;
  const figures = cells.map((row) => row.map(({ base }) => base));
  moves.forEach(({ town, period, sign }, a) => {
    const row = figures[town];
    if (row && sign !== 0n && flow[a] !== 0) row[period] = (row[period] ?? 0n) + sign * BigInt(flow[a] ?? 0);
  });
  return figures;
}

function taken(up: readonly Step[], level: number | undefined): number {
  return up.reduce((sum, { width, cost }) => sum + (level !== undefined && cost <= level ? width : 0), 0);
}
