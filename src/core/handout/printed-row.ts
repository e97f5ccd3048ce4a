import type { Column, LabelColumn, TemplateRow } from '../template/template';

/** What a row says only where a column of the table prints it: a pack that says more is no pack. */
const PRINTED_BY = ['group', 'number', 'content', 'note'] as const satisfies readonly LabelColumn['role'][];

/** The row in a table of other columns and perhaps fewer rows: it shares no cell of a row that may not be there. */
export function printedRow(row: TemplateRow, columns: readonly Column[]): TemplateRow {
  const unprinted = new Set<string>(['sharesDepartment', ...PRINTED_BY.filter((role) => !columns.some((column) => column.role === role))]);
  return Object.fromEntries(Object.entries(row).filter(([field]) => !unprinted.has(field))) as unknown as TemplateRow;
}
