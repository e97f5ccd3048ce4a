/** What the district's workbook says of its towns: every cell of its by-town tables, by what it means. */
import { comparePeriods, periodKey, printPeriod, type Period } from '../indicator/period';
import { Refusal } from '../refusal';
import type { Snapshot } from '../sheet/snapshot';
import type { Figure } from '../table/figure';
import { findTables } from '../table/find';
import { normaliseLabel } from '../table/label';
import type { Table } from '../table/table';
import { templatesFor } from '../template/stored-packs';
import type { Region, Template, TemplateRow } from '../template/template';
import type { Text } from '../text';

export type Holds = 'target' | 'actual';

/** What one figure is of; the same in the district's workbook and in the town's. */
export interface Question {
  readonly town: string;
  /** Indicator's id. */
  readonly indicator: string;
  readonly period: Period;
  readonly holds: Holds;
}

export function questionKey({ town, indicator, period, holds }: Question): string {
  return [town, indicator, periodKey(period), holds].join(':');
}

export interface DistrictSheets {
  /** The table of the latest period without a quarter, or else the first: title, columns and source carry over from it. */
  readonly base: Template;
  /** In time order, a year after its quarters. */
  readonly targetPeriods: readonly Period[];
  readonly actualPeriods: readonly Period[];
  readonly towns: readonly Region[];
  /** Rows that stand in at least one of the tables, in the order of the first that has them. */
  readonly rows: readonly TemplateRow[];
  /** By `questionKey`. */
  readonly figures: ReadonlyMap<string, Figure>;
  readonly remarks: readonly Text[];
}

/** Throws a `Refusal` where there is no table by town, or where two districts have one. */
export function districtSheets(snapshot: Snapshot, templates: readonly Template[]): DistrictSheets {
  const found = findTables(snapshot, templatesFor(snapshot, templates)).tables.filter((table) => table.template.kind === 'by-town' && table.sheet.visibility === 'visible');
  const usable = found.filter((table) => !otherPeriod(table));
  const targets = usable.filter((table) => holdsOf(table) === 'target');
  const base = [...targets].sort((a, b) => quarterOf(a) - quarterOf(b))[0]?.template;
  if (!base) throw new Refusal(noTable(found.length > 0));
  const others = new Set(usable.map(({ template }) => template.district));
  if (others.size > 1) {
    const list = [...others];
    throw new Refusal({ zh: `工作簿中有几个区县的分乡镇表（${list.join('、')}），请分开后再下发或汇集`, en: `The workbook holds tables by town of several districts (${list.join(', ')}); split it first` });
  }
  const figures = new Map<string, Figure>();
  const twice = new Set<string>();
  for (const table of usable) {
    const known = new Set(figures.keys());
    for (const figure of table.rows.flatMap((row) => row.figures)) {
      const key = keyOf(figure);
      if (key === undefined) continue;
      if (known.has(key)) twice.add(table.sheet.name);
      else figures.set(key, figure);
    }
  }
  const rows = rowsOf(usable);
  return {
    base,
    targetPeriods: periodsOf(targets),
    actualPeriods: periodsOf(usable.filter((table) => holdsOf(table) === 'actual')),
    towns: townsOf(targets),
    rows: rows.map((row) => ({ ...row, annualOnly: isAnnual(row, targets) })),
    figures,
    remarks: [
      ...found.filter(otherPeriod).map(({ sheet }): Text => ({ zh: `工作表“${sheet.name}”的标题写的是别的时期，未用`, en: `Sheet "${sheet.name}" names another period in its title and was not used` })),
      ...[...twice].map((sheet): Text => ({ zh: `工作表“${sheet}”中的数在前面的表中已有，以前面的为准`, en: `Figures of sheet "${sheet}" stand in an earlier sheet as well; the earlier ones count` })),
      ...usable.flatMap(unknownRows),
    ],
  };
}

function noTable(other: boolean): Text {
  return other
    ? { zh: '工作簿中的分乡镇表不是目标表，或标题写的是别的时期；请先在“分解”中生成分乡镇目标表', en: 'The tables by town in the workbook hold no targets, or name another period; make the targets by town first' }
    : { zh: '工作簿中没有认出分乡镇表；请先在“分解”中生成，或核对表头和乡镇名称', en: 'No table by town was recognised in the workbook; make one by breaking down the targets, or check its headers and towns' };
}

function otherPeriod(table: Table): boolean {
  return table.surprises.some((one) => one.kind === 'other-period');
}

function holdsOf(table: Table): Holds | undefined {
  const holds = table.columns.find(({ definition }) => definition.region !== undefined)?.definition.holds ?? 'target';
  return holds === 'rank' ? undefined : holds;
}

function quarterOf(table: Table): number {
  return table.columns.find(({ definition }) => definition.region !== undefined)?.definition.period.quarter ?? 0;
}

function keyOf({ column, indicator }: Figure): string | undefined {
  const { region, period, holds = 'target' } = column;
  return region === undefined || holds === 'rank' ? undefined : questionKey({ town: region, indicator: indicator.id, period, holds });
}

function periodsOf(tables: readonly Table[]): readonly Period[] {
  const all = tables.flatMap((table) => table.columns.flatMap(({ definition }) => (definition.region === undefined ? [] : [definition.period])));
  return inOrder([...new Map(all.map((period) => [periodKey(period), period])).values()]);
}

/** A year after its quarters. */
export function inOrder(periods: readonly Period[]): readonly Period[] {
  return [...periods].sort((a, b) => comparePeriods(a, b) || (a.quarter ?? 5) - (b.quarter ?? 5));
}

function townsOf(tables: readonly Table[]): readonly Region[] {
  const towns = new Map<string, Region>();
  for (const { template, columns } of tables) {
    for (const region of template.regions) {
      const isThere = columns.some(({ definition }) => definition.region === region.name);
      if (isThere && !towns.has(normaliseLabel(region.name))) towns.set(normaliseLabel(region.name), region);
    }
  }
  return [...towns.values()];
}

function rowsOf(tables: readonly Table[]): readonly TemplateRow[] {
  const rows = new Map<string, TemplateRow>();
  for (const { template, rows: found } of tables) {
    for (const row of template.rows) if (!rows.has(row.id) && found.some(({ indicator }) => indicator.id === row.id)) rows.set(row.id, row);
  }
  return [...rows.values()];
}

/** Where the workbook has quarters by town, a row that owes none of them is annual. */
function isAnnual(row: TemplateRow, targets: readonly Table[]): boolean {
  const quarters = targets.filter((table) => quarterOf(table) > 0);
  return quarters.length > 0 && quarters.every((table) => table.rows.find(({ indicator }) => indicator.id === row.id)?.figures.every((figure) => !figure.due) ?? true);
}

function unknownRows(table: Table): Text[] {
  const labels = table.surprises.flatMap((one) => (one.kind === 'unknown-row' ? [one.label.trim()] : []));
  if (labels.length === 0) return [];
  return [{ zh: `工作表“${table.sheet.name}”中模板没有的指标不下发：${labels.join('、')}`, en: `Indicators of sheet "${table.sheet.name}" that its template does not have are not handed out: ${labels.join(', ')}` }];
}

export function printPeriods(periods: readonly Period[]): Text {
  return { zh: periods.map((period) => printPeriod(period).zh).join('、'), en: periods.map((period) => printPeriod(period).en).join(', ') };
}
