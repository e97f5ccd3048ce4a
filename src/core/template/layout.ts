/** What stands where when a template is drawn, and which cells are merged. Title in row 0, headers in row 1, rows below. */
import type { Range } from '../sheet/address';
import type { CellInput } from '../sheet/edit';
import { runs } from './runs';
import type { Column, Template, TemplateRow } from './template';

/** As the documents print it over the quarters of an indicator that has a figure for the year only. */
export const ANNUAL_LABEL = '年度指标';

export const TITLE_ROW = 0;
export const HEADER_ROW = 1;
export const FIRST_ROW = 2;

export interface Layout {
  /** Rectangular, as wide as the template has columns. */
  readonly values: readonly (readonly CellInput[])[];
  /** Header and rows, without title and notes. */
  readonly table: Range;
  readonly merges: readonly Range[];
}

/** `published`: with the document's figures; otherwise every figure is left to be filled in. */
export function layOut(template: Template, published: boolean): Layout {
  const { columns, rows } = template;
  const notes = template.notes ?? [];
  const numbers = rowNumbers(rows);
  const across = (text: string): CellInput[] => columns.map((_, index) => (index === 0 ? text : null));
  return {
    values: [
      across(template.title),
      columns.map((column) => (column.header === '' ? null : column.header)),
      ...rows.map((row, index) => columns.map((column, at) => cell(columns, at, column, row, numbers[index] ?? null, published))),
      ...notes.map(across),
    ],
    table: { row: HEADER_ROW, column: 0, rows: rows.length + 1, columns: columns.length },
    merges: [
      ...[TITLE_ROW, ...notes.map((_, index) => FIRST_ROW + rows.length + index)].map((row) => ({
        row,
        column: 0,
        rows: 1,
        columns: columns.length,
      })),
      ...headings(template, 'group', (index) => rows[index]?.group !== undefined),
      ...headings(template, 'indicator', (index) => !rows[index]?.sharesName),
      ...headings(template, 'department', (index) => !rows[index]?.sharesDepartment),
      ...wideHeaders(columns),
      // Without numbers of their own, rows are counted: each has one.
      ...headings(template, 'number', (index) => (numbers[index] ?? null) !== null),
      ...annualMerges(template),
    ].filter((range) => range.rows * range.columns > 1),
  };
}

function cell(
  columns: readonly Column[],
  at: number,
  column: Column,
  row: TemplateRow,
  number: CellInput,
  published: boolean,
): CellInput {
  switch (column.role) {
    case 'number':
      return number;
    case 'indicator':
      return row.sharesName ? null : row.name;
    case 'group':
    case 'content':
    case 'note':
      return row[column.role] ?? null;
    case 'unit':
      return row.unit === '' ? null : row.unit;
    case 'department':
      return row.department === '' || row.sharesDepartment ? null : row.department;
    case 'figure':
      if (isAnnualCell(row, column)) return isAnnualCell(row, columns[at - 1]) ? null : ANNUAL_LABEL;
      return published ? (row.values[column.key] ?? null) : null;
  }
}

function isAnnualCell(row: TemplateRow, column: Column | undefined): boolean {
  return row.annualOnly && column?.role === 'figure' && column.period.quarter !== undefined;
}

function rowNumbers(rows: readonly TemplateRow[]): readonly CellInput[] {
  if (rows.every((row) => row.number === undefined)) return rows.map((_, index) => index + 1);
  return rows.map(({ number }) => (number === undefined ? null : /^[1-9]\d{0,5}$/.test(number) ? Number(number) : number));
}

/** A heading's cell reaches down to the next heading. */
function headings(template: Template, role: Column['role'], begins: (index: number) => boolean): Range[] {
  const column = template.columns.findIndex((one) => one.role === role);
  if (column < 0) return [];
  const starts = template.rows.flatMap((_, index) => (begins(index) ? [index] : []));
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? template.rows.length;
    return { row: FIRST_ROW + start, column, rows: end - start, columns: 1 };
  });
}

/** A header reaches over the columns on its right that have none. */
function wideHeaders(columns: readonly Column[]): Range[] {
  return runs(columns.length, (index) => columns[index]?.header === '').map((run) => ({
    row: HEADER_ROW,
    column: run.first - 1,
    rows: 1,
    columns: run.count + 1,
  }));
}

function annualMerges(template: Template): Range[] {
  return template.rows.flatMap((row, index) =>
    runs(template.columns.length, (column) => isAnnualCell(row, template.columns[column])).map((run) => ({
      row: FIRST_ROW + index,
      column: run.first,
      rows: 1,
      columns: run.count,
    })),
  );
}
