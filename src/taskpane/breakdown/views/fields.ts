/** The plain fields of 分解, alike everywhere. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';

export type Choice = readonly [value: string, label: string];

export interface SelectLook {
  readonly label: string;
  readonly test: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly set: (value: string) => void;
}

export function selectView({ label, test, value, choices, set }: SelectLook): TemplateResult {
  return html`
    <label class="bd-field">
      <span>${label}</span>
      <select data-test=${test} @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        ${choices.map(([key, text]) => html`<option value=${key} .selected=${live(key === value)}>${text}</option>`)}
      </select>
    </label>
  `;
}

export interface CheckLook {
  readonly label: string;
  readonly test: string;
  readonly on: boolean;
  readonly set: (on: boolean) => void;
  readonly role?: 'switch';
  readonly off?: boolean;
}

export function checkView({ label, test, on, set, role, off }: CheckLook): TemplateResult {
  return html`
    <label class="bd-check">
      <input type="checkbox" role=${role ?? nothing} ?disabled=${off === true} data-test=${test} .checked=${live(on)} @change=${(event: Event) => set((event.target as HTMLInputElement).checked)} />
      <span>${label}</span>
    </label>
  `;
}

export interface RadioLook {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly on: boolean;
  readonly set: () => void;
}

export function radioView({ name, value, label, on, set }: RadioLook): TemplateResult {
  return html`
    <label class="bd-check">
      <input type="radio" name=${name} value=${value} .checked=${live(on)} @change=${set} />
      <span>${label}</span>
    </label>
  `;
}
