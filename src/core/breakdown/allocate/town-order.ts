/** The order that settles ties between towns, whatever the order they were given in. */
import type { Share } from './share';

/** Larger weight first, then the name by code points. */
export function townOrder(a: Share, b: Share): number {
  return b.weight - a.weight || byCodePoint(a.town, b.town);
}

/** `<` on strings compares UTF-16 halves, which puts 𠮷 (beyond the basic plane, as in some place names) before ｋ. */
function byCodePoint(a: string, b: string): number {
  const left = Array.from(a, (char) => char.codePointAt(0) ?? 0);
  const right = Array.from(b, (char) => char.codePointAt(0) ?? 0);
  for (const [at, code] of left.entries()) {
    const other = right[at];
    if (other === undefined) return 1;
    if (code !== other) return code - other;
  }
  return left.length - right.length;
}
