/** 校验报告 as edits: a head that states the result, then the ledger, ready to print on A4. */
import type { CellInput, Edit } from '../sheet/edit';
import { parseAddress, quoteSheet, type Range } from '../sheet/address';
import type { Sheet } from '../sheet/snapshot';
import { lineCount, rowHeight } from '../sheet/text-height';
import { MARK_STYLES } from '../sheet/mark-style';
import type { Receipt } from '../receipt/receipt';
import type { Language, Text } from '../text';
import type { Validation } from '../validation';
import { LEDGER_COLUMNS, LEDGER_SEVERITIES, LEDGER_SHEET, LEDGER_STATES, type LedgerColumn } from './columns';
import type { LedgerEntry } from './entry';
import type { Gate } from './gate';
import { RECEIPT_LABEL } from './read-ledger';

export interface LedgerContent {
  readonly validation: Validation;
  readonly entries: readonly LedgerEntry[];
  readonly gate: Gate;
  readonly receipt: Receipt;
  /** As the host's clock and calendar print it; the core has none. */
  readonly time: string;
  readonly language: Language;
}

const WORDS = {
  title: { zh: '校验报告', en: 'Check report' },
  verdict: { zh: '结论', en: 'Verdict' },
  passed: { zh: '通过，可以上报', en: 'Passed: may be submitted' },
  shut: { zh: '不通过：仍有待整改或待说明的问题', en: 'Not passed: findings are open' },
  counts: { zh: '统计', en: 'Counts' },
  coverage: { zh: '校验范围', en: 'Coverage' },
  basis: { zh: '依据', en: 'Checked by' },
  time: { zh: '时间', en: 'Time' },
  figures: { zh: '数据指纹', en: 'Figures' },
} as const satisfies Record<string, Text>;

/** As many columns as the sentence reaches over: it is not merged, so that rows can still be sorted below. */
const VERDICT: Range = { row: 1, column: 2, rows: 1, columns: 4 };
/** Columns at least as wide as this hold sentences. */
const SENTENCE = 20;

/** `existing` is the ledger of an earlier check, whose sheet is used again. */
export function drawLedger(content: LedgerContent, existing: Sheet | undefined): readonly Edit[] {
  const sheet = LEDGER_SHEET;
  const head = headRows(content);
  const headerRow = head.length + 1;
  const width = LEDGER_COLUMNS.length;
  const rows: CellInput[][] = [
    ...head.map((row) => pad(row, width)),
    pad([], width),
    LEDGER_COLUMNS.map(({ header }) => header[content.language]),
    ...content.entries.map((entry, i) => LEDGER_COLUMNS.map((column) => cell(column, entry, i + 1, content.language))),
  ];
  const stale = Math.max(0, (existing?.values.length ?? 0) - rows.length);
  const blank = Array.from({ length: stale }, () => pad([], width));
  const printed = LEDGER_COLUMNS.filter((column) => column.width > 0).length;
  const body: Range = { row: headerRow, column: 0, rows: content.entries.length + 1, columns: printed };
  return [
    ...(existing ? [] : [{ kind: 'addSheet', sheet } as const]),
    { kind: 'setValues', sheet, at: { row: 0, column: 0 }, values: [...rows, ...blank] },
    { kind: 'setFormat', sheet, range: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true, fontSize: 16 } },
    { kind: 'setFormat', sheet, range: { row: 1, column: 0, rows: head.length - 1, columns: 1 }, format: { bold: true } },
    { kind: 'setFormat', sheet, range: VERDICT, format: { bold: true, fill: MARK_STYLES[content.gate.passed ? 'passed' : 'error'].fill } },
    { kind: 'setFormat', sheet, range: body, format: { border: 'thin', wrap: true, vertical: 'top' } },
    ...LEDGER_COLUMNS.flatMap(({ align }, i): Edit[] => (align ? [{ kind: 'setFormat', sheet, range: { ...body, column: i, columns: 1 }, format: { horizontal: align } }] : [])),
    { kind: 'setFormat', sheet, range: { ...body, rows: 1 }, format: { bold: true, horizontal: 'center', vertical: 'center', fill: '#E7E6E6' } },
    ...(existing ? [] : layout(sheet)),
    { kind: 'setRowHeight', sheet, row: headerRow, count: 1, height: rowHeight(1) },
    ...content.entries.map((entry, i): Edit => ({ kind: 'setRowHeight', sheet, row: headerRow + 1 + i, count: 1, height: heightOf(entry, content.language) })),
    { kind: 'freeze', sheet, rows: headerRow + 1, columns: 0 },
    pageOf(sheet, headerRow, { row: 0, column: 0, rows: rows.length, columns: printed }),
  ];
}

function layout(sheet: string): Edit[] {
  return LEDGER_COLUMNS.map((column, i): Edit => ({ kind: 'setColumnWidth', sheet, column: i, count: 1, width: column.width }));
}

function pageOf(sheet: string, headerRow: number, printArea: Range): Edit {
  const repeatRows = { first: headerRow, count: 1 };
  return { kind: 'pageSetup', sheet, setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, repeatRows, printArea, centerHorizontally: true, pageNumbers: true } };
}

function headRows({ validation, gate, receipt, time, language }: LedgerContent): CellInput[][] {
  const say = (text: Text): string => text[language];
  const { counts, explained, closed } = gate;
  const { checked, due } = validation.coverage;
  return [
    [say(WORDS.title)],
    [say(WORDS.verdict), null, say(gate.passed ? WORDS.passed : WORDS.shut)],
    [
      say(WORDS.counts),
      null,
      say({
        zh: `强制性 ${counts.hard} · 核实性 ${counts.soft}（已说明 ${explained}）· 提示 ${counts.info} · 已销号 ${closed}`,
        en: `hard ${counts.hard} · soft ${counts.soft} (explained ${explained}) · info ${counts.info} · closed ${closed}`,
      }),
    ],
    [say(WORDS.coverage), null, say({ zh: `应校验 ${due} 格，已校验 ${checked} 格，未校验 ${due - checked} 格`, en: `${checked} of ${due} cells checked, ${due - checked} not` })],
    [say(WORDS.basis), null, [...receipt.tables.map((table) => `${table.template} ${table.version}`), say({ zh: `规则 ${receipt.rules}`, en: `rules ${receipt.rules}` })].join('；')],
    [say(WORDS.time), null, time],
    ...receipt.tables.map((table) => [say(WORDS.figures), null, `${table.sheet}: SHA-256 ${table.sha256}`]),
    // In the two columns out of sight: it is for programs, and would print across the page.
    [...Array.from({ length: LEDGER_COLUMNS.length - 2 }, () => null), say(RECEIPT_LABEL), JSON.stringify(receipt)],
  ];
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
function heightOf(entry: LedgerEntry, language: Language): number {
  const lines = LEDGER_COLUMNS.filter((column) => column.width > 0).map((column) => {
    const content = cell(column, entry, 0, language);
    return typeof content === 'string' ? lineCount(content, roomIn(column)) : 1;
  });
  return rowHeight(Math.max(...lines));
}

/** A mark is not parted from the character before it, so that a line of a sentence may end a little early. */
function roomIn({ width }: LedgerColumn): number {
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
