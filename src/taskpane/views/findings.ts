import { html, nothing, type TemplateResult } from 'lit-html';
import type { Finding } from '../../core';
import { firstOf, groupFindings, type SheetFindings } from '../group';
import { SEVERITY_ICONS } from '../icons';
import type { View } from '../view';
import { buttonView } from './button';
import { findingView } from './finding';

/** Findings by sheet, then severity. Beyond the first page they wait behind a button. */
export function findingsView(view: View, findings: readonly Finding[]): TemplateResult {
  const { t, state } = view;
  if (findings.length === 0) return html`<p class="none">${t.noFindings}</p>`;
  const rest = findings.length - state.shown;
  return html`
    <section class="findings" aria-label=${t.findings} data-test="findings" @keydown=${(event: KeyboardEvent) => explainByKey(view, event) || moveByArrows(event)}>
      ${firstOf(groupFindings(findings), state.shown).map((group) => sheetView(view, group))}
      ${rest > 0 ? buttonView({ label: t.showMore(rest), test: 'more', off: false, press: (event) => showMore(view, event) }) : nothing}
    </section>
  `;
}

function sheetView(view: View, { sheet, count, severities }: SheetFindings): TemplateResult {
  const { t } = view;
  return html`
    <section class="sheet">
      <h3 class="sheet-name"><span>${sheet === '' ? t.wholeWorkbook : sheet}</span> <span class="number">${t.findingCount(count)}</span></h3>
      ${severities.map(
        ({ severity, count: own, findings }) => html`
          <h4 class="severity sign-${severity}">
            ${SEVERITY_ICONS[severity]} <span>${t.severities[severity]} ${own}</span> <span class="number">${t.severityHints[severity]}</span>
          </h4>
          <ul class="list">
            ${findings.map((finding) => findingView(view, finding))}
          </ul>
        `,
      )}
    </section>
  `;
}

/** The button goes; the keyboard goes on with the first finding that it brought. */
function showMore({ state, dispatch }: View, event: Event): void {
  const list = (event.currentTarget as Element).closest('.findings');
  dispatch({ kind: 'show-more' });
  queueMicrotask(() => list?.querySelectorAll<HTMLElement>('button.finding-go')[state.shown]?.focus());
}

/** E on a finding opens its 说明, where it takes one. */
function explainByKey({ state, dispatch }: View, event: KeyboardEvent): boolean {
  const target = event.target as Element;
  if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.altKey || event.metaKey || !target.matches('button.finding-go')) return false;
  const all = groupFindings(state.result?.validation.findings ?? []).flatMap(({ severities }) => severities.flatMap(({ findings }) => findings));
  const finding = all[[...(event.currentTarget as Element).querySelectorAll('.finding')].indexOf(target.closest('.finding') as Element)];
  if (finding?.severity !== 'soft') return false;
  event.preventDefault();
  dispatch({ kind: 'explaining', finding });
  return true;
}

/** Up, Down, Home and End go from finding to finding: Tab alone would stop at every fix between. */
function moveByArrows(event: KeyboardEvent): void {
  const all = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('button.finding-go')];
  const own = (event.target as Element).closest('.finding')?.querySelector<HTMLElement>('button.finding-go');
  const at = own ? all.indexOf(own) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
  if (at < 0 || to === undefined || !all[to]) return;
  event.preventDefault();
  all[to].focus();
}
