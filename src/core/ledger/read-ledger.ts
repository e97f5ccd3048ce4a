/** Reads 校验报告 back: sorted, filtered, with columns moved, saved by another program — by its headers and fingerprints. */
import { cellText } from '../indicator/cell-text';
import { printAddress } from '../sheet/address';
import { formulaAt, isBlank, isError, valueAt, type Sheet, type Snapshot } from '../sheet/snapshot';
import { normaliseLabel } from '../table/label';
import type { Text } from '../text';
import { LEDGER_COLUMNS, LEDGER_SEVERITIES, LEDGER_SHEET, LEDGER_STATES, type LedgerColumn } from './columns';
import type { LedgerEntry } from './entry';
import { isEvidence } from './evidence';
import { isFingerprint } from './fingerprint';
import { receiptColumn } from './head';

export type LedgerReading =
  | { readonly kind: 'none' }
  /** Not to be written over: somebody's words may be lost. */
  | { readonly kind: 'mangled'; readonly reason: Text }
  /** `obstacle`: why it can be read and not written again. */
  | ({ readonly kind: 'ledger'; readonly entries: readonly LedgerEntry[]; readonly receipt: string; readonly obstacle?: Text } & LedgerSheet);

/** Where everything stands in the sheet. */
export interface LedgerSheet extends LedgerHeader {
  readonly sheet: Sheet;
  /** Row of the sheet by fingerprint. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of the clerk's own below the last entry: a line for the signature, a stamp. */
  readonly below: readonly number[];
}

interface LedgerHeader {
  readonly headerRow: number;
  readonly places: ReadonlyMap<LedgerColumn['field'], number>;
  /** Columns for the program that stand there a second time, and are nobody's words. */
  readonly stale: ReadonlySet<number>;
  /** The second of two columns with the same header of ours: a clerk may have written into either. */
  readonly doubled?: { readonly header: Text; readonly at: string };
}

export function readLedger(snapshot: Snapshot): LedgerReading {
  const sheet = snapshot.sheets.find((one) => one.name === LEDGER_SHEET);
  if (!sheet) return { kind: 'none' };
  const header = findHeader(sheet);
  if (!header) return sheet.values.flat().every((value) => isBlank(value)) ? { kind: 'none' } : mangled({ zh: '找不到表头（指纹、说明、状态）', en: 'its header (fingerprint, explanation, state) is gone' });
  if (header.doubled) return mangled(twice(header.doubled));
  const entries: LedgerEntry[] = [];
  const rows = new Map<string, number>();
  const own: number[] = [];
  for (let row = 0; row < sheet.values.length; row++) {
    // Sorted together with its head, the sheet has entries above the header too.
    if (row === header.headerRow || (row < header.headerRow && !isFingerprint(textAt(sheet, row, header.places.get('fingerprint'))))) continue;
    const text = (field: keyof LedgerEntry): string => textAt(sheet, row, header.places.get(field));
    const mark = text('fingerprint');
    if (mark === '') {
      const isEntry = keyOf(LEDGER_SEVERITIES, text('severity')) !== undefined || keyOf(LEDGER_STATES, text('state')) !== undefined;
      if (isEntry) return mangled({ zh: `第 ${row + 1} 行的指纹没有了`, en: `row ${row + 1} has lost its fingerprint` });
      if ((sheet.values[row] ?? []).some((value, column) => !isBlank(value) && !header.stale.has(column)) || (sheet.formulas[row] ?? []).some((formula) => formula !== '')) own.push(row);
      continue;
    }
    if (unreadable(sheet, row, header.places.get('explanation'))) return mangled({ zh: `第 ${row + 1} 行的说明是公式或错误值，不是文字`, en: `the explanation in row ${row + 1} is a formula or an error value, not text` });
    if (!isFingerprint(mark)) return mangled({ zh: `第 ${row + 1} 行的指纹被改动`, en: `the fingerprint of row ${row + 1} was changed` });
    if (rows.has(mark)) return mangled({ zh: `第 ${row + 1} 行重复`, en: `row ${row + 1} stands twice` });
    rows.set(mark, row);
    entries.push({
      fingerprint: mark,
      severity: keyOf(LEDGER_SEVERITIES, text('severity')) ?? 'hard',
      state: keyOf(LEDGER_STATES, text('state')) ?? 'open',
      sheet: text('sheet'),
      cell: text('cell'),
      indicator: text('indicator'),
      department: text('department'),
      problem: text('problem'),
      actual: text('actual'),
      expected: text('expected'),
      difference: text('difference'),
      explanation: text('explanation'),
      remark: text('remark'),
      evidence: text('evidence'),
    });
  }
  const last = Math.max(header.headerRow, ...rows.values());
  const between = own.find((row) => row < last);
  return {
    kind: 'ledger', sheet, entries, rows, ...header,
    below: own.filter((row) => row > last),
    receipt: receiptIn(sheet, header.headerRow),
    // The next report would write over it.
    ...(between === undefined ? {} : { obstacle: inTheWay({ zh: `第 ${between + 1} 行不是校验记录`, en: `row ${between + 1} is no entry of the report` }) }),
  };
}

/** “-因停产” becomes a formula when it is typed, and its result is #NAME?: the words are in no value. */
function unreadable(sheet: Sheet, row: number, column: number | undefined): boolean {
  if (column === undefined) return false;
  const value = valueAt(sheet, { row, column });
  return isError(value) || (isBlank(value) && formulaAt(sheet, { row, column }) !== '');
}

function findHeader(sheet: Sheet): LedgerHeader | undefined {
  for (let row = 0; row < Math.min(sheet.values.length, 200); row++) {
    const places = new Map<LedgerColumn['field'], number>();
    const again: { readonly column: LedgerColumn; readonly at: number }[] = [];
    (sheet.values[row] ?? []).forEach((value, at) => {
      const label = typeof value === 'string' ? normaliseLabel(value) : '';
      const column = LEDGER_COLUMNS.find(({ header }) => label === normaliseLabel(header.zh) || label === normaliseLabel(header.en));
      if (column && places.has(column.field)) again.push({ column, at });
      else if (column) places.set(column.field, at);
    });
    if (!NEEDED.every((field) => places.has(field))) continue;
    const doubled = again.find(({ column, at }) => column.width > 0 || ![at, places.get(column.field)].every((one) => isProgrammed(sheet, row, one)));
    return { headerRow: row, places, stale: new Set(again.map(({ at }) => at)), ...(doubled ? { doubled: { header: doubled.column.header, at: printAddress({ row, column: doubled.at }) } } : {}) };
  }
  return undefined;
}

/** Fingerprints or evidence and nothing else: a clerk too may call a column 依据. */
function isProgrammed(sheet: Sheet, headerRow: number, column: number | undefined): boolean {
  return sheet.values.slice(headerRow + 1).every((_, i) => {
    const text = textAt(sheet, headerRow + 1 + i, column);
    return text === '' || isFingerprint(text) || isEvidence(text);
  });
}

const NEEDED = ['fingerprint', 'explanation', 'state', 'problem'] as const;

function receiptIn(sheet: Sheet, end: number): string {
  for (const [row, values] of sheet.values.slice(0, end).entries()) {
    const column = receiptColumn(values);
    if (column !== undefined) return textAt(sheet, row, column + 1);
  }
  return '';
}

function twice({ header, at }: NonNullable<LedgerHeader['doubled']>): Text {
  return { zh: `有两列“${header.zh}”（${at}，请给自己添加的一列另起名）`, en: `two columns are called ${header.en} (${at}; give the one that you added another name)` };
}

function textAt(sheet: Sheet, row: number, column: number | undefined): string {
  return column === undefined ? '' : cellText(valueAt(sheet, { row, column }));
}

function keyOf<K extends string>(words: Readonly<Record<K, Text>>, text: string): K | undefined {
  return (Object.keys(words) as K[]).find((key) => words[key].zh === text || words[key].en === text);
}

function mangled(reason: Text): LedgerReading {
  return { kind: 'mangled', reason: inTheWay(reason) };
}

function inTheWay(reason: Text): Text {
  return {
    zh: `工作表“${LEDGER_SHEET}”${reason.zh}，没有覆盖；请撤销改动，或把它改名后重新生成`,
    en: `In the sheet ${LEDGER_SHEET} ${reason.en}; nothing was written over. Undo the change, or rename the sheet and make a new report`,
  };
}
