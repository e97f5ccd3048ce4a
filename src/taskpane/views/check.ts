import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { isOld } from '../is-old';
import type { CheckResult } from '../state';
import type { View } from '../view';
import { buttonView } from './button';
import { coverageView } from './coverage';
import { findingsView } from './findings';
import { fixesView } from './fixes';
import { legendView } from './legend';
import { progressView } from './progress';
import { remarksView, tablesView } from './tables';

/** 校验: the buttons, and what the last check found. */
export function checkView(view: View): TemplateResult {
  const { state, t, actions } = view;
  const off = state.phase !== undefined;
  return html`
    <div class="commands">
      ${buttonView({ label: t.checkWorkbook, test: 'check-workbook', off, primary: true, press: () => void actions.check('workbook') })}
      ${buttonView({ label: t.checkSheet, test: 'check-sheet', off, press: () => void actions.check('sheet') })}
      ${buttonView({ label: t.colour, test: 'colour', off, press: () => void actions.colour('as-checked') })}
      ${buttonView({ label: t.clear, test: 'clear', off, press: () => void actions.clear() })}
    </div>
    <label class="live">
      <input
        type="checkbox"
        role="switch"
        data-test="live-switch"
        .checked=${live(state.live !== 'off')}
        @change=${(event: Event) => void actions.follow((event.target as HTMLInputElement).checked)}
      />
      <span>${t.live}</span>
    </label>
    <div class="status-line">
      <p class="hint">${state.live === 'off' ? t.colourHint : state.live === 'on' ? t.liveHint : t.liveWaiting}</p>
      ${off ? progressView(view) : nothing}
    </div>
    ${state.result ? resultView(view, state.result) : emptyView(t.intro, t.standing.unknownHint)}
  `;
}

function resultView(view: View, result: CheckResult): TemplateResult {
  const { state, t, dispatch } = view;
  const { validation } = result;
  if (validation.verdict === 'unreadable') {
    const open = buttonView({ label: t.standing.toTemplates, test: 'to-templates', off: false, press: () => dispatch({ kind: 'tab', tab: 'templates' }) });
    return html`${emptyView(t.unreadableHint, '', open)} ${remarksView(view, validation.remarks)}`;
  }
  return html`
    <div class="result ${isOld(state) ? 'is-stale' : ''}">
      ${state.coloured ? legendView(view) : nothing} ${coverageView(view, validation.coverage)} ${tablesView(view, validation)}
      ${remarksView(view, validation.remarks)} ${fixesView(view, result)} ${findingsView(view, validation.findings)}
    </div>
  `;
}

/** Nothing to show yet: what this is for, and what to do first. */
export function emptyView(what: string, next: string, button?: TemplateResult): TemplateResult {
  return html`
    <div class="intro" data-test="empty">
      <p>${what}</p>
      ${next === '' ? nothing : html`<p class="hint">${next}</p>`} ${button ?? nothing}
    </div>
  `;
}
