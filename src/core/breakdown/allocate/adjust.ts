/**
 * Figures that stand already, moved as little as makes them sum to the district's. Towns move all one way, by weight,
 * each held within its own floor and cap: y = own + t × weight, cut to the limits, for the one t that sums. Only a pin or
 * a limit that is not met yet moves a town the other way.
 */
import { printNumber } from '../../indicator/decimal';
import type { Text } from '../../text';
import { claimsOf, type Claim } from './claims';
import { sumWords, type Held } from './conflict';
import { divide } from './division';
import type { Conflict, Share } from './share';
import { figureOf, total as added, unitsOf } from './units';

/** Pins, floors and caps are of the figure that results, not of the change. */
export interface Standing extends Share {
  readonly own: number;
  /** The result of a formula: it stays. */
  readonly formula?: boolean;
}

export type Adjusted = { readonly ok: true; readonly values: ReadonlyMap<string, number> } | { readonly ok: false; readonly conflict: Conflict };

/** Units of the last decimal. `low` and `high` are where the figure may go, `base` is what is nearest to `own` in there. */
interface Room {
  readonly claim: Claim;
  readonly own: bigint;
  readonly base: bigint;
  readonly low: bigint;
  readonly high: bigint | undefined;
  readonly kind: (end: 'low' | 'high') => Held['kind'];
}

/** `decimals`: no fewer than the total and the towns' own figures have. */
export function adjust(total: number, decimals: number, standings: readonly Standing[]): Adjusted {
  const stuck = standings.flatMap((one) => formulaFault(one) ?? []);
  if (stuck[0]) return { ok: false, conflict: { text: stuck[0], towns: [] } };
  const read = claimsOf(standings.map(limited), decimals);
  if (!read.ok) return read;
  const byTown = new Map(standings.map((one) => [one.town, one]));
  const rooms = read.claims.map((claim): Room => roomOf(claim, byTown.get(claim.share.town), decimals));
  const goal = unitsOf(total, decimals);
  const conflict = conflictIn(goal, rooms, decimals);
  if (conflict) return { ok: false, conflict };
  const rest = goal - added(rooms.map(({ base }) => base));
  const sign = rest < 0n ? -1n : 1n;
  // Who was moved the other way by a limit of its own stays at that limit.
  const moving = rest === 0n ? [] : rooms.filter(({ claim, base, own }) => claim.pin === undefined && (base - own) * sign >= 0n);
  const amount = (rest + added(moving.map(({ base, own }) => base - own))) * sign;
  const divided = divide(amount, moving.map((room) => changeOf(room, sign)), decimals);
  if (!divided.ok) return divided;
  const changes = new Map(moving.map((room, at) => [room, (divided.division.values[at] ?? 0n) * sign]));
  return { ok: true, values: new Map(rooms.map((room) => [room.claim.share.town, figureOf(moving.includes(room) ? room.own + (changes.get(room) ?? 0n) : room.base, decimals)])) };
}

/** Nobody gives more than it has, unless its own cap says so; what is below 0 already may stay there. */
function limited({ own, formula, ...share }: Standing): Share {
  if (formula) return { town: share.town, weight: share.weight, pin: own };
  if (share.pin !== undefined) return share;
  return { ...share, floor: Math.max(share.floor ?? -Infinity, Math.min(0, own, share.cap ?? 0)) };
}

function roomOf(claim: Claim, standing: Standing | undefined, decimals: number): Room {
  const own = unitsOf(standing?.own ?? 0, decimals);
  const [low, high] = [claim.pin ?? claim.floor ?? 0n, claim.pin ?? claim.cap];
  const base = own < low ? low : high !== undefined && own > high ? high : own;
  return { claim, own, base, low, high, kind: (end) => (standing?.formula ? 'formula' : claim.pin !== undefined ? 'pin' : end === 'low' ? 'floor' : 'cap') };
}

/** The change in the direction that all take, as a share of what is to be closed. */
function changeOf({ claim: { share, weight }, own, base, low, high }: Room, sign: bigint): Claim {
  const end = sign > 0n ? high : low;
  return { share, weight, floor: (base - own) * sign, ...(end === undefined ? {} : { cap: (end - own) * sign }) };
}

/** What is held in place is more than the district has, or, with nobody left to take the rest, less. */
function conflictIn(goal: bigint, rooms: readonly Room[], decimals: number): Conflict | undefined {
  const print = (units: bigint): string => printNumber(figureOf(units, decimals));
  const words = (end: 'low' | 'high', some: readonly Room[], sum: bigint): Conflict => {
    const held = some.map((room): Held => ({ town: room.claim.share.town, kind: room.kind(end), figure: print(room[end] ?? 0n) }));
    return { text: sumWords(held, print(sum), print(goal), end === 'low' ? 'over' : 'short', print(sum > goal ? sum - goal : goal - sum)), towns: held.map(({ town }) => town) };
  };
  const [lowest, highest] = [added(rooms.map(({ low }) => low)), added(rooms.map(({ high }) => high ?? 0n))];
  // A floor of 0 holds nothing, and is named only where there is no other.
  const holding = rooms.filter(({ low }) => low !== 0n);
  if (lowest > goal) return words('low', holding.length > 0 ? holding : rooms, lowest);
  return highest < goal && rooms.every(({ high }) => high !== undefined) ? words('high', rooms, highest) : undefined;
}

function formulaFault({ town, own, formula, pin, floor, cap }: Standing): Text | undefined {
  if (!formula) return undefined;
  const wanted: Text | undefined =
    pin !== undefined && pin !== own ? { zh: `固定为 ${printNumber(pin)}`, en: `pinned at ${printNumber(pin)}` }
    : floor !== undefined && own < floor ? { zh: `调到下限 ${printNumber(floor)}`, en: `raised to its floor of ${printNumber(floor)}` }
    : cap !== undefined && own > cap ? { zh: `调到上限 ${printNumber(cap)}`, en: `lowered to its cap of ${printNumber(cap)}` }
    : undefined;
  return wanted && { zh: `${town} 的 ${printNumber(own)} 由公式算出，不能${wanted.zh}，请先改公式，或去掉这个限定`, en: `the ${printNumber(own)} of ${town} is the result of a formula and can't be ${wanted.en}; change the formula or drop the limit` };
}
