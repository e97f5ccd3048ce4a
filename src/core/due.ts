/** The cells in which a figure is due: those of the template, and the totals that a clerk has added beside the towns. */
import type { Place } from './sheet/address';
import { distinctPlaces } from './sheet/place-map';
import { allFigures, type Table } from './table/table';

export function dueIn(tables: readonly Table[]): readonly Place[] {
  return distinctPlaces(
    tables.flatMap((table) => [
      ...allFigures(table).filter((figure) => figure.due),
      ...table.rows.flatMap((row) => (row.total ? [row.total] : [])),
    ]).map((figure) => figure.at),
  );
}
