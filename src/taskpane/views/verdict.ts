import { html, type TemplateResult } from 'lit-html';
import { SEVERITIES, type Finding } from '../../core';
import { countBySeverity } from '../group';
import { SEVERITY_ICONS, VERDICT_ICONS } from '../icons';
import type { CheckResult } from '../state';
import type { View } from '../view';

/** The verdict as a word and a sign, and how many findings of each severity there are. */
export function verdictView(view: View, { validation, sheet }: CheckResult): TemplateResult {
  const { t } = view;
  const { verdict, findings } = validation;
  return html`
    <section class="verdict verdict-${verdict}" data-test="verdict" data-verdict=${verdict}>
      <h2 class="verdict-word">${VERDICT_ICONS[verdict]} <span>${t.verdicts[verdict]}</span></h2>
      <p class="scope">${sheet === undefined ? t.scopeWorkbook : t.scopeSheet(sheet)}</p>
      ${verdict === 'unreadable' ? html`<p class="advice">${t.unreadableHint}</p>` : countsView(view, findings)}
    </section>
  `;
}

function countsView({ t }: View, findings: readonly Finding[]): TemplateResult {
  const counts = countBySeverity(findings);
  return html`
    <ul class="counts" aria-label=${t.counts}>
      ${SEVERITIES.map(
        (severity) => html`
          <li class="count ${counts[severity] > 0 ? `sign-${severity}` : 'is-zero'}" title=${t.severityHints[severity]} data-test="count-${severity}">
            ${SEVERITY_ICONS[severity]} <span>${t.severities[severity]}</span> <strong>${counts[severity]}</strong>
          </li>
        `,
      )}
    </ul>
  `;
}
