import type { PaneState } from './state';

/** While every change is checked by itself, what is old is about to go: saying so would only flicker. */
export function isOld({ stale, live }: Pick<PaneState, 'stale' | 'live'>): boolean {
  return stale && live !== 'on';
}
