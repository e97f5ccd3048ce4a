import type { TemplateResult } from 'lit-html';
import type { Template, Text } from '../core';
import type { PaneActions } from './actions';
import type { EarlyActions } from './early';
import type { Messages } from './messages/messages';
import type { ShellMessages } from './messages/shell-zh';
import type { Action, CheckResult, PaneState, Tab } from './state';

/** What the views are given that are drawn before the engine is there. Views are functions of this, and nothing else. */
export interface ShellView {
  readonly state: PaneState;
  /** The catalogue of the language in use. */
  readonly t: ShellMessages;
  readonly say: (text: Text) => string;
  /** None before the engine is there. */
  readonly templates: readonly Template[];
  readonly actions: EarlyActions;
  readonly dispatch: (action: Action) => void;
  /** The page has a title of its own, so the pane's is a heading below it. */
  readonly embedded: boolean;
  /** The program that holds the workbook, for whoever supports the clerk. */
  readonly host: string | undefined;
  /** What came with the engine (see engine.ts); undefined until it is there. */
  readonly late: LateViews | undefined;
}

export interface LateViews {
  readonly standing: (result: CheckResult) => TemplateResult;
  /** What a screen reader is told of it. */
  readonly outcome: () => string;
  readonly result: (result: CheckResult) => TemplateResult;
  readonly places: Readonly<Record<Exclude<Tab, 'check'>, () => TemplateResult>>;
}

/** What every other view is given. */
export interface View extends ShellView {
  readonly t: Messages;
  readonly actions: PaneActions;
}
