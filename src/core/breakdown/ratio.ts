/**
 * Ratios are not divided (design §9). Each town is offered the district's ratio, or, where the weights' source knows
 * the towns' own ratios and their numerators were just allocated, those ratios scaled so that their mean, weighted by
 * the denominators they imply, is the district's.
 */
import { roundTo } from '../indicator/decimal';
import { periodKey, type Period } from '../indicator/period';
import type { Figure } from '../table/figure';
import type { Region, TemplateRow } from '../template/template';
import type { Text } from '../text';
import type { BreakdownCell, BreakdownRow, RatioChoice, RowPeriod } from './breakdown';
import { keptWords } from './carried';
import type { DivideContext } from './divide';
import type { Former } from './former';

export interface RatioContext extends DivideContext {
  readonly ratios: RatioChoice;
  /** What was allocated to a town for an indicator and a period. */
  readonly allocated: (indicator: string, period: Period, town: string) => number | undefined;
  readonly former: Former;
}

const REASONS = {
  typed: { zh: '固定', en: 'pinned' },
  district: { zh: '同全区，比率不分解', en: 'as the district: ratios are not divided' },
  scaled: { zh: '按乡镇原有比率换算，加权平均等于全区', en: 'the town\'s own ratio, scaled so that the weighted mean is the district\'s' },
  blank: { zh: '由乡镇填报', en: 'left for the town' },
} satisfies Record<string, Text>;

/** Why the district's ratio can't be offered; the head of the allocation ledger says the same as its lines. */
const NO_RATIO = {
  blank: { zh: '全区数空白或不可用', en: 'the district\'s figure is blank or can\'t be used' },
  absent: { zh: '区级表没有此指标', en: 'the district\'s table has no such indicator' },
} satisfies Record<string, Text>;
const KEPT = { blank: keptWords(NO_RATIO.blank), absent: keptWords(NO_RATIO.absent) } satisfies Record<string, Text>;

export function ratioRow(indicator: TemplateRow, context: RatioContext): BreakdownRow {
  const quarters = indicator.annualOnly ? [] : inTime(indicator, context.quarters, context);
  const periods = [ratioPeriod(indicator, context.year, context, quarters.at(-1)), ...quarters];
  const remark = remarkOn(indicator, periods, context);
  return { indicator, kind: 'ratio', periods, ...(remark ? { remark } : {}) };
}

function remarkOn(indicator: TemplateRow, periods: readonly RowPeriod[], { ratios, districtOf, year }: RatioContext): Text | undefined {
  if (periods.every(({ district }) => (district?.value ?? null) === null)) {
    const why = districtOf(indicator.id, year) ? 'blank' : 'absent';
    return (periods.some(({ cells }) => cells.some(({ reason }) => reason === KEPT[why])) ? KEPT : NO_RATIO)[why];
  }
  const wasScaled = periods.every(({ district, cells }) => (district?.value ?? null) === null || cells.some(({ reason }) => reason === REASONS.scaled));
  return ratios === 'scaled' && !wasScaled ? { zh: '不能按乡镇原有比率换算（缺原有比率、分子，或固定数不容许），改用全区数', en: 'can\'t be scaled from the towns\' own ratios (one or its numerator is missing, or pins leave no room), so the district\'s is offered' } : undefined;
}

/** Each quarter in the light of the one before. */
function inTime(indicator: TemplateRow, quarters: readonly Period[], context: RatioContext): readonly RowPeriod[] {
  const periods: RowPeriod[] = [];
  for (const quarter of quarters) periods.push(ratioPeriod(indicator, quarter, context, periods.at(-1)));
  return periods;
}

function ratioPeriod(indicator: TemplateRow, period: Period, context: RatioContext, before: RowPeriod | undefined): RowPeriod {
  const figure = context.districtOf(indicator.id, period);
  const whole = figure?.value ?? null;
  // Where the district's ratio does not fall, rounding must not let a town's fall.
  const holds = before !== undefined && whole !== null && (before.district?.value ?? Infinity) <= whole;
  const floors = new Map(holds ? before.cells.map(({ town, value }) => [town, value ?? 0] as const) : []);
  const scaled = context.ratios === 'scaled' && whole !== null ? scaledRatios(indicator, period, whole, floors, context) : undefined;
  const cells = context.towns.map((town): BreakdownCell => {
    const typed = typedRatio(indicator, period, town, context);
    if (typed !== undefined) return { town: town.name, value: typed, reason: REASONS.typed };
    return { town: town.name, ...offered(indicator, town, period, figure, scaled, context) };
  });
  return { period, ...(figure ? { district: figure } : {}), total: null, cells };
}

function typedRatio({ id }: TemplateRow, period: Period, town: Region, { limits }: RatioContext): number | undefined {
  const quarter = period.quarter === undefined ? undefined : periodKey(period);
  return limits.find((limit) => limit.indicator === id && limit.town === town.name && limit.quarter === quarter)?.pin;
}

function offered(indicator: TemplateRow, town: Region, period: Period, district: Figure | undefined, scaled: ReadonlyMap<string, number> | undefined, context: RatioContext): Omit<BreakdownCell, 'town'> {
  if (context.ratios === 'blank') return { value: null, reason: REASONS.blank };
  const own = scaled?.get(town.name);
  if (own !== undefined) return { value: own, reason: REASONS.scaled };
  const whole = district?.value ?? null;
  if (whole !== null) return { value: whole, reason: REASONS.district };
  const reason = district ? KEPT.blank : KEPT.absent;
  const former = context.former.of(indicator.id, town, period);
  if (former) return { value: former.value, ...(former.words === undefined ? {} : { words: former.words }), reason };
  const kept = context.weights.periodOf?.(indicator.id, town) === periodKey(period) ? context.weights.of(indicator.id, town) : undefined;
  return kept === undefined ? { value: null, reason: REASONS.blank } : { value: kept, reason };
}

interface Weighted {
  readonly town: string;
  readonly numerator: number;
  readonly ratio: number;
  /** Typed: it stays, and the others make up for it. */
  readonly isFixed: boolean;
}

/** undefined where a town's ratio or numerator is not known, or no rounding of the free ratios keeps the mean. */
function scaledRatios(indicator: TemplateRow, period: Period, whole: number, floors: ReadonlyMap<string, number>, context: RatioContext): ReadonlyMap<string, number> | undefined {
  const over = indicator.ratio?.numerator;
  if (over === undefined || whole <= 0) return undefined;
  const parts = context.towns.map((town): Weighted | undefined => {
    const typed = typedRatio(indicator, period, town, context);
    const [numerator, ratio] = [context.allocated(over, period, town.name), typed ?? context.weights.of(indicator.id, town)];
    return numerator === undefined || ratio === undefined || numerator <= 0 || ratio <= 0 ? undefined : { town: town.name, numerator, ratio, isFixed: typed !== undefined };
  });
  const known = parts.filter((part) => part !== undefined);
  if (known.length < context.towns.length) return undefined;
  const factor = factorFor(known, whole);
  if (factor === undefined) return undefined;
  const rounded = known.map((part) => (part.isFixed ? part : { ...part, ratio: Math.max(roundTo(part.ratio * factor, indicator.decimals), floors.get(part.town) ?? 0) }));
  const settled = settle(rounded, whole, indicator.decimals, floors);
  return settled && new Map(settled.map(({ town, ratio }) => [town, ratio]));
}

/** What the free ratios are multiplied by: their denominators make up what the whole leaves beside the fixed ones. */
function factorFor(parts: readonly Weighted[], whole: number): number | undefined {
  const implied = (fixed: boolean): number => parts.filter(({ isFixed }) => isFixed === fixed).reduce((total, { numerator, ratio }) => total + numerator / ratio, 0);
  const room = parts.reduce((total, { numerator }) => total + numerator, 0) / whole - implied(true);
  const free = implied(false);
  return room > 0 && free > 0 ? free / room : undefined;
}

/** Σ numerators ÷ Σ denominators, each denominator being what the town's numerator and ratio imply. */
export function meanRatio(parts: readonly { readonly numerator: number; readonly ratio: number }[]): number {
  const numerators = parts.reduce((total, { numerator }) => total + numerator, 0);
  return numerators / parts.reduce((total, { numerator, ratio }) => total + numerator / ratio, 0);
}

/** Rounding moves the mean a little: one unit more or less, for the towns that move it most, until it prints as the district's. */
function settle(parts: readonly Weighted[], whole: number, decimals: number, floors: ReadonlyMap<string, number>): readonly Weighted[] | undefined {
  const unit = 10 ** -decimals;
  const byWeight = parts.filter(({ isFixed }) => !isFixed).sort((a, b) => b.numerator / b.ratio - a.numerator / a.ratio).map(({ town }) => town);
  let now = parts;
  for (const town of [undefined, ...byWeight]) {
    const step = meanRatio(now) < whole ? unit : -unit;
    now = now.map((part) => {
      const moved = roundTo(part.ratio + step, decimals);
      return part.town === town && moved > 0 && moved >= (floors.get(town) ?? 0) ? { ...part, ratio: moved } : part;
    });
    if (now.some(({ ratio }) => ratio <= 0)) return undefined;
    if (roundTo(meanRatio(now), decimals) === roundTo(whole, decimals)) return now;
  }
  return undefined;
}
