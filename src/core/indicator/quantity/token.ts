/** What the words of a quantity are made of. Offsets are into the text as typed. */
import type { AsideKind, FaultKind } from './unreadable';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Breaks by what they part: 'strong' sentences and lines · 'comma' clauses · 'weak' (、 / 和) members of one list.
 */
export type BreakStrength = 'strong' | 'comma' | 'weak';

export type Token = Span &
  (
    | { readonly kind: 'number'; readonly value: number; /** Where the number itself tells it: 百分之五. */ readonly unit?: string }
    | { readonly kind: 'unit'; readonly name: string }
    /** Between two numbers: 1-2. */
    | { readonly kind: 'range' }
    | { readonly kind: 'keyword'; readonly word: string }
    /** 以上, 左右 after a number; 余, 多 between it and its unit. */
    | { readonly kind: 'after'; readonly word: string }
    /** A bracket and what it holds. */
    | { readonly kind: 'bracket'; readonly inner: string }
    /** A closing bracket that nothing opened. */
    | { readonly kind: 'close' }
    | { readonly kind: 'break'; readonly strength: BreakStrength }
    /** 1. · (一) · ① at the head of a line. */
    | { readonly kind: 'mark' }
    /** A number that is no figure: 2025年, 二期, 第9. */
    | { readonly kind: 'aside'; readonly aside: AsideKind }
    | { readonly kind: 'fault'; readonly fault: FaultKind }
    /** A break that parts no quantities: the 、 of 引进、建设. */
    | { readonly kind: 'joint' }
    | { readonly kind: 'word' }
  );
