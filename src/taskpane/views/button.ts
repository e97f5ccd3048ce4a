import { html, nothing, type TemplateResult } from 'lit-html';

export interface ButtonLook {
  readonly label: string;
  /** Names the button for tests, whatever the language. */
  readonly test: string;
  readonly press: (event: Event) => void;
  /** Can't be pressed now. It stays focusable: a keyboard must not lose its place while the workbook is read. */
  readonly off: boolean;
  readonly primary?: boolean;
  readonly small?: boolean;
  readonly className?: string;
  /** What a screen reader says in place of the label. */
  readonly describes?: string;
}

export function buttonView({ label, test, press, off, primary, small, className, describes }: ButtonLook): TemplateResult {
  return html`
    <fluent-button
      appearance=${primary === true ? 'primary' : nothing}
      size=${small === true ? 'small' : nothing}
      class=${className ?? nothing}
      aria-label=${describes ?? nothing}
      data-test=${test}
      ?data-home=${primary === true}
      ?disabled-focusable=${off}
      aria-disabled=${off ? 'true' : nothing}
      @click=${press}
      >${label}</fluent-button
    >
  `;
}
