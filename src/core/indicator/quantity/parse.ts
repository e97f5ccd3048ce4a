/** Reads the quantities that a text states: lex.ts makes tokens, this file clauses of them, clause.ts quantities. */
import type { Text } from '../../text';
import { quantityOf, type Draft } from './clause';
import { halfWidth } from './half-width';
import { lex } from './lex';
import { readMeasured } from './measured';
import type { Quantity, Scope } from './quantity';
import type { BreakStrength, Span, Token } from './token';
import { asideReason, faultReason, noNumber, type AsideKind } from './unreadable';

export type QuantitiesReading =
  /** In the order of the text, spans apart from each other; at least one. */
  | { readonly quantities: readonly Quantity[] }
  /** `offset` is where in the text the reason stands. */
  | { readonly unreadable: Text; readonly offset: number };

/**
 * "1个/1亿元", "完成路基处理30%,完成桥梁结构30%", numbered lists, "力争2家以上". A number that can't be read for certain makes
 * the whole text unreadable: half of a target is no target. Numbers that are no figures (dates, phases, ranks, names)
 * are passed over, and are the reason where nothing else is found.
 */
export function parseQuantities(original: string): QuantitiesReading {
  const text = halfWidth(original);
  const tokens = lex(original);
  const reader = newReader();
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index];
    if (token === undefined) break;
    if (token.kind === 'fault') return unreadable(original, token, (quoted) => faultReason(token.fault, quoted));
    if (token.kind !== 'number') {
      take(reader, text, token);
      index += 1;
      continue;
    }
    const reading = readMeasured(text, tokens, index);
    if (reading.kind === 'fault') return unreadable(original, reading.span, (quoted) => faultReason(reading.fault, quoted));
    if (reading.kind === 'aside') {
      reader.asides.push({ ...reading.span, aside: reading.aside });
      reader.words.push(...tokens.slice(index, reading.next));
      index = reading.next;
    } else {
      reader.clause.push({ before: reader.words, measured: reading.measured, after: [], notes: reader.notes, carried: 'none' });
      reader.words = [];
      reader.notes = [];
      index = reading.next;
    }
  }
  closeClause(reader, 'strong');
  return finish(original, text, reader);
}

/** What has been read so far; lives as long as one call. */
interface Reader {
  /** Finished clauses; `via` is the break that opened each. */
  readonly clauses: { readonly drafts: readonly Draft[]; readonly via: BreakStrength; readonly includes: boolean }[];
  readonly asides: (Span & { readonly aside: AsideKind })[];
  clause: Draft[];
  /** Since the last number or break. */
  words: Token[];
  notes: (Span & { readonly text: string })[];
  via: BreakStrength;
}

function newReader(): Reader {
  return { clauses: [], asides: [], clause: [], words: [], notes: [], via: 'strong' };
}

function take(reader: Reader, text: string, token: Exclude<Token, { kind: 'number' | 'fault' }>): void {
  const last = reader.clause.at(-1);
  switch (token.kind) {
    case 'mark':
      return;
    case 'break':
      if (token.strength !== 'weak' || last !== undefined) closeClause(reader, token.strength);
      else reader.words.push({ kind: 'joint', start: token.start, end: token.end });
      return;
    case 'bracket':
      // Before any word it is a note; after words it belongs to their name: 高新技术企业(含培育).
      if (reader.words.length > 0) reader.words.push({ ...token, kind: 'word' });
      else reader.notes.push({ text: token.inner.trim(), start: token.start, end: token.end });
      return;
    case 'close':
      if (last === undefined) return;
      // 37.8%19年数据): the saved text lost the opening bracket.
      reader.clause[reader.clause.length - 1] = withNote(last, text, reader.words, token);
      reader.words = [];
      return;
    case 'aside':
      reader.asides.push(token);
      reader.words.push(token);
      return;
    case 'word':
    case 'keyword':
    case 'joint':
    case 'unit':
    case 'after':
    case 'range':
      // After no number the last three are only words.
      reader.words.push(token);
  }
}

function withNote(draft: Draft, text: string, words: readonly Token[], close: Span): Draft {
  const start = words[0]?.start ?? close.start;
  const note = text.slice(start, close.start).trim();
  return { ...draft, notes: [...draft.notes, { text: note, start, end: close.end }] };
}

/** Words behind the last number are what it counts: 引进15家数字经济服务商. */
function closeClause(reader: Reader, next: BreakStrength): void {
  const last = reader.clause.at(-1);
  if (last !== undefined) {
    reader.clause[reader.clause.length - 1] = { ...last, after: reader.words, notes: [...last.notes, ...reader.notes] };
    const opening = last.before[0] ?? reader.clause[0]?.before[0];
    reader.clauses.push({ drafts: reader.clause, via: reader.via, includes: opening?.kind === 'keyword' && opening.word === '其中' });
  } else if (next !== 'weak') reader.clauses.push({ drafts: [], via: reader.via, includes: false });
  reader.clause = [];
  reader.words = [];
  reader.notes = [];
  reader.via = next;
}

function finish(original: string, text: string, reader: Reader): QuantitiesReading {
  const quantities: Quantity[] = [];
  let scope: Scope = 'none';
  for (const { drafts, via, includes } of reader.clauses) {
    for (const [index, draft] of drafts.entries()) {
      const carried = index > 0 ? 'none' : carriedBy(scope, includes ? 'weak' : via, draft.measured.unit);
      const quantity = quantityOf(text, { ...draft, carried });
      if (quantity === undefined) return unreadable(original, draft.measured, (quoted) => faultReason('bounds', quoted));
      quantities.push(quantity);
      ({ scope } = quantity);
    }
    if (drafts.length === 0 && via === 'strong') scope = 'none';
  }
  if (quantities.length > 0) return { quantities };
  const aside = reader.asides[0];
  if (aside !== undefined) return unreadable(original, aside, (quoted) => asideReason(aside.aside, quoted));
  return { unreadable: noNumber(original), offset: original.length - original.trimStart().length };
}

/**
 * 新认定企业7家、机构4家: a verb holds for the whole list. 累计承担5项,发表15篇: an adverb of time holds for the sentence too,
 * though not for a percentage, which is neither added up nor new.
 */
function carriedBy(scope: Scope, via: BreakStrength, unit: string): Scope {
  if (via === 'weak') return scope;
  if (via === 'strong' || unit === '%' || scope === 'new') return 'none';
  return scope === 'yearly-new' ? 'yearly' : scope;
}

function unreadable(original: string, span: Span, reason: (quoted: string) => Text): QuantitiesReading {
  return { unreadable: reason(original.slice(span.start, span.end)), offset: span.start };
}
