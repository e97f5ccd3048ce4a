import { html, nothing, type TemplateResult } from 'lit-html';
import type { VerifyResult } from '../../core';
import { VERDICT_ICONS } from '../icons';
import type { View } from '../view';

/** Whether the report in the workbook still holds, and what is not as it was. */
export function verificationView(view: View, result: VerifyResult): TemplateResult {
  const { t, say } = view;
  const verdict = result.kind === 'no-receipt' ? 'unreadable' : result.confirmed ? 'passed' : 'failed';
  const changes = result.kind === 'no-receipt' ? [result.reason] : [...result.changes, ...result.remarks];
  return html`
    <section class="verdict verdict-${verdict}" aria-label=${t.report.verified} data-test="verified" data-verdict=${verdict}>
      <h2 class="verdict-word">${VERDICT_ICONS[verdict]} <span>${verificationText(view, result)}</span></h2>
      ${changes.length > 0 ? html`<ul class="reasons">${changes.map((change) => html`<li>${say(change)}</li>`)}</ul>` : nothing}
    </section>
  `;
}

export function verificationText({ t }: Pick<View, 't'>, result: VerifyResult): string {
  if (result.kind === 'no-receipt') return t.report.cannotVerify;
  if (result.confirmed) return t.report.confirmed;
  return result.changes.length > 0 ? t.report.changed : t.report.notPassed;
}
