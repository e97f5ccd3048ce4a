import { html, nothing, type TemplateResult } from 'lit-html';

/** Nothing to show yet: what this is for, and what to do first. */
export function emptyView(what: string, next: string, button?: TemplateResult): TemplateResult {
  return html`
    <div class="intro" data-test="empty">
      <p>${what}</p>
      ${next === '' ? nothing : html`<p class="hint">${next}</p>`} ${button ?? nothing}
    </div>
  `;
}
