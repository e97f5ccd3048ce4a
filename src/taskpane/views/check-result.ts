import { html, nothing, type TemplateResult } from 'lit-html';
import { isOld } from '../is-old';
import type { CheckResult } from '../state';
import type { View } from '../view';
import { buttonView } from './button';
import { coverageView } from './coverage';
import { emptyView } from './empty';
import { findingsView } from './findings';
import { fixesView } from './fixes';
import { legendView } from './legend';
import { remarksView, tablesView } from './tables';

/** What the last check found. */
export function checkResultView(view: View, result: CheckResult): TemplateResult {
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
