import { isError, type CellValue } from '../sheet/snapshot';
import { printNumber } from './decimal';

/** What a cell holds as text: '' for a blank, numbers with the 15 digits that Excel keeps, no spaces around. */
export function cellText(value: CellValue): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return typeof value === 'number' ? printNumber(value) : String(value).trim();
}
