/** One period of a breakdown as a sheet: drawn anew as the district prints it, or filled into the one that is there. */
import { cellText } from '../../indicator/cell-text';
import type { CellInput, Edit } from '../../sheet/edit';
import { groupBy } from '../../group-by';
import type { Range } from '../../sheet/address';
import { rectangles } from '../../sheet/rectangles';
import { formatAt, isBlank, valueAt, type Sheet } from '../../sheet/snapshot';
import type { Table } from '../../table/table';
import { drawTemplate } from '../../template/draw';
import { decimalsFormat } from '../../template/draw-formats';
import { FIRST_ROW } from '../../template/layout';
import type { Column, FigureColumn, Template, TemplateRow } from '../../template/template';
import type { BreakdownRow, RowPeriod } from '../breakdown';
import { CLOSING, CLOSING_WIDTH, closingCell, closingColumns, type ClosingPlaces } from './closing-columns';

/** A row of the page; `figures` is absent where there is nothing for the period. */
export interface PageRow {
  readonly row: BreakdownRow;
  readonly figures?: RowPeriod;
}

/** Adds the sheet. `rows` in the order of the template's. */
export function newTownSheet(page: Template, rows: readonly PageRow[], sheet: string): readonly Edit[] {
  const closed = closedPage(page, (_, index) => rows[index]?.row.kind === 'divided');
  const { columns } = closed;
  const drawn: Template = {
    ...closed,
    rows: closed.rows.map((indicator, index) => ({
      ...indicator,
      values: Object.fromEntries((rows[index]?.figures?.cells ?? []).flatMap(({ town, value, words }): [string, number | string][] => {
        const said = value ?? words;
        return said === undefined ? [] : [[town, said]];
      })),
    })),
  };
  const place = (test: (column: FigureColumn) => boolean): number[] => columns.flatMap((column, index) => (column.role === 'figure' && test(column) ? [index] : []));
  const closing = new Map(CLOSING.map((word) => [word, place(({ key }) => key === word)[0] ?? 0] as const));
  const towns = place(({ region }) => region !== undefined);
  return [
    ...drawTemplate(drawn, { sheet, published: true }),
    ...rows.flatMap(({ row, figures }, index) => (figures ? closingEdits({ sheet, row: FIRST_ROW + index, towns, columns: closing }, figures, row.indicator.decimals) : [])),
  ];
}

/** As its sheet is drawn, with the closing columns. */
export function closedPage(page: Template, isDivided: (row: TemplateRow, index: number) => boolean): Template {
  return { ...withDecimals(page, isDivided), columns: withClosing(page) };
}

/** What is divided to a number of decimals shows them all: 4.80, and not 4.8. */
export function withDecimals(page: Template, isDivided: (row: TemplateRow, index: number) => boolean): Template {
  return { ...page, rows: page.rows.map((row, index) => ({ ...row, trailingZeros: isDivided(row, index) && row.decimals > 0 })) };
}

/** The closing columns stand between the towns and whoever is responsible. */
function withClosing({ columns }: Template): readonly Column[] {
  const last = columns.reduce((found, column, index) => (column.role === 'figure' ? index : found), 0);
  const year = columns.find((column) => column.role === 'figure')?.period.year ?? 0;
  const closing = CLOSING.map((word): Column => ({ role: 'figure', header: word, width: CLOSING_WIDTH, key: word, period: { year } }));
  return [...columns.slice(0, last + 1), ...closing, ...columns.slice(last + 1)];
}

/** Fills the table where it stands: rows and columns that the clerk added stay. */
export function filledTownSheet(table: Table, rows: readonly PageRow[]): readonly Edit[] {
  const sheet = table.sheet.name;
  const headerRow = table.header.row + table.header.rows - 1;
  const known = closingColumns(table.sheet, headerRow);
  const columns = known.size > 0 ? known : freeColumns(table);
  const towns = table.columns.filter(({ definition }) => definition.region !== undefined);
  return [
    ...(known.size > 0 ? [] : [...headerEdits(table, columns, headerRow), ...widened(table, Math.max(...columns.values()))]),
    ...decimalEdits(table, rows, [...towns.map(({ column }) => column), ...columns.values()]),
    ...table.rows.flatMap(({ indicator, row, figures: present }) => {
      const own = rows.find((one) => one.row.indicator.id === indicator.id);
      if (!own?.figures) return [];
      const { figures } = own;
      const cells = towns.flatMap(({ definition, column }): Edit[] => {
        const cell = figures.cells.find(({ town }) => town === definition.region);
        const value = cell?.value ?? cell?.words ?? null;
        // What says it already stays as it is, by formula too.
        if (value === null || present.some((figure) => figure.at.column === column && (figure.value === value || (cell?.words !== undefined && cellText(figure.raw) === cell.words)))) return [];
        return [{ kind: 'setValues', sheet, at: { row, column }, values: [[value]] }];
      });
      return [...cells, ...closingEdits({ sheet, row, towns: towns.map(({ column }) => column), columns }, figures, own.row.indicator.decimals)];
    }),
  ];
}

/** Right of everything in the table's rows, so that nothing is written over. */
function freeColumns(table: Table): ClosingPlaces['columns'] {
  const { range, sheet } = table;
  const isFree = (column: number): boolean => Array.from({ length: range.rows }, (_, i) => valueAt(sheet, { row: range.row + i, column })).every((value) => isBlank(value));
  let first = range.column + range.columns;
  while (!CLOSING.every((_, i) => isFree(first + i))) first += 1;
  return new Map(CLOSING.map((word, i) => [word, first + i]));
}

function headerEdits({ sheet: { name: sheet }, header, range }: Table, columns: ClosingPlaces['columns'], headerRow: number): readonly Edit[] {
  const first = Math.min(...columns.values());
  const area = { row: header.row, column: first, rows: range.rows, columns: CLOSING.length };
  return [
    { kind: 'setFormat', sheet, range: area, format: { border: 'thin', horizontal: 'center', vertical: 'center', wrap: true } },
    { kind: 'setFormat', sheet, range: { ...area, rows: header.rows }, format: { bold: true } },
    { kind: 'setColumnWidth', sheet, column: first, count: CLOSING.length, width: CLOSING_WIDTH },
    { kind: 'setValues', sheet, at: { row: headerRow, column: first }, values: [[...CLOSING]] },
  ];
}

/** A title over the whole table is over its new columns too. */
function widened({ sheet, range, header }: Table, last: number): readonly Edit[] {
  const end = range.column + range.columns;
  const added = Array.from({ length: last + 1 - end }, (_, i) => end + i);
  return sheet.merges
    .filter(({ row, rows, column, columns }) => column === range.column && column + columns === end && (row + rows <= header.row || row >= range.row + range.rows))
    .filter(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i).every((one) => added.every((column) => isFreeCell(sheet, one, column))))
    .map((area): Edit => ({ kind: 'merge', sheet: sheet.name, range: { ...area, columns: last + 1 - area.column } }));
}

function isFreeCell(sheet: Sheet, row: number, column: number): boolean {
  const covers = ({ row: top, rows, column: left, columns }: Range): boolean => row >= top && row < top + rows && column >= left && column < left + columns;
  return isBlank(valueAt(sheet, { row, column })) && !sheet.merges.some(covers);
}

/** As in a new sheet, but for cells to which the clerk has given a format. */
function decimalEdits({ sheet, rows }: Table, page: readonly PageRow[], columns: readonly number[]): readonly Edit[] {
  const byFormat = groupBy(
    rows.flatMap(({ indicator, row }) => {
      const own = page.find((one) => one.row.indicator.id === indicator.id)?.row;
      if (own?.kind !== 'divided' || own.indicator.decimals === 0) return [];
      return columns.filter((column) => formatAt(sheet, { row, column }) === 'General').map((column) => ({ row, column, format: decimalsFormat(own.indicator.decimals) }));
    }),
    ({ format }) => format,
  );
  return [...byFormat].flatMap(([numberFormat, cells]) => rectangles(cells).map((range): Edit => ({ kind: 'setFormat', sheet: sheet.name, range, format: { numberFormat } })));
}

function closingEdits(places: ClosingPlaces, figures: RowPeriod, decimals: number): readonly Edit[] {
  return [...places.columns].flatMap(([word, column]): Edit[] => {
    const value: CellInput = closingCell(word, places, figures, decimals);
    return value === null ? [] : [{ kind: 'setValues', sheet: places.sheet, at: { row: places.row, column }, values: [[value]] }];
  });
}
