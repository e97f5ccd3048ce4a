import { decimalsOf, printNumber } from '../../indicator/decimal';
import type { Text } from '../../text';
import { allotment } from './allotment';
import { cellConflict } from './cell-conflict';
import { claimsOf, type Claim } from './claims';
import { noWeights } from './conflict';
import { divide } from './division';
import { exactAt, floorOf, increment, isWhole, type ExactColumn } from './exact-column';
import { lowsOf, pinnedCells, type Grid } from './pinned-cells';
import { fillAround, keepsOrder, settle } from './pinned-shares';
import { roundOverTime } from './round-over-time';
import type { CellPin, Conflict, Reason, Share, TimeAllocation, TimeAllotment } from './share';
import { timeShares } from './time-shares';
import { figureOf, unitsOf } from './units';

export type { CellPin, TimeAllocation, TimeAllotment } from './share';

/** More units than this are more digits than Excel keeps (15), and no figure of a district. */
const MOST_UNITS = 10 ** 15;

/**
 * The district's cumulative figures over towns and periods. `totals` come in time order, the last is the year's.
 *
 * Every period's towns sum to the district's figure. Without pinned cells each town's cumulative figures and increments
 * are its exact shares rounded down or up, so no town falls where the district does not, and the year figures are those
 * of `allocate` as far as the quarters allow. Years are limited by pins, floors and caps as in `allocate`; in periods
 * where the district falls (a stock) towns fall with it.
 *
 * Pinned cells are kept. The other towns share the rest of that period in the same proportions; where that would make a
 * town fall although the district does not, figures move as little as that takes. `periods` are names for sentences.
 */
export function allocateOverTime(totals: readonly number[], decimals: number, shares: readonly Share[], pins: readonly CellPin[] = [], periods: readonly Text[] = totals.map(numbered)): TimeAllocation {
  const places = Math.max(decimals, ...totals.map(decimalsOf));
  const fault = totalsFault(totals, places);
  if (fault) return refused(fault, []);
  const units = totals.map((each) => unitsOf(each, places));
  const read = claimsOf(shares, places);
  if (!read.ok) return read;
  const pinned = pinnedCells(pins, read.claims, periods.slice(0, totals.length), places);
  if (!pinned.ok) return pinned;
  const solved = solve(units, pinned.claims, pinned.pins, periods, places, pins.length > 0);
  if (!solved.ok) return solved;
  const made = new Map(pinned.claims.map((claim, town) => [claim.share.town, timeAllotment(claim, town, solved, pinned.pins, places)]));
  return { ok: true, towns: shares.flatMap(({ town }) => made.get(town) ?? []) };
}

interface Solved {
  readonly ok: true;
  readonly columns: readonly ExactColumn[];
  readonly figures: readonly (readonly bigint[])[];
  /** Of the year alone. */
  readonly reasons: readonly Reason[];
}

function solve(totals: readonly bigint[], claims: readonly Claim[], pins: Grid, periods: readonly Text[], decimals: number, cells: boolean): Solved | { readonly ok: false; readonly conflict: Conflict } {
  const year = totals.at(-1) ?? 0n;
  const divided = divide(year, claims, decimals);
  if (!divided.ok) return divided;
  const above = claims.findIndex((claim, town) => beyondCap(claim, lowsOf(pins, totals)[town]?.at(-1)));
  if (above >= 0) return overCap(claims[above], lowsOf(pins, totals)[above]?.at(-1) ?? 0n, decimals);
  const columns = timeShares(totals, divided.division, claims);
  if (!columns) return weightless(totals, claims, decimals);
  const free = roundOverTime(totals, columns, divided.division.values);
  if (!free) throw new Error('a rounding of exact shares always exists');
  if (!cells) return { ok: true, columns, figures: free, reasons: divided.division.reasons };
  // A pin of an earlier period is a floor of the year, unless the year leaves no room: then the order decides below.
  const raised = divide(year, claims.map((claim, town) => raise(claim, lowsOf(pins, totals)[town]?.at(-1))), decimals);
  const division = raised.ok ? raised.division : divided.division;
  const spread = timeShares(totals, division, claims) ?? columns;
  const filled = fillAround(totals, spread, pins);
  const rounded = keepsOrder(totals, spread, filled, pins) ? roundOverTime(totals, filled, division.values) : undefined;
  const figures = rounded ?? settle(totals, columns, filled, pins, claims);
  if (!figures) return { ok: false, conflict: cellConflict(totals, columns, free, pins, claims, periods, decimals) };
  return { ok: true, columns: filled, figures, reasons: division.reasons };
}

function beyondCap({ cap }: Claim, low: bigint | undefined): boolean {
  return cap !== undefined && low !== undefined && low > cap;
}

function overCap(claim: Claim | undefined, low: bigint, decimals: number): { readonly ok: false; readonly conflict: Conflict } {
  const town = claim?.share.town ?? '';
  const [pin, cap] = [printNumber(figureOf(low, decimals)), printNumber(figureOf(claim?.cap ?? 0n, decimals))];
  return refused({ zh: `${town} 的季度固定为 ${pin}，超过全年上限 ${cap}，请把固定值减到 ${cap} 以内，或把上限提高到 ${pin}`, en: `${town} has a quarter pinned at ${pin}, above its cap of ${cap} for the year; lower the pin to ${cap} or raise the cap to ${pin}` }, [town]);
}

function raise(claim: Claim, low: bigint | undefined): Claim {
  return low === undefined || claim.pin !== undefined || low <= (claim.floor ?? 0n) ? claim : { ...claim, floor: low };
}

function timeAllotment({ share }: Claim, town: number, { columns, figures, reasons }: Solved, pins: Grid, decimals: number): TimeAllotment {
  const periods = columns.map((column, period) => {
    const exact = exactAt(column, town);
    const value = figures[town]?.[period] ?? 0n;
    const last = period === columns.length - 1;
    const held = last && (reasons[town] === 'floor' || reasons[town] === 'cap') && exact.num === value * exact.den;
    const reason = pins[town]?.[period] !== undefined ? 'pinned' : held ? (reasons[town] ?? 'exact') : reasonOf(exact.num, exact.den, value);
    return allotment(share, exact.num, exact.den, value, decimals, reason);
  });
  const year = periods.at(-1) ?? allotment(share, 0n, 1n, 0n, decimals, 'exact');
  const steps = columns.map((_, period) => {
    const exact = increment(columns, period, town);
    const value = (figures[town]?.[period] ?? 0n) - (figures[town]?.[period - 1] ?? 0n);
    return allotment(share, exact.num, exact.den, value, decimals, reasonOf(exact.num, exact.den, value));
  });
  return { town: share.town, year, periods, steps };
}

function reasonOf(num: bigint, den: bigint, value: bigint): Reason {
  const down = floorOf({ num, den });
  if (value < down) return 'cap';
  if (value > down + (isWhole({ num, den }) ? 0n : 1n)) return 'floor';
  if (isWhole({ num, den })) return 'exact';
  return (value > down) === num > 0n ? 'remainder' : 'rounded-down';
}

function weightless(totals: readonly bigint[], claims: readonly Claim[], decimals: number): { readonly ok: false; readonly conflict: Conflict } {
  const towns = claims.map(({ share }) => share.town);
  const amount = totals.find((each) => each !== 0n) ?? 0n;
  return refused(noWeights(towns, printNumber(figureOf(amount, decimals))), towns);
}

function totalsFault(totals: readonly number[], decimals: number): Text | undefined {
  if (totals.length === 0) return { zh: '没有可分解的时期，请至少选择一个', en: 'there is no period to divide; choose at least one' };
  const wrong = totals.findIndex((each) => !Number.isFinite(each));
  if (wrong >= 0) return { zh: `全区第 ${wrong + 1} 期的数是 ${String(totals[wrong])}，不是数字，无法分解`, en: `the district's figure of period ${wrong + 1} is ${String(totals[wrong])}, no number, and can't be divided` };
  const large = totals.findIndex((each) => Math.abs(each) * 10 ** decimals > MOST_UNITS);
  if (large < 0) return undefined;
  return { zh: `全区第 ${large + 1} 期的数超过 15 位，Excel 无法准确保存，请改用更大的单位`, en: `the district's figure of period ${large + 1} has more than 15 digits, which Excel does not keep; use a larger unit` };
}

function numbered(_: number, index: number): Text {
  return { zh: `第 ${index + 1} 期`, en: `period ${index + 1}` };
}

function refused(text: Text, towns: readonly string[]): { readonly ok: false; readonly conflict: Conflict } {
  return { ok: false, conflict: { text, towns } };
}
