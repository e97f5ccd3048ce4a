/** What the pane is given: the open workbook behind the same door as Excel. */
import { sheetNamed, Refusal, type Edit, type Host } from '../core';
import { readFileBytes } from '../hosts/xlsx/host';
import { editBook, joinEdit, type Book } from './workbook/book';
import type { Told } from './told';

type Selecting = Extract<Edit, { kind: 'select' }>;

export interface HostDeps {
  readonly book: () => Book;
  readonly activeSheet: () => string;
  readonly onEdited: (book: Book) => void;
  readonly onSelect: (edit: Selecting) => unknown;
  readonly changes: Told;
  readonly selections: Told;
}

export function previewHost(deps: HostDeps): Host {
  return {
    read: async () => deps.book().snapshot,
    activeSheet: async () => deps.activeSheet(),
    onChange: deps.changes.listen,
    onSelect: deps.selections.listen,
    readFiles: readFileBytes,
    apply: async (edits) => {
      // Looking at a cell changes the page and not the file: it is nothing to save or to undo.
      const lasting = edits.filter((edit) => edit.kind !== 'select');
      // Colours that follow a figure belong to its step: undone apart, they would follow again for ever.
      const follows = deps.changes.isHeard() && lasting.every(({ kind }) => kind === 'mark' || kind === 'clearMarks');
      if (lasting.length > 0) deps.onEdited((follows ? joinEdit : editBook)(deps.book(), edits));
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
