/** Draws more of a long list before its drawn end comes into view. Returns how to stop. */

/** About six findings ahead. */
const AHEAD_PX = 600;

export function moreOnScroll(root: HTMLElement, more: () => void): () => void {
  const look = (): void => {
    const end = root.querySelector('[data-more]');
    // Nothing of a hidden place has a size.
    if (end && end.getClientRects().length > 0 && end.getBoundingClientRect().top < innerHeight + AHEAD_PX) more();
  };
  // What scrolls may be the page or something in it, and scrolling does not bubble.
  document.addEventListener('scroll', look, { capture: true, passive: true });
  return () => document.removeEventListener('scroll', look, { capture: true });
}
