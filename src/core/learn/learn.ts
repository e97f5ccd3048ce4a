/**
 * A template out of a sheet that a district already has (design §4: 新模板取自当前表). Everything that the sheet does not
 * say itself is listed as an assumption; nothing is asked, and nothing is changed in the sheet.
 */
import { printAddress, type Range } from '../sheet/address';
import { sheetNamed, type Snapshot } from '../sheet/snapshot';
import { normaliseLabel } from '../table/label';
import { MAX_TEMPLATE_LENGTH, parseTemplate } from '../template/parse';
import type { Template } from '../template/template';
import { printTemplateError } from '../template/template-error';
import { uniqueSheetName } from '../template/unique-sheet-name';
import { columnAssumptions, leftAssumptions } from './column-assumptions';
import { guessDistrict } from './district';
import { otherNames, otherTables, yearsElsewhere, type OtherTable } from './elsewhere';
import { figureColumnsOf, type FigureColumns } from './figure-columns';
import { baseYear, guessKind, pageOf, sizedColumns } from './layout-guess';
import type { Assumption, Learned } from './learned';
import { isRegion, noSuchSheet, noTable, tooLarge, transposed } from './no-table';
import { printPack } from './print-pack';
import { readSheet, type SheetTable } from './read-sheet';
import { indicatorKey, rowIds, slug } from './row-id';
import { notesBelow } from './surroundings';
import { templateRow, type LearnedRow } from './template-row';
import { guessYear } from './years';

/** Schema limits (template.schema.json). */
const MAX_ROWS = 2000;
const MAX_COLUMNS = 200;
const MAX_NAME = 200;

/** Names of the visible sheets that hold a table to learn from, in order. */
export function sheetsWithTable(snapshot: Snapshot): readonly string[] {
  return snapshot.sheets.filter((sheet) => sheet.visibility === 'visible' && readSheet(sheet) !== undefined).map((sheet) => sheet.name);
}

/**
 * Proposes a template from the best table on a sheet, or within `range` of it (titles and notes are looked for outside
 * of it too). Throws a `Refusal` where there is no such sheet, no table is seen, or it is larger than a pack may be.
 */
export function learnTemplate(snapshot: Snapshot, sheetName: string, range?: Range): Learned {
  const sheet = sheetNamed(snapshot, sheetName);
  if (!sheet) throw noSuchSheet(sheetName, snapshot.sheets.map(({ name }) => name));
  const table = readSheet(sheet, range);
  if (!table) throw noTable(sheet, range);
  const labels = table.rows.rows.map(({ label }) => label);
  if (labels.length >= 2 && labels.filter(isRegion).length * 2 > labels.length) throw transposed(sheet);
  if (labels.length > MAX_ROWS) throw tooLarge(sheet, { zh: `有 ${labels.length} 行，模板最多 ${MAX_ROWS} 行`, en: `${labels.length} rows, where a pack takes ${MAX_ROWS}` });
  const others = otherTables(snapshot, sheetName);
  const learned = assemble(table, others, snapshot.date1904);
  if (learned.template.columns.length > MAX_COLUMNS) {
    throw tooLarge(sheet, { zh: `有 ${learned.template.columns.length} 列，模板最多 ${MAX_COLUMNS} 列`, en: `${learned.template.columns.length} columns, where a pack takes ${MAX_COLUMNS}` });
  }
  const length = printPack(learned.template).length;
  if (length > MAX_TEMPLATE_LENGTH) throw tooLarge(sheet, { zh: `模板文件会有 ${length} 个字符，最多 ${MAX_TEMPLATE_LENGTH} 个`, en: `its pack would have ${length} characters, where ${MAX_TEMPLATE_LENGTH} are allowed` });
  return { ...learned, template: checked(learned.template) };
}

/** What was learned is held to the same rules as a pack from a file; a breach is a fault of ours and no clerk's. */
function checked(template: Template): Template {
  const reading = parseTemplate(JSON.stringify(template));
  if (reading.ok) return reading.template;
  throw new Error(`a learned pack is faulty: ${reading.errors.map((error) => printTemplateError(error).en).join('; ')}`);
}

function assemble(table: SheetTable, others: readonly OtherTable[], date1904: boolean): Learned {
  const { settled, around, texts, located } = table;
  const district = guessDistrict([...texts, ...others.flatMap((other) => other.table.texts)]);
  const year = guessYear({ figures: settled.figures, rows: table.numbers, texts, elsewhere: yearsElsewhere(others) });
  const fulls = new Map(located.columns.map(({ column, full }) => [column, full]));
  const figures = withBase(figureColumnsOf(settled.figures, fulls, year.value, settled.labels.map(({ header }) => normaliseLabel(header))));
  const rows = learnRows(table, figures, others, date1904);
  const ordered = [
    ...settled.labels.map(({ role, header, column }) => ({ at: column, column: { role, header } })),
    ...figures.columns.map(({ place, definition }) => ({ at: place.column, column: definition })),
  ].sort((a, b) => a.at - b.at);
  const columns = sizedColumns(ordered.map(({ column }) => column), rows.map(({ row }) => row));
  const tasks = settled.labels.some(({ role, header }) => role === 'content' || header.includes('任务'));
  const kind = guessKind(figures.columns.map(({ definition }) => definition), tasks);
  const title = around.title.value.slice(0, MAX_NAME);
  const line = title.replace(/\s*\n\s*/g, '');
  const notes = notesBelow(located.sheet, table.rows.last + 1);
  const template: Template = {
    id: slug('table', [district.value, title, located.sheet.name].map(normaliseLabel).join('|')),
    version: '1.0.0',
    kind: kind.value,
    name: { zh: line, en: line },
    title,
    sheetName: uniqueSheetName(located.sheet.name, []),
    district: district.value,
    source: { document: line, annex: around.annex, year: year.value },
    regions: figures.regions,
    columns,
    rows: rows.map(({ row }) => row),
    rules: {},
    ...(notes.length > 0 ? { notes } : {}),
    print: pageOf(columns),
  };
  const head = (path: string, guess: { readonly value: unknown; readonly why?: Assumption['why']; readonly missing?: true }): Assumption[] =>
    guess.why ? [{ path, value: String(guess.value), why: guess.why, ...(guess.missing ? { missing: true } : {}) }] : [];
  return {
    template,
    assumptions: [
      ...head('district', district),
      ...head('title', around.title).map((one) => (around.titleAt ? { ...one, cell: printAddress(around.titleAt) } : one)),
      ...head('kind', kind),
      ...head('source.year', year),
      ...columnAssumptions(table, figures, ordered.map(({ at }) => at), year),
      ...leftAssumptions(table, figures),
      ...rows.flatMap(({ assumptions }) => assumptions),
    ],
  };
}

/** The base of a plan holds what was reached, though its header names only the year. */
function withBase(figures: FigureColumns): FigureColumns {
  const definitions = figures.columns.map(({ definition }) => definition);
  const base = definitions.some(({ holds }) => holds !== undefined) ? undefined : baseYear(definitions);
  if (base === undefined) return figures;
  return { ...figures, columns: figures.columns.map((one) => (one.definition.period.year === base ? { ...one, definition: { ...one.definition, holds: 'actual' }, base: true } : one)) };
}

function learnRows(table: SheetTable, columns: FigureColumns, others: readonly OtherTable[], date1904: boolean): readonly LearnedRow[] {
  const places = table.rows.rows;
  const labels = places.map(({ label }) => label);
  const ids = rowIds(labels);
  const keys = labels.map(indicatorKey);
  const lone = new Set(keys.filter((key, index) => keys.indexOf(key) === index && keys.lastIndexOf(key) === index));
  const byKey = new Map(keys.flatMap((key, index): [string, string][] => (lone.has(key) ? [[key, ids[index] ?? '']] : [])));
  const numbered = places.some(({ beside }, index) => beside.number !== undefined && beside.number !== String(index + 1));
  const taken = new Set(labels.map(normaliseLabel));
  const { located, around } = table;
  const context = { sheet: located.sheet, date1904, columns: columns.columns, labelColumn: located.labelColumn, blankForm: table.rows.blankForm, tableUnit: around.unit, ids: byKey };
  return places.map((place, index) => {
    const path = `rows[${index}]`;
    const { row, assumptions } = templateRow(place, ids[index] ?? '', path, numbered, context);
    const names = lone.has(keys[index] ?? '') ? otherNames(place.label, path, others, taken) : { aliases: [], assumptions: [] };
    return { row: { ...row, aliases: names.aliases }, assumptions: [...assumptions, ...names.assumptions] };
  });
}
