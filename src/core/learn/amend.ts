/** The clerk's corrections to a learned pack. Pure: what comes out is held to the same rules as any pack. */
import { periodKey, type Period } from '../indicator/period';
import { parseTemplate } from '../template/parse';
import { figureColumns, type Column, type Template, type TemplateKind, type TemplateRow } from '../template/template';
import { printTemplateError } from '../template/template-error';
import { Refusal } from '../refusal';
import type { Assumption, Learned } from './learned';
import { renumbered, settled } from './amended-assumptions';
import { withoutColumn } from './drop-column';
import { withDepartment, withoutRow } from './rows-after-change';

/** What may be set of a row; the rest of a row follows from the sheet. */
export type RowFields = Partial<Pick<TemplateRow, 'name' | 'measure' | 'unit' | 'decimals' | 'direction' | 'additiveOverRegions' | 'cumulative' | 'annualOnly' | 'department'>>;

/** Rows are named by id and figure columns by key, label columns by role: none of them moves when another is dropped. */
export type Change =
  | { readonly kind: 'set-row'; readonly row: string; readonly set: RowFields }
  | { readonly kind: 'rename-row-id'; readonly row: string; readonly id: string }
  | { readonly kind: 'drop-row'; readonly row: string }
  | { readonly kind: 'drop-column'; readonly column: string }
  | { readonly kind: 'set-head'; readonly set: { readonly id?: string; readonly version?: string; readonly name?: string; readonly title?: string; readonly district?: string; readonly kind?: TemplateKind } }
  /** Columns of one year become those of another: of a table that names none. */
  | { readonly kind: 'set-year'; readonly from: number; readonly to: number };

/**
 * `learned` with the changes made in order, and without the assumptions that they settle. Throws a `Refusal` that names
 * the place and the reason where a change speaks of nothing that is there, or where the pack would not be a valid one.
 */
export function amend(learned: Learned, changes: readonly Change[]): Learned {
  const changed = changes.reduce(apply, learned);
  const reading = parseTemplate(JSON.stringify(changed.template));
  if (reading.ok) return { ...changed, template: reading.template };
  const [first] = reading.errors;
  const fault = first ? printTemplateError(first) : { zh: '', en: '' };
  throw new Refusal({ zh: `改动后的模板有误：${fault.zh}`, en: `With these changes the pack is faulty: ${fault.en}` });
}

function apply(learned: Learned, change: Change): Learned {
  switch (change.kind) {
    case 'set-row':
      return setRow(learned, change.row, change.set);
    case 'rename-row-id':
      return renameRow(learned, change.row, change.id);
    case 'drop-row':
      return dropRow(learned, change.row);
    case 'drop-column':
      return withoutColumn(learned, change.column) ?? refuse({ zh: `没有列“${change.column}”`, en: `there is no column "${change.column}"` });
    case 'set-head':
      return setHead(learned, change.set);
    case 'set-year':
      return setYear(learned, change.from, change.to);
  }
}

function setRow({ template, assumptions }: Learned, id: string, set: RowFields): Learned {
  const index = indexOf(template, id);
  const paths = Object.keys(set).map((field) => `rows[${index}].${field}`);
  const changed = template.rows.map((row, at) => (at === index ? consistent(template, { ...row, ...set }, set) : row));
  const rows = set.department === undefined ? changed : withDepartment(changed, index, set.department);
  return { template: { ...template, rows }, assumptions: settled(assumptions, paths) };
}

/** What follows from a change: shares do not add up, only shares divide, an annual indicator has no quarters. */
function consistent(template: Template, row: TemplateRow, set: RowFields): TemplateRow {
  const { ratio, ...rest } = row;
  const share = row.measure === 'ratio' || row.measure === 'rate';
  const adds = set.measure === undefined || set.additiveOverRegions !== undefined ? row.additiveOverRegions : row.measure === 'flow' || row.measure === 'stock';
  const kept: TemplateRow = { ...rest, additiveOverRegions: adds, ...(ratio && share ? { ratio } : {}) };
  if (set.annualOnly !== true) return kept;
  const quarters = new Set(figureColumns(template).flatMap(({ key, period }) => (period.quarter === undefined ? [] : [key])));
  return { ...kept, values: Object.fromEntries(Object.entries(row.values).filter(([key]) => !quarters.has(key))) };
}

function renameRow({ template, assumptions }: Learned, id: string, to: string): Learned {
  const index = indexOf(template, id);
  const part = (text: string | undefined): string | undefined => (text === id ? to : text);
  const rows = template.rows.map((row, at): TemplateRow => {
    const numerator = part(row.ratio?.numerator);
    const denominator = part(row.ratio?.denominator);
    const ratio = row.ratio ? { ratio: { ...(numerator === undefined ? {} : { numerator }), ...(denominator === undefined ? {} : { denominator }) } } : {};
    return { ...row, ...ratio, ...(at === index ? { id: to } : {}) };
  });
  return { template: { ...template, rows }, assumptions };
}

function dropRow({ template, assumptions }: Learned, id: string): Learned {
  const index = indexOf(template, id);
  return { template: { ...template, rows: withoutRow(template.rows, index) }, assumptions: renumbered(assumptions, 'rows', index) };
}

function setHead({ template, assumptions }: Learned, { name, ...set }: Extract<Change, { kind: 'set-head' }>['set']): Learned {
  const changed = { ...template, ...set, ...(name === undefined ? {} : { name: { zh: name, en: name } }) };
  return { template: changed, assumptions: settled(assumptions, Object.keys(set)) };
}

function setYear({ template, assumptions }: Learned, from: number, to: number): Learned {
  const moved = (period: Period): Period => (period.year === from ? { ...period, year: to } : period);
  const keys = new Map<string, string>();
  const columns = template.columns.map((column): Column => {
    if (column.role !== 'figure' || column.period.year !== from) return column;
    const period = moved(column.period);
    const key = column.key.replace(periodKey(column.period), periodKey(period));
    keys.set(column.key, key);
    return { ...column, period, key };
  });
  const rows = template.rows.map((row) => ({ ...row, values: Object.fromEntries(Object.entries(row.values).map(([key, value]) => [keys.get(key) ?? key, value])) }));
  const source = template.source.year === from ? { ...template.source, year: to } : template.source;
  const paths = ['source.year', ...columns.flatMap((column, index) => (column !== template.columns[index] ? [`columns[${index}].period`] : []))];
  const renamed = assumptions.map((one): Assumption => ({ ...one, path: one.path.replace(/(?<=\.values\.).+$/, (key) => keys.get(key) ?? key) }));
  return { template: { ...template, source, columns, rows }, assumptions: settled(renamed, paths) };
}

function indexOf(template: Template, id: string): number {
  const index = template.rows.findIndex((row) => row.id === id);
  return index >= 0 ? index : refuse({ zh: `没有指标“${id}”`, en: `there is no row "${id}"` });
}

function refuse(text: { readonly zh: string; readonly en: string }): never {
  throw new Refusal({ zh: `不能改动模板：${text.zh}`, en: `The pack can't be changed: ${text.en}` });
}
