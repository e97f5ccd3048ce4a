/** What the pane is given: the open workbook behind the same door as Excel. */
import { sheetNamed, Refusal, type Edit, type Host } from '../core';
import { editBook, type Book } from './workbook/book';

type Selecting = Extract<Edit, { kind: 'select' }>;

export interface HostDeps {
  readonly book: () => Book;
  readonly activeSheet: () => string;
  readonly onEdited: (book: Book) => void;
  readonly onSelect: (edit: Selecting) => void;
}

export function previewHost(deps: HostDeps): Host {
  return {
    read: async () => deps.book().snapshot,
    activeSheet: async () => deps.activeSheet(),
    apply: async (edits) => {
      // Looking at a cell changes the page and not the file: it is nothing to save or to undo.
      const lasting = edits.filter((edit) => edit.kind !== 'select');
      if (lasting.length > 0) deps.onEdited(editBook(deps.book(), edits));
      const selecting = edits.filter((edit) => edit.kind === 'select').at(-1);
      if (selecting) {
        refuseMissing(deps.book(), selecting.sheet);
        deps.onSelect(selecting);
      }
    },
  };
}

function refuseMissing(book: Book, sheet: string): void {
  if (sheetNamed(book.snapshot, sheet)) return;
  throw new Refusal({
    zh: `工作簿里已没有工作表“${sheet}”。请重新校验。`,
    en: `The workbook has no sheet “${sheet}” any more. Check it again.`,
  });
}
