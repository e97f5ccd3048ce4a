import type { Outcome, Severity } from '../finding/finding';
import { groupBy } from '../group-by';
import { printNumber, shift } from '../indicator/decimal';
import { periodKey } from '../indicator/period';
import type { Figure } from '../table/figure';
import { partsOf, type Table, type TableRow } from '../table/table';
import { findingOn, passed } from './outcome';
import type { Rule } from './rule';

/** Powers of ten that a slip makes: a digit too many, 元 for 百元, 元 for 万元 (or 万元 for 亿元), and the other way. */
const POWERS = [1, 2, 4, -1, -2, -4] as const;
/** Neighbours that differ more than this among themselves say nothing of size. */
const LIKE = 3;
/** The corrected figure has to come this near to its neighbours … */
const NEAR = 1.5;
/** … and the typed one to be this far from them. */
const FAR = 5;
/** One to judge and two to judge it by. */
const ENOUGH_YEARS = 3;
/** Of fewer towns one may well stand apart. */
const ENOUGH_TOWNS = 5;

export const magnitude: Rule = {
  id: 'magnitude',
  severity: 'soft',
  title: { zh: '数量级可疑', en: 'Suspicious order of magnitude' },
  purpose: {
    zh: '把元填成万元、万元填成亿元，或多打少打一个零，单看一格看不出来。',
    en: 'Yuan typed for 万元, 万元 for 亿元, or a zero too many can\'t be seen in one cell alone.',
  },
  checks: {
    zh: '时期数、时点数与同一行同一地区的其他年份（至少两个、彼此相差不到三倍）比较：相差五倍以上，而乘以或除以 10、100、10000 后恰好合拍。增长率、比率不同于其他所有乡镇：比其中最大的还大十倍以上（至少五个乡镇有数）。季度不查。',
    en: 'Flows, stocks and per-head ratios against the other years of the row and region (two at least, within three times of each other): more than five times off, while ten, a hundred or ten thousand times brings it in line. A town\'s rate or ratio that is more than ten times the largest of all other towns (five at least with figures). Quarters are left alone.',
  },
  remedy: { zh: '核对计量单位和零的个数。', en: 'Check the unit and the number of zeros.' },
  source: 'UNECE Glossary of Terms on Statistical Data Editing (2000): unity measure error (thousand error)',
  check: (table, { severity }) => {
    const hasNeighbours = annualColumns(table) >= ENOUGH_YEARS;
    return table.rows.flatMap((row) => [
      ...(row.indicator.measure === 'rate' || !hasNeighbours ? [] : regions(row).flatMap((years) => check(years, severity))),
      ...(row.indicator.additiveOverRegions ? [] : [...groupBy(partsOf(row).filter(isAnnual), ({ column }) => periodKey(column.period)).values()].flatMap((towns) => outlier(towns, severity))),
    ]);
  },
};

/** Of one region at most: towns mostly have one each. */
function annualColumns({ columns }: Table): number {
  return new Set(columns.flatMap(({ definition: { period, holds } }) => (period.quarter === undefined ? [`${period.year}|${holds}`] : []))).size;
}

/** Amounts of towns differ as the towns do; what is per head or per cent does not differ by an order of magnitude from all of them. */
function outlier(towns: readonly Figure[], severity: Severity): Outcome[] {
  const known = towns.flatMap((figure) => (figure.value !== null && figure.value > 0 ? [{ figure, value: figure.value }] : []));
  if (known.length < ENOUGH_TOWNS) return [];
  const [first, second] = [...known].sort((a, b) => b.value - a.value);
  if (!first || !second || first.value <= second.value * 10) return [];
  const message = {
    zh: `${printNumber(first.value)} 是其他乡镇中最大的 ${printNumber(second.value)} 的十倍以上，请核对单位和零的个数`,
    en: `${printNumber(first.value)} is more than ten times ${printNumber(second.value)}, the largest of all other towns; please check the unit and the number of zeros`,
  };
  return [findingOn(first.figure, [second.figure], { rule: 'magnitude', question: 'towns', severity, actual: first.value, message })];
}

/** Whole years of a row by region. */
function regions(row: TableRow): Figure[][] {
  const years = row.figures.filter((figure) => isAnnual(figure) && figure.column.holds !== 'rank');
  return [...groupBy(years, (figure) => figure.region).values()];
}

function isAnnual({ due, column }: Figure): boolean {
  return due && column.period.quarter === undefined;
}

function check(years: readonly Figure[], severity: Severity): Outcome[] {
  if (years.length < ENOUGH_YEARS) return [];
  return years.flatMap((figure) => {
    const value = figure.value ?? 0;
    const others = years.flatMap((one) => (one !== figure && one.value !== null && one.value > 0 ? [one.value] : []));
    const [low, high] = [Math.min(...others), Math.max(...others)];
    if (value <= 0 || others.length < 2 || high > low * LIKE) return [];
    if (value * FAR >= low && value <= high * FAR) return [passed(figure)];
    const power = POWERS.find((one) => inLine(shift(value, -one), low, high));
    if (power === undefined) return [passed(figure)];
    const expected = shift(value, -power);
    return [
      findingOn(figure, [], {
        rule: 'magnitude',
        severity,
        actual: value,
        expected,
        message: {
          zh: `${printNumber(value)} 与相邻年份 ${others.map(printNumber).join('、')} 差了约 ${printNumber(10 ** Math.abs(power))} 倍，是否应为 ${printNumber(expected)}`,
          en: `${printNumber(value)} is about ${printNumber(10 ** Math.abs(power))} times ${power > 0 ? 'larger' : 'smaller'} than its neighbours ${others.map(printNumber).join(', ')}; was ${printNumber(expected)} meant?`,
        },
      }),
    ];
  });
}

function inLine(value: number, low: number, high: number): boolean {
  return value * NEAR >= low && value <= high * NEAR;
}
