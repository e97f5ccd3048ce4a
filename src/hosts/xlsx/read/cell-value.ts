/** What a cell holds (ECMA-376 part 1 §18.18.11, ST_CellType). */
import type { CellValue } from '../../../core';
import { parseIsoDate } from './iso-date';
import { parseCellNumber } from './number';
import { unescapeText } from './rich-text';

/** The parts of a cell element, as text. */
export interface RawCell {
  /** Its t attribute; a number where it has none. */
  readonly type: string | undefined;
  /** Of <v>; undefined where there is none. */
  readonly value: string | undefined;
  /** Of <is>. */
  readonly inline: string | undefined;
}

/**
 * null where the cell is blank, undefined where it points to a shared text that is not there.
 * A number or date that is none comes as the text it is, so that a check can say so.
 */
export function cellValue({ type, value, inline }: RawCell, strings: readonly string[], date1904: boolean): CellValue | undefined {
  if (type === 'inlineStr') return inline ?? unescapeText(value ?? '');
  if (value === undefined || value === '') return type === 'str' && value === '' ? '' : null;
  switch (type ?? 'n') {
    case 's':
      return strings[Number(value)];
    case 'str':
      return unescapeText(value);
    case 'b':
      return value.trim() === '1' || value.trim() === 'true';
    case 'e':
      return { error: value.trim() };
    case 'd':
      return parseIsoDate(value, date1904) ?? value;
    default:
      return value.trim() === '' ? null : (parseCellNumber(value) ?? value);
  }
}
