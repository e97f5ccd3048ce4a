/**
 * Finds the tables of templates in a workbook by headers and row labels, never by fixed addresses (design §5).
 *
 * Every row with two or more words of a template's header is tried, alone and together with its neighbour;
 * the best fit on the sheet is taken first, its rows are set aside, and the search goes on with the rest.
 */
import { ALLOCATION_SHEET } from '../breakdown/ledger/columns';
import { LEDGER_SHEET } from '../ledger/columns';
import type { Sheet, Snapshot } from '../sheet/snapshot';
import type { Range } from '../sheet/address';
import { holdsActualsOnly, speaksOfActuals } from '../template/actuals-only';
import { packRecordOf } from '../template/pack-record';
import { supersededBy } from '../template/superseded';
import type { Template } from '../template/template';
import { bind, isOfOtherYears, type Fit } from './bind';
import { joinFits } from './join-fits';
import { headerDictionary, type HeaderDictionary } from './headers';
import { readTable } from './read-table';
import { remembering } from './remembering';
import type { Resembling } from './resembling';
import { resemblingByLabels } from './resembling-by-labels';
import { rowDictionary, type RowDictionary } from './row-dictionary';
import { sheetLabels } from './sheet-labels';
import { withSpelledYears } from './spelled-years';
import type { Table } from './table';

/** Below this a sheet only resembles a table of ours: saying that all the rest is missing would help nobody. */
const ENOUGH = 0.3;
/** What the program itself lists of figures is no table of figures, whatever words stand in it. */
const OWN_SHEETS: ReadonlySet<string> = new Set([LEDGER_SHEET, ALLOCATION_SHEET]);
/** Headers longer than this are sentences. */
const LONGEST_HEADER = 40;

export interface Found {
  readonly tables: readonly Table[];
  /** Sheets in which something resembled a table, too little to check it. */
  readonly resembling: readonly Resembling[];
}

export function findTables(snapshot: Snapshot, templates: readonly Template[]): Found {
  const search = sheetSearch(templates);
  return joinFound(snapshot.sheets.map((sheet) => search(sheet, snapshot)));
}

/** Looks through one sheet of a workbook. */
export type SheetSearch = (sheet: Sheet, snapshot: Snapshot) => Found;

export function sheetSearch(templates: readonly Template[]): SheetSearch {
  const labels = sheetLabels();
  const words = new Map(templates.map((template) => [template, { headers: rememberingWords(headerDictionary(template)), rows: rowDictionary(template, labels) }]));
  return (sheet, snapshot) => {
    if (OWN_SHEETS.has(sheet.name) || supersededBy(snapshot, sheet.name) !== undefined) return { tables: [], resembling: [] };
    const all = fitsOf(withSpelledYears(sheet, snapshot.date1904), words).map((fit) => ({ ...fit, sheet })).filter((fit) => isSaidToBe(fit, snapshot));
    let fits = all.filter((fit) => !isStranger(fit));
    const taken: Fit[] = [];
    for (let best = pick(fits, snapshot); best && best.confidence >= ENOUGH; best = pick(fits, snapshot)) {
      const chosen = best;
      taken.push(chosen);
      fits = fits.filter((fit) => !overlap(fit, chosen));
    }
    const stranger = pick(all.filter((fit) => isStranger(fit) && !taken.some((chosen) => overlap(fit, chosen))), snapshot);
    const rest = stranger ?? (taken.length === 0 ? pick(fits, snapshot) : undefined);
    const unread = stranger ? undefined : resemblingByLabels(sheet, words, (row) => taken.some(({ header, rows }) => header.row <= row && row <= rows.last));
    return {
      tables: joinFits(taken.sort((a, b) => a.header.row - b.header.row)).map((fit) => readTable(fit, snapshot.date1904)),
      resembling: unread ? [unread] : rest ? [resembling(rest)] : [],
    };
  };
}

/** A table with the template's rows and quarters, and not one of its years: last year's, or one that was reused. */
function isStranger({ columns, rows, template }: Fit): boolean {
  return columns.figures.length === 0 && isOfOtherYears(columns) && rows.rows.length * 2 >= template.rows.length;
}

function resembling({ sheet, template, header, rows, columns }: Fit): Resembling {
  const otherYear = columns.figures.length > 0 ? undefined : columns.surprises.find((one) => one.kind === 'other-year');
  return { sheet: sheet.name, template, header, rows: rows.rows.length, columns: columns.figures.length, ...(otherYear ? { otherYear } : {}) };
}

export function joinFound(found: readonly Found[]): Found {
  return { tables: found.flatMap(({ tables }) => tables), resembling: found.flatMap(({ resembling }) => resembling) };
}

/** What a template calls its columns and its rows. */
interface Words {
  readonly headers: HeaderDictionary;
  readonly rows: RowDictionary;
}

function fitsOf(sheet: Sheet, words: ReadonlyMap<Template, Words>): Fit[] {
  const fits: Fit[] = [];
  const texts = rowTexts(sheet);
  for (const [template, known] of words) {
    const headers = headersIn(sheet, texts, known.headers);
    for (const header of headers) {
      const next = headers.find((other) => other.row >= header.row + header.rows + 1);
      const fit = bind(template, known.headers, known.rows, sheet, header, next?.row ?? sheet.values.length);
      if (fit) fits.push(fit);
    }
  }
  return fits.flatMap((fit) => cut(fit, fits, words) ?? []);
}

/** A table ends where the header of another stands, though both name the same indicators: the yearly table above the towns'. */
function cut(fit: Fit, fits: readonly Fit[], words: ReadonlyMap<Template, Words>): Fit | undefined {
  const below = fits
    .filter(({ template, confidence, header }) => template !== fit.template && confidence >= ENOUGH && header.row >= fit.header.row + fit.header.rows && header.row <= fit.rows.last)
    .map(({ header }) => header)
    // The row above a header is tried as part of it, and may be the last of this table.
    .filter((header) => !fit.rows.rows.some(({ row }) => header.row <= row && row < header.row + header.rows));
  const known = words.get(fit.template);
  if (below.length === 0 || !known) return fit;
  return bind(fit.template, known.headers, known.rows, fit.sheet, fit.header, Math.min(...below.map(({ row }) => row)));
}

/** One-row headers, and two-row ones where the row above or below also says something. */
function headersIn(sheet: Sheet, texts: RowTexts, words: HeaderDictionary): Range[] {
  const headers: Range[] = [];
  const hitsIn = (row: number): number => texts.get(row)?.filter((text) => words.meaning([text])?.kind === 'column').length ?? 0;
  for (const [row, own] of texts) {
    // Most rows are an indicator's: one text, and figures.
    if (own.length < 2 || hitsIn(row) < 2) continue;
    const one = { row, column: 0, rows: 1, columns: 1 };
    headers.push(one);
    if (hitsIn(row + 1) > 0 || isHeading(sheet, row)) headers.push({ ...one, rows: 2 });
    if (row > 0 && hasText(sheet, row - 1)) headers.push({ ...one, row: row - 1, rows: 2 });
  }
  return headers;
}

/** By row, from the top, the cells that may be a header: short texts, and years typed as numbers. Rows without any are left out. */
type RowTexts = ReadonlyMap<number, readonly string[]>;

function rowTexts(sheet: Sheet): RowTexts {
  const texts = new Map<number, string[]>();
  sheet.values.forEach((cells, row) => {
    for (const value of cells) {
      const isYear = typeof value === 'number' && value >= 1990 && value < 2100;
      if (!isYear && (typeof value !== 'string' || value.length > LONGEST_HEADER)) continue;
      const known = texts.get(row);
      if (known) known.push(String(value));
      else texts.set(row, [String(value)]);
    }
  });
  return texts;
}

/** A cell that is merged over several columns of a header has their own headers below it; one that is merged down stands beside them. */
function isHeading(sheet: Sheet, row: number): boolean {
  return sheet.merges.some((area) => area.row === row && (area.rows === 2 || (area.rows === 1 && area.columns > 1)));
}

function hasText(sheet: Sheet, row: number): boolean {
  return sheet.values[row]?.some((value) => typeof value === 'string' && value !== '') ?? false;
}

/** The better score; of equals the one whose district the sheet names, then the header that cuts no merged cell and doubles no column, then the shorter. */
function pick(fits: readonly Fit[], snapshot: Snapshot): Fit | undefined {
  const rank = (fit: Fit): number =>
    fit.score +
    (namesDistrict(fit) ? 0.02 : 0) +
    (wasMadeFrom(fit, snapshot) ? 0.05 : 0) +
    actualsBonus(fit) -
    (saysOtherPeriod(fit) && fits.some((other) => isOfThatPeriod(other, fit)) ? 0.04 : 0) -
    (cutsMerge(fit) ? 0.002 : 0) -
    (doublesColumns(fit) ? 0.004 : 0) -
    fit.header.rows * 0.001;
  return fits.reduce<Fit | undefined>((best, fit) => (!best || rank(fit) > rank(best) ? fit : best), undefined);
}

/** Of the tables of several quarters, which differ in nothing else, the one whose period the title names. */
function saysOtherPeriod({ columns }: Fit): boolean {
  return columns.surprises.some(({ kind }) => kind === 'other-period');
}

function isOfThatPeriod(other: Fit, fit: Fit): boolean {
  return other.template !== fit.template && other.header.row === fit.header.row && other.header.rows === fit.header.rows && !saysOtherPeriod(other) && other.columns.figures.length >= fit.columns.figures.length;
}

function namesDistrict(fit: Fit): boolean {
  return titleTexts(fit).some((text) => text.includes(fit.template.district));
}

/** Towns' targets and what they reached have the same headers: a table of the latter is one that says so. */
function isSaidToBe(fit: Fit, snapshot: Snapshot): boolean {
  if (!holdsActualsOnly(fit.template) || fit.columns.figures.every(({ definition }) => definition.region === undefined)) return true;
  // Under its own name: a record whose sheet is gone may be anybody's.
  return titleTexts(fit).some(speaksOfActuals) || packRecordOf(snapshot, fit.sheet.name, fit.template.id)?.sheet === fit.sheet.name;
}

/** Of a district's many tables of actuals, the one whose period the title names; before the targets', which the sheet does not speak of. */
function actualsBonus({ template, columns }: Fit): number {
  if (!holdsActualsOnly(template)) return 0;
  return columns.surprises.some(({ kind }) => kind === 'other-period') ? -0.01 : 0.02;
}

function titleTexts({ sheet, header }: Fit): string[] {
  const above = sheet.values.slice(Math.max(0, header.row - 6), header.row).flat();
  return [sheet.name, ...above].filter((text) => typeof text === 'string');
}

/** At its upper edge or at its lower one: 指标 merged down over two rows says that both are the header's. */
function cutsMerge({ header, sheet }: Fit): boolean {
  const edges = [header.row, header.row + header.rows];
  return sheet.merges.some((area) => edges.some((edge) => area.row < edge && edge < area.row + area.rows));
}

/** 一季度 merged over 目标 and 完成, read without the row below that tells them apart. */
function doublesColumns({ columns }: Fit): boolean {
  return columns.surprises.some(({ kind }) => kind === 'duplicate-column');
}

/** The pack that drew the sheet left its id in the workbook's properties. */
function wasMadeFrom(fit: Fit, snapshot: Snapshot): boolean {
  return packRecordOf(snapshot, fit.sheet.name, fit.template.id) !== undefined;
}

function overlap(a: Fit, b: Fit): boolean {
  return a.header.row <= b.rows.last && b.header.row <= a.rows.last;
}

/** The same texts stand in a sheet many times; each is understood once. */
function rememberingWords(words: HeaderDictionary): HeaderDictionary {
  // A cell holds no U+0000.
  const meaning = remembering((key) => words.meaning(key.split('\u0000')));
  return { ...words, yearOf: remembering(words.yearOf), meaning: (texts) => meaning(texts.join('\u0000')) };
}
