import { html, type TemplateResult } from 'lit-html';
import { buttonView } from '../../views/button';
import type { View } from '../../view';
import { selectView, type Choice } from './fields';

const QUARTERS = [1, 2, 3, 4] as const;

/** 晾晒: sheets to fill in, then the sheets that show it. */
export function progressPartView({ state, t, actions }: View): TemplateResult {
  const off = state.phase !== undefined;
  const choices: readonly Choice[] = [['0', t.division.progress.latest], ...QUARTERS.map((quarter): Choice => [String(quarter), t.division.progress.quarters[quarter]])];
  return html`
    <div class="commands">${buttonView({ label: t.division.progress.add, test: 'add-actuals', off, press: () => void actions.addActualSheets() })}</div>
    ${selectView({
      label: t.division.progress.quarter,
      test: 'progress-quarter',
      value: String(state.breakdown.quarter),
      choices,
      set: (value) => actions.chooseQuarter(QUARTERS.find((quarter) => String(quarter) === value) ?? 0),
    })}
    <div class="commands">${buttonView({ label: t.division.progress.draw, test: 'draw-progress', off, press: () => void actions.drawProgressSheets() })}</div>
  `;
}
