/** Rows or columns laid end to end in pixels, the hidden ones left out. */

export interface Tracks {
  /** Sheet indices of the tracks that are seen, in order. */
  readonly shown: readonly number[];
  /** Where each shown track begins; one entry more than `shown`, the last being the whole length. */
  readonly starts: readonly number[];
}

/** `sizeOf` gives pixels; a track of no size counts as hidden. */
export function tracksOf(count: number, hidden: ReadonlySet<number>, sizeOf: (index: number) => number): Tracks {
  const shown: number[] = [];
  const starts: number[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const size = hidden.has(index) ? 0 : sizeOf(index);
    if (size <= 0) continue;
    shown.push(index);
    starts.push(at);
    at += size;
  }
  starts.push(at);
  return { shown, starts };
}

export function lengthOf(tracks: Tracks): number {
  return tracks.starts[tracks.shown.length] ?? 0;
}

export function startOf(tracks: Tracks, position: number): number {
  return tracks.starts[position] ?? lengthOf(tracks);
}

export function sizeOf(tracks: Tracks, position: number): number {
  return startOf(tracks, position + 1) - startOf(tracks, position);
}

/** How many of the shown tracks come before the sheet's `index`: its position, where it is shown itself. */
export function positionOf(tracks: Tracks, index: number): number {
  return firstFrom(tracks.shown, index);
}

/** The position of the track that covers this pixel; the last one beyond the end. */
export function positionAt(tracks: Tracks, pixel: number): number {
  const after = firstFrom(tracks.starts, pixel + 1);
  return Math.min(Math.max(after - 1, 0), Math.max(tracks.shown.length - 1, 0));
}

/** First position whose number is not below `wanted` (binary search: a sheet may have a million rows). */
function firstFrom(sorted: readonly number[], wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
