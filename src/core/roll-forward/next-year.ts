/** Next year's pack of a table: its columns, titles and names moved, its figures those that are taken over. */
import { decimalsOf } from '../indicator/decimal';
import type { RuleSetting, Template, TemplateRow } from '../template/template';
import type { Carried } from './carried';
import { moveFiveYearPlan, moveYear, namesYear } from './move-year';
import { isPlanned, type Plan, type PlannedColumn } from './plan';

/** The figure of a row in a column of the new table; undefined where it is left blank. */
export type FigureFor = (row: TemplateRow, planned: PlannedColumn) => Carried | undefined;

/** What is printed beside the figures, a year on: titles, headers, names of sheets. */
export function wordsMovedBy({ from, to, kind }: Plan): (text: string) => string {
  const isFiveYearPlan = kind === 'next-plan' && to - from === 5;
  return (text) => (isFiveYearPlan ? moveFiveYearPlan(moveYear(text, from, to)) : moveYear(text, from, to));
}

/** `template` as `plan` moves it. Figures that have more decimals than their row may have are left to the sheet. */
export function nextYear(template: Template, plan: Plan, figures: FigureFor): Template {
  const { from, to } = plan;
  const text = wordsMovedBy(plan);
  const planned = plan.columns.filter(isPlanned);
  const hasTowns = planned.some(({ column }) => column.region !== undefined);
  const title = text(template.title);
  return {
    ...template,
    id: movedId(template.id, from, to),
    version: '1.0.0',
    name: { zh: named(text(template.name.zh), to, `（${to}年）`), en: named(text(template.name.en), to, ` (${to})`) },
    // Columns of towns say nothing of the year; two of these tables in one workbook are told apart by their titles.
    title: hasTowns ? named(title, to, `（${to}年）`) : title,
    sheetName: text(template.sheetName),
    source: { ...template.source, year: to },
    columns: plan.columns.map((column) => (isPlanned(column) ? column.column : { ...column, header: text(column.header) })),
    rows: template.rows.map((row) => ({ ...row, ...(row.group === undefined ? {} : { group: text(row.group) }), values: valuesOf(row, planned, figures) })),
    rules: Object.fromEntries(Object.entries(template.rules).map(([rule, setting]) => [rule, movedSetting(setting, plan.keys)])),
    ...(template.notes === undefined ? {} : { notes: template.notes.map(text) }),
  };
}

function valuesOf(row: TemplateRow, planned: readonly PlannedColumn[], figures: FigureFor): Readonly<Record<string, Carried>> {
  return Object.fromEntries(
    planned.flatMap((one) => {
      const value = one.column.optional || (row.annualOnly && one.column.period.quarter !== undefined) ? undefined : figures(row, one);
      return value !== undefined && fits(row, value) ? [[one.column.key, value]] : [];
    }),
  );
}

/** Characters of a figure in words, and the largest figure, that a pack takes (template.schema.json). */
const LONGEST = 2000;
const LARGEST = 1e15;

/** Whether a pack may state the figure for the row (check-rows). */
export function fits(row: TemplateRow, value: Carried): boolean {
  return typeof value === 'string' ? value.length <= LONGEST : decimalsOf(value) <= row.decimals && Math.abs(value) <= LARGEST;
}

/** The year in the id is the new one: "-2023" → "-2024", "-2023q1" → "-2024q1"; an id without one gets it. */
function movedId(id: string, from: number, to: number): string {
  const parts = id.split('-').map((part) => part.replace(new RegExp(`^${from}(?=q[1-4]$|$)`), String(to)));
  return parts.join('-') === id ? idWith(parts, `-${to}`) : idWith(parts, '');
}

/** Ids have at most 64 characters: see template.schema.json. */
export function idWith(parts: readonly string[], ending: string): string {
  return parts.join('-').slice(0, 64 - ending.length).replace(/-+$/, '') + ending;
}

function named(text: string, year: number, otherwise: string): string {
  return namesYear(text, year) ? text : text + otherwise;
}

function movedSetting(setting: RuleSetting, keys: Plan['keys']): RuleSetting {
  if (setting === false) return false;
  return Object.fromEntries(Object.entries(setting).map(([option, value]) => [option, typeof value === 'string' ? keys[value] ?? value : value]));
}
