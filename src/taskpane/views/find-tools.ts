import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { SEVERITIES, type Finding } from '../../core';
import { GROUPINGS, bySheet, groupKey } from '../group';
import { STANDINGS, everything, isFiltered, ofStanding } from '../listing';
import type { View } from '../view';
import { smallButton } from './small-button';

interface Choice {
  readonly label: string;
  readonly isOn: boolean;
  readonly choose: () => void;
}

/** Search, filters and grouping over the list. Each choice says how many findings it would leave by itself. */
export function findToolsView(view: View, listed: number): TemplateResult {
  const { t, state, dispatch } = view;
  const { listing } = state;
  const all = ofStanding(state, undefined).length;
  return html`
    <div class="find-tools" role="search" aria-label=${t.list.tools}>
      <input
        class="search"
        type="search"
        aria-label=${t.list.search}
        placeholder=${t.list.searchHint}
        aria-keyshortcuts="/"
        data-test="search"
        .value=${live(listing.search)}
        @input=${(event: Event) => dispatch({ kind: 'list', part: { search: (event.target as HTMLInputElement).value } })}
      />
      <details class="filters">
        <summary data-test="filters">${t.list.tools}</summary>
        <div class="filter-grid">
          ${selectView(t.list.by, 'by', GROUPINGS.map((by) => ({ label: t.list.groupings[by], isOn: listing.by === by, choose: () => dispatch({ kind: 'list', part: { by } }) })))}
          ${selectView(t.list.standing, 'standing', standings(view))} ${selectView(t.list.severity, 'severity', severities(view))}
          ${selectView(t.list.sheet, 'sheet', keys(view, 'sheet', t.wholeWorkbook))} ${selectView(t.list.department, 'department', keys(view, 'department', t.list.noDepartment))}
        </div>
      </details>
      ${isFiltered(listing)
        ? html`
            <p class="filtered" role="status">
              <span data-test="filtered">${listing.standing === 'fixed' ? t.list.option(t.list.standings.fixed, listed) : t.list.shown(listed, all)}</span>
              ${smallButton({ label: t.list.clear, test: 'clear-filters', press: () => dispatch({ kind: 'list', part: everything }) })}
            </p>
          `
        : nothing}
      <p class="hint keys">${t.list.keys}</p>
    </div>
  `;
}

function selectView(label: string, test: string, choices: readonly Choice[]): TemplateResult {
  return html`
    <label class="filter">
      <span class="number">${label}</span>
      <select data-test="by-${test}" @change=${(event: Event) => choices[(event.target as HTMLSelectElement).selectedIndex]?.choose()}>
        ${choices.map((choice) => html`<option .selected=${live(choice.isOn)}>${choice.label}</option>`)}
      </select>
    </label>
  `;
}

function standings({ t, state, dispatch }: View): readonly Choice[] {
  return [undefined, ...STANDINGS].map((standing) => {
    const { length } = ofStanding(state, standing);
    return {
      label: standing === undefined ? t.list.all(length) : t.list.option(t.list.standings[standing], length),
      isOn: state.listing.standing === standing,
      choose: () => dispatch({ kind: 'list', part: { standing } }),
    };
  });
}

function severities({ t, state, dispatch }: View): readonly Choice[] {
  const own = ofStanding(state, state.listing.standing);
  return [undefined, ...SEVERITIES].map((severity) => ({
    label: severity === undefined ? t.list.all(own.length) : t.list.option(t.severities[severity], own.filter((finding) => finding.severity === severity).length),
    isOn: state.listing.severity === severity,
    choose: () => dispatch({ kind: 'list', part: { severity } }),
  }));
}

function keys({ t, state, dispatch }: View, by: 'sheet' | 'department', unnamed: string): readonly Choice[] {
  const own: readonly Finding[] = ofStanding(state, state.listing.standing);
  const choice = (label: string, key: string | undefined): Choice => ({
    label,
    isOn: state.listing[by] === key,
    choose: () => dispatch({ kind: 'list', part: { [by]: key } }),
  });
  const groups = [...bySheet(own, (finding) => groupKey(finding, by))];
  const chosen = state.listing[by];
  const gone = chosen !== undefined && !groups.some(([key]) => key === chosen) ? [choice(t.list.option(chosen, 0), chosen)] : [];
  return [choice(t.list.all(own.length), undefined), ...groups.map(([key, findings]) => choice(t.list.option(key === '' ? unnamed : key, findings.length), key)), ...gone];
}
