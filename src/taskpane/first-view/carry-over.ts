/** What was pressed in the first view (first.ts) is done by the pane that takes its place. */
import type { Language } from '../../core';

export interface FirstPresses {
  /** Chosen with the language button. */
  readonly language: Language | undefined;
  /** The tab that was opened, by its id. */
  readonly place: string | undefined;
  /** The button pressed last, by its `data-test`. */
  readonly press: string | undefined;
  /** 边填边查 was turned on. */
  readonly live: boolean;
  /** Finds what the keyboard is at. */
  readonly focus: string | undefined;
}

/** Just before the pane is drawn over the first view. */
export function firstPresses(root: HTMLElement): FirstPresses {
  const { language, place, press, live } = document.documentElement.dataset;
  const active = document.activeElement instanceof HTMLElement && root.contains(document.activeElement) ? document.activeElement : undefined;
  const test = active?.dataset['test'];
  const focus = active?.id ? `#${active.id}` : test === undefined ? undefined : named(test);
  return { language: language === 'zh' || language === 'en' ? language : undefined, place, press, live: live !== undefined, focus };
}

/** @param setLanguage for a choice that could not be kept, or came after the pane had read it */
export function carryOut(root: HTMLElement, presses: FirstPresses, setLanguage: (language: Language) => void): void {
  const find = (selector: string): HTMLElement | undefined => root.querySelector<HTMLElement>(selector) ?? undefined;
  if (presses.language) setLanguage(presses.language);
  if (presses.focus !== undefined) find(presses.focus)?.focus();
  if (presses.place !== undefined) find(`#${presses.place}`)?.click();
  if (presses.live) find(named('live-switch'))?.click();
  if (presses.press !== undefined) find(named(presses.press))?.click();
}

function named(test: string): string {
  return `[data-test="${test}"]`;
}
