import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import { ref } from 'lit-html/directives/ref.js';
import type { ShellView } from '../../view';
import { buttonView } from '../../views/button';
import { TOPICS, type Guide, type TopicId } from '../guide';
import { partView } from './part';

/** The button in the head of the pane. */
export function helpButton({ state, t, actions }: ShellView): TemplateResult {
  return html`
    <fluent-button
      size="small"
      appearance="subtle"
      icon-only
      aria-label=${state.help.isOpen ? t.help.close : t.help.open}
      title=${`${t.help.title} (F1)`}
      aria-keyshortcuts="F1 ?"
      data-test="help-open"
      @click=${() => (state.help.isOpen ? actions.closeHelp() : actions.openHelp())}
      ><span aria-hidden="true">?</span></fluent-button
    >
  `;
}

/** 帮助: a page in place of the four, so that the clerk reads it and works in the sheet at the same time. */
export function helpView(view: ShellView): TemplateResult {
  const { state, t, actions } = view;
  const { help, language } = state;
  const guide = help.guides[language];
  return html`
    <section class="help" data-return aria-labelledby="help-title" data-test="help">
      <div class="help-head">
        ${buttonView({ label: t.help.back, test: 'help-back', off: false, small: true, press: () => actions.closeHelp() })}
        <h2 id="help-title" tabindex="-1" ${ref(focusNew)}>${t.help.title}</h2>
      </div>
      ${guide ? html`<p class="hint">${t.help.intro}</p>${keyed(language, topicsView(view, guide))}` : waitingView(view)}
    </section>
  `;
}

function waitingView({ state, t, actions }: ShellView): TemplateResult {
  if (!state.help.failed) return html`<p class="hint" role="status">${t.help.loading}</p>`;
  return html`
    <p role="alert" data-test="help-failed">${t.help.failed}</p>
    ${buttonView({ label: t.help.again, test: 'help-again', off: false, small: true, press: () => void actions.loadHelp() })}
  `;
}

function topicsView(view: ShellView, guide: Guide): TemplateResult {
  // The first topic of the place that the clerk came from.
  const first = TOPICS.find((id) => guide[id].place === view.state.help.from);
  return html`${TOPICS.map((id) => topicView(view, guide, id, id === first))}`;
}

function topicView(view: ShellView, guide: Guide, id: TopicId, isFirst: boolean): TemplateResult {
  const { title, place, parts } = guide[id];
  const { t, actions } = view;
  return html`
    <details class="topic" name="help" data-test="topic-${id}" ?open=${isFirst}>
      <summary><h3>${title}</h3></summary>
      <div class="topic-body">
        ${parts.map((part) => partView(view, part))}
        ${place === undefined ? nothing : html`<div data-return="place">${buttonView({ label: t.help.go[place], test: `go-${id}`, off: false, small: true, press: () => actions.closeHelp(place) })}</div>`}
      </div>
    </details>
  `;
}

/** A screen reader starts where the page starts. lit-html calls this before it stands in the document. */
function focusNew(element: Element | undefined): void {
  queueMicrotask(() => (element as HTMLElement | undefined)?.focus());
}
