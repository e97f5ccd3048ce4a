import type { Template, Text } from '../core';
import type { PaneActions } from './actions';
import type { Messages } from './messages/messages';
import type { Action, PaneState } from './state';

/** What every view is given. Views are functions of this, and nothing else. */
export interface View {
  readonly state: PaneState;
  /** The catalogue of the language in use. */
  readonly t: Messages;
  readonly say: (text: Text) => string;
  readonly templates: readonly Template[];
  readonly actions: PaneActions;
  readonly dispatch: (action: Action) => void;
  /** The page has a title of its own, so the pane's is a heading below it. */
  readonly embedded: boolean;
  /** The program that holds the workbook, for whoever supports the clerk. */
  readonly host: string | undefined;
}
