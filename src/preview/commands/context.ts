/** What the page's commands work on, and how a fault of theirs reaches the clerk. */
import { Refusal, type CellsEvent, type Edit } from '../../core';
import type { PaneHandle } from '../../taskpane/pane';
import type { GridView } from '../grid/grid-view';
import { bookOf, moveOn, type Notice, type PreviewState } from '../state';
import { editBook } from '../workbook/book';
import { both } from './both';

export interface PreviewContext {
  readonly state: () => PreviewState;
  readonly change: (next: PreviewState) => void;
  readonly grid: () => GridView;
  /** That of the file on the page: every file has its own. */
  readonly pane: () => PaneHandle;
  /** 说明 typed in the file's pane that is not in its workbook yet. */
  readonly hasDrafts: (file: number) => boolean;
  /** Back to the list of files, after one of them left it. */
  readonly focusFiles: () => void;
  /** Tells whoever listens what the clerk changed. */
  readonly changed: (event: CellsEvent) => void;
}

/** Runs the work; whatever it throws becomes a message in the page, and the workbook stays as it is. Says whether it went well. */
export function attempt(context: PreviewContext, work: () => void): boolean {
  try {
    work();
    return true;
  } catch (fault) {
    tell(context, fault);
    return false;
  }
}

export function tell({ state, change }: PreviewContext, fault: unknown): void {
  change({ ...state(), notice: noticeOf(fault) });
}

/** Puts an edit of the clerk's into the workbook, and lets the pane know that its results are older. */
export function edit(context: PreviewContext, edits: readonly Edit[]): void {
  if (edits.length === 0) return;
  const { state, change, pane } = context;
  change(moveOn(state(), editBook(bookOf(state()), edits)));
  for (const event of edits.flatMap(changeOf)) {
    pane().workbookChanged(event);
    context.changed(event);
  }
}

function changeOf(edit: Edit): readonly CellsEvent[] {
  if (edit.kind !== 'setValues') return [];
  const columns = Math.max(0, ...edit.values.map((cells) => cells.length));
  return [{ sheet: edit.sheet, range: { ...edit.at, rows: edit.values.length, columns } }];
}

export function noticeOf(fault: unknown): Notice {
  if (fault instanceof Refusal) return { intent: 'error', text: fault.text };
  return { intent: 'error', text: both((t) => t.unexpected(fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault))) };
}
