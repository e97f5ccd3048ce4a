/**
 * The table of a district's towns for one period: indicators × towns, as 附件4 prints it. Where the district has a
 * published table by town, its title, order of columns and print set-up carry over; where it has none, they are
 * made from the district's own table.
 */
import { printPeriod, periodKey, type Period } from '../indicator/period';
import type { Column, FigureColumn, LabelColumn, Region, Template, TemplateRow } from '../template/template';

export interface TownTableSource {
  /** The district's published table by town, or else its table by year. */
  readonly base: Template;
  readonly period: Period;
  readonly holds: 'target' | 'actual';
  readonly towns: readonly Region[];
  /** Published figures among them are left out. */
  readonly rows: readonly TemplateRow[];
}

const TOWN_WIDTH = 9;

/** Figures are keyed by the town's name. The same source gives the same id: a table made again is the same table. */
export function townTable(source: TownTableSource): Template {
  const { base, period, holds, towns, rows } = source;
  const name = townTableName(period, holds);
  return {
    district: base.district,
    source: base.source,
    id: [base.kind === 'by-town' ? base.id : `${base.id}-by-town`, periodKey(period).toLowerCase(), ...(holds === 'actual' ? ['actual'] : [])].join('-'),
    version: '1.0.0',
    kind: 'by-town',
    name: { zh: `${base.name.zh}·${name.zh}`, en: `${base.name.en}, ${name.en}` },
    // The period in the title keeps the table from being taken for another period's where the pack's record is lost.
    title: `${base.title}${holds === 'actual' ? '完成情况' : ''}（${printPeriod(period).zh}）`,
    sheetName: name.zh,
    regions: towns,
    columns: columnsOf(source),
    rows: rows.map(plain),
    rules: base.kind === 'by-town' ? base.rules : {},
    print: { orientation: 'landscape', fitToWidth: 1 },
  };
}

/** Rows of their own: groups and cells that reach over several rows are of the table that they were taken from. */
function plain({ id, name, aliases, unit, decimals, measure, cumulative, additiveOverRegions, direction, annualOnly, department, ratio, range, trailingZeros }: TemplateRow): TemplateRow {
  return {
    ...{ id, name, aliases, unit, decimals, measure, cumulative, additiveOverRegions, direction, annualOnly, department, values: {} },
    ...(ratio === undefined ? {} : { ratio }),
    ...(range === undefined ? {} : { range }),
    ...(trailingZeros === undefined ? {} : { trailingZeros }),
  };
}

/** "分乡镇（2023年一季度）" · "分乡镇完成（2023年一季度）": short enough for a sheet's name. */
export function townTableName(period: Period, holds: 'target' | 'actual'): { readonly zh: string; readonly en: string } {
  const printed = printPeriod(period);
  return holds === 'actual' ? { zh: `分乡镇完成（${printed.zh}）`, en: `reached by town (${printed.en})` } : { zh: `分乡镇（${printed.zh}）`, en: `by town (${printed.en})` };
}

function columnsOf({ base, period, holds, towns }: TownTableSource): readonly Column[] {
  const label = (role: LabelColumn['role'], header: string, width: number): LabelColumn =>
    base.columns.find((column): column is LabelColumn => column.role === role && column.header !== '') ?? { role, header, width };
  const figures = towns.map(
    ({ name }): FigureColumn => ({
      role: 'figure',
      header: name,
      width: TOWN_WIDTH,
      key: name,
      period,
      region: name,
      ...(holds === 'actual' ? { holds } : {}),
    }),
  );
  return [label('number', '序号', 6), label('indicator', '指标', 42), ...figures, label('department', '责任单位', 10)];
}
