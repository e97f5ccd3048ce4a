import { html, nothing, type TemplateResult } from 'lit-html';
import { printAddress, type Finding } from '../../core';
import { copyFinding } from '../copy-finding';
import { lineOf } from '../copy-line';
import { printDifference, printPeriodKey, printValue } from '../figures';
import { SEVERITY_ICONS, tick } from '../icons';
import { explanationOf, standingOf } from '../listing';
import { isAt } from '../place';
import type { PaneState } from '../state';
import type { View } from '../view';
import { explainFieldView } from './explain';
import { smallButton } from './small-button';

/** All that the item shows beside the finding itself: drawn again when one of these changes. */
export function lookOf({ state }: View, finding: Finding, current: Finding | undefined): readonly unknown[] {
  const copied = state.copiedFinding?.finding === finding ? state.copiedFinding.how : undefined;
  const draft = state.drafts[state.result?.marks.get(finding) ?? ''];
  return [finding, state.language, finding === current, currentOf(state, finding), state.phase === undefined, standingOf(state, finding), explanationOf(state, finding), state.explaining === finding && { draft }, copied];
}

/** One finding: what is wrong, where, why, and what to do about it. A click or Enter goes to its first cell. */
export function findingView(view: View, finding: Finding, isStop: boolean, position: { readonly at: number; readonly of: number }): TemplateResult {
  const { state, t, say, actions } = view;
  const [place] = finding.places;
  const canExplain = isExplainable(view, finding);
  return html`
    <li
      class="finding edge-${finding.severity}"
      data-test="finding"
      data-rule=${finding.rule}
      data-keep
      aria-posinset=${position.at}
      aria-setsize=${position.of}
      @focusin=${() => (state.selected === finding && state.shownBy !== 'none' ? undefined : view.dispatch({ kind: 'selected', finding }))}
    >
      <button
        class="finding-go"
        type="button"
        tabindex=${isStop ? 0 : -1}
        title=${place ? t.goTo(place.sheet, printAddress(place)) : nothing}
        aria-current=${currentOf(state, finding) ?? nothing}
        aria-keyshortcuts=${canExplain ? 'E C' : 'C'}
        @click=${() => (place ? void actions.select(place, finding) : actions.visit(finding))}
      >
        <span class="message"><span class="sign-${finding.severity}">${SEVERITY_ICONS[finding.severity]}</span><span class="visually-hidden">${t.severities[finding.severity]}${t.list.colon}</span>${say(finding.message)}</span>
        <span class="subject">
          ${place ? html`<span><span class="in-sheet">${place.sheet}!</span><span class="cell">${printAddress(place)}</span></span>` : nothing}
          ${subjectOf(view, finding).map((part) => html`<span>${part}</span>`)}
        </span>
        ${figuresView(view, finding)}
        ${finding.why ? html`<span class="why">${t.why}${t.list.colon}${say(finding.why)}</span>` : nothing}
      </button>
      ${saidView(view, finding)} ${actionsView(view, finding, isStop, canExplain)} ${explainFieldView(view, finding)}
      ${state.copiedFinding?.finding === finding && state.copiedFinding.how === 'by-hand' ? html`<p class="line" data-line>${lineOf(finding, state.language)}</p>` : nothing}
    </li>
  `;
}

function isExplainable({ state }: View, finding: Finding): boolean {
  return state.result?.marks.has(finding) === true;
}

/** The one that was clicked or comes first in the selected cell, and the others of that cell. */
function currentOf({ selected, at, shownBy }: PaneState, finding: Finding): 'true' | 'location' | undefined {
  if (shownBy === 'none') return undefined;
  if (selected === finding) return 'true';
  return at && selected && isAt(selected, at) && isAt(finding, at) ? 'location' : undefined;
}

function subjectOf({ state }: View, { indicator, period, region }: Finding): readonly string[] {
  return [indicator, period === '' ? '' : printPeriodKey(period, state.language), region].filter((part) => part !== '');
}

function figuresView({ t }: View, { actual, expected, difference }: Finding): TemplateResult | typeof nothing {
  const parts = [
    actual === null ? undefined : ([t.actual, printValue(actual, t.blank)] as const),
    expected === null ? undefined : ([t.expected, printValue(expected, t.blank)] as const),
    difference === null ? undefined : ([t.difference, printDifference(difference)] as const),
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return nothing;
  return html`
    <span class="figures">${parts.map(([label, value]) => html`<span>${label} <b>${value}</b></span>`)}</span>
  `;
}

/** How it stands, where that is not simply open. */
function saidView({ state, t }: View, finding: Finding): TemplateResult | typeof nothing {
  const standing = standingOf(state, finding);
  if (standing === 'fixed') return html`<p class="fixed">${tick} ${t.list.standings.fixed}</p>`;
  return standing === 'explained' && state.explaining !== finding ? html`<p class="said"><b>${t.explain.said}</b> ${explanationOf(state, finding)}</p>` : nothing;
}

function actionsView(view: View, finding: Finding, isStop: boolean, canExplain: boolean): TemplateResult {
  const { state, t, actions, dispatch } = view;
  const [place] = finding.places;
  const isDone = standingOf(state, finding) === 'fixed';
  const copied = state.copiedFinding?.finding === finding ? state.copiedFinding.how : undefined;
  const copy = (event: Event): void => void copyFinding(finding, state.language, dispatch, (event.currentTarget as Element).closest('.finding'));
  return html`
    <div class="finding-actions">
      ${place ? smallButton({ label: t.list.go, test: 'go', isStop, press: () => void actions.select(place, finding) }) : nothing}
      ${finding.fixes.length > 0 && !isDone ? smallButton({ label: fixLabel(view, finding), test: 'fix', isStop, off: state.phase !== undefined, press: () => void actions.fix(finding) }) : nothing}
      ${canExplain && !isDone && state.explaining !== finding ? smallButton({ label: t.explain.open, test: 'explain', isStop, title: t.explain.hint, press: () => dispatch({ kind: 'explaining', finding }) }) : nothing}
      ${smallButton({ label: copied === undefined ? t.list.copy : copied === 'copied' ? t.copied : t.copyByHand, test: 'copy-finding', isStop, title: t.list.copyHint, press: copy })}
    </div>
  `;
}

function fixLabel({ t }: View, { fixes }: Finding): string {
  const [fix, ...others] = fixes;
  return fix && others.length === 0 ? t.fix(printValue(fix.value, t.blank)) : t.fixAll(fixes.length);
}
