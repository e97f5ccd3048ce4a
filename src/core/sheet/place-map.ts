/** A map by cell. Keys made of text ("sheet, row, column") would take most of the time of a check of a million cells. */
import type { Place } from './address';

export interface PlaceMap<T> {
  readonly get: (place: Place) => T | undefined;
  readonly set: (place: Place, value: T) => void;
}

export function placeMap<T>(): PlaceMap<T> {
  const sheets = new Map<string, Map<number, T[]>>();
  // Cells come row by row: the row of the last one is looked up no second time.
  let last: { readonly sheet: string; readonly row: number; readonly cells: T[] } | undefined;
  const cellsOf = (sheet: string, row: number): T[] | undefined => (last?.row === row && last.sheet === sheet ? last.cells : sheets.get(sheet)?.get(row));
  return {
    get: ({ sheet, row, column }) => cellsOf(sheet, row)?.[column],
    set: ({ sheet, row, column }, value) => {
      const cells = cellsOf(sheet, row) ?? [];
      cells[column] = value;
      if (last?.cells === cells) return;
      const rows = sheets.get(sheet) ?? new Map<number, T[]>();
      sheets.set(sheet, rows.set(row, cells));
      last = { sheet, row, cells };
    },
  };
}

/** Each cell once, where it first stood. */
export function distinctPlaces(places: Iterable<Place>): Place[] {
  const seen = placeMap<true>();
  const distinct: Place[] = [];
  for (const place of places) {
    if (seen.get(place)) continue;
    seen.set(place, true);
    distinct.push(place);
  }
  return distinct;
}
