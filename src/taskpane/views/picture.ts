import { html, nothing, svg, type TemplateResult } from 'lit-html';
import type { EntryState, Severity } from '../../core';
import { SEVERITY_ICONS } from '../icons';
import { pictureOf, type Picture } from '../picture';
import type { View } from '../view';

/** Reasons with a bar of their own; the rest are one line, and 校验 lists them all. */
const REASONS = 5;
const STATES: readonly EntryState[] = ['open', 'explained', 'closed'];
/** Filled, hatched, or an outline alone: told apart without any colour. */
type Fill = 'solid' | 'hatched' | 'outlined';
const FILLS: Readonly<Record<EntryState, Fill>> = { open: 'solid', explained: 'hatched', closed: 'outlined' };

interface Part {
  readonly amount: number;
  readonly fill: Fill;
}

/** How far the check reached and how the findings stand. Every figure of a bar stands beside it as text. */
export function pictureView(view: View): TemplateResult | typeof nothing {
  const picture = pictureOf(view.state);
  if (!picture || picture.due === 0) return nothing;
  const { t } = view;
  return html`
    <section class="picture" aria-labelledby="picture-coverage" data-test="picture">
      <h3 id="picture-coverage">${t.picture.coverage}</h3>
      ${coverageBars(view, picture)}
      <h3>${t.picture.standings}</h3>
      ${severityBars(view, picture)}
    </section>
  `;
}

function coverageBars({ t, say }: View, { due, checked, reasons }: Picture): TemplateResult {
  const open = due - checked;
  const most = Math.max(...reasons.map(({ cells }) => cells));
  const rest = reasons.slice(REASONS);
  return html`
    <p class="picture-figures">
      ${key('checked', 'solid', 'coverage', t.picture.checked(checked, share(checked, due)))}
      ${key('unchecked', 'outlined', 'coverage', t.picture.notChecked(open))}
    </p>
    ${bar('coverage', [{ amount: checked, fill: 'solid' }, { amount: open, fill: 'outlined' }], due)}
    ${reasons.length === 0
      ? nothing
      : html`
          <p class="hint" id="picture-reasons">${t.picture.reasons}</p>
          <ul class="picture-list" aria-labelledby="picture-reasons">
            ${reasons.slice(0, REASONS).map(
              ({ reason, cells }) => html`
                <li>
                  <span class="picture-line"><span>${say(reason)}</span> <strong>${t.picture.cells(cells)}</strong></span>
                  ${bar('reason', [{ amount: cells, fill: 'hatched' }], most)}
                </li>
              `,
            )}
            ${rest.length === 0 ? nothing : html`<li class="hint">${t.picture.otherReasons(rest.length)}</li>`}
          </ul>
        `}
  `;
}

function severityBars({ t }: View, { severities }: Picture): TemplateResult {
  const total = (counts: Readonly<Record<EntryState, number>>): number => STATES.reduce((sum, state) => sum + counts[state], 0);
  const most = Math.max(...severities.map(({ counts }) => total(counts)));
  return html`
    <ul class="picture-list">
      ${severities.map(({ severity, counts }) => {
        const shown = STATES.filter((state) => counts[state] > 0);
        return html`
          <li class="sign-${severity}" data-severity=${severity}>
            <span class="picture-line"><span class="severity">${SEVERITY_ICONS[severity]} <span>${t.severities[severity]}</span></span> <strong>${total(counts)}</strong></span>
            ${most === 0 ? nothing : bar(severity, shown.map((state) => ({ amount: counts[state], fill: FILLS[state] })), most)}
            ${shown.length === 0 ? nothing : html`<p class="picture-figures">${shown.map((state) => key(state, FILLS[state], severity, t.picture.states[severity][state](counts[state])))}</p>`}
          </li>
        `;
      })}
    </ul>
  `;
}

/** One word of the key, with a sample of its fill. */
function key(name: string, fill: Fill, of: Of, text: string): TemplateResult {
  return html`<span class="picture-key" data-test="picture-${name}"><svg class="sample of-${of}" width="12" height="12" aria-hidden="true">${hatch(`sample-${of}-${name}`)}${block(0, 100, fill, `sample-${of}-${name}`)}</svg> ${text}</span>`;
}

type Of = Severity | 'coverage' | 'reason';

/** Hidden from screen readers, which read the figures beside it. In per cent, so that it fits any width. */
function bar(of: Of, parts: readonly Part[], whole: number): TemplateResult {
  const starts = parts.map((_, i) => parts.slice(0, i).reduce((sum, { amount }) => sum + amount, 0));
  const percent = (amount: number): number => (whole === 0 ? 0 : (100 * amount) / whole);
  const blocks = parts.flatMap(({ amount, fill }, i) => (amount === 0 ? [] : [block(percent(starts[i] ?? 0), percent(amount), fill, `hatch-${of}`)]));
  return html`<svg class="bar of-${of}" height="12" aria-hidden="true">${hatch(`hatch-${of}`)}${blocks}</svg>`;
}

function block(x: number, width: number, fill: Fill, pattern: string): TemplateResult {
  // Inset by half a stroke, for an outline that no edge cuts off.
  return svg`<rect class="block ${fill}" x="${x}%" width="${width}%" y="1" height="10" fill=${fill === 'hatched' ? `url(#${pattern})` : nothing} />`;
}

/** Lines in the colour of the bar that holds them: a pattern does not see the colour of what it fills. */
function hatch(id: string): TemplateResult {
  return svg`<defs><pattern id=${id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch" width="2.5" height="5" /></pattern></defs>`;
}

function share(part: number, whole: number): number {
  // Never "100 %" where something is missing.
  return Math.floor((100 * part) / whole);
}
