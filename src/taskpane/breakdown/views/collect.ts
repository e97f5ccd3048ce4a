import { html, nothing, type TemplateResult } from 'lit-html';
import { createRef, ref } from 'lit-html/directives/ref.js';
import { SPREADSHEET_ENDINGS, type Text } from '../../../core';
import { buttonView } from '../../views/button';
import type { View } from '../../view';
import type { Collecting } from '../breakdown-state';
import { checkView } from './fields';

/** 收集: files that came back, what is wrong with them, and what would be written. */
export function collectView(view: View): TemplateResult {
  const { state, t, actions } = view;
  const field = createRef<HTMLInputElement>();
  const picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    if (files.length > 0) void actions.collectFrom(files);
    // The same files, corrected, may be picked again.
    input.value = '';
  };
  const { collecting } = state.breakdown;
  return html`
    <div class="commands">${buttonView({ label: t.division.collect.choose, test: 'collect', off: state.phase !== undefined, press: () => field.value?.click() })}</div>
    <input type="file" accept=${SPREADSHEET_ENDINGS.join()} multiple hidden data-test="returned-files" ${ref(field)} @change=${picked} />
    ${collecting ? collectedView(view, collecting) : nothing}
  `;
}

function collectedView(view: View, { collection, unreadable }: Collecting): TemplateResult {
  const { state, t, say, actions } = view;
  const { towns, notOurs, changedHeaders, changedLocked, conflicts, changes, edits, remarks } = collection;
  const off = state.phase !== undefined || edits.length === 0;
  return html`
    <div class="bd-collected" data-test="collected">
      <h3>${t.division.collect.towns}</h3>
      <ul class="bd-list">
        ${towns.map(({ town, status, changes: count }) => html`
          <li class="bd-line ${status === 'returned' ? '' : 'is-open'}" data-test="town-status" data-status=${status}>
            <span>${town}</span>
            <span class="hint">${t.division.collect.statuses[status]}${count > 0 ? ` · ${t.division.collect.changes(count)}` : ''}</span>
          </li>
        `)}
      </ul>
      ${linesView(view, t.division.collect.notOurs, [...notOurs, ...unreadable].map(({ file, reason }) => [file, reason]))}
      ${linesView(view, t.division.collect.headers, changedHeaders.map(({ town, file, message }) => [`${town} · ${file}`, message]))}
      ${linesView(view, t.division.collect.locked, changedLocked.map(({ town, file, message }) => [`${town} · ${file}`, message]))}
      ${conflicts.length > 0
        ? html`
            <h3>${t.division.collect.conflicts(conflicts.length)}</h3>
            <ul class="bd-list" data-test="collect-conflicts">
              ${conflicts.map(({ key, acceptable, accepted, message }) => html`
                <li class="row">
                  <span class="reason-text">${say(message)}</span>
                  ${acceptable ? checkView({ label: t.division.collect.accept, test: 'accept', on: accepted, set: (on) => actions.acceptConflict(key, on) }) : nothing}
                </li>
              `)}
            </ul>
          `
        : nothing}
      ${linesView(view, t.division.collect.remarks, remarks.map((remark) => ['', remark]))}
      <div class="commands">${buttonView({ label: t.division.collect.write(changes.length), test: 'write-collected', off, press: () => !off && void actions.writeCollected() })}</div>
    </div>
  `;
}

function linesView({ say }: View, heading: string, lines: readonly (readonly [where: string, what: Text])[]): TemplateResult | typeof nothing {
  if (lines.length === 0) return nothing;
  return html`
    <h3>${heading}</h3>
    <ul class="reasons">
      ${lines.map(([where, what]) => html`<li class="row"><span class="reason-text">${say(what)}</span>${where === '' ? nothing : html`<span class="where">${where}</span>`}</li>`)}
    </ul>
  `;
}
