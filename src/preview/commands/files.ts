/** Opening workbooks, going from one to another, closing, and saving copies. A file that was opened is never written. */
import { Refusal } from '../../core';
import { addBooks, closeFile, showFile } from '../desk/desk';
import { fileById, fileOf, isUnsaved, type OpenFile, type UnreadFile } from '../desk/open-file';
import { download } from '../files/download';
import { withFile } from '../state';
import { openBook, type Book } from '../workbook/book';
import { copyName } from '../workbook/copy-name';
import { both } from './both';
import { noticeOf, tell, type PreviewContext } from './context';

export interface FileCommands {
  readonly openFiles: (files: readonly File[]) => void;
  readonly showFile: (id: number) => void;
  readonly save: () => void;
  readonly closeFile: (id: number) => void;
  /** What the clerk answers when unsaved work would be lost. */
  readonly discard: () => void;
  readonly saveThenClose: () => void;
  readonly keep: () => void;
}

export function fileCommands(context: PreviewContext): FileCommands {
  const { state, change } = context;
  const holdsWork = (file: OpenFile): boolean => isUnsaved(file) || context.hasDrafts(file.id);
  let asked = 0;

  async function open(files: readonly File[]): Promise<void> {
    const [first] = files;
    if (!first) return;
    const request = (asked += 1);
    const books: Book[] = [];
    const faults: { readonly name: string; readonly fault: unknown }[] = [];
    for (const [index, file] of files.entries()) {
      const said = files.length === 1 ? both((t) => t.opening(file.name)) : both((t) => t.files.opening(index + 1, files.length, file.name));
      change({ ...state(), notice: undefined, said });
      try {
        books.push(openBook(file.name, await bytesOf(file)));
      } catch (fault) {
        faults.push({ name: file.name, fault });
      }
      // A task of its own for every workbook: the page tells how far it is.
      await new Promise((resolve) => setTimeout(resolve));
      // Somebody who opens a second file while the first is read wants the second.
      if (request !== asked) return;
    }
    const [only] = faults;
    if (files.length === 1 && only) {
      change({ ...state(), said: undefined });
      return tell(context, only.fault);
    }
    put(books, faults.map(({ name, fault }) => ({ name, fault: noticeOf(fault).text })), files.length);
  }

  function put(books: readonly Book[], faults: readonly Omit<UnreadFile, 'id'>[], asked: number): void {
    const before = Math.max(...state().files.map(({ id }) => id), ...state().unread.map(({ id }) => id));
    const unread = faults.map((fault, index) => ({ ...fault, id: before + 1 + index }));
    const next = addBooks(state(), books, unread, holdsWork);
    const [first] = books;
    const said = asked === 1 && first ? both((t) => t.opened(first.name)) : both((t) => t.files.opened(books.length, faults.length));
    change({ ...next, said, areFilesShown: asked > 1 || next.areFilesShown });
    if (!first) return;
    context.grid().toStart();
    context.grid().show(true);
  }

  function save(id = state().current): void {
    const file = fileById(state(), id);
    if (!file) return;
    const name = copyName(file.book.name);
    download(name, new Uint8Array(file.book.bytes));
    change({ ...withFile(state(), { ...file, saved: file.book.bytes }), said: both((t) => t.savedAs(name)) });
  }

  function close(id: number): void {
    const name = fileById(state(), id)?.book.name ?? state().unread.find((one) => one.id === id)?.name ?? '';
    change({ ...closeFile(state(), id), said: both((t) => t.files.closed(name)) });
    context.focusFiles();
  }

  const answered = (): void => {
    const { closing } = state();
    if (closing !== undefined) close(closing);
  };

  return {
    openFiles: (files) => void open(files),
    showFile: (id) => {
      if (id === state().current) return;
      context.grid().toStart();
      change(showFile(state(), id));
      context.grid().show(false);
      change({ ...state(), said: both((t) => t.files.shown(fileOf(state()).book.name)) });
    },
    save: () => save(),
    closeFile: (id) => {
      const file = fileById(state(), id);
      if (file && holdsWork(file)) change({ ...state(), closing: id });
      else close(id);
    },
    discard: answered,
    saveThenClose: () => {
      save(state().closing);
      answered();
    },
    keep: () => {
      if (state().closing !== undefined) change({ ...state(), closing: undefined });
    },
  };
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, a file that was deleted or that this account may not read: browsers tell no more.
    throw new Refusal(both((t) => t.unreadableFile(file.name)));
  }
}
