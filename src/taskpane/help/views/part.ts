import { html, type TemplateResult } from 'lit-html';
import { SEVERITIES, STATUSES } from '../../../core';
import { SEVERITY_ICONS } from '../../icons';
import type { ShellView } from '../../view';
import type { Part } from '../guide';

/** One part of a topic: text, steps, terms, keys, or the very signs and colours that the pane shows. */
export function partView({ t }: ShellView, part: Part): TemplateResult {
  switch (part.kind) {
    case 'text':
      return html`<p>${part.text}</p>`;
    case 'steps':
      return html`<ol class="steps">${part.steps.map((step) => html`<li>${step}</li>`)}</ol>`;
    case 'terms':
      return terms(part.terms);
    case 'keys':
      return terms(part.keys.map(([keys, effect]) => [html`${keys.map((key) => html`<kbd>${key}</kbd> `)}`, effect] as const), 'keys');
    case 'colours':
      return terms(STATUSES.map((status) => [html`<span class="swatch swatch-${status}">${t.statuses[status]}</span>`, part.meanings[status]] as const));
    case 'severities':
      return terms(SEVERITIES.map((severity) => [html`<span class="severity sign-${severity}">${SEVERITY_ICONS[severity]} <span>${t.severities[severity]}</span></span>`, part.meanings[severity]] as const));
  }
}

function terms(pairs: readonly (readonly [term: string | TemplateResult, meaning: string])[], look = ''): TemplateResult {
  return html`<dl class="terms ${look}">${pairs.map(([term, meaning]) => html`<div><dt>${term}</dt><dd>${meaning}</dd></div>`)}</dl>`;
}
