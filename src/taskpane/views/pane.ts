import { html, nothing, type TemplateResult } from 'lit-html';
import { keyed } from 'lit-html/directives/keyed.js';
import type { Tab } from '../state';
import { TABS } from '../tabs';
import type { ShellView } from '../view';
import { helpButton, helpView } from '../help/views/help';
import { checkView } from './check';
import { liveText } from './live';
import { noticeView } from './notice';
import { standingView } from './standing';
import { waitingView } from './waiting';

/** The whole pane: title and language, the places, what happened, and the place that is open. */
export function paneView(view: ShellView): TemplateResult {
  const { state, t, dispatch } = view;
  const other = state.language === 'zh' ? 'en' : 'zh';
  return html`
    <div class="pane" lang=${state.language === 'zh' ? 'zh-CN' : 'en'}>
      <header class="head">
        ${view.embedded ? html`<h2 class="title">${t.title}</h2>` : html`<h1 class="title">${t.title}</h1>`}
        <div class="head-buttons">
          <fluent-button
            size="small"
            appearance="subtle"
            aria-label=${t.switchLanguage}
            data-test="language"
            @click=${() => dispatch({ kind: 'language', language: other })}
          >
            <span lang=${other === 'zh' ? 'zh-CN' : 'en'}>${t.otherLanguage}</span>
          </fluent-button>
          ${helpButton(view)}
        </div>
      </header>
      <div class="stays">${standingView(view)} ${state.notice ? noticeView(view, state.notice) : nothing}</div>
      ${state.help.isOpen ? helpView(view) : nothing}
      <div ?hidden=${state.help.isOpen}>${tabs(view)}</div>
      <div class="visually-hidden" role="status" data-test="live">${liveText(view)}</div>
      ${TABS.map(
        (tab) => html`
          <section class="place" role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" ?hidden=${state.help.isOpen || state.tab !== tab}>
            ${placeView(view, tab)}
          </section>
        `,
      )}
    </div>
  `;
}

function placeView(view: ShellView, tab: Tab): TemplateResult {
  if (tab === 'check') return checkView(view);
  return view.late ? view.late.places[tab]() : waitingView(view);
}

function tabs({ state, t, dispatch }: ShellView): TemplateResult {
  const changed = (event: CustomEvent<{ id: string } | null>): void => {
    const tab = TABS.find((one) => `tab-${one}` === event.detail?.id);
    // A new list tells of the tab that it starts with: nobody has gone anywhere.
    if (tab && tab !== state.tab) dispatch({ kind: 'tab', tab });
  };
  // A Fluent tab measures its text once, when it is made: a new language needs new tabs.
  return html`${keyed(
    state.language,
    html`
      <fluent-tablist activeid="tab-${state.tab}" aria-label=${t.places} @change=${changed}>
        ${TABS.map((tab) => html`<fluent-tab id="tab-${tab}" aria-controls="panel-${tab}"><span>${t[tab]}</span></fluent-tab>`)}
      </fluent-tablist>
    `,
  )}`;
}
