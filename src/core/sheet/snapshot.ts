/**
 * What a workbook is, as any host reads it: plain data, frozen at one moment.
 *
 * Grids start at A1 and are ragged: a row ends at its last cell that holds something, so that one stray
 * cell in the far corner of a sheet costs nothing. Read them with `valueAt`, `formulaAt` and `formatAt`.
 */
import type { Address, Range } from './address';
import type { Status } from './status';

/** An error value such as #REF! or #DIV/0!. */
export interface CellError {
  readonly error: string;
}

/** A blank cell is null, and never 0 or "". */
export type CellValue = number | string | boolean | null | CellError;

export type Grid<T> = readonly (readonly T[])[];

/** A conditional format of ours that stands in a sheet. `id` is the host's own name for it ('' where it has none). */
export interface Mark {
  readonly id: string;
  readonly status: Status;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly values: Grid<CellValue>;
  /** With the leading "="; "" where the cell holds no formula. */
  readonly formulas: Grid<string>;
  /** Number format codes in the file's own form, "General" where none is set. */
  readonly formats: Grid<string>;
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly isProtected: boolean;
  readonly marks: readonly Mark[];
}

export interface Snapshot {
  readonly sheets: readonly Sheet[];
  /** Day 0 of date serials is 1904-01-01 (old Mac workbooks) instead of 1900. */
  readonly date1904: boolean;
  /** Custom document properties of the workbook, e.g. the pack that it was made from. */
  readonly properties: Readonly<Record<string, string>>;
}

export function valueAt(sheet: Sheet, at: Address): CellValue {
  return sheet.values[at.row]?.[at.column] ?? null;
}

export function formulaAt(sheet: Sheet, at: Address): string {
  return sheet.formulas[at.row]?.[at.column] ?? '';
}

export function formatAt(sheet: Sheet, at: Address): string {
  return sheet.formats[at.row]?.[at.column] ?? 'General';
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === 'string' && value.trim() === '');
}

export function sheetNamed(snapshot: Snapshot, name: string): Sheet | undefined {
  return snapshot.sheets.find((sheet) => sheet.name === name);
}

/** A sheet with nothing but values, for tests and for sheets that are about to be made. */
export function plainSheet(name: string, values: Grid<CellValue>): Sheet {
  return {
    name,
    values,
    visibility: 'visible',
    formulas: [],
    formats: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    isProtected: false,
    marks: [],
  };
}
