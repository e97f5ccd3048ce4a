/** A year that a clerk keeps as a date, spelled as the cell shows it. */
import { dateOfSerial } from '../indicator/quantity/date-serial';
import { datePartsOf } from '../indicator/quantity/number-format';
import { formatAt, type CellValue, type Sheet } from '../sheet/snapshot';

/**
 * The sheet as its headers are to be read: 44927 under the format yyyy"年" is 2023年. Cells that show a month or a day
 * stay as they are, and so do sheets without such cells.
 */
export function withSpelledYears(sheet: Sheet, date1904: boolean): Sheet {
  let isSpelled = false;
  const values = sheet.values.map((cells, row) => {
    const formats = sheet.formats[row];
    if (!formats || formats.every((format) => format === 'General' || !/[ye]/i.test(format))) return cells;
    return cells.map((value, column): CellValue => {
      const year = yearShown(value, formatAt(sheet, { row, column }), date1904);
      if (year === undefined) return value;
      isSpelled = true;
      return `${year}年`;
    });
  });
  return isSpelled ? { ...sheet, values } : sheet;
}

function yearShown(value: CellValue, format: string, date1904: boolean): number | undefined {
  if (typeof value !== 'number') return undefined;
  const parts = datePartsOf(format);
  return parts?.year === true && !parts.month && !parts.day && !parts.time ? dateOfSerial(value, date1904)?.year : undefined;
}
