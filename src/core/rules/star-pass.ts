import type { Outcome, Severity } from '../finding/finding';
import { printNumber } from '../indicator/decimal';
import type { Figure } from '../table/figure';
import type { TableRow } from '../table/table';
import { onlyPrinted } from '../table/target';
import { findingOn, notChecked, passed } from './outcome';
import { whyNot } from './phrase';
import type { Rule } from './rule';

export const starPass: Rule = {
  id: 'star-pass',
  severity: 'info',
  title: { zh: '打“*”指标未过关', en: 'A starred item does not pass' },
  purpose: {
    zh: '打“*”的考核指标既要完成目标，全省排位也要上升，只完成一项不算过关。',
    en: 'A starred item passes only when its target is met and its provincial rank rises; one of the two is not enough.',
  },
  checks: {
    zh: '表中加了“完成情况”和“全省排位”列时：当年完成数达到目标，且排位比上一次填报的靠前。没有这两列的不查。',
    en: 'Where the sheet has columns for what was reached and for the rank: the target of the year is met, and the rank is ahead of the one before. Without these columns nothing is due.',
  },
  remedy: { zh: '核对完成数和排位；未过关的按责任单位跟进。', en: 'Check figure and rank; follow up with the department.' },
  source: 'Seed 004 附件1, note 1: 打“*”为市县党政领导科技进步目标责任制考核指标; Design §6',
  check: (table, { severity }) => table.rows.filter((row) => row.indicator.starred === true).flatMap((row) => years(row).flatMap((year) => check(row, year, severity))),
};

interface Year {
  readonly target: Figure;
  readonly actual: Figure;
  readonly rank: Figure;
}

/** Years that have a target, a figure reached and a rank, in the order of the sheet's columns. */
function years(row: TableRow): Year[] {
  const own = row.figures.filter((figure) => figure.column.region === undefined && figure.column.period.quarter === undefined);
  return own
    .filter((figure) => (figure.column.holds ?? 'target') === 'target')
    .flatMap((target) => {
      const same = own.filter((figure) => figure.column.period.year === target.column.period.year);
      const actual = same.find((figure) => figure.column.holds === 'actual');
      const rank = same.find((figure) => figure.column.holds === 'rank');
      return actual && rank ? [{ target, actual, rank }] : [];
    });
}

function check(row: TableRow, { target, actual, rank }: Year, severity: Severity): Outcome[] {
  // A year that is not over has neither, and nothing is said of it.
  if (actual.reading.kind === 'blank' && rank.reading.kind === 'blank') return [];
  const before = previousRank(row, rank);
  const [want, got] = [onlyPrinted(target), onlyPrinted(actual)];
  const figures = [actual, target, rank, ...(before ? [before] : [])];
  if (want === undefined) return [notChecked(figures, whyNot(target))];
  if (got === undefined) return [notChecked(figures, whyNot(actual))];
  if (rank.value === null) return [notChecked(figures, whyNot(rank))];
  if (!before || before.value === null) return [notChecked(figures, { zh: '没有上一次的全省排位', en: 'there is no earlier rank' })];
  const met = row.indicator.direction === 'lower' ? got <= want : got >= want;
  const rose = rank.value < before.value;
  if (met && rose) return [passed(...figures)];
  const year = target.column.period.year;
  const [goal, place] = [`${printNumber(got)} / ${printNumber(want)}`, `${printNumber(before.value)} → ${printNumber(rank.value)}`];
  return [
    findingOn(actual, figures.slice(1), {
      rule: 'star-pass',
      severity,
      actual: got,
      expected: want,
      message: {
        zh: `${year} 年未过关：目标${met ? '完成' : '未完成'}（${goal}），排位${rose ? '上升' : '未上升'}（${place}）`,
        en: `${year} does not pass: target ${met ? 'met' : 'missed'} (${goal}), rank ${rose ? 'rose' : 'did not rise'} (${place})`,
      },
    }),
  ];
}

function previousRank(row: TableRow, rank: Figure): Figure | undefined {
  return row.figures
    .filter((figure) => figure.column.holds === 'rank' && figure.column.period.year < rank.column.period.year && figure.value !== null)
    .sort((a, b) => b.column.period.year - a.column.period.year)[0];
}
