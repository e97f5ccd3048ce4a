import type { Outcome, Severity } from '../finding/finding';
import { printNumber, subtract } from '../indicator/decimal';
import { groupBy } from '../group-by';
import { asPrinted, byPeriod, type Figure } from '../table/figure';
import type { TableRow } from '../table/table';
import { inUnitOf, listedTargets, whyIncomparable, type Target } from '../table/target';
import { findingOn, notChecked, passed } from './outcome';
import { signed, whyNot } from './phrase';
import type { Rule } from './rule';

export const yearsTrend: Rule = {
  id: 'years-trend',
  severity: 'soft',
  title: { zh: '后年目标反而变差', en: 'A later target is worse' },
  purpose: {
    zh: '规划目标逐年向好；反向的数多半是漏位或填反。',
    en: 'Planned targets improve from year to year; one that does not has often lost a digit or been swapped.',
  },
  checks: {
    zh: '同一行相邻年份，按指标方向（越高越好、越低越好）比较；文字目标（一格几个数的逐个）只比口径相同、单位能换算的（累计对累计、新增对新增），其余列为未校验；无方向的不查。公式的结果按指标的小数位比较。',
    en: 'Neighbouring years of a row, by the indicator\'s direction (higher or lower is better); targets in words (where a cell has several, one by one) only where both have the same scope (cumulative, newly added) and units that convert, else they are listed as not checked; indicators without one are not compared. Results of formulas are compared at the decimals of the indicator.',
  },
  remedy: { zh: '核对两个年份的数；确属规划安排的，写明原因。', en: 'Compare the two years with the source; explain where it is planned so.' },
  source: 'Design §6',
  check: (table, { severity }) => {
    // Towns mostly stand under one year: no two to compare, in any row.
    if (new Set(table.columns.map(({ definition }) => definition.period.year)).size < 2) return [];
    return table.rows.flatMap((row) => {
      const { direction } = row.indicator;
      if (direction === 'none') return [];
      return series(row).flatMap((years) =>
        years.slice(1).flatMap((later, i) => compare(years[i] as Figure, later, direction, severity)),
      );
    });
  },
};

function compare(earlier: Figure, later: Figure, direction: 'higher' | 'lower', severity: Severity): Outcome[] {
  const [to, from] = [listedTargets(later), listedTargets(earlier)];
  if (!to.ok) return [notChecked([later, earlier], whyNot(later, to.reason))];
  if (!from.ok) return [notChecked([later, earlier], whyNot(earlier, from.reason))];
  const incomparable = whyIncomparable(to.targets, from.targets);
  if (incomparable) return [notChecked([later, earlier], incomparable)];
  return to.targets.flatMap((target, i) => {
    const before = inUnitOf(from.targets[i] as Target, target);
    return before ? [pair(earlier, later, before, target, { direction, severity, which: i === 0 ? '' : `${i + 1}` })] : [];
  });
}

interface Plan {
  readonly direction: 'higher' | 'lower';
  readonly severity: Severity;
  /** Which of the quantities in a cell; '' for the first. */
  readonly which: string;
}

function pair(earlier: Figure, later: Figure, from: Target, to: Target, { direction, severity, which }: Plan): Outcome {
  const [was, will] = [asPrinted(earlier, from.value), asPrinted(later, to.value)];
  const difference = subtract(will, was);
  if (direction === 'higher' ? difference >= 0 : difference <= 0) return passed(later, earlier);
  const word = direction === 'higher' ? { zh: '低于', en: 'below' } : { zh: '高于', en: 'above' };
  const [is, before] = [`${printNumber(will)}${to.unit ?? ''}`, `${printNumber(was)}${from.unit ?? ''}`];
  const [y1, y0] = [later.column.period.year, earlier.column.period.year];
  return findingOn(later, [earlier], {
    rule: 'years-trend',
    question: `${to.label}${which}`,
    severity,
    actual: will,
    expected: `${direction === 'higher' ? '≥' : '≤'} ${printNumber(was)}`,
    difference,
    message: {
      zh: `${to.label && `${to.label}：`}${y1} 年 ${is} ${word.zh} ${y0} 年 ${before}（${signed(difference)}）`,
      en: `${to.label && `${to.label}, `}${y1}: ${is} is ${word.en} ${y0}: ${before} (${signed(difference)})`,
    },
  });
}

/** What was reached is the base of the targets after it, unless its own year had a target. */
function hasTarget(row: TableRow, { column, region }: Figure): boolean {
  return row.figures.some(
    (one) => one.region === region && one.column.period.year === column.period.year && (one.column.holds ?? 'target') === 'target',
  );
}

/** Whole years of one region, in time order. */
function series(row: TableRow): Figure[][] {
  const years = row.figures
    .filter((figure) => figure.column.period.quarter === undefined && figure.due)
    .filter((figure) => figure.column.holds !== 'rank' && !(figure.column.holds === 'actual' && hasTarget(row, figure)))
    .sort(byPeriod);
  return [...groupBy(years, (figure) => figure.region).values()];
}
