/** What a key does to the grid, in the way of spreadsheets and of the ARIA grid pattern. */
import type { Direction } from './selection';

export type GridCommand =
  | { readonly kind: 'move'; readonly direction: Direction; readonly how: 'step' | 'page' | 'leap'; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly to: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end'; readonly extend: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'save' }
  | { readonly kind: 'sheet'; readonly by: 1 | -1 };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/**
 * undefined where the key is not the grid's: what is typed goes into the cell's field, Ctrl+C and Ctrl+V reach the page
 * as copy and paste, Alt belongs to menus, and Tab leads out of the grid, for whoever has no mouse to leave it with.
 */
export function gridCommand(key: Key): GridCommand | undefined {
  if (key.altKey) return undefined;
  const control = key.ctrlKey || key.metaKey;
  const extend = key.shiftKey;
  const arrow = ARROWS[key.key];
  if (arrow) return { kind: 'move', direction: arrow, how: control ? 'leap' : 'step', extend };
  if (control) return controlCommand(key.key, extend);
  switch (key.key) {
    case 'Enter':
      // As in Excel, Enter goes on to the next cell; F2 or typing opens the cell.
      return { kind: 'move', direction: extend ? 'up' : 'down', how: 'step', extend: false };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'move', direction: key.key === 'PageUp' ? 'up' : 'down', how: 'page', extend };
    case 'Home':
    case 'End':
      return { kind: 'edge', to: key.key === 'Home' ? 'row-start' : 'row-end', extend };
    default:
      return undefined;
  }
}

function controlCommand(key: string, extend: boolean): GridCommand | undefined {
  switch (key) {
    case 'Home':
      return { kind: 'edge', to: 'sheet-start', extend };
    case 'End':
      return { kind: 'edge', to: 'sheet-end', extend };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'sheet', by: key === 'PageUp' ? -1 : 1 };
    case 'z':
    case 'Z':
      return { kind: 'undo' };
    case 's':
    case 'S':
      return { kind: 'save' };
    default:
      return undefined;
  }
}
