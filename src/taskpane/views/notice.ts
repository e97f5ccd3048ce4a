import { html, nothing, type TemplateResult } from 'lit-html';
import { technicalDetail } from '../about';
import { copyText } from '../copy-text';
import { close, cross, note, tick } from '../icons';
import type { Notice } from '../state';
import type { ShellView } from '../view';

const ICONS = { success: tick, info: note, error: cross } as const;

/** What happened. The live region speaks it, so that the bar itself is a plain group. */
export function noticeView(view: ShellView, notice: Notice): TemplateResult {
  const { t, dispatch } = view;
  return html`
    <fluent-message-bar
      class="notice"
      intent=${notice.intent}
      role="group"
      aria-label=${notice.intent === 'error' ? t.failed : view.say(notice.text)}
      data-test="notice"
      data-intent=${notice.intent}
    >
      <span slot="icon" class="sign sign-${notice.intent}">${ICONS[notice.intent]}</span>
      <span>${view.say(notice.text)}</span>
      ${notice.detail === undefined ? nothing : detailView(view, notice.detail)}
      <fluent-button
        slot="dismiss"
        size="small"
        appearance="transparent"
        icon-only
        aria-label=${t.dismiss}
        @click=${() => dispatch({ kind: 'notice', notice: undefined })}
      >
        ${close}
      </fluent-button>
    </fluent-message-bar>
  `;
}

/** The whole of it is shown before it is copied: the clerk sees what is passed on. */
function detailView({ t, state, dispatch, host }: ShellView, fault: string): TemplateResult {
  const detail = technicalDetail(fault, host);
  const copy = async (event: Event): Promise<void> => {
    const text = (event.currentTarget as Element).parentElement?.querySelector('pre');
    dispatch({ kind: 'copied', how: await copyText(detail, text) });
  };
  const label = state.copied === undefined ? t.copy : state.copied === 'copied' ? t.copied : t.copyByHand;
  return html`
    <div class="fault">
      <fluent-button size="small" data-test="copy-detail" @click=${copy}>${label}</fluent-button>
      <details open>
        <summary>${t.details}</summary>
        <pre tabindex="0" role="group" aria-label=${t.details} data-test="detail">${detail}</pre>
      </details>
    </div>
  `;
}
