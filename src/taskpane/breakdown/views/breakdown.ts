import { html, nothing, type TemplateResult } from 'lit-html';
import { buttonView } from '../../views/button';
import { progressView } from '../../views/progress';
import type { View } from '../../view';
import { collectView } from './collect';
import { divisionView } from './division';
import { gapsView } from './gaps';
import { handOutView } from './hand-out';
import { nextYearView } from './next-year';
import { partView } from './part';
import { progressPartView } from './progress-part';

/** 分解: divide, close gaps, hand out and collect, the next year, progress. */
export function breakdownView(view: View): TemplateResult {
  const { state, t, actions } = view;
  const off = state.phase !== undefined;
  return html`
    <div class="bd-progress">${off ? progressView(view) : nothing}</div>
    ${state.breakdown.isOld
      ? html`
          <div class="stale" data-test="breakdown-old">
            <span>${t.division.old}</span>
            ${buttonView({ label: t.division.reread, test: 'reread', off, small: true, press: () => void actions.readForBreakdown() })}
          </div>
        `
      : nothing}
    ${divisionView(view)}
    ${partView('gaps', t.division.gaps.heading, t.division.gaps.hint, gapsView(view))}
    ${partView('hand-out', t.division.handOut.heading, t.division.handOut.hint, html`${handOutView(view)} ${collectView(view)}`)}
    ${partView('next-year', t.division.nextYear.heading, t.division.nextYear.hint, nextYearView(view))}
    ${partView('progress-part', t.division.progress.heading, t.division.progress.hint, progressPartView(view))}
  `;
}
