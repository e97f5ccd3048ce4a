/** Which rows and columns of a sheet are put on the page: all of a small sheet, a window of a large one. */
import { lengthOf, positionAt, positionOf, startOf, type Tracks } from './tracks';

/**
 * Above this many cells only a window is put on the page. A plain table stays quick to about 20,000 cells
 * (shared/libraries.md, "Grid of the preview"); ours hold an element more each, for text that runs on and for signs.
 */
export const WHOLE_SHEET_CELLS = 10_000;

/** Rows and columns rendered beyond the edges, so that a turn of the wheel shows no blanks. */
const MARGIN_PIXELS = 400;

/** Of the page's height or width. */
const MOST_FROZEN = 0.7;

/** Windows begin and end at multiples of this many tracks, so that not every pixel of scrolling draws a new table. */
const STEP = 8;

/** Part of the sheet that can be seen, in pixels below the frozen and header tracks. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Rendered positions in order, and the blank pixels before each run of them. */
export interface Span {
  /** Positions in the tracks: [0, frozen) and [from, to). */
  readonly frozen: number;
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
}

export interface Viewport {
  readonly rows: Span;
  readonly columns: Span;
}

export function viewportOf(rows: Tracks, columns: Tracks, freeze: { rows: number; columns: number }, scroll: Scroll): Viewport {
  const whole = rows.shown.length * columns.shown.length <= WHOLE_SHEET_CELLS;
  return {
    rows: spanOf(rows, frozenWithin(rows, freeze.rows, scroll.height), whole ? undefined : { from: scroll.top, length: scroll.height }),
    columns: spanOf(columns, frozenWithin(columns, freeze.columns, scroll.width), whole ? undefined : { from: scroll.left, length: scroll.width }),
  };
}

/** Frozen tracks that filled the page would leave no room for what they head: on a small screen they scroll like the rest. */
function frozenWithin(tracks: Tracks, frozen: number, room: number): number {
  return room > 0 && startOf(tracks, positionOf(tracks, frozen)) > room * MOST_FROZEN ? 0 : frozen;
}

function spanOf(tracks: Tracks, frozenIndex: number, seen: { from: number; length: number } | undefined): Span {
  const count = tracks.shown.length;
  const frozen = positionOf(tracks, frozenIndex);
  if (!seen) return { frozen, from: frozen, to: count, before: 0, after: 0 };
  const edge = startOf(tracks, frozen);
  const first = positionAt(tracks, edge + Math.max(0, seen.from - MARGIN_PIXELS));
  const last = positionAt(tracks, edge + seen.from + seen.length + MARGIN_PIXELS);
  const from = Math.min(Math.max(Math.floor(first / STEP) * STEP, frozen), count);
  const to = Math.max(Math.min(Math.ceil((last + 1) / STEP) * STEP, count), from);
  return { frozen, from, to, before: startOf(tracks, from) - edge, after: lengthOf(tracks) - startOf(tracks, to) };
}

/** Positions to render, in order. */
export function positionsOf(span: Span): readonly number[] {
  const positions: number[] = [];
  for (let position = 0; position < span.frozen; position += 1) positions.push(position);
  for (let position = span.from; position < span.to; position += 1) positions.push(position);
  return positions;
}
