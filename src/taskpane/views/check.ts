import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { CheckResult, PaneState } from '../state';
import type { View } from '../view';
import { buttonView } from './button';
import { coverageView } from './coverage';
import { findingsView } from './findings';
import { fixesView } from './fixes';
import { legendView } from './legend';
import { progressView } from './progress';
import { remarksView, tablesView } from './tables';
import { verdictView } from './verdict';

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
    ${state.result ? resultView(view, state.result) : html`<p class="intro">${t.intro}</p>`}
  `;
}

function resultView(view: View, result: CheckResult): TemplateResult {
  const { state, t, actions } = view;
  const { validation } = result;
  return html`
    ${isOld(state)
      ? html`
          <div class="stale" data-test="stale">
            <span>${t.stale}</span>
            ${buttonView({ label: t.recheck, test: 'recheck', off: state.phase !== undefined, small: true, press: () => void actions.recheck() })}
          </div>
        `
      : nothing}
    <div class="result ${isOld(state) ? 'is-stale' : ''}">
      ${verdictView(view, result)} ${state.coloured ? legendView(view) : nothing} ${coverageView(view, validation.coverage)}
      ${tablesView(view, validation)} ${remarksView(view, validation.remarks)}
      ${fixesView(view, result)} ${validation.verdict === 'unreadable' ? nothing : findingsView(view, validation.findings)}
    </div>
  `;
}

/** While every change is checked by itself, what is old is about to go: saying so would only flicker. */
function isOld({ stale, live: following }: PaneState): boolean {
  return stale && following !== 'on';
}
