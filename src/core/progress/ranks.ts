/** Competition ranking (1, 2, 2, 4), as sports and 晾晒 tables have it: equals share the better place and use up the next. */
import type { Text } from '../text';

export interface Place<T> {
  readonly item: T;
  readonly rank: number;
  /** Another has the same place: 并列. */
  readonly tied: boolean;
}

/** Best first; equals stay in the order given. `compare` is negative where `a` is the better one. */
export function competitionRanks<T>(items: readonly T[], compare: (a: T, b: T) => number): readonly Place<T>[] {
  const sorted = [...items].sort(compare);
  return sorted.map((item) => ({
    item,
    rank: sorted.findIndex((other) => compare(other, item) === 0) + 1,
    tied: sorted.filter((other) => compare(other, item) === 0).length > 1,
  }));
}

/** "并列2" · "=2". */
export function printRank({ rank, tied }: { readonly rank: number; readonly tied: boolean }): Text {
  return tied ? { zh: `并列${rank}`, en: `=${rank}` } : { zh: String(rank), en: String(rank) };
}
