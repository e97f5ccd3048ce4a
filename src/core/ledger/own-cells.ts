/** What a clerk has put into 校验报告 beside and above the entries: it goes where its entry goes, or nothing is written. */
import { cellText } from '../indicator/cell-text';
import { Refusal } from '../refusal';
import { printAddress, type Address } from '../sheet/address';
import type { CellInput } from '../sheet/edit';
import { formulaAt, isBlank, isError, valueAt, type Sheet } from '../sheet/snapshot';
import { shortened } from '../shortened';
import type { Text } from '../text';
import { LEDGER_COLUMNS, LEDGER_SHEET, type LedgerColumn } from './columns';
import type { LedgerEntry } from './entry';
import { isFingerprint, questionOf } from './fingerprint';
import { headColumns } from './head';
import type { LedgerSheet } from './read-ledger';

/** Our column at each place of the sheet; undefined where a clerk's own or none stands. */
export type LedgerLayout = readonly (LedgerColumn | undefined)[];

/** Columns stay where a clerk has put them; one that was deleted, or has another header now, comes behind the last. */
export function layoutOf(former: LedgerSheet | undefined): LedgerLayout {
  if (!former) return LEDGER_COLUMNS;
  const { places, sheet, headerRow, rows, below } = former;
  const width = Math.max(...places.values(), ...[headerRow, ...rows.values(), ...below].map((row) => widthOf(sheet, row) - 1)) + 1;
  return [...Array.from({ length: width }, (_, i) => LEDGER_COLUMNS.find(({ field }) => places.get(field) === i)), ...LEDGER_COLUMNS.filter(({ field }) => !places.has(field))];
}

/** Columns with words of the clerk's in the table. */
export function ownColumns(former: LedgerSheet, layout: LedgerLayout): readonly number[] {
  return layout.flatMap((column, i) => (column || former.stale.has(i) || ![former.headerRow, ...former.rows.values()].some((row) => isFilled(former.sheet, { row, column: i })) ? [] : [i]));
}

/**
 * Row of the former sheet by the fingerprint of the entry that its own words belong to. With another figure the same
 * question keeps them. Throws a `Refusal` where words would be left over.
 */
export function formerRows(former: LedgerSheet, entries: readonly LedgerEntry[], own: readonly number[]): ReadonlyMap<string, number> {
  const found = new Map(entries.flatMap(({ fingerprint }) => (former.rows.has(fingerprint) ? [[fingerprint, former.rows.get(fingerprint) ?? 0] as const] : [])));
  for (const [mark, row] of former.rows) {
    const column = own.find((one) => isFilled(former.sheet, { row, column: one }));
    if (column === undefined || found.has(mark)) continue;
    const heir = entries.find(({ fingerprint }) => questionOf(fingerprint) === questionOf(mark) && !found.has(fingerprint));
    if (!heir) throw inTheWay(former.sheet, { row, column });
    found.set(heir.fingerprint, row);
  }
  return found;
}

/** Notes above the table. */
export function notesIn({ sheet, headerRow, places }: LedgerSheet): readonly Address[] {
  return sheet.values.slice(0, headerRow).flatMap((values, row) => {
    if (isFingerprint(cellText(values[places.get('fingerprint') ?? -1] ?? null))) return [];
    const head = headColumns(values);
    return Array.from({ length: widthOf(sheet, row) }, (_, column) => ({ row, column })).filter((at) => !head.has(at.column) && isFilled(sheet, at));
  });
}

export interface Below {
  /** Rows in which the lines stand now. */
  readonly rows: readonly number[];
  /** How far down they have to go. */
  readonly shift: number;
}

/** The clerk's lines below the entries stay where they are, and go down where the entries, which end before `end` now, need their rows. */
export function linesBelow(former: LedgerSheet | undefined, end: number): Below {
  const [first] = former?.below ?? [];
  if (!former || first === undefined) return { rows: [], shift: 0 };
  const gap = first - 1 - Math.max(former.headerRow, ...former.rows.values());
  const shift = first < end + Math.min(gap, 1) ? end + gap - first : 0;
  const merged = shift === 0 ? undefined : former.sheet.merges.find(({ row, rows }) => row + rows > first);
  if (merged) throw mergedBelow(former.sheet, merged, end);
  return { rows: former.below, shift };
}

/** As it can be written in the row `to`; throws a `Refusal` where it would not be the same there. */
export function carriedCell(sheet: Sheet, from: Address, to: number): CellInput {
  const formula = formulaAt(sheet, from);
  const value = valueAt(sheet, from);
  if (formula === '' && !isError(value)) return value;
  // Its references are relative to where it stands.
  if (formula === '' || from.row !== to) throw unmovable(sheet, from);
  return { formula, ...(typeof value === 'number' || typeof value === 'string' ? { value } : {}) };
}

export function inTheWay(sheet: Sheet, at: Address): Refusal {
  return refusal(at, {
    zh: `的“${shown(sheet, at)}”会被新的报告覆盖`,
    en: `holds "${shown(sheet, at)}", which the new report would write over`,
  });
}

function unmovable(sheet: Sheet, at: Address): Refusal {
  return refusal(at, {
    zh: `的“${shown(sheet, at)}”是公式或错误值，不能随校验记录移动`,
    en: `holds "${shown(sheet, at)}", a formula or an error value, which can't move with its entry`,
  });
}

/** What is written into a merged area is lost but for its first cell. */
function mergedBelow(sheet: Sheet, at: Address, end: number): Refusal {
  const text = shown(sheet, at);
  return new Refusal({
    zh: `工作表“${LEDGER_SHEET}”${printAddress(at)} 的“${text}”是合并单元格，新的校验记录要写到第 ${end} 行，没有写入任何内容；请取消合并，或把它移到第 ${end + 1} 行以下`,
    en: `${LEDGER_SHEET}!${printAddress(at)} "${text}" is merged, and the entries now reach to row ${end}; nothing was written. Unmerge it, or move it below row ${end + 1}`,
  });
}

function refusal(at: Address, reason: Text): Refusal {
  return new Refusal({
    zh: `工作表“${LEDGER_SHEET}”${printAddress(at)} ${reason.zh}，没有写入任何内容；请把它改为文字或移到别的工作表，或把“${LEDGER_SHEET}”改名后重新生成`,
    en: `${LEDGER_SHEET}!${printAddress(at)} ${reason.en}; nothing was written. Make it plain text or move it to another sheet, or rename ${LEDGER_SHEET} and make a new report`,
  });
}

/** A formula that no program has calculated yet has no value. */
function widthOf({ values, formulas }: Sheet, row: number): number {
  return Math.max(values[row]?.length ?? 0, formulas[row]?.length ?? 0);
}

function isFilled(sheet: Sheet, at: Address): boolean {
  return !isBlank(valueAt(sheet, at)) || formulaAt(sheet, at) !== '';
}

/** Enough to find it by. */
const MOST = 31;

function shown(sheet: Sheet, at: Address): string {
  const value = valueAt(sheet, at);
  const text = formulaAt(sheet, at) || (isError(value) ? value.error : cellText(value));
  return shortened(text, MOST);
}
