/** What the pane knows, and every way in which that changes. Pure: views draw it, actions dispatch to it. */
import type { Finding, Language, Snapshot, Text, Validation } from '../core';

export type Tab = 'check' | 'templates';

/** What is being done to the workbook now. */
export type Phase = 'reading' | 'checking' | 'writing';

export interface CheckResult {
  /** What was checked: figures may have changed in the workbook since. */
  readonly snapshot: Snapshot;
  readonly validation: Validation;
  /** The one sheet that was checked; undefined for the workbook. */
  readonly sheet: string | undefined;
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
  readonly result: CheckResult | undefined;
  /** The workbook has changed since `result`. */
  readonly stale: boolean;
  readonly fixed: ReadonlySet<Finding>;
  readonly selected: Finding | undefined;
  /** Findings drawn; the rest waits behind a button. */
  readonly shown: number;
  /** Cells carry colours of this result. */
  readonly coloured: boolean;
  readonly template: string | undefined;
  readonly published: boolean;
  readonly notice: Notice | undefined;
  readonly copied: 'copied' | 'by-hand' | undefined;
}

/** A pane of 320 px shows about seven; enough that nobody with a usual workbook ever presses "more". */
export const PAGE = 200;

export type Action =
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'tab'; readonly tab: Tab }
  | { readonly kind: 'phase'; readonly phase: Phase | undefined }
  | { readonly kind: 'slow' }
  | { readonly kind: 'checked'; readonly result: CheckResult }
  | { readonly kind: 'coloured'; readonly coloured: boolean }
  | { readonly kind: 'changed' }
  | { readonly kind: 'other-workbook' }
  | { readonly kind: 'fixed'; readonly finding: Finding }
  | { readonly kind: 'selected'; readonly finding: Finding | undefined }
  | { readonly kind: 'show-more' }
  | { readonly kind: 'template'; readonly template: string }
  | { readonly kind: 'published'; readonly published: boolean }
  | { readonly kind: 'notice'; readonly notice: Notice | undefined }
  | { readonly kind: 'copied'; readonly how: 'copied' | 'by-hand' };

export function initialState(language: Language, template: string | undefined): PaneState {
  return { ...idle, ...noResult, language, tab: 'check', template, published: false, notice: undefined, copied: undefined };
}

const idle = { phase: undefined, slow: false, changedMeanwhile: false } as const;

const noResult = {
  result: undefined,
  stale: false,
  fixed: new Set<Finding>(),
  selected: undefined,
  shown: PAGE,
  coloured: false,
} as const;

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
    case 'checked':
      return { ...state, ...noResult, result: action.result, stale: state.changedMeanwhile };
    case 'coloured':
      return { ...state, coloured: action.coloured };
    case 'changed':
      return { ...state, stale: state.result !== undefined, changedMeanwhile: state.phase !== undefined };
    case 'other-workbook':
      return { ...state, ...idle, ...noResult, notice: undefined };
    case 'fixed':
      return { ...state, fixed: new Set([...state.fixed, action.finding]), stale: true };
    case 'selected':
      return { ...state, selected: action.finding };
    case 'show-more':
      return { ...state, shown: Number.POSITIVE_INFINITY };
    case 'template':
      return { ...state, template: action.template };
    case 'published':
      return { ...state, published: action.published };
    case 'notice':
      return { ...state, notice: action.notice, copied: undefined };
    case 'copied':
      return { ...state, copied: action.how };
  }
}
