import type { Outcome } from '../finding/finding';
import { printNumber, roundTo, subtract } from '../indicator/decimal';
import { periodKey } from '../indicator/period';
import { printAddress, quoteSheet } from '../sheet/address';
import type { Figure } from '../table/figure';
import { allFigures, type Table } from '../table/table';
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
  check: (table, { tables, severity }) => {
    const earlier = firstFigures(tables.slice(0, tables.indexOf(table)), table);
    return ownFigures(table).flatMap((figure): Outcome[] => {
      const first = earlier.get(keyOf(figure));
      if (!first) return [];
      const unusable = [figure, first].find((one) => one.value === null);
      if (unusable) return [notChecked([figure, first], whyNot(unusable))];
      const difference = subtract(figure.value ?? 0, first.value ?? 0);
      if (roundTo(difference, figure.indicator.decimals) === 0) return [passed(figure, first)];
      const [here, there] = [printNumber(figure.value ?? 0), printNumber(first.value ?? 0)];
      const why = whyUnequal(figure.value ?? 0, first.value ?? 0);
      const at = `${quoteSheet(first.at.sheet)}!${printAddress(first.at)}`;
      return [
        findingOn(figure, [first], {
          rule: 'same-figure',
          severity,
          actual: figure.value,
          expected: first.value,
          difference,
          ...(why ? { why } : {}),
          message: {
            zh: `此处 ${here}，${at} 为 ${there}，同一数据不一致`,
            en: `${here} here and ${there} in ${at}: one figure, two values`,
          },
        }),
      ];
    });
  },
};

function keyOf(figure: Figure): string {
  return [figure.indicator.id, periodKey(figure.column.period), figure.region, figure.column.holds ?? 'target'].join('\u0000');
}

/** All figures, and totals that state a figure of the district instead of adding up towns. */
function ownFigures(table: Table): Figure[] {
  const totals = table.rows.flatMap((row) => {
    const { total } = row;
    if (!total || total.adds || total.sumsRatio || !statesDistrict(row.figures, total)) return [];
    return [total];
  });
  return [...allFigures(table).filter((figure) => figure.due), ...totals];
}

function statesDistrict(parts: readonly Figure[], total: Figure): boolean {
  if (!total.indicator.additiveOverRegions) return true;
  const added = parts.reduce((units, part) => units + (part.value ?? 0), 0);
  return total.value !== null && roundTo(subtract(total.value, added), total.indicator.decimals) !== 0;
}

function firstFigures(tables: readonly Table[], table: Table): ReadonlyMap<string, Figure> {
  const index = new Map<string, Figure>();
  for (const other of tables) {
    if (other.template.district !== table.template.district) continue;
    for (const figure of ownFigures(other)) if (!index.has(keyOf(figure))) index.set(keyOf(figure), figure);
  }
  return index;
}
