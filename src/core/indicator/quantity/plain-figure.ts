/** Text that is certainly one plain number in the indicator's unit: "１５", "100.0 ", "1,200", "18.5亿元", "三家". */
import { convert, matchUnit, unitOf, type Unit } from '../unit';
import { scanNumber } from './arabic-number';
import { scanChineseNumeral } from './chinese-numeral';
import { halfWidth } from './half-width';

/** What makes a cell's number not a plain one; 'text' where it is none of the others: "12", "'12", "+12", 十二家. */
export type Disguise = 'full-width' | 'spaces' | 'separator' | 'unit' | 'percent-sign' | 'text';

export type PlainReading =
  | { readonly kind: 'number'; readonly value: number; readonly disguises: readonly Disguise[] }
  | { readonly kind: 'other-unit'; readonly written: string };

const LEADING = /^[\s'‘’`´]*/;
/** A full stop behind a number ends the sentence that the clerk had in mind. */
const STOP = /[.。]/;
const BESIDE = /[\s'‘’`´]/;

/** undefined where it takes more than this to read the text. */
export function readPlain(original: string, unit: string): PlainReading | undefined {
  const text = halfWidth(original);
  const first = LEADING.exec(text)?.[0].length ?? 0;
  const last = trailingStart(text);
  const sign = /^[+-]/.exec(text.slice(first, last))?.[0] ?? '';
  const body = skipSpaces(text, first + sign.length);
  const number = numberAt(text, body, last);
  if (number === undefined) return undefined;
  const rest = skipSpaces(text, number.end);
  const written = rest < last ? matchUnit(text, rest, false) : undefined;
  if (rest < last && written?.end !== last) return undefined;
  if (number.chinese && written === undefined) return undefined;

  const value = written === undefined ? number.value : inUnit(number.value, written.unit, unit);
  if (value === 'unknown') return undefined;
  if (value === undefined) return { kind: 'other-unit', written: written?.unit.name ?? '' };
  const disguises: Disguise[] = [];
  if (hasFullWidth(original)) disguises.push('full-width');
  if (/\s/.test(text)) disguises.push('spaces');
  if (number.separators) disguises.push('separator');
  if (written !== undefined) disguises.push(written.unit.dimension === 'percent' ? 'percent-sign' : 'unit');
  if (disguises.length === 0 || number.chinese) disguises.push('text');
  const signed = sign === '-' ? -value : value;
  return { kind: 'number', value: signed + 0, disguises };
}

/** From the end backwards: a pattern that ends in $ looks through a long run of spaces from each of its places. */
function trailingStart(text: string): number {
  const back = (from: number): number => {
    let at = from;
    while (at > 0 && BESIDE.test(text.charAt(at - 1))) at -= 1;
    return at;
  };
  const end = back(text.length);
  return end > 0 && STOP.test(text.charAt(end - 1)) ? back(end - 1) : end;
}

interface PlainNumber {
  readonly value: number;
  readonly end: number;
  readonly separators: boolean;
  readonly chinese: boolean;
}

function numberAt(text: string, at: number, last: number): PlainNumber | undefined {
  // 3，470 alone in a cell: the comma that a Chinese input method types for one of thousands.
  const digits = scanNumber(text, text, at);
  if (digits !== undefined) return digits.kind === 'number' && digits.end <= last ? { ...digits, chinese: false } : undefined;
  const chinese = scanChineseNumeral(text, at);
  return chinese && { ...chinese, separators: false, chinese: true };
}

/** A unit can't be judged here where the indicator's own is none that is known. */
function inUnit(value: number, written: Unit, unit: string): number | 'unknown' | undefined {
  const wanted = unitOf(unit);
  return wanted === undefined ? 'unknown' : convert(value, written, wanted);
}

function skipSpaces(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === ' ') end += 1;
  return end;
}

function hasFullWidth(original: string): boolean {
  return /[\uff01-\uff5e。−–﹣]/.test(original);
}
