/** What the preview knows, and the ways in which that changes. Pure: the page draws it, `preview.ts` moves it on. */
import { sheetNamed, type Language, type Sheet, type Text } from '../core';
import { HOME, type Selection } from './edit/selection';
import { fileById, fileOf, openFile, type OpenFile, type UnreadFile } from './desk/open-file';
import type { Book } from './workbook/book';

export interface Notice {
  readonly intent: 'info' | 'error';
  readonly text: Text;
}

export interface PreviewState {
  readonly language: Language;
  /** Never none. In the order in which they were opened. */
  readonly files: readonly OpenFile[];
  /** Files of a list that could not be opened, with why. */
  readonly unread: readonly UnreadFile[];
  /** The id of the file on the page. */
  readonly current: number;
  readonly isPaneShown: boolean;
  readonly areFilesShown: boolean;
  readonly notice: Notice | undefined;
  /** Last thing done, for the status line and for who listens to it. */
  readonly said: Text | undefined;
  /** A file that waits to be closed until the clerk has said what becomes of unsaved work. */
  readonly closing: number | undefined;
}

export function startState(book: Book, language: Language): PreviewState {
  const file = { ...openFile(0, book), isSample: true };
  return { language, files: [file], unread: [], current: 0, isPaneShown: true, areFilesShown: true, notice: undefined, said: undefined, closing: undefined };
}

/** The same workbook after an edit or its undoing. */
export function moveOn(state: PreviewState, book: Book, id = state.current): PreviewState {
  const file = fileById(state, id);
  if (!file) return state;
  const sheet = sheetNamed(book.snapshot, file.sheet) ? file.sheet : openFile(id, book).sheet;
  const moved = withFile(state, { ...file, book, sheet });
  return id === state.current ? { ...moved, notice: undefined, said: undefined } : moved;
}

export function withFile(state: PreviewState, file: OpenFile): PreviewState {
  return { ...state, files: state.files.map((one) => (one.id === file.id ? file : one)) };
}

/** Everything about the file on the page may be changed but the workbook itself: see `moveOn`. */
export function showSheet(state: PreviewState, sheet: string): PreviewState {
  return withFile(state, { ...fileOf(state), sheet });
}

export function select(state: PreviewState, sheet: string, selection: Selection): PreviewState {
  const file = fileOf(state);
  return withFile(state, { ...file, sheet, selections: new Map(file.selections).set(sheet, selection) });
}

export function bookOf(state: PreviewState): Book {
  return fileOf(state).book;
}

export function selectionOf(state: PreviewState): Selection {
  const file = fileOf(state);
  return file.selections.get(file.sheet) ?? HOME;
}

export function sheetOf(state: PreviewState): Sheet {
  const { book, sheet: name } = fileOf(state);
  const sheet = sheetNamed(book.snapshot, name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

/** Sheets with a tab: hidden ones have none, but for the one that a finding led to. */
export function tabSheets(state: PreviewState): readonly Sheet[] {
  const { book, sheet: shown } = fileOf(state);
  return book.snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' || sheet.name === shown);
}
