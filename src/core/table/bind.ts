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

/** `end` is the row (exclusive) where the next table begins. */
export function bind(template: Template, words: HeaderDictionary, names: RowDictionary, sheet: Sheet, header: Range, end: number): Fit | undefined {
  const columns = matchColumns(sheet, template, words, header);
  const wanted = figureColumns(template).filter((column) => !column.optional).length;
  // A list of works holds none: it is known by its labels alone.
  if (columns.figures.length === 0 && wanted > 0 && !isOfOtherYears(columns)) return undefined;
  const from = header.row + header.rows;
  const labelColumns =
    columns.indicatorColumn === undefined ? range(0, Math.min(12, columns.first + 1)) : [columns.indicatorColumn];
  let best: { labelColumn: number; rows: RowMatches } | undefined;
  for (const labelColumn of labelColumns) {
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
