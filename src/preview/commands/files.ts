/** Opening workbooks and saving copies. The file that was opened is never written. */
import { Refusal } from '../../core';
import { download } from '../files/download';
import { isUnsaved, replaceBook } from '../state';
import { openBook, type Book } from '../workbook/book';
import { copyName } from '../workbook/copy-name';
import { both, tell, type PreviewContext } from './context';

export interface FileCommands {
  readonly openFile: (file: File) => void;
  readonly dropFiles: (files: readonly File[]) => void;
  readonly save: () => void;
  /** What the clerk answers when another workbook waits. */
  readonly discard: () => void;
  readonly saveThenOpen: () => void;
  readonly keep: () => void;
}

export function fileCommands(context: PreviewContext): FileCommands {
  const { state, change } = context;
  let asked = 0;

  async function open(file: File): Promise<void> {
    const request = (asked += 1);
    change({ ...state(), notice: undefined, said: both((t) => t.opening(file.name)) });
    try {
      const book = openBook(file.name, await bytesOf(file));
      // Somebody who opens a second file while the first is read wants the second.
      if (request !== asked) return;
      if (isUnsaved(state())) change({ ...state(), waiting: book });
      else replace(book);
    } catch (fault) {
      change({ ...state(), said: undefined });
      tell(context, fault);
    }
  }

  function replace(book: Book): void {
    change({ ...replaceBook(state(), book), said: both((t) => t.opened(book.name)) });
    context.pane().useHost(context.host());
    context.grid().toStart();
    context.grid().show(true);
  }

  function replaceByWaiting(): void {
    const { waiting } = state();
    if (waiting) replace(waiting);
  }

  function save(): void {
    const { book } = state();
    const name = copyName(book.name);
    download(name, new Uint8Array(book.bytes));
    change({ ...state(), saved: book.bytes, said: both((t) => t.savedAs(name)) });
  }

  return {
    openFile: (file) => void open(file),
    dropFiles: ([first, ...others]) => {
      if (!first) return;
      void open(first).then(() => {
        if (others.length > 0) change({ ...state(), notice: { intent: 'info', text: both((t) => t.oneFileOnly) } });
      });
    },
    save,
    discard: replaceByWaiting,
    saveThenOpen: () => {
      save();
      replaceByWaiting();
    },
    keep: () => change({ ...state(), waiting: undefined, said: undefined }),
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
