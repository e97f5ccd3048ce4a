/** What the pane knows of its guide: whether it is shown, and the languages that have been loaded. */
import type { Language } from '../../core';
import type { Tab } from '../state';
import type { Guide } from './guide';

export interface HelpState {
  readonly isOpen: boolean;
  /** The place that the clerk came from: its topic is unfolded. */
  readonly from: Tab;
  readonly guides: Partial<Readonly<Record<Language, Guide>>>;
  readonly failed: boolean;
}

export const noHelp: HelpState = { isOpen: false, from: 'check', guides: {}, failed: false };
