/** What the other tables of a workbook tell of the one that is learned: a year, and other names of the same indicators. */
import type { Snapshot } from '../sheet/snapshot';
import { normaliseLabel } from '../table/label';
import type { Assumption } from './learned';
import { readSheet, type SheetTable } from './read-sheet';
import { indicatorKey } from './row-id';

export interface OtherTable {
  readonly sheet: string;
  readonly table: SheetTable;
}

export function otherTables(snapshot: Snapshot, sheet: string): readonly OtherTable[] {
  return snapshot.sheets.flatMap((other) => {
    const table = other.name === sheet || other.visibility !== 'visible' ? undefined : readSheet(other);
    return table ? [{ sheet: other.name, table }] : [];
  });
}

/** Years that other tables state themselves, those with quarters first: a breakdown is of the year that is worked on. */
export function yearsElsewhere(others: readonly OtherTable[]): readonly { readonly sheet: string; readonly year: number }[] {
  const quarterly = ({ table }: OtherTable): boolean => table.settled.figures.some(({ word }) => word.quarter !== undefined);
  return [...others.filter(quarterly), ...others.filter((other) => !quarterly(other))].flatMap(({ sheet, table }) => (table.year ? [{ sheet, year: table.year.value }] : []));
}

export interface OtherNames {
  readonly aliases: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** Schema limit (template.schema.json). */
const MAX_ALIASES = 50;

/**
 * Other names that the workbook gives the indicator of `label`, among tables in which it is not also printed by the
 * same name. `taken` are the names of the table's own rows, normalised: no alias may be one of them.
 */
export function otherNames(label: string, path: string, others: readonly OtherTable[], taken: ReadonlySet<string>): OtherNames {
  const key = indicatorKey(label);
  const found = new Map<string, { label: string; sheet: string }>();
  for (const { sheet, table } of others) {
    for (const row of table.rows.rows) {
      const name = normaliseLabel(row.label);
      if (indicatorKey(row.label) === key && !taken.has(name) && !found.has(name)) found.set(name, { label: row.label, sheet });
    }
  }
  const names = [...found.values()].slice(0, MAX_ALIASES);
  return {
    aliases: names.map((one) => one.label),
    assumptions: names.map((one, index) => ({
      path: `${path}.aliases[${index}]`,
      value: one.label,
      why: { zh: `“${one.sheet}”中的这一行按同一指标，两表互相核对`, en: `that row of "${one.sheet}" is taken for the same indicator, and the two tables are compared` },
    })),
  };
}
