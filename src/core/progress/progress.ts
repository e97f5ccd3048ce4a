/** Where a district stands against its targets: 晾晒. */
import { groupBy } from '../group-by';
import { comparePeriods, periodKey, printPeriod, type Period } from '../indicator/period';
import { Refusal } from '../refusal';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import type { Figure } from '../table/figure';
import { allFigures, type Table } from '../table/table';
import { templatesFor } from '../template/stored-packs';
import type { Template, TemplateRow } from '../template/template';
import { thresholdsOf, type Thresholds } from '../template/thresholds';
import type { Quarter } from './due-target';
import { judge, type Judged } from './judge';
import { isStated, lookupIn } from './known-figures';
import { rankTowns, type TownRanking } from './town-ranking';

export interface ProgressOptions {
  /** A year stands for its fourth quarter. Without it, the latest quarter of which anything was reported. */
  readonly period?: Period;
  /** Where the workbook holds figures of several. */
  readonly district?: string;
}

export interface IndicatorProgress {
  readonly indicator: TemplateRow;
  readonly department: string;
  /** The year's target, where one is known. */
  readonly annual?: { readonly value: number; readonly from: Figure };
  /** The year's first quarter to the one asked for. */
  readonly quarters: readonly Judged[];
}

export interface Progress {
  readonly district: string;
  readonly period: Quarter;
  readonly thresholds: Thresholds;
  readonly indicators: readonly IndicatorProgress[];
  /** Absent where the workbook has no figures by town for the year. */
  readonly towns?: TownRanking;
}

/** Throws a `Refusal` where nothing was reported for the period, or figures of several districts stand side by side. */
export function progressOf(snapshot: Snapshot, templates: readonly Template[], options: ProgressOptions = {}): Progress {
  const all = findTables(snapshot, templatesFor(snapshot, templates)).tables;
  const district = options.district ?? onlyDistrict(all);
  const tables = all.filter(({ template }) => template.district === district);
  const figures = tables.flatMap(allFigures).filter(({ column }) => column.holds !== 'rank');
  const period = reportedQuarter(figures, options.period);
  const thresholds = thresholdsOf(tables.find(({ template }) => template.progress)?.template ?? {});
  const lookup = lookupIn(figures);
  const ofYear = figures.filter((figure) => figure.column.period.year === period.year);
  const own = ofYear.filter(({ column }) => column.region === undefined);
  const parts = ofYear.filter(({ column }) => column.region !== undefined);
  const towns = [...new Set(parts.map(({ region }) => region))];
  const indicators = [...groupBy(own, ({ indicator }) => indicator.id).entries()].flatMap(([id, group]): IndicatorProgress[] => {
    const first = leading(group);
    if (!first) return [];
    const annual = lookup(id, district, { year: period.year }, 'target');
    const { indicator, department } = first;
    const quarters = QUARTERS.filter((quarter) => quarter <= period.quarter).map((quarter) => judge(indicator, district, { year: period.year, quarter }, lookup, thresholds));
    return [{ indicator, department, quarters, ...(annual.kind === 'known' ? { annual: { value: annual.value, from: annual.figure } } : {}) }];
  });
  const rows = [...groupBy(parts, ({ indicator }) => indicator.id).values()].flatMap((group) => {
    const first = leading(group);
    return first ? [towns.map((town) => judge(first.indicator, town, period, lookup, thresholds))] : [];
  });
  return { district, period, thresholds, indicators, ...(rows.length > 0 ? { towns: rankTowns(towns, rows, thresholds) } : {}) };
}

const QUARTERS = [1, 2, 3, 4] as const;

/** The table of targets says what an indicator is; a copy of it that the workbook carries may be older. */
function leading(figures: readonly Figure[]): Figure | undefined {
  return figures.find(({ column }) => (column.holds ?? 'target') === 'target') ?? figures[0];
}

function quarterOf({ year, quarter }: Period): Quarter {
  return { year, quarter: quarter ?? 4 };
}

function onlyDistrict(tables: readonly Table[]): string {
  const reported = tables.filter((table) => allFigures(table).some(isActual));
  const [first, ...more] = [...new Set((reported.length > 0 ? reported : tables).map(({ template }) => template.district))];
  if (first === undefined) throw new Refusal({ zh: '没有找到认识的表，请核对表头和指标名称', en: 'No table of a known template was found; please compare headers and labels' });
  if (more.length === 0) return first;
  const names = [first, ...more];
  throw new Refusal({ zh: `工作簿中有 ${names.length} 个区的数（${names.join('、')}），请每个区单独一个工作簿`, en: `The workbook holds figures of ${names.length} districts (${names.join(', ')}); keep each in a workbook of its own` });
}

function isActual(figure: Figure): boolean {
  return figure.column.holds === 'actual' && isStated(figure);
}

/** The quarter asked for, or the latest, where something was reported for it. */
function reportedQuarter(figures: readonly Figure[], asked: Period | undefined): Quarter {
  const reported = reportedQuarters(figures);
  const last = reported.at(-1);
  if (!last) throw new Refusal({ zh: '工作簿中还没有完成数：请先添加完成情况表（indicators progress --blank）并填报', en: 'Nothing was reported yet: add the sheets for what was reached (indicators progress --blank) and fill them' });
  if (!asked) return last;
  const wanted = quarterOf(asked);
  if (reported.some((one) => periodKey(one) === periodKey(wanted))) return wanted;
  const list = reported.map(printPeriod);
  throw new Refusal({
    zh: `没有 ${printPeriod(wanted).zh}的完成数，不能晾晒；填报了完成数的有 ${list.map(({ zh }) => zh).join('、')}`,
    en: `Nothing was reported for ${printPeriod(wanted).en}, so there is no progress to show; there are figures for ${list.map(({ en }) => en).join(', ')}`,
  });
}

/** In time order. A base year's figures are no progress: only periods whose year has a target count. */
function reportedQuarters(figures: readonly Figure[]): readonly Quarter[] {
  const years = new Set(figures.filter((figure) => (figure.column.holds ?? 'target') === 'target' && isStated(figure)).map(({ column }) => column.period.year));
  const reported = figures.filter((figure) => isActual(figure) && years.has(figure.column.period.year)).map(({ column }) => quarterOf(column.period));
  return [...new Map(reported.map((one) => [periodKey(one), one])).values()].sort(comparePeriods);
}
