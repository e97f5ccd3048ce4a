/** What a ratio and its numerator imply for the denominator, as an interval that allows for rounding. */
import { comparePeriods } from '../indicator/period';
import { divide, rounded, scale, type Interval } from '../indicator/interval';
import type { Figure } from './figure';
import type { Table, TableRow } from './table';

export interface Implied {
  readonly ratio: Figure;
  readonly numerator: Figure;
  /** The printed figures taken at their word. */
  readonly point: number;
  readonly interval: Interval;
}

export interface RatioPair {
  readonly ratio: TableRow;
  readonly numerator: TableRow;
}

/** Rows of a table that are a ratio and its numerator. */
export function ratioPairs(table: Table): RatioPair[] {
  return table.rows.flatMap((ratio) => {
    const wanted = ratio.indicator.ratio?.numerator;
    const numerator = wanted === undefined ? undefined : table.rows.find((row) => row.indicator.id === wanted);
    return numerator ? [{ ratio, numerator }] : [];
  });
}

/** One a column in which both stand and are positive, in time order. */
export function impliedDenominators({ ratio, numerator }: RatioPair): Implied[] {
  return ratio.figures
    .flatMap((figure) => {
      const above = numerator.figures.find((one) => one.column.key === figure.column.key);
      const implied = above && figure.due && above.due ? imply(figure, above) : undefined;
      return implied ? [implied] : [];
    })
    .sort((a, b) => comparePeriods(a.ratio.column.period, b.ratio.column.period) || isQuarter(a) - isQuarter(b));
}

/** For `sort`: the year before the fourth quarter, with which it ends. */
function isQuarter({ ratio }: Implied): number {
  return Number(ratio.column.period.quarter !== undefined);
}

function imply(ratio: Figure, numerator: Figure): Implied | undefined {
  if (ratio.value === null || numerator.value === null) return undefined;
  const factor = ratio.indicator.unit === '%' ? 100 : 1;
  // None where either may be zero or less.
  const interval = divide(rounded(numerator.value, numerator.indicator.decimals), rounded(ratio.value, ratio.indicator.decimals));
  return interval && { ratio, numerator, point: (numerator.value / ratio.value) * factor, interval: scale(interval, factor) };
}
