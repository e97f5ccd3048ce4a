/** The pane: state, drawing and actions joined over a host that it does not know. */
import { render } from 'lit-html';
import { MARK_STYLES, STATUSES, type CellsEvent, type Host, type Language, type Text } from '../core';
import type { PaneActions } from './actions';
import type { MakeWorkbook } from './breakdown/actions';
import './components';
import { afterPaint } from './after-paint';
import { createEarly, type EarlyActions } from './early';
import type { Engine } from './engine';
import { listenForHelp } from './help/help-keys';
import { createFocusKeeper } from './keep-focus';
import type { ShellMessages } from './messages/shell-zh';
import { moreOnScroll } from './more-on-scroll';
import { allPacks } from './packs/packs';
import { initialState, reduce, type Action } from './state';
import './styles/pane.css';
import { followTheme, systemTheme, type ThemeSource } from './theme';
import { paneView } from './views/pane';
import type { LateViews, View } from './view';
import { createWatching } from './watching';

export interface PaneDeps {
  /** What is said in the language that the pane starts in, until the engine brings every language along. */
  readonly messages: ShellMessages;
  /** What works on the workbook: there already, or loaded as soon as the pane is painted. */
  readonly engine: Engine | (() => Promise<Engine>);
  readonly language: Language;
  /** Light or dark; the system's own where absent. Tokens are set on the whole document. */
  readonly theme?: ThemeSource;
  /** The page has an `<h1>` of its own. */
  readonly embedded?: boolean;
  /** A new workbook's bytes, for the files that 分解 hands out. */
  readonly makeWorkbook?: MakeWorkbook;
  /** The program that holds the workbook: "Excel 16.0 PC". */
  readonly hostName?: string;
  /** The clerk chose another language. */
  readonly onLanguage?: (language: Language) => void;
}

export interface PaneHandle {
  /** Another workbook is behind the pane: results of the old one go. */
  readonly useHost: (host: Host) => void;
  /** Somebody has changed the workbook, in these cells where that is known: results are marked as out of date. */
  readonly workbookChanged: (event?: CellsEvent) => void;
  readonly setLanguage: (language: Language) => void;
  /** 说明 was typed here that is not in the workbook yet: it goes with the pane. */
  readonly hasDrafts: () => boolean;
  /** What the ribbon's buttons do; they never reject, and show in the pane how it went. */
  readonly checkAndColour: () => Promise<void>;
  readonly clearColours: () => Promise<void>;
  readonly generateBreakdown: () => Promise<void>;
  readonly stop: () => void;
}

/** Draws the pane into `root`, which should stand in a landmark of the page. */
export function startPane(root: HTMLElement, deps: PaneDeps): PaneHandle {
  /** The engine and its actions, once they are there. */
  let late: { readonly engine: Engine; readonly actions: PaneActions } | undefined;
  /** Comes with the engine, and may be another one later. */
  let host: Host | undefined;
  let arriving: Promise<PaneActions> | undefined;
  let state = initialState(deps.language, undefined);
  let drawing = false;
  /** A cell was selected in the sheet: its finding comes into view. */
  let reveals = false;
  /** The ribbon's button reads the workbook itself. */
  let generating = false;
  const focus = createFocusKeeper(root);

  function draw(): void {
    drawing = false;
    const say = (text: Text): string => text[state.language];
    const shared = { state, say, dispatch, templates: allPacks(late?.engine.templates ?? [], state.packs), embedded: deps.embedded ?? false, host: deps.hostName };
    const full = late && { ...shared, t: late.engine.messages[state.language], actions: late.actions, late: undefined };
    render(paneView(late && full ? { ...full, late: lateViews(late.engine, full) } : { ...shared, t: deps.messages, actions: early, late: undefined }), root);
    focus.restore();
    if (reveals) root.querySelector('.finding [aria-current="true"]')?.closest('.finding')?.scrollIntoView({ block: 'nearest' });
    reveals = false;
  }

  function dispatch(action: Action): void {
    if (action.kind === 'language' && !late) {
      // The other language comes with the engine.
      void arrival().then(() => dispatch(action), () => undefined);
      return;
    }
    const before = state;
    state = reduce(state, action);
    if (state.language !== before.language) {
      deps.onLanguage?.(state.language);
      void early.loadHelp();
    }
    if (action.kind === 'cell' && action.own !== true && state.shownBy === 'sheet') reveals = true;
    if (state.tab !== before.tab || state.engine !== before.engine || action.kind === 'other-workbook') readForPlace();
    if (state.engine === 'coming' && before.engine === 'missing') void arrival().catch(() => undefined);
    if (drawing || state === before) return;
    drawing = true;
    queueMicrotask(draw);
  }

  /** What a place shows of the workbook is read as the place is opened. */
  function readForPlace(): void {
    if (state.tab === 'templates') void late?.actions.lookForPacks();
    if (state.tab === 'breakdown' && !state.breakdown.dividing && !generating) void late?.actions.readForBreakdown(true);
  }

  function install(engine: Engine): PaneActions {
    const { makeWorkbook } = deps;
    const own = engine.createActions({ host: () => host ?? engine.host, templates: engine.templates, dispatch, state: () => state, ...(makeWorkbook ? { makeWorkbook } : {}) });
    late = { engine, actions: own };
    void watching.watch(host ?? engine.host);
    const [first] = engine.templates;
    if (first) dispatch({ kind: 'template', template: first.id });
    dispatch({ kind: 'engine', engine: 'here' });
    return own;
  }

  async function arrive(load: () => Promise<Engine>): Promise<PaneActions> {
    dispatch({ kind: 'engine', engine: 'coming' });
    let engine: Engine;
    try {
      engine = await load();
    } catch (fault) {
      arriving = undefined;
      dispatch({ kind: 'engine', engine: 'missing' });
      throw fault;
    }
    return install(engine);
  }

  function arrival(): Promise<PaneActions> {
    const { engine } = deps;
    return (arriving ??= Promise.resolve().then(() => (typeof engine === 'function' ? arrive(engine) : install(engine))));
  }

  const early = createEarly({ state: () => state, dispatch, t: deps.messages, arrival });
  const actions = (): EarlyActions => late?.actions ?? early;
  const watching = createWatching((event) => {
    const { sheet, range } = event;
    dispatch({ kind: 'cell', place: { sheet, row: range.row, column: range.column }, own: actions().isOwnSelection(event) });
  });
  const endScroll = moreOnScroll(root, () => dispatch({ kind: 'show-more', where: 'after' }));
  const endHelp = listenForHelp(root, { state: () => state, actions: early });
  const unfollow = followTheme(deps.theme ?? systemTheme);
  showMarkStyles(root);
  // What the page says while it loads is no part of what is rendered.
  root.replaceChildren();
  if (typeof deps.engine !== 'function') install(deps.engine);
  draw();
  if (!late) afterPaint(() => void arrival().catch(() => undefined));

  return {
    useHost: (next) => {
      actions().abandon();
      host = next;
      dispatch({ kind: 'other-workbook' });
      void actions().refollow();
      void watching.watch(host);
    },
    workbookChanged: (event) => dispatch({ kind: 'changed', ...(event ? { event } : {}) }),
    setLanguage: (language) => dispatch({ kind: 'language', language }),
    hasDrafts: () => Object.values(state.drafts).some((text) => text.trim() !== ''),
    checkAndColour: () => {
      dispatch({ kind: 'tab', tab: 'check' });
      return actions().colour('workbook');
    },
    clearColours: () => {
      dispatch({ kind: 'tab', tab: 'check' });
      return actions().clear();
    },
    generateBreakdown: async () => {
      generating = true;
      dispatch({ kind: 'tab', tab: 'breakdown' });
      await actions().generateBreakdown();
      generating = false;
    },
    stop: () => {
      early.abandon();
      actions().abandon();
      void actions().unfollow();
      void watching.watch(undefined);
      unfollow();
      endScroll();
      endHelp();
      focus.stop();
      render(null, root);
    },
  };
}

function lateViews({ standing, outcome, result, places }: Engine, view: View): LateViews {
  return {
    standing: (checked) => standing(view, checked),
    outcome: () => outcome(view),
    result: (checked) => result(view, checked),
    places: { templates: () => places.templates(view), breakdown: () => places.breakdown(view), submit: () => places.submit(view) },
  };
}

/** The legend shows the very colours that cells get. Set through CSSOM: the page's policy forbids style attributes. */
function showMarkStyles(root: HTMLElement): void {
  for (const status of STATUSES) {
    root.style.setProperty(`--mark-${status}-fill`, MARK_STYLES[status].fill);
    root.style.setProperty(`--mark-${status}-font`, MARK_STYLES[status].font);
  }
}
