/** Where the selection is and what the cell holds in full: the grid shows as much as fits. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { formulaAt, printAddress, printRange, valueAt, type Sheet } from '../../core';
import { editableText } from '../edit/typed';
import { selectedRange, type Selection } from '../edit/selection';
import type { PreviewMessages } from '../messages';
import { promptAt } from '../edit/guard';
import { bookOf, selectionOf, sheetOf, type PreviewState } from '../state';

export function cellBar(state: PreviewState, t: PreviewMessages): TemplateResult {
  const sheet = sheetOf(state);
  const selection = selectionOf(state);
  const formula = formulaAt(sheet, selection.active);
  const result = valueAt(sheet, selection.active);
  const prompt = promptAt(bookOf(state).appearance, sheet, selection.active);
  return html`
    <div class="pv-cell-bar" role="group" aria-label=${t.cell}>
      <span class="pv-address" data-test="address">${addressOf(sheet, selection)}</span>
      <span class="pv-content" data-test="content">${editableText(sheet, selection.active)}</span>
      ${formula === '' ? nothing : html`<span class="pv-result">${result === null ? t.formulaEmpty : nothing}</span>`}
      ${prompt ? html`<span class="pv-prompt" data-test="entry-prompt" role="note">${[prompt.title, prompt.text].filter((text) => text !== '').join(' · ')}</span>` : nothing}
    </div>
  `;
}

/** As in Excel, a merged area goes by its first cell. */
function addressOf(sheet: Sheet, selection: Selection): string {
  const { active, corner } = selection;
  return active.row === corner.row && active.column === corner.column ? printAddress(active) : printRange(selectedRange(sheet, selection));
}
