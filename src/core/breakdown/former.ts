/** What a workbook's tables by town say already of the periods that are divided: what can't be divided is carried over from there. */
import { cellText } from '../indicator/cell-text';
import { periodKey, type Period } from '../indicator/period';
import { isError, type Snapshot } from '../sheet/snapshot';
import type { Figure } from '../table/figure';
import { findTables } from '../table/find';
import { partsOf, type Table } from '../table/table';
import { supersededBy, withSuperseded } from '../template/superseded';
import type { Region, Template } from '../template/template';
import { allottedKey } from './changed-cells';
import { hasClosing, isByTown, isOf } from './generated';
import { isTown } from './weights';

export type FormerFigure = { readonly value: number; readonly words?: undefined } | { readonly value: null; readonly words: string };

export interface Former {
  /** The tables that hold now. */
  readonly tables: (period: Period) => readonly Table[];
  /** What a town had, apart from what a breakdown has made of it since. */
  readonly of: (indicator: string, town: Region, period: Period) => FormerFigure | undefined;
}

/** `holding`: the tables of the workbook. `allotted`: what the allocation ledger says was generated. */
export function formerFigures(snapshot: Snapshot, holding: readonly Table[], templates: readonly Template[], district: string, allotted: ReadonlyMap<string, number>): Former {
  const now = holding.filter(isByTown);
  const isOld = snapshot.sheets.some(({ name }) => supersededBy(snapshot, name) !== undefined);
  const old = isOld ? findTables(withSuperseded(snapshot), templates).tables.filter((table) => isByTown(table) && supersededBy(snapshot, table.sheet.name) !== undefined) : [];
  const tables = (period: Period, among = now): readonly Table[] => among.filter((table) => isOf(table, district, period));
  return {
    tables,
    of: (indicator, town, period) => {
      const key = allottedKey(indicator, periodKey(period), town.name);
      const [made, published] = [tables(period).filter(hasClosing), [...tables(period), ...tables(period, old)].filter((table) => !hasClosing(table))];
      // A clerk's own entry where the last breakdown had nothing comes first; what it generated, last and as it was generated.
      const typed = allotted.has(key) ? undefined : firstOf(made, indicator, town, period);
      const generated = made.length > 0 ? allotted.get(key) : undefined;
      return typed ?? firstOf(published, indicator, town, period) ?? (generated === undefined ? undefined : { value: generated });
    },
  };
}

/** In the first of the tables that says anything. */
export function firstOf(tables: readonly Table[], indicator: string, town: Region, period: Period): FormerFigure | undefined {
  for (const table of tables) {
    const parts = table.rows.filter((row) => row.indicator.id === indicator).flatMap(partsOf);
    const part = parts.find(({ column, region }) => (column.holds ?? 'target') === 'target' && periodKey(column.period) === periodKey(period) && isTown(town, region));
    const said = part && saidBy(part);
    if (said) return said;
  }
  return undefined;
}

/** A number, or the words as they stand; nothing for a blank cell, an error or a formula without a result. */
function saidBy({ value, reading, raw }: Figure): FormerFigure | undefined {
  const number = value ?? (reading.kind === 'number' ? reading.value : null);
  if (number !== null) return { value: number };
  const words = isError(raw) ? '' : cellText(raw);
  return words.trim() === '' ? undefined : { value: null, words };
}
