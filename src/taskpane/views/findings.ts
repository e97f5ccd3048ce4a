import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import { SEVERITIES, type Finding } from '../../core';
import { partOf, type Part } from '../group';
import { SEVERITY_ICONS } from '../icons';
import { inOrder, isFiltered, listedGroups, ofStanding } from '../listing';
import { PAGE } from '../span';
import type { View } from '../view';
import { buttonView } from './button';
import { emptyView } from './empty';
import { findToolsView } from './find-tools';
import { findingView, lookOf } from './finding';
import { keysOf, showMore } from './list-keys';

/**
 * A list of lists, and not a listbox or a feed: an option may hold no buttons, and screen readers keep their own keys
 * to a feed. Here they read headings and items as on any page, while Tab stops once, at the finding that is current,
 * and the arrow keys go from there (a roving tabindex).
 */
export function findingsView(view: View, found: readonly Finding[]): TemplateResult {
  const { t, state } = view;
  if (found.length === 0 && state.solved.length === 0) return noneFound(view);
  const groups = listedGroups(state);
  const all = inOrder(groups);
  const { from, to } = state.drawn;
  const rest = all.length - to;
  const parts = partOf(groups, from, to);
  const drawn = inOrder(parts);
  // The list must keep a stop of the Tab key, also where the selected one is filtered out or far away.
  const current = state.selected && drawn.includes(state.selected) ? state.selected : drawn[0];
  return html`
    <section class="findings" aria-label=${t.findings} data-test="findings" data-keep-list @keydown=${keysOf(view, all)}>
      ${findToolsView(view, all.length)}
      ${all.length > 0 ? nothing : isFiltered(state.listing) ? html`<p class="none" data-test="none">${t.list.nothing}</p>` : noneFound(view)}
      ${outsideView(view, all)}
      ${from > 0 ? buttonView({ label: t.list.earlier(Math.min(from, PAGE), from), test: 'earlier', off: false, press: (event) => showMore(view, event, 'before') }) : nothing}
      ${repeat(
        parts,
        ({ key }) => `${state.listing.by} ${key}`,
        (group) => groupView(view, group, current),
      )}
      ${rest > 0
        ? html`<div data-more>${buttonView({ label: t.showMore(Math.min(rest, PAGE), rest), test: 'more', off: false, press: (event) => showMore(view, event, 'after') })}</div>`
        : nothing}
    </section>
  `;
}

function noneFound({ t, dispatch }: View): TemplateResult {
  const open = buttonView({ label: t.standing.toSubmit, test: 'to-submit', off: false, press: () => dispatch({ kind: 'tab', tab: 'submit' }) });
  return emptyView(t.noFindings, t.standing.nextSubmit, open);
}

function groupView(view: View, { key, count, counts, findings, start }: Part, current: Finding | undefined): TemplateResult {
  const { t, state } = view;
  const { by } = state.listing;
  const severity = by === 'severity' ? SEVERITIES.find((one) => one === key) : undefined;
  return html`
    <section class="sheet" data-test="group">
      <h3 class="sheet-name">
        <span class=${severity ? `severity sign-${severity}` : ''}>${severity ? SEVERITY_ICONS[severity] : nothing} <span>${headingOf(view, key)}</span></span>
        <span class="number">${t.findingCount(count)}${severity ? ` · ${t.severityHints[severity]}` : html`${SEVERITIES.filter((one) => counts[one] > 0).map((one) => html` · ${t.severities[one]} ${counts[one]}`)}`}</span>
      </h3>
      <ul class="list">
        ${repeat(
          findings,
          (finding) => finding,
          // What the item shows; anything else that changes leaves it as it is drawn.
          (finding, i) => guard([...lookOf(view, finding, current), start + i, count], () => findingView(view, finding, finding === current, { at: start + i + 1, of: count })),
        )}
      </ul>
    </section>
  `;
}

function headingOf({ t, state }: View, key: string): string {
  const { by } = state.listing;
  if (by === 'severity') return SEVERITIES.filter((one) => one === key).map((one) => t.severities[one]).join('');
  if (key !== '') return key;
  return { sheet: t.wholeWorkbook, indicator: t.list.noIndicator, department: t.list.noDepartment }[by];
}

/** The clerk selected a cell whose finding the filters leave out: it is shown all the same, and the filters stay. */
function outsideView(view: View, listed: readonly Finding[]): TemplateResult | typeof nothing {
  const { selected, shownBy, result } = view.state;
  if (!selected || shownBy !== 'sheet' || listed.includes(selected) || !ofStanding(view.state, undefined).includes(selected) || !result) return nothing;
  return html`
    <div class="outside" data-test="outside">
      <p class="hint">${view.t.list.outside}</p>
      <ul class="list">
        ${findingView(view, selected, true, { at: 1, of: 1 })}
      </ul>
    </div>
  `;
}
