/** A figure of a table: where it stands, what it is of, and what can be made of it. */
import { roundTo, subtract } from '../indicator/decimal';
import { comparePeriods, periodKey } from '../indicator/period';
import type { FigureReading } from '../indicator/quantity/figure';
import type { Place } from '../sheet/address';
import type { CellValue } from '../sheet/snapshot';
import type { Text } from '../text';
import type { FigureColumn, TemplateRow } from '../template/template';

export interface Figure {
  readonly at: Place;
  readonly indicator: TemplateRow;
  readonly column: FigureColumn;
  /** A town's name, or the district's. */
  readonly region: string;
  readonly department: string;
  readonly raw: CellValue;
  /** With the leading "="; "" where there is none. */
  readonly formula: string;
  /** The cell's number format code. */
  readonly format: string;
  readonly reading: FigureReading;
  /** A figure belongs here; blank would be a gap. */
  readonly due: boolean;
  /** What checks may reckon with, in the indicator's unit; null where nothing certain can be read. */
  readonly value: number | null;
  /** Why `value` is null. */
  readonly unusable?: Text;
  /** A percentage typed as a fraction (0.026 for 2.6): `value` is already ×100. */
  readonly fraction: boolean;
  /** For a total column: whether it adds up all towns by formula, some of them, or is a figure of its own. */
  readonly adds?: 'all-parts' | 'other-cells';
  /** A total over figures that do not add up (ratios, rates). */
  readonly sumsRatio?: boolean;
}

/**
 * A formula that nobody has calculated: its cell holds no result. One that comes to an empty text holds that text, in a
 * file (`t="str"` with an empty value, as Excel and LibreOffice write it) as in Excel, and is as blank as it looks.
 */
export function isUncomputed({ raw, formula }: Pick<Figure, 'raw' | 'formula'>): boolean {
  return raw === null && formula !== '';
}

/**
 * What a figure is compared as: nobody sees more of a formula's result than the decimals that are printed, and nobody is
 * asked to round it (cell-precision); what was typed stands as typed. `decimals`: the finest of the figures compared.
 */
export function asPrinted(figure: Figure, value: number, decimals: number = figure.indicator.decimals): number {
  return figure.formula === '' ? value : roundTo(value, decimals);
}

/** The finest that any of the figures is printed at. */
export function finestDecimals(figures: readonly Figure[]): number {
  return Math.max(...figures.map((figure) => figure.indicator.decimals));
}

/** Two tables that print one figure alike agree, whatever stands behind the last decimal. */
export function printAlike(a: Figure, is: number, b: Figure, was: number): boolean {
  const decimals = finestDecimals([a, b]);
  return roundTo(subtract(asPrinted(a, is, decimals), asPrinted(b, was, decimals)), decimals) === 0;
}

/** In time order; for `sort`. */
export function byPeriod(a: Figure, b: Figure): number {
  return comparePeriods(a.column.period, b.column.period);
}

/** What the figure is of, wherever it stands: indicator, region, period, and whether it is a target, an actual or a rank. */
export function identityOf({ indicator, region, column }: Figure): string {
  return [indicator.id, region, periodKey(column.period), column.holds ?? (column.key === 'total' ? 'total' : 'target')].join('|');
}
