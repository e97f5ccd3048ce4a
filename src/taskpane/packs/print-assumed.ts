/** What was assumed, in words of the clerk's rather than of the pack's file. */
import type { Assumption, Template } from '../../core';
import type { Messages } from '../messages/messages';

/** "yearly" → 按年度; the ids of indicators → their names; names, figures and periods as they are. */
export function printAssumed({ packs: t }: Messages, { rows }: Template, { path, value }: Assumption): string {
  if (path === 'kind') return wordOf(t.kinds, value);
  if (path.endsWith('.role')) return wordOf(t.roles, value);
  if (path.endsWith('.holds') || /^regions\[\d+\]\.kind$/.test(path)) return wordOf(t.meanings, value);
  if (!path.endsWith('.ratio')) return value;
  return value
    .split(' ÷ ')
    .map((part) => rows.find(({ id }) => id === part)?.name ?? part)
    .join(' ÷ ');
}

function wordOf(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key;
}
