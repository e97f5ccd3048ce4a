import type { Outcome, Severity } from '../finding/finding';
import { groupBy } from '../group-by';
import { add, disjoint, divide, rounded, scale } from '../indicator/interval';
import { printNumber, roundTo, subtract } from '../indicator/decimal';
import { asPrinted } from '../table/figure';
import { impliedDenominators, ratioPairs, type Implied, type RatioPair } from '../table/implied';
import { missingTown, type Table } from '../table/table';
import { findingOn, notChecked, ofAllRegions, passed } from './outcome';
import { periodName, signed, townMissing } from './phrase';
import type { Rule, RuleContext } from './rule';

export const ratioImplied: Rule = {
  id: 'ratio-implied',
  severity: 'soft',
  title: { zh: '比率与分子推算出的分母不合理', en: 'A ratio contradicts its numerator' },
  purpose: {
    zh: '研发费用和占比各自看都合理，相除得到的营业收入却逐年下降，说明至少一个数有问题。',
    en: 'An amount and its share may each look right while the turnover they imply falls from year to year: one of them is wrong.',
  },
  checks: {
    zh: '同一表中的比率和分子：推算的分母随年份、随季度不应下降；各乡镇分子之和 ÷ 推算分母之和应与全区比率相符。按四舍五入的区间比较。',
    en: 'A ratio and its numerator in one table: the implied denominator falls neither over years nor over quarters; Σ numerators ÷ Σ implied denominators of the towns meets the district\'s ratio. Intervals of rounding are compared, not points.',
  },
  remedy: { zh: '核对分子、比率和口径（规上、全口径）。', en: 'Compare numerator, ratio and definitions.' },
  source: 'Design §6; interval arithmetic on rounded figures',
  check: (table, context) =>
    ratioPairs(table).flatMap((pair) => {
      const implied = impliedDenominators(pair);
      return [...overTime(implied, context.severity), ...overTowns(table, pair, implied, context)];
    }),
};

function overTime(implied: readonly Implied[], severity: Severity): Outcome[] {
  const groups = groupBy(implied, ({ ratio: { column: { period, region, holds } } }) =>
    // Years are compared with years, and quarters within their year: both run from 1 January.
    [region, holds, period.quarter === undefined ? 'years' : period.year].join('|'),
  );
  return [...groups.values()].flatMap((series) => series.slice(1).map((later, i) => compare(series[i] as Implied, later, severity)));
}

function compare(earlier: Implied, later: Implied, severity: Severity): Outcome {
  const figures = [later.ratio, later.numerator, earlier.ratio, earlier.numerator] as const;
  if (later.interval.high >= earlier.interval.low) return passed(...figures);
  const [to, from] = [roundTo(later.point, 2), roundTo(earlier.point, 2)];
  const [p1, p0] = [periodName(later.ratio), periodName(earlier.ratio)];
  const name = later.ratio.indicator.ratio?.denominator ?? '';
  return findingOn(later.ratio, figures.slice(1), {
    rule: 'ratio-implied',
    severity,
    actual: to,
    expected: `≥ ${printNumber(from)}`,
    difference: subtract(to, from),
    message: {
      zh: `由“${later.numerator.indicator.name}”和本比率推算，${name || '分母'}${p1.zh}为 ${printNumber(to)}，低于${p0.zh}的 ${printNumber(from)}`,
      en: `With "${later.numerator.indicator.name}" this ratio implies ${name || 'a denominator'} of ${printNumber(to)} in ${p1.en}, below ${printNumber(from)} in ${p0.en}`,
    },
  });
}

function overTowns(table: Table, { ratio }: RatioPair, implied: readonly Implied[], context: RuleContext): Outcome[] {
  const towns = implied.filter((one) => one.ratio.column.region !== undefined);
  const [first] = towns;
  if (!first) return [];
  const { column, indicator } = first.ratio;
  const figures = towns.flatMap((one) => [one.ratio, one.numerator]);
  const missing = missingTown(table);
  if (missing !== undefined) return [notChecked(figures, townMissing(missing))];
  const district = context.district.of(table.template.district, indicator.id, column.period, column.holds ?? 'target');
  if (district.kind === 'unknown') return [notChecked(figures, district.reason)];
  const parts = ratio.figures.filter((figure) => figure.column.region !== undefined);
  if (towns.length < parts.length) {
    return [notChecked(figures, { zh: `${parts.length - towns.length} 个乡镇的分子或比率不可用，不能推算全区比率`, en: `${parts.length - towns.length} towns lack a numerator or a ratio, so the district's can't be implied` })];
  }
  const factor = indicator.unit === '%' ? 100 : 1;
  const numerators = add(towns.map((one) => rounded(one.numerator.value ?? 0, one.numerator.indicator.decimals)));
  const interval = divide(numerators, add(towns.map((one) => one.interval)));
  const printed = rounded(district.value, district.figure.indicator.decimals);
  if (!interval || !disjoint(scale(interval, factor), printed)) return [passed(...figures, district.figure)];
  const total = towns.reduce((sum, one) => sum + (one.numerator.value ?? 0), 0);
  const point = roundTo((total / towns.reduce((sum, one) => sum + one.point, 0)) * factor, 2);
  const value = asPrinted(district.figure, district.value);
  const difference = subtract(point, value);
  return [
    findingOn(first.ratio, [...figures.slice(1), district.figure], {
      rule: 'ratio-implied',
      question: 'towns',
      about: ofAllRegions(first.ratio),
      severity: context.severity,
      actual: point,
      expected: value,
      difference,
      message: {
        zh: `各乡镇的“${first.numerator.indicator.name}”和本比率合起来是 ${printNumber(point)}，全区为 ${printNumber(value)}（${signed(difference)}）`,
        en: `The towns' "${first.numerator.indicator.name}" and ratios together come to ${printNumber(point)}; the district says ${printNumber(value)} (${signed(difference)})`,
      },
    }),
  ];
}
