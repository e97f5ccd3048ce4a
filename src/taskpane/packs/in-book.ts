/** What the workbook carries of packs, and how they stand to the clerk's own. Pure. */
import { printPack, storedPacks, type Snapshot, type Template } from '../../core';
import type { Packs } from './packs';

export function withBook(packs: Packs, snapshot: Snapshot): Packs {
  return { ...packs, inBook: storedPacks(snapshot) };
}

/** 自有, and of those the ones that the workbook holds word for word · 工作簿自带 · the product's own. */
export type Origin = 'own' | 'own-stored' | 'in-book' | 'built-in';

export function originOf({ own, inBook }: Packs, pack: Template): Origin {
  const stored = inBook.find(({ id }) => id === pack.id);
  if (own.includes(pack)) return stored && printPack(stored) === printPack(pack) ? 'own-stored' : 'own';
  return stored === pack ? 'in-book' : 'built-in';
}
