import { html, nothing, type TemplateResult } from 'lit-html';
import { printRange, type FoundTable, type Text, type Validation } from '../../core';
import type { View } from '../view';

/** The tables that were recognised, and how surely. */
export function tablesView(view: View, { tables }: Validation): TemplateResult | typeof nothing {
  if (tables.length === 0) return nothing;
  return html`
    <details class="tables" data-test="tables">
      <summary>${view.t.tables(tables.length)}</summary>
      <ul class="reasons">
        ${tables.map((table) => html`<li>${tableView(view, table)}</li>`)}
      </ul>
    </details>
  `;
}

function tableView({ t, say, templates, actions }: View, table: FoundTable): TemplateResult {
  const template = templates.find((one) => one.id === table.template);
  const place = { sheet: table.sheet, row: table.range.row, column: table.range.column };
  return html`
    <button class="row" type="button" @click=${() => actions.select(place)}>
      <span class="reason-text">${template ? say(template.name) : table.template}</span>
      <span class="where">${table.sheet}!${printRange(table.range)} · ${t.confidence(Math.round(table.confidence * 100))}</span>
    </button>
  `;
}

/** Sheets that look like a table of ours and were not checked. */
export function remarksView({ t, say }: View, remarks: readonly Text[]): TemplateResult | typeof nothing {
  if (remarks.length === 0) return nothing;
  return html`
    <section class="remarks" aria-label=${t.remarks} data-test="remarks">
      <ul class="reasons">
        ${remarks.map((remark) => html`<li class="row">${say(remark)}</li>`)}
      </ul>
    </section>
  `;
}
