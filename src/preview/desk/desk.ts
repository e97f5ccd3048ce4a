/** What happens to the row of open files: some join it, one comes to the front, one leaves. Pure. */
import type { PreviewState } from '../state';
import type { Book } from '../workbook/book';
import { fileById, isUnsaved, openFile, type OpenFile, type UnreadFile } from './open-file';

/** Whether something of the file's would be lost with it: edits, or 说明 typed in its pane. */
export type HoldsWork = (file: OpenFile) => boolean;

/**
 * Puts the workbooks on the desk and the first of them on the page. Nothing that holds work leaves: only the untouched
 * sample, and an untouched file of the same name, which whoever repaired it opens again.
 */
export function addBooks(state: PreviewState, books: readonly Book[], unread: readonly UnreadFile[], holdsWork: HoldsWork): PreviewState {
  let next = Math.max(-1, ...state.files.map(({ id }) => id), ...state.unread.map(({ id }) => id), ...unread.map(({ id }) => id)) + 1;
  const added = books.map((book) => openFile(next++, book));
  const names = new Set(books.map(({ name }) => name));
  const isReplaced = (file: OpenFile): boolean => books.length > 0 && (file.isSample === true || names.has(file.book.name)) && !holdsWork(file);
  const files = [...state.files.filter((file) => !isReplaced(file)), ...added];
  const again = new Set([...names, ...unread.map(({ name }) => name)]);
  return {
    ...state,
    files,
    unread: [...state.unread.filter(({ name }) => !again.has(name)), ...unread],
    current: added[0]?.id ?? state.current,
    notice: undefined,
    closing: undefined,
  };
}

export function showFile(state: PreviewState, id: number): PreviewState {
  return fileById(state, id) ? { ...state, current: id, notice: undefined, said: undefined, closing: undefined } : state;
}

/** The last one stays: the page is never without a workbook. */
export function closeFile(state: PreviewState, id: number): PreviewState {
  const unread = state.unread.filter((file) => file.id !== id);
  const at = state.files.findIndex((file) => file.id === id);
  if (at < 0 || state.files.length === 1) return { ...state, unread, closing: undefined };
  const files = state.files.filter((file) => file.id !== id);
  const beside = files[Math.min(at, files.length - 1)];
  const current = state.current === id && beside ? beside.id : state.current;
  return { ...state, files, unread, current, closing: undefined };
}

/** One file needs no list. */
export function isList({ files, unread }: Pick<PreviewState, 'files' | 'unread'>): boolean {
  return files.length + unread.length > 1;
}

export function unsavedFiles({ files }: Pick<PreviewState, 'files'>): readonly OpenFile[] {
  return files.filter(isUnsaved);
}
