/** 校验报告 as edits: a head that states the result, then the ledger, ready to print on A4. */
import type { CellInput, Edit } from '../sheet/edit';
import { parseAddress, quoteSheet, type Range } from '../sheet/address';
import { formatAt, valueAt } from '../sheet/snapshot';
import { lineCount, rowHeight } from '../sheet/text-height';
import { MARK_STYLES } from '../sheet/mark-style';
import type { Language } from '../text';
import { LEDGER_SEVERITIES, LEDGER_SHEET, LEDGER_STATES, type LedgerColumn } from './columns';
import type { LedgerEntry } from './entry';
import { headRows, type HeadContent } from './head';
import { carriedCell, formerRows, inTheWay, layoutOf, linesBelow, notesIn, ownColumns, type Below, type LedgerLayout } from './own-cells';
import type { LedgerSheet } from './read-ledger';

export interface LedgerContent extends HeadContent {
  readonly entries: readonly LedgerEntry[];
}

/** As many columns as the sentence reaches over: it is not merged, so that rows can still be sorted below. */
const VERDICT: Range = { row: 1, column: 2, rows: 1, columns: 4 };
/** Columns at least as wide as this hold sentences. */
const SENTENCE = 20;
/** Of a clerk's own column, whose width is not read: better too much room below than words cut off. */
const OWN_WIDTH = 8;

/** `former` is the ledger of an earlier check, whose sheet is used again with what a clerk has added to it. */
export function drawLedger(content: LedgerContent, former: LedgerSheet | undefined): readonly Edit[] {
  const sheet = LEDGER_SHEET;
  const { entries, language } = content;
  const layout = layoutOf(former);
  const placeOf = (field: LedgerColumn['field']): number => layout.findIndex((column) => column?.field === field);
  const left = layout.findIndex((column) => column !== undefined);
  const head = headRows(content, left, placeOf('evidence'));
  const headerRow = head.length + 1;
  const top = withNotes([...head, []].map((row) => pad(row, layout.length)), left, former);
  const own = former ? ownColumns(former, layout) : [];
  const before = former ? formerRows(former, entries, own) : new Map<string, number>();
  const carried = (from: number | undefined, column: number, to: number): CellInput => (former && from !== undefined && own.includes(column) ? carriedCell(former.sheet, { row: from, column }, to) : null);
  const values: readonly (readonly CellInput[])[] = [
    ...top,
    layout.map((column, i) => column?.header[language] ?? carried(former?.headerRow, i, headerRow)),
    ...entries.map((entry, n) => layout.map((column, i) => (column ? cell(column, entry, n + 1, language) : carried(before.get(entry.fingerprint), i, headerRow + 1 + n)))),
  ];
  const below = linesBelow(former, values.length);
  const tail = former ? rowsBelow(former, below, values.length, layout.length) : [];
  const height = Math.max(values.length, ...below.rows.map((row) => row + below.shift + 1));
  const shown = layout.flatMap((column, i) => (own.includes(i) || (column && column.width > 0) ? [i] : []));
  const first = Math.min(...shown);
  const body: Range = { row: headerRow, column: first, rows: entries.length + 1, columns: Math.max(...shown) + 1 - first };
  const added = layout.flatMap((column, i) => (column && !former?.places.has(column.field) ? [{ column: i, width: column.width }] : []));
  return [
    ...(former ? [] : [{ kind: 'addSheet', sheet } as const]),
    { kind: 'setValues', sheet, at: { row: 0, column: 0 }, values: [...values, ...tail] },
    { kind: 'setFormat', sheet, range: { row: 0, column: left, rows: 1, columns: 1 }, format: { bold: true, fontSize: 16 } },
    { kind: 'setFormat', sheet, range: { row: 1, column: left, rows: head.length - 1, columns: 1 }, format: { bold: true } },
    { kind: 'setFormat', sheet, range: { ...VERDICT, column: left + VERDICT.column }, format: { bold: true, fill: MARK_STYLES[content.gate.passed ? 'passed' : 'error'].fill } },
    { kind: 'setFormat', sheet, range: body, format: { border: 'thin', wrap: true, vertical: 'top' } },
    ...layout.flatMap((column, i): Edit[] => (column?.align ? [{ kind: 'setFormat', sheet, range: { ...body, column: i, columns: 1 }, format: { horizontal: column.align } }] : [])),
    { kind: 'setFormat', sheet, range: { ...body, rows: 1 }, format: { bold: true, horizontal: 'center', vertical: 'center', fill: '#E7E6E6' } },
    ...(former ? entries.flatMap((entry, n) => numberFormats(former, own, before.get(entry.fingerprint), headerRow + 1 + n)) : []),
    ...(former ? below.rows.flatMap((row) => numberFormats(former, layout.map((_, i) => i), row, row + below.shift)) : []),
    ...added.map(({ column, width }): Edit => ({ kind: 'setColumnWidth', sheet, column, count: 1, width })),
    { kind: 'setRowHeight', sheet, row: headerRow, count: 1, height: rowHeight(1) },
    ...entries.map((_, n): Edit => ({ kind: 'setRowHeight', sheet, row: headerRow + 1 + n, count: 1, height: heightOf(values[headerRow + 1 + n] ?? [], layout) })),
    { kind: 'freeze', sheet, rows: headerRow + 1, columns: 0 },
    pageOf(sheet, headerRow, { row: 0, column: first, rows: height, columns: body.columns }),
  ];
}

/** What a longer ledger left is cleared; the clerk's lines are written where they have to go down, and not touched where they stay. */
function rowsBelow({ sheet }: LedgerSheet, { rows, shift }: Below, end: number, width: number): readonly (readonly CellInput[])[] {
  const [first] = rows;
  const last = first === undefined ? sheet.values.length : shift === 0 ? first : Math.max(sheet.values.length, ...rows.map((row) => row + shift + 1));
  return Array.from({ length: Math.max(0, last - end) }, (_, i) => {
    const [to, from] = [end + i, end + i - shift];
    return shift > 0 && rows.includes(from) ? Array.from({ length: width }, (_cell, column) => carriedCell(sheet, { row: from, column }, to)) : pad([], width);
  });
}

/** A clerk's notes stay in their cells; so does another title. */
function withNotes(top: readonly CellInput[][], left: number, former: LedgerSheet | undefined): readonly CellInput[][] {
  if (!former) return top;
  const kept = top.map((row) => [...row]);
  for (const at of notesIn(former)) {
    const isTitle = at.row === 0 && at.column === left;
    const row = kept[at.row];
    if (!row || (!isTitle && (row[at.column] ?? null) !== null)) throw inTheWay(former.sheet, at);
    // Further right nothing is written.
    if (at.column < row.length) row[at.column] = carriedCell(former.sheet, at, at.row);
  }
  return kept;
}

/** A date in a column of the clerk's own is a number, and would show as one. */
function numberFormats({ sheet }: LedgerSheet, own: readonly number[], from: number | undefined, to: number): Edit[] {
  if (from === undefined || from === to) return [];
  return own
    .filter((column) => typeof valueAt(sheet, { row: from, column }) === 'number')
    .map((column) => ({ kind: 'setFormat', sheet: sheet.name, range: { row: to, column, rows: 1, columns: 1 }, format: { numberFormat: formatAt(sheet, { row: from, column }) } }));
}

function pageOf(sheet: string, headerRow: number, printArea: Range): Edit {
  const repeatRows = { first: headerRow, count: 1 };
  return { kind: 'pageSetup', sheet, setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, repeatRows, printArea, centerHorizontally: true, pageNumbers: true } };
}

function cell({ field }: LedgerColumn, entry: LedgerEntry, number: number, language: Language): CellInput {
  switch (field) {
    case 'number':
      return number;
    case 'severity':
      return LEDGER_SEVERITIES[entry.severity][language];
    case 'state':
      return LEDGER_STATES[entry.state][language];
    case 'cell':
      return link(entry);
    default:
      return entry[field] === '' ? null : entry[field];
  }
}

/** The explanation is typed later: a line is kept for it at the least. */
function heightOf(values: readonly CellInput[], layout: LedgerLayout): number {
  const lines = values.map((content, i) => (typeof content === 'string' && layout[i]?.width !== 0 ? lineCount(content, roomIn(layout[i]?.width ?? OWN_WIDTH)) : 1));
  return rowHeight(Math.max(...lines));
}

/** A mark is not parted from the character before it, so that a line of a sentence may end a little early. */
function roomIn(width: number): number {
  return width < SENTENCE ? width : width - 3;
}

function link({ sheet, cell: address }: LedgerEntry): CellInput {
  if (!parseAddress(address)) return address === '' ? null : address;
  // In a formula a quotation mark is doubled; the address itself holds none.
  const target = `#${quoteSheet(sheet)}!${address}`.replaceAll('"', '""');
  return { formula: `=HYPERLINK("${target}","${address}")`, value: address };
}

function pad(row: readonly CellInput[], width: number): CellInput[] {
  return Array.from({ length: width }, (_, i) => row[i] ?? null);
}
