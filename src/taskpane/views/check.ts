import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ShellView } from '../view';
import { buttonView } from './button';
import { emptyView } from './empty';
import { progressView } from './progress';
import { missingView } from './waiting';

/** 校验: the buttons, and what the last check found. */
export function checkView(view: ShellView): TemplateResult {
  const { state, t, actions } = view;
  const off = state.phase !== undefined;
  return html`
    <div class="commands">
      ${buttonView({ label: t.checkWorkbook, test: 'check-workbook', off, primary: true, press: () => void actions.check('workbook') })}
      ${buttonView({ label: t.checkSheet, test: 'check-sheet', off, press: () => void actions.check('sheet') })}
      ${buttonView({ label: t.colour, test: 'colour', off, press: () => void actions.colour('as-checked') })}
      ${buttonView({ label: t.clear, test: 'clear', off, press: () => void actions.clear() })}
    </div>
    <label class="live">
      <input
        type="checkbox"
        role="switch"
        data-test="live-switch"
        .checked=${live(state.live !== 'off')}
        @change=${(event: Event) => void actions.follow((event.target as HTMLInputElement).checked)}
      />
      <span>${t.live}</span>
    </label>
    <div class="status-line">
      <p class="hint">${state.live === 'off' ? t.colourHint : state.live === 'on' ? t.liveHint : t.liveWaiting}</p>
      ${off ? progressView(view) : nothing}
    </div>
    ${state.engine === 'missing' ? missingView(view) : nothing}
    ${state.result && view.late ? view.late.result(state.result) : emptyView(t.intro, t.standing.unknownHint)}
  `;
}
