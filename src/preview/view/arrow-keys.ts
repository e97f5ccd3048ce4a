/** Arrow keys, Home and End within a row or a list of buttons; the ends meet. */

/** The element that the key leads to, among `items`, from the one that has the focus. */
export function itemByArrow(event: KeyboardEvent, items: readonly HTMLElement[], keys: { readonly next: string; readonly previous: string }): HTMLElement | undefined {
  const at = items.indexOf(event.target as HTMLElement);
  if (at < 0) return undefined;
  const to = { [keys.next]: at + 1, [keys.previous]: at - 1, Home: 0, End: items.length - 1 }[event.key];
  return to === undefined ? undefined : items[(to + items.length) % items.length];
}
