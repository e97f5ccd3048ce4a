/** One of the workbooks that lie open side by side. Each keeps its edits, its place and its way back. */
import type { Snapshot, Text, Verdict } from '../../core';
import type { Selection } from '../edit/selection';
import type { Book } from '../workbook/book';

export interface OpenFile {
  readonly id: number;
  readonly book: Book;
  /** What was opened, or last saved as a copy: other bytes than these are unsaved. */
  readonly saved: Uint8Array;
  /** The sheet that is looked at. */
  readonly sheet: string;
  /** By sheet; a sheet that was not looked at yet begins at A1. */
  readonly selections: ReadonlyMap<string, Selection>;
  /** How it stood when it was last checked for the list. */
  readonly check: FileCheck | undefined;
  /** What the page opened with by itself: it makes room for the clerk's own files. */
  readonly isSample?: boolean;
}

export interface FileCheck {
  /** What was checked; the workbook may be another by now. */
  readonly of: Snapshot;
  readonly outcome: { readonly verdict: Verdict; readonly hard: number; readonly soft: number } | { readonly fault: Text };
}

export interface UnreadFile {
  readonly id: number;
  readonly name: string;
  readonly fault: Text;
}

interface Desk {
  readonly files: readonly OpenFile[];
  readonly current: number;
}

export function openFile(id: number, book: Book): OpenFile {
  return { id, book, saved: book.bytes, sheet: firstSheet(book), selections: new Map(), check: undefined };
}

export function fileById({ files }: Pick<Desk, 'files'>, id: number): OpenFile | undefined {
  return files.find((file) => file.id === id);
}

/** The file on the page. */
export function fileOf(desk: Desk): OpenFile {
  const file = fileById(desk, desk.current);
  if (!file) throw new Error(`There is no file ${desk.current}.`);
  return file;
}

export function isUnsaved({ book, saved }: OpenFile): boolean {
  return book.bytes !== saved;
}

export function isChecked({ book, check }: OpenFile): boolean {
  return check?.of === book.snapshot;
}

/** Files of one name are told apart by a number, in the order in which they were opened. */
export function labelOf(files: readonly OpenFile[], { id, book }: OpenFile): string {
  const twins = files.filter((file) => file.book.name === book.name);
  const nth = twins.findIndex((file) => file.id === id);
  return nth > 0 ? `${book.name} (${nth + 1})` : book.name;
}

/** A workbook that can be read has a sheet; one of them is visible, or Excel would not open it. */
function firstSheet(book: Book): string {
  const { sheets } = book.snapshot;
  return (sheets.find((sheet) => sheet.visibility === 'visible') ?? sheets[0])?.name ?? '';
}
