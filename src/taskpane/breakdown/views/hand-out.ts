import { html, nothing, type TemplateResult } from 'lit-html';
import { ENTRIES } from '../../../core';
import { buttonView } from '../../views/button';
import type { View } from '../../view';
import { radioView } from './fields';

/** 下发: what the towns fill in, and a file for each of them. */
export function handOutView({ state, t, say, actions }: View): TemplateResult {
  const off = state.phase !== undefined;
  const { entry, handedOut } = state.breakdown;
  return html`
    <fieldset class="bd-radios">
      <legend>${t.division.handOut.entry}</legend>
      ${ENTRIES.map((one) => radioView({ name: 'entry', value: one, label: t.division.handOut.entries[one], on: entry === one, set: () => actions.chooseEntry(one) }))}
    </fieldset>
    <div class="commands">${buttonView({ label: t.division.handOut.make, test: 'hand-out', off, press: () => void actions.makeTownFiles() })}</div>
    ${handedOut
      ? html`
          <ul class="bd-list" data-test="town-files">
            ${handedOut.files.map((file) => html`
              <li class="bd-line">
                <span>${file.town}</span>
                ${buttonView({ label: t.division.handOut.save, test: 'save-town', off: false, small: true, describes: `${t.division.handOut.save} ${file.town}`, press: () => actions.saveFiles([file]) })}
              </li>
            `)}
          </ul>
          <div class="commands">${buttonView({ label: t.division.handOut.saveAll, test: 'save-all', off: false, press: () => actions.saveFiles(handedOut.files) })}</div>
          ${handedOut.remarks.length > 0 ? html`<ul class="reasons">${handedOut.remarks.map((remark) => html`<li class="row">${say(remark)}</li>`)}</ul>` : nothing}
          <p class="hint">${t.division.handOut.desktop}</p>
        `
      : nothing}
  `;
}
