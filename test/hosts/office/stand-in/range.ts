/** `Excel.Range`. */
import { contains, MAX_COLUMNS, MAX_ROWS, printRange, quoteSheet, type Range } from '../../../../src/core/sheet/address';
import type { CellValue } from '../../../../src/core/sheet/snapshot';
import { conditionalFormats } from './conditional-formats';
import { dataValidation } from './data-validation';
import type { Excel } from './excel';
import { rangeFormat } from './range-format';
import { ExcelError, NULL_OBJECT, badArgument, denied, type Remote } from './remote';
import { typed } from './typing';
import { cellAt, cellKey, cellsOf, extent, newCell, overlap, type CellModel, type SheetModel } from './workbook';

export const WHOLE_SHEET: Range = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** "If the merged areas count in this range is more than 512, then this method will fail" (reference). */
const MERGED_AREAS = 512;

export function range(excel: Excel, sheet: SheetModel, area: Range): Remote {
  const { row, column, rows, columns } = area;
  if (rows < 1 || columns < 1 || row < 0 || column < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) throw badArgument('range');
  const matrix = <T>(read: (cell: CellModel) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => read(sheet.cells.get(cellKey({ row: row + r, column: column + c })) ?? newCell())),
    );
  const enter = (values: unknown): void => {
    each(area, values, (at, value) => {
      if (sheet.protection.isOn && (sheet.cells.get(cellKey(at))?.locked ?? true)) throw denied();
      if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') throw badArgument('values');
      const entry = typed(value);
      const cell = cellAt(sheet, at);
      Object.assign(cell, { value: entry.value, formula: entry.formula });
      if (entry.format !== undefined) cell.style.NumberFormat ??= entry.format;
    });
    excel.onChange('Changed', sheet, printRange(area));
  };
  return {
    type: 'Range',
    area,
    scalars: {
      Address: () => `${quoteSheet(sheet.name)}!${printRange(area)}`,
      RowIndex: () => row,
      ColumnIndex: () => column,
      RowCount: () => rows,
      ColumnCount: () => columns,
      Values: () => matrix((cell) => shown(cell.value)),
      ValueTypes: () => matrix((cell) => valueType(cell.value)),
      Formulas: () => matrix((cell) => cell.formula || shown(cell.value)),
      // "True if all cells have a spill border, false if none, null if some" (reference, ExcelApi 1.12).
      HasSpill: () => {
        const spilled = new Set([...cellsOf(area)].map((at) => sheet.spills.some((each) => contains(each, at))));
        return spilled.size > 1 ? null : [...spilled][0];
      },
      NumberFormat: () => matrix((cell) => cell.style.NumberFormat ?? 'General'),
    },
    setters: {
      Values: enter,
      Formulas: enter,
      NumberFormat: (formats) =>
        each(area, formats, (at, format) => {
          if (sheet.protection.isOn && !sheet.protection.allowFormatCells) throw denied();
          cellAt(sheet, at).style.NumberFormat = format;
        }),
    },
    children: {
      Format: () => rangeFormat(sheet, area),
      ConditionalFormats: () => conditionalFormats(excel, sheet, [area]),
      DataValidation: () => dataValidation(sheet, area),
    },
    methods: {
      _ValidateArraySize: (height, width) => {
        if (height !== rows || width !== columns) throw badArgument('values');
      },
      GetRow: (index) => range(excel, sheet, { row: row + Number(index), column, rows: 1, columns }),
      GetBoundingRect: (other) => range(excel, sheet, boundingBox(area, (other as Remote).area ?? area)),
      GetRowProperties: () => Array.from({ length: rows }, (_, r) => ({ rowHidden: sheet.hiddenRows.has(row + r) })),
      GetColumnProperties: () => Array.from({ length: columns }, (_, c) => ({ columnHidden: sheet.hiddenColumns.has(column + c) })),
      GetMergedAreasOrNullObject: () => mergedAreas(excel, sheet, area),
      Merge: () => merge(sheet, area),
      Select: () => {
        excel.workbook.selection = { sheet: sheet.name, range: area };
        excel.onChange('SelectionChanged', sheet, printRange(area));
      },
    },
  };
}

/** The smallest range with anything in it; of an empty sheet its first cell, as the reference says. */
export function usedRange(excel: Excel, sheet: SheetModel, valuesOnly: boolean): Remote {
  const filled = extent(sheet, ({ value, formula, style }) => value !== null || formula !== '' || (!valuesOnly && Object.keys(style).length > 0));
  const merged = valuesOnly ? [] : sheet.merges;
  const first = filled ?? merged[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return range(excel, sheet, merged.reduce(boundingBox, first));
}

function boundingBox(a: Range, b: Range): Range {
  const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

function mergedAreas(excel: Excel, sheet: SheetModel, area: Range): Remote {
  const found = sheet.merges.filter((each) => overlap(each, area));
  if (found.length > MERGED_AREAS) throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
  if (found.length === 0) return NULL_OBJECT;
  const areas: Remote = { type: 'RangeCollection', items: () => found.map((each) => range(excel, sheet, each)) };
  return { type: 'RangeAreas', children: { Areas: () => areas } };
}

function merge(sheet: SheetModel, area: Range): void {
  if (sheet.protection.isOn) throw denied();
  sheet.merges = [...sheet.merges.filter((each) => !overlap(each, area)), area];
  for (const at of cellsOf(area)) if (at.row !== area.row || at.column !== area.column) Object.assign(cellAt(sheet, at), { value: null, formula: '' });
}

/** One value for all cells, or a matrix of the range's size; null leaves a cell alone. */
function each(area: Range, values: unknown, set: (at: { row: number; column: number }, value: unknown) => void): void {
  const isMatrix = Array.isArray(values);
  if (isMatrix && (values.length !== area.rows || values.some((line) => !Array.isArray(line) || line.length !== area.columns))) {
    throw badArgument('The number of rows or columns in the input array does not match the range');
  }
  for (const at of cellsOf(area)) {
    const value: unknown = isMatrix ? values[at.row - area.row][at.column - area.column] : values;
    if (value !== null) set(at, value);
  }
}

function shown(value: CellValue): unknown {
  return value === null ? '' : typeof value === 'object' ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return 'Empty';
  if (typeof value === 'object') return 'Error';
  return { number: 'Double', boolean: 'Boolean', string: 'String' }[typeof value as 'number' | 'boolean' | 'string'];
}
