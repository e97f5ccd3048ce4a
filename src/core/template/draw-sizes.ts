/** Column widths as the template says, row heights as the text needs. */
import type { CellInput, Edit } from '../sheet/edit';
import { TITLE_SIZE } from './draw-formats';
import { TITLE_ROW, type Layout } from './layout';
import { runs } from './runs';
import type { Template } from './template';
import { lineCount, rowHeight } from '../sheet/text-height';

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
  const points = withRoomForMerged(template, layout, layout.values.map((row, index) => heightOf(template, layout, row, index)));
  return [...new Set(points)].flatMap((height) =>
    runs(points.length, (index) => points[index] === height).map(
      (run): Edit => ({ kind: 'setRowHeight', sheet, row: run.first, count: run.count, height }),
    ),
  );
}

/** A cell that reaches over several rows has the room of all of them; where that is too little, each grows by the same. */
function withRoomForMerged({ columns }: Template, { values, merges }: Layout, heights: readonly number[]): readonly number[] {
  const grown = [...heights];
  for (const { row, rows, column } of merges) {
    const text = values[row]?.[column];
    if (rows < 2 || typeof text !== 'string') continue;
    const room = grown.slice(row, row + rows).reduce((sum, height) => sum + height, 0);
    const needed = rowHeight(lineCount(text, columns[column]?.width ?? 1));
    const more = Math.ceil((needed - room) / rows);
    for (let each = row; more > 0 && each < row + rows; each++) grown[each] = (grown[each] ?? 0) + more;
  }
  return grown;
}

function heightOf({ columns }: Template, { table, merges }: Layout, row: readonly CellInput[], index: number): number {
  const all = columns.reduce((sum, column) => sum + column.width, 0);
  const first = typeof row[0] === 'string' ? row[0] : '';
  if (index === TITLE_ROW) return Math.max(MIN_TITLE_HEIGHT, rowHeight(lineCount(first, all, TITLE_SIZE), TITLE_SIZE));
  if (index >= table.row + table.rows) return rowHeight(lineCount(first, all));
  const isMerged = (column: number): boolean =>
    merges.some((range) => range.rows > 1 && range.column === column && range.row <= index && index < range.row + range.rows);
  const lines = row.map((value, at) => (typeof value === 'string' && !isMerged(at) ? lineCount(value, columns[at]?.width ?? 1) : 1));
  return Math.max(MIN_ROW_HEIGHT, rowHeight(Math.max(1, ...lines)));
}
