import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { ref } from 'lit-html/directives/ref.js';
import { printPeriod, type Assumption, type Column } from '../../core';
import { FIRST_YEAR, LAST_YEAR, canDrop, columnName, gapsOf, tableReasons, toggled, type Gap, type LearnForm } from '../packs/learn-form';
import type { View } from '../view';
import { buttonView } from './button';
import { learnRowView, notesView } from './learn-row';
import { progressView } from './progress';

/** 新模板取自当前表: what was learned of the sheet, to be looked through and corrected. */
export function learnFormView(view: View, form: LearnForm): TemplateResult {
  const { state, t } = view;
  const { rows, columns } = form.learned.template;
  const off = state.phase !== undefined;
  const notes = tableReasons(form);
  return html`
    <section class="learn" aria-label=${t.packs.formHeading(form.sheet)} data-test="learn-form">
      <h2 tabindex="-1" ${ref(begin)}>${t.packs.formHeading(form.sheet)}</h2>
      <p class="hint">${t.packs.formIntro}</p>
      <div class="learn-head">
        ${textView(view, form, 'name', form.name, (name) => ({ ...form, name }))}
        ${textView(view, form, 'district', form.district, (district) => ({ ...form, district }), reasonAt(form, 'district'))}
        ${form.year === undefined ? nothing : textView(view, form, 'year', form.year, (year) => ({ ...form, year }), reasonAt(form, 'source.year'))}
      </div>
      <h3>${t.packs.rows(rows.length)}</h3>
      <ul class="learn-rows">
        ${rows.map((row, index) => html`<li>${learnRowView(view, form, row, index)}</li>`)}
      </ul>
      <details class="learn-columns" data-test="learn-columns">
        <summary>${t.packs.columns(columns.length)}</summary>
        ${columns.filter(canDrop).map((column) => columnView(view, form, column))}
      </details>
      ${notes.length > 0
        ? html`
            <details>
              <summary>${t.packs.other} ${notes.length}</summary>
              ${notesView(view, form, notes)}
            </details>
          `
        : nothing}
      <div class="foot learn-foot">
        ${buttonView({ label: t.packs.saveForm, test: 'save-pack', off, primary: true, press: (event) => save(view, form, event) })}
        ${buttonView({ label: t.packs.cancelForm, test: 'discard-pack', off, press: () => view.dispatch({ kind: 'packs', packs: { ...state.packs, form: undefined } }) })}
        ${off ? progressView(view) : nothing}
      </div>
    </section>
  `;
}

/** The form begins at its head, for the eye and for the keyboard: the button that opened it is gone. */
function begin(heading: Element | undefined): void {
  queueMicrotask(() => {
    if (heading instanceof HTMLElement) heading.focus();
  });
}

/** The keyboard goes to the first field that keeps the form from being saved. */
function save({ actions }: View, form: LearnForm, event: Event): void {
  const root = (event.currentTarget as Element).closest('.learn');
  const [gap] = gapsOf(form);
  actions.saveLearned();
  if (gap) queueMicrotask(() => root?.querySelector<HTMLElement>(`[data-gap="${gap}"]`)?.focus());
}

function reasonAt({ learned }: LearnForm, path: string): Assumption | undefined {
  return learned.assumptions.find((one) => one.path === path);
}

function textView(view: View, form: LearnForm, field: Gap & ('name' | 'district' | 'year'), value: string, set: (text: string) => LearnForm, reason?: Assumption): TemplateResult {
  const { state, t, say, dispatch } = view;
  const isOpen = gapsOf(form).includes(field);
  const input = (event: Event): void => {
    const next = set((event.target as HTMLInputElement).value);
    dispatch({ kind: 'packs', packs: { ...state.packs, form: next } });
    // What was said to be missing is there now.
    if (form.tried && gapsOf(next).length === 0) dispatch({ kind: 'notice', notice: undefined });
  };
  const numeric = field === 'year';
  return html`
    <label class="learn-field ${isOpen && form.tried ? 'is-open' : ''}">
      <span>${t.packs[field]} <span class="number">${isOpen ? t.packs.required : nothing}</span></span>
      <input
        type=${numeric ? 'number' : 'text'}
        min=${numeric ? FIRST_YEAR : nothing}
        max=${numeric ? LAST_YEAR : nothing}
        maxlength=${numeric ? nothing : 200}
        required
        aria-invalid=${isOpen && form.tried ? 'true' : nothing}
        data-gap=${field}
        data-test="learn-${field}"
        .value=${live(value)}
        @input=${input}
      />
      ${reason ? html`<span class="hint">${reason.missing ? `${t.packs.fillIn}：${say(reason.why)}` : t.packs.guessed(reason.value, say(reason.why))}</span>` : nothing}
    </label>
  `;
}

function columnView({ state, t, dispatch }: View, form: LearnForm, column: Column): TemplateResult {
  const name = columnName(column);
  const header = column.header.replace(/\s+/g, ' ').trim();
  const label = column.role === 'figure' ? [header, column.region ?? '', printPeriod(column.period)[state.language]].filter((part, i, all) => part !== '' && all.indexOf(part) === i).join(' · ') : `${header} · ${t.packs.roles[column.role]}`;
  return html`
    <label class="learn-column">
      <input
        type="checkbox"
        data-column=${name}
        .checked=${live(!form.droppedColumns.has(name))}
        @change=${(event: Event) =>
          dispatch({ kind: 'packs', packs: { ...state.packs, form: { ...form, droppedColumns: toggled(form.droppedColumns, name, (event.target as HTMLInputElement).checked) } } })}
      />
      <span>${label}</span>
    </label>
  `;
}
