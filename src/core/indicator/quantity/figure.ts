/** What a cell says where a figure is due. */
import { isError, type CellValue } from '../../sheet/snapshot';
import type { Text } from '../../text';
import { shift } from '../decimal';
import { convert, unitOf, type Unit } from '../unit';
import { dateInPlace } from './date-in-place';
import { halfWidth } from './half-width';
import { errorValue, logicalValue, notFinite, otherUnit, percentInCount, reasonForWords } from './not-a-figure';
import { datePartsOf, isPercentFormat } from './number-format';
import { parseQuantities } from './parse';
import { readPlain, type Disguise } from './plain-figure';
import type { Quantity } from './quantity';

export type { Disguise } from './plain-figure';

export type FigureReading =
  | { readonly kind: 'blank' }
  /** One number in the indicator's unit; no disguises where the cell holds it as a plain number. */
  | { readonly kind: 'number'; readonly value: number; readonly disguises: readonly Disguise[] }
  /** Text with a comparator, a scope, a note, or several quantities; never empty. */
  | { readonly kind: 'quantities'; readonly quantities: readonly Quantity[] }
  | { readonly kind: 'not-a-figure'; readonly reason: Text };

export interface FigureOptions {
  /** The workbook counts dates from 1904 (`Snapshot.date1904`). */
  readonly date1904: boolean;
}

const PERCENT: Unit = { name: '%', dimension: 'percent', power: 0, counts: false };

/**
 * `format` is the cell's number format code, `unit` the indicator's unit as printed ('' where it has none, and any unit
 * that we do not know is then accepted as written).
 */
export function readFigure(value: CellValue, format: string, unit: string, options: FigureOptions): FigureReading {
  if (typeof value === 'number') return readNumber(value, format, unit, options.date1904);
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'boolean') return notAFigure(logicalValue(value));
  if (isError(value)) return notAFigure(errorValue(value.error));
  return readText(value, unit);
}

function readNumber(value: number, format: string, unit: string, date1904: boolean): FigureReading {
  if (!Number.isFinite(value)) return notAFigure(notFinite(value));
  if (format === 'General' || format === '') return plain(value);
  if (isPercentFormat(format)) return readPercentage(value, unit);
  const parts = datePartsOf(format);
  return parts === undefined ? plain(value) : notAFigure(dateInPlace(value, parts, date1904));
}

/** The cell shows a hundred times what it holds; only a figure in % (or ‰) can be meant so. */
function readPercentage(value: number, unit: string): FigureReading {
  const shown = shift(value, 2);
  // Numbers near the largest that there is have no hundredfold.
  if (!Number.isFinite(shown)) return notAFigure(notFinite(shown));
  const wanted = unitOf(unit);
  if (wanted === undefined) return plain(shown);
  const converted = convert(shown, PERCENT, wanted);
  return converted === undefined ? notAFigure(percentInCount(shown, unit)) : plain(converted);
}

function readText(original: string, unit: string): FigureReading {
  const bare = halfWidth(original).replace(/\s/g, '');
  if (bare === '') return { kind: 'blank' };
  const words = reasonForWords(bare);
  if (words !== undefined) return notAFigure(words);
  const one = readPlain(original, unit);
  if (one?.kind === 'number') return one;
  if (one?.kind === 'other-unit') return notAFigure(otherUnit(one.written, unit));
  const reading = parseQuantities(original);
  if ('unreadable' in reading) return notAFigure(reading.unreadable);
  const [only] = reading.quantities;
  if (only !== undefined && reading.quantities.length === 1 && !fits(only.unit, unit)) return notAFigure(otherUnit(only.unit, unit));
  return { kind: 'quantities', quantities: reading.quantities };
}

/** Where either unit is unknown or not written there is nothing to contradict. */
function fits(written: string, unit: string): boolean {
  const from = unitOf(written);
  const to = unitOf(unit);
  return from === undefined || to === undefined || convert(1, from, to) !== undefined;
}

function plain(value: number): FigureReading {
  return { kind: 'number', value: value + 0, disguises: [] };
}

function notAFigure(reason: Text): FigureReading {
  return { kind: 'not-a-figure', reason };
}
