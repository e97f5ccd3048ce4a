/** The preview: workbooks in a grid, and the task pane beside them over the same bytes. */
import { render } from 'lit-html';
import { createRef } from 'lit-html/directives/ref.js';
import type { Language, Template } from '../core';
import { formatNumber } from '../hosts/xlsx/appearance/format-number';
import { keepLanguage } from '../taskpane/language-choice';
import { createCommands } from './commands/commands';
import type { PreviewContext } from './commands/context';
import { createDeskChecks } from './desk/checks';
import { isList, unsavedFiles } from './desk/desk';
import { fileOf, labelOf } from './desk/open-file';
import { createPanes } from './desk/panes';
import { selectedRange } from './edit/selection';
import { acceptDrops } from './files/drop';
import type { SheetFacts } from './grid/cell-view';
import { createGrid } from './grid/grid-view';
import { sheetLookOf } from './grid/sheet-look';
import { messagesIn } from './messages';
import { bookOf, selectionOf, sheetOf, startState, type PreviewState } from './state';
import { pageView } from './view/page';
import type { Book } from './workbook/book';

export interface PreviewDeps {
  readonly book: Book;
  readonly templates: readonly Template[];
  readonly language: Language;
}

/** Draws the page into `root` and keeps it going for as long as the page lives. */
export function startPreview(root: HTMLElement, deps: PreviewDeps): void {
  let state = startState(deps.book, deps.language);
  let facts: SheetFacts | undefined;
  root.replaceChildren();
  const slots = { grid: createRef<HTMLDivElement>(), pane: createRef<HTMLElement>() };

  const context: PreviewContext = {
    state: () => state,
    change,
    grid: () => grid,
    pane: () => panes.current().handle,
    hasDrafts: (file) => panes.hasDrafts(file),
    focusFiles: () => (root.querySelector<HTMLElement>('.pv-file-item[aria-current="true"]') ?? root.querySelector<HTMLElement>('.pv-bar button'))?.focus(),
    changed: (event) => panes.current().changes.tell(event),
  };
  const commands = createCommands(context);
  const checks = createDeskChecks(() => state, change, deps.templates);

  function draw(): void {
    const t = messagesIn(state.language);
    document.title = `${unsavedFiles(state).length > 0 ? '* ' : ''}${labelOf(state.files, fileOf(state))} · ${t.title}`;
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    render(pageView(state, t, commands.page, slots), root);
  }

  function change(next: PreviewState): void {
    const before = state;
    state = next;
    draw();
    panes.follow(before);
    const sheet = sheetOf(state);
    facts = factsOf(state, facts);
    const selection = selectionOf(state);
    const range = selectedRange(sheet, selection);
    grid.update({ facts, selection: { active: selection.active, range }, messages: messagesIn(state.language) });
    const moved = state.current !== before.current || sheet.name !== fileOf(before).sheet || selection !== selectionOf(before);
    if (moved) panes.current().selections.tell({ sheet: sheet.name, range });
    if (state.files !== before.files || isList(state) !== isList(before)) checks.wake();
  }

  draw();
  const scroller = needed(slots.grid.value);
  const grid = createGrid(scroller, commands.grid);
  commands.listenToClipboard(scroller);
  const panes = createPanes(needed(slots.pane.value), context, {
    templates: deps.templates,
    onLanguage: (language) => {
      keepLanguage(language);
      change({ ...state, language });
    },
  });
  change(state);
  acceptDrops(root, commands.files.openFiles);
  window.addEventListener('beforeunload', (event) => {
    if (unsavedFiles(state).length > 0 || state.files.some(({ id }) => panes.hasDrafts(id))) event.preventDefault();
  });
}

/** The same facts as long as nothing of the sheet changed, so that the grid can keep its layout. */
function factsOf(state: PreviewState, before: SheetFacts | undefined): SheetFacts {
  const sheet = sheetOf(state);
  const { areFormulasStale, appearance, snapshot } = bookOf(state);
  if (before?.sheet === sheet && before.areFormulasStale === areFormulasStale) return before;
  return {
    sheet,
    areFormulasStale,
    look: sheetLookOf(appearance, sheet),
    print: (value, format) => formatNumber(value, format, snapshot.date1904),
  };
}

function needed<T>(element: T | undefined): T {
  if (element === undefined) throw new Error('The page was drawn without the grid or the pane.');
  return element;
}
