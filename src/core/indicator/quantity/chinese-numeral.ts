/** Chinese numerals: 三, 十二, 两百, 三千五百, 一万二千, 二〇二三. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
};
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

/** 九千九百九十九万九千九百九十九亿 is shorter; a longer run is no number, and looking on would cost n² on a long text. */
const MAX_LENGTH = 24;

/**
 * The whole numeral that starts at `at`; undefined where none starts there, or where the characters are no single
 * number (十四五, 一二三). A trailing 千, 万 or 亿 belongs to the numeral: 三万 is 30000.
 */
export function scanChineseNumeral(text: string, at: number): { readonly value: number; readonly end: number } | undefined {
  let end = at;
  while (end - at <= MAX_LENGTH && isNumeral(text.charAt(end))) end += 1;
  const value = end === at || end - at > MAX_LENGTH ? undefined : valueOf(text.slice(at, end));
  return value === undefined ? undefined : { value, end };
}

function isNumeral(character: string): boolean {
  return character !== '' && (character in DIGITS || character in TENS || character in GROUPS);
}

function valueOf(numeral: string): number | undefined {
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastTen = Infinity;
  let lastGroup = Infinity;
  for (const [index, character] of [...numeral].entries()) {
    const ten = TENS[character];
    const group = GROUPS[character];
    if (ten !== undefined) {
      // 十二 has no digit before 十; 百 and 千 always have one. Orders only fall: 三百二千 is no number.
      if (ten >= lastTen || (digit === undefined && !(ten === 10 && index === 0))) return undefined;
      section += (digit ?? 1) * ten;
      digit = undefined;
      lastTen = ten;
    } else if (group !== undefined) {
      section += digit ?? 0;
      if (section === 0 || group >= lastGroup) return undefined;
      total += section * group;
      section = 0;
      digit = undefined;
      lastTen = Infinity;
      lastGroup = group;
    } else {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character] ?? 0;
    }
  }
  // 三百五 is said for 350 and 一万五 for 15000, and both may be read as …05: no certain number.
  if (/[百千万亿][^十百千万亿零〇]$/.test(numeral)) return undefined;
  return total + section + (digit ?? 0);
}
