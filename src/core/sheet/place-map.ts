/** A map by cell. Keys made of text ("sheet, row, column") would take most of the time of a check of a million cells. */
import type { Place } from './address';

export interface PlaceMap<T> {
  readonly get: (place: Place) => T | undefined;
  readonly set: (place: Place, value: T) => void;
}

export function placeMap<T>(): PlaceMap<T> {
  const sheets = new Map<string, Map<number, T[]>>();
  return {
    get: ({ sheet, row, column }) => sheets.get(sheet)?.get(row)?.[column],
    set: ({ sheet, row, column }, value) => {
      const rows = sheets.get(sheet) ?? new Map<number, T[]>();
      if (rows.size === 0) sheets.set(sheet, rows);
      const cells = rows.get(row);
      if (cells) cells[column] = value;
      else {
        const fresh: T[] = [];
        fresh[column] = value;
        rows.set(row, fresh);
      }
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
