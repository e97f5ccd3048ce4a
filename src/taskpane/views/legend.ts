import { html, type TemplateResult } from 'lit-html';
import { STATUSES } from '../../core';
import type { View } from '../view';

/** What the colours in the cells mean. Their values are set as custom properties by the pane, from MARK_STYLES. */
export function legendView({ t }: View): TemplateResult {
  return html`
    <ul class="legend" aria-label=${t.legend}>
      ${STATUSES.filter((status) => status !== 'explained').map((status) => html`<li class="swatch swatch-${status}">${t.statuses[status]}</li>`)}
    </ul>
  `;
}
