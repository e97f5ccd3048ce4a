import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import type { Finding } from '../../core';
import type { View } from '../view';
import { buttonView } from './button';

export interface Explained {
  readonly fingerprint: string;
  /** What is explained, for a screen reader. */
  readonly what: string;
  /** As the workbook has it. */
  readonly written: string;
}

/** What is typed here is kept by fingerprint, and written with the next report. */
export function explanationField({ state, t, dispatch }: View, { fingerprint: mark, what, written }: Explained, done?: () => void): TemplateResult {
  const draft = state.drafts[mark];
  const leave = (event: KeyboardEvent): void => {
    if (!done || (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey)))) return;
    event.preventDefault();
    done();
  };
  return html`
    <textarea
      class="explanation"
      rows="2"
      aria-label=${t.explain.label(what)}
      placeholder=${t.explain.placeholder}
      data-test="explanation"
      data-fingerprint=${mark}
      .value=${live(draft ?? written)}
      @input=${(event: InputEvent) => dispatch({ kind: 'explained', fingerprint: mark, text: (event.target as HTMLTextAreaElement).value })}
      @keydown=${leave}
      ${done ? ref(focusNew) : nothing}
    ></textarea>
    ${draft !== undefined && draft !== written ? html`<p class="hint" data-test="draft">${t.explain.draft}</p>` : nothing}
  `;
}

/** The field of the finding that is being explained, with a button or the E key. */
export function explainFieldView(view: View, finding: Finding): TemplateResult | typeof nothing {
  const { state, t, say, dispatch } = view;
  const mark = state.result?.marks.get(finding);
  if (mark === undefined || state.explaining !== finding) return nothing;
  const done = (): void => dispatch({ kind: 'explaining', finding: undefined });
  return html`
    <div class="explain">
      ${explanationField(view, { fingerprint: mark, what: say(finding.message), written: state.result?.explanations[mark] ?? '' }, done)}
      ${buttonView({ label: t.explain.done, test: 'explain-done', off: false, small: true, press: done })}
    </div>
  `;
}

/** lit-html calls this before the field stands in the document. */
function focusNew(element: Element | undefined): void {
  queueMicrotask(() => {
    if (element instanceof HTMLTextAreaElement && element.isConnected) element.focus();
  });
}
