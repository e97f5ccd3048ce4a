/** The cells in which a figure is due: those of the template, and the totals that a clerk has added beside the towns. */
import type { Place } from './sheet/address';
import { distinctPlaces } from './sheet/place-map';
import { dueFigures, totalsOf, type Table } from './table/table';

export function dueIn(tables: readonly Table[]): readonly Place[] {
  const places: Place[] = [];
  for (const table of tables) {
    for (const { at } of dueFigures(table)) places.push(at);
    for (const { at } of totalsOf(table)) places.push(at);
  }
  return distinctPlaces(places);
}
