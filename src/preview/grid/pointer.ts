/** Clicks, drags and taps on the grid. */
import type { Address } from '../../core';
import type { GridEvents } from './grid-view';

export function listenToPointer(scroller: HTMLElement, events: GridEvents): void {
  let dragging = false;
  scroller.addEventListener('pointerdown', (event) => {
    const at = cellOf(event.target);
    if (!at || event.button !== 0) return;
    // A finger drags to scroll, so only a mouse or a pen selects blocks by dragging.
    dragging = event.pointerType !== 'touch';
    if (dragging) events.onSelect(at, event.shiftKey);
  });
  // The focus is set by whoever draws the selection. The browser would set it to an element that the drawing may
  // just have replaced, and lose it.
  scroller.addEventListener('mousedown', (event) => {
    if (cellOf(event.target)) event.preventDefault();
  });
  scroller.addEventListener('pointerover', (event) => {
    const at = dragging && event.buttons === 1 ? cellOf(event.target) : undefined;
    if (at) events.onSelect(at, true);
  });
  scroller.addEventListener('pointerup', () => {
    dragging = false;
  });
  scroller.addEventListener('click', (event) => {
    const at = cellOf(event.target);
    if (!at || !(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    const cell = event.target instanceof Element ? event.target.closest('td') : null;
    // A second tap on the selected cell opens it: there is no F2 on a telephone.
    if (cell?.classList.contains('active')) events.onOpen(at);
    else events.onSelect(at, false);
  });
  scroller.addEventListener('dblclick', (event) => {
    const at = cellOf(event.target);
    if (at) events.onOpen(at);
  });
}

function cellOf(target: EventTarget | null): Address | undefined {
  // In an open cell the mouse is the text field's; unseen, the field takes no clicks.
  if (!(target instanceof Element) || target instanceof HTMLTextAreaElement) return undefined;
  const cell = target.closest<HTMLElement>('td[data-row]');
  if (!cell) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
