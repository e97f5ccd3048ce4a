/**
 * A district's own packs inside the workbook they were made for, so that whoever gets the file checks it by the same
 * rules (design §4): a sheet out of sight, one row a pack. A custom property holds 255 characters, and LibreOffice
 * keeps no custom XML; a sheet survives every program.
 */
import type { CellInput, Edit } from '../sheet/edit';
import { cellText } from '../indicator/cell-text';
import { sheetNamed, valueAt, type CellValue, type Snapshot } from '../sheet/snapshot';
import { parseTemplate } from './parse';
import type { Template } from './template';

const SHEET = '指标模板';
/** Excel's limit for a cell is 32,767 characters; some programs count bytes of UTF-16. */
const CHUNK = 16_000;

/** Adds the pack, or puts it in the place of an older one with the same id. */
export function storePack(snapshot: Snapshot, template: Template): readonly Edit[] {
  return storePacks(snapshot, [template]);
}

/** As `storePack`, for several at once: their sheet is written only once. */
export function storePacks(snapshot: Snapshot, added: readonly Template[]): readonly Edit[] {
  if (added.length === 0) return [];
  const packs = [...storedPacks(snapshot).filter((one) => !added.some(({ id }) => id === one.id)), ...added];
  const rows = packs.map((pack): CellInput[] => [pack.id, pack.version, ...chunks(JSON.stringify(pack))]);
  const width = Math.max(...rows.map((row) => row.length), ...(sheetNamed(snapshot, SHEET)?.values ?? []).map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return [
    ...(sheetNamed(snapshot, SHEET) ? [] : [{ kind: 'addSheet', sheet: SHEET, outOfSight: true } as const]),
    { kind: 'setValues', sheet: SHEET, at: { row: 0, column: 0 }, values },
  ];
}

/** The sound ones: what does not parse was not written by us. */
export function storedPacks(snapshot: Snapshot): readonly Template[] {
  const sheet = sheetNamed(snapshot, SHEET);
  if (!sheet) return [];
  return sheet.values.flatMap((cells, row) => {
    const text = cells.slice(2).map((_, i) => rawText(valueAt(sheet, { row, column: i + 2 }))).join('');
    const parsed = text === '' ? undefined : parseTemplate(text);
    return parsed?.ok ? [parsed.template] : [];
  });
}

/** What a workbook is checked by: its own packs, and of the known ones those that it does not bring itself. */
export function templatesFor(snapshot: Snapshot, known: readonly Template[]): readonly Template[] {
  const own = storedPacks(snapshot).filter((pack) => !known.some((one) => one.id === pack.id));
  return own.length === 0 ? known : [...known, ...own];
}

/** As stored: spaces at the seam of two chunks are part of the text. */
function rawText(value: CellValue): string {
  return typeof value === 'string' ? value : cellText(value);
}

function chunks(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, i) => text.slice(i * CHUNK, (i + 1) * CHUNK));
}
