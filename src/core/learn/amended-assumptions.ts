/** Assumptions after a change: what the clerk has settled is none any more, and paths follow what moved. */
import type { Assumption } from './learned';

export function settled(assumptions: readonly Assumption[], paths: readonly string[]): readonly Assumption[] {
  return assumptions.filter(({ path }) => !paths.includes(path));
}

/** `list` is "rows", "columns" or "regions", of which the item at `index` was dropped. */
export function renumbered(assumptions: readonly Assumption[], list: string, index: number): readonly Assumption[] {
  return assumptions.flatMap((one) => {
    const match = /^([a-z]+)\[(\d+)\](.*)$/s.exec(one.path);
    if (match?.[1] !== list) return [one];
    const at = Number(match[2]);
    if (at === index) return [];
    return at < index ? [one] : [{ ...one, path: `${list}[${at - 1}]${match[3] ?? ''}` }];
  });
}
