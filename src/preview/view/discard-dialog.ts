/** Before another workbook takes the place of one with unsaved changes. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import type { PreviewMessages } from '../messages';
import type { PreviewState } from '../state';

export interface DiscardActions {
  readonly discard: () => void;
  readonly saveThenOpen: () => void;
  readonly keep: () => void;
}

export function discardDialog(state: PreviewState, t: PreviewMessages, actions: DiscardActions): TemplateResult | typeof nothing {
  if (!state.waiting) return nothing;
  return html`
    <dialog class="pv-dialog" aria-labelledby="pv-discard" data-test="discard-dialog" @close=${actions.keep} ${ref(showModal)}>
      <h2 id="pv-discard">${t.discardTitle}</h2>
      <p>${t.discardQuestion(state.book.name)}</p>
      <div class="pv-dialog-buttons">
        <button type="button" class="pv-button pv-primary" data-test="save-first" @click=${actions.saveThenOpen}>${t.saveFirst}</button>
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
