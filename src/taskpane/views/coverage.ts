import { html, nothing, type TemplateResult } from 'lit-html';
import type { Coverage, NotChecked } from '../../core';
import { printPlaces } from '../figures';
import type { View } from '../view';

/** Ranges named of one reason; the button goes to the first, and the colours show the rest. */
const RANGES = 4;

/** How much of what is due was checked, and why not the rest: a cell that was not checked never counts as passed. */
export function coverageView(view: View, coverage: Coverage): TemplateResult | typeof nothing {
  const { t } = view;
  if (coverage.due === 0) return nothing;
  const open = coverage.due - coverage.checked;
  const line = html`<span data-test="coverage">${t.coverage(coverage.checked, coverage.due)}</span>`;
  if (coverage.notChecked.length === 0) return html`<p class="coverage">${line}</p>`;
  return html`
    <details class="coverage" data-test="not-checked">
      <summary>${line}${open > 0 ? html`<span class="open">${t.notChecked(open)}</span>` : nothing}</summary>
      <p class="hint">${t.notCheckedHint}</p>
      <ul class="reasons">
        ${coverage.notChecked.map((reason) => html`<li>${reasonView(view, reason)}</li>`)}
      </ul>
    </details>
  `;
}

function reasonView({ t, say, actions }: View, { reason, places }: NotChecked): TemplateResult {
  const [first] = places;
  const where = printPlaces(places, RANGES);
  const text = html`
    <span class="reason-text">${say(reason)}</span>
    <span class="where">${where.text}${where.cut ? ` ${t.andMore(places.length)}` : nothing}</span>
  `;
  if (!first) return html`<span class="row">${text}</span>`;
  return html`<button class="row" type="button" @click=${() => actions.select(first)}>${text}</button>`;
}
