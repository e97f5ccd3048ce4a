/** Numbers that look random and are the same for the same seed: a case is known by its kind and its seed alone. */

export interface Random {
  /** 0 … below − 1. */
  readonly int: (below: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
  readonly bytes: (length: number) => Uint8Array;
  /** `count` characters or words of `from`. */
  readonly text: (from: readonly string[], count: number) => string;
}

/** mulberry32 (T. Ettinger): 32 bits of state, good enough to choose damage with. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  const pick = <T>(from: readonly T[]): T => {
    if (from.length === 0) throw new Error('nothing to pick from');
    return from[int(from.length)] as T;
  };
  return {
    int,
    pick,
    chance: (share) => next() < share,
    bytes: (length) => Uint8Array.from({ length }, () => int(256)),
    text: (from, count) => Array.from({ length: count }, () => pick(from)).join(''),
  };
}

/** A seed for one case out of the run's seed, the kind's name and the case's number (FNV-1a). */
export function caseSeed(seed: number, kind: string, index: number): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}|${kind}|${index}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
}
