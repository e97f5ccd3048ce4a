/** What Excel makes of something that is typed, or written to `Range.formulas` or `Range.values`. */
import type { CellValue } from '../../../../src/core/sheet/snapshot';

export interface Typed {
  readonly value: CellValue;
  readonly formula: string;
  /** The number format that Excel sets along with it. */
  readonly format?: string;
}

/** Not all that Excel reads, but enough to betray text that was written without care. */
export function typed(input: string | number | boolean): Typed {
  if (typeof input !== 'string') return { value: input, formula: '' };
  if (input.startsWith("'")) return { value: input.slice(1), formula: '' };
  if (/^[=＝]./.test(input)) return { value: null, formula: `=${input.slice(1)}` };
  const text = input.normalize('NFKC').trim();
  if (text === '') return { value: input === '' ? null : input, formula: '' };
  if (/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?$/i.test(text) && /^[+-]?\.?\d/.test(text)) return { value: Number(text.replaceAll(',', '')), formula: '' };
  if (/^[+-]?\d+(\.\d+)?%$/.test(text)) return { value: Number(text.slice(0, -1)) / 100, formula: '', format: '0.00%' };
  if (/^(\d{4}年)?\d{1,2}(月|[-/]\d{1,2}月?)(\d{1,2}日)?$|^\d{4}[-/]\d{1,2}([-/]\d{1,2})?$/.test(text)) return { value: 45_000, formula: '', format: 'm"月"d"日"' };
  if (/^(上午|下午|早上|晚上|中午|凌晨)\d{1,2}[点时:]/.test(text)) return { value: 0.375, formula: '', format: 'h:mm' };
  if (/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}$/i.test(text)) return { value: 45_000, formula: '', format: 'd-mmm' };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === 'true', formula: '' };
  if (/^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/i.test(text)) return { value: { error: text.toUpperCase() }, formula: '' };
  return { value: input, formula: '' };
}
