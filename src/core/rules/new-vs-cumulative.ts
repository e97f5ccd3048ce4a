import type { Outcome, Severity } from '../finding/finding';
import { printNumber, subtract, sum } from '../indicator/decimal';
import { comparePeriods } from '../indicator/period';
import type { Figure } from '../table/figure';
import type { TableRow } from '../table/table';
import { targetsOf, type Target } from '../table/target';
import { findingOn, passed } from './outcome';
import { signed } from './phrase';
import type { Rule } from './rule';

interface Dated {
  readonly figure: Figure;
  readonly target: Target;
}

export const newVsCumulative: Rule = {
  id: 'new-vs-cumulative',
  severity: 'soft',
  title: { zh: '累计数小于新增数之和', en: 'Cumulative below what was newly added' },
  purpose: {
    zh: '累计到某年的数至少包含到那一年为止各年的新增。',
    en: 'What has accumulated by a year holds at least what the years up to it add.',
  },
  checks: {
    zh: '同一行中写明“累计”的目标，不小于到该年为止写明“新增”的各年目标之和（不含基期完成数）。',
    en: 'A target that says 累计 against the sum of the row\'s targets that say 新增 up to that year (what the base year reached is left out).',
  },
  remedy: { zh: '核对累计的起点，或改正新增数。', en: 'See from when it accumulates, or correct the additions.' },
  source: 'Design §6',
  check: (table, { severity }) => table.rows.flatMap((row) => check(row, severity)),
};

function check(row: TableRow, severity: Severity): Outcome[] {
  // Only words say 累计 or 新增.
  if (!row.figures.some((figure) => figure.reading.kind === 'quantities')) return [];
  const dated = row.figures.filter((figure) => figure.column.holds !== 'actual' && figure.column.holds !== 'rank').flatMap(single);
  return dated
    .filter((one) => one.target.scope === 'cumulative')
    .flatMap((total) => {
      const added = dated.filter((one) => one.target.scope === 'new' && one.figure.region === total.figure.region && comparePeriods(one.figure.column.period, total.figure.column.period) <= 0);
      return added.length === 0 ? [] : [compare(total, added, severity)];
    });
}

/** Cells with several quantities state several things, and which 累计 belongs to which 新增 can't be told. */
function single(figure: Figure): Dated[] {
  const read = targetsOf(figure);
  const [target, ...others] = read.ok ? read.targets : [];
  return target && others.length === 0 ? [{ figure, target }] : [];
}

function compare(total: Dated, added: readonly Dated[], severity: Severity): Outcome {
  const least = sum(added.map((one) => one.target.value));
  const figures = added.map((one) => one.figure);
  const difference = subtract(total.target.value, least);
  if (difference >= 0) return passed(total.figure, ...figures);
  const [actual, expected] = [printNumber(total.target.value), printNumber(least)];
  return findingOn(total.figure, figures, {
    rule: 'new-vs-cumulative',
    severity,
    actual: total.target.value,
    expected: `≥ ${expected}`,
    difference,
    message: {
      zh: `累计 ${actual} 小于各年新增之和 ${expected}（${signed(difference)}）`,
      en: `The cumulative ${actual} is below the ${expected} that the years add (${signed(difference)})`,
    },
  });
}
