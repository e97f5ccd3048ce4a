/**
 * How much of a target is due by the end of a quarter. The quarter's own target where the table has one; else, of a
 * flow, the share of the year that has passed (时间进度: two quarters, 2/4); a stock, ratio or rate has no share of a
 * year, so that the year's own target stands. An annual indicator is due at the year's end.
 */
import type { Period } from '../indicator/period';
import type { Figure } from '../table/figure';
import type { TemplateRow } from '../template/template';
import type { Text } from '../text';
import { fractionOf, times, toNumber } from './fraction';
import type { Lookup } from './known-figures';

/** A year's quarter; the fourth is the year. */
export type Quarter = Required<Period>;

export type Due =
  | { readonly kind: 'due'; readonly value: number; readonly from: Figure; readonly basis: 'quarter' | 'year' | 'share'; /** Quarters of the year's four that count. */ readonly quarters: number }
  | { readonly kind: 'not-due' | 'no-target'; readonly reason: Text };

const AT_YEAR_END: Text = { zh: '年度指标，年底考核', en: 'an annual indicator, judged at the end of the year' };
const NO_TARGET: Text = { zh: '无目标', en: 'no target' };
export const ONLY_ANNUAL: Text = { zh: '只有年度目标，本季度应达多少没有写明', en: 'only the year has a target; what is due by this quarter is not said' };

export function dueBy(indicator: TemplateRow, region: string, period: Quarter, lookup: Lookup): Due {
  if (indicator.annualOnly && period.quarter < 4) return { kind: 'not-due', reason: AT_YEAR_END };
  const own = lookup(indicator.id, region, period, 'target');
  if (own.kind === 'unusable') return { kind: 'no-target', reason: own.reason };
  if (own.kind === 'known') return { kind: 'due', value: own.value, from: own.figure, basis: 'quarter', quarters: 4 };
  const year = lookup(indicator.id, region, { year: period.year }, 'target');
  if (year.kind !== 'known') return { kind: 'no-target', reason: year.kind === 'none' ? NO_TARGET : year.reason };
  const quarters = quartersDue(indicator, period);
  if (quarters === undefined) return { kind: 'no-target', reason: ONLY_ANNUAL };
  if (quarters === 4) return { kind: 'due', value: year.value, from: year.figure, basis: 'year', quarters };
  return { kind: 'due', value: toNumber(times(fractionOf(year.value), quarters, 4)), from: year.figure, basis: 'share', quarters };
}

function quartersDue({ measure, cumulative }: TemplateRow, { quarter }: Quarter): number | undefined {
  if (measure === 'none') return quarter === 4 ? 4 : undefined;
  if (measure !== 'flow') return 4;
  // 当期数: each quarter's own share, the fourth's too.
  return cumulative ? quarter : 1;
}
