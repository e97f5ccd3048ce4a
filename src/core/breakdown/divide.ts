/** One additive indicator divided over the towns, for the year and, where it has quarters, for each of them. */
import { decimalsOf, printNumber, subtract, sum } from '../indicator/decimal';
import { periodKey, printPeriod, type Period } from '../indicator/period';
import { shortened } from '../shortened';
import type { Figure } from '../table/figure';
import { onlyTarget } from '../table/target';
import type { Region, TemplateRow } from '../template/template';
import type { Text } from '../text';
import { allocate } from './allocate/one-way';
import type { Allotment, Reason, Share } from './allocate/share';
import { allocateOverTime, type CellPin } from './allocate/two-way';
import type { BreakdownRow, Limit, RowPeriod } from './breakdown';
import type { Weights } from './weights';

export interface DivideContext {
  readonly year: Period;
  /** In time order; none where only the year is wanted. */
  readonly quarters: readonly Period[];
  readonly towns: readonly Region[];
  readonly weights: Weights;
  readonly limits: readonly Limit[];
  readonly districtOf: (indicator: string, period: Period) => Figure | undefined;
}

export function divideRow(indicator: TemplateRow, context: DivideContext): BreakdownRow {
  const row = dividedRow(indicator, context);
  const worded = wordedFigures(row);
  if (!worded) return row;
  const { remark } = row;
  return { ...row, remark: remark ? { zh: `${remark.zh}；${worded.zh}`, en: `${remark.en}; ${worded.en}` } : worded };
}

/** The district's figures that are texts: Excel can't subtract them, so the difference stays empty. */
function wordedFigures({ kind, periods }: BreakdownRow): Text | undefined {
  const texts = periods.flatMap(({ period, district }) => (kind === 'divided' && typeof district?.raw === 'string' ? [{ name: printPeriod(period), text: shortened(district.raw.trim(), MOST_QUOTED) }] : []));
  if (texts.length === 0) return undefined;
  const [zh, en] = (['zh', 'en'] as const).map((language) => texts.map(({ name, text }) => (language === 'zh' ? `${name.zh}“${text}”` : `"${text}" for ${name.en}`)));
  return {
    zh: `全区数是文字（${zh?.join('、') ?? ''}），改成数字后“差额”才显示`,
    en: `the district's figure is a text (${en?.join(', ') ?? ''}); the difference shows once it is a number`,
  };
}

/** Enough of a cell to find it by. */
const MOST_QUOTED = 20;

function dividedRow(indicator: TemplateRow, context: DivideContext): BreakdownRow {
  const year = stated(indicator, context.year, context);
  if (year === undefined) return left(indicator, noFigure(indicator, context));
  const unweighted = context.towns.filter((town) => weightOf(indicator, town, context) === undefined);
  const source = context.weights.name;
  if (unweighted.length === context.towns.length) return left(indicator, { zh: `权重来源（${source.zh}）没有这个指标`, en: `the weights (${source.en}) do not have this indicator` });
  if (unweighted.length > 0) {
    const list = unweighted.map(({ name }) => name);
    return conflicting(indicator, { zh: `权重来源（${source.zh}）没有 ${list.join('、')} 的数，请给它固定值，或换一个权重来源`, en: `the weights (${source.en}) have no figure for ${list.join(', ')}; pin it, or take other weights` });
  }
  if (indicator.annualOnly || context.quarters.length === 0) return overYear(indicator, year, context);
  const quarters = context.quarters.map((period) => stated(indicator, period, context));
  const gap = context.quarters.find((_, index) => quarters[index] === undefined);
  if (gap) return { ...overYear(indicator, year, context), remark: { zh: `全区 ${printPeriod(gap).zh} 没有可用的数，只分解到年`, en: `the district has no usable figure for ${printPeriod(gap).en}, so only the year was divided` } };
  return overQuarters(indicator, year, quarters.map((value) => value ?? 0), context);
}

function overYear(indicator: TemplateRow, year: number, context: DivideContext): BreakdownRow {
  const allocation = allocate(year, indicator.decimals, sharesOf(indicator, context));
  if (!allocation.ok) return conflicting(indicator, allocation.conflict.text);
  return { indicator: exactly(indicator, year), kind: 'divided', periods: [rowPeriod(indicator, context.year, year, allocation.towns, context)] };
}

function overQuarters(indicator: TemplateRow, year: number, quarters: readonly number[], context: DivideContext): BreakdownRow {
  // A flow whose quarters stand alone is divided as its running total, and told apart again.
  const running = indicator.cumulative || indicator.measure !== 'flow' ? quarters : quarters.map((_, index) => sum(quarters.slice(0, index + 1)));
  const end = running.at(-1) ?? 0;
  if (subtract(end, year) !== 0) {
    const ends = running === quarters ? { zh: '四季度', en: 'fourth quarter' } : { zh: '四个季度之和', en: 'sum of the quarters' };
    return conflicting(indicator, { zh: `全区${ends.zh} ${printNumber(end)} 与全年 ${printNumber(year)} 不一致，请先改正再分解到季度`, en: `the district's ${ends.en} ${printNumber(end)} differs from the year's ${printNumber(year)}; please correct it before dividing by quarter` });
  }
  const fall = indicator.cumulative ? quarters.findIndex((value, index) => index > 0 && value < (quarters[index - 1] ?? 0)) : -1;
  if (fall > 0) {
    const [later, earlier] = [fall, fall - 1].map((index) => ({ name: printPeriod(context.quarters[index] ?? context.year), value: printNumber(quarters[index] ?? 0) })) as [{ name: Text; value: string }, { name: Text; value: string }];
    return conflicting(indicator, { zh: `全区 ${later.name.zh} ${later.value} 低于 ${earlier.name.zh} ${earlier.value}，累计数不应下降，请先改正再分解到季度`, en: `the district's ${later.name.en} ${later.value} is below ${earlier.name.en} ${earlier.value}; cumulative figures never fall, so please correct it before dividing by quarter` });
  }
  const pins = cellPins(indicator, context);
  if (pins.length > 0 && running !== quarters) return conflicting(indicator, { zh: '季度数为当期数，不能固定单个季度', en: 'its quarters stand alone, so a single quarter can\'t be pinned' });
  const decimals = Math.max(indicator.decimals, ...running.map(decimalsOf));
  const allocation = allocateOverTime(running, decimals, sharesOf(indicator, context), pins, context.quarters.map(printPeriod));
  if (!allocation.ok) return conflicting(indicator, allocation.conflict.text);
  const years = allocation.towns.map((town) => town.year);
  return {
    indicator: exactly(indicator, ...running),
    kind: 'divided',
    periods: [
      rowPeriod(indicator, context.year, year, years, context),
      ...context.quarters.map((period, q) => {
        const cells = allocation.towns.flatMap(({ periods, steps }) => (running === quarters ? periods : steps)[q] ?? []);
        return rowPeriod(indicator, period, quarters[q] ?? 0, cells, context);
      }),
    ],
  };
}

function rowPeriod(indicator: TemplateRow, period: Period, total: number, allotments: readonly Allotment[], context: DivideContext): RowPeriod {
  const district = context.districtOf(indicator.id, period);
  const cells = context.towns.flatMap(({ name }) => {
    const allotment = allotments.find((one) => one.town === name);
    return allotment ? [{ town: name, value: allotment.value, allotment, reason: REASONS[allotment.reason] }] : [];
  });
  return { period, ...(district ? { district } : {}), total, cells };
}

const REASONS: Readonly<Record<Reason, Text>> = {
  pinned: { zh: '固定', en: 'pinned' },
  floor: { zh: '提高到下限', en: 'raised to its floor' },
  cap: { zh: '降低到上限', en: 'lowered to its cap' },
  exact: { zh: '正好整除', en: 'exact' },
  'rounded-down': { zh: '舍去尾数', en: 'rounded down' },
  remainder: { zh: '进一个最小单位', en: 'given one unit more' },
};

function sharesOf(indicator: TemplateRow, context: DivideContext): readonly Share[] {
  return context.towns.map((town) => {
    const limit = context.limits.find((one) => one.indicator === indicator.id && one.town === town.name && one.quarter === undefined);
    const { pin, floor, cap } = limit ?? {};
    return { town: town.name, weight: weightOf(indicator, town, context) ?? 0, ...(pin === undefined ? {} : { pin }), ...(floor === undefined ? {} : { floor }), ...(cap === undefined ? {} : { cap }) };
  });
}

function cellPins(indicator: TemplateRow, { limits, quarters }: DivideContext): readonly CellPin[] {
  return limits.flatMap((limit) => {
    const period = quarters.findIndex((one) => periodKey(one) === limit.quarter);
    return limit.indicator === indicator.id && period >= 0 && limit.pin !== undefined ? [{ town: limit.town, period, value: limit.pin }] : [];
  });
}

/** A pinned town needs none. */
function weightOf(indicator: TemplateRow, town: Region, { weights, limits }: DivideContext): number | undefined {
  const pinned = limits.some((one) => one.indicator === indicator.id && one.town === town.name && one.quarter === undefined && one.pin !== undefined);
  return weights.of(indicator.id, town) ?? (pinned ? 0 : undefined);
}

/** The district's number, also where it is written in words (累计达800); a range states none. */
export function stated(indicator: TemplateRow, period: Period, { districtOf }: DivideContext): number | undefined {
  const figure = districtOf(indicator.id, period);
  if (!figure || !figure.due) return undefined;
  if (figure.reading.kind === 'quantities' && figure.reading.quantities.some(({ max }) => max !== undefined)) return undefined;
  return onlyTarget(figure);
}

function noFigure(indicator: TemplateRow, { districtOf, year }: DivideContext): Text {
  const figure = districtOf(indicator.id, year);
  if (!figure) return { zh: '区级表没有这个指标', en: 'the district\'s table has no such indicator' };
  const why = figure.unusable;
  return { zh: `全区数不可用：${why?.zh ?? '不是单一数字'}`, en: `the district's figure can't be used: ${why?.en ?? 'not a single figure'}` };
}

/** A district's figure with more decimals than the indicator has is divided in its own unit. */
function exactly(indicator: TemplateRow, ...figures: readonly number[]): TemplateRow {
  return { ...indicator, decimals: Math.max(indicator.decimals, ...figures.map(decimalsOf)) };
}

function conflicting(indicator: TemplateRow, { zh, en }: Text): BreakdownRow {
  return { indicator, kind: 'left', periods: [], conflict: { zh: `${indicator.name}：${zh}`, en: `${indicator.name}: ${en}` } };
}

function left(indicator: TemplateRow, remark: Text): BreakdownRow {
  return { indicator, kind: 'left', periods: [], remark };
}
