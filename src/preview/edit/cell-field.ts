/**
 * The text field that stands in the selected cell: unseen while the clerk goes about, in sight while the cell is edited.
 *
 * It always has the focus, because an input method composes only into a field that has it when the first key goes
 * down: a field that were opened by that key would get "n" and then compose "ian" of 年.
 */
import type { Direction } from './selection';

export interface CellFieldEvents {
  /** The field came into sight; what it is about must be remembered now. */
  readonly onOpen: () => void;
  /** `direction` is where the selection goes next; undefined: it stays. */
  readonly onCommit: (text: string, direction: Direction | undefined) => void;
  readonly onCancel: () => void;
}

export interface CellField {
  /** Puts the unseen field into the cell, or where its cell is out of the page into `aside`. Keeps the focus if it had it. */
  readonly stand: (cell: HTMLElement | undefined, aside: HTMLElement, label: string) => void;
  readonly focus: () => void;
  readonly hasFocus: () => boolean;
  /** Brings it into sight with this text (F2, double click): arrow keys then move in the text. */
  readonly open: (text: string) => void;
  readonly isOpen: () => boolean;
  /** Confirms what was typed so far, as a click elsewhere does; nothing where it is not open. */
  readonly commit: () => void;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function createCellField(events: CellFieldEvents): CellField {
  const field = document.createElement('textarea');
  field.rows = 1;
  field.spellcheck = false;
  field.autocomplete = 'off';
  /** 'over': typing replaced the cell, and an arrow key confirms and goes on · 'within': arrow keys move in the text. */
  let mode: 'unseen' | 'over' | 'within' = 'unseen';
  hide();

  function hide(): void {
    mode = 'unseen';
    field.value = '';
    field.className = 'cell-field';
    // No keyboard over half a telephone's page for merely selecting a cell.
    field.inputMode = 'none';
    field.style.height = '';
    field.parentElement?.classList.remove('editing');
  }

  function show(as: 'over' | 'within'): void {
    mode = as;
    field.className = 'cell-field open';
    field.inputMode = 'text';
    field.parentElement?.classList.add('editing');
    events.onOpen();
    grow();
  }

  function grow(): void {
    field.style.height = '0';
    field.style.height = `${Math.max(field.scrollHeight + 4, field.parentElement?.clientHeight ?? 0)}px`;
  }

  function close(): string | undefined {
    if (mode === 'unseen') return undefined;
    const text = field.value;
    hide();
    return text;
  }

  function commit(direction?: Direction): void {
    const text = close();
    if (text !== undefined) events.onCommit(text, direction);
  }

  field.addEventListener('compositionstart', () => {
    if (mode === 'unseen') show('over');
  });
  field.addEventListener('input', () => {
    if (mode === 'unseen') show('over');
    else grow();
  });
  field.addEventListener('blur', () => {
    // Another window came to the front: the field is still the page's active element, and waits.
    if (document.activeElement !== field) commit();
  });
  field.addEventListener('keydown', (event) => {
    // Enter and arrows belong to the input method while it composes. Unseen, all keys are the grid's.
    if (mode === 'unseen' || event.isComposing) return;
    event.stopPropagation();
    const after = directionAfter(event, mode);
    if (event.key === 'Escape') {
      close();
      events.onCancel();
    } else if (event.key === 'Enter' && event.altKey) {
      field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
      grow();
    } else if (after) commit(after);
    else return;
    event.preventDefault();
  });

  return {
    stand(cell, aside, label) {
      const hadFocus = document.activeElement === field;
      field.setAttribute('aria-label', label);
      const place = cell ?? aside;
      if (field.parentElement !== place) place.append(field);
      if (hadFocus) field.focus({ preventScroll: true });
    },
    focus: () => field.focus({ preventScroll: true }),
    hasFocus: () => document.activeElement === field,
    open(text) {
      field.value = text;
      show('within');
      field.focus({ preventScroll: true });
      field.setSelectionRange(text.length, text.length);
    },
    isOpen: () => mode !== 'unseen',
    commit: () => commit(),
  };
}

function directionAfter(event: KeyboardEvent, mode: 'over' | 'within'): Direction | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.key === 'Enter') return event.shiftKey ? 'up' : 'down';
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  return mode === 'over' && !event.shiftKey ? ARROWS[event.key] : undefined;
}
