/** A breakdown as edits: a sheet a period, the allocation ledger, and the packs by which the sheets are checked. */
import { periodKey, type Period } from '../../indicator/period';
import { Refusal } from '../../refusal';
import type { Edit } from '../../sheet/edit';
import type { Snapshot } from '../../sheet/snapshot';
import type { Table } from '../../table/table';
import { storePacks } from '../../template/stored-packs';
import { supersede } from '../../template/superseded';
import type { Template } from '../../template/template';
import { uniqueSheetName } from '../../template/unique-sheet-name';
import type { Language, Text } from '../../text';
import { conflictsOf, type Breakdown } from '../breakdown';
import { isByTown, isOf } from '../generated';
import { drawAllocationLedger } from '../ledger/draw-allocation-ledger';
import { readAllocationLedger } from '../ledger/read-allocation-ledger';
import { isBlankRow, ownPage, tablesWith } from '../own-page';
import { townTableName } from '../town-table';
import { filledTownSheet, newTownSheet, type PageRow } from './town-sheet';

export interface DrawnBreakdown {
  readonly edits: readonly Edit[];
  /** The sheets of the periods, in their order. */
  readonly sheets: readonly string[];
  /** Sheets whose figures are of the same towns and periods, and hold no longer. */
  readonly superseded: readonly string[];
  /** What holds beside the new sheets, a sentence a sheet. */
  readonly remarks: readonly Text[];
}

/** Throws a `Refusal` while a conflict is open or a changed figure is neither kept nor replaced: nothing is written then. */
export function drawBreakdown(breakdown: Breakdown, snapshot: Snapshot, known: readonly Template[], language: Language): DrawnBreakdown {
  refuseOpen(breakdown);
  const tables = tablesWith(snapshot, known, breakdown.templates);
  const ledger = readAllocationLedger(snapshot);
  const taken = snapshot.sheets.map(({ name }) => name);
  const pages = breakdown.templates.map((page, index) => {
    const period = breakdown.periods[index] ?? { year: 0 };
    const rows = rowsOf(breakdown, page, index);
    const own = ownPage(snapshot, tables, page, period);
    const sheet = own ? own.sheet.name : uniqueSheetName(townTableName(period, 'target').zh, taken);
    taken.push(sheet);
    const { replaced, standing } = heldBy(tables, page, period, rows);
    return { page, sheet, isNew: !own, replaced, standing, edits: own ? filledTownSheet(own, rows) : newTownSheet(page, rows, sheet) };
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
    remarks: pages.flatMap(({ sheet, standing }) => standing.filter(({ name }) => !pages.some((one) => one.sheet === name)).map(({ name, lacking }) => besideWords(name, sheet, lacking))),
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

interface Held {
  /** Sheets whose every figure the page says anew: same towns, same period, all rows that hold something. */
  readonly replaced: readonly string[];
  /** Sheets that say some of it and more, and by what. */
  readonly standing: readonly { readonly name: string; readonly lacking: readonly string[] }[];
}

function heldBy(tables: readonly Table[], page: Template, period: Period, rows: readonly PageRow[]): Held {
  const replaced: string[] = [];
  const standing: { readonly name: string; readonly lacking: readonly string[] }[] = [];
  for (const table of tables.filter((one) => isByTown(one) && isOf(one, page.district, period))) {
    const towns = table.columns.flatMap(({ definition: { region } }) => (region === undefined || page.regions.some(({ name }) => name === region) ? [] : [region]));
    const unsaid = table.rows.filter((row) => !isBlankRow(row) && !rows.some((one) => one.row.indicator.id === row.indicator.id && says(one)));
    const lacking = [...new Set([...towns, ...unsaid.map(({ indicator }) => indicator.name)])];
    if (lacking.length === 0) replaced.push(table.sheet.name);
    else if (table.rows.some((row) => !isBlankRow(row) && !unsaid.includes(row))) standing.push({ name: table.sheet.name, lacking });
  }
  return { replaced, standing };
}

/** A ratio that is left to the towns is said anew by its blank cells. */
function says({ row, figures }: PageRow): boolean {
  return figures !== undefined && (row.kind === 'ratio' || figures.cells.some(({ value, words }) => value !== null || words !== undefined));
}

/** Enough of them to know the sheet by. */
const MOST_LACKING = 5;

function besideWords(name: string, by: string, lacking: readonly string[]): Text {
  const list = lacking.slice(0, MOST_LACKING);
  const more = lacking.length > list.length;
  return {
    zh: `工作表“${name}”还有“${by}”没有的 ${list.join('、')}${more ? '等' : ''}，没有被取代，仍照常校验；两表不一致的数会报出`,
    en: `The sheet ${name} also has ${list.join(', ')}${more ? ' and more' : ''}, which ${by} has not: it is not superseded and still checked, and figures that differ will be found`,
  };
}

/** In the order of the page's rows. */
function rowsOf({ rows, carried, periods }: Breakdown, page: Template, index: number): readonly PageRow[] {
  const period = periods[index];
  return page.rows.flatMap(({ id }) => {
    const row = [...rows, ...carried].find(({ indicator }) => indicator.id === id);
    const figures = period && row?.periods.find((one) => periodKey(one.period) === periodKey(period));
    return row ? [{ row, ...(figures ? { figures } : {}) }] : [];
  });
}
