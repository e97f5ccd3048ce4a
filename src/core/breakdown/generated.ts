/**
 * Which tables a breakdown made: those with the closing columns that it draws. A published table by town has none, and
 * is never filled or compared as if it were ours, whatever the allocation ledger says of the same towns and periods.
 */
import { periodKey, type Period } from '../indicator/period';
import { isBlank, valueAt } from '../sheet/snapshot';
import type { Table } from '../table/table';
import { CLOSING, closingColumns } from './draw/closing-columns';

export function generatedTables(tables: readonly Table[]): readonly Table[] {
  return tables.filter((table) => isByTown(table) && hasClosing(table));
}

/** Filled in, too: without, the table is of a year to come, drawn and not divided yet. */
export function hasClosing(table: Table): boolean {
  const columns = [...closingOf(table).values()];
  return columns.length === CLOSING.length && table.rows.some(({ row }) => columns.some((column) => !isBlank(valueAt(table.sheet, { row, column }))));
}

export function hasClosingColumns(table: Table): boolean {
  return closingOf(table).size === CLOSING.length;
}

function closingOf({ sheet, header }: Table): ReturnType<typeof closingColumns> {
  return closingColumns(sheet, header.row + header.rows - 1);
}

/** Targets of towns, of one period. */
export function isByTown({ columns }: Table): boolean {
  return columns.some(({ definition }) => definition.region !== undefined && (definition.holds ?? 'target') === 'target');
}

export function isOf(table: Table, district: string, period: Period): boolean {
  const own = table.columns.find(({ definition }) => definition.region !== undefined)?.definition.period;
  return table.template.district === district && own !== undefined && periodKey(own) === periodKey(period) && table.surprises.every(({ kind }) => kind !== 'other-period');
}
