/** One indicator of one region in one quarter: what was due, what was reached, which light. */
import type { Figure } from '../table/figure';
import type { Direction } from '../indicator/indicator';
import type { Thresholds } from '../template/thresholds';
import type { TemplateRow } from '../template/template';
import type { Text } from '../text';
import { dueBy, ONLY_ANNUAL, type Due, type Quarter } from './due-target';
import { bySizeOf, compareFractions, fractionOf, minus, ONE, plus, toNumber, type Fraction } from './fraction';
import type { Known, Lookup } from './known-figures';

export type Light = 'green' | 'yellow' | 'red';

/** What is missing for a light: 未报 · 无目标 · 年底考核 · no better or worse. */
export type Unlit = 'not-reported' | 'no-target' | 'not-due' | 'no-direction';

export interface Judged {
  readonly indicator: TemplateRow;
  readonly region: string;
  readonly period: Quarter;
  readonly target?: Extract<Due, { kind: 'due' }>;
  readonly actual?: { readonly value: number; readonly from: Figure };
  /** 1 is what was due by then; to ten decimals. Absent where either figure is, and where the target is 0. */
  readonly completion?: number;
  /** The same, exact. */
  readonly share?: Fraction;
  readonly light?: Light;
  readonly unlit?: Unlit;
  /** Why there is no light, or no completion. */
  readonly reason?: Text;
}

const NOT_REPORTED: Text = { zh: '未报', en: 'not reported' };
const NO_DIRECTION: Text = { zh: '指标没有高低好坏之分，不亮灯', en: 'neither higher nor lower is better, so there is no light' };
const ZERO_TARGET: Text = { zh: '目标为 0，不计完成率，只看是否达到', en: 'the target is 0: met or not, without a share' };

export function judge(indicator: TemplateRow, region: string, period: Quarter, lookup: Lookup, thresholds: Thresholds): Judged {
  const due = dueBy(indicator, region, period, lookup);
  const actual = actualAt(indicator, region, period, lookup);
  const base: Judged = { indicator, region, period, ...(due.kind === 'due' ? { target: due } : {}), ...(actual.kind === 'known' ? { actual: { value: actual.value, from: actual.figure } } : {}) };
  if (due.kind !== 'due') return { ...base, unlit: due.kind, reason: due.reason };
  if (actual.kind === 'none' && isAskedLater(indicator, due, period)) return { ...base, unlit: 'no-target', reason: ONLY_ANNUAL };
  if (actual.kind !== 'known') return { ...base, unlit: 'not-reported', reason: actual.kind === 'none' ? NOT_REPORTED : actual.reason };
  const share = completionOf(actual.value, due.value, indicator.direction);
  const shown = share ? { share, completion: toNumber(share) } : { reason: ZERO_TARGET };
  if (indicator.direction === 'none') return { ...base, ...shown, unlit: 'no-direction', reason: NO_DIRECTION };
  const isMet = indicator.direction === 'lower' ? actual.value <= due.value : actual.value >= due.value;
  return { ...base, ...shown, light: share ? lightOf(share, thresholds) : isMet ? 'green' : 'red' };
}

/**
 * A ratio or a rate without a target for this quarter is not missing: the year's target is what it is held against once
 * it is reported. An amount that towns add up stays due, since one that is left out must not better a town's place.
 */
function isAskedLater({ additiveOverRegions }: TemplateRow, { basis }: Extract<Due, { kind: 'due' }>, { quarter }: Quarter): boolean {
  return !additiveOverRegions && basis === 'year' && quarter < 4;
}

/** The fourth quarter of a cumulative figure is the year; a quarter's own figure is not. */
function actualAt(indicator: TemplateRow, region: string, period: Quarter, lookup: Lookup): Known {
  const own = lookup(indicator.id, region, period, 'actual');
  if (own.kind !== 'none' || period.quarter < 4 || (indicator.measure === 'flow' && !indicator.cumulative)) return own;
  return lookup(indicator.id, region, { year: period.year }, 'actual');
}

/**
 * 1 + gain ÷ |target|; the gain is actual − target, or target − actual where lower is better. For a positive target that
 * is actual ÷ target, and 2 − actual ÷ target where lower is better: unlike target ÷ actual it stands an actual of 0, and
 * with |target| a negative growth rate too. A target of 0 has no shares: undefined.
 */
export function completionOf(actual: number, target: number, direction: Direction): Fraction | undefined {
  if (target === 0) return undefined;
  const [reached, wanted] = [fractionOf(actual), fractionOf(target)];
  const gain = direction === 'lower' ? minus(wanted, reached) : minus(reached, wanted);
  return plus(ONE, bySizeOf(gain, wanted));
}

export function lightOf(share: Fraction, { green, yellow }: Thresholds): Light {
  if (compareFractions(share, fractionOf(green)) >= 0) return 'green';
  return compareFractions(share, fractionOf(yellow)) >= 0 ? 'yellow' : 'red';
}
