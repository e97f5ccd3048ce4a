/** Which pinned cell is in the way of a whole solution, and the smallest change that gives one. */
import { printNumber } from '../../indicator/decimal';
import type { Text } from '../../text';
import { solveCells, type Cell } from './cell-network';
import type { Claim } from './claims';
import { sumWords, type Held } from './conflict';
import type { ExactColumn } from './exact-column';
import { UNLIMITED } from './min-cost-flow';
import { falls, highsOf, lowsOf, type Grid } from './pinned-cells';
import { leastIncrement, upTo } from './pinned-shares';
import type { Conflict } from './share';
import { figureOf, total } from './units';

interface Moved {
  readonly town: number;
  readonly period: number;
  readonly from: bigint;
  readonly to: bigint;
}

/** `free` are whole figures as they would be without pinned cells. */
export function cellConflict(totals: readonly bigint[], columns: readonly ExactColumn[], free: readonly (readonly bigint[])[], pins: Grid, claims: readonly Claim[], periods: readonly Text[], decimals: number): Conflict {
  const moved = leastMoves(totals, columns, free, pins, claims);
  const print = (units: bigint): string => printNumber(figureOf(units, decimals));
  const town = (index: number): string => claims[index]?.share.town ?? '';
  const towns = [...new Set(moved.map((each) => town(each.town)))];
  const amount = total(moved.map(({ from, to }) => size(to - from)));
  const sum = sumConflict(totals, pins, claims, periods, amount, print);
  if (sum) return sum;
  const [first] = moved;
  const clash = first && moved.length === 1 ? orderConflict(first, totals, pins, town, periods, print) : undefined;
  if (clash) return { text: clash, towns };
  const zh = moved.map((each) => `${town(each.town)} ${periods[each.period]?.zh ?? ''}由 ${print(each.from)} 改为 ${print(each.to)}`).join('、');
  const en = moved.map((each) => `${town(each.town)}, ${periods[each.period]?.en ?? ''}, from ${print(each.from)} to ${print(each.to)}`).join('; ');
  return { text: { zh: `固定的数与全区各期的数不能同时成立，改动最小的办法是把 ${zh}`, en: `the pinned figures can't stand together with the district's; the smallest change is ${en}` }, towns };
}

/** The pins that have to move, and how far, so that all moves together are least. Year limits stay. */
function leastMoves(totals: readonly bigint[], columns: readonly ExactColumn[], free: readonly (readonly bigint[])[], pins: Grid, claims: readonly Claim[]): readonly Moved[] {
  const last = totals.length - 1;
  const cells = claims.map((claim, town) => {
    let before = 0n;
    return totals.map((_, period): Cell => {
      const pin = period === last ? undefined : pins[town]?.[period];
      const base = pin ?? free[town]?.[period] ?? 0n;
      const steps = [{ width: UNLIMITED, cost: pin === undefined ? 0 : 1 }];
      const [floor, cap] = period === last ? [claim.pin ?? claim.floor, claim.pin ?? claim.cap] : [];
      const least = leastIncrement(totals, columns, period, town);
      const change = least !== undefined && base - before < least ? least : base - before;
      before = base;
      return {
        base,
        up: upTo(steps, cap === undefined ? Infinity : Number(cap - base)),
        down: upTo(steps, floor === undefined ? Infinity : Number(base - floor)),
        change,
        more: UNLIMITED,
        less: least === undefined ? UNLIMITED : Number(change - least),
      };
    });
  });
  const solved = solveCells(totals, cells);
  return pins.flatMap((row, town) =>
    row.flatMap((pin, period) => {
      const to = solved?.[town]?.[period];
      return pin === undefined || to === undefined || to === pin ? [] : [{ town, period, from: pin, to }];
    }),
  );
}

/** A period whose pins, with those that bind it from before or after, are together beyond the district's figure. */
function sumConflict(totals: readonly bigint[], pins: Grid, claims: readonly Claim[], periods: readonly Text[], amount: bigint, print: (units: bigint) => string): Conflict | undefined {
  const lows = lowsOf(pins, totals);
  const highs = highsOf(pins, totals);
  for (const [period, district] of totals.entries()) {
    for (const way of ['over', 'short'] as const) {
      const limits = (way === 'over' ? lows : highs).map((row) => row[period]);
      if (way === 'short' && limits.includes(undefined)) continue;
      const sum = total(limits.map((limit) => (way === 'over' && (limit ?? 0n) < 0n ? 0n : (limit ?? 0n))));
      const by = way === 'over' ? sum - district : district - sum;
      if (by <= 0n || by !== amount || district < 0n) continue;
      const held = limits.flatMap((limit, town): Held[] =>
        limit === undefined || (way === 'over' && limit <= 0n) ? [] : [{ town: claims[town]?.share.town ?? '', kind: 'pin', figure: print(limit) }],
      );
      const text = sumWords(held, print(sum), print(district), way, print(by));
      const name = periods[period] ?? { zh: '', en: '' };
      return { text: { zh: `${name.zh}：${text.zh}`, en: `${name.en}: ${text.en}` }, towns: held.map(({ town }) => town) };
    }
  }
  return undefined;
}

/** A pin against another of the same town, on the other side of it in time. */
function orderConflict({ town, period, from, to }: Moved, totals: readonly bigint[], pins: Grid, nameOf: (town: number) => string, periods: readonly Text[], print: (units: bigint) => string): Text | undefined {
  const above = from > to;
  // The later one binds what is above it, the earlier one what is below, as long as the district does not fall between.
  const binds = (at: number): boolean => {
    const [early, late] = above ? [period, at] : [at, period];
    return early < late && totals.every((_, between) => between <= early || between > late || !falls(totals, between));
  };
  const other = pins[town]?.findIndex((pin, at) => pin === to && binds(at)) ?? -1;
  if (other < 0) return undefined;
  const [own, name] = [periods[period], periods[other]];
  return {
    zh: `${nameOf(town)} ${own?.zh ?? ''}固定为 ${print(from)}，${above ? '高于' : '低于'}${name?.zh ?? ''}固定的 ${print(to)}，累计数不能下降，至少要${above ? '减少' : '增加'} ${print(size(to - from))}`,
    en: `${nameOf(town)}, ${own?.en ?? ''}, is pinned at ${print(from)}, ${above ? 'above' : 'below'} the ${print(to)} pinned for ${name?.en ?? ''}; cumulative figures can't fall, so ${above ? 'lower' : 'raise'} it by at least ${print(size(to - from))}`,
  };
}

function size(n: bigint): bigint {
  return n < 0n ? -n : n;
}
