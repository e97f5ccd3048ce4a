/** Copies a finding's line; where the browser does not allow it, the line is shown, selected for the clerk to copy. */
import type { Finding, Language } from '../core';
import { copyText } from './copy-text';
import { lineOf } from './copy-line';
import type { Action } from './state';

export async function copyFinding(finding: Finding, language: Language, dispatch: (action: Action) => void, item: Element | null): Promise<void> {
  const line = lineOf(finding, language);
  let how = await copyText(line, undefined);
  if (how === 'by-hand') {
    dispatch({ kind: 'copied-finding', finding, how });
    // Once it is drawn, the older way of copying may still work.
    await Promise.resolve();
    how = await copyText(line, item?.querySelector('[data-line]'));
    if (how === 'by-hand') return;
  }
  dispatch({ kind: 'copied-finding', finding, how });
}
