/**
 * A button that its own press removes (Cancel, Close, a fix) would drop the keyboard at the top of the page. After
 * each drawing the focus goes from a removed element to what it stood in, or to the place's main button.
 */
export function createFocusKeeper(root: HTMLElement): { readonly restore: () => void; readonly stop: () => void } {
  let last: HTMLElement | undefined;
  let keep: HTMLElement | undefined;
  const remember = (event: FocusEvent): void => {
    last = event.target as HTMLElement;
    keep = last.closest<HTMLElement>('[data-keep]') ?? undefined;
  };
  root.addEventListener('focusin', remember);

  return {
    restore: () => {
      if (!last || last.isConnected) return;
      const active = document.activeElement;
      const from = keep?.isConnected ? keep : undefined;
      last = undefined;
      // Somebody else took the focus meanwhile, or the clerk went back to the sheet.
      if ((active !== null && active !== document.body) || !document.hasFocus()) return;
      (from?.querySelector<HTMLElement>('button') ?? root.querySelector<HTMLElement>('section:not([hidden]) [data-home]'))?.focus();
    },
    stop: () => root.removeEventListener('focusin', remember),
  };
}
