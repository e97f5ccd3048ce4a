/** The view of a sheet: what it shows frozen, and what is selected (ECMA-376 part 1 §18.3.1.66, .78, .87). */
import { type Address, printAddress, printRange, type Range } from '../../../core/index';
import { changeSheet, type SheetDraft } from './sheet';
import { changeFirstView, type WorkbookDraft } from './workbook';
import { child, children, mapChildren, part, print, putChild, type Parted } from './xml/parted';
import { attribute, integer, withAttribute, withAttributes } from './xml/tag';
import { SHEET_VIEW_ORDER, WORKSHEET_ORDER } from './xml/order';

type Pane = 'topLeft' | 'topRight' | 'bottomLeft' | 'bottomRight';

/** Changes the sheet's first view, made where it has none; the workbook's view that it belongs to as well. */
export function changeView(workbook: WorkbookDraft, sheet: SheetDraft, change: (view: Parted) => Parted): void {
  changeFirstView(workbook, (view) => view);
  changeSheet(sheet, (root) =>
    putChild(root, WORKSHEET_ORDER, 'sheetViews', (views) =>
      print(
        putChild(part(views), ['sheetView', 'extLst'], 'sheetView', (view) =>
          print(change(part(attribute(view, 'workbookViewId') === undefined ? withAttribute(view, 'workbookViewId', '0') : view))),
        ),
      ),
    ),
  );
}

/** 0 and 0 unfreezes. A view that was scrolled is scrolled back: it would freeze the rows that it starts with. */
export function frozen(view: Parted, rows: number, columns: number): Parted {
  const { prefix } = view;
  const selected = selectedOf(view);
  const bare = ['pane', 'selection'].reduce((rest, name) => mapChildren(rest, name, () => undefined), {
    ...view,
    open: withAttribute(view.open, 'topLeftCell', undefined),
  });
  const add = (to: Parted, name: string, values: Readonly<Record<string, string | undefined>>): Parted =>
    // Each behind the ones before it: putChild would change the first instead.
    insertAfterOwn(to, name, withAttributes(`<${prefix}${name}/>`, values));
  if (rows === 0 && columns === 0) return add(bare, 'selection', selected);
  const active: Pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const paned = add(bare, 'pane', {
    xSplit: columns > 0 ? String(columns) : undefined,
    ySplit: rows > 0 ? String(rows) : undefined,
    topLeftCell: printAddress({ row: rows, column: columns }),
    activePane: active,
    state: 'frozen',
  });
  const others: readonly Pane[] = active === 'bottomRight' ? ['topRight', 'bottomLeft'] : [];
  return add(others.reduce((to, pane) => add(to, 'selection', { pane }), paned), 'selection', { pane: active, ...selected });
}

export function withSelection(view: Parted, range: Range): Parted {
  const pane = paneOf(view, range);
  const values = { activeCell: printAddress(range), activeCellId: undefined, sqref: printRange(range) };
  const isWanted = (selection: string): boolean => (attribute(selection, 'pane') ?? 'topLeft') === pane;
  const withPane = mapChildren(view, 'pane', (element) => withAttribute(element, 'activePane', pane));
  if (children(view, 'selection').some(isWanted)) {
    return mapChildren(withPane, 'selection', (selection) => (isWanted(selection) ? withAttributes(selection, values) : selection));
  }
  const named = pane === 'topLeft' ? values : { pane, ...values };
  return insertAfterOwn(withPane, 'selection', withAttributes(`<${view.prefix}selection/>`, named));
}

/** The pane that a cell is in; of panes that are split at some pixel only the active one is known. */
function paneOf(view: Parted, at: Address): Pane {
  const pane = child(view, 'pane');
  if (pane === undefined) return 'topLeft';
  if (!/^frozen/.test(attribute(pane, 'state') ?? 'split')) return (attribute(pane, 'activePane') ?? 'topLeft') as Pane;
  const rows = integer(pane, 'ySplit') ?? 0;
  const columns = integer(pane, 'xSplit') ?? 0;
  const right = columns > 0 && at.column >= columns;
  if (rows > 0 && at.row >= rows) return right ? 'bottomRight' : 'bottomLeft';
  return right ? 'topRight' : 'topLeft';
}

function selectedOf(view: Parted): Readonly<Record<string, string | undefined>> {
  const pane = child(view, 'pane');
  const active = (pane === undefined ? undefined : attribute(pane, 'activePane')) ?? 'topLeft';
  const selections = children(view, 'selection');
  const selection = selections.find((one) => (attribute(one, 'pane') ?? 'topLeft') === active) ?? selections[0];
  if (selection === undefined) return {};
  return { activeCell: attribute(selection, 'activeCell'), sqref: attribute(selection, 'sqref') };
}

function insertAfterOwn(view: Parted, name: string, text: string): Parted {
  const rank = SHEET_VIEW_ORDER.indexOf(name);
  const index = view.pieces.findIndex((piece) => SHEET_VIEW_ORDER.indexOf(piece.name) > rank);
  const at = index < 0 ? view.pieces.length : index;
  return { ...view, pieces: [...view.pieces.slice(0, at), { name, text }, ...view.pieces.slice(at)] };
}
