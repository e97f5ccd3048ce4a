/** One figure over the towns, in whole units: exact shares, then whole ones by the largest remainder. */
import { printNumber } from '../../indicator/decimal';
import type { Claim } from './claims';
import { noTowns, noWeights, sumWords, type Held } from './conflict';
import type { Conflict, Reason } from './share';
import { figureOf, floorDivide, total } from './units';
import { waterFill, type Part } from './water-fill';

export interface Division {
  /** Exact shares, over the common `den`. */
  readonly nums: readonly bigint[];
  readonly den: bigint;
  readonly values: readonly bigint[];
  readonly reasons: readonly Reason[];
}

export type Divided = { readonly ok: true; readonly division: Division } | { readonly ok: false; readonly conflict: Conflict };

/** Below 0 all signs are turned, floors become caps, and the same is done. Claims come in the order that settles ties. */
export function divide(amount: bigint, claims: readonly Claim[], decimals: number): Divided {
  if (amount >= 0n) return dividePositive(amount, claims, decimals, 1n);
  const divided = dividePositive(-amount, claims.map(turned), decimals, -1n);
  if (!divided.ok) return divided;
  const { nums, den, values, reasons } = divided.division;
  return { ok: true, division: { den, nums: nums.map((n) => -n), values: values.map((n) => -n), reasons: reasons.map(turnedReason) } };
}

function turned({ share, weight, pin, floor, cap }: Claim): Claim {
  return {
    share,
    weight,
    ...(pin === undefined ? {} : { pin: -pin }),
    ...(cap === undefined ? {} : { floor: -cap }),
    ...(floor === undefined ? {} : { cap: -floor }),
  };
}

function turnedReason(reason: Reason): Reason {
  return reason === 'floor' ? 'cap' : reason === 'cap' ? 'floor' : reason;
}

function dividePositive(amount: bigint, claims: readonly Claim[], decimals: number, sign: bigint): Divided {
  const conflict = conflictIn(amount, claims, decimals, sign);
  if (conflict) return { ok: false, conflict };
  const free = claims.filter(({ pin }) => pin === undefined);
  const rest = amount - total(claims.map(({ pin }) => pin ?? 0n));
  const filled = waterFill(rest, free.map(partOf));
  if (!filled) return { ok: false, conflict: weightless(rest, free, decimals, sign) };
  const places = new Map(free.map((claim, at) => [claim, at]));
  const { den } = filled;
  const nums = claims.map((claim) => (claim.pin === undefined ? (filled.nums[places.get(claim) ?? -1] ?? 0n) : claim.pin * den));
  const downs = nums.map((num) => floorDivide(num, den));
  const winners = largestRemainders(nums.map((num, at) => num - (downs[at] ?? 0n) * den), Number(amount - total(downs)));
  const values = downs.map((down, at) => (winners.has(at) ? down + 1n : down));
  const reasons = claims.map((claim, at): Reason => {
    if (claim.pin !== undefined) return 'pinned';
    const held = filled.held[places.get(claim) ?? -1];
    if (held) return held === 'low' ? 'floor' : 'cap';
    if ((nums[at] ?? 0n) === (downs[at] ?? 0n) * den) return 'exact';
    return winners.has(at) ? 'remainder' : 'rounded-down';
  });
  return { ok: true, division: { nums, den, values, reasons } };
}

/** Equal remainders: the earlier in the list, which is in the order of towns. Sorting is stable (ES2019). */
function largestRemainders(remainders: readonly bigint[], count: number): ReadonlySet<number> {
  const order = remainders.map((_, at) => at).sort((a, b) => compare(remainders[b] ?? 0n, remainders[a] ?? 0n));
  return new Set(order.slice(0, count));
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Without a floor a town gets at least 0. */
function partOf({ weight, floor, cap }: Claim): Part {
  return { weight, low: floor === undefined || floor < 0n ? 0n : floor, high: cap };
}

/** What is held in place against what there is: too much, or, with nobody left to take the rest, too little. */
function conflictIn(amount: bigint, claims: readonly Claim[], decimals: number, sign: bigint): Conflict | undefined {
  const print = (units: bigint): string => printNumber(figureOf(units * sign, decimals));
  if (claims.length === 0) return amount === 0n ? undefined : { text: noTowns(print(amount)), towns: [] };
  const negative = claims.find(({ cap }) => cap !== undefined && cap < 0n);
  if (negative?.cap !== undefined) return wrongSide(negative.share.town, print(negative.cap), print(amount), sign);
  const held = (lowest: boolean): (Held & { readonly units: bigint })[] =>
    claims.flatMap(({ share: { town }, pin, floor, cap }) => {
      const kind: Held['kind'] = pin !== undefined ? 'pin' : lowest === sign > 0n ? 'floor' : 'cap';
      const units = pin ?? (lowest ? floor : cap);
      // A floor of 0 or less holds nothing: without one a town gets at least 0.
      return units === undefined || (lowest && pin === undefined && units <= 0n) ? [] : [{ town, kind, units, figure: print(units) }];
    });
  const least = held(true);
  const most = held(false);
  const [low, high] = [total(least.map(({ units }) => units)), total(most.map(({ units }) => units))];
  const size = (units: bigint): string => printNumber(figureOf(units, decimals));
  const over = low > amount ? low - amount : 0n;
  const short = most.length === claims.length && high < amount ? amount - high : 0n;
  if (over === 0n && short === 0n) return undefined;
  const way = (over > 0n) === sign > 0n ? 'over' : 'short';
  const [list, sum] = over > 0n ? [least, low] : [most, high];
  return { text: sumWords(list, print(sum), print(amount), way, size(over > 0n ? over : short)), towns: list.map(({ town }) => town) };
}

/** Shares of a district's 0 or more are never below 0, and of less than 0 never above. */
function wrongSide(town: string, limit: string, district: string, sign: bigint): Conflict {
  const [zh, en] = sign > 0n ? (['上限', 'cap'] as const) : (['下限', 'floor'] as const);
  const [side, sideEn] = sign > 0n ? (['小于 0', 'below 0'] as const) : (['大于 0', 'above 0'] as const);
  const text = {
    zh: `${town} 的${zh} ${limit} ${side}，与全区 ${district} 方向相反，${zh}至少要改为 0`,
    en: `the ${en} of ${town}, ${limit}, is ${sideEn}, against the district's ${district}; move the ${en} to 0 at least`,
  };
  return { text, towns: [town] };
}

function weightless(rest: bigint, free: readonly Claim[], decimals: number, sign: bigint): Conflict {
  const towns = free.filter(({ weight }) => weight === 0n).map(({ share }) => share.town);
  const taken = total(free.map((claim) => (claim.weight === 0n ? partOf(claim).low : (claim.cap ?? 0n))));
  return { text: noWeights(towns, printNumber(figureOf((rest - taken) * sign, decimals))), towns };
}
