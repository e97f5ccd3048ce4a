import { html, type TemplateResult } from 'lit-html';
import { SEVERITIES, type Finding } from '../../core';
import { countBySeverity } from '../group';
import { SEVERITY_ICONS, VERDICT_ICONS } from '../icons';
import type { CheckResult } from '../state';
import type { View } from '../view';

/** The verdict as a word and a sign, and how many findings of each severity there are. */
export function verdictView(view: View, { validation: { verdict, findings } }: CheckResult): TemplateResult {
  return html`
    <div class="standing-verdict" data-test="verdict" data-verdict=${verdict}>
      <strong class="badge verdict-${verdict}">${VERDICT_ICONS[verdict]} <span>${view.t.verdicts[verdict]}</span></strong>
      ${verdict === 'unreadable' ? '' : countsView(view, findings)}
    </div>
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
