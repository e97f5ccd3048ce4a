import { html, nothing, type TemplateResult } from 'lit-html';
import { buttonView } from '../../views/button';
import type { View } from '../../view';

/** 转入下一年: a new workbook as a file. */
export function nextYearView({ state, t, say, actions }: View): TemplateResult {
  const { nextYear } = state.breakdown;
  return html`
    <div class="commands">
      ${buttonView({ label: t.division.nextYear.make, test: 'next-year', off: state.phase !== undefined, press: () => void actions.makeNextYear() })}
      ${nextYear ? buttonView({ label: t.division.nextYear.file(nextYear.year), test: 'save-next-year', off: false, press: () => actions.saveFiles([nextYear]) }) : nothing}
    </div>
    ${nextYear && nextYear.remarks.length > 0 ? html`<ul class="reasons">${nextYear.remarks.map((remark) => html`<li class="row">${say(remark)}</li>`)}</ul>` : nothing}
    ${nextYear ? html`<p class="hint">${t.division.handOut.desktop}</p>` : nothing}
  `;
}
