/** What the pane knows, and every way in which that changes. Pure: views draw it, actions dispatch to it. */
import { PAGE, spanWith, type Span } from './span';
import { LEDGER_SHEET, type CellsEvent, type Finding, type FixPreview, type Language, type Place, type Snapshot, type Template, type Text, type Validation, type VerifyResult } from '../core';
import { grownOld, noBreakdown, type BreakdownState } from './breakdown/breakdown-state';
import type { Copied } from './copy-text';
import { solvedBy, within } from './after-check';
import { noHelp, type HelpState } from './help/help-state';
import { inOrder, listedGroups, noListing, type Listing } from './listing';
import { noPacks, withoutBook, type Packs } from './packs/packs';
import { isAt } from './place';
import type { ReportResult } from './report-result';

export type Tab = 'check' | 'templates' | 'breakdown' | 'submit';

/** What is being done to the workbook now. */
export type Phase = 'reading' | 'searching' | 'checking' | 'working' | 'writing' | 'colouring';

/** How far a phase has come, where that can be told. */
export interface Amount {
  readonly done: number;
  readonly of: number;
}

export type EngineState = 'coming' | 'here' | 'missing';

/** 边填边查; waiting: a change could not be checked yet, and is tried again. */
export type Live = 'off' | 'on' | 'waiting';

export interface CheckResult {
  /** What was checked: figures may have changed in the workbook since. */
  readonly snapshot: Snapshot;
  readonly validation: Validation;
  /** The one sheet that was checked; undefined for the workbook. */
  readonly sheet: string | undefined;
  /** What the workbook's 校验报告 says of findings, by fingerprint. */
  readonly explanations: Readonly<Record<string, string>>;
  /** Fingerprints of the findings that take an explanation. */
  readonly marks: ReadonlyMap<Finding, string>;
  /** The packs that the workbook carries. */
  readonly inBook: readonly Template[];
  /** When it was read, in the clerk's own time: "2023-05-01 09:05". */
  readonly time: string;
}

export interface Notice {
  readonly intent: 'success' | 'info' | 'error';
  readonly text: Text;
  /** For whoever maintains the product; only where the fault is ours. */
  readonly detail?: string;
}

export interface PaneState {
  readonly language: Language;
  readonly tab: Tab;
  readonly help: HelpState;
  /** What works on the workbook, which is loaded after the pane itself; missing: it could not be. */
  readonly engine: EngineState;
  readonly phase: Phase | undefined;
  readonly amount: Amount | undefined;
  /** The run has taken long enough to say so. */
  readonly slow: boolean;
  /** The workbook has changed since the run began, so that its result is already old. */
  readonly changedMeanwhile: boolean;
  readonly live: Live;
  readonly result: CheckResult | undefined;
  /** The workbook has changed since `result`. */
  readonly stale: boolean;
  readonly fixed: ReadonlySet<Finding>;
  /** What earlier checks found and the last one no more, of the same scope. */
  readonly solved: readonly Finding[];
  readonly listing: Listing;
  /** Certain corrections, shown before they are made. */
  readonly fixes: readonly FixPreview[] | undefined;
  readonly selected: Finding | undefined;
  /** The cell that the clerk selected in the sheet. */
  readonly at: Place | undefined;
  /** What brought `selected`: a press in the pane, or the cell selected in the sheet; none: that cell is another one's. */
  readonly shownBy: 'pane' | 'sheet' | 'none';
  /** The finding whose 说明 is being typed. */
  readonly explaining: Finding | undefined;
  /** 说明 typed here and not yet in the workbook, by fingerprint. */
  readonly drafts: Readonly<Record<string, string>>;
  /** The findings of the list that are drawn, by their place in it; more come as it is scrolled. */
  readonly drawn: Span;
  /** Cells carry colours of this result. */
  readonly coloured: boolean;
  readonly report: ReportResult | undefined;
  /** The workbook, its 校验报告 included, has changed since `report`. */
  readonly reportStale: boolean;
  readonly verified: VerifyResult | undefined;
  readonly template: string | undefined;
  readonly packs: Packs;
  readonly breakdown: BreakdownState;
  readonly published: boolean;
  readonly notice: Notice | undefined;
  readonly copied: Copied | undefined;
  /** Which finding's line was copied last. */
  readonly copiedFinding: { readonly finding: Finding; readonly how: Copied } | undefined;
  /** Which department's message was copied last. */
  readonly copiedFor: { readonly department: string; readonly how: Copied } | undefined;
}

export type Action =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'tab'; readonly tab: Tab }
  | { readonly kind: 'help'; readonly part: Partial<HelpState> }
  | { readonly kind: 'engine'; readonly engine: EngineState }
  | { readonly kind: 'phase'; readonly phase: Phase | undefined; readonly amount?: Amount }
  | { readonly kind: 'slow' }
  | { readonly kind: 'live'; readonly live: Live }
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | { readonly kind: 'coloured'; readonly coloured: boolean }
  /** Where no event says what changed, it may be anything. */
  | { readonly kind: 'changed'; readonly event?: CellsEvent }
  | { readonly kind: 'other-workbook' }
  /** The pane itself has corrected cells, after which it checks again. */
  | { readonly kind: 'corrected' }
  | { readonly kind: 'fixed'; readonly finding: Finding }
  | { readonly kind: 'fixes'; readonly fixes: readonly FixPreview[] | undefined }
  | { readonly kind: 'selected'; readonly finding: Finding | undefined }
  /** `own`: the pane itself has gone there. */
  | { readonly kind: 'cell'; readonly place: Place; readonly own?: boolean }
  | { readonly kind: 'list'; readonly part: Partial<Listing> }
  | { readonly kind: 'explaining'; readonly finding: Finding | undefined }
  | { readonly kind: 'explained'; readonly fingerprint: string; readonly text: string }
  | { readonly kind: 'reported'; readonly result: CheckResult; readonly report: ReportResult; readonly written: Readonly<Record<string, string>> }
  | { readonly kind: 'verified'; readonly result: VerifyResult }
  | { readonly kind: 'show-more'; readonly where: 'after' | 'before' }
  /** A place in the list, wherever it is. */
  | { readonly kind: 'show'; readonly index: number }
  | { readonly kind: 'copied-finding'; readonly finding: Finding; readonly how: Copied }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'packs'; readonly packs: Packs }
  | { readonly kind: 'breakdown'; readonly part: Partial<BreakdownState> }
  | { readonly kind: 'published'; readonly published: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice | undefined }
  | { readonly kind: 'copied'; readonly how: Copied }
  | { readonly kind: 'copied-for'; readonly department: string; readonly how: Copied };

export function initialState(language: Language, template: string | undefined): PaneState {
  return { ...idle, ...noResult, ...noReport, at: undefined, shownBy: 'none', solved: [], listing: noListing, language, tab: 'check', help: noHelp, engine: 'coming', live: 'off', template, packs: noPacks, breakdown: noBreakdown, published: false, notice: undefined, copied: undefined };
}

const idle = { phase: undefined, amount: undefined, slow: false, changedMeanwhile: false } as const;

const noResult = {
  result: undefined,
  stale: false,
  fixed: new Set<Finding>(),
  fixes: undefined,
  selected: undefined,
  explaining: undefined,
  drawn: { from: 0, to: PAGE },
  coloured: false,
  copiedFinding: undefined,
} as const;

const noReport = { drafts: {}, report: undefined, reportStale: false, verified: undefined, copiedFor: undefined } as const;

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.kind) {
    case 'language':
      return { ...state, language: action.language };
    case 'tab':
      // Good news belongs to the place it came from; what went wrong stays until it is dismissed.
      return { ...state, tab: action.tab, help: { ...state.help, isOpen: false }, notice: state.notice?.intent === 'error' ? state.notice : undefined };
    case 'help':
      return { ...state, help: { ...state.help, ...action.part } };
    case 'engine':
      return { ...state, engine: action.engine };
    case 'phase':
      return action.phase === undefined ? { ...state, ...idle } : { ...state, phase: action.phase, amount: action.amount };
    case 'slow':
      return { ...state, slow: true };
    case 'live':
      return { ...state, live: action.live };
    case 'checked':
      return withResult(state, action.result);
    case 'coloured':
      return { ...state, coloured: action.coloured };
    case 'changed':
      return changed(state, action.event);
    case 'other-workbook':
      return { ...state, ...idle, ...noResult, ...noReport, at: undefined, shownBy: 'none', solved: [], listing: { ...noListing, by: state.listing.by }, packs: withoutBook(state.packs), breakdown: noBreakdown, notice: undefined };
    case 'corrected':
      return { ...changed(state, undefined), changedMeanwhile: state.changedMeanwhile };
    case 'fixed':
      return { ...state, fixed: new Set([...state.fixed, action.finding]) };
    case 'fixes':
      return { ...state, fixes: action.fixes };
    case 'selected':
      return { ...state, selected: action.finding, shownBy: action.finding ? 'pane' : 'none', copiedFinding: action.finding === state.selected ? state.copiedFinding : undefined };
    case 'cell':
      if (action.own === true) return state.selected && isAt(state.selected, action.place) ? { ...state, at: action.place } : state;
      return bySheetsCell(selectCell(state, action.place));
    case 'list':
      return { ...state, listing: { ...state.listing, ...action.part }, drawn: noResult.drawn };
    case 'explaining':
      return { ...state, explaining: action.finding };
    case 'explained':
      return { ...state, drafts: { ...state.drafts, [action.fingerprint]: action.text } };
    case 'reported':
      return {
        ...withResult(state, action.result),
        report: action.report,
        reportStale: state.changedMeanwhile,
        verified: undefined,
        copiedFor: undefined,
        // What was typed on while the report was written is not in it.
        drafts: Object.fromEntries(Object.entries(state.drafts).filter(([mark, text]) => action.written[mark] !== text)),
      };
    case 'verified':
      return { ...state, verified: action.result };
    case 'show-more':
      return { ...state, drawn: action.where === 'after' ? { ...state.drawn, to: state.drawn.to + PAGE } : { ...state.drawn, from: Math.max(0, state.drawn.from - PAGE) } };
    case 'show':
      return { ...state, drawn: spanWith(state.drawn, action.index) };
    case 'copied-finding':
      return { ...state, copiedFinding: { finding: action.finding, how: action.how } };
    case 'template':
      return { ...state, template: action.template };
    case 'packs':
      return { ...state, packs: action.packs };
    case 'breakdown':
      return { ...state, breakdown: { ...state.breakdown, ...action.part } };
    case 'published':
      return { ...state, published: action.published };
    case 'notice':
      return { ...state, notice: action.notice, copied: undefined };
    case 'copied':
      return { ...state, copied: action.how };
    case 'copied-for':
      return { ...state, copiedFor: { department: action.department, how: action.how } };
  }
}

/** The selected cell stays selected, and what was being explained goes on where the finding is still the same. */
function withResult(state: PaneState, result: CheckResult): PaneState {
  const next: PaneState = {
    ...state,
    ...noResult,
    packs: { ...state.packs, inBook: result.inBook },
    result,
    stale: state.changedMeanwhile,
    explaining: sameFinding(state.explaining, result),
    solved: solvedBy(state, result),
    listing: within(state.listing, result),
  };
  const selected = { ...next, selected: sameFinding(state.selected, result) ?? successor(state, next) };
  return state.at ? selectCell(selected, state.at) : shownTo(selected);
}

function sameFinding(before: Finding | undefined, { validation }: CheckResult): Finding | undefined {
  return before && validation.findings.find(({ key, basis }) => key === before.key && basis === before.basis);
}

/** The finding that has moved up to where the selected one was. */
function successor(before: PaneState, after: PaneState): Finding | undefined {
  if (!before.selected) return undefined;
  const index = inOrder(listedGroups(before)).indexOf(before.selected);
  const listed = inOrder(listedGroups(after));
  return index < 0 ? undefined : (listed[index] ?? listed.at(-1));
}

/** A finding that led to the cell, or holds it too, stays the one that is shown. */
function selectCell(state: PaneState, at: Place): PaneState {
  if (state.selected && isAt(state.selected, at)) return shownTo({ ...state, at });
  const own = state.result?.validation.findings.filter((finding) => isAt(finding, at)) ?? [];
  const first = own.find(({ places: [place] }) => place && isAt({ places: [place] }, at)) ?? own[0];
  // Where nothing is wrong with the cell the list stays where it is.
  return first ? shownTo({ ...state, at, selected: first }) : { ...state, at };
}

function bySheetsCell(state: PaneState): PaneState {
  return { ...state, copiedFinding: undefined, shownBy: state.at !== undefined && state.selected !== undefined && isAt(state.selected, state.at) ? 'sheet' : 'none' };
}

/** The selected finding is among those that are drawn. */
function shownTo(state: PaneState): PaneState {
  const index = state.selected ? inOrder(listedGroups(state)).indexOf(state.selected) : -1;
  return index < 0 ? state : { ...state, drawn: spanWith(state.drawn, index) };
}

/** 说明 typed into 校验报告 changes no figure: what was checked still holds, what was reported does not. */
function changed(state: PaneState, event: CellsEvent | undefined): PaneState {
  const onlyWords = event?.sheet === LEDGER_SHEET;
  const during = state.phase !== undefined;
  return {
    ...state,
    stale: state.stale || (!onlyWords && state.result !== undefined),
    changedMeanwhile: state.changedMeanwhile || (during && !onlyWords),
    breakdown: onlyWords ? state.breakdown : grownOld(state.breakdown),
    reportStale: state.report !== undefined,
    verified: undefined,
  };
}
