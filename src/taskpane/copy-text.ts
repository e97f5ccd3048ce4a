export type Copied = 'copied' | 'by-hand';

/** Copies the text that `shown` holds; where the browser does not allow it, selects it for the clerk to copy. */
export async function copyText(text: string, shown: Element | null | undefined): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // Excel on the web frames the pane without leave to write to the clipboard; the older command may still work there.
    if (shown) getSelection()?.selectAllChildren(shown);
    return shown && document.execCommand('copy') ? 'copied' : 'by-hand';
  }
}
