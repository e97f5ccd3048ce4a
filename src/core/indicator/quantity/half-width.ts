/** Full-width letters, digits and signs as half-width ones. */

/**
 * Each UTF-16 unit becomes exactly one, so that an offset into the result is an offset into the original text.
 * (NFKC would not do: it makes "m2" of ㎡ and "1" of ①, which is a list mark and no figure.)
 */
const SINGLE: Readonly<Record<string, string>> = {
  '−': '-', '–': '-', '﹣': '-', '‐': '-', '‑': '-',
  '﹢': '+', '﹪': '%', '﹤': '<', '﹥': '>', '≦': '≤', '≧': '≥', '⩾': '≥', '⩽': '≤',
  '〜': '~', '∼': '~', '﹐': ',', '﹑': '、', '﹔': ';', '﹒': '.', '∕': '/', '⁄': '/',
  '﹙': '(', '﹚': ')', '〔': '(', '〕': ')', '［': '(', '］': ')', '[': '(', ']': ')',
  '\u200b': ' ', '\u200c': ' ', '\u200d': ' ', '\u2060': ' ', '\ufeff': ' ',
  '\r': '\n', '\v': '\n', '\u2028': '\n', '\u2029': '\n', '＂': '"',
};

const FIRST_FULL = 0xff01;
const LAST_FULL = 0xff5e;
const TO_ASCII = 0xfee0;

/** The same length as `text`; spaces of every kind (NBSP, U+3000, zero-width) become plain ones, line breaks "\n". */
export function halfWidth(text: string): string {
  // Most cells hold nothing to change, and this is asked of every text cell.
  if (/^[\x20-\x5a\x5c\x5e-\x7e\n\u4e00-\u9fff、。]*$/.test(text)) return text;
  let result = '';
  for (let at = 0; at < text.length; at += 1) result += halfWidthUnit(text.charAt(at));
  return result;
}

function halfWidthUnit(unit: string): string {
  const single = SINGLE[unit];
  if (single !== undefined) return single;
  const code = unit.charCodeAt(0);
  if (code >= FIRST_FULL && code <= LAST_FULL) return String.fromCharCode(code - TO_ASCII);
  return unit !== '\n' && /\s/.test(unit) ? ' ' : unit;
}
