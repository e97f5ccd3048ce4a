/**
 * A pane for every file, made when the file first comes onto the page. Its results, its place and the 说明 being typed
 * in it stay while another file is looked at; only the pane of the file on the page stands in the document.
 */
import type { Language, Template } from '../../core';
import { newWorkbook } from '../../hosts/xlsx/blank';
import { engineOf } from '../../taskpane/engine';
import { MESSAGES } from '../../taskpane/messages/messages';
import { startPane, type PaneHandle } from '../../taskpane/pane';
import type { PreviewContext } from '../commands/context';
import { selectFromPane } from '../commands/moving';
import { previewHost } from '../host';
import { moveOn, type PreviewState } from '../state';
import { createTold, type Told } from '../told';
import { fileById } from './open-file';

export interface FilePane {
  readonly handle: PaneHandle;
  /** What the clerk does in the grid, for whoever listens. */
  readonly changes: Told;
  readonly selections: Told;
}

export interface Panes {
  readonly current: () => FilePane;
  /** The state is another: brings the pane of its file into the document, ends those of files that are gone. */
  readonly follow: (before: PreviewState) => void;
  readonly hasDrafts: (file: number) => boolean;
}

export interface PanesDeps {
  readonly templates: readonly Template[];
  readonly onLanguage: (language: Language) => void;
}

export function createPanes(slot: HTMLElement, context: PreviewContext, deps: PanesDeps): Panes {
  const panes = new Map<number, FilePane & { readonly element: HTMLElement }>();

  function start(id: number): FilePane & { readonly element: HTMLElement } {
    const element = document.createElement('div');
    element.className = 'pv-file-pane';
    slot.replaceChildren(element);
    const changes = createTold();
    const selections = createTold();
    const file = (): NonNullable<ReturnType<typeof fileById>> => {
      const found = fileById(context.state(), id);
      if (!found) throw new Error(`The file ${id} was closed.`);
      return found;
    };
    const host = previewHost({
      book: () => file().book,
      activeSheet: () => file().sheet,
      onEdited: (book) => context.change(moveOn(context.state(), book, id)),
      // A pane out of sight leads nowhere.
      onSelect: (edit) => context.state().current === id && selectFromPane(context, edit),
      changes,
      selections,
    });
    const handle = startPane(element, {
      messages: MESSAGES[context.state().language],
      engine: engineOf(deps.templates, host),
      language: context.state().language,
      embedded: true,
      makeWorkbook: async (edits) => newWorkbook(edits),
      onLanguage: deps.onLanguage,
    });
    const pane = { element, handle, changes, selections };
    panes.set(id, pane);
    return pane;
  }

  function current(): FilePane & { readonly element: HTMLElement } {
    const { current: id } = context.state();
    return panes.get(id) ?? start(id);
  }

  return {
    current,
    follow(before) {
      const { files, language } = context.state();
      const { element } = current();
      if (slot.firstElementChild !== element) slot.replaceChildren(element);
      if (language !== before.language) for (const { handle } of panes.values()) handle.setLanguage(language);
      if (files === before.files) return;
      for (const [id, { handle }] of panes) {
        if (files.some((file) => file.id === id)) continue;
        handle.stop();
        panes.delete(id);
      }
    },
    hasDrafts: (file) => panes.get(file)?.handle.hasDrafts() ?? false,
  };
}
