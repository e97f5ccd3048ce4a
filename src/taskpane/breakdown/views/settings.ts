import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { printPeriod } from '../../../core';
import { buttonView } from '../../views/button';
import type { View } from '../../view';
import { townsOf, type Dividing } from '../planning';
import { isDecimals, MAX_DECIMALS, RATIOS, townsIn } from '../settings';
import { checkView, radioView, selectView, type Choice } from './fields';

/** What is divided, by what, over whom. */
export function settingsView(view: View, dividing: Dividing): TemplateResult {
  const { state, t, actions } = view;
  const { facts, settings } = dividing;
  const towns = settings.towns ?? facts.towns;
  const years: readonly Choice[] = facts.years.map((year) => [String(year), printPeriod({ year })[state.language]]);
  return html`
    <p class="hint" data-test="breakdown-from">${t.division.from(facts.sheet, String(facts.year))}</p>
    <div class="bd-fields">
      ${facts.sheets.length > 1 ? selectView({ label: t.division.sheet, test: 'district-sheet', value: facts.sheet, choices: facts.sheets.map((name): Choice => [name, name]), set: (sheet) => actions.setDivision({ sheet, year: undefined }) }) : nothing}
      ${selectView({ label: t.division.weights, test: 'weights', value: settings.weights, choices: weightChoices(view, dividing), set: (weights) => actions.setDivision({ weights }) })}
      ${years.length > 1 ? selectView({ label: t.division.year, test: 'year', value: String(facts.year), choices: years, set: (year) => actions.setDivision({ year: Number(year) }) }) : nothing}
      ${facts.hasQuarters ? checkView({ label: t.division.quarters, test: 'quarters', on: settings.quarters, set: (quarters) => actions.setDivision({ quarters }), role: 'switch' }) : nothing}
    </div>
    ${settings.weights === 'typed' ? typedView(view, dividing) : nothing}
    <details class="bd-more" data-test="towns" ?open=${towns.length === 0}>
      <summary>${t.division.towns(townsOf(facts, settings).length, towns.length)}</summary>
      ${townsView(view, dividing, towns)}
    </details>
    <details class="bd-more" data-test="indicators">
      <summary>${t.division.indicators(facts.indicators.filter(({ id }) => !settings.droppedIndicators.includes(id)).length, facts.indicators.length)}</summary>
      ${facts.indicators.map(({ id, name }) => checkView({ label: name, test: 'indicator', on: !settings.droppedIndicators.includes(id), set: (on) => actions.setDivision({ droppedIndicators: toggled(settings.droppedIndicators, id, !on) }) }))}
    </details>
    <details class="bd-more" data-test="advanced">
      <summary>${t.division.advanced}</summary>
      ${advancedView(view, dividing)}
    </details>
  `;
}

function weightChoices({ t, say }: View, { facts }: Dividing): readonly Choice[] {
  const { weightKinds } = t.division;
  const kindOf = (value: string): 'auto' | 'sheet' | 'pack' => (value.startsWith('sheet:') ? 'sheet' : value.startsWith('pack:') ? 'pack' : 'auto');
  return [
    ...facts.weights.map(({ value, name }): Choice => [value, `${weightKinds[kindOf(value)]} · ${say(name)}`]),
    ['equal', t.division.weightKinds.equal],
    ['typed', t.division.weightKinds.typed],
  ];
}

function typedView({ t, actions }: View, { facts, settings }: Dividing): TemplateResult {
  return html`
    <div class="bd-typed" data-test="typed-weights">
      ${townsOf(facts, settings).map((town) => html`
        <label>
          <span>${town}</span>
          <input
            type="text"
            inputmode="decimal"
            maxlength="20"
            aria-label=${t.division.typedFor(town)}
            .value=${live(settings.typed[town] ?? '')}
            @input=${(event: Event) => actions.setDivision({ typed: { ...settings.typed, [town]: (event.target as HTMLInputElement).value } })}
          />
        </label>
      `)}
    </div>
  `;
}

function townsView({ t, actions }: View, { settings }: Dividing, towns: readonly string[]): TemplateResult {
  return html`
    <div class="bd-ticks">
      ${towns.map((town) => checkView({ label: town, test: 'town', on: !settings.droppedTowns.includes(town), set: (on) => actions.setDivision({ droppedTowns: toggled(settings.droppedTowns, town, !on) }) }))}
    </div>
    <label class="bd-field">
      <span>${t.division.townList}</span>
      <textarea rows="3" maxlength="4000" data-test="town-list" .value=${live(towns.join('、'))} @change=${(event: Event) => actions.setDivision({ towns: townsIn((event.target as HTMLTextAreaElement).value) })}></textarea>
    </label>
    ${settings.towns ? buttonView({ label: t.division.packTowns, test: 'pack-towns', off: false, small: true, press: () => actions.setDivision({ towns: undefined, droppedTowns: [] }) }) : nothing}
  `;
}

function advancedView({ t, actions }: View, { facts, settings }: Dividing): TemplateResult {
  const chosen = facts.indicators.filter(({ id, additiveOverRegions }) => additiveOverRegions && !settings.droppedIndicators.includes(id));
  const set = (id: string, event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    const others = Object.fromEntries(Object.entries(settings.decimals).filter(([one]) => one !== id));
    if (value === '') actions.setDivision({ decimals: others });
    else if (isDecimals(Number(value))) actions.setDivision({ decimals: { ...others, [id]: Number(value) } });
  };
  return html`
    <fieldset class="bd-radios">
      <legend>${t.division.ratios}</legend>
      ${RATIOS.map((choice) => radioView({ name: 'ratios', value: choice, label: t.division.ratioChoices[choice], on: settings.ratios === choice, set: () => actions.setDivision({ ratios: choice }) }))}
      <p class="hint">${t.division.ratioHints[settings.ratios]}</p>
    </fieldset>
    <fieldset class="bd-decimals">
      <legend>${t.division.decimals}</legend>
      ${chosen.map(({ id, name, decimals }) => html`
        <label>
          <span>${name}</span>
          <input type="number" min="0" max=${MAX_DECIMALS} aria-label=${t.division.decimalsOf(name)} .value=${live(String(settings.decimals[id] ?? decimals))} @change=${(event: Event) => set(id, event)} />
        </label>
      `)}
    </fieldset>
  `;
}

function toggled(list: readonly string[], item: string, isIn: boolean): readonly string[] {
  return [...list.filter((one) => one !== item), ...(isIn ? [item] : [])];
}
