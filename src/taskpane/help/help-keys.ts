import type { PaneState } from '../state';
import type { Helping } from './helping';

/** F1 opens the guide from anywhere on the page; ? and Esc where no cell of a sheet would take them. Returns how to stop. */
export function listenForHelp(root: HTMLElement, deps: { readonly state: () => PaneState; readonly actions: Helping }): () => void {
  const listen = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target.closest('dialog')) return;
    const isHere = target === document.body || root.contains(target);
    const types = target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select');
    const { isOpen } = deps.state().help;
    const asks = event.key === 'F1' || (event.key === '?' && isHere && !types);
    if (!asks && !(event.key === 'Escape' && isOpen && isHere)) return;
    // F1 is the browser's own help as well.
    event.preventDefault();
    if (asks && !isOpen) deps.actions.openHelp();
    if (!asks) deps.actions.closeHelp();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}
