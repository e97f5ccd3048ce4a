import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import { parseAddress, type LedgerEntry, type Place } from '../../core';
import { SEVERITY_ICONS } from '../icons';
import type { ReportResult } from '../report-result';
import { PAGE } from '../span';
import type { View } from '../view';
import { explanationField } from './explain';

/** What keeps the gate shut, what was explained, and what was closed by what. */
export function entriesView(view: View, { entries, gate }: ReportResult): TemplateResult {
  const { t } = view;
  const hard = gate.open.filter(({ severity }) => severity === 'hard');
  const soft = gate.open.filter(({ severity }) => severity === 'soft');
  const explained = entries.filter(({ state }) => state === 'explained');
  const closed = entries.filter(({ state }) => state === 'closed');
  return html`
    ${gate.open.length === 0
      ? nothing
      : html`
          <section class="open-entries" aria-label=${t.report.keepsShut} data-test="open-entries">
            <h3>${t.report.keepsShut}</h3>
            ${hard.length > 0 ? html`<h4 class="severity sign-hard">${SEVERITY_ICONS.hard} <span>${t.report.hard(hard.length)}</span></h4>` : nothing}
            ${list(view, hard)}
            ${soft.length > 0 ? html`<h4 class="severity sign-soft">${SEVERITY_ICONS.soft} <span>${t.report.soft(soft.length)}</span></h4>` : nothing}
            ${list(view, soft)}
          </section>
        `}
    ${folded(view, t.report.explainedList(explained.length), explained, 'explained-entries')}
    ${folded(view, t.report.closedList(closed.length), closed, 'closed-entries')}
  `;
}

function folded(view: View, title: string, entries: readonly LedgerEntry[], test: string): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  return html`
    <details class="entries" data-test=${test}>
      <summary>${title}</summary>
      ${list(view, entries)}
    </details>
  `;
}

function list(view: View, entries: readonly LedgerEntry[]): TemplateResult | typeof nothing {
  if (entries.length === 0) return nothing;
  const rest = entries.length - PAGE;
  return html`
    <ul class="list">
      ${repeat(entries.slice(0, PAGE), (entry) => entry.fingerprint, (entry) => entryView(view, entry))}
    </ul>
    ${rest > 0 ? html`<p class="hint">${view.t.report.notShown(rest)}</p>` : nothing}
  `;
}

function entryView(view: View, entry: LedgerEntry): TemplateResult {
  const { t, actions } = view;
  const place = placeOf(entry);
  const text = html`
    <span class="message">${entry.problem}</span>
    <span class="subject">
      ${entry.cell === '' ? nothing : html`<span class="cell">${entry.sheet}!${entry.cell}</span>`}
      ${[entry.indicator, entry.department].filter((part) => part !== '').map((part) => html`<span>${part}</span>`)}
    </span>
    ${entry.remark === '' ? nothing : html`<span class="why">${entry.remark}</span>`}
  `;
  const isClosed = entry.state === 'closed';
  return html`
    <li class="finding ${isClosed ? '' : `edge-${entry.severity}`}" data-test="entry" data-state=${entry.state} data-severity=${entry.severity}>
      ${place && !isClosed
        ? html`<button class="finding-go" type="button" title=${t.goTo(place.sheet, entry.cell)} @click=${() => actions.select(place)}>${text}</button>`
        : html`<div class="finding-go">${text}</div>`}
      ${isClosed || entry.severity !== 'soft'
        ? nothing
        : html`<div class="explain">${explanationField(view, { fingerprint: entry.fingerprint, what: entry.problem, written: entry.explanation })}</div>`}
      ${isClosed && entry.explanation !== '' ? html`<p class="said"><b>${t.explain.said}</b> ${entry.explanation}</p>` : nothing}
    </li>
  `;
}

function placeOf({ sheet, cell }: LedgerEntry): Place | undefined {
  const at = parseAddress(cell);
  return at && { sheet, ...at };
}
