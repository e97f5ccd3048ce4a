/** Finds which of many ranges hold a cell, without asking every range for every cell. */
import type { Address, Range } from '../../core';

/** Ranges higher than this are asked for every row instead of being written down under each. */
const TALL = 2_000;

interface Entry<T> {
  readonly item: T;
  readonly order: number;
  readonly range: Range;
}

/** The items whose ranges hold the cell, each once, in the order in which they were given. */
export type FindAt<T> = (at: Address) => readonly T[];

export function indexRanges<T>(items: readonly { readonly item: T; readonly ranges: readonly Range[] }[]): FindAt<T> {
  const byRow = new Map<number, Entry<T>[]>();
  const tall: Entry<T>[] = [];
  for (const [order, { item, ranges }] of items.entries()) {
    for (const range of ranges) {
      const entry = { item, order, range };
      if (range.rows > TALL) tall.push(entry);
      else for (let row = range.row; row < range.row + range.rows; row += 1) pushTo(byRow, row, entry);
    }
  }
  return ({ row, column }) => {
    const near = byRow.get(row);
    if (!near && tall.length === 0) return [];
    const hits = [...(near ?? []), ...tall.filter(({ range }) => row >= range.row && row < range.row + range.rows)]
      .filter(({ range }) => column >= range.column && column < range.column + range.columns)
      .sort((a, b) => a.order - b.order);
    return hits.filter((hit, index) => hits[index - 1]?.order !== hit.order).map((hit) => hit.item);
  };
}

function pushTo<T>(byRow: Map<number, T[]>, row: number, entry: T): void {
  const entries = byRow.get(row);
  if (entries) entries.push(entry);
  else byRow.set(row, [entry]);
}
