/** 新模板取自当前表: what was learned of a sheet, what the clerk has changed of it, and the changes that come of it. Pure. */
import { amend, figureColumns, printPack, type Assumption, type Change, type Column, type Learned, type RowFields, type Template, type TemplateRow } from '../../core';

/** What the form asks of a row. */
export type RowField = 'measure' | 'unit' | 'decimals' | 'additiveOverRegions' | 'direction' | 'annualOnly' | 'cumulative';
export type RowDraft = Pick<RowFields, RowField>;

export const ROW_FIELDS: readonly RowField[] = ['measure', 'unit', 'decimals', 'additiveOverRegions', 'direction', 'annualOnly', 'cumulative'];

export interface LearnForm {
  /** The sheet that it was learned from. */
  readonly sheet: string;
  readonly learned: Learned;
  readonly name: string;
  /** As typed; empty where nothing in the workbook tells it. */
  readonly district: string;
  /** As typed; undefined where the workbook tells it. */
  readonly year: string | undefined;
  /** By row id: only what differs from what was learned. */
  readonly rows: Readonly<Record<string, RowDraft>>;
  readonly droppedRows: ReadonlySet<string>;
  /** Keys of figure columns, roles of label columns. */
  readonly droppedColumns: ReadonlySet<string>;
  /** The clerk has tried to save: what is still empty is marked. */
  readonly tried: boolean;
}

export function openForm(sheet: string, learned: Learned): LearnForm {
  const { template } = learned;
  return {
    sheet,
    learned,
    name: template.name.zh,
    district: isMissing(learned, 'district') ? '' : template.district,
    year: isMissing(learned, 'source.year') ? '' : undefined,
    rows: {},
    droppedRows: new Set(),
    droppedColumns: new Set(),
    tried: false,
  };
}

function isMissing({ assumptions }: Learned, path: string): boolean {
  return assumptions.some((one) => one.path === path && one.missing);
}

/** The row as it will be: another measure decides whether towns add up, unless the clerk has said. */
export function rowNow(form: LearnForm, row: TemplateRow): TemplateRow {
  const draft: RowDraft = form.rows[row.id] ?? {};
  const follows = draft.measure !== undefined && draft.additiveOverRegions === undefined;
  const additiveOverRegions = follows ? draft.measure === 'flow' || draft.measure === 'stock' : row.additiveOverRegions;
  return { ...row, additiveOverRegions, ...draft };
}

/** What equals the learned value is no change of the clerk's. */
export function setField<F extends RowField>(form: LearnForm, row: TemplateRow, field: F, value: TemplateRow[F]): LearnForm {
  const others = Object.fromEntries(Object.entries(form.rows[row.id] ?? {}).filter(([key]) => key !== field)) as RowDraft;
  // A measure that implies another additivity makes "as learned" a choice to be kept.
  const plain = { ...form, rows: { ...form.rows, [row.id]: others } };
  const draft: RowDraft = rowNow(plain, row)[field] === value ? others : { ...others, [field]: value };
  return { ...form, rows: { ...form.rows, [row.id]: draft } };
}

export function toggled(set: ReadonlySet<string>, item: string, included: boolean): ReadonlySet<string> {
  return included ? new Set([...set].filter((one) => one !== item)) : new Set([...set, item]);
}

export type Gap = 'name' | 'district' | 'year' | 'rows' | 'columns';

/** What still has to be filled in before the pack can be saved, in the order of the form. */
export function gapsOf(form: LearnForm): readonly Gap[] {
  const { columns, rows } = form.learned.template;
  const figures = columns.filter(({ role }) => role === 'figure').map(columnName);
  return [
    ...(form.name.trim() === '' ? ['name' as const] : []),
    ...(form.district.trim() === '' ? ['district' as const] : []),
    ...(form.year === undefined || isYear(form.year) ? [] : ['year' as const]),
    ...(figures.length > 0 && figures.every((name) => form.droppedColumns.has(name)) ? ['columns' as const] : []),
    ...(rows.every(({ id }) => form.droppedRows.has(id)) ? ['rows' as const] : []),
  ];
}

/** As in template.schema.json. */
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2199;

function isYear(text: string): boolean {
  return /^\d{4}$/.test(text.trim()) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
}

/** Dropping before the year: a change of year renames the keys of columns. */
export function changesOf({ learned, name, district, year, rows, droppedRows, droppedColumns }: LearnForm): readonly Change[] {
  const { template } = learned;
  const head = {
    ...(name.trim() === template.name.zh ? {} : { name: name.trim() }),
    // What had to be filled in is settled even where it is what held its place.
    ...(district.trim() === template.district && !isMissing(learned, 'district') ? {} : { district: district.trim() }),
  };
  return [
    ...Object.entries(rows).flatMap(([row, set]): Change[] => (droppedRows.has(row) || Object.keys(set).length === 0 ? [] : [{ kind: 'set-row', row, set: { ...set, ...trimmed(set.unit) } }])),
    ...[...droppedColumns].map((column): Change => ({ kind: 'drop-column', column })),
    ...[...droppedRows].map((row): Change => ({ kind: 'drop-row', row })),
    ...(Object.keys(head).length > 0 ? [{ kind: 'set-head', set: head } as const] : []),
    ...(year === undefined ? [] : [{ kind: 'set-year', from: template.source.year, to: Number(year) } as const]),
  ];
}

function trimmed(unit: string | undefined): RowDraft {
  return unit === undefined ? {} : { unit: unit.trim() };
}

/**
 * Throws a `Refusal` where the pack would not be a valid one. `known`: what it may be a newer version of; sheets drawn
 * from the older one are then told so.
 */
export function packOf(form: LearnForm, known: readonly Template[] = []): Template {
  const changes = changesOf(form);
  const { template } = amend(form.learned, changes);
  const before = known.find(({ id }) => id === template.id);
  if (!before) return template;
  const version = printPack({ ...template, version: before.version }) === printPack(before) ? before.version : nextVersion(before.version);
  return amend(form.learned, [...changes, { kind: 'set-head', set: { version } }]).template;
}

function nextVersion(version: string): string {
  const [major, minor, patch] = version.split('.');
  return `${major}.${minor}.${Number(patch) + 1}`;
}

/** How a column is named in changes. */
export function columnName(column: Column): string {
  return column.role === 'figure' ? column.key : column.role;
}

/** A table without its names of indicators is none. */
export function canDrop(column: Column): boolean {
  return column.role !== 'indicator';
}

export function hasQuarters({ learned }: LearnForm): boolean {
  return figureColumns(learned.template).some(({ period }) => period.quarter !== undefined);
}

/** Why a field of a row was guessed as it is; undefined where the sheet says it itself. */
export function reasonOf({ learned }: LearnForm, index: number, field: RowField): Assumption | undefined {
  return learned.assumptions.find(({ path }) => path === `rows[${index}].${field}`);
}

/** What else was assumed of a row: other names, figures that were read from text. */
export function otherReasons({ learned }: LearnForm, index: number): readonly Assumption[] {
  const fields = ROW_FIELDS.map((field) => `rows[${index}].${field}`);
  return learned.assumptions.filter(({ path }) => path.startsWith(`rows[${index}].`) && !fields.includes(path));
}

/** What was assumed of the table as a whole, and what of the sheet was left out. */
export function tableReasons({ learned }: LearnForm): readonly Assumption[] {
  return learned.assumptions.filter(({ path, missing }) => !/^rows\[\d+\]/.test(path) && !missing && path !== 'district');
}
