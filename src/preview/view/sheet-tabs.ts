/** One tab a sheet; arrow keys go from tab to tab (ARIA tabs pattern). The grid is the one panel behind them. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { PreviewMessages } from '../messages';
import { itemByArrow } from './arrow-keys';
import { sheetOf, tabSheets, type PreviewState } from '../state';

export interface TabActions {
  readonly showSheet: (name: string) => void;
}

export function sheetTabs(state: PreviewState, t: PreviewMessages, { showSheet }: TabActions): TemplateResult {
  const shown = sheetOf(state).name;
  return html`
    <div class="pv-tabs" role="tablist" aria-label=${t.sheets} @keydown=${moveByArrows}>
      ${tabSheets(state).map((sheet) => {
        const isOpen = sheet.name === shown;
        return html`
          <button
            type="button"
            role="tab"
            class="pv-tab"
            data-test="tab"
            aria-selected=${isOpen}
            tabindex=${isOpen ? 0 : -1}
            @click=${() => showSheet(sheet.name)}
          >${sheet.name}${sheet.visibility === 'visible' ? nothing : html`<span class="pv-hidden-sheet">${t.hiddenTab}</span>`}</button>
        `;
      })}
    </div>
  `;
}

function moveByArrows(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role="tab"]')];
  const next = itemByArrow(event, tabs, { next: 'ArrowRight', previous: 'ArrowLeft' });
  if (!next) return;
  event.preventDefault();
  next.click();
  next.focus();
}
