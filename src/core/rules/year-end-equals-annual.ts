import type { Outcome, Severity } from '../finding/finding';
import { printNumber, roundTo, subtract, sum } from '../indicator/decimal';
import { asPrinted, type Figure } from '../table/figure';
import type { TableRow } from '../table/table';
import { findingOn, notChecked, passed } from './outcome';
import { signed, whyNot } from './phrase';
import type { Rule } from './rule';
import type { TownFigures } from './town-figures';
import { whyUnequal } from './why';

export const yearEndEqualsAnnual: Rule = {
  id: 'year-end-equals-annual',
  severity: 'hard',
  title: { zh: '年末数与年度数不一致', en: 'Year end differs from the annual figure' },
  purpose: {
    zh: '四季度累计就是全年，应与当年目标相等。',
    en: 'The fourth cumulative quarter is the year, so it equals the annual target.',
  },
  checks: {
    zh: '有季度列的年份：四季度与年度列相等（按指标的小数位）；当期数则四个季度之和与年度列相等。',
    en: 'For a year with quarters: the fourth equals the annual column at the decimals of the indicator; for figures of the quarter alone, the four add up to it.',
  },
  remedy: { zh: '核对四季度和年度列，改正错的一个。', en: 'Compare the fourth quarter with the annual column and correct the wrong one.' },
  source: 'Design §6; 附件3: 四季度 is printed equal to 2023年 in all rows that have quarters',
  check: (table, { severity, towns }) => table.rows.flatMap((row) => years(row, table.template.district, towns).flatMap((year) => compare(row, year, severity))),
};

interface Year {
  readonly annual: Figure;
  readonly quarters: readonly Figure[];
}

/** A town's quarters may stand in sheets of their own. */
function years(row: TableRow, district: string, towns: TownFigures): Year[] {
  const own = row.figures.filter((figure) => figure.due && figure.column.period.quarter !== undefined);
  if (own.length === 0 && !towns.hasOthers(district, row.indicator.id)) return [];
  return row.figures
    .filter((figure) => figure.column.period.quarter === undefined)
    .map((annual) => {
      const beside = own.filter((figure) => isQuarterOf(figure, annual));
      const elsewhere = (): readonly Figure[] => towns.beside(district, annual).filter((figure) => isQuarterOf(figure, annual) && figure.value !== null);
      return { annual, quarters: beside.length > 0 || annual.column.region === undefined ? beside : elsewhere() };
    })
    .filter((year) => year.quarters.length > 0);
}

function isQuarterOf(figure: Figure, annual: Figure): boolean {
  const { period, holds } = figure.column;
  return (
    period.quarter !== undefined &&
    period.year === annual.column.period.year &&
    figure.region === annual.region &&
    holds === annual.column.holds
  );
}

function compare(row: TableRow, { annual, quarters }: Year, severity: Severity): Outcome[] {
  const addsUp = row.indicator.measure === 'flow' && !row.indicator.cumulative;
  const terms = addsUp ? quarters : quarters.filter((figure) => figure.column.period.quarter === 4);
  if (terms.length !== (addsUp ? 4 : 1)) return [];
  const [last] = terms.slice(-1);
  const unusable = [...terms, annual].find((figure) => figure.value === null);
  if (!last || unusable) return unusable ? [notChecked([...terms, annual], whyNot(unusable, unusable.unusable, [...terms, annual]))] : [];
  const added = sum(terms.map((figure) => figure.value ?? 0));
  // A sum is exact until it is printed: quarters rounded one by one would miss the year by their rounding.
  const actual = asPrinted(terms.find(({ formula }) => formula !== '') ?? last, added);
  const expected = asPrinted(annual, annual.value ?? 0);
  const difference = subtract(actual, expected);
  if (roundTo(difference, row.indicator.decimals) === 0) return [passed(...terms, annual)];
  const why = whyUnequal(actual, expected);
  const name = addsUp ? { zh: '四个季度之和', en: 'The four quarters add up to' } : { zh: '四季度', en: 'Q4 is' };
  return [
    findingOn(last, [...terms.slice(0, -1), annual], {
      rule: 'year-end-equals-annual',
      severity,
      actual,
      expected,
      difference,
      ...(why ? { why } : {}),
      message: {
        zh: `${name.zh} ${printNumber(actual)} 与 ${annual.column.period.year} 年度数 ${printNumber(expected)} 不相等（${signed(difference)}）`,
        en: `${name.en} ${printNumber(actual)}, and the figure for ${annual.column.period.year} is ${printNumber(expected)} (${signed(difference)})`,
      },
    }),
  ];
}
