import type { Outcome, Severity } from '../finding/finding';
import { printNumber, subtract } from '../indicator/decimal';
import { groupBy } from '../group-by';
import { byPeriod, type Figure } from '../table/figure';
import type { TableRow } from '../table/table';
import { targetsOf, whyIncomparable, type Target } from '../table/target';
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
    zh: '同一行相邻年份，按指标方向（越高越好、越低越好）比较；文字目标只比口径相同的（累计对累计、新增对新增），口径不同的列为未校验；无方向的不查。',
    en: 'Neighbouring years of a row, by the indicator\'s direction (higher or lower is better); targets in words only where both have the same scope (cumulative, newly added), else they are listed as not checked; indicators without one are not compared.',
  },
  remedy: { zh: '核对两个年份的数；确属规划安排的，写明原因。', en: 'Compare the two years with the source; explain where it is planned so.' },
  source: 'Design §6',
  check: (table, { severity }) =>
    table.rows.flatMap((row) => {
      const { direction, measure } = row.indicator;
      if (direction === 'none' || measure === 'none') return [];
      return series(row).flatMap((years) =>
        years.slice(1).flatMap((later, i) => compare(years[i] as Figure, later, direction, severity)),
      );
    }),
};

function compare(earlier: Figure, later: Figure, direction: 'higher' | 'lower', severity: Severity): Outcome[] {
  const [to, from] = [targetsOf(later), targetsOf(earlier)];
  if (!to.ok) return [notChecked([later, earlier], whyNot(later, to.reason))];
  if (!from.ok) return [notChecked([later, earlier], whyNot(earlier, from.reason))];
  const incomparable = whyIncomparable(to.targets, from.targets);
  if (incomparable) return [notChecked([later, earlier], incomparable)];
  return to.targets.map((target, i) => pair(earlier, later, from.targets[i] as Target, target, direction, severity));
}

function pair(earlier: Figure, later: Figure, from: Target, to: Target, direction: 'higher' | 'lower', severity: Severity): Outcome {
  const difference = subtract(to.value, from.value);
  if (direction === 'higher' ? difference >= 0 : difference <= 0) return passed(later, earlier);
  const word = direction === 'higher' ? { zh: '低于', en: 'below' } : { zh: '高于', en: 'above' };
  const [y1, y0] = [later.column.period.year, earlier.column.period.year];
  return findingOn(later, [earlier], {
    rule: 'years-trend',
    question: to.label,
    severity,
    actual: to.value,
    expected: `${direction === 'higher' ? '≥' : '≤'} ${printNumber(from.value)}`,
    difference,
    message: {
      zh: `${to.label}${y1} 年 ${printNumber(to.value)} ${word.zh} ${y0} 年 ${printNumber(from.value)}（${signed(difference)}）`,
      en: `${to.label && `${to.label}, `}${y1}: ${printNumber(to.value)} is ${word.en} ${y0}: ${printNumber(from.value)} (${signed(difference)})`,
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
