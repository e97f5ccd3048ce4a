import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReportResult } from '../report-result';
import type { View } from '../view';
import { buttonView } from './button';
import { departmentsView } from './departments';
import { entriesView } from './entries';
import { gateView } from './gate';
import { pictureView } from './picture';
import { progressView } from './progress';
import { verificationView } from './verification';

/** 上报: make the report, explain what is unusual but true, tell the departments, verify. */
export function submitView(view: View): TemplateResult {
  const { state, t, actions } = view;
  const off = state.phase !== undefined;
  const drafts = Object.keys(state.drafts).length;
  return html`
    <div class="commands">
      ${buttonView({ label: t.report.make, test: 'report', off, primary: true, press: () => void actions.report() })}
      ${buttonView({ label: t.report.verify, test: 'verify', off, press: () => void actions.verify() })}
    </div>
    <div class="status-line">
      <p class="hint">${t.report.verifyHint}</p>
      ${off ? progressView(view) : nothing}
    </div>
    ${drafts > 0 ? html`<p class="stale" data-test="drafts">${t.report.drafts(drafts)}</p>` : nothing}
    ${state.verified ? verificationView(view, state.verified) : nothing}
    ${state.report ? reportView(view, state.report) : html`<p class="intro">${t.report.intro}</p>${pictureView(view)}`}
  `;
}

function reportView(view: View, report: ReportResult): TemplateResult {
  const { state, t } = view;
  return html`
    ${state.reportStale ? html`<p class="stale" data-test="report-stale">${t.report.stale}</p>` : nothing}
    <div class="result ${state.reportStale ? 'is-stale' : ''}" data-test="report-result">
      ${gateView(view, report)} ${pictureView(view)} ${entriesView(view, report)} ${departmentsView(view, report)}
    </div>
  `;
}
