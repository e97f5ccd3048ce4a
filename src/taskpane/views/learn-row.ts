import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Assumption, TemplateRow } from '../../core';
import { printAssumed } from '../packs/print-assumed';
import { hasQuarters, otherReasons, reasonOf, rowNow, setField, toggled, type LearnForm, type RowField } from '../packs/learn-form';
import type { Messages } from '../messages/messages';
import type { View } from '../view';

/** Schema limit (template.schema.json). */
const MAX_DECIMALS = 6;

type Choice = readonly [value: string, label: string];

/** One row of the table: a line that sums up what it was taken for, and the fields below it. */
export function learnRowView(view: View, form: LearnForm, row: TemplateRow, index: number): TemplateResult {
  const { t } = view;
  const now = rowNow(form, row);
  const included = !form.droppedRows.has(row.id);
  const isChanged = Object.keys(form.rows[row.id] ?? {}).length > 0;
  const quarters = hasQuarters(form);
  const field = (name: RowField, choices: readonly Choice[], read: (text: string) => TemplateRow[RowField]): TemplateResult =>
    selectView(view, form, row, index, name, choices, read);
  const yesNo = ({ yes, no }: { readonly yes: string; readonly no: string }): readonly Choice[] => [['true', yes], ['false', no]];
  const isTrue = (text: string): boolean => text === 'true';
  return html`
    <details class="learn-row ${included ? '' : 'is-dropped'}" data-test="learn-row" data-row=${row.id}>
      <summary>
        <span class="learn-name">${row.name}</span>
        <span class="hint">${included ? summaryOf(t, now, quarters) : t.packs.dropped}${isChanged && included ? html` · <b>${t.packs.changed}</b>` : nothing}</span>
      </summary>
      <label class="learn-column">
        <input type="checkbox" data-test="include-row" .checked=${live(included)} @change=${(event: Event) => include(view, form, row, event)} />
        <span>${t.packs.includeRow}</span>
      </label>
      ${included
        ? html`
            <div class="learn-fields">
              ${field('measure', Object.entries(t.packs.measures), (text) => text)} ${unitView(view, form, row, index)}
              ${field('decimals', digits(t), Number)} ${field('additiveOverRegions', yesNo(t.packs.additive), isTrue)}
              ${field('direction', Object.entries(t.packs.directions), (text) => text)}
              ${quarters ? field('annualOnly', yesNo(t.packs.annual), isTrue) : nothing}
              ${quarters && !now.annualOnly ? field('cumulative', yesNo(t.packs.cumulatives), isTrue) : nothing}
            </div>
            ${notesView(view, form, otherReasons(form, index))}
          `
        : nothing}
    </details>
  `;
}

function summaryOf(t: Messages, row: TemplateRow, quarters: boolean): string {
  return [
    t.packs.measures[row.measure],
    row.unit === '' ? t.packs.noUnit : row.unit,
    t.packs.digits(row.decimals),
    t.packs.directions[row.direction],
    ...(quarters && row.annualOnly ? [t.packs.fields.annualOnly] : []),
  ].join(' · ');
}

function digits(t: Messages): readonly Choice[] {
  return Array.from({ length: MAX_DECIMALS + 1 }, (_, count) => [String(count), t.packs.digits(count)]);
}

function include({ state, dispatch }: View, form: LearnForm, row: TemplateRow, event: Event): void {
  const droppedRows = toggled(form.droppedRows, row.id, (event.target as HTMLInputElement).checked);
  dispatch({ kind: 'packs', packs: { ...state.packs, form: { ...form, droppedRows } } });
}

function selectView(view: View, form: LearnForm, row: TemplateRow, index: number, name: RowField, choices: readonly Choice[], read: (text: string) => TemplateRow[RowField]): TemplateResult {
  const value = String(rowNow(form, row)[name]);
  return fieldView(view, form, row, index, name, (set) => html`
    <select data-field=${name} @change=${(event: Event) => set(read((event.target as HTMLSelectElement).value))}>
      ${choices.map(([key, label]) => html`<option value=${key} .selected=${live(key === value)}>${label}</option>`)}
    </select>
  `);
}

function unitView(view: View, form: LearnForm, row: TemplateRow, index: number): TemplateResult {
  return fieldView(view, form, row, index, 'unit', (set) => html`
    <input type="text" maxlength="20" data-field="unit" .value=${live(rowNow(form, row).unit)} @input=${(event: Event) => set((event.target as HTMLInputElement).value)} />
  `);
}

function fieldView(view: View, form: LearnForm, row: TemplateRow, index: number, name: RowField, control: (set: (value: TemplateRow[RowField]) => void) => TemplateResult): TemplateResult {
  const { state, t, say, dispatch } = view;
  const reason = reasonOf(form, index, name);
  const set = (value: TemplateRow[RowField]): void => dispatch({ kind: 'packs', packs: { ...state.packs, form: setField(form, row, name, value) } });
  return html`
    <div class="learn-field">
      <label><span>${t.packs.fields[name]}</span>${control(set)}</label>
      ${reason ? html`<span class="hint">${say(reason.why)}</span>` : nothing}
    </div>
  `;
}

/** Guesses that the form has no field for. */
export function notesView({ t, say }: View, { learned }: LearnForm, notes: readonly Assumption[]): TemplateResult | typeof nothing {
  if (notes.length === 0) return nothing;
  return html`
    <ul class="learn-notes hint">
      ${notes.map((note) => html`<li>${t.packs.noted(printAssumed(t, learned.template, note), say(note.why), note.cell ?? '')}</li>`)}
    </ul>
  `;
}
