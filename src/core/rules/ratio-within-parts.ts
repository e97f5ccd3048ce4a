import type { Outcome, Severity } from '../finding/finding';
import { printNumber, subtract } from '../indicator/decimal';
import { asPrinted, finestDecimals, type Figure } from '../table/figure';
import { missingTown, partsOf, type Table, type TableRow } from '../table/table';
import { findingOn, notChecked, passed } from './outcome';
import { townMissing, whyNot } from './phrase';
import type { Rule, RuleContext } from './rule';

export const ratioWithinParts: Rule = {
  id: 'ratio-within-parts',
  severity: 'soft',
  title: { zh: '全区比率不在各乡镇之间', en: 'District ratio outside its towns' },
  purpose: {
    zh: '全区的比率是各乡镇比率的加权平均，不可能低于最低的乡镇，也不可能高于最高的乡镇。',
    en: 'The district\'s ratio is a weighted mean of its towns\', so it can be neither below the lowest nor above the highest.',
  },
  checks: {
    zh: '不可加的指标（比率、增长率）：全区数与各乡镇的最小值、最大值比较，公式的结果按指标的小数位。',
    en: 'Indicators that do not add over regions (ratios, rates): the district against the smallest and largest of its towns, results of formulas at the decimals of the indicator.',
  },
  remedy: { zh: '核对口径：两张表的分母或计量单位可能不同。', en: 'Compare the definitions: the two tables may use other denominators or units.' },
  source: 'A weighted mean with non-negative weights lies between its extremes',
  check: (table, context) =>
    table.rows
      .filter((row) => !row.indicator.additiveOverRegions && partsOf(row).length > 0)
      .map((row) => compare(table, row, context)),
};

function compare(table: Table, row: TableRow, context: RuleContext): Outcome {
  const parts = partsOf(row);
  const missing = missingTown(table);
  if (missing !== undefined) return notChecked(parts, townMissing(missing));
  const { column } = parts[0] as Figure;
  const district = context.district.of(table.template.district, row.indicator.id, column.period, column.holds ?? 'target');
  if (district.kind === 'unknown') return notChecked(parts, district.reason);
  const unusable = parts.find((part) => part.value === null);
  if (unusable) return notChecked([...parts, district.figure], whyNot(unusable, unusable.unusable, [district.figure]));
  return within(district.figure, district.value, parts, context.severity);
}

function within(district: Figure, exact: number, parts: readonly Figure[], severity: Severity): Outcome {
  const decimals = finestDecimals([district, ...parts]);
  const value = asPrinted(district, exact, decimals);
  const sorted = parts.map((part) => asPrinted(part, part.value ?? 0, decimals)).sort((a, b) => a - b);
  const [low, high] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (low <= value && value <= high) return passed(district, ...parts);
  const bound = value < low ? low : high;
  const span = `${printNumber(low)}–${printNumber(high)}`;
  return findingOn(district, parts, {
    rule: 'ratio-within-parts',
    severity,
    actual: value,
    expected: `${printNumber(low)}…${printNumber(high)}`,
    difference: subtract(value, bound),
    message: {
      zh: `全区 ${printNumber(value)} 不在各乡镇 ${span} 之间，可能口径或单位不同`,
      en: `The district's ${printNumber(value)} lies outside its towns' ${span}; the definitions or units may differ`,
    },
  });
}
