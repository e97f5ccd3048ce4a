/** What the pane knows, and every way in which that changes. Pure: views draw it, actions dispatch to it. */
import { LEDGER_SHEET, type CellsEvent, type Finding, type FixPreview, type Language, type Place, type Snapshot, type Text, type Validation, type VerifyResult } from '../core';
import type { Copied } from './copy-text';
import { noPacks, withBook, withoutBook, type Packs } from './packs/packs';
import { isAt } from './place';
import type { ReportResult } from './report-result';

export type Tab = 'check' | 'templates' | 'submit';

/** What is being done to the workbook now. */
export type Phase = 'reading' | 'checking' | 'writing';

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
  readonly phase: Phase | undefined;
  /** The run has taken long enough to say so. */
  readonly slow: boolean;
  /** The workbook has changed since the run began, so that its result is already old. */
  readonly changedMeanwhile: boolean;
  readonly live: Live;
  readonly result: CheckResult | undefined;
  /** The workbook has changed since `result`. */
  readonly stale: boolean;
  readonly fixed: ReadonlySet<Finding>;
  /** Certain corrections, shown before they are made. */
  readonly fixes: readonly FixPreview[] | undefined;
  readonly selected: Finding | undefined;
  /** The cell that the clerk selected in the sheet. */
  readonly at: Place | undefined;
  /** The finding whose 说明 is being typed. */
  readonly explaining: Finding | undefined;
  /** 说明 typed here and not yet in the workbook, by fingerprint. */
  readonly drafts: Readonly<Record<string, string>>;
  /** Findings drawn; the rest waits behind a button. */
  readonly shown: number;
  /** Cells carry colours of this result. */
  readonly coloured: boolean;
  readonly report: ReportResult | undefined;
  /** The workbook, its 校验报告 included, has changed since `report`. */
  readonly reportStale: boolean;
  readonly verified: VerifyResult | undefined;
  readonly template: string | undefined;
  readonly packs: Packs;
  readonly published: boolean;
  readonly notice: Notice | undefined;
  readonly copied: Copied | undefined;
  /** Which department's message was copied last. */
  readonly copiedFor: { readonly department: string; readonly how: Copied } | undefined;
}

/** A pane of 320 px shows about seven; enough that nobody with a usual workbook ever presses "more". */
export const PAGE = 200;

export type Action =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'tab'; readonly tab: Tab }
  | { readonly kind: 'phase'; readonly phase: Phase | undefined }
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
  | { readonly kind: 'cell'; readonly place: Place }
  | { readonly kind: 'explaining'; readonly finding: Finding | undefined }
  | { readonly kind: 'explained'; readonly fingerprint: string; readonly text: string }
  | { readonly kind: 'reported'; readonly result: CheckResult; readonly report: ReportResult; readonly written: Readonly<Record<string, string>> }
  | { readonly kind: 'verified'; readonly result: VerifyResult }
  | { readonly kind: 'show-more' }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'packs'; readonly packs: Packs }
  | { readonly kind: 'published'; readonly published: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice | undefined }
  | { readonly kind: 'copied'; readonly how: Copied }
  | { readonly kind: 'copied-for'; readonly department: string; readonly how: Copied };

export function initialState(language: Language, template: string | undefined): PaneState {
  return { ...idle, ...noResult, ...noReport, at: undefined, language, tab: 'check', live: 'off', template, packs: noPacks, published: false, notice: undefined, copied: undefined };
}

const idle = { phase: undefined, slow: false, changedMeanwhile: false } as const;

const noResult = {
  result: undefined,
  stale: false,
  fixed: new Set<Finding>(),
  fixes: undefined,
  selected: undefined,
  explaining: undefined,
  shown: PAGE,
  coloured: false,
} as const;

const noReport = { drafts: {}, report: undefined, reportStale: false, verified: undefined, copiedFor: undefined } as const;

export function reduce(state: PaneState, action: Action): PaneState {
  switch (action.kind) {
    case 'language':
      return { ...state, language: action.language };
    case 'tab':
      // Good news belongs to the place it came from; what went wrong stays until it is dismissed.
      return { ...state, tab: action.tab, notice: state.notice?.intent === 'error' ? state.notice : undefined };
    case 'phase':
      return action.phase === undefined ? { ...state, ...idle } : { ...state, phase: action.phase };
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
      return { ...state, ...idle, ...noResult, ...noReport, at: undefined, packs: withoutBook(state.packs), notice: undefined };
    case 'corrected':
      return { ...changed(state, undefined), changedMeanwhile: state.changedMeanwhile };
    case 'fixed':
      return { ...state, fixed: new Set([...state.fixed, action.finding]) };
    case 'fixes':
      return { ...state, fixes: action.fixes };
    case 'selected':
      return { ...state, selected: action.finding };
    case 'cell':
      return selectCell(state, action.place);
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
      return { ...state, shown: Number.POSITIVE_INFINITY };
    case 'template':
      return { ...state, template: action.template };
    case 'packs':
      return { ...state, packs: action.packs };
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
  const next: PaneState = { ...state, ...noResult, packs: withBook(state.packs, result.snapshot), result, stale: state.changedMeanwhile, explaining: sameFinding(state.explaining, result) };
  return state.at ? selectCell(next, state.at) : next;
}

function sameFinding(before: Finding | undefined, { validation }: CheckResult): Finding | undefined {
  return before && validation.findings.find(({ key, basis }) => key === before.key && basis === before.basis);
}

/** A finding that led to the cell, or holds it too, stays the one that is shown. */
function selectCell(state: PaneState, at: Place): PaneState {
  if (state.selected && isAt(state.selected, at)) return { ...state, at };
  const own = state.result?.validation.findings.filter((finding) => isAt(finding, at)) ?? [];
  const selected = own.find(({ places: [first] }) => first && isAt({ places: [first] }, at)) ?? own[0];
  const isDrawn = !selected || (state.result?.validation.findings.indexOf(selected) ?? 0) < state.shown;
  return { ...state, at, selected, shown: isDrawn ? state.shown : Number.POSITIVE_INFINITY };
}

/** 说明 typed into 校验报告 changes no figure: what was checked still holds, what was reported does not. */
function changed(state: PaneState, event: CellsEvent | undefined): PaneState {
  const onlyWords = event?.sheet === LEDGER_SHEET;
  const during = state.phase !== undefined;
  return {
    ...state,
    stale: state.stale || (!onlyWords && state.result !== undefined),
    changedMeanwhile: state.changedMeanwhile || (during && !onlyWords),
    reportStale: state.report !== undefined,
    verified: undefined,
  };
}
