/** Column widths as the template says, row heights as the text needs. */
import type { CellInput, Edit } from '../sheet/edit';
import { TITLE_SIZE } from './draw-formats';
import { TITLE_ROW, type Layout } from './layout';
import { runs } from './runs';
import type { Column, Template } from './template';
import { lineCount, rowHeight } from './text-height';

/** Points: as roomy as the printed tables are. */
const MIN_ROW_HEIGHT = 26;
const MIN_TITLE_HEIGHT = 36;

export function sizeEdits(template: Template, layout: Layout, sheet: string): Edit[] {
  return [...widths(template, sheet), ...heights(template, layout, sheet)];
}

function widths({ columns }: Template, sheet: string): Edit[] {
  return [...new Set(columns.map((column) => column.width))].flatMap((width) =>
    runs(columns.length, (index) => columns[index]?.width === width).map(
      (run): Edit => ({ kind: 'setColumnWidth', sheet, column: run.first, count: run.count, width }),
    ),
  );
}

function heights(template: Template, layout: Layout, sheet: string): Edit[] {
  const points = layout.values.map((row, index) => heightOf(template, layout, row, index));
  return [...new Set(points)].flatMap((height) =>
    runs(points.length, (index) => points[index] === height).map(
      (run): Edit => ({ kind: 'setRowHeight', sheet, row: run.first, count: run.count, height }),
    ),
  );
}

function heightOf({ columns }: Template, { table }: Layout, row: readonly CellInput[], index: number): number {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const first = typeof row[0] === 'string' ? row[0] : '';
  if (index === TITLE_ROW) return Math.max(MIN_TITLE_HEIGHT, rowHeight(lineCount(first, all, TITLE_SIZE), TITLE_SIZE));
  if (index >= table.row + table.rows) return rowHeight(lineCount(first, all));
  const lines = row.map((value, at) => lineOf(value, columns[at]));
  return Math.max(MIN_ROW_HEIGHT, rowHeight(Math.max(1, ...lines)));
}

function lineOf(value: CellInput, column: Column | undefined): number {
  // A group's heading reaches over several rows and has their room.
  if (typeof value !== 'string' || !column || column.role === 'group') return 1;
  return lineCount(value, column.width);
}
