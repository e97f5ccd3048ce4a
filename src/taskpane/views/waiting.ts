import { html, type TemplateResult } from 'lit-html';
import type { ShellView } from '../view';
import { buttonView } from './button';

/** In place of a place whose file is still on its way. */
export function waitingView(view: ShellView): TemplateResult {
  return view.state.engine === 'missing' ? missingView(view) : html`<p class="intro" role="status" data-test="engine-coming">${view.t.engine.coming}</p>`;
}

/** The server that the add-in comes from is out of reach. */
export function missingView({ t, dispatch }: ShellView): TemplateResult {
  return html`
    <div class="intro" data-test="engine-missing">
      <p role="alert">${t.engine.missing}</p>
      ${buttonView({ label: t.engine.again, test: 'engine-again', off: false, press: () => dispatch({ kind: 'engine', engine: 'coming' }) })}
    </div>
  `;
}
