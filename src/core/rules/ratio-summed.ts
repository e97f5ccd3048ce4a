import { printNumber } from '../indicator/decimal';
import { periodKey } from '../indicator/period';
import { unitOf } from '../indicator/unit';
import type { Outcome, Severity } from '../finding/finding';
import { groupBy } from '../group-by';
import { printAddress } from '../sheet/address';
import type { Figure } from '../table/figure';
import { addends, summedPlaces } from '../table/sum-formula';
import { figureAt, partsOf, type Table, type TableRow } from '../table/table';
import type { Text } from '../text';
import { findingOn, passed } from './outcome';
import { shown } from './phrase';
import type { Rule } from './rule';

export const ratioSummed: Rule = {
  id: 'ratio-summed',
  severity: 'hard',
  title: { zh: '比率相加', en: 'Ratio summed' },
  purpose: {
    zh: '比重、人均、增长率相加没有意义，把合计公式向下一填就会出现。',
    en: 'Shares, per-head figures and growth rates do not add up; filling the total formula down makes such sums.',
  },
  checks: {
    zh: '不可加的指标的合计格：公式把各乡镇相加，或数值恰为各乡镇之和。比率、增长率的其他格：公式把同一指标的几个乡镇相加（也在别的表中），或把百分比的几个时期相加。',
    en: 'The total cell of an indicator that does not add over regions: a formula that adds towns, or a value that is exactly their sum. Any other cell of a ratio or rate: a formula that adds several towns of one indicator, also those of another sheet, or several periods of a percentage.',
  },
  remedy: { zh: '改填全区（全年）的比率，或用分子除以分母；合计格也可留空。', en: 'Put the ratio of the district (or the year) there, or divide numerator by denominator; a total cell may be left blank.' },
  source: 'Design §3 (additivity over regions)',
  check: (table, { tables, severity }) =>
    table.rows.filter((row) => !row.indicator.additiveOverRegions).flatMap((row) => [...totalOf(row, severity), ...row.figures.flatMap((figure) => sumIn(figure, tables, severity))]),
};

function totalOf(row: TableRow, severity: Severity): Outcome[] {
  if (!row.total) return [];
  if (!row.total.sumsRatio) return [passed(row.total)];
  const cells = addends(row.total.formula, row.total.at.sheet)?.map(printAddress);
  const count = partsOf(row).filter((part) => !cells || cells.includes(printAddress(part.at))).length;
  return [summed(row.total, towns(count), severity)];
}

/** Towns never add up; quarters of an amount per head may (人均), those of a percentage don't. Shares of several indicators may be parts of one whole. */
function sumIn(figure: Figure, tables: readonly Table[], severity: Severity): Outcome[] {
  if (figure.formula === '' || !isShare(figure)) return [];
  const added = (summedPlaces(figure.formula, figure.at.sheet) ?? []).flatMap((place) => figureAt(tables, place) ?? []).filter(isShare);
  for (const same of groupBy(added, ({ indicator }) => indicator.id).values()) {
    const regions = new Set(same.map(({ region }) => region)).size;
    const periods = new Set(same.map(({ column }) => periodKey(column.period))).size;
    if (regions > 1) return [summed(figure, towns(regions), severity)];
    if (periods > 1 && unitOf(figure.indicator.unit)?.dimension === 'percent') return [summed(figure, { zh: `${periods} 个时期`, en: `${periods} periods'` }, severity)];
  }
  return [];
}

function isShare({ indicator: { measure } }: Figure): boolean {
  return measure === 'ratio' || measure === 'rate';
}

function towns(count: number): Text {
  return { zh: `${count} 个乡镇`, en: `${count} towns'` };
}

function summed(figure: Figure, of: Text, severity: Severity): Outcome {
  const { raw, formula } = figure;
  const isRate = figure.indicator.measure === 'rate';
  return findingOn(figure, [], {
    rule: 'ratio-summed',
    severity,
    actual: typeof raw === 'number' ? raw : shown(figure),
    message: {
      zh: `把 ${of.zh}的${isRate ? '增长率' : '比率'}相加得 ${shown(figure)}${formula ? `（${formula}）` : ''}，没有意义`,
      en: `${of.en} ${isRate ? 'rates' : 'ratios'} are added up to ${typeof raw === 'number' ? printNumber(raw) : shown(figure)}${formula ? ` (${formula})` : ''}, which means nothing`,
    },
  });
}
