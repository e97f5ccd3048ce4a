/** The packs that the pane knows beside the built-in ones, and what is being done to them. Pure. */
import type { Template, TemplateError } from '../../core';
import type { LearnForm } from './learn-form';

/** A file that was no pack, and everything that is wrong with it. */
export interface RefusedFile {
  readonly name: string;
  readonly errors: readonly TemplateError[];
}

export interface Packs {
  /** Imported or learned; they last as long as the pane. */
  readonly own: readonly Template[];
  /** What the workbook carried when it was last read. */
  readonly inBook: readonly Template[];
  readonly refused: RefusedFile | undefined;
  /** 新模板取自当前表, while it is filled in. */
  readonly form: LearnForm | undefined;
}

export const noPacks: Packs = { own: [], inBook: [], refused: undefined, form: undefined };

/** Another workbook: what was read of the old one goes. */
export function withoutBook(packs: Packs): Packs {
  return { ...packs, inBook: [], form: undefined };
}

/** An older one with the same id goes. */
export function withOwn(packs: Packs, pack: Template): Packs {
  return { ...packs, own: [...packs.own.filter(({ id }) => id !== pack.id), pack], refused: undefined };
}

export function withoutOwn(packs: Packs, id: string): Packs {
  return { ...packs, own: packs.own.filter((one) => one.id !== id) };
}

/** What the clerk may choose from: where two have one id, the one that checks go by. */
export function allPacks(builtIn: readonly Template[], { own, inBook }: Packs): readonly Template[] {
  const known = [...builtIn, ...own];
  return [...known, ...inBook.filter((pack) => !known.some(({ id }) => id === pack.id))];
}

/**
 * What checks go by, beside what the workbook carries: the same list as long as the own packs stay the same, so that
 * a check that remembers can tell.
 */
export function createKnown(builtIn: readonly Template[], packs: () => Packs): () => readonly Template[] {
  let last: { readonly own: readonly Template[]; readonly known: readonly Template[] } = { own: [], known: builtIn };
  return () => {
    const { own } = packs();
    if (own !== last.own) last = { own, known: own.length === 0 ? builtIn : [...builtIn, ...own] };
    return last.known;
  };
}
