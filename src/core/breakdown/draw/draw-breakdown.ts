/** A breakdown as edits: a sheet a period, the allocation ledger, and the packs by which the sheets are checked. */
import { periodKey } from '../../indicator/period';
import { Refusal } from '../../refusal';
import type { Edit } from '../../sheet/edit';
import type { Snapshot } from '../../sheet/snapshot';
import { findTables } from '../../table/find';
import { partsOf, type Table } from '../../table/table';
import { storePacks, templatesFor } from '../../template/stored-packs';
import { supersede } from '../../template/superseded';
import type { Template } from '../../template/template';
import { uniqueSheetName } from '../../template/unique-sheet-name';
import type { Language } from '../../text';
import { conflictsOf, type Breakdown } from '../breakdown';
import { ALLOCATION_SHEET } from '../ledger/columns';
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
  const ledger = readAllocationLedger(snapshot);
  const taken = snapshot.sheets.map(({ name }) => name);
  const pages = breakdown.templates.map((page, index) => {
    const rows = rowsOf(breakdown, page, index);
    const own = tables.find((table) => table.template.id === page.id && mayFill(table, page, ledger.sheet !== undefined));
    const sheet = own ? own.sheet.name : uniqueSheetName(townTableName(breakdown.periods[index] ?? { year: 0 }, 'target').zh, taken);
    taken.push(sheet);
    return { page, sheet, edits: own ? filledTownSheet(own, rows) : newTownSheet(page, rows, sheet) };
  });
  const former = pages.flatMap(({ page, sheet }) => sameFigures(tables, page).filter((name) => !pages.some((one) => one.sheet === name)).map((name) => ({ name, by: sheet })));
  const first = pages[0]?.sheet ?? '';
  return {
    edits: [
      ...pages.flatMap(({ edits }) => edits),
      ...drawAllocationLedger(breakdown, ledger.sheet, language),
      ...former.map(({ name, by }) => supersede(name, by)),
      ...storePacks(snapshot, breakdown.templates.filter((page) => !known.includes(page))),
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

/** What an earlier breakdown made of this very table, or one that was drawn and not filled in yet. */
function mayFill(table: Table, page: Template, dividedBefore: boolean): boolean {
  const whole = table.surprises.every(({ kind }) => kind !== 'missing-row' && kind !== 'missing-column' && kind !== 'other-period');
  const parts = table.rows.flatMap(partsOf);
  const isBlank = parts.every(({ reading, formula }) => reading.kind === 'blank' && formula === '');
  const sameTowns = page.regions.every(({ name }) => table.columns.some(({ definition }) => definition.region === name));
  return whole && sameTowns && !table.sheet.isProtected && (dividedBefore || isBlank);
}

/** Sheets with a table of the same district's towns and period. */
function sameFigures(tables: readonly Table[], page: Template): readonly string[] {
  const period = (template: Template): string | undefined => template.columns.flatMap((column) => (column.role === 'figure' && column.region !== undefined ? [`${periodKey(column.period)}|${column.holds ?? 'target'}`] : []))[0];
  return tables
    .filter(({ template, surprises }) => template.district === page.district && period(template) === period(page) && surprises.every(({ kind }) => kind !== 'other-period'))
    .map(({ sheet }) => sheet.name)
    .filter((name) => name !== ALLOCATION_SHEET);
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
