/** What a number format makes of a number: a percentage, a date, or the number itself. */

/** The parts of a date or time that a format shows. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

/**
 * What is printed as it stands and has no meaning: "quoted", \x, _x (space of a width), *x (fill), [Red], [$-804],
 * [>=100]; scientific E+; General by its English and its Chinese name (ECMA-376 part 1, 18.8.31). [h] [m] [s] are
 * elapsed time and stay.
 */
const LITERALS = /"[^"]*"?|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\][]*\]|E[+-]|General|G\/通用格式/gi;

/** "0.00%" shows a hundred times the number. A % in quotes is only printed. */
export function isPercentFormat(format: string): boolean {
  return format.includes('%') && format.replace(LITERALS, '').includes('%');
}

/** undefined where the format shows no date and no time. */
export function datePartsOf(format: string): DateParts | undefined {
  if (!/[ymdhsea]/i.test(format) || format === 'General') return undefined;
  const codes = format.replace(LITERALS, '').split(';')[0]?.toLowerCase().match(/y+|m+|d+|h+|s+|e+|a{3,}|上午|下午|am\/pm/g) ?? [];
  const isTime = (code: string | undefined): boolean => code !== undefined && /^[hs]/.test(code);
  // m is minutes beside hours or seconds, and months elsewhere.
  const isMonth = (code: string, at: number): boolean => code.startsWith('m') && !isTime(codes[at - 1]) && !isTime(codes[at + 1]);
  const parts: DateParts = {
    year: codes.some((code) => /^[ye]/.test(code)),
    month: codes.some(isMonth),
    day: codes.some((code) => /^(d|aaa)/.test(code)),
    time: codes.some(isTime),
  };
  return parts.year || parts.month || parts.day || parts.time ? parts : undefined;
}
