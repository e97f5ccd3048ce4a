/** What a breakdown starts from: the district's table, its towns, the indicators to hand out, the periods. */
import { comparePeriods, periodKey, type Period } from '../indicator/period';
import { Refusal } from '../refusal';
import type { Snapshot } from '../sheet/snapshot';
import type { Figure } from '../table/figure';
import { findTables } from '../table/find';
import { normaliseLabel } from '../table/label';
import type { Table, TableRow } from '../table/table';
import { isColumnKey, LONGEST_COLUMN_KEY } from '../template/column-key';
import { figureColumns, type Region, type Template, type TemplateRow } from '../template/template';
import type { BreakdownOptions } from './breakdown';

export interface Source {
  readonly district: Table;
  /** The district's table by town, where it has one. */
  readonly byTown?: Template;
  readonly year: number;
  readonly quarters: readonly Period[];
  readonly towns: readonly Region[];
  /** As the table by town prints them. */
  readonly indicators: readonly TemplateRow[];
}

/** Throws a `Refusal` where there is nothing to divide, or nothing to divide it over. */
export function sourceOf(tables: readonly Table[], templates: readonly Template[], options: BreakdownOptions): Source {
  const district = districtTable(tables, options.sheet);
  const published = townTemplate(templates, district.template.district, options.year ?? quarterYear(district.template));
  const byTown = published && speaksOf(published, district.template) ? published : undefined;
  const year = options.year ?? defaultYear(district.template, byTown);
  if (!targets(district.template).some(({ period }) => period.year === year)) throw noYear(district, year);
  const quarters = targets(district.template).map(({ period }) => period).filter((period) => period.year === year && period.quarter !== undefined);
  return {
    district,
    ...(byTown ? { byTown } : {}),
    year,
    quarters: [...quarters].sort(comparePeriods),
    towns: townsOf(options.towns, published),
    indicators: indicatorsOf(district, byTown, options),
  };
}

/** A district's plan for five years and its table of the year have towns in common, and few indicators. */
function speaksOf(byTown: Template, district: Template): boolean {
  return byTown.rows.filter(({ id }) => district.rows.some((row) => row.id === id)).length * 2 >= byTown.rows.length;
}

/** The district's own figure of a row; undefined where its table has no such row or column. */
export function districtFigure(district: Table, indicator: string, period: Period): Figure | undefined {
  const row = district.rows.find((one) => one.indicator.id === indicator);
  return row?.figures.find(({ column }) => column.region === undefined && (column.holds ?? 'target') === 'target' && periodKey(column.period) === periodKey(period));
}

/** Templates of a district's towns for a whole year, targets only; the one of the year first. */
export function townTemplate(templates: readonly Template[], district: string, year: number | undefined): Template | undefined {
  const all = templates.filter((one) => one.kind === 'by-town' && one.district === district && figureColumns(one).every(({ period, holds }) => period.quarter === undefined && (holds ?? 'target') === 'target'));
  return all.find((one) => figureColumns(one).some(({ period }) => period.year === year)) ?? all[0];
}

/** Sheets whose targets can be divided, the fullest first. */
export function districtSheets(snapshot: Snapshot, templates: readonly Template[]): readonly string[] {
  return [...new Set(districtTables(findTables(snapshot, templates).tables).map(({ sheet }) => sheet.name))];
}

function districtTables(tables: readonly Table[]): readonly Table[] {
  const own = tables.filter(({ template }) => template.kind !== 'by-town' && targets(template).length > 0 && template.rows.some((row) => row.additiveOverRegions));
  return own.sort((a, b) => divisible(b) - divisible(a));
}

function districtTable(tables: readonly Table[], sheet: string | undefined): Table {
  const [first] = districtTables(tables).filter((table) => sheet === undefined || table.sheet.name === sheet);
  if (first) return first;
  if (sheet !== undefined) {
    throw new Refusal({ zh: `工作表“${sheet}”不是认识的区级指标表，请指明有全区目标的工作表`, en: `The sheet ${sheet} is no district table that we know; please name the sheet with the district's targets` });
  }
  throw new Refusal({ zh: '没有找到区级指标表（如“进度表1（按年度）”），没有可分解的目标；请先从“模板”新建或打开区级表', en: 'No table of the district was found, so there are no targets to divide; please open one, or make it from a template' });
}

function divisible({ rows }: Table): number {
  return rows.filter(({ indicator, figures }: TableRow) => indicator.additiveOverRegions && figures.some(({ value }) => value !== null)).length;
}

function targets(template: Template): readonly { readonly period: Period }[] {
  return figureColumns(template).filter((column) => column.region === undefined && (column.holds ?? 'target') === 'target' && !column.optional);
}

function quarterYear(template: Template): number | undefined {
  return targets(template).find(({ period }) => period.quarter !== undefined)?.period.year;
}

function defaultYear(template: Template, byTown: Template | undefined): number {
  const years = targets(template).map(({ period }) => period.year);
  const own = byTown && figureColumns(byTown)[0]?.period.year;
  return quarterYear(template) ?? (own !== undefined && years.includes(own) ? own : Math.max(...years));
}

function noYear({ sheet, template }: Table, year: number): Refusal {
  const years = [...new Set(targets(template).map(({ period }) => period.year))].sort();
  return new Refusal({ zh: `工作表“${sheet.name}”没有 ${year} 年的目标，有 ${years.join('、')} 年`, en: `The sheet ${sheet.name} has no targets of ${year}; it has ${years.join(', ')}` });
}

function townsOf(names: readonly string[] | undefined, byTown: Template | undefined): readonly Region[] {
  const known = byTown?.regions ?? [];
  const towns = names?.map((name) => known.find((one) => one.name === name || one.aliases.includes(name)) ?? { name, aliases: [] }) ?? known;
  if (towns.length === 0) throw new Refusal({ zh: '没有乡镇名单：本区没有分乡镇的模板，请输入乡镇名称', en: 'There is no list of towns: the district has no template by town; please enter their names' });
  // By what a header is found by: a town of a name that differs in width or case alone would be the same column.
  const twice = towns.find((town, index) => towns.findIndex(({ name }) => normaliseLabel(name) === normaliseLabel(town.name)) !== index);
  if (twice) throw new Refusal({ zh: `乡镇“${twice.name}”列了两次`, en: `The town ${twice.name} is listed twice` });
  // A town's name is the key of its column.
  const unfit = towns.find(({ name }) => !isColumnKey(name));
  if (unfit) throw new Refusal({ zh: `乡镇名称“${unfit.name}”不能用：最多 ${LONGEST_COLUMN_KEY} 个字，不能以小写字母、下划线、$ 或空格开头，也不能换行；请改名`, en: `The town's name ${unfit.name} can't be used: it has at most ${LONGEST_COLUMN_KEY} characters, no line break, and no lower-case letter, underscore, $ or space first; please choose another` });
  return towns;
}

function indicatorsOf({ template }: Table, byTown: Template | undefined, { indicators, decimals }: BreakdownOptions): readonly TemplateRow[] {
  const rowOf = (id: string): TemplateRow | undefined => byTown?.rows.find((row) => row.id === id) ?? template.rows.find((row) => row.id === id);
  const ids = indicators ?? (byTown ?? template).rows.filter((row) => row.measure !== 'none').map(({ id }) => id);
  return ids.map((id) => {
    const row = rowOf(id);
    if (!row) throw new Refusal({ zh: `没有指标“${id}”`, en: `There is no indicator ${id}` });
    return { ...row, decimals: decimals?.[id] ?? row.decimals };
  });
}
