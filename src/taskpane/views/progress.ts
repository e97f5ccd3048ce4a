import { html, nothing, type TemplateResult } from 'lit-html';
import type { ShellView } from '../view';
import { buttonView } from './button';

/**
 * What is being done. It is drawn at once and fades in by CSS after half a second, which the browser does even
 * while a long check keeps the script busy.
 */
export function progressView({ state, t, actions }: ShellView): TemplateResult {
  const label = state.phase === undefined ? '' : t[state.phase];
  const isWritten = state.phase === 'writing' || state.phase === 'colouring';
  return html`
    <div class="progress" data-test="progress">
      <div class="progress-text">
        <span>${label}${state.amount ? html` <span class="number" data-test="amount">${t.amount(state.amount.done, state.amount.of)}</span>` : nothing}</span>
        ${isWritten
          ? html`<span class="number">${t.noCancel}</span>`
          : buttonView({ label: t.cancel, test: 'cancel', off: false, small: true, press: actions.cancel })}
      </div>
      <fluent-progress-bar aria-label=${label}></fluent-progress-bar>
    </div>
  `;
}
