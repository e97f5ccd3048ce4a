import { html, nothing, type TemplateResult } from 'lit-html';
import { SEVERITIES } from '../../core';
import { SEVERITY_ICONS, VERDICT_ICONS } from '../icons';
import type { ReportResult } from '../report-result';
import type { View } from '../view';

/** May the workbook go up? In a word, with a sign and a colour, and what was counted. */
export function gateView({ t }: View, { gate, coverage, time }: ReportResult): TemplateResult {
  const verdict = gate.passed ? 'passed' : 'failed';
  return html`
    <section class="verdict verdict-${verdict}" data-test="gate" data-passed=${gate.passed}>
      <h2 class="verdict-word">${VERDICT_ICONS[verdict]} <span>${gate.passed ? t.report.passed : t.report.shut}</span></h2>
      <p class="scope">${t.report.made(time)} · ${t.coverage(coverage.checked, coverage.due)}</p>
      <ul class="counts" aria-label=${t.report.counts}>
        ${SEVERITIES.map(
          (severity) => html`
            <li class="count ${gate.counts[severity] > 0 ? `sign-${severity}` : 'is-zero'}">
              ${SEVERITY_ICONS[severity]} <span>${t.severities[severity]}</span> <strong>${gate.counts[severity]}</strong>
            </li>
          `,
        )}
        ${gate.explained > 0 ? html`<li class="count"><span>${t.report.explained}</span> <strong>${gate.explained}</strong></li>` : nothing}
        ${gate.closed > 0 ? html`<li class="count"><span>${t.report.closed}</span> <strong>${gate.closed}</strong></li>` : nothing}
      </ul>
    </section>
  `;
}
