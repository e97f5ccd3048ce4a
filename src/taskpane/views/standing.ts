import { html, type TemplateResult } from 'lit-html';
import { isOld } from '../is-old';
import type { ShellView } from '../view';

/** What the workbook is, how it stands, and when that was found: in every place, and in view while the page scrolls. */
export function standingView(view: ShellView): TemplateResult {
  const { t, state } = view;
  return html`
    <section class="standing ${isOld(state) ? 'is-stale' : ''}" aria-label=${t.standing.label} data-test="standing">
      <h2 class="visually-hidden">${t.standing.label}</h2>
      ${state.result && view.late ? view.late.standing(state.result) : html`<p class="standing-what"><b>${t.standing.unknown}</b></p>`}
    </section>
  `;
}
