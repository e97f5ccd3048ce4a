/**
 * From which share of what is due by then a light is green or yellow. Where a pack says nothing: on schedule is green,
 * up to a tenth behind it yellow, as 晾晒 tables commonly have it; and in a town's average no indicator counts for more
 * than 120 %, so that one that was set too low does not hide the others.
 */
import type { Template } from './template';

export interface Thresholds {
  readonly green: number;
  readonly yellow: number;
  readonly cap: number;
}

const GREEN = 1;
const YELLOW = 0.9;
const CAP = 1.2;

/** A pack that names only one of the two keeps them in order. */
export function thresholdsOf({ progress }: Pick<Template, 'progress'>): Thresholds {
  const green = progress?.green ?? Math.max(GREEN, progress?.yellow ?? 0);
  return { green, yellow: progress?.yellow ?? Math.min(YELLOW, green), cap: progress?.cap ?? CAP };
}
