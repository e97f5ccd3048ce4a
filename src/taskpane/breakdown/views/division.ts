import { html, nothing, type TemplateResult } from 'lit-html';
import { conflictsOf, printAddress, printNumber } from '../../../core';
import { buttonView } from '../../views/button';
import type { View } from '../../view';
import type { Dividing } from '../planning';
import { resultView } from './result';
import { settingsView } from './settings';

/** 任务分解: what to divide and how, the result, and the button that writes it. */
export function divisionView(view: View): TemplateResult {
  const { state, t } = view;
  const { dividing } = state.breakdown;
  return html`
    <section class="bd" aria-label=${t.division.heading} data-test="division" data-keep>
      <h2>${t.division.heading}</h2>
      ${dividing ? openView(view, dividing) : nothingView(view)}
    </section>
  `;
}

/** Nothing was read yet, or there is nothing to divide. */
function nothingView({ state, t, say, actions, dispatch }: View): TemplateResult {
  const off = state.phase !== undefined;
  const { nothing: why } = state.breakdown;
  return html`
    <p>${t.division.intro}</p>
    ${why ? html`<p class="bd-fault" data-test="nothing-to-divide">${say(why)}</p>` : nothing}
    <div class="commands">
      ${buttonView({ label: why ? t.division.reread : t.division.read, test: 'read-breakdown', off, primary: true, press: () => void actions.readForBreakdown() })}
      ${why ? buttonView({ label: t.division.goTemplates, test: 'go-templates', off, press: () => dispatch({ kind: 'tab', tab: 'templates' }) }) : nothing}
    </div>
  `;
}

function openView(view: View, dividing: Dividing): TemplateResult {
  const { state, t, say, actions } = view;
  const { plan, fault } = dividing.outcome;
  const conflicts = plan ? conflictsOf(plan) : [fault];
  const isReady = plan !== undefined && conflicts.length === 0 && plan.changed.length === 0;
  return html`
    ${settingsView(view, dividing)}
    ${conflicts.length > 0 ? html`<div class="bd-fault" role="group" data-test="conflicts">${conflicts.map((conflict) => html`<p>${say(conflict)}</p>`)}</div>` : nothing}
    ${changedView(view, dividing)}
    ${plan && state.tab === 'breakdown' ? resultView(view, plan) : nothing}
    <div class="foot">
      ${isReady ? html`<p class="hint" data-test="ready">${t.division.ready(plan.rows.filter(({ periods }) => periods.length > 0).length, plan.towns.length)}</p>` : nothing}
      ${buttonView({ label: t.division.write, test: 'write-breakdown', off: state.phase !== undefined || !isReady, primary: true, press: () => isReady && void actions.writeBreakdown() })}
    </div>
  `;
}

/** Cells that a clerk changed since the last breakdown: kept or replaced, by her word. */
function changedView({ t, actions }: View, { outcome: { plan }, settings }: Dividing): TemplateResult | typeof nothing {
  const changed = plan?.changed ?? [];
  const answer = (choice: 'keep' | 'replace'): TemplateResult =>
    buttonView({ label: t.division[choice], test: `changed-${choice}`, off: false, small: true, press: () => actions.setDivision({ changed: choice }) });
  if (settings.changed) {
    return html`
      <div class="bd-changed" data-test="changed-answered">
        <p>${t.division.answered[settings.changed]}</p>
        <div class="bd-buttons">${answer(settings.changed === 'keep' ? 'replace' : 'keep')}</div>
      </div>
    `;
  }
  if (!plan || changed.length === 0) return nothing;
  return html`
    <div class="bd-changed" role="group" aria-label=${t.division.changed(changed.length)} data-test="changed">
      <p>${t.division.changed(changed.length)}</p>
      <ul class="reasons bd-long" tabindex=${changed.length > LONG ? 0 : nothing}>
        ${changed.map(({ at, town, indicator, generated, now }) => html`
          <li>
            <button class="row" type="button" @click=${() => void actions.select(at)}>
              <span class="reason-text">${town} · ${plan.rows.find((row) => row.indicator.id === indicator)?.indicator.name ?? indicator}</span>
              <span class="where">${at.sheet}!${printAddress(at)} · ${printNumber(generated)} → ${typeof now === 'number' ? printNumber(now) : now}</span>
            </button>
          </li>
        `)}
      </ul>
      <div class="bd-buttons">${answer('keep')} ${answer('replace')}</div>
    </div>
  `;
}

const LONG = 4;
