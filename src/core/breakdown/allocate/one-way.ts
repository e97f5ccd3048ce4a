import { decimalsOf } from '../../indicator/decimal';
import { claimsOf } from './claims';
import { divide } from './division';
import { allotment } from './allotment';
import type { Allocation, Share } from './share';
import { unitsOf } from './units';

/**
 * A district's figure over its towns, exact in units of the last decimal. Pins are kept; the rest is shared by weight,
 * within floors and caps (those who hit one stay there, the others share the rest by weight again), and made whole by
 * the largest remainder. Equal remainders: the larger weight first, then the name by code points, so the order in which
 * towns are given never matters. A total with more decimals than `decimals` is divided in its own, finer unit; a pin
 * finer than the unit is a conflict; floors and caps are taken to the next whole unit inside. A total below 0 is divided
 * as its mirror image. Towns come back in the order given.
 */
export function allocate(total: number, decimals: number, shares: readonly Share[]): Allocation {
  if (!Number.isFinite(total)) {
    const text = { zh: `全区数是 ${String(total)}，不是数字，无法分解`, en: `the district's figure is ${String(total)}, no number, and can't be divided` };
    return { ok: false, conflict: { text, towns: [] } };
  }
  const places = Math.max(decimals, decimalsOf(total));
  const read = claimsOf(shares, places);
  if (!read.ok) return read;
  const divided = divide(unitsOf(total, places), read.claims, places);
  if (!divided.ok) return divided;
  const { nums, den, values, reasons } = divided.division;
  const made = new Map(
    read.claims.map(({ share }, at) => [share.town, allotment(share, nums[at] ?? 0n, den, values[at] ?? 0n, places, reasons[at] ?? 'exact')]),
  );
  return { ok: true, towns: shares.flatMap(({ town }) => made.get(town) ?? []) };
}
