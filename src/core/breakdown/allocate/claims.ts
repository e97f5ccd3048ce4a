/** Shares as whole numbers of units, or the sentence that says which of them can't be meant. */
import { decimalsOf, printNumber, roundTo } from '../../indicator/decimal';
import type { Text } from '../../text';
import { limitWords } from './conflict';
import type { Conflict, Share } from './share';
import { townOrder } from './town-order';
import { figureOf, unitsAbove, unitsOf } from './units';

export interface Claim {
  readonly share: Share;
  /** Weights of all claims in one common unit. */
  readonly weight: bigint;
  readonly pin?: bigint;
  readonly floor?: bigint;
  readonly cap?: bigint;
}

export type Claims = { readonly ok: true; readonly claims: readonly Claim[] } | { readonly ok: false; readonly conflict: Conflict };

/** In the order of towns that settles ties. */
export function claimsOf(shares: readonly Share[], decimals: number): Claims {
  const places = Math.max(0, ...shares.map(({ weight }) => decimalsOf(weight)));
  const seen = new Set<string>();
  const claims: Claim[] = [];
  for (const share of [...shares].sort(townOrder)) {
    const fault = seen.has(share.town) ? twice(share.town) : (shareFault(share) ?? pinDecimals(share, decimals));
    if (fault) return { ok: false, conflict: { text: fault, towns: [share.town] } };
    seen.add(share.town);
    const claim = claimOf(share, places, decimals);
    const clash = limitClash(claim, decimals);
    if (clash) return { ok: false, conflict: { text: clash, towns: [share.town] } };
    claims.push(claim);
  }
  return { ok: true, claims };
}

function claimOf(share: Share, places: number, decimals: number): Claim {
  return {
    share,
    weight: unitsOf(share.weight, places),
    ...(share.pin === undefined ? {} : { pin: unitsOf(share.pin, decimals) }),
    ...(share.floor === undefined ? {} : { floor: unitsAbove(share.floor, decimals) }),
    ...(share.cap === undefined ? {} : { cap: unitsOf(share.cap, decimals) }),
  };
}

function twice(town: string): Text {
  return { zh: `“${town}”出现了两次，请只保留一个`, en: `"${town}" is given twice; keep one` };
}

function shareFault({ town, weight, pin, floor, cap }: Share): Text | undefined {
  if (!(weight >= 0) || !Number.isFinite(weight)) {
    return { zh: `${town} 的权重是 ${String(weight)}，应为 0 或正数`, en: `the weight of ${town} is ${String(weight)}; it must be 0 or more` };
  }
  const wrong = [pin, floor, cap].find((each) => each !== undefined && !Number.isFinite(each));
  return wrong === undefined ? undefined : { zh: `${town} 的固定数或上下限是 ${String(wrong)}，应为数字`, en: `a pin, floor or cap of ${town} is ${String(wrong)}; it must be a number` };
}

/** A pin of 3.5 establishments is a slip, and would leave the other towns with half of one. */
function pinDecimals({ town, pin }: Share, decimals: number): Text | undefined {
  return pin === undefined ? undefined : decimalsFault({ zh: `${town} `, en: town }, pin, decimals);
}

export function decimalsFault(subject: Text, pin: number, decimals: number): Text | undefined {
  if (decimalsOf(pin) <= decimals) return undefined;
  const near = printNumber(roundTo(pin, decimals));
  const places: Text = decimals === 0 ? { zh: '应为整数', en: 'it must be whole' } : { zh: `应最多 ${decimals} 位小数`, en: `it may have ${decimals} decimals at most` };
  return { zh: `${subject.zh}固定为 ${printNumber(pin)}，${places.zh}，请改为 ${near}`, en: `${subject.en} is pinned at ${printNumber(pin)}: ${places.en}; make it ${near}` };
}

/** Limits of one town that contradict each other. */
export function limitClash({ share: { town }, pin, floor, cap }: Claim, decimals: number): Text | undefined {
  const print = (units: bigint): string => printNumber(figureOf(units, decimals));
  if (floor !== undefined && cap !== undefined && floor > cap) {
    const by = print(floor - cap);
    return { zh: `${town} 的下限 ${print(floor)} 高于上限 ${print(cap)}，下限至少要减少 ${by}`, en: `the floor of ${town}, ${print(floor)}, is above its cap, ${print(cap)}; lower the floor by at least ${by}` };
  }
  if (pin === undefined) return undefined;
  if (floor !== undefined && pin < floor) return limitWords(town, 'floor', print(pin), print(floor), print(floor - pin));
  if (cap !== undefined && pin > cap) return limitWords(town, 'cap', print(pin), print(cap), print(pin - cap));
  return undefined;
}
