/** The preview: a workbook in a grid, and the task pane beside it over the same bytes. */
import { render } from 'lit-html';
import { createRef } from 'lit-html/directives/ref.js';
import type { Language, Template } from '../core';
import { formatNumber } from '../hosts/xlsx/appearance/format-number';
import { keepLanguage } from '../taskpane/language-choice';
import { startPane } from '../taskpane/pane';
import { createCommands } from './commands/commands';
import { selectFromPane } from './commands/moving';
import type { PreviewContext } from './commands/context';
import { selectedRange } from './edit/selection';
import { acceptDrops } from './files/drop';
import type { SheetFacts } from './grid/cell-view';
import { createGrid } from './grid/grid-view';
import { sheetLookOf } from './grid/sheet-look';
import { previewHost } from './host';
import { messagesIn } from './messages';
import { createTold } from './told';
import { isUnsaved, moveOn, selectionOf, sheetOf, startState, type PreviewState } from './state';
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

  const changes = createTold();
  const selections = createTold();
  const context: PreviewContext = { state: () => state, change, grid: () => grid, pane: () => pane, host: () => host, changed: changes.tell };
  const commands = createCommands(context);

  function draw(): void {
    const t = messagesIn(state.language);
    document.title = `${isUnsaved(state) ? '* ' : ''}${state.book.name} · ${t.title}`;
    document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
    render(pageView(state, t, commands.page, slots), root);
  }

  function change(next: PreviewState): void {
    const before = state;
    state = next;
    draw();
    const sheet = sheetOf(state);
    facts = factsOf(state, facts);
    const selection = selectionOf(state);
    grid.update({ facts, selection: { active: selection.active, range: selectedRange(sheet, selection) }, messages: messagesIn(state.language) });
    if (sheet.name !== before.sheet || selection !== selectionOf(before)) selections.tell({ sheet: sheet.name, range: selectedRange(sheet, selection) });
  }

  draw();
  const scroller = needed(slots.grid.value);
  const grid = createGrid(scroller, commands.grid);
  commands.listenToClipboard(scroller);
  const host = previewHost({
    book: () => state.book,
    activeSheet: () => state.sheet,
    onEdited: (book) => change(moveOn(state, book)),
    onSelect: (edit) => selectFromPane(context, edit),
    changes,
    selections,
  });
  const pane = startPane(needed(slots.pane.value), {
    host,
    templates: deps.templates,
    language: state.language,
    embedded: true,
    onLanguage: (language) => {
      keepLanguage(language);
      change({ ...state, language });
    },
  });
  change(state);
  acceptDrops(root, commands.files.dropFiles);
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved(state)) event.preventDefault();
  });
}

/** The same facts as long as nothing of the sheet changed, so that the grid can keep its layout. */
function factsOf(state: PreviewState, before: SheetFacts | undefined): SheetFacts {
  const sheet = sheetOf(state);
  const { areFormulasStale, appearance, snapshot } = state.book;
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
