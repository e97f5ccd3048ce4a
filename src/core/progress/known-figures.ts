/** What the workbook says of one indicator, region, period and kind of figure, over all tables of the district. */
import { groupBy } from '../group-by';
import { periodKey, type Period } from '../indicator/period';
import { printAddress, quoteSheet } from '../sheet/address';
import { isUncomputed, printAlike, type Figure } from '../table/figure';
import { targetsOf } from '../table/target';
import type { Text } from '../text';

export type Holds = 'target' | 'actual';

export type Known =
  | { readonly kind: 'known'; readonly value: number; readonly figure: Figure }
  /** Something is written and can't be reckoned with. */
  | { readonly kind: 'unusable'; readonly reason: Text }
  | { readonly kind: 'none' };

export type Lookup = (indicator: string, region: string, period: Period, holds: Holds) => Known;

export function lookupIn(figures: readonly Figure[]): Lookup {
  const index = groupBy(figures, ({ indicator, region, column }) => keyOf(indicator.id, region, column.period, column.holds ?? 'target'));
  return (indicator, region, period, holds) => settle(index.get(keyOf(indicator, region, period, holds)) ?? []);
}

function keyOf(...[indicator, region, period, holds]: [string, string, Period, string]): string {
  return [indicator, region, periodKey(period), holds].join('\u0000');
}

/** Blank is no figure, and 年度指标 over the quarters is none either. */
export function isStated(figure: Figure): boolean {
  if (figure.value !== null) return true;
  return figure.due && (figure.reading.kind !== 'blank' || isUncomputed(figure));
}

function settle(figures: readonly Figure[]): Known {
  const read = figures.filter(isStated).map((figure) => ({ figure, value: valueOf(figure) }));
  const [first, ...others] = read;
  if (!first) return { kind: 'none' };
  for (const { figure, value } of read) {
    if (typeof value !== 'number') return { kind: 'unusable', reason: { zh: `${nameOf(figure)}：${value.zh}`, en: `${nameOf(figure)}: ${value.en}` } };
  }
  const other = others.find((one) => !sayAlike(one, first));
  if (other) {
    const [a, b] = [nameOf(first.figure), nameOf(other.figure)];
    return { kind: 'unusable', reason: { zh: `${a} 与 ${b} 不一致`, en: `${a} and ${b} differ` } };
  }
  return typeof first.value === 'number' ? { kind: 'known', value: first.value, figure: first.figure } : { kind: 'none' };
}

/** As same-figure holds them against each other. */
function sayAlike(a: { readonly figure: Figure; readonly value: number | Text }, b: typeof a): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return a.value === b.value;
  return printAlike(a.figure, a.value, b.figure, b.value);
}

/** A number, or text that states one of the same scope: 新增30 is the year's figure of a flow, and of a stock only what was added. */
function valueOf(figure: Figure): number | Text {
  const read = targetsOf(figure);
  if (!read.ok) return read.reason;
  const [target, ...others] = read.targets;
  if (!target || others.length > 0) return { zh: '一格有几个数', en: 'one cell holds several figures' };
  const isTotal = target.scope === 'none' || target.scope === 'cumulative';
  if (isTotal || figure.indicator.measure === 'flow') return target.value;
  return { zh: '只写了新增数，不是总数', en: 'it states only what is added, not the total' };
}

function nameOf({ at }: Figure): string {
  return `${quoteSheet(at.sheet)}!${printAddress(at)}`;
}
