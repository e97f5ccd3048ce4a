/** All commands of the page, joined: what its buttons, the grid and dropped files are wired to. */
import { listenToClipboard } from '../edit/clipboard-events';
import type { GridCommand } from '../edit/keys';
import type { GridEvents } from '../grid/grid-view';
import type { PageActions } from '../view/page';
import type { PreviewContext } from './context';
import { clearCells, copiedText, openCell, paste, takeTyped, undo } from './editing';
import { fileCommands, type FileCommands } from './files';
import { move, nextSheet, selectAt, showSheet } from './moving';

export interface Commands {
  readonly page: PageActions;
  readonly grid: GridEvents;
  readonly files: FileCommands;
  readonly listenToClipboard: (element: HTMLElement) => void;
}

export function createCommands(context: PreviewContext): Commands {
  const { state, change } = context;
  const files = fileCommands(context);

  function run(command: GridCommand): void {
    switch (command.kind) {
      case 'move':
      case 'edge':
        return move(context, command);
      case 'edit':
        return openCell(context);
      case 'clear':
        return clearCells(context);
      case 'undo':
        return undo(context);
      case 'save':
        return files.save();
      case 'sheet':
        return nextSheet(context, command.by);
    }
  }

  return {
    files,
    page: {
      ...files,
      undo: () => undo(context),
      toggleFiles: () => change({ ...state(), areFilesShown: !state().areFilesShown }),
      togglePane: () => change({ ...state(), isPaneShown: !state().isPaneShown }),
      showSheet: (name) => showSheet(context, name),
      dismiss: () => change({ ...state(), notice: undefined }),
    },
    grid: {
      onSelect: (at, extend) => selectAt(context, at, extend),
      onOpen: () => openCell(context),
      onTyped: (typed, direction) => takeTyped(context, typed, direction),
      onCommand: run,
    },
    listenToClipboard: (element) =>
      listenToClipboard(element, {
        isEditing: () => context.grid().isEditing(),
        copy: () => copiedText(context),
        clear: () => clearCells(context),
        paste: (text, html) => paste(context, text, html),
      }),
  };
}
