/** The number, its unit and what belongs to them: "1-2个", "30余家以上(预计)". */
import { convert, unitOf } from '../unit';
import { AFTER_WORDS } from './keywords';
import type { Comparator } from './quantity';
import type { Span, Token } from './token';
import type { AsideKind, FaultKind } from './unreadable';

export interface Measured extends Span {
  readonly value: number;
  readonly max?: number;
  readonly unit: string;
  readonly comparators: readonly Comparator[];
  readonly notes: readonly string[];
}

export type MeasuredReading =
  /** `next` is the index of the first token behind it. */
  | { readonly kind: 'measured'; readonly measured: Measured; readonly next: number }
  | { readonly kind: 'aside'; readonly aside: AsideKind; readonly span: Span; readonly next: number }
  | { readonly kind: 'fault'; readonly fault: FaultKind; readonly span: Span };

interface End extends Span {
  readonly value: number;
  readonly unit: string;
  readonly comparators: readonly Comparator[];
  readonly next: number;
}

/** Characters that turn a measured number into a description of what follows: 高于5%的企业, 10亿级产业. */
const MODIFIERS = '的级制型';

/** `index` is that of a number token; `text` is half-width. */
export function readMeasured(text: string, tokens: readonly Token[], index: number): MeasuredReading {
  const first = readEnd(tokens, index);
  const range = tokens[first.next];
  const second = range?.kind === 'range' && tokens[first.next + 1]?.kind === 'number' ? readEnd(tokens, first.next + 1) : undefined;
  const joined = second === undefined ? first : joinEnds(first, second);
  if ('fault' in joined) return { kind: 'fault', fault: joined.fault, span: joined };
  const tail = tokens[joined.next];
  if (tail?.kind === 'range') return { kind: 'fault', fault: 'bare-list', span: { start: joined.start, end: tail.end } };
  const aside = asideOf(text, joined, tokens);
  if (aside !== undefined) {
    const end = aside === 'modifier' ? joined.end + 1 : (tail?.end ?? joined.end);
    return { kind: 'aside', aside, span: { start: joined.start, end }, next: joined.next };
  }
  if (isBareList(text, joined, tail)) return { kind: 'fault', fault: 'bare-list', span: { start: joined.start, end: joined.end + 2 } };
  return withTail(joined, tokens);
}

/** One number and its unit; 余 and 多 may stand between the two. */
function readEnd(tokens: readonly Token[], index: number): End {
  const number = tokens[index];
  if (number?.kind !== 'number') throw new Error('a number token was expected');
  const comparators: Comparator[] = [];
  let { end } = number;
  let unit = number.unit ?? '';
  let next = index + 1;
  for (let token = tokens[next]; token?.kind === 'unit' || token?.kind === 'after'; token = tokens[next]) {
    if (token.kind === 'unit') unit = token.name;
    else comparators.push(AFTER_WORDS[token.word] ?? '=');
    ({ end } = token);
    next += 1;
  }
  return { value: number.value, unit, comparators, start: number.start, end, next };
}

type Joined = (End & { readonly max?: number }) | (Span & { readonly fault: FaultKind });

function joinEnds(first: End, second: End): Joined {
  const unit = second.unit === '' ? first.unit : second.unit;
  const value = first.unit === '' || first.unit === unit ? first.value : converted(first.value, first.unit, unit);
  const span = { start: first.start, end: second.end };
  if (value === undefined) return { fault: 'range-units', ...span };
  if (second.value < value) return { fault: 'falling-range', ...span };
  const both = { value, unit, comparators: [...first.comparators, ...second.comparators], next: second.next, ...span };
  return second.value === value ? both : { ...both, max: second.value };
}

function converted(value: number, from: string, to: string): number | undefined {
  const a = unitOf(from);
  const b = unitOf(to);
  return a && b && convert(value, a, b);
}

function asideOf(text: string, end: End, tokens: readonly Token[]): AsideKind | undefined {
  if (end.unit !== '' && end.end < text.length && MODIFIERS.includes(text.charAt(end.end))) return 'modifier';
  const tail = tokens[end.next];
  const hasWords = tail?.kind === 'word' || tail?.kind === 'keyword' || tail?.kind === 'aside';
  if (end.unit !== '' || end.comparators.length > 0 || !hasWords) return undefined;
  return tail.start > end.end && isLostNote(tokens, end.next) ? undefined : 'name';
}

/** "86.47⏎19年)": words apart from the number, up to a bracket that was never opened. */
function isLostNote(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; at += 1) {
    const kind = tokens[at]?.kind;
    if (kind === 'break' || kind === 'number') return false;
    if (kind === 'close') return true;
  }
  return false;
}

/** 3/5 and 1、20家: one number and another, a fraction, a date, or a list mark and a number. */
function isBareList(text: string, end: End, tail: Token | undefined): boolean {
  return end.unit === '' && tail?.kind === 'break' && tail.strength === 'weak' && /^ *\d/.test(text.slice(tail.end));
}

function withTail(end: End & { readonly max?: number }, tokens: readonly Token[]): MeasuredReading {
  const comparators = [...end.comparators];
  const notes: string[] = [];
  let last: number = end.end;
  let { next } = end;
  for (let token = tokens[next]; token?.kind === 'bracket' || token?.kind === 'after'; token = tokens[next]) {
    if (token.kind === 'after') comparators.push(AFTER_WORDS[token.word] ?? '=');
    else notes.push(token.inner.trim());
    last = token.end;
    next += 1;
  }
  const { value, max, unit, start } = end;
  return { kind: 'measured', measured: { value, ...(max === undefined ? {} : { max }), unit, comparators, notes, start, end: last }, next };
}
