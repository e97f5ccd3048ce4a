/** The figures of a town, looked up across all tables of a workbook: its quarters may stand in a sheet each. */
import { groupBy } from '../group-by';
import { byPeriod, type Figure } from '../table/figure';
import type { Table } from '../table/table';

export interface TownFigures {
  /** Due figures of the same district, town, indicator and kind as this one in other tables' rows, in time order. */
  readonly beside: (district: string, figure: Figure) => readonly Figure[];
  /** Whether several rows of the district's tables hold towns' figures of this indicator; else there is nothing beside. */
  readonly hasOthers: (district: string, indicator: string) => boolean;
}

/** Most workbooks hold one row a town's indicator: figures are only sorted by town where there are several. */
export function townFigures(tables: readonly Table[]): TownFigures {
  const rows = groupBy(
    tables.flatMap((table) => table.rows.filter((row) => row.figures.some(isTowns)).map((row) => ({ key: rowKey(table.template.district, row.indicator.id), row }))),
    ({ key }) => key,
  );
  const byTown = new Map<string, ReadonlyMap<string, readonly Figure[]>>();
  const figuresOf = (key: string): ReadonlyMap<string, readonly Figure[]> => {
    const known = byTown.get(key) ?? groupBy((rows.get(key) ?? []).flatMap(({ row }) => row.figures.filter(isTowns)), townKey);
    byTown.set(key, known);
    return known;
  };
  const isShared = (key: string): boolean => (rows.get(key)?.length ?? 0) > 1;
  return {
    hasOthers: (district, indicator) => isShared(rowKey(district, indicator)),
    beside: (district, figure) => {
      const key = rowKey(district, figure.indicator.id);
      if (!isShared(key)) return [];
      return (figuresOf(key).get(townKey(figure)) ?? []).filter((one) => one.at.sheet !== figure.at.sheet || one.at.row !== figure.at.row).sort(byPeriod);
    },
  };
}

function isTowns({ column, due }: Figure): boolean {
  return column.region !== undefined && due;
}

function rowKey(district: string, indicator: string): string {
  return `${district}\u0000${indicator}`;
}

function townKey({ region, column }: Figure): string {
  return `${region}\u0000${column.holds ?? 'target'}`;
}
