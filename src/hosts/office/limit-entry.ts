/** What may be typed into cells: `Excel.DataValidation` (ExcelApi 1.8, below the 1.9 that the manifest asks for). */
import type { EntryLimit } from '../../core/index';

/** What Excel takes of the texts of a validation; it refuses longer ones. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ERROR = 225;

/** "Is a number" has no operator of its own: between the ends of what can be typed ("Excel specifications and limits"). */
const WIDEST: Readonly<Record<EntryLimit['type'], number>> = { decimal: 9.99999999999999e307, whole: 999_999_999_999_999 };

export function limitEntry(range: Excel.Range, limit: EntryLimit): void {
  const { dataValidation } = range;
  const { prompt, error } = limit;
  dataValidation.clear();
  dataValidation.rule = limit.type === 'whole' ? { wholeNumber: within(limit, Math.ceil, Math.floor) } : { decimal: within(limit) };
  dataValidation.ignoreBlanks = true;
  if (prompt) dataValidation.prompt = { showPrompt: true, title: cut(prompt.title, MAX_TITLE), message: cut(prompt.text, MAX_PROMPT) };
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: cut(error.title, MAX_TITLE), message: cut(error.text, MAX_ERROR) };
}

/** Whole numbers have whole limits that leave the same ones in. */
function within(limit: EntryLimit, up = same, down = same): Excel.BasicDataValidation {
  const min = limit.min === undefined ? undefined : up(limit.min);
  const max = limit.max === undefined ? undefined : down(limit.max);
  if (min !== undefined && max === undefined) return { formula1: min, operator: 'GreaterThanOrEqualTo' };
  if (min === undefined && max !== undefined) return { formula1: max, operator: 'LessThanOrEqualTo' };
  return { formula1: min ?? -WIDEST[limit.type], formula2: max ?? WIDEST[limit.type], operator: 'Between' };
}

function same(value: number): number {
  return value;
}

/** Without half a character at the end. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
