import { html, nothing, type TemplateResult } from 'lit-html';
import { notices, type Notice } from '../../core';
import { copyText } from '../copy-text';
import type { ReportResult } from '../report-result';
import type { View } from '../view';
import { buttonView } from './button';

/** 整改通知: a message for each department, ready to paste. */
export function departmentsView(view: View, { gate, language }: ReportResult): TemplateResult | typeof nothing {
  const all = notices(gate.open, language);
  if (all.length === 0) return nothing;
  return html`
    <section class="departments" aria-label=${view.t.report.notices} data-test="departments">
      <h3>${view.t.report.notices}</h3>
      ${all.map((notice) => departmentView(view, notice, language))}
    </section>
  `;
}

function departmentView({ t, state, dispatch }: View, { department, count, text }: Notice, language: ReportResult['language']): TemplateResult {
  const name = department === '' ? t.report.everybody : department;
  const copy = async (event: Event): Promise<void> => {
    const shown = (event.currentTarget as Element).closest('.department')?.querySelector('pre');
    dispatch({ kind: 'copied-for', department, how: await copyText(text, shown) });
  };
  const how = state.copiedFor?.department === department ? state.copiedFor.how : undefined;
  const label = how === undefined ? t.report.copy : how === 'copied' ? t.copied : t.copyByHand;
  return html`
    <div class="department" data-test="department">
      <div class="department-head">
        <h4>${name} <span class="number">${t.findingCount(count)}</span></h4>
        ${buttonView({ label, test: 'copy', off: false, small: true, press: (event) => void copy(event), describes: `${t.report.copyFor(name)}${how === undefined ? '' : `：${label}`}` })}
      </div>
      <pre tabindex="0" role="group" aria-label=${name} lang=${language === 'zh' ? 'zh-CN' : 'en'}>${text}</pre>
    </div>
  `;
}
