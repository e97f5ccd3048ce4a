/** The keyboard in the list of findings: Tab alone would stop at every button between. */
import type { Finding } from '../../core';
import { copyFinding } from '../copy-finding';
import { PAGE } from '../span';
import type { View } from '../view';

const GO = 'button.finding-go';

/** ↑↓ Home End go from finding to finding and the cell follows; E explains, C copies, / searches, Esc leaves the search. */
export function keysOf(view: View, all: readonly Finding[]): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement;
    const list = event.currentTarget as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (target.matches('input[type="search"]')) return leaveSearch(event, list);
    if (target.matches('input, select, textarea, summary')) return;
    if (event.key === '/') return press(event, () => list.querySelector<HTMLElement>('input[type="search"]')?.focus());

    const buttons = [...list.querySelectorAll<HTMLElement>(`.sheet ${GO}`)];
    const item = target.closest('.finding');
    const drawn = buttons.findIndex((button) => item?.contains(button));
    const at = view.state.drawn.from + drawn;
    const finding = drawn < 0 ? undefined : all[at];
    if (!finding) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) return all[to] ? press(event, () => goTo(view, list, all, to)) : undefined;
    const key = event.key.toLowerCase();
    if (key === 'c') press(event, () => void copyFinding(finding, view.state.language, view.dispatch, item));
    if (key === 'e' && view.state.result?.marks.has(finding) === true) press(event, () => view.dispatch({ kind: 'explaining', finding }));
  };
}

/** The button goes; the keyboard goes on with the nearest finding that it brought. */
export function showMore({ state, dispatch }: View, event: Event, where: 'before' | 'after'): void {
  const list = (event.currentTarget as Element).closest('.findings');
  const { from, to } = state.drawn;
  dispatch({ kind: 'show-more', where });
  queueMicrotask(() => list?.querySelectorAll<HTMLElement>(`.sheet ${GO}`)[where === 'after' ? to - from : Math.min(from, PAGE) - 1]?.focus());
}

function goTo({ dispatch, actions }: View, list: Element, all: readonly Finding[], to: number): void {
  const finding = all[to];
  if (!finding) return;
  dispatch({ kind: 'show', index: to });
  actions.visit(finding);
  // After the drawing, which makes this one the list's only stop.
  queueMicrotask(() => list.querySelector<HTMLElement>(`.sheet ${GO}[tabindex="0"]`)?.focus());
}

function leaveSearch(event: KeyboardEvent, list: Element): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  press(event, () => list.querySelector<HTMLElement>(`.sheet ${GO}`)?.focus());
}

function press(event: KeyboardEvent, work: () => void): void {
  event.preventDefault();
  work();
}
