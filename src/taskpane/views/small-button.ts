import { html, nothing, type TemplateResult } from 'lit-html';

export interface SmallButton {
  readonly label: string;
  readonly test: string;
  readonly press: (event: Event) => void;
  /** Can't be pressed now; it stays focusable. */
  readonly off?: boolean;
  /** false: reached by the mouse and by a screen reader's own keys, and not a stop of the Tab key. */
  readonly isStop?: boolean;
  readonly title?: string;
}

/** The browser's own button, for places that hold hundreds: a Fluent one takes some ten times as long to make. */
export function smallButton({ label, test, press, off = false, isStop = true, title }: SmallButton): TemplateResult {
  return html`
    <button
      class="small-button"
      type="button"
      data-test=${test}
      tabindex=${isStop ? 0 : -1}
      title=${title ?? nothing}
      aria-disabled=${off ? 'true' : nothing}
      @click=${(event: Event) => (off ? undefined : press(event))}
    >
      ${label}
    </button>
  `;
}
