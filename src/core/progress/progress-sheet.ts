/**
 * Which sheets are ours to draw over: `zbjh.progress.<sheet>` = `<district>/<part>/<period>` among the workbook's custom
 * properties. A sheet without the record is the clerk's, whatever its name.
 */
import { periodKey, printPeriod } from '../indicator/period';
import type { CellInput, Edit } from '../sheet/edit';
import { sheetNamed, type Snapshot } from '../sheet/snapshot';
import { uniqueSheetName } from '../template/unique-sheet-name';
import type { Language } from '../text';
import type { Progress } from './progress';

const PREFIX = 'zbjh.progress.';

export type Part = 'district' | 'towns';

export interface Canvas {
  readonly sheet: string;
  /** Makes the sheet, or blanks the old drawing on it. */
  readonly edits: readonly Edit[];
  /** Cells that the old drawing reached over. */
  readonly old: { readonly rows: number; readonly columns: number };
}

export function canvasFor(part: Part, { district, period }: Progress, snapshot: Snapshot, language: Language, taken: readonly string[]): Canvas {
  const value = `${district}/${part}/${periodKey(period)}`;
  const record = Object.entries(snapshot.properties).find(([name, content]) => name.startsWith(PREFIX) && content === value && sheetNamed(snapshot, name.slice(PREFIX.length)));
  const old = record && sheetNamed(snapshot, record[0].slice(PREFIX.length));
  if (old) {
    const [rows, columns] = [old.values.length, old.values.reduce((most, row) => Math.max(most, row.length), 0)];
    const blank = Array.from({ length: rows }, (): CellInput[] => Array.from({ length: columns }, () => null));
    return { sheet: old.name, old: { rows, columns }, edits: rows * columns === 0 ? [] : [{ kind: 'setValues', sheet: old.name, at: { row: 0, column: 0 }, values: blank }] };
  }
  const wanted = NAMES[part][language](printPeriod(period)[language]);
  const sheet = uniqueSheetName(wanted, [...snapshot.sheets.map(({ name }) => name), ...taken]);
  return { sheet, old: { rows: 0, columns: 0 }, edits: [{ kind: 'addSheet', sheet }, { kind: 'setProperty', name: PREFIX + sheet, value }] };
}

const NAMES = {
  district: { zh: (period: string) => `晾晒（${period}）`, en: (period: string) => `Progress (${period})` },
  towns: { zh: (period: string) => `乡镇晾晒（${period}）`, en: (period: string) => `Progress of towns (${period})` },
} as const;
