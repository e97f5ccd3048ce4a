/** Which figures of an earlier breakdown a clerk has changed since it was generated. */
import { periodKey } from '../indicator/period';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import { allFigures } from '../table/table';
import type { Template } from '../template/template';
import type { ChangedCell } from './breakdown';

/** Key of a generated figure: indicator, period, town. */
export function allottedKey(indicator: string, period: string, town: string): string {
  return [indicator, period, town].join('|');
}

/** `allotted`: what the allocation ledger says was generated. A blank cell was emptied, and is generated again. */
export function changedCells(snapshot: Snapshot, templates: readonly Template[], allotted: ReadonlyMap<string, number>): readonly ChangedCell[] {
  if (allotted.size === 0) return [];
  return findTables(snapshot, templates).tables.flatMap((table) =>
    allFigures(table).flatMap(({ at, indicator, column, region, value }) => {
      const generated = allotted.get(allottedKey(indicator.id, periodKey(column.period), region));
      if (column.region === undefined || column.holds === 'actual' || generated === undefined || value === null || value === generated) return [];
      return [{ at, indicator: indicator.id, town: region, period: column.period, generated, now: value }];
    }),
  );
}
