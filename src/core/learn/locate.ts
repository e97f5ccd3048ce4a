/** Where in a sheet a table stands that no template is known for: by a header, and rows of labels under it. */
import type { Range } from '../sheet/address';
import { isBlank, valueAt, type Sheet } from '../sheet/snapshot';
import { headerColumns, type HeaderColumn } from './header-columns';
import { headerWord, LONGEST_HEADER, type HeaderWord } from './header-word';

export interface Located {
  readonly sheet: Sheet;
  /** Rows of the header, over all columns that were looked at. */
  readonly header: Range;
  readonly columns: readonly HeaderColumn[];
  /** Where the names of the indicators stand, from 0. */
  readonly labelColumn: number;
  /** Row (exclusive) where the search for rows ends: the next header, or the end of the area. */
  readonly end: number;
}

interface Candidate {
  readonly row: number;
  readonly rows: 1 | 2;
}

/** Sheets have a handful of headers; more lines that look like one are data, and each costs a look at all below it. */
const MOST_CANDIDATES = 200;

/** The best table within `area`; undefined where none is seen. */
export function locate(sheet: Sheet, area: Range): Located | undefined {
  const candidates = headersIn(sheet, area);
  let best: { located: Located; score: number } | undefined;
  for (const candidate of candidates) {
    const next = candidates.find((other) => other.row >= candidate.row + candidate.rows + 1);
    const located = under(sheet, area, candidate, Math.min(next?.row ?? area.row + area.rows, area.row + area.rows));
    if (!located) continue;
    const score = scoreOf(located);
    if (!best || score > best.score) best = { located, score };
  }
  return best?.located;
}

/** The part of a sheet that holds anything, or of it the part within `range`. */
export function areaOf(sheet: Sheet, range?: Range): Range {
  const width = sheet.values.reduce((most, row) => Math.max(most, row.length), 0);
  const [row, column] = [range?.row ?? 0, range?.column ?? 0];
  const rows = Math.min(sheet.values.length, range ? range.row + range.rows : Infinity) - row;
  const columns = Math.min(width, range ? range.column + range.columns : Infinity) - column;
  return { row, column, rows: Math.max(0, rows), columns: Math.max(0, columns) };
}

function headersIn(sheet: Sheet, area: Range): Candidate[] {
  const words = new Map<string, HeaderWord | undefined>();
  const wordOf = (text: string): HeaderWord | undefined => {
    if (!words.has(text)) words.set(text, headerWord(text));
    return words.get(text);
  };
  const hits = Array.from({ length: area.rows }, (_, index) => hitsIn(sheet, area, area.row + index, wordOf));
  const found: Candidate[] = [];
  hits.forEach((count, index) => {
    if (count < 2 || found.length >= MOST_CANDIDATES) return;
    const row = area.row + index;
    found.push({ row, rows: 1 });
    if ((hits[index + 1] ?? 0) > 0) found.push({ row, rows: 2 });
    if (index > 0 && hits[index - 1] === 1) found.push({ row: row - 1, rows: 2 });
  });
  return found;
}

/** How many cells of a row say what a header says; 0 for a row of figures, whatever else it holds. */
function hitsIn(sheet: Sheet, area: Range, row: number, wordOf: (text: string) => HeaderWord | undefined): number {
  const words = new Set<string>();
  const years = new Set<number>();
  let unknown = 0;
  const last = Math.min(sheet.values[row]?.length ?? 0, area.column + area.columns);
  for (let column = area.column; column < last; column++) {
    const value = valueAt(sheet, { row, column });
    if (typeof value === 'number') {
      if (!Number.isInteger(value) || value < 1990 || value >= 2100) return 0;
      years.add(value);
    } else if (typeof value === 'string' && !isBlank(value)) {
      const text = value.trim();
      if (text.length <= LONGEST_HEADER && wordOf(text)) words.add(text);
      else unknown++;
    }
  }
  // 2000 and 2050 beside a name are figures that look like years.
  return words.size + (words.size > 0 || unknown === 0 ? years.size : 0);
}

function under(sheet: Sheet, area: Range, { row, rows }: Candidate, end: number): Located | undefined {
  const header = { row, column: area.column, rows, columns: area.columns };
  const columns = headerColumns(sheet, header);
  const figures = columns.filter(({ word }) => word?.kind === 'figure');
  const labelColumn = labelColumnOf(sheet, columns, row + rows, end);
  // A header speaks of figures, adds towns up whose names say nothing, or heads a list of works with their contents.
  const listed = columns.some(({ word }) => word?.kind === 'total' || (word?.kind === 'label' && word.role === 'content'));
  const speaks = figures.length > 0 || (listed && hasIndicatorHeader(columns));
  if (!speaks || labelColumn === undefined) return undefined;
  return { sheet, header, columns, labelColumn, end };
}

function hasIndicatorHeader(columns: readonly HeaderColumn[]): boolean {
  return columns.some(({ word }) => word?.kind === 'label' && word.role === 'indicator');
}

/**
 * The column headed 指标; of several (一级指标, 二级指标) the last one, whose names are the finest. Without one, the
 * column of text with the most entries left of the figures.
 */
function labelColumnOf(sheet: Sheet, columns: readonly HeaderColumn[], from: number, end: number): number | undefined {
  const first = columns.find(({ word }) => word?.kind === 'figure' || word?.kind === 'total')?.column ?? Infinity;
  const named = columns.filter(({ word, column }) => word?.kind === 'label' && word.role === 'indicator' && column < first);
  const counted = (column: number): number => textsIn(sheet, column, from, end);
  const known = named.map(({ column }) => column).filter((column) => counted(column) > 0);
  if (known.length > 0) return known.reduce((best, column) => (counted(column) >= counted(best) ? column : best));
  const taken = new Set(columns.flatMap(({ word, column }) => (word === undefined ? [] : [column])));
  let best: { column: number; texts: number } | undefined;
  for (let column = columns[0] ? Math.max(0, Math.min(columns[0].column, first) - 2) : 0; column < Math.min(first, 50); column++) {
    if (taken.has(column)) continue;
    const texts = counted(column);
    if (texts > 0 && (!best || texts > best.texts)) best = { column, texts };
  }
  return best?.column;
}

function textsIn(sheet: Sheet, column: number, from: number, end: number): number {
  let count = 0;
  for (let row = from; row < end; row++) {
    const value = valueAt(sheet, { row, column });
    if (typeof value === 'string' && !isBlank(value)) count++;
  }
  return count;
}

/** Figure columns that mean different things, known headers, and rows; a header that begins inside a merged cell is half a header. */
function scoreOf({ sheet, header, columns, labelColumn, end }: Located): number {
  const meanings = new Set(columns.flatMap(({ word }) => (word?.kind === 'figure' ? [JSON.stringify(word)] : [])));
  const known = columns.filter(({ word }) => word !== undefined && word.kind !== 'figure').length;
  const cut = sheet.merges.some((area) => area.row < header.row && header.row < area.row + area.rows);
  const rows = Math.min(30, textsIn(sheet, labelColumn, header.row + header.rows, end));
  return Math.min(meanings.size, 30) + (hasIndicatorHeader(columns) ? 3 : 0) + known * 0.5 + rows * 0.1 - (cut ? 0.2 : 0) - header.rows * 0.01;
}
