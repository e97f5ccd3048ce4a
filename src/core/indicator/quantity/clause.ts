/** What the words around a number say of it: scope, comparator, what it is about. */
import { KEYWORDS, type Keyword } from './keywords';
import type { Measured } from './measured';
import type { Comparator, Quantity, Scope } from './quantity';
import type { Span, Token } from './token';

/** A measured number and the words that belong to it. */
export interface Draft {
  readonly before: readonly Token[];
  readonly measured: Measured;
  readonly after: readonly Token[];
  /** Brackets that opened the clause, or that only close behind it. */
  readonly notes: readonly (Span & { readonly text: string })[];
  /** What an earlier quantity of the same sentence says of this one too. */
  readonly carried: Scope;
}

/** `text` is half-width. undefined where the comparators contradict each other (不超过30家以上). */
export function quantityOf(text: string, draft: Draft): Quantity | undefined {
  const { measured, before } = draft;
  const edge = edgeOf(before);
  const touching = before.slice(edge);
  const { scopes, label, used } = partWords([...before.slice(0, edge), ...draft.after]);
  const comparator = strictest([...touching.flatMap(boundOf), ...measured.comparators]);
  if (comparator === undefined) return undefined;
  const spans: readonly Span[] = [measured, ...label, ...used, ...touching.filter(says), ...draft.notes];
  const name = joinWords(text, label);
  const forecast = before.some((token) => token.kind === 'keyword' && token.word === '预计') ? ['预计'] : [];
  return {
    value: measured.value,
    ...(measured.max === undefined ? {} : { max: measured.max }),
    comparator,
    scope: combine([...scopes, ...touching.flatMap(scopeOf)]) ?? draft.carried,
    unit: measured.unit,
    note: [...forecast, ...draft.notes.map((note) => note.text), ...measured.notes].filter((note) => note !== '').join(';'),
    ...(name === '' ? {} : { label: name }),
    start: Math.min(...spans.map((span) => span.start)),
    end: Math.max(...spans.map((span) => span.end)),
  };
}

/** Bounds count only where they touch the number: 超级工厂 and 达标企业 hold none. */
function edgeOf(before: readonly Token[]): number {
  let edge = before.length;
  while (keywordOf(before[edge - 1]) !== undefined) edge -= 1;
  return edge;
}

/** Takes scopes and aims out of the words, wherever they stand, and what says nothing at either end. */
function partWords(words: readonly Token[]): { readonly scopes: readonly Scope[]; readonly label: readonly Token[]; readonly used: readonly Span[] } {
  // In 新建、改建 the verb is one of several: it tells the scope and stays with the others.
  const stays = (at: number): boolean => words[at + 1]?.kind === 'joint';
  const kept = words.filter((token, at) => {
    const role = keywordOf(token)?.role;
    return role !== 'aim' && (role !== 'scope' || stays(at));
  });
  let first = 0;
  while (opensClause(kept[first])) first += 1;
  let last = kept.length;
  while (last > first && endsClause(kept[last - 1])) last -= 1;
  return { scopes: words.flatMap(scopeOf), label: kept.slice(first, last), used: words.filter((token, at) => says(token) && !stays(at)) };
}

function opensClause(token: Token | undefined): boolean {
  return token?.kind === 'joint' || (token?.kind === 'aside' && token.aside === 'date') || keywordOf(token)?.role === 'lead';
}

/** A keyword at the end would count as touching the number when the label is printed before it. */
function endsClause(token: Token | undefined): boolean {
  return token?.kind === 'joint' || keywordOf(token) !== undefined;
}

function keywordOf(token: Token | undefined): Keyword | undefined {
  return token?.kind === 'keyword' ? KEYWORDS.get(token.word) : undefined;
}

function scopeOf(token: Token): readonly Scope[] {
  const keyword = keywordOf(token);
  return keyword?.role === 'scope' ? [keyword.scope] : [];
}

function boundOf(token: Token): readonly Comparator[] {
  const keyword = keywordOf(token);
  return keyword?.role === 'bound' ? [keyword.comparator] : [];
}

/** Part of what the quantity says, so part of its span: 力争 and 完成 are not. */
function says(token: Token): boolean {
  const role = keywordOf(token)?.role;
  return role === 'scope' || role === 'bound';
}

function combine(scopes: readonly Scope[]): Scope | undefined {
  const has = (scope: Scope): boolean => scopes.includes(scope);
  // 累计新增 is what all years together add: cumulative.
  if (has('cumulative')) return 'cumulative';
  return has('yearly') && has('new') ? 'yearly-new' : scopes[0];
}

/** 达到90%以上 is at least 90, 超过30家以上 more than 30; "about" gives way to any bound. */
function strictest(comparators: readonly Comparator[]): Comparator | undefined {
  const has = (comparator: Comparator): boolean => comparators.includes(comparator);
  const lower = has('>') ? '>' : has('≥') ? '≥' : undefined;
  const upper = has('<') ? '<' : has('≤') ? '≤' : undefined;
  if (lower !== undefined && upper !== undefined) return undefined;
  return lower ?? upper ?? (has('≈') ? '≈' : '=');
}

/** Words with the spaces between them gone, but for those between Latin letters or digits. */
function joinWords(text: string, tokens: readonly Token[]): string {
  let result = '';
  let end = -1;
  for (const token of tokens) {
    const word = text.slice(token.start, token.end).trim().replace(/\s+/g, ' ');
    const apart = end >= 0 && token.start > end && /[A-Za-z\d]$/.test(result) && /^[A-Za-z\d]/.test(word);
    result += (apart ? ' ' : '') + word;
    ({ end } = token);
  }
  return result;
}
