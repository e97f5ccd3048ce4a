import { html, nothing, type TemplateResult } from 'lit-html';
import type { CheckResult } from '../state';
import type { View } from '../view';
import { buttonView } from './button';
import { coverageView } from './coverage';
import { findingsView } from './findings';
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
    <div class="status-line">
      <p class="hint">${t.colourHint}</p>
      ${off ? progressView(view) : nothing}
    </div>
    ${state.result ? resultView(view, state.result) : html`<p class="intro">${t.intro}</p>`}
  `;
}

function resultView(view: View, result: CheckResult): TemplateResult {
  const { state, t, actions } = view;
  const { validation } = result;
  return html`
    ${state.stale
      ? html`
          <div class="stale" data-test="stale">
            <span>${t.stale}</span>
            ${buttonView({ label: t.recheck, test: 'recheck', off: state.phase !== undefined, small: true, press: () => void actions.recheck() })}
          </div>
        `
      : nothing}
    <div class="result ${state.stale ? 'is-stale' : ''}">
      ${verdictView(view, result)} ${state.coloured ? legendView(view) : nothing} ${coverageView(view, validation.coverage)}
      ${tablesView(view, validation)} ${remarksView(view, validation.remarks)}
      ${validation.verdict === 'unreadable' ? nothing : findingsView(view, validation.findings)}
    </div>
  `;
}
