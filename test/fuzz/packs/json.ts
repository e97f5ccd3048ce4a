/** Damage to JSON, as text and as a tree. */
import type { Random } from '../random';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export const ODD_VALUES: readonly Json[] = [
  null, true, false, 0, -1, 1.5, 1e21, 1e308, -1e-7, 2 ** 53, '', ' ', '\u0000', '\ud800', '=cmd|x', '__proto__', 'constructor', 'toString', 'x'.repeat(3000), '2023', '２０２３',
  [], {}, [[]], [null], { a: 1 }, '\n', 'a|b', '“', '一季度', '\u202e', '💥', 2023, 'Q1', '%',
];
const ODD_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '', ' ', 'x', '0', 'values', 'rows', 'id', '2023Q9', '$ref'];

/** One value somewhere in the tree is another, doubled, gone, or has a new neighbour. */
export function changedTree(data: Json, random: Random): Json {
  if (typeof data !== 'object' || data === null || random.chance(0.08)) return random.pick(ODD_VALUES);
  if (Array.isArray(data)) {
    const list = [...(data as readonly Json[])];
    if (list.length === 0 || random.chance(0.1)) return [...list, random.pick([...ODD_VALUES, ...list])];
    const at = random.int(list.length);
    return random.pick([
      () => list.map((one, index) => (index === at ? changedTree(one, random) : one)),
      () => list.map((one, index) => (index === at ? changedTree(one, random) : one)),
      () => list.map((one, index) => (index === at ? changedTree(one, random) : one)),
      () => list.filter((_, index) => index !== at),
      () => [...list.slice(0, at), random.pick(list), ...list.slice(at)],
      () => Array.from({ length: random.pick([1, 201, 2001]) }, () => list[at] ?? null),
    ])();
  }
  const entries = Object.entries(data);
  if (entries.length === 0 || random.chance(0.1)) return fromEntries([...entries, [random.pick(ODD_KEYS), random.pick(ODD_VALUES)]]);
  const at = random.int(entries.length);
  return random.pick([
    () => fromEntries(entries.map(([key, value], index) => [key, index === at ? changedTree(value, random) : value])),
    () => fromEntries(entries.map(([key, value], index) => [key, index === at ? changedTree(value, random) : value])),
    () => fromEntries(entries.map(([key, value], index) => [key, index === at ? changedTree(value, random) : value])),
    () => fromEntries(entries.filter((_, index) => index !== at)),
    () => fromEntries(entries.map(([key, value], index) => [index === at ? random.pick(ODD_KEYS) : key, value])),
  ])();
}

/** Own keys only, "__proto__" among them. */
function fromEntries(entries: readonly (readonly [string, Json])[]): Json {
  return Object.fromEntries(entries);
}

const TEXT_PIECES = [
  '{', '}', '[', ']', ',', ':', '"', '\\', '\\u0000', '\\ud800', '\u0000', '\n', '// x\n', "'", 'NaN', '1e999', '-', '01', '.5', 'True', '\ufeff', '"__proto__":{"polluted":1},', '"constructor":{"prototype":{"polluted":1}},',
  '[['.repeat(30), '{"a":'.repeat(40), '[[1]]', 'null', '"rows":[],',
];

export function changedText(text: string, random: Random): string {
  const at = random.int(text.length + 1);
  return random.pick([
    () => text.slice(0, at),
    () => text.slice(at),
    () => text.slice(0, at) + random.pick(TEXT_PIECES) + text.slice(at),
    () => text.slice(0, at) + random.pick(TEXT_PIECES) + text.slice(at + 1 + random.int(10)),
    () => text.replace(/(?<=\{)/g, (empty) => (random.chance(0.02) ? '"__proto__":{"polluted":1},' : empty)),
    () => text.slice(0, at) + text.slice(random.int(text.length + 1)),
  ])();
}
