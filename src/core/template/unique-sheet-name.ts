import { ILLEGAL_IN_SHEET_NAME, MAX_SHEET_NAME, RESERVED_SHEET_NAME } from './sheet-name';

/** For a wish of which nothing is left: Excel's own word for a sheet. */
const NAMELESS = '工作表';

/**
 * A name for a new sheet, as near to `wanted` as Excel takes: at most 31 characters, illegal ones replaced by "_",
 * counted up "(2)", "(3)" … while a sheet of that name is `taken`. Excel does not tell upper from lower case.
 */
export function uniqueSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set([RESERVED_SHEET_NAME, ...taken.map((name) => name.toLowerCase())]);
  const legal = wanted.replace(new RegExp(ILLEGAL_IN_SHEET_NAME, 'gu'), '_').replace(/^['\s]+|['\s]+$/g, '');
  const base = legal === '' ? NAMELESS : legal;
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? '' : ` (${count})`;
    const name = cut(base, MAX_SHEET_NAME - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first `length` UTF-16 units, without half a character, a space or an apostrophe at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\ud800-\udbff]$/, '').replace(/['\s]+$/, '');
}
