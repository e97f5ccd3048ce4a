/** How a drawn template looks: one edit for each block of cells that look alike. */
import type { Range } from '../sheet/address';
import type { Edit } from '../sheet/edit';
import { rectangles } from '../sheet/rectangles';
import { FIRST_ROW, HEADER_ROW, TITLE_ROW, type Layout } from './layout';
import { runs } from './runs';
import type { Column, Template } from './template';
import { lineCount } from '../sheet/text-height';

/** Points. */
export const TITLE_SIZE = 16;

/** A figure of more lines is running text, and so is a column most of whose figures do not fit a line. */
const MAX_CENTRED_LINES = 2;

/** Columns of running text; everything else is centred, as the documents print it. */
const LEFT_ALIGNED: ReadonlySet<Column['role']> = new Set(['indicator', 'content', 'note']);

/** Later edits add to what earlier ones set on the same cells. */
export function formatEdits(template: Template, { table, values }: Layout, sheet: string): Edit[] {
  const { columns, rows } = template;
  const line = (row: number, count: number): Range => ({ row, column: 0, rows: count, columns: columns.length });
  const noteRow = table.row + table.rows;
  const edits: Edit[] = [
    { kind: 'setFormat', sheet, range: line(TITLE_ROW, 1), format: { bold: true, fontSize: TITLE_SIZE, horizontal: 'center', vertical: 'center', wrap: true } },
    { kind: 'setFormat', sheet, range: table, format: { border: 'thin', horizontal: 'center', vertical: 'center', wrap: true } },
    { kind: 'setFormat', sheet, range: line(HEADER_ROW, 1), format: { bold: true } },
    ...runs(columns.length, (index) => LEFT_ALIGNED.has(columns[index]?.role ?? 'figure')).map(
      (run): Edit => ({
        kind: 'setFormat',
        sheet,
        range: { row: FIRST_ROW, column: run.first, rows: rows.length, columns: run.count },
        format: { horizontal: 'left' },
      }),
    ),
    ...longTexts(template, sheet),
    ...numberFormats(template, sheet),
  ];
  if (noteRow < values.length) {
    edits.push({ kind: 'setFormat', sheet, range: line(noteRow, values.length - noteRow), format: { horizontal: 'left', vertical: 'center', wrap: true } });
  }
  return edits;
}

/** Targets in sentences read as running text does, in the published sheet and in the blank one alike. */
function longTexts({ columns, rows }: Template, sheet: string): Edit[] {
  const cells = columns.flatMap((column, across) => {
    if (column.role !== 'figure') return [];
    const lines = rows.map(({ values }) => lineCount(String(values[column.key] ?? ''), column.width));
    const isText = lines.filter((count) => count > 1).length * 2 > rows.length;
    return lines.flatMap((count, down) => (isText || count > MAX_CENTRED_LINES ? [{ row: FIRST_ROW + down, column: across }] : []));
  });
  return rectangles(cells).map((range): Edit => ({ kind: 'setFormat', sheet, range, format: { horizontal: 'left' } }));
}

/** Further decimals stay in view, so that a figure that is too precise looks it. */
export function decimalsFormat(decimals: number): string {
  return `0.${'0'.repeat(decimals)}####`;
}

/**
 * 3.0 prints as 3.0 in the rows that the document prints so. All other rows keep Excel's General, which prints 18 beside 16.5 as the documents do.
 */
function numberFormats({ columns, rows }: Template, sheet: string): Edit[] {
  const format = (index: number): string | undefined => {
    const row = rows[index];
    return row?.trailingZeros && row.decimals > 0 ? decimalsFormat(row.decimals) : undefined;
  };
  const codes = new Set(rows.map((_, index) => format(index)).filter((code) => code !== undefined));
  return [...codes].flatMap((code) =>
    runs(rows.length, (index) => format(index) === code).flatMap((down) =>
      runs(columns.length, (index) => columns[index]?.role === 'figure').map(
        (across): Edit => ({
          kind: 'setFormat',
          sheet,
          range: { row: FIRST_ROW + down.first, column: across.first, rows: down.count, columns: across.count },
          format: { numberFormat: code },
        }),
      ),
    ),
  );
}
