/**
 * Where the words and figures that 校验报告 shows are not what the check says now. Cells may have been moved since, so
 * that addresses and names of sheets are not compared; nor is the time, which nothing here knows.
 */
import { cellText } from '../indicator/cell-text';
import { LEDGER_COLUMNS, LEDGER_SEVERITIES, LEDGER_SHEET, LEDGER_STATES, type LedgerColumn } from '../ledger/columns';
import type { LedgerEntry } from '../ledger/entry';
import { isFingerprint } from '../ledger/fingerprint';
import { headLine, headLines, type HeadContent } from '../ledger/head';
import type { LedgerSheet } from '../ledger/read-ledger';
import { valueAt, type Snapshot } from '../sheet/snapshot';
import { shortened } from '../shortened';
import type { Text } from '../text';

/** An entry as the check tells it now, in both languages. */
export interface Told {
  readonly zh: LedgerEntry;
  readonly en: LedgerEntry;
}

/** The rows of the ledger whose cells say something else. Closed entries are history, of which no check says anything. `withStates`: not where an explanation changed, by which the state is told. */
export function alteredRows(ledger: LedgerSheet, told: readonly Told[], names: readonly string[], withStates: boolean): readonly Text[] {
  return told.flatMap((one): Text[] => {
    const row = ledger.rows.get(one.zh.fingerprint);
    if (row === undefined) return [];
    return SHOWN.filter((field) => withStates || field !== 'state').flatMap((field): Text[] => {
      const column = ledger.places.get(field);
      if (column === undefined) return [];
      const shown = cellText(valueAt(ledger.sheet, { row, column }));
      const expected = wordsOf(field, one);
      if ([expected.zh, expected.en].some((words) => plain(words, names) === plain(shown, names))) return [];
      return [differs(row, headerOf(field), shown, expected)];
    });
  });
}

/** The lines above the table that say something else. */
export function alteredHead(ledger: LedgerSheet, content: Omit<HeadContent, 'language' | 'time'>): readonly Text[] {
  const [zh, en] = (['zh', 'en'] as const).map((language) => headLines({ ...content, time: '', language })) as [ReturnType<typeof headLines>, ReturnType<typeof headLines>];
  return ledger.sheet.values.slice(0, ledger.headerRow).flatMap((values, row): Text[] => {
    const line = isFingerprint(cellText(values[ledger.places.get('fingerprint') ?? -1] ?? null)) ? undefined : headLine(values);
    if (!line) return [];
    const expected = zh.flatMap((one, i) => (one.key === line.key ? [{ zh: one.words, en: en[i]?.words ?? '' }] : []));
    const [first] = expected;
    if (!first || expected.some((one) => [one.zh, one.en].some((words) => withoutClosed(words) === withoutClosed(line.words)))) return [];
    return [differs(row, line.label, line.words, first)];
  });
}

/** Sheets as they are called now, and as they were when the report was made. */
export function sheetNames({ sheets }: Snapshot, reported: readonly { readonly sheet: string }[]): readonly string[] {
  const names = new Set([...sheets.map(({ name }) => name), ...reported.map(({ sheet }) => sheet)]);
  // Of names that hold one another the longer first; a name of one character is no name that a sentence could be told by.
  return [...names].filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}

const SHOWN = ['severity', 'indicator', 'problem', 'actual', 'expected', 'difference', 'state'] as const satisfies readonly LedgerColumn['field'][];

function wordsOf(field: (typeof SHOWN)[number], { zh, en }: Told): Text {
  if (field === 'severity') return LEDGER_SEVERITIES[zh.severity];
  if (field === 'state') return LEDGER_STATES[zh.state];
  return { zh: zh[field], en: en[field] };
}

/** The words alone, in an order of their own: what a sentence lists, it lists in the order of the cells. */
function plain(text: string, names: readonly string[]): string {
  // Quoted in a reference a name is told by that, however short it is.
  const unquoted = text.replace(/'(?:[^']|'')+'!/g, '');
  return names
    .reduce((rest, name) => rest.replaceAll(name, ''), unquoted)
    .normalize('NFKC')
    .replace(/\$?[A-Z]{1,3}\$?\d{1,7}|(?<=第 |row )\d+|[A-Z]{1,3}(?= 列)|(?<=column )[A-Z]+/gi, '')
    .split(/[、,:;()\s]+/)
    .sort()
    .join(' ')
    .trim();
}

/** Closed entries may be tidied away. */
function withoutClosed(words: string): string {
  return words.normalize('NFKC').trim().replace(/(已销号|closed) \d+/, '$1');
}

function headerOf(field: LedgerColumn['field']): Text {
  return LEDGER_COLUMNS.find((column) => column.field === field)?.header ?? { zh: field, en: field };
}

/** Enough to know it by. */
const MOST = 40;

function differs(row: number, what: Text, shown: string, expected: Text): Text {
  return {
    zh: `“${LEDGER_SHEET}”第 ${row + 1} 行的“${what.zh}”写的是“${shortened(shown, MOST)}”，重新校验的结果是“${shortened(expected.zh, MOST)}”`,
    en: `Row ${row + 1} of ${LEDGER_SHEET} says "${shortened(shown, MOST)}" under ${what.en}; the check says "${shortened(expected.en, MOST)}"`,
  };
}
