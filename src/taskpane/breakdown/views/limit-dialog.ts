import { html, nothing, type TemplateResult } from 'lit-html';
import { ref } from 'lit-html/directives/ref.js';
import { printNumber, printPeriod, type Breakdown, type Limit } from '../../../core';
import { buttonView } from '../../views/button';
import { showModal } from '../../views/fixes';
import type { View } from '../../view';
import type { FigureKey } from '../breakdown-state';
import { numberIn } from '../settings';
import { figuresAt, limitOn } from './result';

type Kind = 'pin' | 'floor' | 'cap';

/** 固定、下限、上限 of the figure that was clicked, and how it was arrived at. */
export function limitDialogView(view: View, plan: Breakdown): TemplateResult | typeof nothing {
  const { editing } = view.state.breakdown;
  const row = plan.rows.find(({ indicator }) => indicator.id === editing?.indicator);
  const figures = row && editing ? figuresAt(plan, row, editing.period) : undefined;
  const cell = figures?.cells.find(({ town }) => town === editing?.town);
  if (!editing || !row || !figures || !cell) return nothing;
  const { t, state, say, dispatch } = view;
  const limit = limitOn(plan, editing);
  // A quarter, and a ratio, can only be pinned.
  const kinds: readonly Kind[] = row.indicator.additiveOverRegions && figures.period.quarter === undefined ? ['pin', 'floor', 'cap'] : ['pin'];
  const value = cell.value === null ? t.division.leftBlank : printNumber(cell.value);
  return html`
    <dialog class="dialog" aria-labelledby="limit-title" data-test="limit-dialog" @close=${() => dispatch({ kind: 'breakdown', part: { editing: undefined } })} ${ref(showModal)}>
      <h3 id="limit-title">${editing.town} · ${row.indicator.name}</h3>
      <p>${printPeriod(figures.period)[state.language]} · ${value}</p>
      <p class="hint">${cell.allotment ? t.division.limitWhy(printNumber(cell.allotment.weight), cell.allotment.exact, say(cell.reason)) : say(cell.reason)}</p>
      <div class="bd-limits" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.target instanceof HTMLInputElement && set(view, editing, event)}>
        ${kinds.map((kind, index) => html`
          <label class="bd-field">
            <span>${t.division.limits[kind]} <span class="hint">${t.division.limitHints[kind]}</span></span>
            <input class=${index === 0 ? 'first' : ''} type="text" inputmode="decimal" maxlength="20" name=${kind} data-test="limit-${kind}" .value=${limit?.[kind] === undefined ? '' : printNumber(limit[kind])} />
          </label>
        `)}
        <p class="bd-fault" role="alert" hidden>${t.division.limitFault}</p>
        <div class="dialog-buttons">
          ${buttonView({ label: t.division.setLimit, test: 'set-limit', off: false, press: (event) => set(view, editing, event) })}
          ${limit ? buttonView({ label: t.division.noLimit, test: 'no-limit', off: false, press: (event) => settle(view, editing, {}, event) }) : nothing}
          ${buttonView({ label: t.cancel, test: 'cancel-limit', off: false, press: close })}
        </div>
      </div>
    </dialog>
  `;
}

/** Enter in a field does what the button does. */
function set(view: View, key: FigureKey, event: Event): void {
  event.preventDefault();
  const fieldset = (event.currentTarget as Element).closest('.bd-limits');
  const fields = [...(fieldset?.querySelectorAll('input') ?? [])];
  const faulty = fields.filter(({ value }) => value.trim() !== '' && numberIn(value) === undefined);
  for (const field of fields) field.setAttribute('aria-invalid', String(faulty.includes(field)));
  const fault = fieldset?.querySelector<HTMLElement>('.bd-fault');
  if (fault) fault.hidden = faulty.length === 0;
  if (faulty[0]) faulty[0].focus();
  else settle(view, key, Object.fromEntries(fields.flatMap(({ name, value }) => (numberIn(value) === undefined ? [] : [[name, numberIn(value)] as const]))), event);
}

function settle({ actions }: View, { indicator, town, period }: FigureKey, limit: Pick<Limit, Kind>, event: Event): void {
  close(event);
  actions.setLimit({ indicator, town, ...(period.includes('Q') ? { quarter: period } : {}), ...limit });
}

function close(event: Event): void {
  (event.currentTarget as Element).closest('dialog')?.close();
}
