/** The pinned cells of a table of towns × periods, and what they mean for the cells around them. */
import { printNumber } from '../../indicator/decimal';
import type { Text } from '../../text';
import { decimalsFault, limitClash, type Claim } from './claims';
import type { CellPin, Conflict } from './share';
import { figureOf, unitsOf } from './units';

/** Towns × periods; undefined where nothing is held. */
export type Grid = readonly (readonly (bigint | undefined)[])[];

export type PinnedCells = { readonly ok: true; readonly claims: readonly Claim[]; readonly pins: Grid } | { readonly ok: false; readonly conflict: Conflict };

/** A pin in the last period is one of the year, so it comes back in the claims; a year's pin is in the grid as well. */
export function pinnedCells(pins: readonly CellPin[], claims: readonly Claim[], periods: readonly Text[], decimals: number): PinnedCells {
  const grid = claims.map(({ pin }) => periods.map((_, period) => (period === periods.length - 1 ? pin : undefined)));
  for (const { town, period, value } of pins) {
    const row = grid[claims.findIndex(({ share }) => share.town === town)];
    const name = periods[period];
    if (!row || !name) return refused(town, { zh: `固定数所在的“${town}”第 ${period + 1} 期不在分解范围内，请删除这个固定数`, en: `"${town}", period ${period + 1}, is pinned but not part of the breakdown; remove the pin` });
    if (!Number.isFinite(value)) return refused(town, { zh: `${town} ${name.zh}固定为 ${String(value)}，应为数字`, en: `${town}, ${name.en}, is pinned at ${String(value)}; it must be a number` });
    const fault = decimalsFault({ zh: `${town} ${name.zh}`, en: `${town}, ${name.en},` }, value, decimals);
    if (fault) return refused(town, fault);
    const units = unitsOf(value, decimals);
    if (row[period] !== undefined && row[period] !== units) {
      const other = printNumber(figureOf(row[period] ?? 0n, decimals));
      return refused(town, { zh: `${town} ${name.zh}固定了两个数：${other} 和 ${printNumber(value)}，请只保留一个`, en: `${town}, ${name.en}, is pinned at both ${other} and ${printNumber(value)}; keep one` });
    }
    row[period] = units;
  }
  const withYear = claims.map((claim, town) => {
    const pin = grid[town]?.at(-1);
    return pin === undefined ? claim : { ...claim, pin };
  });
  for (const claim of withYear) {
    const clash = limitClash(claim, decimals);
    if (clash) return refused(claim.share.town, clash);
  }
  return { ok: true, claims: withYear, pins: grid };
}

function refused(town: string, text: Text): PinnedCells {
  return { ok: false, conflict: { text, towns: [town] } };
}

/** What the town has at least in each period: the last pin up to there, as long as the district did not fall since. */
export function lowsOf(pins: Grid, totals: readonly bigint[]): Grid {
  return pins.map((row) => {
    let low: bigint | undefined;
    return row.map((pin, period) => (low = pin ?? (falls(totals, period) ? undefined : low)));
  });
}

/** What the town has at most in each period: the next pin from there, as long as the district does not fall until then. */
export function highsOf(pins: Grid, totals: readonly bigint[]): Grid {
  return pins.map((row) => {
    let high: bigint | undefined;
    return row.map((_, back) => back).reverse().map((period) => (high = row[period] ?? (falls(totals, period + 1) ? undefined : high))).reverse();
  });
}

/** The district's figure of the period is below the one before. */
export function falls(totals: readonly bigint[], period: number): boolean {
  return (totals[period] ?? 0n) < (totals[period - 1] ?? 0n);
}
