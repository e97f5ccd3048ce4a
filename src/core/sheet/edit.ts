/**
 * What can be done to a workbook. A closed union: every host handles it with an exhaustive switch.
 * Edits name sheets by name, never by position, and are applied in order.
 */
import type { Address, Range } from './address';
import type { CellValue } from './snapshot';
import type { Status } from './status';

export { STATUSES, type Status } from './status';


/** What to put into a cell; a formula is written in the en-US form with the leading "=". */
export type CellInput = Exclude<CellValue, { error: string }> | { readonly formula: string; /** The result as we know it, for programs that do not calculate. */ readonly value?: string | number };

export interface CellFormat {
  /** In the en-US form, e.g. "0.00". */
  readonly numberFormat?: string;
  readonly bold?: boolean;
  /** Points. */
  readonly fontSize?: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: boolean;
  /** Thin lines around and between all cells of the range. */
  readonly border?: 'thin';
  /** "#RRGGBB" */
  readonly fill?: string;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4';
  /** Pages across; the number of pages down follows, unless `fitToHeight` says it. */
  readonly fitToWidth: number;
  readonly fitToHeight?: number;
  /** Rows printed at the head of every page. */
  readonly repeatRows?: { readonly first: number; readonly count: number };
  readonly centerHorizontally?: boolean;
  /** At the foot of every page, as "— 1 —": so GB/T 9704-2012 (党政机关公文格式) §7.5 has it. */
  readonly pageNumbers?: true;
  /** What is printed; the rest of the sheet is not. */
  readonly printArea?: Range;
}

/** What may be typed into a cell: a number within limits, or nothing. */
export interface EntryLimit {
  readonly type: 'whole' | 'decimal';
  readonly min?: number;
  readonly max?: number;
  /** Shown while the cell is selected. At most 32 and 255 characters (Excel's limits for input messages). */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Shown where something else was typed, which Excel then does not take. At most 32 and 224 characters (Excel's own dialogue takes 225, a file 224: MS-OI29500 §2.1.613). */
  readonly error: { readonly title: string; readonly text: string };
}

/** A chart over cells of the sheet that it stands in. */
export interface ChartPlan {
  /** Unique in the sheet: a chart of the same name is replaced. */
  readonly name: string;
  /** Lying bars, as a ranking is drawn (the first category at the top), or standing ones. */
  readonly type: 'bar' | 'column';
  readonly title: string;
  /** Where the axis of values begins; by itself a program may cut the bars off near their ends, and a small difference looks large. */
  readonly from?: number;
  /** One column or row of names. */
  readonly categories: Range;
  /** As long as `categories`. `color` is "#RRGGBB". */
  readonly series: readonly { readonly name: string; readonly values: Range; readonly color?: string }[];
  /** The cells that it covers. */
  readonly at: Range;
}

export type Edit =
  /** `outOfSight`: no menu of Excel's shows it (very hidden); for what is the program's and not the clerk's. */
  | { readonly kind: 'addSheet'; readonly sheet: string; readonly outOfSight?: true }
  | { readonly kind: 'setValues'; readonly sheet: string; readonly at: Address; readonly values: readonly (readonly CellInput[])[] }
  | { readonly kind: 'setFormat'; readonly sheet: string; readonly range: Range; readonly format: CellFormat }
  | { readonly kind: 'merge'; readonly sheet: string; readonly range: Range }
  /** Width in characters of the default font, as Excel's column width box shows it. */
  | { readonly kind: 'setColumnWidth'; readonly sheet: string; readonly column: number; readonly count: number; readonly width: number }
  /** Height in points. */
  | { readonly kind: 'setRowHeight'; readonly sheet: string; readonly row: number; readonly count: number; readonly height: number }
  /** Keep this many rows and columns in view while scrolling. */
  | { readonly kind: 'freeze'; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: 'pageSetup'; readonly sheet: string; readonly setup: PageSetup }
  /** One conditional format of ours over all the ranges. */
  | { readonly kind: 'mark'; readonly sheet: string; readonly status: Status; readonly ranges: readonly Range[] }
  /** Removes every conditional format of ours from the sheet; `ids` are the marks the snapshot listed. */
  | { readonly kind: 'clearMarks'; readonly sheet: string; readonly ids: readonly string[] }
  /** Locks the sheet without a password, all but the cells of `open`. */
  | { readonly kind: 'protect'; readonly sheet: string; readonly open: readonly Range[] }
  /** Takes the place of any limit that the cells had. */
  | { readonly kind: 'limitEntry'; readonly sheet: string; readonly range: Range; readonly limit: EntryLimit }
  | { readonly kind: 'addChart'; readonly sheet: string; readonly chart: ChartPlan }
  | { readonly kind: 'select'; readonly sheet: string; readonly range: Range }
  /** Sets a custom document property of the workbook. */
  | { readonly kind: 'setProperty'; readonly name: string; readonly value: string };
