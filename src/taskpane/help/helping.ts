/** Opening and closing the guide, with the focus, and loading it. */
import type { Language } from '../../core';
import type { Action, PaneState, Tab } from '../state';
import { loadGuide, type Guide } from './guide';

export interface Helping {
  readonly openHelp: () => void;
  /** @param place where to go to; absent: back to where the clerk was */
  readonly closeHelp: (place?: Tab) => void;
  /** The guide of the language in use, where it is shown and not there yet. */
  readonly loadHelp: () => Promise<void>;
}

export function createHelping(deps: { readonly state: () => PaneState; readonly dispatch: (action: Action) => void; readonly load?: (language: Language) => Promise<Guide> }): Helping {
  const { state, dispatch } = deps;
  const load = deps.load ?? loadGuide;

  async function loadHelp(): Promise<void> {
    const { language, help } = state();
    if (!help.isOpen || help.guides[language]) return;
    if (help.failed) dispatch({ kind: 'help', part: { failed: false } });
    try {
      const guide = await load(language);
      dispatch({ kind: 'help', part: { guides: { ...state().help.guides, [language]: guide } } });
    } catch {
      // The add-in's server is out of reach: the pane goes on without.
      dispatch({ kind: 'help', part: { failed: true } });
    }
  }

  return {
    openHelp: () => {
      dispatch({ kind: 'help', part: { isOpen: true, from: state().tab } });
      void loadHelp();
    },
    closeHelp: (place) => {
      dispatch({ kind: 'help', part: { isOpen: false } });
      if (place) dispatch({ kind: 'tab', tab: place });
    },
    loadHelp,
  };
}
