import { html, nothing, type TemplateResult } from 'lit-html';
import type { Template } from '../../core';
import { isOld } from '../is-old';
import type { CheckResult } from '../state';
import type { View } from '../view';
import { buttonView } from './button';
import { verdictView } from './verdict';

/** How the workbook stood at the last check, and when that was. */
export function standingResultView(view: View, result: CheckResult): TemplateResult {
  const { t, state, actions } = view;
  const { validation, sheet, time } = result;
  const what = whatItIs(view, validation.tables.map(({ template }) => template));
  // Without the year, which the clerk knows; the title has it.
  const short = time.slice('2023-'.length);
  return html`
    ${what === '' ? nothing : html`<p class="standing-what" title=${what} data-test="what">${what}</p>`}
    ${verdictView(view, result)}
    <p class="standing-when">
      <time datetime=${time} title=${time} data-test="checked-at">${sheet === undefined ? t.standing.checked(short) : t.standing.checkedSheet(short, sheet)}</time>
      ${isOld(state)
        ? html`
            <span class="changed" data-test="stale">${t.standing.changed}</span>
            ${buttonView({ label: t.recheck, test: 'recheck', off: state.phase !== undefined, small: true, press: () => void actions.recheck() })}
          `
        : html`<span>${t.standing.unchanged}</span>`}
    </p>
  `;
}

/** "吴兴区 · 2023年 · 吴兴“315”主要指标进度表（按年度）、…（分乡镇）" */
function whatItIs({ t, say, templates }: View, ids: readonly string[]): string {
  const own = [...new Set(ids)].flatMap((id): readonly Template[] => templates.filter((template) => template.id === id));
  const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(t.standing.comma);
  const parts = [distinct(own.map(({ district }) => district)), distinct(own.map(({ source }) => t.standing.year(source.year))), distinct(own.map(({ name }) => say(name)))];
  return parts.filter((part) => part !== '').join(' · ');
}
