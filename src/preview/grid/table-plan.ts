/** What the table on the page consists of at this moment: rendered rows and columns, their sizes, merged areas. */
import type { Sheet } from '../../core';
import { heightOfRow } from './row-height';
import { sheetExtent } from './sheet-extent';
import type { SheetLook } from './sheet-look';
import { spansOf, type SpanAt } from './spans';
import { tracksOf, type Tracks } from './tracks';
import { positionsOf, viewportOf, type Scroll, type Viewport } from './viewport';

/** The whole sheet laid out: once for each change of the workbook. */
export interface SheetLayout {
  readonly rows: Tracks;
  readonly columns: Tracks;
}

export function layOut(sheet: Sheet, look: SheetLook): SheetLayout {
  const extent = sheetExtent(sheet);
  return {
    rows: tracksOf(extent.rows, sheet.hiddenRows, (row) => heightOfRow(sheet, look, row)),
    columns: tracksOf(extent.columns, sheet.hiddenColumns, look.columnWidth),
  };
}

/** The part of it that is on the page: once for each turn of the wheel, in a large sheet. */
export interface TablePlan {
  readonly layout: SheetLayout;
  readonly viewport: Viewport;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly spanAt: SpanAt;
  /** Same key, same table: only cells have to be drawn again. */
  readonly key: string;
}

export function planTable(sheet: Sheet, look: SheetLook, layout: SheetLayout, scroll: Scroll): TablePlan {
  const viewport = viewportOf(layout.rows, layout.columns, look.frozen, scroll);
  const rows = positionsOf(viewport.rows);
  const columns = positionsOf(viewport.columns);
  return {
    layout,
    viewport,
    rows,
    columns,
    spanAt: spansOf(sheet.merges, layout.rows, layout.columns, viewport),
    key: JSON.stringify([sheet.name, viewport, sizes(layout.rows, rows), sizes(layout.columns, columns), sheet.merges]),
  };
}

function sizes(tracks: Tracks, positions: readonly number[]): readonly (number | undefined)[] {
  return positions.flatMap((position) => [tracks.shown[position], tracks.starts[position + 1]]);
}
