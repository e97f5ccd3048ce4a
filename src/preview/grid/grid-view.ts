/** The grid on the page: draws what it is given, and tells what the mouse and the keys did. */
import { printAddress, type Address } from '../../core';
import { createCellField } from '../edit/cell-field';
import { gridCommand, type GridCommand } from '../edit/keys';
import type { Direction } from '../edit/selection';
import type { PreviewMessages } from '../messages';
import type { SheetFacts } from './cell-view';
import { drawDrawings } from './draw-drawings';
import { drawSelection, type ShownSelection } from './draw-selection';
import { drawSheet, type Drawn } from './draw-sheet';
import { listenToPointer } from './pointer';
import { reveal } from './reveal';
import { sheetExtent } from './sheet-extent';
import { buildFrame, HEADER_HEIGHT, type TableFrame } from './table-frame';
import { layOut, planTable, type SheetLayout, type TablePlan } from './table-plan';
import { positionAt, positionOf, startOf } from './tracks';

/** What was typed, and into which cell. */
export interface Typing {
  readonly sheet: string;
  readonly at: Address;
  readonly text: string;
}

export interface GridEvents {
  readonly onSelect: (at: Address, extend: boolean) => void;
  readonly onOpen: (at: Address) => void;
  readonly onCommand: (command: GridCommand) => void;
  readonly onTyped: (typing: Typing, direction: Direction | undefined) => void;
}

export interface GridModel {
  readonly facts: SheetFacts;
  readonly selection: ShownSelection;
  readonly messages: PreviewMessages;
}

export interface GridView {
  readonly update: (model: GridModel) => void;
  /** Puts the active cell in view, and the focus on it where `focus` says so. */
  readonly show: (focus: boolean) => void;
  /** Scrolls to the beginning: another workbook may have a sheet of the same name. */
  readonly toStart: () => void;
  /** Opens the active cell with this text in it. */
  readonly edit: (text: string) => void;
  readonly isEditing: () => boolean;
  /** Rows that fit: what Page Down goes on by. */
  readonly pageRows: () => number;
}

interface Shown {
  readonly model: GridModel;
  readonly layout: SheetLayout;
  readonly plan: TablePlan;
  readonly frame: TableFrame;
}

export function createGrid(scroller: HTMLElement, events: GridEvents): GridView {
  let shown: Shown | undefined;
  let drawn: Drawn = new WeakMap();
  let edited: Pick<Typing, 'sheet' | 'at'> | undefined;
  const field = createCellField({
    onOpen: () => {
      edited = shown && { sheet: shown.model.facts.sheet.name, at: shown.model.selection.active };
    },
    onCommit: (text, direction) => {
      if (edited) events.onTyped({ ...edited, text }, direction);
    },
    onCancel: () => show(true),
  });

  function draw(model: GridModel, layout: SheetLayout): Shown {
    const { facts, messages } = model;
    const hadFocus = field.hasFocus();
    const plan = planTable(facts.sheet, facts.look, layout, seen());
    const frame = shown?.plan.key === plan.key ? shown.frame : newFrame(plan, model);
    frame.table.setAttribute('aria-label', messages.grid(facts.sheet.name));
    // Going from cell to cell changes no cell.
    if (frame !== shown?.frame || facts !== shown.model.facts || messages !== shown.model.messages) drawSheet(frame, plan, facts, drawn, messages);
    if (frame !== shown?.frame || messages !== shown.model.messages || facts.look !== shown.model.facts.look) drawDrawings(scroller, plan, facts.look.drawings, messages);
    const active = drawSelection(frame, model.selection);
    field.stand(active, scroller, labelOf(model, active));
    if (hadFocus) field.focus();
    return { model, layout, plan, frame };
  }

  function newFrame(plan: TablePlan, model: GridModel): TableFrame {
    const frame = buildFrame(plan, model.messages.grid(model.facts.sheet.name), sheetExtent(model.facts.sheet));
    drawn = new WeakMap();
    const { scrollLeft, scrollTop } = scroller;
    shown?.frame.table.remove();
    scroller.prepend(frame.table);
    scroller.scrollTo(scrollLeft, scrollTop);
    return frame;
  }

  function seen(): { left: number; top: number; width: number; height: number } {
    return { left: scroller.scrollLeft, top: scroller.scrollTop, width: scroller.clientWidth, height: scroller.clientHeight };
  }

  function update(model: GridModel): void {
    const before = shown?.model.facts;
    const sameLayout = shown !== undefined && before?.sheet === model.facts.sheet && before.look === model.facts.look;
    const otherSheet = before !== undefined && before.sheet.name !== model.facts.sheet.name;
    if (otherSheet) scroller.scrollTo(0, 0);
    shown = draw(model, sameLayout && shown ? shown.layout : layOut(model.facts.sheet, model.facts.look));
  }

  scroller.addEventListener('scroll', () => {
    // A small sheet is on the page whole; only a window has to follow, and not from under an open cell.
    if (shown && !field.isOpen() && planTable(shown.model.facts.sheet, shown.model.facts.look, shown.layout, seen()).key !== shown.plan.key) {
      shown = draw(shown.model, shown.layout);
    }
  }, { passive: true });
  new ResizeObserver(() => {
    // A telephone's keyboard makes the page smaller when a cell is opened.
    if (shown && !field.isOpen()) shown = draw(shown.model, shown.layout);
  }).observe(scroller);
  scroller.addEventListener('keydown', (event) => {
    const command = gridCommand(event);
    if (!command) return;
    event.preventDefault();
    events.onCommand(command);
  });
  listenToPointer(scroller, {
    ...events,
    onSelect: (at, extend) => {
      field.commit();
      events.onSelect(at, extend);
    },
  });

  function show(focus: boolean): void {
    if (!shown) return;
    reveal(scroller, shown.plan, shown.model.selection.active);
    shown = draw(shown.model, shown.layout);
    if (focus) field.focus();
  }

  return {
    update,
    show,
    toStart: () => scroller.scrollTo(0, 0),
    edit(text) {
      show(true);
      field.open(text);
    },
    isEditing: field.isOpen,
    pageRows() {
      if (!shown) return 1;
      const { rows } = shown.layout;
      const from = positionOf(rows, shown.model.selection.active.row);
      const to = positionAt(rows, startOf(rows, from) + scroller.clientHeight - 2 * HEADER_HEIGHT);
      return Math.max(1, to - from);
    },
  };
}

/** For a screen reader, which hears the field and not the cell that it stands in. */
function labelOf({ selection }: GridModel, active: HTMLElement | undefined): string {
  const text = active ? [...active.children].filter((child) => child.matches('.cell-text, .spoken')).map((child) => child.textContent) : [];
  return [printAddress(selection.active), ...text].join(' ').trim();
}
