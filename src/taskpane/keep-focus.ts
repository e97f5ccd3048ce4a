/**
 * A button that its own press removes (Cancel, Close, a fix) would drop the keyboard at the top of the page. After
 * each drawing the focus goes from a removed element to what it stood in, or to the place's main button; from a page
 * that is left (`data-return`) to what it was opened from.
 */
export function createFocusKeeper(root: HTMLElement): { readonly restore: () => void; readonly stop: () => void } {
  let last: HTMLElement | undefined;
  let keep: HTMLElement | undefined;
  let list: HTMLElement | undefined;
  /** A page in place of the others, and what had the focus before it. */
  let page: HTMLElement | undefined;
  let opener: HTMLElement | undefined;
  const remember = (event: FocusEvent): void => {
    const target = event.target as HTMLElement;
    const next = target.closest<HTMLElement>('[data-return]') ?? undefined;
    if (next && !page) opener = last;
    page = next;
    last = target;
    keep = last.closest<HTMLElement>('[data-keep]') ?? undefined;
    list = last.closest<HTMLElement>('[data-keep-list]') ?? undefined;
  };
  root.addEventListener('focusin', remember);

  return {
    restore: () => {
      if (!last || last.isConnected) return;
      const left = page?.dataset['return'] === '' && !page.isConnected && opener?.isConnected ? opener : undefined;
      const within = page?.isConnected ? page : keep?.isConnected ? keep : undefined;
      const active = document.activeElement;
      // The item is gone as well: the one that the list now stands at.
      const next = list?.isConnected ? list.querySelector<HTMLElement>('.finding-go[tabindex="0"]') : undefined;
      last = undefined;
      if (!page?.isConnected) page = undefined;
      // Somebody else took the focus meanwhile, or the clerk went back to the sheet.
      if ((active !== null && active !== document.body) || !document.hasFocus()) return;
      (left ?? within?.querySelector<HTMLElement>('button, fluent-button') ?? next ?? homeOf(root))?.focus();
    },
    stop: () => root.removeEventListener('focusin', remember),
  };
}

/** The main button of the place that is shown. */
function homeOf(root: HTMLElement): HTMLElement | undefined {
  return [...root.querySelectorAll<HTMLElement>('[data-home]')].find((button) => button.checkVisibility());
}
