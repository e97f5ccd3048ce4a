/** The sentence for a cell that shows a date where a figure is due. */
import type { Text } from '../../text';
import { printNumber } from '../decimal';
import { dateOfSerial, type SerialDate } from './date-serial';
import type { DateParts } from './number-format';

/** Dates before 1950 are plain figures in a cell that happens to have a date format: 15 shows as 1900-01-15. */
const FIRST_LIKELY_YEAR = 1950;

export function dateInPlace(serial: number, parts: DateParts, date1904: boolean): Text {
  const date = dateOfSerial(serial, date1904);
  if (date === undefined) {
    const typed = printNumber(serial);
    return {
      zh: `单元格是日期格式，而 ${typed} 不能显示为日期（显示为 ####）：请把单元格格式改为“数值”`,
      en: `The cell has a date format in which ${typed} can't be shown (####): change the cell's format to Number`,
    };
  }
  const shown = printParts(date, parts);
  const typed = likelyTyped(serial, date, parts);
  const kind: Text = parts.year || parts.month || parts.day ? { zh: '日期', en: 'a date' } : { zh: '时间', en: 'a time' };
  return {
    zh: `这里显示的是${kind.zh}“${shown.zh}”，不是数；填的可能是 ${typed.join(' 或 ')}，请先把单元格格式改为“数值”再重填`,
    en: `This shows ${kind.en} (${shown.en}), not a figure; probably ${typed.join(' or ')} was typed: change the cell's format to Number and type it again`,
  };
}

function printParts(date: SerialDate, parts: DateParts): Text {
  const { year, month, day } = date;
  const zh = [parts.year ? `${year}年` : '', parts.month ? `${month}月` : '', parts.day ? `${day}日` : ''].join('');
  const en = [parts.year ? String(year) : '', parts.month ? two(month) : '', parts.day ? two(day) : ''].filter(Boolean).join('-');
  const time = parts.time ? `${date.hour}:${two(date.minute)}` : '';
  return { zh: [zh, time].filter(Boolean).join(' '), en: [en, time].filter(Boolean).join(' ') };
}

/** Excel makes dates of 3-5, 3/5 and 2023-5, times of 3:30, and shows any number as a date where the format is one. */
function likelyTyped(serial: number, date: SerialDate, parts: DateParts): readonly string[] {
  const { year, month, day } = date;
  const isDate = parts.year || parts.month || parts.day;
  if (!isDate) return [serial < 1 ? `${date.hour}:${two(date.minute)}` : printNumber(serial)];
  if (year < FIRST_LIKELY_YEAR) return [printNumber(serial)];
  if (parts.day) return [`${month}-${day}`, `${month}/${day}`];
  return parts.year && day === 1 ? [`${year}-${month}`, `${year % 100}-${month}`] : [`${month}-${day}`, `${month}/${day}`];
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
