/** From a finished year's workbook to next year's (issue 5, point 7). */
import { ALLOCATION_SHEET } from '../breakdown/ledger/columns';
import { supersededBy } from '../template/superseded';
import { LEDGER_SHEET } from '../ledger/columns';
import { Refusal } from '../refusal';
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import type { Table } from '../table/table';
import { storePacks, templatesFor } from '../template/stored-packs';
import type { Template } from '../template/template';
import { uniqueSheetName } from '../template/unique-sheet-name';
import type { Language, Text } from '../text';
import { namesYear } from './move-year';
import { wordsMovedBy } from './next-year';
import { isOfOneYear, ownYear } from './own-year';
import { isPlanned, planFor, type Plan } from './plan';
import { drawRolled, lastYearOf, rollTable, type RolledTable } from './roll-table';

export interface RollForwardOptions {
  /** For the names of sheets that the new workbook has beyond the old one's. */
  readonly language: Language;
  /** The new year; by default the one after the latest with quarters. */
  readonly year?: number;
}

export interface RolledForward {
  readonly year: number;
  /** The packs of the new workbook's tables, last year's towns included. */
  readonly templates: readonly Template[];
  /** For a new workbook without a sheet. */
  readonly edits: readonly Edit[];
  /** What could not be taken over as it should be, and what was done instead. */
  readonly remarks: readonly Text[];
}

/** The years that a pack takes (template.schema.json). */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199];

/**
 * A new workbook for the next year from the tables of this one: the year's columns move and are blank, last year's
 * figures become the base, targets of later years stay. Each table gets a pack of its own, which the new workbook
 * brings along. Throws a `Refusal` where there is no table to start from, or the year is not a later one.
 */
export function rollForward(snapshot: Snapshot, templates: readonly Template[], options: RollForwardOptions): RolledForward {
  const found = findTables(snapshot, templatesFor(snapshot, templates)).tables;
  const { finished, year } = years(found, options.year);
  const remarks: Text[] = [];
  const rolled: { readonly table: Table; readonly plan: Plan }[] = [];
  for (const table of found) {
    const plan = skipped(table, rolled.map((one) => one.table), finished) ?? planFor(table.template, year);
    if ('zh' in plan) remarks.push(notTaken(table, plan));
    else rolled.push({ table, plan });
  }
  if (rolled.length === 0) throw new Refusal(remarks[0] ?? noTable());
  const draw = drawing(options.language);
  for (const { table, plan } of rolled) draw.add(rollTable(table, plan), plan.kind === 'same-columns' && plan.columns.some(isPlanned) ? table.sheet.name : wordsMovedBy(plan)(table.sheet.name));
  for (const { table, plan } of rolled) {
    const last = lastYearOf(table, plan);
    if (last) draw.add(last, draw.lastName(table.sheet.name, plan.from));
  }
  const packs = draw.tables.map(({ template }) => template);
  const unknown = packs.filter((pack) => !templates.some((one) => one.id === pack.id));
  return {
    year,
    templates: packs,
    edits: [...draw.edits, ...storePacks({ sheets: [], date1904: false, properties: {} }, unknown)],
    remarks: [...draw.tables.flatMap((table) => table.remarks), ...remarks, ...leftBehind(snapshot, found)],
  };
}

function years(tables: readonly Table[], wanted: number | undefined): { readonly finished: number; readonly year: number } {
  const ofOneYear = tables.filter(({ template }) => isOfOneYear(template)).map(({ template }) => ownYear(template));
  // Of plans over several years alone, the one that goes on first says which year is the next.
  const finished = ofOneYear.length > 0 ? Math.max(...ofOneYear) : Math.min(...tables.map(({ template }) => ownYear(template)));
  if (tables.length === 0) throw new Refusal(noTable());
  const year = wanted ?? finished + 1;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    throw new Refusal({ zh: `新年度“${year}”不是年份，请写如 ${finished + 1}`, en: `The new year "${year}" is no year; write for instance ${finished + 1}` });
  }
  if (ofOneYear.length > 0 && year <= finished) {
    throw new Refusal({ zh: `工作簿是 ${finished} 年的，新年度要晚于 ${finished} 年，不能是 ${year} 年`, en: `The workbook is of ${finished}; the new year has to be after it and can't be ${year}` });
  }
  return { finished, year };
}

function noTable(): Text {
  return { zh: '没有找到认识的表，不能结转到下一年；请核对表头和指标名称', en: 'No table of a known template was found, so nothing can be rolled forward; please compare headers and labels' };
}

/** Why a table is left out before its columns are looked at. */
function skipped({ template }: Table, taken: readonly Table[], finished: number): Text | undefined {
  if (isOfOneYear(template) && ownYear(template) < finished) {
    return { zh: `是 ${ownYear(template)} 年的，不是刚结束的 ${finished} 年`, en: `it is of ${ownYear(template)}, not of ${finished}, which has just ended` };
  }
  const first = taken.find((one) => one.template.id === template.id);
  return first && { zh: `与工作表“${first.sheet.name}”是同一张表`, en: `it is the same table as the sheet "${first.sheet.name}"` };
}

function notTaken({ sheet }: Table, why: Text): Text {
  return { zh: `工作表“${sheet.name}”未结转：${why.zh}`, en: `Sheet "${sheet.name}" was not rolled forward: ${why.en}` };
}

/** Sheets without a table of ours; the report is of the finished year, and what is out of sight is the program's. */
function leftBehind(snapshot: Snapshot, found: readonly Table[]): Text[] {
  const names = snapshot.sheets
    .filter(({ name, visibility }) => visibility !== 'veryHidden' && name !== LEDGER_SHEET && name !== ALLOCATION_SHEET && supersededBy(snapshot, name) === undefined && !found.some((table) => table.sheet.name === name))
    .map(({ name }) => name);
  if (names.length === 0) return [];
  return [{ zh: `以下工作表中没有认出表，未带入新工作簿：${names.join('、')}`, en: `Sheets without a table that we know were not taken over: ${names.join(', ')}` }];
}

/** Collects the new workbook's sheets, each under a name of its own. */
function drawing(language: Language): {
  readonly tables: RolledTable[];
  readonly edits: Edit[];
  readonly add: (table: RolledTable, wanted: string) => void;
  readonly lastName: (old: string, year: number) => string;
} {
  const tables: RolledTable[] = [];
  const edits: Edit[] = [];
  const taken: string[] = [];
  return {
    tables,
    edits,
    add: (table, wanted) => {
      const sheet = uniqueSheetName(wanted, taken);
      taken.push(sheet);
      tables.push(table);
      edits.push(...drawRolled(table, sheet));
    },
    lastName: (old, year) => (namesYear(old, year) ? old : old + { zh: `（${year}年）`, en: ` (${year})` }[language]),
  };
}
