/** Which figures of an earlier breakdown a clerk has changed since it was generated. */
import { cellText } from '../indicator/cell-text';
import { periodKey } from '../indicator/period';
import type { Figure } from '../table/figure';
import { allFigures, type Table } from '../table/table';
import type { ChangedCell } from './breakdown';
import { generatedTables } from './generated';

/** Key of a generated figure: indicator, period, town. */
export function allottedKey(indicator: string, period: string, town: string): string {
  return [indicator, period, town].join('|');
}

/** `tables`: all of the workbook. `allotted`: what the allocation ledger says was generated. A blank cell was emptied, and is generated again. */
export function changedCells(tables: readonly Table[], allotted: ReadonlyMap<string, number>): readonly ChangedCell[] {
  if (allotted.size === 0) return [];
  return generatedTables(tables).flatMap((table) =>
    allFigures(table).flatMap((figure): ChangedCell[] => {
      const { at, indicator, column, region } = figure;
      const generated = allotted.get(allottedKey(indicator.id, periodKey(column.period), region));
      const now = column.region === undefined || generated === undefined ? undefined : typed(figure);
      return generated === undefined || now === undefined || now === generated ? [] : [{ at, indicator: indicator.id, town: region, period: column.period, generated, now }];
    }),
  );
}

/** A number; else the words, or the formula that has no result yet; undefined for a blank cell. */
function typed({ value, reading, formula, raw }: Figure): number | string | undefined {
  if (value !== null) return value;
  if (formula !== '') return formula;
  return reading.kind === 'blank' ? undefined : cellText(raw);
}
