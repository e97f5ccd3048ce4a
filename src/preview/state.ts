/** What the preview knows, and the ways in which that changes. Pure: the page draws it, `preview.ts` moves it on. */
import { sheetNamed, type Language, type Sheet, type Text } from '../core';
import { HOME, type Selection } from './edit/selection';
import type { Book } from './workbook/book';

export interface Notice {
  readonly intent: 'info' | 'error';
  readonly text: Text;
}

export interface PreviewState {
  readonly language: Language;
  readonly book: Book;
  /** What was opened, or last saved as a copy: other bytes than these are unsaved. */
  readonly saved: Uint8Array;
  /** The sheet on the page. */
  readonly sheet: string;
  /** By sheet; a sheet that was not looked at yet begins at A1. */
  readonly selections: ReadonlyMap<string, Selection>;
  readonly isPaneShown: boolean;
  readonly notice: Notice | undefined;
  /** Last thing done, for the status line and for who listens to it. */
  readonly said: Text | undefined;
  /** A file that waits until the clerk has said what becomes of unsaved changes. */
  readonly waiting: Book | undefined;
}

export function startState(book: Book, language: Language): PreviewState {
  return { language, isPaneShown: true, said: undefined, ...fresh(book) };
}

/** Another workbook takes the place of this one. */
export function replaceBook(state: PreviewState, book: Book): PreviewState {
  return { ...state, ...fresh(book) };
}

function fresh(book: Book): Pick<PreviewState, 'book' | 'saved' | 'sheet' | 'selections' | 'notice' | 'waiting'> {
  return { book, saved: book.bytes, sheet: firstSheet(book), selections: new Map(), notice: undefined, waiting: undefined };
}

/** The same workbook after an edit or its undoing. */
export function moveOn(state: PreviewState, book: Book): PreviewState {
  const sheet = sheetNamed(book.snapshot, state.sheet) ? state.sheet : firstSheet(book);
  return { ...state, book, sheet, notice: undefined, said: undefined };
}

export function select(state: PreviewState, sheet: string, selection: Selection): PreviewState {
  return { ...state, sheet, selections: new Map(state.selections).set(sheet, selection) };
}

export function selectionOf(state: PreviewState): Selection {
  return state.selections.get(state.sheet) ?? HOME;
}

export function sheetOf(state: PreviewState): Sheet {
  const sheet = sheetNamed(state.book.snapshot, state.sheet);
  if (!sheet) throw new Error(`There is no sheet ${state.sheet}.`);
  return sheet;
}

export function isUnsaved(state: PreviewState): boolean {
  return state.book.bytes !== state.saved;
}

/** Sheets with a tab: hidden ones have none, but for the one that a finding led to. */
export function tabSheets(state: PreviewState): readonly Sheet[] {
  return state.book.snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' || sheet.name === state.sheet);
}

/** A workbook that can be read has a sheet; one of them is visible, or Excel would not open it. */
function firstSheet(book: Book): string {
  const { sheets } = book.snapshot;
  return (sheets.find((sheet) => sheet.visibility === 'visible') ?? sheets[0])?.name ?? '';
}
