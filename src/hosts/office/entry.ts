/** What to hand to Excel so that a cell comes to hold exactly a value. */
import type { CellInput } from '../../core/index';

/**
 * Excel reads what is written to `Range.formulas` as if it had been typed: "15" becomes a number, "1-3月" a date,
 * "=x" a formula. A leading apostrophe keeps text as it is, and shows in the formula bar, so it is used only where
 * Excel could take the text for something else. `null` would leave the cell as it is; a blank is written as "".
 */
export function cellEntry(input: CellInput): string | number | boolean {
  if (input === null) return '';
  if (typeof input === 'object') return input.formula;
  return typeof input === 'string' && couldBeRead(input) ? `'${input}` : input;
}

/** Half- and full-width signs with which Excel starts a formula, a number, a date, a time, an error or plain text. */
const SIGN = /^[\s=+\-@'#.,(%$¥￥€£＝＋－＠＇＃．，（％\p{N}]/u;
const WORD = /^(true|false|真|假)$/i;
/** Words before a time in Chinese: 上午9点. */
const TIME = /^(上午|下午|早上|晚上|中午|凌晨|am|pm)/i;
/** Month names start a date: "Mar 5". */
const MONTH = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function couldBeRead(text: string): boolean {
  if (text === '') return false;
  if (SIGN.test(text) || WORD.test(text.trim())) return true;
  return /\p{N}/u.test(text) && (TIME.test(text) || MONTH.test(text));
}
