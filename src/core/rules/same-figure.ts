import { SEVERITIES, type Outcome, type Severity } from '../finding/finding';
import { printNumber, subtract } from '../indicator/decimal';
import { printAddress, quoteSheet } from '../sheet/address';
import { asPrinted, finestDecimals, printAlike, type Figure } from '../table/figure';
import type { Table } from '../table/table';
import { targetsOf } from '../table/target';
import type { Text } from '../text';
import { findingOn, notChecked, passed } from './outcome';
import { whyNot } from './phrase';
import type { Rule } from './rule';
import { whyUnequal } from './why';

export const sameFigure: Rule = {
  id: 'same-figure',
  severity: 'hard',
  title: { zh: '同一数据两处不一致', en: 'One figure, two values' },
  purpose: {
    zh: '同一指标、时期、地区只有一个数；两张表不同，至少一处错。',
    en: 'One indicator, period and region has one figure; where two tables differ, at least one is wrong.',
  },
  checks: {
    zh: '同一区县的各表中指标、时期、地区都相同的格。合计列中由各乡镇相加得到的数由 parts-sum-to-total 检查。',
    en: 'Cells of one district\'s tables that agree in indicator, period and region. A total that adds up the towns is left to parts-sum-to-total.',
  },
  remedy: { zh: '查明以哪张表为准，改正另一张。', en: 'Find out which table is right and correct the other.' },
  source: 'UNECE Glossary of Terms on Statistical Data Editing (2000): consistency edit',
  betweenTables: true,
  check: (table, { tables, stated, severity }) =>
    stated.again(table).flatMap(({ figure, first }): Outcome[] => {
      const [is, was] = [total(figure), total(first)];
      if (typeof is !== 'number') return [notChecked([figure, first], whyNot(figure, is, [first]))];
      if (typeof was !== 'number') return [notChecked([figure, first], whyNot(first, was, [figure]))];
      if (printAlike(figure, is, first, was)) return [passed(figure, first)];
      const decimals = finestDecimals([figure, first]);
      const [own, other] = [asPrinted(figure, is, decimals), asPrinted(first, was, decimals)];
      const difference = subtract(own, other);
      const [here, there] = [printNumber(own), printNumber(other)];
      const why = whyUnequal(own, other);
      const at = `${quoteSheet(first.at.sheet)}!${printAddress(first.at)}`;
      return [
        findingOn(figure, [first], {
          rule: 'same-figure',
          severity: softer(severity, severityIn(tables, first)),
          actual: own,
          expected: other,
          difference,
          ...(why ? { why } : {}),
          message: {
            zh: `此处 ${here}，${at} 为 ${there}，同一数据不一致`,
            en: `${here} here and ${there} in ${at}: one figure, two values`,
          },
        }),
      ];
    }),
};

/** What the figure states of the whole: a number, or 累计250. 新增30 states only what is added, and is another question. */
function total(figure: Figure): number | Text {
  const read = targetsOf(figure);
  if (!read.ok) return read.reason;
  const [target, ...others] = read.targets;
  if (target && others.length === 0 && (target.scope === 'none' || target.scope === 'cumulative')) return target.value;
  return { zh: '不是总数', en: 'it does not state the total' };
}

/** Two packs of one district may disagree by plan: where either says that this is soft, it is, whichever comes first. */
function severityIn(tables: readonly Table[], { at }: Figure): Severity {
  const table = tables.find((one) => one.sheet.name === at.sheet && one.range.row <= at.row && at.row < one.range.row + one.range.rows);
  const setting = table?.template.rules['same-figure'];
  return setting === undefined || setting === false ? 'hard' : setting.severity ?? 'hard';
}

function softer(a: Severity, b: Severity): Severity {
  return SEVERITIES[Math.max(SEVERITIES.indexOf(a), SEVERITIES.indexOf(b))] ?? a;
}
