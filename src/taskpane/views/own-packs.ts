import { html, nothing, type TemplateResult } from 'lit-html';
import { createRef, ref } from 'lit-html/directives/ref.js';
import { printTemplateError } from '../../core';
import { originOf } from '../packs/in-book';
import type { RefusedFile } from '../packs/packs';
import type { View } from '../view';
import { buttonView } from './button';

/** 本区模板: packs from files and from sheets, and what can be done with the one that is chosen. */
export function ownPacksView(view: View): TemplateResult {
  const { state, t, say, templates, actions } = view;
  const off = state.phase !== undefined;
  const pack = templates.find(({ id }) => id === state.template);
  const isOwn = pack !== undefined && originOf(state.packs, pack).startsWith('own');
  return html`
    <section class="own-packs" aria-label=${t.packs.heading} data-test="own-packs" data-keep>
      <h2>${t.packs.heading}</h2>
      <p class="hint">${t.packs.intro}</p>
      <div class="commands">
        ${buttonView({ label: t.packs.learn, test: 'learn', off, press: () => void actions.learn() })} ${importView(view, off)}
      </div>
      ${state.packs.refused ? refusedView(view, state.packs.refused) : nothing}
      <p class="hint" data-test="chosen-pack">${pack ? t.packs.chosen(say(pack.name)) : t.packs.nothingChosen}</p>
      <div class="commands">
        ${buttonView({ label: t.packs.export, test: 'export-pack', off: !pack, press: () => pack && actions.exportPack(pack) })}
        ${pack && isOwn ? buttonView({ label: t.packs.store, test: 'store-pack', off, press: () => void actions.storePack(pack) }) : nothing}
        ${pack && isOwn ? buttonView({ label: t.packs.remove, test: 'remove-pack', off, press: () => actions.removePack(pack) }) : nothing}
      </div>
    </section>
  `;
}

/** A file field of the browser's own says what it will in a language that it chooses; a button stands for it. */
function importView({ t, actions }: View, off: boolean): TemplateResult {
  const field = createRef<HTMLInputElement>();
  const picked = ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void actions.importPack(file);
    // The same file, corrected, may be picked again.
    input.value = '';
  };
  return html`
    ${buttonView({ label: t.packs.import, test: 'import-pack', off, press: () => field.value?.click() })}
    <input type="file" accept=".json,application/json" hidden data-test="pack-file" ${ref(field)} @change=${picked} />
  `;
}

function refusedView({ t, say }: View, { name, errors }: RefusedFile): TemplateResult {
  return html`
    <section class="pack-errors" aria-label=${t.packs.refusedFile(name)} data-test="pack-errors">
      <h3>${t.packs.refusedFile(name)}</h3>
      <ul class="reasons">
        ${errors.map((error) => html`<li class="row">${say(printTemplateError(error))}</li>`)}
      </ul>
    </section>
  `;
}
