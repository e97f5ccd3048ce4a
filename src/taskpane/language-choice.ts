/** The language that the clerk chose with the pane's button, kept on this machine. */
import type { Language } from '../core';

const KEY = 'zbjh.language';

export function chosenLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'zh' || kept === 'en' ? kept : undefined;
  } catch {
    // A browser that blocks storage in frames, as Excel on the web may: the choice then lasts as long as the pane.
    return undefined;
  }
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // As above.
  }
}
