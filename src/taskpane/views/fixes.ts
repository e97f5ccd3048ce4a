import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { isError, printAddress, previewFixes, type FixPreview } from '../../core';
import { printValue } from '../figures';
import type { CheckResult } from '../state';
import type { View } from '../view';
import { buttonView } from './button';

/** Certain corrections all at once: the button that shows them, and what it shows. */
export function fixesView(view: View, { validation, snapshot }: CheckResult): TemplateResult | typeof nothing {
  const { state, t, actions } = view;
  const count = previewFixes(validation.findings, snapshot).length;
  if (count === 0 && !state.fixes) return nothing;
  return html`
    <div class="fix-all">
      ${buttonView({ label: t.fixes.open(count), test: 'fix-all', off: state.phase !== undefined, small: true, press: () => void actions.showFixes() })}
      ${state.fixes ? dialogView(view, state.fixes) : nothing}
    </div>
  `;
}

/** The browser's own modal dialog: it keeps the keyboard inside, closes on Esc, and gives the focus back when it is closed. */
function dialogView({ t, dispatch, actions }: View, fixes: readonly FixPreview[]): TemplateResult {
  const close = (event: Event): void => (event.currentTarget as Element).closest('dialog')?.close();
  const apply = (event: Event): void => {
    close(event);
    void actions.applyFixes(fixes);
  };
  return html`
    <dialog
      class="dialog"
      aria-labelledby="fixes-title"
      data-test="fixes"
      @close=${() => dispatch({ kind: 'fixes', fixes: undefined })}
      ${ref(showModal)}
    >
      <h3 id="fixes-title">${t.fixes.title}</h3>
      <p>${t.fixes.question(fixes.length)}</p>
      <div class="fix-table" tabindex="0" role="group" aria-label=${t.fixes.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">${t.fixes.cell}</th>
              <th scope="col">${t.fixes.before}</th>
              <th scope="col">${t.fixes.after}</th>
            </tr>
          </thead>
          <tbody>
            ${fixes.map(
              ({ at, before, value }) => html`
                <tr>
                  <th scope="row">${at.sheet}!${printAddress(at)}</th>
                  <td><span class="exact">${isError(before) ? before.error : printValue(before, t.blank)}</span></td>
                  <td><b>${printValue(value, t.blank)}</b></td>
                </tr>
              `,
            )}
          </tbody>
        </table>
      </div>
      <div class="dialog-buttons">
        ${buttonView({ label: t.fixes.apply, test: 'fixes-apply', off: false, className: 'first', press: apply })}
        ${buttonView({ label: t.cancel, test: 'fixes-cancel', off: false, press: close })}
      </div>
    </dialog>
  `;
}

/** lit-html calls this before the dialog stands in the document, which `showModal` needs. */
export function showModal(element: Element | undefined): void {
  queueMicrotask(() => {
    if (!(element instanceof HTMLDialogElement) || !element.isConnected || element.open) return;
    element.showModal();
    element.querySelector<HTMLElement>('.first')?.focus();
  });
}
