/** The open workbook: its bytes, what they hold, and the way back. Nothing here changes; every edit makes a new book. */
import { sheetNamed, type Edit, type Snapshot } from '../../core';
import { readAppearance, type Appearance } from '../../hosts/xlsx/appearance/appearance';
import { readWorkbook } from '../../hosts/xlsx/read/workbook';
import { applyEdits } from '../../hosts/xlsx/write/apply';

export interface Book {
  /** The file's name, with its extension. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
  readonly appearance: Appearance;
  /** Cells were edited since the file's formulas were calculated. */
  readonly areFormulasStale: boolean;
  /** Before each of the last edits, the latest last. */
  readonly past: readonly Past[];
}

interface Past {
  readonly bytes: Uint8Array;
  readonly areFormulasStale: boolean;
}

/** Enough for slips of the hand; a workbook of 10 MB keeps 6 steps. */
const MAX_STEPS = 50;
const MAX_PAST_BYTES = 64 * 1024 * 1024;

/** Throws a `Refusal` where the bytes are no workbook that can be read. */
export function openBook(name: string, bytes: Uint8Array): Book {
  return bookOf(name, { bytes, areFormulasStale: false }, []);
}

/** Throws a `Refusal` where an edit can't be made; the book stays as it is then. */
export function editBook(book: Book, edits: readonly Edit[]): Book {
  const bytes = applyEdits(book.bytes, edits);
  const areFormulasStale = book.areFormulasStale || edits.some((edit) => changesFigures(book.snapshot, edit));
  return bookOf(book.name, { bytes, areFormulasStale }, withinBounds([...book.past, book]));
}

/** The same as part of the step before; a step of its own where there is none. */
export function joinEdit(book: Book, edits: readonly Edit[]): Book {
  const { past } = book;
  return past.length === 0 ? editBook(book, edits) : { ...editBook(book, edits), past };
}

/** undefined where there is nothing to undo. */
export function undoEdit(book: Book): Book | undefined {
  const last = book.past[book.past.length - 1];
  return last && bookOf(book.name, last, book.past.slice(0, -1));
}

function bookOf(name: string, now: Past, past: readonly Past[]): Book {
  return { name, ...now, past, snapshot: readWorkbook(now.bytes), appearance: readAppearance(now.bytes) };
}

/** Only bytes are kept of what is past: what they hold is read again when it is wanted. */
function withinBounds(past: readonly Past[]): readonly Past[] {
  const kept: Past[] = [];
  let size = 0;
  for (const { bytes, areFormulasStale } of past.slice(-MAX_STEPS).reverse()) {
    size += bytes.length;
    if (size > MAX_PAST_BYTES && kept.length > 0) break;
    kept.unshift({ bytes, areFormulasStale });
  }
  return kept;
}

/** A sheet that was not there before is read by no formula. */
function changesFigures(before: Snapshot, edit: Edit): boolean {
  return edit.kind === 'setValues' && sheetNamed(before, edit.sheet) !== undefined;
}
