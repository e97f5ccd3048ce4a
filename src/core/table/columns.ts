/** Which columns of a sheet are which columns of a template, under one header. */
import type { Range } from '../sheet/address';
import { parsePeriod, periodKey, type Period } from '../indicator/period';
import type { Sheet } from '../sheet/snapshot';
import { figureColumns, type Column, type FigureColumn, type Template } from '../template/template';
import { headerReader } from './header-texts';
import type { HeaderDictionary } from './headers';
import { normaliseLabel } from './label';
import type { Surprise, TableColumn } from './table';

export interface ColumnMatches {
  readonly figures: readonly TableColumn[];
  readonly indicatorColumn?: number;
  readonly departmentColumn?: number;
  readonly totalColumn?: number;
  /** A column of units that the clerk added. */
  readonly unitColumn?: number;
  readonly surprises: readonly Surprise[];
  /** Sum over the template's figure columns: 1 as printed, less where it was understood. */
  readonly certainty: number;
  /** First and last column that was recognised. */
  readonly first: number;
  readonly last: number;
}

/** For a column that does not stand as printed. */
const UNDERSTOOD = 0.95;

export function matchColumns(sheet: Sheet, template: Template, words: HeaderDictionary, header: Range): ColumnMatches {
  const figures: TableColumn[] = [];
  const surprises: Surprise[] = [];
  const labels: { indicator?: number; department?: number; unit?: number } = {};
  const unknown: { column: number; header: string }[] = [];
  let totalColumn: number | undefined;
  let certainty = 0;
  let otherPeriod: Period | undefined;
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  const width = widest(sheet, header);
  const heading = headingPeriod(sheet, header);
  const textsAbove = headerReader(sheet, header);
  const headers = Array.from({ length: width }, (_, column) => textsAbove(column));
  const foreign = otherYears(headers, words);
  const strangers = new Set<FigureColumn>();
  const ownPeriodStands = header.rows > 1 && headers.some((texts) => standsUnderOwnPeriod(template, words, texts));
  for (const [column, texts] of headers.entries()) {
    if (texts.length === 0) continue;
    const meaning = words.meaning(texts);
    const named = meaning?.kind === 'column' ? template.columns[meaning.index] : undefined;
    // A town over its quarters, or over two years: the first of them is not the town's year.
    if (named && isOfOtherPeriod(named, texts, ownPeriodStands)) {
      unknown.push({ column, header: texts[0] ?? '' });
      continue;
    }
    otherPeriod ??= contradiction(named, texts, heading);
    if (foreign.length > 0 && named?.role === 'figure' && named.period.quarter !== undefined && !texts.some(hasYear)) {
      strangers.add(named);
      continue;
    }
    if (!meaning) {
      unknown.push({ column, header: texts[0] ?? '' });
      continue;
    }
    if (meaning.kind === 'known') {
      if (texts.some((text) => /^(?:计量)?单位$/.test(normaliseLabel(text)))) labels.unit ??= column;
      continue;
    }
    first = Math.min(first, column);
    last = column;
    if (meaning.kind === 'total') {
      totalColumn ??= column;
      continue;
    }
    const definition = template.columns[meaning.index];
    if (definition?.role === 'indicator') labels.indicator ??= column;
    if (definition?.role === 'department') labels.department ??= column;
    if (definition?.role !== 'figure') continue;
    const before = figures.find((one) => one.definition === definition);
    if (before) {
      surprises.push({ kind: 'duplicate-column', definition, column, first: before.column });
      continue;
    }
    figures.push({ definition, column });
    if (!definition.optional) certainty += meaning.exact ? 1 : UNDERSTOOD;
  }
  const whole = wholeYearAsFourth(template, figures, unknown);
  if (whole) {
    figures.push({ definition: whole.definition, column: whole.column });
    certainty += UNDERSTOOD;
    last = Math.max(last, whole.column);
  }
  for (const definition of missing(template, figures)) if (!strangers.has(definition)) surprises.push({ kind: 'missing-column', definition });
  for (const one of unknown.filter(({ column }) => column !== whole?.column)) {
    if (first <= one.column && one.column <= last + 1) surprises.push({ kind: 'unknown-column', ...one });
  }
  if (strangers.size > 0 && words.quarterYear !== undefined) surprises.push({ kind: 'other-year', years: foreign, own: words.quarterYear, row: header.row });
  if (otherPeriod) surprises.push({ kind: 'other-period', period: otherPeriod, row: header.row });
  return {
    figures,
    surprises,
    certainty,
    first,
    last,
    ...(labels.indicator === undefined ? {} : { indicatorColumn: labels.indicator }),
    ...(labels.department === undefined ? {} : { departmentColumn: labels.department }),
    ...(totalColumn === undefined ? {} : { totalColumn }),
    ...(labels.unit === undefined ? {} : { unitColumn: labels.unit }),
  };
}

/** The years that stand beside the quarters where theirs is not among them: last year's table, or next year's. */
function otherYears(headers: readonly (readonly string[])[], { quarterYear, yearOf }: HeaderDictionary): readonly number[] {
  if (quarterYear === undefined) return [];
  const years = new Set(headers.flat().flatMap((text) => yearOf(text) ?? []));
  return years.has(quarterYear) ? [] : [...years].sort((a, b) => a - b);
}

/** 一季度 · 上半年 · 前三季度 · 全年: cumulative to the end of the year is the fourth quarter, right of the third. */
function wholeYearAsFourth(template: Template, figures: readonly TableColumn[], unknown: readonly { readonly column: number; readonly header: string }[]): TableColumn | undefined {
  const third = figures.find(({ definition }) => definition.region === undefined && definition.period.quarter === 3);
  const definition = figureColumns(template).find(({ region, period, optional }) => region === undefined && period.quarter === 4 && !optional);
  if (!third || !definition || figures.some((one) => one.definition === definition)) return undefined;
  const column = unknown.find((one) => one.column === third.column + 1 && /^(?:全年|年度)(?:累计|目标|合计)?$/.test(normaliseLabel(one.header)))?.column;
  return column === undefined ? undefined : { definition, column };
}

/** 一季度 below a town is another figure than the town's year, and so is 2022年 where 2023年 stands beside it. */
function isOfOtherPeriod(column: Column, texts: readonly string[], ownPeriodStands: boolean): boolean {
  const period = periodBelow(column, texts);
  return period !== undefined && column.role === 'figure' && periodKey(period) !== periodKey(column.period) && (period.quarter !== undefined || ownPeriodStands);
}

/** The period that stands above or below a town in the header. */
function periodBelow(column: Column, texts: readonly string[]): Period | undefined {
  if (column.role !== 'figure' || column.region === undefined) return undefined;
  return texts.slice(1).map((text) => parsePeriod(text, column.period.year)).find((one) => one !== undefined);
}

function standsUnderOwnPeriod(template: Template, words: HeaderDictionary, texts: readonly string[]): boolean {
  const meaning = words.meaning(texts);
  const column = meaning?.kind === 'column' ? template.columns[meaning.index] : undefined;
  const period = column && periodBelow(column, texts);
  return period !== undefined && column?.role === 'figure' && periodKey(period) === periodKey(column.period);
}

/** 2024年 merged over the towns of a table of 2023, or in its title: the same towns, another period. */
function contradiction(column: Column | undefined, texts: readonly string[], heading: Period | undefined): Period | undefined {
  if (column?.role !== 'figure' || column.region === undefined) return undefined;
  const period = texts.slice(1).map((text) => parsePeriod(text)).find((one) => one !== undefined) ?? heading;
  return period && periodKey(period) !== periodKey(column.period) ? period : undefined;
}

/** Years that say nothing of the figures' period: of a plan (2023—2027年), a day or a month, of a document's issue. */
const OTHER_YEARS = /(?:19|20)\d{2}\s*年?\s*[—–―~～〜至到-]+\s*(?:19|20)\d{2}\s*年?|(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|(?:19|20)\d{2}\s*年?\s*(?:印发|发布|制定|制表|填报|上报|编制|修订)|(?:印发|发布|制定|制表|填报|上报|编制|修订|文号|日期|时间)[^\s]*?\s*(?:19|20)\d{2}\s*年/g;

/** The one period that the line above the header names: 分乡镇进度表（2024年）, or 2024年 merged over the towns. */
function headingPeriod(sheet: Sheet, header: Range): Period | undefined {
  for (let row = header.row - 1; row >= Math.max(0, header.row - 2); row--) {
    const text = (sheet.values[row] ?? []).filter((value) => typeof value === 'string').join(' ').normalize('NFKC');
    if (text.trim() === '') continue;
    const named = new Set([...text.replace(OTHER_YEARS, '').matchAll(/(?:19|20)\d{2}\s*年(?:第?[一二三四1-4]季度)?/g)].map(([match]) => match.replace(/\s/g, '')));
    const [only] = named;
    return named.size === 1 && only !== undefined ? parsePeriod(only) : undefined;
  }
  return undefined;
}

function hasYear(text: string): boolean {
  return /(?:19|20)\d{2}/.test(text.normalize('NFKC'));
}

function missing(template: Template, found: readonly TableColumn[]): FigureColumn[] {
  return figureColumns(template).filter((definition) => !definition.optional && !found.some((one) => one.definition === definition));
}

function widest(sheet: Sheet, header: Range): number {
  let width = 0;
  for (let row = header.row; row < header.row + header.rows; row++) width = Math.max(width, sheet.values[row]?.length ?? 0);
  return width;
}
