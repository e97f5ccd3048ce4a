/** Text → tokens. What a character means depends only on what stands before it, so one pass from left to right does. */
import { matchUnit } from '../unit';
import { scanNumber } from './arabic-number';
import { asideAt, listMarkEnd, runTogetherAt } from './aside';
import { scanChineseNumeral } from './chinese-numeral';
import { halfWidth } from './half-width';
import { KEYWORDS, afterWordAt, keywordAt } from './keywords';
import type { BreakStrength, Token } from './token';

interface Source {
  /** Half-width, the same length as `original`. */
  readonly text: string;
  readonly original: string;
}

const BREAKS: Readonly<Record<string, BreakStrength>> = {
  '\n': 'strong', '。': 'strong', ';': 'strong', '!': 'strong', '?': 'strong', ',': 'comma', '、': 'weak', '/': 'weak',
};

/** What stands in quotes is a name, whatever numbers it holds: “500精英计划”. Lengths are bounded so that no text takes n² steps. */
const QUOTED = /“[^”\n]{0,99}”|‘[^’\n]{0,99}’|「[^」\n]{0,99}」|『[^』\n]{0,99}』|《[^》\n]{0,99}》|"[^"\n]{0,99}"/y;
/** PCT, R&D, G60, kW: digits inside belong to the name. */
const LATIN = /[A-Za-z][A-Za-z0-9&._-]*/y;
const RANGE = /(?:-|~|—{1,2}|至|到) *(?=[+-]?\.?\d)/y;
/** A line that is all bracket goes on with the one above: "1.35⏎(预计)", and "86.47⏎19年)" whose opening bracket got lost. */
const NOTE_LINE = /\n[ \n]{0,9}(?=\((?!\d{1,2}\)|[一二三四五六七八九十]{1,3}\))[^()\n]{0,99}\) {0,9}(?:\n|$)|[^()\n]{1,99}\) {0,9}(?:\n|$))/y;
const JOIN = /(?:以及|[和及与])(?= *\d)/y;

export function lex(original: string): readonly Token[] {
  const source: Source = { text: halfWidth(original), original };
  const tokens: Token[] = [];
  for (let at = 0; at < original.length; ) {
    if (source.text.charAt(at) === ' ' || source.text.charAt(at) === ':') {
      at += 1;
      continue;
    }
    const noteLine = tokens.length > 0 ? endOf(NOTE_LINE, source.text, at) : undefined;
    if (noteLine !== undefined) {
      at = noteLine;
      continue;
    }
    const token = tokenAt(source, at, tokens);
    add(tokens, token);
    at = token.end;
  }
  return tokens;
}

/** Words that touch are one word. */
function add(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (token.kind === 'word' && last?.kind === 'word' && last.end === token.start) tokens[tokens.length - 1] = { ...token, start: last.start };
  else tokens.push(token);
}

function tokenAt(source: Source, at: number, before: readonly Token[]): Token {
  const { text } = source;
  const last = before.at(-1);
  if (last === undefined || (last.kind === 'break' && last.strength === 'strong')) {
    const end = listMarkEnd(text, at);
    if (end !== undefined) return { kind: 'mark', start: at, end };
  }
  if (last?.kind === 'number' || last?.kind === 'unit' || last?.kind === 'after' || last?.kind === 'bracket') {
    const following = followingAt(text, at, last);
    if (following !== undefined) return following;
  }
  return numericAt(source, at, last) ?? plainAt(text, at);
}

/** What may come behind a number and nowhere else. */
function followingAt(text: string, at: number, last: Token): Token | undefined {
  const after = afterWordAt(text, at);
  if (after !== undefined) return { kind: 'after', word: after, start: at, end: at + after.length };
  if (last.kind === 'number' || last.kind === 'after') {
    const unit = matchUnit(text, at);
    if (unit !== undefined) return { kind: 'unit', name: unit.unit.name, start: at, end: unit.end };
  }
  const range = last.kind === 'number' || last.kind === 'unit' ? endOf(RANGE, text, at) : undefined;
  return range === undefined ? undefined : { kind: 'range', start: at, end: range };
}

function numericAt({ text, original }: Source, at: number, last: Token | undefined): Token | undefined {
  const runTogether = runTogetherAt(text, at);
  if (runTogether !== undefined) return { kind: 'fault', fault: runTogether.fault, start: at, end: runTogether.end };
  const aside = asideAt(text, at);
  if (aside !== undefined) return { kind: 'aside', aside: aside.aside, start: at, end: aside.end };
  const percent = text.startsWith('百分之', at) ? scanChineseNumeral(text, at + 3) : undefined;
  if (percent !== undefined) return { kind: 'number', value: percent.value, unit: '%', start: at, end: percent.end };
  const signed = /[+-]/.test(text.charAt(at)) && last?.kind !== 'number' && last?.kind !== 'unit';
  const scan = scanNumber(text, original, signed ? at + 1 : at);
  if (scan?.kind === 'fault') return { kind: 'fault', fault: scan.fault, start: at, end: scan.end };
  if (scan !== undefined) {
    if (/^ *: *\d/.test(text.slice(scan.end, scan.end + 4))) return { kind: 'fault', fault: 'colon', start: at, end: scan.end };
    const value = text.charAt(at) === '-' && signed ? -scan.value : scan.value;
    return { kind: 'number', value: value + 0, start: at, end: scan.end };
  }
  return chineseAt(text, at, last);
}

/**
 * A Chinese numeral counts where a unit follows. 一 is often only "a" (形成一套机制): it counts behind a word that asks for a
 * number (新增一家) or where nothing follows (引进一家).
 */
function chineseAt(text: string, at: number, last: Token | undefined): Token | undefined {
  const numeral = scanChineseNumeral(text, at) ?? roundNumeralAt(text, at, last);
  if (numeral === undefined) return undefined;
  const start = numeral.end + (/^[余多来]/.test(text.slice(numeral.end)) ? 1 : 0);
  const unit = matchUnit(text, start);
  const counts = unit !== undefined && (text.slice(at, numeral.end) !== '一' || last?.kind === 'keyword' || /^ *([,、;。/\n(]|以|左|$)/.test(text.slice(unit.end)));
  return counts ? { kind: 'number', value: numeral.value, start: at, end: numeral.end } : undefined;
}

/** 近百家, 超千人: 一 is left out before a round number, but only behind such a word (百人计划 is a name). */
function roundNumeralAt(text: string, at: number, last: Token | undefined): { readonly value: number; readonly end: number } | undefined {
  if (!/[百千万亿]/.test(text.charAt(at)) || last?.kind !== 'keyword' || KEYWORDS.get(last.word)?.role !== 'bound') return undefined;
  const numeral = scanChineseNumeral(`一${text.charAt(at)}`, 0);
  return numeral && { value: numeral.value, end: at + 1 };
}

function plainAt(text: string, at: number): Token {
  const quoted = endOf(QUOTED, text, at) ?? endOf(LATIN, text, at);
  if (quoted !== undefined) return { kind: 'word', start: at, end: quoted };
  const character = text.charAt(at);
  if (character === '(') return bracketAt(text, at);
  if (character === ')') return { kind: 'close', start: at, end: at + 1 };
  const strength = BREAKS[character];
  if (strength !== undefined) return { kind: 'break', strength, start: at, end: at + 1 };
  if (character === '.' && /^\s?$/.test(text.charAt(at + 1))) return { kind: 'break', strength: 'strong', start: at, end: at + 1 };
  const join = endOf(JOIN, text, at);
  if (join !== undefined) return { kind: 'break', strength: 'weak', start: at, end: join };
  const keyword = keywordAt(text, at);
  if (keyword !== undefined) return { kind: 'keyword', word: keyword, start: at, end: at + keyword.length };
  return { kind: 'word', start: at, end: at + 1 };
}

/** Up to the bracket that closes it, or to the end of the line where none does. */
function bracketAt(text: string, at: number): Token {
  let depth = 0;
  let end = at;
  for (; end < text.length && text.charAt(end) !== '\n'; end += 1) {
    const character = text.charAt(end);
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) return { kind: 'bracket', inner: text.slice(at + 1, end), start: at, end: end + 1 };
  }
  return { kind: 'bracket', inner: text.slice(at + 1, end), start: at, end };
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
