import { html, nothing, type TemplateResult } from 'lit-html';
import { printAddress, type Finding } from '../../core';
import { isAt } from '../place';
import { printDifference, printPeriodKey, printValue } from '../figures';
import type { PaneState } from '../state';
import type { View } from '../view';
import { buttonView } from './button';
import { explainView } from './explain';

/** One finding: a click or Enter goes to its first cell. */
export function findingView(view: View, finding: Finding): TemplateResult {
  const { state, t, say, actions } = view;
  const [place] = finding.places;
  const text = html`
    <span class="message">${say(finding.message)}</span>
    <span class="subject">
      ${place ? html`<span class="cell">${printAddress(place)}</span>` : nothing}
      ${subjectOf(view, finding).map((part) => html`<span>${part}</span>`)}
    </span>
    ${figuresView(view, finding)}
    ${finding.why ? html`<span class="why">${t.why}：${say(finding.why)}</span>` : nothing}
  `;
  return html`
    <li class="finding edge-${finding.severity}" data-test="finding" data-rule=${finding.rule} data-keep>
      ${place
        ? html`
            <button
              class="finding-go"
              type="button"
              title=${[t.goTo(place.sheet, printAddress(place)), ...(finding.severity === 'soft' ? [t.explain.hint] : [])].join(' · ')}
              aria-current=${currentOf(state, finding) ?? nothing}
              aria-keyshortcuts=${finding.severity === 'soft' ? 'E' : nothing}
              @click=${() => actions.select(place, finding)}
            >
              ${text}
            </button>
          `
        : html`<div class="finding-go">${text}</div>`}
      ${finding.fixes.length > 0 ? fixView(view, finding) : nothing} ${explainView(view, finding)}
    </li>
  `;
}

/** The one that was clicked or comes first in the selected cell, and the others of that cell. */
function currentOf({ selected, at }: PaneState, finding: Finding): 'true' | 'location' | undefined {
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

function fixView({ state, t, actions }: View, finding: Finding): TemplateResult {
  if (state.fixed.has(finding)) return html`<span class="fixed">${t.fixed}</span>`;
  const [fix, ...others] = finding.fixes;
  const label = fix && others.length === 0 ? t.fix(printValue(fix.value, t.blank)) : t.fixAll(finding.fixes.length);
  return buttonView({ label, test: 'fix', off: state.phase !== undefined, small: true, className: 'fix', press: () => void actions.fix(finding) });
}
