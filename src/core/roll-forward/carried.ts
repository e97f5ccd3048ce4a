/** What a cell of the finished year's table says, as it is taken over into the new workbook. */
import { sum } from '../indicator/decimal';
import type { Disguise } from '../indicator/quantity/figure';
import type { Figure } from '../table/figure';
import { isBlank } from '../sheet/snapshot';
import type { TableRow } from '../table/table';

export type Carried = number | string;

/** How a number may be written and still be no more than the number; a unit beside it says what it is of, and stays. */
const BARE: ReadonlySet<Disguise> = new Set(['full-width', 'spaces', 'separator', 'text']);

/**
 * A number as a number, also where it was stored as text or by a percentage format, which the new cell does not have;
 * targets in words, units beside them included, as they stand. A percentage typed as a fraction is left for the clerk
 * to correct, as it was. undefined for blanks, errors, and figures of another unit than the row's.
 */
export function carried(figure: Figure | undefined): Carried | undefined {
  if (!figure) return undefined;
  const { raw, reading, value } = figure;
  if (reading.kind === 'number') {
    if (value === null) return undefined;
    if (typeof raw === 'number') return figure.fraction ? raw : value;
    if (reading.disguises.every((one) => BARE.has(one))) return value;
  }
  return typeof raw === 'string' && !isBlank(raw) ? raw.trim() : undefined;
}

/**
 * What the base of a row was taken from: the fourth quarter's target, or of flows of the quarter alone those of all
 * four; `none` where the finished year has no figure at all.
 */
export type BaseOrigin = 'actual' | 'target' | 'fourth-quarter' | 'four-quarters' | 'none';

export interface Base {
  readonly value?: Carried;
  readonly origin: BaseOrigin;
}

/** What was reached in the year; else its target; else what its quarters end at. */
export function baseOf(row: TableRow, year: number): Base {
  const own = row.figures.filter(({ column }) => column.region === undefined && column.period.year === year);
  const annual = (holds: string): Carried | undefined =>
    carried(own.find(({ column }) => column.period.quarter === undefined && (column.holds ?? 'target') === holds));
  const actual = annual('actual') ?? yearEnd(row, own, 'actual');
  if (actual !== undefined) return { value: actual, origin: 'actual' };
  const target = annual('target');
  if (target !== undefined) return { value: target, origin: 'target' };
  const end = yearEnd(row, own, 'target');
  return end === undefined ? { origin: 'none' } : { value: end, origin: isOfQuarterAlone(row) ? 'four-quarters' : 'fourth-quarter' };
}

function isOfQuarterAlone({ indicator }: TableRow): boolean {
  return indicator.measure === 'flow' && !indicator.cumulative;
}

/** The fourth cumulative quarter is the year; of flows of the quarter alone, all four together. */
function yearEnd(row: TableRow, own: readonly Figure[], holds: string): Carried | undefined {
  const quarters = own.filter(({ column, due }) => column.period.quarter !== undefined && (column.holds ?? 'target') === holds && (due || column.optional));
  if (!isOfQuarterAlone(row)) return carried(quarters.find(({ column }) => column.period.quarter === 4));
  const values = quarters.flatMap(({ value }) => (value === null ? [] : [value]));
  return values.length === 4 ? sum(values) : undefined;
}
