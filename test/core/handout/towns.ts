/** A district's workbook handed out, and what towns do with it before they return it. */
import { collect, handOut, parseAddress, type CellInput, type Collection, type CollectOptions, type Edit, type Entry, type Returned, type Snapshot, type Template } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates as builtIn } from '../../../src/templates/index';

export function handedOut(district: Snapshot, entry: Entry, templates: readonly Template[] = builtIn): ReadonlyMap<string, Uint8Array> {
  return new Map(handOut(district, templates, { language: 'zh', entry }).workbooks.map(({ town, edits }) => [town, newWorkbook(edits)]));
}

export function bytesOf(workbooks: ReadonlyMap<string, Uint8Array>, town: string): Uint8Array {
  const bytes = workbooks.get(town);
  if (!bytes) throw new Error(`No workbook for ${town}`);
  return bytes;
}

/** As a clerk types, by address, into the sheet that is seen. */
export function typed(bytes: Uint8Array, cells: Readonly<Record<string, CellInput>>): Uint8Array {
  const sheet = readWorkbook(bytes).sheets[0]?.name ?? '';
  const edits = Object.entries(cells).map(([at, value]): Edit => ({ kind: 'setValues', sheet, at: parseAddress(at) ?? { row: 0, column: 0 }, values: [[value]] }));
  return applyEdits(bytes, edits);
}

export function cellIn(bytes: Uint8Array, sheet: string, at: string): unknown {
  const { row, column } = parseAddress(at) ?? { row: 0, column: 0 };
  return readWorkbook(bytes).sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? null;
}

export function returnedAs(files: Readonly<Record<string, Uint8Array>>): Returned[] {
  return Object.entries(files).map(([file, bytes]) => ({ file, snapshot: readWorkbook(bytes) }));
}

export function collected(district: Snapshot, files: Readonly<Record<string, Uint8Array>>, options: Partial<CollectOptions> = {}, templates: readonly Template[] = builtIn): Collection {
  return collect(district, templates, returnedAs(files), { language: 'zh', ...options });
}

/** Conflicts as the lines that are shown. */
export function shown(collection: Collection): string[] {
  return collection.conflicts.map(({ kind, town, message }) => `${kind} ${town} ${message.zh}`);
}
