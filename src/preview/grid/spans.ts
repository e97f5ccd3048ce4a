/** Merged areas as table cells: which rendered cell stands for an area, and how far it reaches. */
import { lastCell, type Address, type Range } from '../../core';
import { positionOf, type Tracks } from './tracks';
import type { Span, Viewport } from './viewport';

export interface CellSpan {
  /** The merged area's first cell: it holds the value and the style, even where it is hidden or out of view. */
  readonly anchor: Address;
  /** The cell of the table that is drawn, in rendered tracks. */
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** 'covered' cells are not drawn at all. */
export type SpanAt = (rowPosition: number, columnPosition: number) => CellSpan | 'covered' | undefined;

/**
 * An area that begins above or left of what is rendered is drawn from its first rendered cell on, so that
 * a window into a large sheet needs no rows that are out of sight. Where blanks part the frozen tracks from
 * the window, it is drawn once in each: a cell of the table can't reach over them.
 */
export function spansOf(merges: readonly Range[], rowTracks: Tracks, columnTracks: Tracks, viewport: Viewport): SpanAt {
  const spans = new Map<number, CellSpan | 'covered'>();
  const key = (row: number, column: number): number => row * columnTracks.shown.length + column;
  const rowRuns = runsOf(viewport.rows);
  const columnRuns = runsOf(viewport.columns);
  for (const merge of merges) {
    const end = lastCell(merge);
    const rows = rowRuns.map((run) => within(run, positionOf(rowTracks, merge.row), positionOf(rowTracks, end.row + 1)));
    const columns = columnRuns.map((run) => within(run, positionOf(columnTracks, merge.column), positionOf(columnTracks, end.column + 1)));
    for (const areaRows of rows) for (const areaColumns of columns) cover(merge, areaRows, areaColumns);
  }
  return (row, column) => spans.get(key(row, column));

  function cover(anchor: Address, rows: Run, columns: Run): void {
    for (let row = rows.from; row < rows.to; row += 1) {
      for (let column = columns.from; column < columns.to; column += 1) {
        const first = row === rows.from && column === columns.from;
        const span = { anchor: { row: anchor.row, column: anchor.column }, rowSpan: rows.to - rows.from, colSpan: columns.to - columns.from };
        spans.set(key(row, column), first ? span : 'covered');
      }
    }
  }
}

/** Positions [from, to) that lie side by side on the page. */
interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOf(span: Span): readonly Run[] {
  if (span.from === span.frozen) return [{ from: 0, to: span.to }];
  return [{ from: 0, to: span.frozen }, { from: span.from, to: span.to }];
}

function within(run: Run, from: number, to: number): Run {
  return { from: Math.max(run.from, from), to: Math.min(run.to, to) };
}
