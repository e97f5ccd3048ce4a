/**
 * A district's own packs inside the workbook they were made for, so that whoever gets the file checks it by the same
 * rules (design §4): a sheet out of sight, one row a pack. A custom property holds 255 characters, and LibreOffice
 * keeps no custom XML; a sheet survives every program.
 */
import type { CellInput, Edit } from '../sheet/edit';
import { cellText } from '../indicator/cell-text';
import { isError, sheetNamed, type CellValue, type Snapshot } from '../sheet/snapshot';
import { Refusal } from '../refusal';
import type { Text } from '../text';
import { parseTemplate, type TemplateReading } from './parse';
import { printTemplateError } from './template-error';
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
  for (const pack of added) {
    const parsed = parseTemplate(JSON.stringify(pack));
    // Kept all the same it would be passed over by every check, and nobody would know.
    if (!parsed.ok) throw unfit(pack, parsed.errors.slice(0, 3).map(printTemplateError));
  }
  const packs = [...storedPacks(snapshot).filter((one) => !added.some(({ id }) => id === one.id)), ...added];
  const rows = [
    ...packs.map((pack): CellInput[] => [pack.id, pack.version, ...chunks(JSON.stringify(pack))]),
    // What somebody broke can perhaps be mended: it is not ours to delete.
    ...unreadableRows(snapshot).filter(([id]) => !added.some((one) => one.id === id)),
  ];
  const width = Math.max(...rows.map((row) => row.length), ...(sheetNamed(snapshot, SHEET)?.values ?? []).map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null));
  return [
    ...(sheetNamed(snapshot, SHEET) ? [] : [{ kind: 'addSheet', sheet: SHEET, outOfSight: true } as const]),
    { kind: 'setValues', sheet: SHEET, at: { row: 0, column: 0 }, values },
  ];
}

/** A pack that was made of sound ones can still be none: an id of 64 characters gets an ending, a title its period. */
function unfit({ id }: Template, reasons: readonly Text[]): Refusal {
  return new Refusal({
    zh: `模板“${id}”不能随工作簿保存（${reasons.map(({ zh }) => zh).join('；')}），没有写入，请修改它所依据的模板后再试`,
    en: `The pack ${id} can't be kept in the workbook (${reasons.map(({ en }) => en).join('; ')}), and nothing was written; please change the pack that it was made from and try again`,
  });
}

/** The sound ones: what does not parse was not written by us. */
export function storedPacks(snapshot: Snapshot): readonly Template[] {
  const sheet = sheetNamed(snapshot, SHEET);
  if (!sheet) return [];
  return sheet.values.flatMap((cells) => {
    const parsed = parseRow(cells);
    return parsed?.ok ? [parsed.template] : [];
  });
}

/** One sentence for each stored pack that can't be read any more: the tables made from it are not checked by it. */
export function storedPackRemarks(snapshot: Snapshot): readonly Text[] {
  // A clerk's own sheet of that name is in sight, and no business of ours.
  const isOurs = sheetNamed(snapshot, SHEET)?.visibility === 'veryHidden';
  const broken = unreadableRows(snapshot).filter(([, , text]) => isOurs || (typeof text === 'string' && text.startsWith('{')));
  return broken.map(([id]) => (typeof id === 'string' ? id : '').slice(0, 80)).map((id) => ({
    zh: `工作簿自带的模板“${id}”已被改动，无法读取，未按它校验；请重新导入该模板`,
    en: `The template "${id}" that the workbook brings was changed and can't be read, so nothing was checked by it; please import it again`,
  }));
}

function unreadableRows(snapshot: Snapshot): readonly (readonly CellInput[])[] {
  const rows = sheetNamed(snapshot, SHEET)?.values ?? [];
  return rows.filter((cells) => cells.some((cell) => rawText(cell) !== '') && parseRow(cells)?.ok !== true).map((cells) => cells.map((cell) => (isError(cell) ? cell.error : cell)));
}

/** undefined where the row holds no pack's text. */
function parseRow(cells: readonly CellValue[]): TemplateReading | undefined {
  const text = cells.slice(2).map(rawText).join('');
  return text === '' ? undefined : parseTemplate(text);
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
