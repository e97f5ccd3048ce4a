/** What a clerk means by what was typed, as Excel understands it. */
import { formatAt, formulaAt, isError, valueAt, type Address, type CellInput, type Sheet } from '../../core';

export interface Typed {
  readonly value: CellInput;
  /** Set where Excel would also change the cell's number format. */
  readonly numberFormat?: string;
}

/** Excel keeps 15 significant digits (Excel specifications and limits); longer ones, such as ID numbers, stay text here. */
const MAX_DIGITS = 15;

const NUMBER = /^([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d{1,3})?(%?)$/i;

/**
 * Numbers become numbers, "5%" becomes 0.05 shown as a percentage, "=…" a formula, a leading apostrophe
 * makes text of the rest, and a cell formatted as text keeps whatever is typed. Dates stay text: a target
 * such as "1/2" must not turn into the first of February.
 * @param format the number format that the cell has now
 */
export function parseTyped(text: string, format: string): Typed {
  if (text.trim() === '') return { value: null };
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^=./.test(text)) return { value: { formula: text } };
  const bare = text.trim();
  if (/^(true|false)$/i.test(bare)) return { value: bare.toLowerCase() === 'true' };
  return parseNumber(bare, format) ?? { value: text };
}

function parseNumber(text: string, format: string): Typed | undefined {
  const match = NUMBER.exec(text);
  if (!match) return undefined;
  const [, sign = '', digits = '', exponent = '', percent = ''] = match;
  const plain = digits.replaceAll(',', '');
  if (plain.replace('.', '').replace(/^0+|0+$/g, '').length > MAX_DIGITS) return undefined;
  const value = Number(sign + plain + exponent);
  if (!Number.isFinite(value)) return undefined;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const isPercentCell = format.includes('%');
  if (percent) {
    const shown = decimals > 0 ? '0.00%' : '0%';
    return isPercentCell ? { value: hundredth(value) } : { value: hundredth(value), numberFormat: shown };
  }
  // "Enable automatic percent entry": 10 and 0.1 both mean 10 % in a cell shown as a percentage.
  if (isPercentCell) return { value: Math.abs(value) >= 1 ? hundredth(value) : value };
  if (digits.includes(',') && format === 'General') return { value, numberFormat: decimals > 0 ? '#,##0.00' : '#,##0' };
  return { value };
}

/** value / 100 without the tail of binary fractions: 7 % is 0.07, not 0.07000000000000001. */
function hundredth(value: number): number {
  return Number(`${value}e-2`) || Number((value / 100).toPrecision(MAX_DIGITS));
}

/** What the editor starts with: typing it again unchanged would give the same cell. */
export function editableText(sheet: Sheet, at: Address): string {
  const formula = formulaAt(sheet, at);
  if (formula) return formula;
  const value = valueAt(sheet, at);
  if (value === null) return '';
  if (isError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const format = formatAt(sheet, at);
  if (typeof value === 'number') return format.includes('%') ? `${Number((value * 100).toPrecision(MAX_DIGITS))}%` : String(value);
  const kept = format === '@' || (typeof parseTyped(value, format).value === 'string' && !value.startsWith("'"));
  return kept ? value : `'${value}`;
}
