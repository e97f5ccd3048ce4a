/** What stands in a column below its header. */
import { unitOf } from '../indicator/unit';
import { isBlank, valueAt } from '../sheet/snapshot';
import type { Located } from './locate';

/** Cells below the header that hold something, or hold a number. */
export function filledBelow({ sheet, header, end }: Located, column: number, number = false): number {
  let count = 0;
  for (let row = header.row + header.rows; row < end; row++) {
    const value = valueAt(sheet, { row, column });
    if (number ? typeof value === 'number' : !isBlank(value)) count++;
  }
  return count;
}

/** 序号 may stand over a column of headings too: 一、平台, 二、主体. */
export function holdsNumbers({ sheet, header, end }: Located, column: number): boolean {
  let words = 0;
  let numbers = 0;
  for (let row = header.row + header.rows; row < end; row++) {
    const value = valueAt(sheet, { row, column });
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (/\d/.test(text) || /^[(（]?[一二三四五六七八九十]{1,3}[)）、.]?$/.test(text)) numbers++;
    else if (text.length > 3) words++;
  }
  return numbers >= words;
}

/** Some cell is a unit that is known, in brackets or not. */
export function holdsUnits({ sheet, header, end }: Located, column: number): boolean {
  for (let row = header.row + header.rows; row < end; row++) {
    const value = valueAt(sheet, { row, column });
    if (typeof value === 'string' && unitOf(value.trim().replace(/^[(（](.*)[)）]$/, '$1')) !== undefined) return true;
  }
  return false;
}
