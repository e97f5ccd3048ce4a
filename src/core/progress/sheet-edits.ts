/** The edits that both progress sheets share: what stands where, how it looks, how it prints. No cell is merged, so that a drawing can take the place of an older one. */
import type { Range } from '../sheet/address';
import type { CellInput, Edit } from '../sheet/edit';
import { rectangles } from '../sheet/rectangles';
import { rowHeight, lineCount } from '../sheet/text-height';
import type { Judged } from './judge';
import type { Canvas } from './progress-sheet';
import { LIGHT_FILLS, UNLIT_FILL } from './words';

export interface Painted {
  readonly row: number;
  readonly column: number;
  readonly judged: Judged | undefined;
}

export interface SheetTable {
  /** Of its header. */
  readonly row: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellInput[])[];
  /** Lines of text that each row has room for; one where nothing is said. */
  readonly lines?: readonly number[];
}

export interface SheetPlan {
  readonly title: string;
  readonly legends: readonly string[];
  readonly tables: readonly SheetTable[];
  readonly widths: readonly number[];
  /** Columns of running text. */
  readonly left: readonly number[];
  readonly percent: readonly Range[];
  readonly painted: readonly Painted[];
  readonly frozenColumns: number;
  /** Rows below the tables that belong to the print, for a chart. */
  readonly rowsBelow?: number;
  /** A chart must not be cut by the edge of a page. */
  readonly onOnePage?: boolean;
}

const TITLE_SIZE = 16;
const WHITE = '#FFFFFF';

export function sheetEdits({ sheet, edits, old }: Canvas, plan: SheetPlan): Edit[] {
  const { tables, widths } = plan;
  const width = widths.length;
  const format = (range: Range, format: Extract<Edit, { kind: 'setFormat' }>['format']): Edit => ({ kind: 'setFormat', sheet, range, format });
  const line = (row: number, rows: number): Range => ({ row, column: 0, rows, columns: width });
  const [first] = tables;
  const last = tables.reduce((most, { row, rows }) => Math.max(most, row + rows.length + 1), 0);
  return [
    ...edits,
    // An older drawing's lights must not shine through.
    ...(old.rows > 0 ? [format({ row: 0, column: 0, rows: Math.max(old.rows, last), columns: Math.max(old.columns, width) }, { fill: WHITE, numberFormat: 'General', bold: false })] : []),
    { kind: 'setValues', sheet, at: { row: 0, column: 0 }, values: [plan.title, ...plan.legends].map((text) => [text]) },
    format(line(0, 1), { bold: true, fontSize: TITLE_SIZE, vertical: 'center' }),
    ...tables.flatMap(({ row, header, rows }): Edit[] => {
      const range: Range = { row, column: 0, rows: rows.length + 1, columns: header.length };
      return [
        { kind: 'setValues', sheet, at: { row, column: 0 }, values: [header, ...rows] },
        format(range, { border: 'thin', horizontal: 'center', vertical: 'center', wrap: true }),
        format({ ...range, rows: 1 }, { bold: true, fill: UNLIT_FILL }),
        ...plan.left.filter((column) => column < header.length && rows.length > 0).map((column) => format({ row: row + 1, column, rows: rows.length, columns: 1 }, { horizontal: 'left' })),
        { kind: 'setRowHeight', sheet, row, count: 1, height: rowHeight(Math.max(...header.map((text, column) => lineCount(text, widths[column] ?? 1)))) },
      ];
    }),
    ...plan.percent.filter(({ rows, columns }) => rows * columns > 0).map((range) => format(range, { numberFormat: '0.0%' })),
    ...fills(plan.painted).flatMap(({ fill, cells }) => rectangles(cells).map((range) => format(range, { fill }))),
    ...widths.map((one, column): Edit => ({ kind: 'setColumnWidth', sheet, column, count: 1, width: one })),
    { kind: 'setRowHeight', sheet, row: 0, count: 1, height: rowHeight(1, TITLE_SIZE) },
    ...tables.flatMap(({ row, rows, lines }) => rows.map((_, i): Edit => ({ kind: 'setRowHeight', sheet, row: row + 1 + i, count: 1, height: rowHeight(lines?.[i] ?? 1) }))),
    { kind: 'freeze', sheet, rows: (first?.row ?? 0) + 1, columns: plan.frozenColumns },
    {
      kind: 'pageSetup',
      sheet,
      setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, ...(plan.onOnePage ? { fitToHeight: 1 } : {}), repeatRows: { first: first?.row ?? 0, count: 1 }, centerHorizontally: true, pageNumbers: true, printArea: line(0, last + (plan.rowsBelow ?? 0)) },
    },
  ];
}

function fills(painted: readonly Painted[]): { fill: string; cells: Painted[] }[] {
  const byFill = new Map<string, Painted[]>();
  for (const one of painted) {
    const fill = one.judged?.light ? LIGHT_FILLS[one.judged.light] : UNLIT_FILL;
    byFill.set(fill, [...(byFill.get(fill) ?? []), one]);
  }
  return [...byFill].map(([fill, cells]) => ({ fill, cells }));
}
