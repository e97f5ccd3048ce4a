/**
 * Which tables a breakdown made: those with the closing columns that it draws. A published table by town has none, and
 * is never filled or compared as if it were ours, whatever the allocation ledger says of the same towns and periods.
 */
import { periodKey, type Period } from '../indicator/period';
import type { Table } from '../table/table';
import { CLOSING, closingColumns } from './draw/closing-columns';

export function generatedTables(tables: readonly Table[]): readonly Table[] {
  return tables.filter((table) => isByTown(table) && hasClosing(table));
}

export function hasClosing({ sheet, header }: Table): boolean {
  return closingColumns(sheet, header.row + header.rows - 1).size === CLOSING.length;
}

/** Targets of towns, of one period. */
export function isByTown({ columns }: Table): boolean {
  return columns.some(({ definition }) => definition.region !== undefined && (definition.holds ?? 'target') === 'target');
}

export function isOf(table: Table, district: string, period: Period): boolean {
  const own = table.columns.find(({ definition }) => definition.region !== undefined)?.definition.period;
  return table.template.district === district && own !== undefined && periodKey(own) === periodKey(period) && table.surprises.every(({ kind }) => kind !== 'other-period');
}
