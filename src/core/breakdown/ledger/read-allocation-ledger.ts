/** Reads the allocation ledger back: what was generated, and what a clerk has typed into it since. */
import { cellText } from '../../indicator/cell-text';
import { readFigure } from '../../indicator/quantity/figure';
import { Refusal } from '../../refusal';
import { printAddress } from '../../sheet/address';
import { isBlank, sheetNamed, valueAt, type Sheet, type Snapshot } from '../../sheet/snapshot';
import { shortened } from '../../shortened';
import { normaliseLabel } from '../../table/label';
import type { Limit } from '../breakdown';
import { ALLOCATION_COLUMNS, ALLOCATION_SHEET, LIMIT_FIELDS, WEIGHTS_LABEL, type AllocationField } from './columns';

export interface AllocationReading {
  /** The ledger's sheet, where the workbook has one. */
  readonly sheet?: Sheet;
  /** By indicator, period and town (`allottedKey`). */
  readonly allotted: ReadonlyMap<string, number>;
  readonly limits: readonly Limit[];
  /** By indicator and town, "id|town", as the year was divided. */
  readonly weights: ReadonlyMap<string, number>;
  /** As the ledger's head names their source. */
  readonly weightsName: string;
  /** Where its header and columns stand; absent where there is no ledger. */
  readonly header?: { readonly row: number; readonly places: ReadonlyMap<AllocationField, number> };
  /** Row of the sheet by key. */
  readonly rows: ReadonlyMap<string, number>;
}

type Places = ReadonlyMap<AllocationField, number>;

/** Throws a `Refusal` where a sheet of the name is not ours, or a limit typed into it is no number. */
export function readAllocationLedger(snapshot: Snapshot): AllocationReading {
  const sheet = sheetNamed(snapshot, ALLOCATION_SHEET);
  if (!sheet || sheet.values.flat().every((value) => isBlank(value))) return { ...(sheet ? { sheet } : {}), allotted: new Map(), limits: [], weights: new Map(), weightsName: '', rows: new Map() };
  const header = findHeader(sheet);
  if (!header) {
    throw new Refusal({
      zh: `工作表“${ALLOCATION_SHEET}”找不到表头（${headerWords('zh')}），没有覆盖；请撤销改动，或把它改名后重新分解`,
      en: `The sheet ${ALLOCATION_SHEET} has lost its header (${headerWords('en')}), and nothing was written over; undo the change, or rename the sheet and divide again`,
    });
  }
  const allotted = new Map<string, number>();
  const weights = new Map<string, number>();
  const rows = new Map<string, number>();
  const limits: Limit[] = [];
  const limited = new Set<string>();
  for (let row = 0; row < sheet.values.length; row++) {
    if (row === header.row) continue;
    const key = cellText(valueAt(sheet, { row, column: header.places.get('key') ?? 0 }));
    const [indicator = '', period = '', town = ''] = key.split('|');
    if (town === '') {
      // Sorted together with its head, the sheet has entries above the header too; what else stands there is the head.
      if (row > header.row && (sheet.values[row] ?? []).some((cell) => !isBlank(cell))) throw noEntry(row);
      continue;
    }
    rows.set(key, row);
    const value = valueAt(sheet, { row, column: header.places.get('value') ?? 0 });
    if (typeof value === 'number') allotted.set(key, value);
    const weight = valueAt(sheet, { row, column: header.places.get('weight') ?? 0 });
    if (typeof weight === 'number' && !weights.has(`${indicator}|${town}`)) weights.set(`${indicator}|${town}`, weight);
    const limit = { indicator, town, ...(period.includes('Q') ? { quarter: period } : {}), ...limitsIn(sheet, row, header.places, snapshot.date1904) };
    if (LIMIT_FIELDS.every((field) => limit[field] === undefined)) continue;
    if (limited.has(key)) throw limitedTwice(row);
    limited.add(key);
    limits.push(limit);
  }
  return { sheet, allotted, limits, weights, weightsName: headWord(sheet, header.row), header, rows };
}

/** A note of the clerk's, or a row whose key is gone: the next breakdown would write over it. */
function noEntry(row: number): Refusal {
  return new Refusal({
    zh: `工作表“${ALLOCATION_SHEET}”第 ${row + 1} 行不是台账的记录（隐藏的“标识”列没有内容），没有覆盖；请把该行移到别处，或撤销改动后重新分解`,
    en: `Row ${row + 1} of ${ALLOCATION_SHEET} is no entry of the ledger (its hidden column Key is empty), and nothing was written over; move the row elsewhere or undo the change, and divide again`,
  });
}

function limitedTwice(row: number): Refusal {
  return new Refusal({
    zh: `工作表“${ALLOCATION_SHEET}”第 ${row + 1} 行与上面某行是同一个数，两行都填了固定值或上下限；请只留一行，再重新分解`,
    en: `Row ${row + 1} of ${ALLOCATION_SHEET} is for the same figure as a row above, and limits were typed into both; keep one of them, and divide again`,
  });
}

function headerWords(language: 'zh' | 'en'): string {
  return ALLOCATION_COLUMNS.filter(({ width }) => width > 0).map(({ header }) => header[language]).join(language === 'zh' ? '、' : ', ');
}

function headWord(sheet: Sheet, end: number): string {
  const row = Array.from({ length: end }, (_, i) => i).find((i) => Object.values(WEIGHTS_LABEL).includes(cellText(valueAt(sheet, { row: i, column: 0 }))));
  return row === undefined ? '' : cellText(valueAt(sheet, { row, column: 1 }));
}

/** Enough of it to find it by. */
const MOST_TYPED = 40;

function limitsIn(sheet: Sheet, row: number, places: Places, date1904: boolean): Pick<Limit, (typeof LIMIT_FIELDS)[number]> {
  const read = LIMIT_FIELDS.flatMap((field): [string, number][] => {
    const at = { row, column: places.get(field) ?? 0 };
    const reading = readFigure(valueAt(sheet, at), 'General', '', { date1904 });
    if (reading.kind === 'blank') return [];
    if (reading.kind === 'number') return [[field, reading.value]];
    const typed = shortened(cellText(valueAt(sheet, at)), MOST_TYPED);
    throw new Refusal({
      zh: `“${ALLOCATION_SHEET}”${printAddress(at)} 的“${typed}”不是数字，请改为数字或清空后重新分解`,
      en: `"${typed}" in ${ALLOCATION_SHEET}!${printAddress(at)} is no number; please type a number or clear the cell, and divide again`,
    });
  });
  return Object.fromEntries(read);
}

function findHeader(sheet: Sheet): { readonly row: number; readonly places: Places } | undefined {
  for (let row = 0; row < Math.min(sheet.values.length, 50); row++) {
    const places = new Map<AllocationField, number>();
    (sheet.values[row] ?? []).forEach((value, column) => {
      const label = typeof value === 'string' ? normaliseLabel(value) : '';
      const found = ALLOCATION_COLUMNS.find(({ header }) => label === normaliseLabel(header.zh) || label === normaliseLabel(header.en));
      if (found && !places.has(found.field)) places.set(found.field, column);
    });
    if (ALLOCATION_COLUMNS.every(({ field }) => places.has(field))) return { row, places };
  }
  return undefined;
}
