import { html, nothing, type TemplateResult } from 'lit-html';
import { printNumber, printPeriod, type Gap } from '../../../core';
import { printDifference } from '../../figures';
import { buttonView } from '../../views/button';
import type { View } from '../../view';
import { checkView } from './fields';

/** 补齐差额: what does not add up, what would close it, and which of it is wanted. */
export function gapsView(view: View): TemplateResult {
  const { state, t, actions } = view;
  const { gaps, chosenGaps } = state.breakdown;
  const off = state.phase !== undefined;
  const closable = (gaps ?? []).filter(({ conflict }) => conflict === undefined).map(({ key }) => key);
  return html`
    <div class="commands">${buttonView({ label: t.division.gaps.find, test: 'find-gaps', off, press: () => void actions.findGaps() })}</div>
    ${gaps?.length === 0 ? html`<p data-test="no-gaps">${t.division.gaps.none}</p>` : nothing}
    ${closable.length > 1
      ? checkView({ label: t.division.gaps.all, test: 'all-gaps', on: closable.every((key) => chosenGaps.has(key)), set: (on) => actions.chooseGaps(new Set(on ? closable : [])) })
      : nothing}
    <ul class="bd-list">${(gaps ?? []).map((gap) => html`<li data-test="gap">${gapView(view, gap)}</li>`)}</ul>
    ${gaps && gaps.length > 0
      ? html`<div class="commands">${buttonView({ label: t.division.gaps.close(chosenGaps.size), test: 'close-gaps', off: off || chosenGaps.size === 0, press: () => chosenGaps.size > 0 && void actions.closeChosenGaps() })}</div>`
      : nothing}
  `;
}

function gapView({ state, t, say, actions }: View, { key, sheet, indicator, period, district, towns, difference, cells, conflict }: Gap): TemplateResult {
  const { chosenGaps } = state.breakdown;
  const set = (on: boolean): void => actions.chooseGaps(new Set([...chosenGaps].filter((one) => one !== key).concat(on ? [key] : [])));
  const changing = cells.filter(({ before, after }) => before !== after);
  return html`
    ${checkView({ label: `${indicator.name} · ${printPeriod(period)[state.language]}`, test: 'gap-tick', on: chosenGaps.has(key), set, off: conflict !== undefined })}
    <p class="hint">${sheet} · ${t.division.gaps.sums(printNumber(towns), printNumber(district), printDifference(difference))}</p>
    ${conflict
      ? html`<p class="bd-fault">${say(conflict)}</p>`
      : html`
          <details class="bd-more">
            <summary>${t.division.gaps.preview}</summary>
            <table class="bd-plain">
              <thead>
                <tr>
                  <th scope="col">${t.division.gaps.town}</th>
                  <th scope="col">${t.division.gaps.before}</th>
                  <th scope="col">${t.division.gaps.after}</th>
                </tr>
              </thead>
              <tbody>
                ${changing.map(({ town, before, after }) => html`
                  <tr>
                    <th scope="row">${town}</th>
                    <td>${printNumber(before)}</td>
                    <td><b>${printNumber(after)}</b></td>
                  </tr>
                `)}
              </tbody>
            </table>
          </details>
        `}
  `;
}
