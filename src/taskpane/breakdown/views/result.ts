import { html, nothing, type TemplateResult } from 'lit-html';
import { periodKey, printNumber, printPeriod, type Breakdown, type BreakdownRow, type Limit, type RowPeriod } from '../../../core';
import { printValue } from '../../figures';
import type { View } from '../../view';
import { selectView } from './fields';
import { limitDialogView } from './limit-dialog';
import { moveInTable } from './move-in-table';

/** Indicators × towns for one period, before anything is written. */
export function resultView(view: View, plan: Breakdown): TemplateResult {
  const { state, t, say, dispatch } = view;
  const keys = plan.periods.map(periodKey);
  const shown = keys.includes(state.breakdown.period) ? state.breakdown.period : (keys[0] ?? '');
  const rows = plan.rows.flatMap((row) => {
    const figures = figuresAt(plan, row, shown);
    return figures ? [{ row, figures }] : [];
  });
  const remarks = [
    ...plan.remarks.map((remark) => ({ name: '', remark })),
    ...[...plan.rows, ...plan.carried].flatMap(({ indicator: { name }, remark }) => (remark ? [{ name, remark }] : [])),
  ];
  return html`
    <div class="bd-result" data-test="breakdown-result">
      <h3>${t.division.result}</h3>
      ${keys.length > 1
        ? selectView({
            label: t.division.period,
            test: 'period',
            value: shown,
            choices: plan.periods.map((period) => [periodKey(period), printPeriod(period)[state.language]] as const),
            set: (period) => dispatch({ kind: 'breakdown', part: { period } }),
          })
        : nothing}
      <p class="hint">${t.division.resultHint}</p>
      <div class="bd-scroll">
        <table class="bd-table" aria-label=${t.division.result} data-period=${shown} @keydown=${moveInTable}>
          <thead>
            <tr>
              <th scope="col">${t.division.indicator}</th>
              <th scope="col">${t.division.total}</th>
              <th scope="col">${t.division.district}</th>
              ${plan.towns.map(({ name }) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map(({ row, figures }, index) => rowView(view, plan, row, figures, index === 0))}
          </tbody>
        </table>
      </div>
      ${remarks.length > 0
        ? html`<ul class="reasons" data-test="row-remarks">${remarks.map(({ name, remark }) => html`<li class="row">${name === '' ? nothing : html`<span class="reason-text">${name}</span>`}<span class="where">${say(remark)}</span></li>`)}</ul>`
        : nothing}
      ${limitDialogView(view, plan)}
    </div>
  `;
}

/** A row that can't be divided as asked has no figures: its towns still stand there, so that their limits can be changed. */
export function figuresAt({ periods, towns }: Breakdown, row: BreakdownRow, key: string): RowPeriod | undefined {
  const { conflict } = row;
  const own = row.periods.find(({ period }) => periodKey(period) === key);
  const period = periods.find((one) => periodKey(one) === key);
  return own ?? (conflict && period ? { period, total: null, cells: towns.map(({ name }) => ({ town: name, value: null, reason: conflict })) } : undefined);
}

function rowView(view: View, plan: Breakdown, row: BreakdownRow, figures: RowPeriod, isFirst: boolean): TemplateResult {
  const { t } = view;
  const { indicator } = row;
  const mark = row.kind === 'ratio' ? t.division.ratio : row.kind === 'left' ? t.division.left : undefined;
  return html`
    <tr class="is-${row.kind}" data-indicator=${indicator.id}>
      <th scope="row">${indicator.name}${mark === undefined ? nothing : html` <span class="bd-mark">${mark}</span>`}</th>
      <td class="bd-sum" data-test="total">${figures.total === null ? '—' : printNumber(figures.total)}</td>
      <td class="bd-sum" data-test="district">${figures.district ? printValue(figures.district.value ?? figures.total, '—') : '—'}</td>
      ${figures.cells.map((_, column) => figureView(view, plan, row, figures, column, isFirst && column === 0))}
    </tr>
  `;
}

function figureView({ t, dispatch }: View, plan: Breakdown, row: BreakdownRow, { period, cells }: RowPeriod, column: number, isEntry: boolean): TemplateResult {
  const cell = cells[column];
  if (!cell) return html`<td></td>`;
  const { town, value } = cell;
  const key = { indicator: row.indicator.id, town, period: periodKey(period) };
  const limit = limitOn(plan, key);
  const kinds = (['pin', 'floor', 'cap'] as const).filter((kind) => limit?.[kind] !== undefined);
  const printed = value === null ? t.division.leftBlank : printNumber(value);
  const words = kinds.map((kind) => `${t.division.limits[kind]} ${printNumber(limit?.[kind] ?? 0)}`).join('、');
  return html`
    <td>
      <button
        type="button"
        class="bd-figure ${kinds.length > 0 ? 'is-limited' : ''}"
        tabindex=${isEntry ? 0 : -1}
        aria-label=${t.division.figure(row.indicator.name, town, printed, words)}
        aria-haspopup="dialog"
        title=${words === '' ? nothing : words}
        data-test="figure"
        data-town=${town}
        @click=${() => dispatch({ kind: 'breakdown', part: { editing: key } })}
      >
        ${value === null ? '—' : printed}${kinds.length > 0 ? html`<span class="bd-limit">${kinds.map((kind) => t.division.limits[kind]).join('·')}</span>` : nothing}
      </button>
    </td>
  `;
}

export function limitOn({ limits, periods: [year] }: Breakdown, { indicator, town, period }: { readonly indicator: string; readonly town: string; readonly period: string }): Limit | undefined {
  const isYear = year !== undefined && periodKey(year) === period;
  return limits.find((one) => one.indicator === indicator && one.town === town && (isYear ? one.quarter === undefined : one.quarter === period));
}
