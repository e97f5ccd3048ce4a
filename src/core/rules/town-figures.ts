/** The figures of a town, looked up across all tables of a workbook: its quarters may stand in a sheet each. */
import { groupBy } from '../group-by';
import { byPeriod, type Figure } from '../table/figure';
import { allFigures, type Table } from '../table/table';

export interface TownFigures {
  /** Due figures of the same district, town, indicator and kind as this one in other tables' rows, in time order. */
  readonly beside: (district: string, figure: Figure) => readonly Figure[];
}

export function townFigures(tables: readonly Table[]): TownFigures {
  const figures = tables.flatMap((table) => allFigures(table).filter((figure) => figure.column.region !== undefined && figure.due).map((figure) => ({ key: keyOf(table.template.district, figure), figure })));
  const groups = groupBy(figures, ({ key }) => key);
  return {
    beside: (district, figure) =>
      (groups.get(keyOf(district, figure)) ?? [])
        .map((one) => one.figure)
        .filter((one) => one.at.sheet !== figure.at.sheet || one.at.row !== figure.at.row)
        .sort(byPeriod),
  };
}

function keyOf(district: string, { indicator, region, column }: Figure): string {
  return [district, indicator.id, region, column.holds ?? 'target'].join('\u0000');
}
