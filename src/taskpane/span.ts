/** Which part of a long list is drawn. */
/** A pane of 320 px shows about seven: far enough ahead of the eye, and drawn in a moment. */
export const PAGE = 100;

/** From the first up to, and without, the last. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Grows by a page where that is enough, and moves elsewhere where it is not: thousands take seconds to draw. */
export function spanWith({ from, to }: Span, index: number): Span {
  if (index >= from && index < to) return { from, to };
  if (index >= to && index < to + PAGE) return { from, to: to + PAGE };
  if (index < from && index >= from - PAGE) return { from: Math.max(0, from - PAGE), to };
  const start = Math.max(0, index - PAGE / 2);
  return { from: start, to: start + PAGE };
}
