/** A breakdown as edits: a sheet a period, the allocation ledger, and the packs by which the sheets are checked. */
import { periodKey, type Period } from '../../indicator/period';
import { Refusal } from '../../refusal';
import type { Edit } from '../../sheet/edit';
import type { Snapshot } from '../../sheet/snapshot';
import { findTables } from '../../table/find';
import { partsOf, type Table } from '../../table/table';
import { storedPacks, storePacks, templatesFor } from '../../template/stored-packs';
import { supersede } from '../../template/superseded';
import type { Template } from '../../template/template';
import { uniqueSheetName } from '../../template/unique-sheet-name';
import type { Language } from '../../text';
import { conflictsOf, type Breakdown } from '../breakdown';
import { hasClosing, isByTown, isOf } from '../generated';
import { drawAllocationLedger } from '../ledger/draw-allocation-ledger';
import { readAllocationLedger } from '../ledger/read-allocation-ledger';
import { townTableName } from '../town-table';
import { filledTownSheet, newTownSheet, type PageRow } from './town-sheet';

export interface DrawnBreakdown {
  readonly edits: readonly Edit[];
  /** The sheets of the periods, in their order. */
  readonly sheets: readonly string[];
  /** Sheets whose figures are of the same towns and periods, and hold no longer. */
  readonly superseded: readonly string[];
}

/** Throws a `Refusal` while a conflict is open or a changed figure is neither kept nor replaced: nothing is written then. */
export function drawBreakdown(breakdown: Breakdown, snapshot: Snapshot, known: readonly Template[], language: Language): DrawnBreakdown {
  refuseOpen(breakdown);
  const tables = findTables(snapshot, templatesFor(snapshot, [...known, ...breakdown.templates.filter((page) => !known.some(({ id }) => id === page.id))])).tables;
  const stored = storedPacks(snapshot);
  const ledger = readAllocationLedger(snapshot);
  const taken = snapshot.sheets.map(({ name }) => name);
  const pages = breakdown.templates.map((page, index) => {
    const rows = rowsOf(breakdown, page, index);
    const own = tables.find((table) => mayFill(table, stored, page, breakdown.periods[index] ?? { year: 0 }));
    const sheet = own ? own.sheet.name : uniqueSheetName(townTableName(breakdown.periods[index] ?? { year: 0 }, 'target').zh, taken);
    taken.push(sheet);
    const replaced = replacedBy(tables, page, breakdown.periods[index] ?? { year: 0 }, rows);
    return { page, sheet, isNew: !own, replaced, edits: own ? filledTownSheet(own, rows) : newTownSheet(page, rows, sheet) };
  });
  const former = pages.flatMap(({ sheet, replaced }) => replaced.filter((name) => !pages.some((one) => one.sheet === name)).map((name) => ({ name, by: sheet })));
  const first = pages[0]?.sheet ?? '';
  return {
    edits: [
      ...pages.flatMap(({ edits }) => edits),
      ...drawAllocationLedger(breakdown, ledger, language),
      ...former.map(({ name, by }) => supersede(name, by)),
      ...storePacks(snapshot, pages.filter(({ page, isNew }) => isNew && !known.includes(page)).map(({ page }) => page)),
      { kind: 'select', sheet: first, range: { row: 0, column: 0, rows: 1, columns: 1 } },
    ],
    sheets: pages.map(({ sheet }) => sheet),
    superseded: [...new Set(former.map(({ name }) => name))],
  };
}

function refuseOpen(breakdown: Breakdown): void {
  const [conflict] = conflictsOf(breakdown);
  if (conflict) throw new Refusal({ zh: `${conflict.zh}。没有写入任何内容`, en: `${conflict.en}. Nothing was written` });
  const { changed } = breakdown;
  if (changed.length === 0) return;
  throw new Refusal({
    zh: `上次分解后有 ${changed.length} 个数被改动，请先选择保留还是替换。没有写入任何内容`,
    en: `${changed.length} figures were changed since the last breakdown; please choose to keep or to replace them. Nothing was written`,
  });
}

/** What an earlier breakdown made of these towns and all these indicators, or a sheet that was drawn and not filled in yet. */
function mayFill(table: Table, stored: readonly Template[], page: Template, period: Period): boolean {
  if (!isByTown(table) || !isOf(table, page.district, period) || table.sheet.isProtected) return false;
  // The page is read by its own new pack; what it was drawn with may have had other towns, or fewer decimals.
  const made = stored.find(({ id }) => id === table.template.id) ?? table.template;
  const towns = new Set([...made.regions.map(({ name }) => name), ...table.columns.flatMap(({ definition }) => definition.region ?? [])]);
  const sameTowns = towns.size === page.regions.length && page.regions.every(({ name }) => table.columns.some(({ definition }) => definition.region === name));
  const holdsAll = page.rows.every(({ id, decimals }) => table.rows.some(({ indicator }) => indicator.id === id) && made.rows.some((row) => row.id === id && row.decimals >= decimals));
  const isBlank = table.rows.flatMap(partsOf).every(({ reading, formula }) => reading.kind === 'blank' && formula === '');
  return sameTowns && holdsAll && (hasClosing(table) || isBlank);
}

/** Sheets whose every figure the page says anew: same towns, same period, all rows that hold something. */
function replacedBy(tables: readonly Table[], page: Template, period: Period, rows: readonly PageRow[]): readonly string[] {
  const says = new Set(rows.filter(({ figures }) => figures?.cells.some(({ value }) => value !== null)).map(({ row }) => row.indicator.id));
  return tables
    .filter((table) => isByTown(table) && isOf(table, page.district, period))
    .filter((table) => table.columns.every(({ definition }) => definition.region === undefined || page.regions.some(({ name }) => name === definition.region)))
    .filter((table) => table.rows.every((row) => says.has(row.indicator.id) || partsOf(row).every(({ reading }) => reading.kind === 'blank')))
    .map(({ sheet }) => sheet.name);
}

/** In the order of the page's rows. */
function rowsOf({ rows, periods }: Breakdown, page: Template, index: number): readonly PageRow[] {
  const period = periods[index];
  return page.rows.flatMap(({ id }) => {
    const row = rows.find(({ indicator }) => indicator.id === id);
    const figures = period && row?.periods.find((one) => periodKey(one.period) === periodKey(period));
    return row ? [{ row, ...(figures ? { figures } : {}) }] : [];
  });
}
