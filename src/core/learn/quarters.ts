/** Whether quarter figures run from 1 January (累计数) or are the quarter's own (当期数). */
import { equalWithin, sum } from '../indicator/decimal';
import type { Measure } from '../indicator/indicator';
import type { Text } from '../text';
import type { FigureColumns } from './figure-columns';
import type { RowFigures } from './row-figures';

export interface YearOfQuarters {
  /** In order; only what the row states. */
  readonly quarters: readonly number[];
  readonly annual?: number;
}

/** Only a flow can be either: a stock or a ratio at the end of a quarter is what it is. */
export function guessCumulative(measure: Measure, years: readonly YearOfQuarters[]): { readonly value: boolean; readonly why: Text } {
  if (measure === 'none') return { value: false, why: { zh: '不是单一数字', en: 'it is no single figure' } };
  const full = years.filter(({ quarters, annual }) => quarters.length === 4 && annual !== undefined);
  const rises = ({ quarters }: YearOfQuarters): boolean => quarters.every((value, i) => i === 0 || value >= (quarters[i - 1] ?? 0));
  if (full.length > 0 && full.every((year) => rises(year) && equalWithin(year.quarters[3] ?? 0, year.annual ?? 0, 0))) {
    return { value: true, why: { zh: '各季度不下降，四季度等于全年', en: 'no quarter falls and the fourth equals the year' } };
  }
  const parts = full.length > 0 && full.every(({ quarters, annual }) => equalWithin(sum(quarters), annual ?? 0, 0));
  if (measure === 'flow' && parts) return { value: false, why: { zh: '四个季度之和等于全年，是当期数', en: 'the four quarters add up to the year, so each is the quarter\'s own' } };
  return { value: true, why: { zh: '从数上看不出，按累计数', en: 'the figures do not tell; taken as cumulative' } };
}

/** The quarters of each year and region, in time order, with the year where it stands beside them. */
export function yearsOf(columns: FigureColumns['columns'], figures: RowFigures['figures']): readonly YearOfQuarters[] {
  const groups = new Map<string, { quarters: Map<number, number>; annual?: number }>();
  for (const { place, definition } of columns) {
    const value = figures.find((one) => one.column === place.column)?.value;
    if (typeof value !== 'number') continue;
    const key = JSON.stringify([definition.period.year, definition.region, definition.holds]);
    const group = groups.get(key) ?? { quarters: new Map<number, number>() };
    groups.set(key, group);
    if (definition.period.quarter === undefined) group.annual = value;
    else group.quarters.set(definition.period.quarter, value);
  }
  return [...groups.values()]
    .filter(({ quarters }) => quarters.size > 0)
    .map(({ quarters, annual }) => ({
      quarters: [...quarters].sort(([a], [b]) => a - b).map(([, value]) => value),
      ...(annual === undefined ? {} : { annual }),
    }));
}
