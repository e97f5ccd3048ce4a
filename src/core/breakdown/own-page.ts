/** The sheet that a page is filled into, where the workbook has one: of an earlier breakdown, or drawn and not filled in yet. */
import type { Period } from '../indicator/period';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import { partsOf, type Table, type TableRow } from '../table/table';
import { storedPacks, templatesFor } from '../template/stored-packs';
import type { Template } from '../template/template';
import { hasClosing, isByTown, isOf } from './generated';

/** The workbook's tables, those of an earlier breakdown by the packs of this one. */
export function tablesWith(snapshot: Snapshot, known: readonly Template[], pages: readonly Template[]): readonly Table[] {
  return findTables(snapshot, templatesFor(snapshot, [...known, ...pages.filter((page) => !known.some(({ id }) => id === page.id))])).tables;
}

export function ownPage(snapshot: Snapshot, tables: readonly Table[], page: Template, period: Period): Table | undefined {
  const stored = storedPacks(snapshot);
  return tables.find((table) => mayFill(table, stored, page, period));
}

/** What an earlier breakdown made of these towns and all these indicators, or a sheet that was drawn and not filled in yet. */
function mayFill(table: Table, stored: readonly Template[], page: Template, period: Period): boolean {
  if (!isByTown(table) || !isOf(table, page.district, period) || table.sheet.isProtected) return false;
  // The page is read by its own new pack; what it was drawn with may have had other towns, or fewer decimals.
  const made = stored.find(({ id }) => id === table.template.id) ?? table.template;
  const towns = new Set([...made.regions.map(({ name }) => name), ...table.columns.flatMap(({ definition }) => definition.region ?? [])]);
  const sameTowns = towns.size === page.regions.length && page.regions.every(({ name }) => table.columns.some(({ definition }) => definition.region === name));
  const holdsAll = page.rows.every(({ id, decimals }) => table.rows.some(({ indicator }) => indicator.id === id) && made.rows.some((row) => row.id === id && row.decimals >= decimals));
  return sameTowns && holdsAll && (hasClosing(table) || table.rows.every(isBlankRow));
}

export function isBlankRow(row: TableRow): boolean {
  return partsOf(row).every(({ reading, formula }) => reading.kind === 'blank' && formula === '');
}
