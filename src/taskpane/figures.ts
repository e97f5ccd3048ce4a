/** Figures, periods and places as the pane prints them. */
import { parsePeriod, printNumber, printPeriod, printRange, rectangles, type CellInput, type Language, type Place } from '../core';
import { bySheet } from './group';

export function printValue(value: CellInput, blank: string): string {
  if (value === null || value === '') return blank;
  if (typeof value === 'number') return printNumber(value);
  return typeof value === 'object' ? value.formula : String(value);
}

/** "+4.71", "−585", "0": with the true minus sign, which a screen reader says and a narrow column keeps. */
export function printDifference(value: number): string {
  if (value === 0) return '0';
  return value < 0 ? `−${printNumber(-value)}` : `+${printNumber(value)}`;
}

/** "2023Q2" → 2023年二季度 · 2023 Q2; what is no period is printed as it is. */
export function printPeriodKey(key: string, language: Language): string {
  const period = parsePeriod(key);
  return period ? printPeriod(period)[language] : key;
}

/** Places as ranges by sheet, at most `limit` of them: 附件3!G6:J6、附件4!C4. */
export function printPlaces(places: readonly Place[], limit: number): { readonly text: string; readonly cut: boolean } {
  const ranges = [...bySheet(places, (place) => place.sheet)].flatMap(([sheet, own]) =>
    rectangles(own).map((range) => `${sheet}!${printRange(range)}`),
  );
  return { text: ranges.slice(0, limit).join('、'), cut: ranges.length > limit };
}
