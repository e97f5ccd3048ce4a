/** The open files with how each stands: what somebody sees who drops a folder's workbooks onto the page. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { tallyOf } from '../desk/checks';
import { isChecked, isUnsaved, labelOf, type OpenFile, type UnreadFile } from '../desk/open-file';
import type { PreviewMessages } from '../messages';
import type { PreviewState } from '../state';
import { itemByArrow } from './arrow-keys';

export interface FileListActions {
  readonly showFile: (id: number) => void;
  readonly closeFile: (id: number) => void;
}

/** Beside its colour: a verdict is never told by colour alone. */
const SIGNS: Readonly<Record<string, string>> = { passed: '✓', failed: '✕', 'needs-explanation': '!', unreadable: '?', fault: '?', checking: '…' };

export function fileList(state: PreviewState, t: PreviewMessages, actions: FileListActions): TemplateResult {
  const canClose = state.files.length > 1;
  return html`
    <nav class="pv-files" id="pv-files" aria-labelledby="pv-files-title" data-test="files" ?hidden=${!state.areFilesShown}>
      <h2 class="pv-files-title" id="pv-files-title">${t.files.title}</h2>
      <p class="pv-tally" data-test="tally">${t.files.tally(tallyOf(state))}</p>
      <p class="pv-tally">${t.local}</p>
      <ul class="pv-file-list" @keydown=${moveByArrows}>
        ${state.files.map((file) => fileItem(state, file, canClose, t, actions))}
        ${state.unread.map((file) => unreadItem(file, state, t, actions))}
      </ul>
    </nav>
  `;
}

function fileItem(state: PreviewState, file: OpenFile, canClose: boolean, t: PreviewMessages, actions: FileListActions): TemplateResult {
  const name = labelOf(state.files, file);
  const outcome = isChecked(file) ? file.check?.outcome : undefined;
  const verdict = outcome === undefined ? 'checking' : 'fault' in outcome ? 'fault' : outcome.verdict;
  const detail = outcome === undefined ? nothing : 'fault' in outcome ? outcome.fault[state.language] : t.files.counts(outcome.hard, outcome.soft);
  return html`
    <li class="pv-file-row" data-test="file" data-name=${name} data-verdict=${verdict}>
      <button type="button" class="pv-file-item" aria-current=${file.id === state.current} title=${name} data-test="show-file" @click=${() => actions.showFile(file.id)}>
        <span class="pv-file-label">${name}</span>
        <span class="pv-verdict pv-verdict-${verdict}"><span aria-hidden="true">${SIGNS[verdict]}</span> ${t.files.verdicts[verdict]}</span>
        <span class="pv-counts">${verdict === 'unreadable' ? nothing : detail}${isUnsaved(file) ? html`<span class="pv-changed">${t.files.changed}</span>` : nothing}</span>
      </button>
      ${canClose ? closeButton(name, file.id, t, actions) : nothing}
    </li>
  `;
}

/** There is nothing to go to; why it was not opened stands in full. */
function unreadItem(file: UnreadFile, state: PreviewState, t: PreviewMessages, actions: FileListActions): TemplateResult {
  return html`
    <li class="pv-file-row" data-test="file" data-name=${file.name} data-verdict="unread">
      <div class="pv-file-item">
        <span class="pv-file-label">${file.name}</span>
        <span class="pv-verdict pv-verdict-failed"><span aria-hidden="true">✕</span> ${t.files.unread}</span>
        <span class="pv-counts">${file.fault[state.language]}</span>
      </div>
      ${closeButton(file.name, file.id, t, actions)}
    </li>
  `;
}

function closeButton(name: string, id: number, t: PreviewMessages, { closeFile }: FileListActions): TemplateResult {
  return html`<button type="button" class="pv-button pv-quiet" aria-label=${t.files.close(name)} title=${t.files.close(name)} data-test="close-file" @click=${() => closeFile(id)}>✕</button>`;
}

function moveByArrows(event: KeyboardEvent): void {
  const items = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('button.pv-file-item')];
  const next = itemByArrow(event, items, { next: 'ArrowDown', previous: 'ArrowUp' });
  if (!next) return;
  event.preventDefault();
  next.focus();
}
