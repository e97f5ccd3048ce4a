/** The page around the grid and the pane: bar, messages, sheet tabs, status line. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { ref, type Ref } from 'lit-html/directives/ref.js';
import { SPREADSHEET_ENDINGS } from '../../core';
import type { PreviewMessages } from '../messages';
import { isList } from '../desk/desk';
import { fileOf, isUnsaved, labelOf } from '../desk/open-file';
import type { Notice, PreviewState } from '../state';
import { copyName } from '../workbook/copy-name';
import { cellBar } from './cell-bar';
import { closingDialog, type ClosingActions } from './closing-dialog';
import { fileList, type FileListActions } from './file-list';
import { formulaNotice, needsFormulaNotice } from './formula-notice';
import { sheetTabs } from './sheet-tabs';

export interface PageActions extends FileListActions, ClosingActions {
  readonly openFiles: (files: readonly File[]) => void;
  readonly save: () => void;
  readonly undo: () => void;
  readonly toggleFiles: () => void;
  readonly togglePane: () => void;
  readonly showSheet: (name: string) => void;
  readonly dismiss: () => void;
}

export interface PageSlots {
  /** Elements that are not lit-html's: the grid draws itself, and so does the pane. */
  readonly grid: Ref<HTMLDivElement>;
  readonly pane: Ref<HTMLElement>;
}

export function pageView(state: PreviewState, t: PreviewMessages, actions: PageActions, slots: PageSlots): TemplateResult {
  return html`
    <div class="pv-page ${state.isPaneShown ? '' : 'pv-no-pane'} ${isList(state) && state.areFilesShown ? 'pv-with-files' : ''}" lang=${state.language === 'zh' ? 'zh-CN' : 'en'}>
      ${barView(state, t, actions)}
      ${isList(state) ? fileList(state, t, actions) : nothing}
      <main class="pv-work">
        ${state.notice ? noticeView(state, state.notice, t, actions) : nothing}
        ${needsFormulaNotice(state) ? formulaNotice(t) : nothing}
        ${cellBar(state, t)}
        <div class="pv-grid" data-test="grid" ${ref(slots.grid)}></div>
        ${sheetTabs(state, t, actions)}
        ${statusView(state, t)}
      </main>
      <aside class="pv-pane" id="pv-pane" aria-label=${t.pane} ?hidden=${!state.isPaneShown} ${ref(slots.pane)}></aside>
      <div class="pv-drop" aria-hidden="true"><span>${t.dropHere}</span></div>
      ${closingDialog(state, t, actions)}
    </div>
  `;
}

function barView(state: PreviewState, t: PreviewMessages, actions: PageActions): TemplateResult {
  const file = fileOf(state);
  const name = labelOf(state.files, file);
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    // The same file again is a change too, for whoever has just repaired it.
    actions.openFiles([...(input.files ?? [])]);
    input.value = '';
  };
  const choose = (event: Event): void => {
    (event.currentTarget as HTMLElement).parentElement?.querySelector('input')?.click();
  };
  return html`
    <header class="pv-bar">
      <h1 class="pv-file" title=${name}>
        <span class="pv-file-name" data-test="file-name">${name}</span>
        <span class="pv-unsaved" data-test="unsaved" ?hidden=${!isUnsaved(file)}>${t.unsaved}</span>
      </h1>
      <div class="pv-tools" role="group" aria-label=${t.toolbar}>
        ${isList(state) ? filesButton(state, t, actions) : nothing}
        <span class="pv-tool">
          <button type="button" class="pv-button" title=${t.openHint} data-test="open" @click=${choose}>${t.open}</button>
          <input type="file" accept=${SPREADSHEET_ENDINGS.join()} multiple tabindex="-1" aria-label=${t.openHint} hidden data-test="file-input" @change=${chosen} />
        </span>
        <button type="button" class="pv-button" title=${t.saveHint(copyName(file.book.name))} data-test="save" @click=${actions.save}>${t.save}</button>
        <button
          type="button"
          class="pv-button"
          title=${t.undoHint}
          data-test="undo"
          aria-disabled=${file.book.past.length === 0}
          @click=${actions.undo}
        >${t.undo}</button>
        <button
          type="button"
          class="pv-button"
          data-test="toggle-pane"
          aria-expanded=${state.isPaneShown}
          aria-controls="pv-pane"
          @click=${actions.togglePane}
        >${state.isPaneShown ? t.hidePane : t.showPane}</button>
      </div>
    </header>
  `;
}

function filesButton(state: PreviewState, t: PreviewMessages, actions: PageActions): TemplateResult {
  return html`
    <button type="button" class="pv-button" data-test="toggle-files" aria-expanded=${state.areFilesShown} aria-controls="pv-files" @click=${actions.toggleFiles}>
      ${t.files.button(state.files.length + state.unread.length)}
    </button>
  `;
}

function noticeView({ language }: PreviewState, notice: Notice, t: PreviewMessages, actions: PageActions): TemplateResult {
  return html`
    <div class="pv-notice pv-${notice.intent}" role="alert" data-test="notice">
      <p><strong>${notice.intent === 'error' ? t.error : t.notice}</strong> ${notice.text[language]}</p>
      <button type="button" class="pv-button pv-quiet" aria-label=${t.dismiss} data-test="dismiss" @click=${actions.dismiss}>✕</button>
    </div>
  `;
}

function statusView(state: PreviewState, t: PreviewMessages): TemplateResult {
  return html`
    <footer class="pv-status">
      <span role="status" class="pv-said" data-test="status">${state.said?.[state.language] ?? ''}</span>
      <span class="pv-local">${t.local}</span>
    </footer>
  `;
}
