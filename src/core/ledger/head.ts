/** The head of 校验报告: the result in a few lines above the table. Drawn here, and told from a clerk's notes by the same words. */
import { cellText } from '../indicator/cell-text';
import type { Receipt } from '../receipt/receipt';
import type { CellInput } from '../sheet/edit';
import { isBlank, type CellValue } from '../sheet/snapshot';
import { same, type Language, type Text } from '../text';
import type { Validation } from '../validation';
import type { Gate } from './gate';

export interface HeadContent {
  readonly validation: Validation;
  readonly gate: Gate;
  readonly receipt: Receipt;
  /** As the host's clock and calendar print it; the core has none. */
  readonly time: string;
  readonly language: Language;
}

/** Where the receipt stands: the cell right of this label. */
export const RECEIPT_LABEL: Text = { zh: '回执', en: 'Receipt' };

const TITLE: Text = { zh: '校验报告', en: 'Check report' };

const LABELS = {
  verdict: { zh: '结论', en: 'Verdict' },
  counts: { zh: '统计', en: 'Counts' },
  coverage: { zh: '校验范围', en: 'Coverage' },
  basis: { zh: '依据', en: 'Checked by' },
  time: { zh: '时间', en: 'Time' },
  figures: { zh: '数据指纹', en: 'Figures' },
} as const satisfies Record<string, Text>;

const WORDS = {
  passed: { zh: '通过，可以上报', en: 'Passed: may be submitted' },
  shut: { zh: '不通过：仍有待整改或待说明的问题', en: 'Not passed: findings are open' },
} as const satisfies Record<string, Text>;

export interface HeadLine {
  readonly key: keyof typeof LABELS;
  readonly label: Text;
  readonly words: string;
}

/** What the head says, line by line. */
export function headLines({ validation, gate, receipt, time, language }: HeadContent): readonly HeadLine[] {
  const { counts, explained, closed } = gate;
  const { checked, due } = validation.coverage;
  const line = (key: HeadLine['key'], words: Text): HeadLine => ({ key, label: LABELS[key], words: words[language] });
  const basis = (rules: string): string => [...receipt.tables.map((table) => `${table.template} ${table.version}`), `${rules} ${receipt.rules}`].join('；');
  return [
    line('verdict', gate.passed ? WORDS.passed : WORDS.shut),
    line('counts', {
      zh: `强制性 ${counts.hard} · 核实性 ${counts.soft}（已说明 ${explained}）· 提示 ${counts.info} · 已销号 ${closed}`,
      en: `hard ${counts.hard} · soft ${counts.soft} (explained ${explained}) · info ${counts.info} · closed ${closed}`,
    }),
    line('coverage', { zh: `应校验 ${due} 格，已校验 ${checked} 格，未校验 ${due - checked} 格`, en: `${checked} of ${due} cells checked, ${due - checked} not` }),
    line('basis', { zh: basis('规则'), en: basis('rules') }),
    line('time', same(time)),
    ...receipt.tables.map((table) => line('figures', same(`${table.sheet}: SHA-256 ${table.sha256}`))),
  ];
}

/** Labels from the column `left` on, what they say two columns further; the receipt from `hidden` on: it is for programs, and would print across the page. */
export function headRows(content: HeadContent, left: number, hidden: number): CellInput[][] {
  const { receipt, language } = content;
  return [
    [...blanks(left), TITLE[language]],
    ...headLines(content).map(({ label, words }) => [...blanks(left), label[language], null, words]),
    [...blanks(hidden), RECEIPT_LABEL[language], JSON.stringify(receipt)],
  ];
}

/** What a row above the table says where it is a line of the head but for the time. */
export function headLine(row: readonly CellValue[]): HeadLine | undefined {
  const filled = row.filter((value) => !isBlank(value)).map(cellText);
  const key = (Object.keys(LABELS) as HeadLine['key'][]).find((one) => one !== 'time' && filled.some((word) => isOneOf(word, [LABELS[one]])));
  if (key === undefined) return undefined;
  return { key, label: LABELS[key], words: filled.find((word) => !isOneOf(word, [LABELS[key]])) ?? '' };
}

/** Columns of a row above the table that hold words of the head; what else stands there is a clerk's. */
export function headColumns(row: readonly CellValue[]): ReadonlySet<number> {
  const [first, second] = row.flatMap((value, column) => (isBlank(value) ? [] : [column]));
  const word = first === undefined ? '' : cellText(row[first] ?? null);
  return new Set([
    ...(first !== undefined && (isOneOf(word, [TITLE]) || isOneOf(word, Object.values(LABELS))) ? [first] : []),
    ...(first !== undefined && second !== undefined && isOneOf(word, Object.values(LABELS)) ? [second] : []),
    ...row.flatMap((value, i) => (isReceipt(value) ? [i] : isOneOf(cellText(value), [RECEIPT_LABEL]) && isReceipt(row[i + 1]) ? [i] : [])),
  ]);
}

/** The column of the receipt's label. */
export function receiptColumn(row: readonly CellValue[]): number | undefined {
  const column = row.findIndex((value) => isOneOf(cellText(value), [RECEIPT_LABEL]));
  return column < 0 ? undefined : column;
}

function isReceipt(value: CellValue | undefined): boolean {
  return typeof value === 'string' && value.startsWith('{"');
}

function isOneOf(word: string, texts: readonly Text[]): boolean {
  return texts.some(({ zh, en }) => word === zh || word === en);
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
