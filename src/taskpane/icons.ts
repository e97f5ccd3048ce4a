/** Signs drawn here rather than loaded: 16 px, in the colour of their text, hidden from screen readers. */
import { html, type TemplateResult } from 'lit-html';
import type { Severity, Verdict } from '../core';

export const tick = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path class="cut" d="M4.6 8.3l2.3 2.3 4.6-5" /></svg>`;
export const cross = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path class="cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" /></svg>`;
export const warning = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1l7.3 13.5H.7z" /><path class="cut" d="M8 5.6v4.2M8 11.4v1.4" /></svg>`;
export const note = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path class="cut" d="M8 7v4.6M8 4.2v1.4" /></svg>`;
export const unknown = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path class="cut" d="M5.8 6.3a2.2 2.2 0 1 1 3.3 1.9c-.8.4-1.1.8-1.1 1.6M8 11.2v1.4" /></svg>`;
export const close = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class="line" d="M3.5 3.5l9 9M12.5 3.5l-9 9" /></svg>`;

export const SEVERITY_ICONS: Readonly<Record<Severity, TemplateResult>> = { hard: cross, soft: warning, info: note };

export const VERDICT_ICONS: Readonly<Record<Verdict, TemplateResult>> = {
  passed: tick,
  failed: cross,
  'needs-explanation': warning,
  unreadable: unknown,
};
