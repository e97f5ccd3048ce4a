/** What is asked of one worksheet. Each asks now and answers, through the function it returns, after the next sync. */
import type { Range } from '../../core/index';
import type { Block } from './grid';
import { supportsExcelApi } from './supports';

/** Reads what was asked; before the next `context.sync()` the client library throws PropertyNotLoaded. */
export type Answer<T> = () => T;

/**
 * The cells that hold something. `getUsedRange(true)` leaves formats out of account: a column that a clerk
 * formatted down to the last row would be a million cells otherwise. Unlike `getUsedRangeOrNullObject` it answers an
 * empty sheet with a blank A1, so that there is no null object on which the further questions could fail.
 */
export function usedCells(sheet: Excel.Worksheet): Excel.Range {
  return untracked(sheet.getUsedRange(true));
}

export function queryBlock(range: Excel.Range): Answer<Block> {
  range.load('rowIndex,columnIndex,values,valueTypes,formulas,numberFormat');
  return () => ({
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values,
    types: range.valueTypes,
    formulas: range.formulas,
    formats: range.numberFormat,
  });
}

export interface Hidden {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

/** Row by row: `Range.rowHidden` of many rows is null when only some of them are hidden. `first` is the range's first cell. */
export function queryHidden(range: Excel.Range): Answer<Hidden> {
  range.load('rowIndex,columnIndex');
  const rows = range.getRowProperties({ rowHidden: true });
  const columns = range.getColumnProperties({ columnHidden: true });
  return () => ({
    rows: indices(range.rowIndex, rows.value, (row) => row.rowHidden),
    columns: indices(range.columnIndex, columns.value, (column) => column.columnHidden),
  });
}

function indices<T>(first: number, items: readonly T[], hidden: (item: T) => boolean | undefined): ReadonlySet<number> {
  return new Set(items.flatMap((item, index) => (hidden(item) === true ? [first + index] : [])));
}

/** `getMergedAreasOrNullObject` came with ExcelApi 1.13; without it no merged area is known. */
export function queryMerges(range: Excel.Range): Answer<readonly Range[]> {
  if (!supportsExcelApi('1.13')) return () => [];
  const merged = untracked(range.getMergedAreasOrNullObject());
  merged.load('areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount');
  return () =>
    merged.isNullObject
      ? []
      : merged.areas.items.map((area) => ({
          row: area.rowIndex,
          column: area.columnIndex,
          rows: area.rowCount,
          columns: area.columnCount,
        }));
}

/**
 * `Excel.run` keeps every range alive in Excel and releases it with one more request at its end. Ours are used in one
 * batch only.
 */
export function untracked<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}
