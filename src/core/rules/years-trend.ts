import type { Outcome } from '../finding/finding';
import { printNumber, subtract } from '../indicator/decimal';
import { comparePeriods } from '../indicator/period';
import type { Figure } from '../table/figure';
import type { TableRow } from '../table/table';
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
    zh: '同一行相邻年份，按指标方向（越高越好、越低越好）比较；无方向的不查。',
    en: 'Neighbouring years of a row, by the indicator\'s direction (higher or lower is better); indicators without one are not compared.',
  },
  remedy: { zh: '核对两个年份的数；确属规划安排的，写明原因。', en: 'Compare the two years with the source; explain where it is planned so.' },
  source: 'Design §6',
  check: (table, { severity }) =>
    table.rows.flatMap((row) => {
      const { direction } = row.indicator;
      if (direction === 'none') return [];
      return series(row).flatMap((years) =>
        years.slice(1).map((later, i): Outcome => {
          const earlier = years[i] as Figure;
          const unusable = [later, earlier].find((figure) => figure.value === null);
          if (unusable) return notChecked([later, earlier], whyNot(unusable));
          const [to, from] = [later.value ?? 0, earlier.value ?? 0];
          const difference = subtract(to, from);
          if (direction === 'higher' ? difference >= 0 : difference <= 0) return passed(later, earlier);
          const word = direction === 'higher' ? { zh: '低于', en: 'below' } : { zh: '高于', en: 'above' };
          const [y1, y0] = [later.column.period.year, earlier.column.period.year];
          return findingOn(later, [earlier], {
            rule: 'years-trend',
            severity,
            actual: to,
            expected: `${direction === 'higher' ? '≥' : '≤'} ${printNumber(from)}`,
            difference,
            message: {
              zh: `${y1} 年 ${printNumber(to)} ${word.zh} ${y0} 年 ${printNumber(from)}（${signed(difference)}）`,
              en: `${y1}: ${printNumber(to)} is ${word.en} ${y0}: ${printNumber(from)} (${signed(difference)})`,
            },
          });
        }),
      );
    }),
};

/** Whole years of one region, in time order. */
function series(row: TableRow): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const figure of row.figures) {
    if (figure.column.period.quarter !== undefined || !figure.due) continue;
    const key = `${figure.region}|${figure.column.holds}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => comparePeriods(a.column.period, b.column.period)));
}
