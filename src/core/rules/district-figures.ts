/** The district's own figures, looked up across all tables of a workbook. */
import type { Reason } from '../finding/finding';
import { groupBy } from '../group-by';
import { periodKey, type Period } from '../indicator/period';
import { printAddress, quoteSheet } from '../sheet/address';
import { printAlike, type Figure } from '../table/figure';
import { dueFigures, totalsOf, type Table } from '../table/table';
import type { FigureColumn } from '../template/template';
import { keyedBy } from './phrase';

type Holds = NonNullable<FigureColumn['holds']>;

export type DistrictFigure =
  | { readonly kind: 'known'; readonly value: number; readonly figure: Figure }
  | { readonly kind: 'unknown'; readonly reason: Reason; readonly figures: readonly Figure[] };

export interface DistrictFigures {
  /** The one figure that the workbook states for the district, or why there is none to rely on. */
  readonly of: (district: string, indicator: string, period: Period, holds: Holds) => DistrictFigure;
}

export function districtFigures(tables: readonly Table[]): DistrictFigures {
  const own = index(tables, (table) => dueFigures(table).filter((figure) => figure.column.region === undefined));
  // A typed 全区 column beside the towns states the district's figure where no other table does.
  const stated = index(tables, (table) => totalsOf(table).filter(({ formula }) => formula === ''));
  return {
    of: (...question) => {
      const key = keyOf(...question);
      return settle(own.get(key) ?? stated.get(key) ?? []);
    },
  };
}

function index(tables: readonly Table[], figuresOf: (table: Table) => readonly Figure[]): ReadonlyMap<string, Figure[]> {
  const figures = tables.flatMap((table) => figuresOf(table).map((figure) => ({ key: keyOf(table.template.district, figure.indicator.id, figure.column.period, figure.column.holds ?? 'target'), figure })));
  return new Map([...groupBy(figures, ({ key }) => key)].map(([key, group]) => [key, group.map(({ figure }) => figure)]));
}

function keyOf(district: string, indicator: string, period: Period, holds: Holds): string {
  return [district, indicator, periodKey(period), holds].join('\u0000');
}

function settle(figures: readonly Figure[]): DistrictFigure {
  const [first] = figures;
  if (!first) {
    return { kind: 'unknown', figures, reason: { zh: '工作簿中没有该指标的全区数', en: 'the workbook has no district figure for it' } };
  }
  const unusable = figures.find((figure) => figure.value === null);
  if (first.value === null || unusable) {
    const at = nameOf(unusable ?? first);
    const why = (unusable ?? first).unusable;
    return { kind: 'unknown', figures, reason: { zh: `全区数 ${at} 不可用：${why?.zh ?? ''}`, en: `the district figure ${at} can't be used: ${why?.en ?? ''}`, key: keyedBy(unusable ?? first, `district: ${why?.zh ?? ''}`) } };
  }
  const { value } = first;
  // As same-figure holds them against each other: what prints alike is one figure.
  if (figures.some((figure) => !printAlike(figure, figure.value ?? 0, first, value))) {
    const list = figures.map(nameOf);
    return {
      kind: 'unknown',
      figures,
      reason: { zh: `全区数在 ${list.join('、')} 中不一致`, en: `the district figures in ${list.join(', ')} differ`, key: keyedBy(first, 'district differs') },
    };
  }
  return { kind: 'known', value, figure: first };
}

function nameOf(figure: Figure): string {
  return `${quoteSheet(figure.at.sheet)}!${printAddress(figure.at)}`;
}
