import { html, type TemplateResult } from 'lit-html';

/** A part that is closed until it is wanted, with a line that says what it is for. */
export function partView(test: string, heading: string, hint: string, content: TemplateResult): TemplateResult {
  return html`
    <details class="bd-part" data-test="part-${test}">
      <summary>
        <h2>${heading}</h2>
        <span class="hint">${hint}</span>
      </summary>
      <div class="bd-part-content" data-keep>${content}</div>
    </details>
  `;
}
