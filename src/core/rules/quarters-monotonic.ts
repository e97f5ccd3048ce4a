import type { Outcome, Severity } from '../finding/finding';
import { printNumber, subtract } from '../indicator/decimal';
import { groupBy } from '../group-by';
import { asPrinted, byPeriod, finestDecimals, type Figure } from '../table/figure';
import type { TableRow } from '../table/table';
import type { TemplateRow } from '../template/template';
import { findingOn, notChecked, passed } from './outcome';
import { periodName, signed, whyNot } from './phrase';
import type { Rule } from './rule';
import type { TownFigures } from './town-figures';

export const quartersMonotonic: Rule = {
  id: 'quarters-monotonic',
  severity: 'hard',
  title: { zh: '季度累计数下降', en: 'Cumulative quarter falls' },
  purpose: {
    zh: '季度数是从年初起的累计数，后一季度不可能小于前一季度。',
    en: 'Quarter figures run from 1 January, so a later one can never be below an earlier one.',
  },
  checks: {
    zh: '同一行相邻各季度；各季分表时，同一乡镇在各表中的相邻季度。累计数下降为强制性；比率、增长率和非累计的时点数变差为核实性。当期数不查。公式的结果按指标的小数位比较。',
    en: 'Neighbouring quarters of a row, and of a town where each quarter has a sheet of its own. A fall of a cumulative figure is hard; a ratio, rate or plain stock that gets worse is soft. Figures of the quarter alone are not compared. Results of formulas are compared at the decimals of the indicator.',
  },
  remedy: { zh: '核对两个季度是否填反、漏位或误填当期数。', en: 'See whether the two were swapped, lost a digit, or hold the quarter alone.' },
  source: 'Design §6; 附件3 prints cumulative quarter targets',
  check: (table, { severity, towns }) =>
    table.rows.flatMap((row) =>
      series(row).flatMap((quarters) => [...fromElsewhere(table.template.district, quarters, row.indicator, severity, towns), ...compare(quarters, row.indicator, severity)]),
    ),
};

/** A sheet a quarter: the first quarter of a row is held against the town's latest earlier one in another sheet. */
function fromElsewhere(district: string, [first]: readonly Figure[], indicator: TemplateRow, severity: Severity, towns: TownFigures): Outcome[] {
  const plan = planFor(indicator, severity);
  if (!plan || !first || first.column.region === undefined || first.value === null) return [];
  const { year, quarter = 0 } = first.column.period;
  const before = towns.beside(district, first).filter(({ column, value }) => value !== null && column.period.year === year && (column.period.quarter ?? 5) < quarter).at(-1);
  return before && before.value !== null ? [pair(before, first, before.value, first.value, plan)] : [];
}

/** The quarters of one region and year, in time order. */
function series(row: TableRow): Figure[][] {
  const quarters = row.figures.filter((figure) => figure.column.period.quarter !== undefined && figure.due).sort(byPeriod);
  return [...groupBy(quarters, (figure) => [figure.region, figure.column.period.year, figure.column.holds].join('|')).values()];
}

function compare(quarters: readonly Figure[], indicator: TemplateRow, severity: Severity): Outcome[] {
  const plan = planFor(indicator, severity);
  if (!plan) return [];
  const outcomes: Outcome[] = [];
  let before: Figure | undefined;
  for (const quarter of quarters) {
    if (quarter.value === null) {
      outcomes.push(notChecked([quarter], whyNot(quarter)));
      continue;
    }
    if (before && before.value !== null) outcomes.push(pair(before, quarter, before.value, quarter.value, plan));
    before = quarter;
  }
  return outcomes;
}

interface Plan {
  readonly severity: Severity;
  readonly wrong: 'falls' | 'rises';
  readonly cumulative: boolean;
}

function planFor(indicator: TemplateRow, severity: Severity): Plan | undefined {
  const { measure, cumulative, direction } = indicator;
  if (cumulative && (measure === 'flow' || measure === 'stock')) return { severity, wrong: 'falls', cumulative };
  if (measure === 'flow' || direction === 'none') return undefined;
  return { severity: 'soft', wrong: direction === 'lower' ? 'rises' : 'falls', cumulative: false };
}

function pair(before: Figure, after: Figure, was: number, is: number, plan: Plan): Outcome {
  const decimals = finestDecimals([before, after]);
  const [from, to] = [asPrinted(before, was, decimals), asPrinted(after, is, decimals)];
  const difference = subtract(to, from);
  if (plan.wrong === 'falls' ? difference >= 0 : difference <= 0) return passed(before, after);
  const word = plan.wrong === 'falls' ? { zh: '低于', en: 'below' } : { zh: '高于', en: 'above' };
  const [later, earlier] = [periodName(after), periodName(before)];
  return findingOn(after, [before], {
    rule: 'quarters-monotonic',
    severity: plan.severity,
    actual: to,
    expected: `${plan.wrong === 'falls' ? '≥' : '≤'} ${printNumber(from)}`,
    difference,
    message: {
      zh: `${later.zh} ${printNumber(to)} ${word.zh}${earlier.zh} ${printNumber(from)}（${signed(difference)}）${plan.cumulative ? '，累计数不应下降' : ''}`,
      en: `${later.en} ${printNumber(to)} is ${word.en} ${earlier.en} ${printNumber(from)} (${signed(difference)})${plan.cumulative ? '; cumulative figures never fall' : ''}`,
    },
  });
}
