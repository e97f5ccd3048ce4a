/**
 * Where and why a text is not JSON (RFC 8259), in words of ours.
 *
 * JSON.parse tells the place in some browsers, in its own words, and in Safari not at all; and it takes the last
 * of two equal keys without a word, which in a pack is a figure lost.
 */
import type { Text } from '../text';

export interface JsonFault {
  /** From 0, in UTF-16 units. */
  readonly offset: number;
  readonly reason: Text;
}

/** Packs are four levels deep; what goes deeper is no pack, and could exhaust the stack. */
const MAX_DEPTH = 32;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
// eslint-disable-next-line no-control-regex -- the characters that RFC 8259 §7 wants escaped
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;
const WORD = /true|false|null/y;

const EXPECTED: Readonly<Record<'value' | 'key' | 'colon' | 'commaOrBrace' | 'commaOrBracket' | 'end', Text>> = {
  value: { zh: '此处应有一个值', en: 'a value is expected here' },
  key: { zh: '此处应有带双引号的名称', en: 'a name in double quotes is expected here' },
  colon: { zh: '此处应有冒号', en: 'a colon is expected here' },
  commaOrBrace: { zh: '此处应有逗号或右花括号', en: 'a comma or a closing brace is expected here' },
  commaOrBracket: { zh: '此处应有逗号或右方括号', en: 'a comma or a closing bracket is expected here' },
  end: { zh: '此处应已结束，却还有内容', en: 'the text should end here, but goes on' },
};
const TOO_DEEP: Text = { zh: `嵌套超过 ${MAX_DEPTH} 层`, en: `nested more than ${MAX_DEPTH} levels deep` };
const BAD_STRING: Text = {
  zh: '文本未用双引号结束，或含有未转义的换行、反斜杠',
  en: 'the text has no closing quote, or holds a line break or backslash that is not escaped',
};

/** undefined where the text is JSON, no key is given twice and nothing is nested too deep. */
export function jsonFault(text: string): JsonFault | undefined {
  let at = 0;

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text)?.[0];
    if (match !== undefined) at += match.length;
    return match;
  };
  const fault = (reason: Text): JsonFault => ({ offset: at, reason });
  const sign = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  };

  const value = (depth: number): JsonFault | undefined => {
    take(SPACE);
    if (depth > MAX_DEPTH) return fault(TOO_DEEP);
    if (text[at] === '{') return members(depth);
    if (text[at] === '[') return items(depth);
    if (text[at] === '"') return take(STRING) === undefined ? fault(BAD_STRING) : undefined;
    return (take(NUMBER) ?? take(WORD)) === undefined ? fault(EXPECTED.value) : undefined;
  };

  const items = (depth: number): JsonFault | undefined => {
    at++;
    if (sign(']')) return undefined;
    for (;;) {
      const inner = value(depth + 1);
      if (inner) return inner;
      if (sign(']')) return undefined;
      if (!sign(',')) return fault(EXPECTED.commaOrBracket);
    }
  };

  const members = (depth: number): JsonFault | undefined => {
    at++;
    if (sign('}')) return undefined;
    const keys = new Set<string>();
    for (;;) {
      take(SPACE);
      const start = at;
      const key = take(STRING);
      if (key === undefined) return fault(text[at] === '"' ? BAD_STRING : EXPECTED.key);
      const name = JSON.parse(key) as string;
      if (keys.has(name)) return { offset: start, reason: repeated(name) };
      keys.add(name);
      if (!sign(':')) return fault(EXPECTED.colon);
      const inner = value(depth + 1);
      if (inner) return inner;
      if (sign('}')) return undefined;
      if (!sign(',')) return fault(EXPECTED.commaOrBrace);
    }
  };

  const found = value(0);
  if (found) return found;
  take(SPACE);
  return at < text.length ? fault(EXPECTED.end) : undefined;
}

function repeated(name: string): Text {
  return { zh: `名称“${name}”重复`, en: `the name "${name}" is given twice` };
}

/** Offset → line and column, both from 1. */
export function lineAndColumn(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
