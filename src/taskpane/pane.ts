/** The pane: state, drawing and actions joined over a host that it does not know. */
import { render } from 'lit-html';
import { MARK_STYLES, STATUSES, type CellsEvent, type Host, type Language, type Template } from '../core';
import { createActions } from './actions';
import './components';
import { createFocusKeeper } from './keep-focus';
import { MESSAGES } from './messages/messages';
import { allPacks } from './packs/packs';
import { initialState, reduce, type Action } from './state';
import './styles/pane.css';
import { followTheme, systemTheme, type ThemeSource } from './theme';
import { paneView } from './views/pane';
import { createWatching } from './watching';

export interface PaneDeps {
  readonly host: Host;
  readonly templates: readonly Template[];
  readonly language: Language;
  /** Light or dark; the system's own where absent. Tokens are set on the whole document. */
  readonly theme?: ThemeSource;
  /** The page has an `<h1>` of its own. */
  readonly embedded?: boolean;
  /** The clerk chose another language. */
  readonly onLanguage?: (language: Language) => void;
}

export interface PaneHandle {
  /** Another workbook is behind the pane: results of the old one go. */
  readonly useHost: (host: Host) => void;
  /** Somebody has changed the workbook, in these cells where that is known: results are marked as out of date. */
  readonly workbookChanged: (event?: CellsEvent) => void;
  readonly setLanguage: (language: Language) => void;
  /** What the ribbon's buttons do; they never reject, and show in the pane how it went. */
  readonly checkAndColour: () => Promise<void>;
  readonly clearColours: () => Promise<void>;
  readonly stop: () => void;
}

/** Draws the pane into `root`, which should stand in a landmark of the page. */
export function startPane(root: HTMLElement, deps: PaneDeps): PaneHandle {
  let host = deps.host;
  let state = initialState(deps.language, deps.templates[0]?.id);
  let drawing = false;
  /** A cell was selected in the sheet: its finding comes into view. */
  let reveals = false;
  const focus = createFocusKeeper(root);

  function draw(): void {
    drawing = false;
    const t = MESSAGES[state.language];
    const view = { state, t, actions, dispatch, templates: allPacks(deps.templates, state.packs), embedded: deps.embedded ?? false };
    render(paneView({ ...view, say: (text) => text[state.language] }), root);
    focus.restore();
    if (reveals) root.querySelector('.finding [aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    reveals = false;
  }

  function dispatch(action: Action): void {
    const before = state;
    state = reduce(state, action);
    if (state.language !== before.language) deps.onLanguage?.(state.language);
    if (action.kind === 'cell' && state.selected !== before.selected) reveals = true;
    if (state.tab === 'templates' && (state.tab !== before.tab || action.kind === 'other-workbook')) void actions.lookForPacks();
    if (drawing || state === before) return;
    drawing = true;
    queueMicrotask(draw);
  }

  const actions = createActions({ host: () => host, templates: deps.templates, dispatch, state: () => state });
  const watching = createWatching(({ sheet, range }) => dispatch({ kind: 'cell', place: { sheet, row: range.row, column: range.column } }));
  const unfollow = followTheme(deps.theme ?? systemTheme);
  showMarkStyles(root);
  // What the page says while it loads is no part of what is rendered.
  root.replaceChildren();
  draw();
  void watching.watch(host);

  return {
    useHost: (next) => {
      actions.abandon();
      host = next;
      dispatch({ kind: 'other-workbook' });
      void actions.refollow();
      void watching.watch(host);
    },
    workbookChanged: (event) => dispatch({ kind: 'changed', ...(event ? { event } : {}) }),
    setLanguage: (language) => dispatch({ kind: 'language', language }),
    checkAndColour: () => {
      dispatch({ kind: 'tab', tab: 'check' });
      return actions.colour('workbook');
    },
    clearColours: () => {
      dispatch({ kind: 'tab', tab: 'check' });
      return actions.clear();
    },
    stop: () => {
      actions.abandon();
      void actions.unfollow();
      void watching.watch(undefined);
      unfollow();
      focus.stop();
      render(null, root);
    },
  };
}

/** The legend shows the very colours that cells get. Set through CSSOM: the page's policy forbids style attributes. */
function showMarkStyles(root: HTMLElement): void {
  for (const status of STATUSES) {
    root.style.setProperty(`--mark-${status}-fill`, MARK_STYLES[status].fill);
    root.style.setProperty(`--mark-${status}-font`, MARK_STYLES[status].font);
  }
}
