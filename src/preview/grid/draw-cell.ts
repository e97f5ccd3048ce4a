/** Fills one cell of the table. Styles are set through the object model: the page's policy allows no inline style text. */
import { MARK_STYLES, type Status } from '../../core';
import type { PreviewMessages } from '../messages';
import type { CellView } from './cell-view';

/** A sign for each status beside its colour: many people can't tell the colours apart, and a print has none. */
const SIGNS: Readonly<Record<Status, string>> = {
  error: '✕',
  warning: '!',
  'not-checked': '?',
  explained: 'i',
  passed: '✓',
};

export interface CellDrawing {
  readonly view: CellView;
  /** Pixels: the text may run on over blank neighbours. */
  readonly room: number;
  /** It does: over cells that follow. */
  readonly runsOn: boolean;
  /** Pixels of the cell itself. */
  readonly height: number;
  /** Lines drawn right of and below the cell, by itself or by its neighbours. */
  readonly right: boolean;
  readonly bottom: boolean;
}

export function drawCell(element: HTMLTableCellElement, drawing: CellDrawing, messages: PreviewMessages): void {
  const { view, right, bottom } = drawing;
  const { look, status } = view;
  element.classList.toggle('line-right', right);
  element.classList.toggle('line-bottom', bottom);
  element.classList.toggle('runs-on', drawing.runsOn);
  element.classList.toggle('filled', look.fill !== undefined);
  const style = element.style;
  style.backgroundColor = look.fill ?? '';
  style.color = look.color ?? '';
  style.textAlign = view.align;
  style.verticalAlign = look.vertical === 'center' ? 'middle' : look.vertical;
  if (status) element.dataset['status'] = status;
  else delete element.dataset['status'];
  element.dataset['result'] = view.result;
  for (const child of [...element.children]) if (!(child instanceof HTMLTextAreaElement)) child.remove();
  element.prepend(textOf(drawing), ...signsOf(view, messages));
}

function textOf({ view, room, height }: CellDrawing): HTMLElement {
  const element = document.createElement('div');
  element.className = view.look.wrap ? 'cell-text wrapped' : 'cell-text';
  element.textContent = view.text;
  element.style.fontSize = `${view.look.fontSize}px`;
  element.style.width = `${room - 1}px`;
  element.style.maxHeight = `${height - 1}px`;
  if (view.look.bold) element.style.fontWeight = '700';
  if (view.look.italic) element.style.fontStyle = 'italic';
  return element;
}

function signsOf(view: CellView, messages: PreviewMessages): HTMLElement[] {
  const signs: HTMLElement[] = [];
  if (view.status) {
    const sign = signElement('status-sign', SIGNS[view.status]);
    // Most cells pass: their sign is there, and quiet.
    if (view.status === 'passed') sign.style.color = MARK_STYLES.passed.font;
    else sign.style.backgroundColor = MARK_STYLES[view.status].font;
    signs.push(sign, spoken(messages.status[view.status]));
  }
  if (view.result === 'stale' || view.result === 'empty') {
    signs.push(signElement('formula-sign', 'ƒ'), spoken(view.result === 'stale' ? messages.formulaStale : messages.formulaEmpty));
  }
  return signs;
}

function signElement(className: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = className;
  element.textContent = text;
  element.setAttribute('aria-hidden', 'true');
  return element;
}

/** Read out after the cell's text. */
function spoken(text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = 'spoken';
  element.textContent = ` (${text})`;
  return element;
}
