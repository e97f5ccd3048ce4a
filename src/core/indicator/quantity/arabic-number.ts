/** A number in digits, inside a text: where it ends and what it is, or why it is none. */

/** Excel keeps 15 significant digits of what is typed ("Excel specifications and limits"). */
const MAX_DIGITS = 15;

export type NumberFault = 'separators' | 'wide-comma' | 'two-points' | 'too-long' | 'spaced' | 'exponent';

export type NumberScan =
  | { readonly kind: 'number'; readonly value: number; readonly end: number; readonly separators: boolean }
  | { readonly kind: 'fault'; readonly fault: NumberFault; readonly end: number };

const BODY = /(?=\.?\d)[\d.,。]*\d/y;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^(?:\d+(?:\.\d+)?|\.\d+)$/;

/**
 * Reads the unsigned number at `at` of `text`, which is half-width; `original` is the same text as typed. undefined
 * where no number starts there. Thousands separators count only in well-formed groups: 1,200 is a number, 1,20 a
 * fault. A full-width comma between half-width digits parts two figures as often as it parts thousands in running
 * text: a fault of its own. Where the text is one number and nothing else, pass it as its own original.
 */
export function scanNumber(text: string, original: string, at: number): NumberScan | undefined {
  BODY.lastIndex = at;
  const body = BODY.exec(text)?.[0];
  if (body === undefined) return undefined;
  const end = at + body.length;
  // 1。5 is what a Chinese input method makes of 1.5.
  const digits = body.replace(/(?<=\d)。(?=\d)/g, '.');
  const spaced = /^ +\d/.test(text.slice(end, end + 8));
  if (spaced) return { kind: 'fault', fault: 'spaced', end };
  if (/^e[+-]?\d/i.test(text.slice(end, end + 4))) return { kind: 'fault', fault: 'exponent', end };
  if (digits.split('.').length > 2) return { kind: 'fault', fault: 'two-points', end };
  const grouped = GROUPED.test(digits);
  if (grouped && hasLoneWideComma(original.slice(at, end))) return { kind: 'fault', fault: 'wide-comma', end };
  if (!grouped && !PLAIN.test(digits)) return { kind: 'fault', fault: 'separators', end };
  const bare = digits.replaceAll(',', '');
  if (significantDigits(bare) > MAX_DIGITS) return { kind: 'fault', fault: 'too-long', end };
  return { kind: 'number', value: Number(bare), end, separators: grouped };
}

function hasLoneWideComma(typed: string): boolean {
  return /[0-9][，﹐]|[，﹐][0-9]/.test(typed);
}

function significantDigits(bare: string): number {
  const digits = bare.replace('.', '').replace(/^0+/, '');
  return (bare.includes('.') ? digits.replace(/0+$/, '') : digits).length;
}
