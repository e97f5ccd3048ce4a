/**
 * The template of one town's workbook: its indicators × its periods, with the figures as handed out. It travels in
 * the workbook, since Excel does not lend the custom properties of a file whose sheets are inserted into another.
 *
 * The town is its own "district" there (吴兴区织里镇): a table by year without regions is what the finder understands
 * best, and the town's own rules (quarters, years) hold in it as they do for a district.
 */
import { decimalsOf, printNumber } from '../indicator/decimal';
import { periodKey, printPeriod, type Period } from '../indicator/period';
import { digest } from '../receipt/digest';
import { uniqueSheetName } from '../template/unique-sheet-name';
import type { Column, FigureColumn, LabelColumn, Region, Template, TemplateRow } from '../template/template';
import type { Language } from '../text';
import { inOrder, questionKey, type DistrictSheets, type Holds } from './district-sheets';
import type { Entry } from './entry';
import { handedOf, isUnreadable, type Handed } from './handed';
import { printedRow } from './printed-row';
import { notesFor } from './town-notes';

export interface TownPack {
  readonly town: Region;
  readonly entry: Entry;
  /** As it is stored: a pack holds no figure with more decimals than its indicator has, so such a one is words there. */
  readonly template: Template;
  /** As it is drawn. */
  readonly drawn: Template;
}

const FIGURE_WIDTH = 14;
/** Slugs end at 64 characters (template.schema.json). */
const LONGEST_BASE = 38;
const TOWN_PACK = /-town-[0-9a-f]{12}-(targets|actuals)$/;
/** As `townTable` ends the ids of tables it makes. */
const PERIOD_OF_ID = /-(?:19|20)\d{2}(?:q[1-4])?(?:-actual)?$/;

/** The same district, year, town and entry give the same id, so that a workbook is known when it comes back. */
export function townPack(sheets: DistrictSheets, town: Region, entry: Entry, language: Language): TownPack {
  const { base } = sheets;
  const year = yearOf(sheets);
  const place = town.name.startsWith(base.district) ? town.name : base.district + town.name;
  const columns = columnsOf(sheets, entry);
  const figures = columns.filter((column): column is FigureColumn => column.role === 'figure');
  const zh = `${place}${year}年指标${entry === 'targets' ? '目标' : '完成情况'}填报表`;
  const template: Template = {
    id: packId(base, year, town.name, entry),
    version: '1.0.0',
    kind: 'yearly',
    name: { zh, en: `${place}: ${entry} of ${year}` },
    title: zh,
    sheetName: uniqueSheetName(`${town.name}填报`, []),
    district: place,
    source: base.source,
    regions: [town],
    columns,
    rows: sheets.rows.map((row) => townRow(sheets, printedRow(row, columns), town, figures)),
    rules: base.rules,
    notes: notesFor(base, entry)[language],
    print: { orientation: figures.length > 3 ? 'landscape' : 'portrait', fitToWidth: 1 },
  };
  return { town, entry, drawn: { ...template, rows: template.rows.map(printedEvenly) }, template: { ...template, rows: template.rows.map(storable) } };
}

/** Which entry a pack of ours asks a town for; undefined for a pack that was not handed out. */
export function entryOf(template: Template): Entry | undefined {
  const named = TOWN_PACK.exec(template.id)?.[1];
  return named === 'targets' || named === 'actuals' ? named : undefined;
}

export function isEntryColumn(column: FigureColumn, entry: Entry): boolean {
  return entry === 'targets' || column.holds === 'actual';
}

export function holdsIn(column: FigureColumn): Holds {
  return column.holds === 'actual' ? 'actual' : 'target';
}

/** The year of the district's table that the towns' are made from. */
export function yearOf({ base, targetPeriods }: DistrictSheets): number {
  const own = base.columns.find((column): column is FigureColumn => column.role === 'figure' && column.region !== undefined);
  return own?.period.year ?? targetPeriods[0]?.year ?? base.source.year;
}

function packId({ id, district }: Template, year: number, town: string, entry: Entry): string {
  const base = id.replace(PERIOD_OF_ID, '');
  const start = base.slice(0, LONGEST_BASE).replace(/-+$/, '');
  return `${start}-town-${digest([base, district, year, town].join('\u0000')).slice(0, 12)}-${entry}`;
}

function columnsOf({ base, targetPeriods, actualPeriods }: DistrictSheets, entry: Entry): readonly Column[] {
  const first = base.columns.findIndex(({ role }) => role === 'figure');
  const isLabel = (column: Column): column is LabelColumn => column.role !== 'figure';
  const before = base.columns.slice(0, first).filter(isLabel);
  const after = base.columns.slice(first).filter(isLabel).filter(({ header }) => header !== '');
  const figures =
    entry === 'targets'
      ? targetPeriods.map((period) => figureColumn(period, 'target'))
      : inOrder(allPeriods(targetPeriods, actualPeriods)).flatMap((period) => [
          ...(targetPeriods.some((one) => periodKey(one) === periodKey(period)) ? [figureColumn(period, 'target')] : []),
          figureColumn(period, 'actual'),
        ]);
  return [...before.map(withoutRegions), ...figures, ...after.map(withoutRegions)];
}

/** 指标名称/地区 names rows and columns of the table by town; here the columns are periods. */
function withoutRegions(column: LabelColumn): LabelColumn {
  return column.role === 'indicator' ? { ...column, header: column.header.replace(/[/／].*$/s, '') || '指标' } : column;
}

function allPeriods(targets: readonly Period[], actuals: readonly Period[]): readonly Period[] {
  return [...targets, ...actuals.filter((period) => !targets.some((one) => periodKey(one) === periodKey(period)))];
}

function figureColumn(period: Period, holds: Holds): FigureColumn {
  const word = holds === 'actual' ? '完成' : '目标';
  const key = periodKey(period) + (holds === 'actual' ? word : '');
  // A quarter's header breaks where it reads best.
  const header = `${printPeriod(period).zh}${period.quarter === undefined ? '' : '\n'}${word}`;
  return { role: 'figure', header, width: FIGURE_WIDTH, key, period, ...(holds === 'actual' ? { holds } : {}) };
}

function townRow(sheets: DistrictSheets, row: TemplateRow, town: Region, columns: readonly FigureColumn[]): TemplateRow {
  const values = columns.flatMap((column): [string, Exclude<Handed, null>][] => {
    if (row.annualOnly && column.period.quarter !== undefined) return [];
    const value = figureIn(sheets, row.id, town.name, column);
    return value === null ? [] : [[column.key, value]];
  });
  return { ...row, values: Object.fromEntries(values) };
}

function figureIn(sheets: DistrictSheets, indicator: string, town: string, column: FigureColumn): Handed {
  const figure = sheets.figures.get(questionKey({ town, indicator, period: column.period, holds: holdsIn(column) }));
  return figure && !isUnreadable(figure) ? handedOf(figure) : null;
}

/** 6.00 beside 2.96, as the breakdown writes what adds up; ratios print as the documents print them. */
function printedEvenly(row: TemplateRow): TemplateRow {
  return row.additiveOverRegions && row.decimals > 0 ? { ...row, trailingZeros: true } : row;
}

function storable(row: TemplateRow): TemplateRow {
  const values = Object.entries(row.values).map(([key, value]): [string, number | string] => [
    key,
    typeof value === 'number' && decimalsOf(value) > row.decimals ? printNumber(value) : value,
  ]);
  return { ...row, values: Object.fromEntries(values) };
}
