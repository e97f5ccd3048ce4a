/** Lays a template over a sheet at one header and says how well it fits. */
import type { Sheet } from '../sheet/snapshot';
import type { Range } from '../sheet/address';
import { figureColumns, type Template } from '../template/template';
import { matchColumns, type ColumnMatches } from './columns';
import type { HeaderDictionary } from './headers';
import type { RowDictionary } from './row-dictionary';
import { matchRows, type RowMatch, type RowMatches } from './rows';

/** A fit that was not yet read: cheap enough to try at every header. */
export interface Fit {
  readonly template: Template;
  readonly sheet: Sheet;
  readonly header: Range;
  readonly labelColumn: number;
  readonly columns: ColumnMatches;
  readonly rows: RowMatches;
  /** 0–1: six parts rows, four parts columns; each 1 as printed, less where it had to be understood. */
  readonly confidence: number;
  /** For choosing between fits: confidence, less for rows that the template does not know. */
  readonly score: number;
}

/** The widest published table has five columns left of its figures. */
const MOST_LABEL_COLUMNS = 12;

/** `end` is the row (exclusive) where the next table begins. */
export function bind(template: Template, words: HeaderDictionary, names: RowDictionary, sheet: Sheet, header: Range, end: number): Fit | undefined {
  const columns = matchColumns(sheet, template, words, header);
  const wanted = figureColumns(template).filter((column) => !column.optional).length;
  // A list of works holds none: it is known by its labels alone.
  if (columns.figures.length === 0 && wanted > 0 && !isOfOtherYears(columns)) return undefined;
  if (isRepeated(columns)) return undefined;
  const from = header.row + header.rows;
  let best: { labelColumn: number; rows: RowMatches } | undefined;
  // 指标 merged over its number and its name stands first above the number; a header in other words (地区, 考核指标) above neither.
  for (const labelColumn of [...(columns.indicatorColumn === undefined ? [] : [columns.indicatorColumn]), ...leftColumns(columns)]) {
    if (best && best.rows.rows.length > 0 && columns.indicatorColumn !== undefined) break;
    const rows = matchRows(sheet, template, names, labelColumn, from, end, columns.figures);
    if (!best || rows.rows.length > best.rows.rows.length) best = { labelColumn, rows };
  }
  if (!best || best.rows.rows.length === 0) return undefined;
  const confidence = confidenceOf(template, columns, best.rows.rows);
  const unknown = best.rows.surprises.filter((one) => one.kind === 'unknown-row').length;
  const known = best.rows.rows.length;
  return {
    template,
    sheet,
    header,
    columns,
    ...best,
    confidence,
    score: confidence * (known / (known + unknown)),
  };
}

/** 一季度 under each of many towns is no column of the district's: a column that was doubled by mistake stands twice. */
function isRepeated({ surprises }: ColumnMatches): boolean {
  const doubled = surprises.flatMap((one) => (one.kind === 'duplicate-column' ? [one.definition] : []));
  return new Set(doubled).size < doubled.length;
}

/** Where names of indicators may stand: left of the figures, or anywhere in a list that has none. */
function leftColumns({ figures, last }: ColumnMatches): number[] {
  const end = figures.length > 0 ? Math.min(...figures.map(({ column }) => column)) : last + 1;
  return range(0, Math.min(MOST_LABEL_COLUMNS, end));
}

/** Its quarters stand beside other years than the template's. */
export function isOfOtherYears({ surprises }: ColumnMatches): boolean {
  return surprises.some(({ kind }) => kind === 'other-year');
}

/** Six parts labels, four parts columns; labels alone where the template has no columns of figures. To two decimals. */
export function confidenceOf(template: Template, columns: ColumnMatches, rows: readonly RowMatch[]): number {
  const wanted = figureColumns(template).filter((column) => !column.optional).length;
  const labels = rows.reduce((total, row) => total + row.certainty, 0) / template.rows.length;
  const confidence = wanted === 0 ? labels : 0.6 * labels + 0.4 * (columns.certainty / wanted);
  return Math.round(confidence * 100) / 100;
}

function range(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => from + i);
}
