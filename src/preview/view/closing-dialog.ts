/** Before a file with unsaved work leaves the list. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { fileById, isUnsaved, labelOf } from '../desk/open-file';
import type { PreviewMessages } from '../messages';
import type { PreviewState } from '../state';

export interface ClosingActions {
  readonly discard: () => void;
  readonly saveThenClose: () => void;
  readonly keep: () => void;
}

export function closingDialog(state: PreviewState, t: PreviewMessages, actions: ClosingActions): TemplateResult | typeof nothing {
  const file = state.closing === undefined ? undefined : fileById(state, state.closing);
  if (!file) return nothing;
  const name = labelOf(state.files, file);
  // 说明 that stands only in the pane is in no copy: there is nothing to save it with but the report.
  const edited = isUnsaved(file);
  return html`
    <dialog class="pv-dialog" aria-labelledby="pv-closing" data-test="closing-dialog" @close=${actions.keep} ${ref(showModal)}>
      <h2 id="pv-closing">${t.discardTitle}</h2>
      <p>${edited ? t.discardQuestion(name) : t.draftsQuestion(name)}</p>
      <div class="pv-dialog-buttons">
        ${edited ? html`<button type="button" class="pv-button pv-primary" data-test="save-first" @click=${actions.saveThenClose}>${t.saveFirst}</button>` : nothing}
        <button type="button" class="pv-button" data-test="discard" @click=${actions.discard}>${t.discard}</button>
        <button type="button" class="pv-button" data-test="keep" @click=${actions.keep}>${t.cancel}</button>
      </div>
    </dialog>
  `;
}

/** lit-html calls this before the dialog stands in the document, which `showModal` needs. */
function showModal(element: Element | undefined): void {
  queueMicrotask(() => {
    if (element instanceof HTMLDialogElement && element.isConnected && !element.open) element.showModal();
  });
}
