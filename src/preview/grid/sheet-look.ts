/** How a sheet looks, in pixels and CSS colours: what the grid draws by. */
import { STATUSES, statusOfFormula, type Address, type CellValue, type Sheet, type Status } from '../../core';
import { columnWidthAt, styleIdAt, type Appearance, type SheetAppearance } from '../../hosts/xlsx/appearance/appearance';
import { emphasisAt } from '../../hosts/xlsx/appearance/conditional';
import type { CellStyle } from '../../hosts/xlsx/appearance/styles';
import { indexRanges } from './range-index';

export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Pixels. */
  readonly fontSize: number;
  /** CSS colours; undefined where the sheet's own black on white holds. */
  readonly color: string | undefined;
  readonly fill: string | undefined;
  /** undefined: by the kind of the value. */
  readonly horizontal: 'left' | 'center' | 'right' | undefined;
  readonly vertical: 'top' | 'center' | 'bottom';
  readonly wrap: boolean;
  readonly borders: CellStyle['borders'];
}

export interface SheetLook {
  /** Pixels, hidden or not. */
  readonly columnWidth: (column: number) => number;
  /** Pixels, or undefined where the row is as high as its text needs. */
  readonly rowHeight: (row: number) => number | undefined;
  readonly defaultRowHeight: number;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly showsGridLines: boolean;
  readonly drawings: SheetAppearance['drawings'];
  /** The cell's own style. */
  readonly style: (at: Address) => CellLook;
  /** The same with the conditional formats that hold for this value. */
  readonly cell: (at: Address, value: CellValue) => CellLook;
  /** The gravest mark of ours on the cell. */
  readonly statusAt: (at: Address) => Status | undefined;
}

/** 96 CSS pixels and 72 points to the inch. */
const PIXELS_PER_POINT = 96 / 72;
/** Widest digit of Calibri 11 at 96 dpi: the unit of column widths (ECMA-376 part 1, §18.3.1.13). */
const DIGIT_PIXELS = 7;

export function sheetLookOf(appearance: Appearance, sheet: Sheet): SheetLook {
  const own = appearance.sheets.find(({ name }) => name === sheet.name);
  if (!own) throw new Error(`The sheet ${sheet.name} was read without its looks.`);
  const looks = appearance.styles.map(lookOf);
  const style = (at: Address): CellLook => looks[styleIdAt(own, at)] ?? looks[0] ?? PLAIN;
  const formatsAt = indexRanges(own.conditionalFormats.map((item) => ({ item, ranges: item.ranges })));
  return {
    style,
    columnWidth: (column) => Math.trunc(columnWidthAt(own, column) * DIGIT_PIXELS + 0.5),
    rowHeight: (row) => rowHeight(own, row),
    defaultRowHeight: Math.round(Math.max(own.defaultRowHeight * PIXELS_PER_POINT, PLAIN.fontSize * 1.35)),
    frozen: { rows: own.frozenRows, columns: own.frozenColumns },
    showsGridLines: own.showsGridLines,
    drawings: own.drawings,
    cell: (at, value) => {
      const formats = formatsAt(at);
      if (formats.length === 0) return style(at);
      const { fill, color, bold } = emphasisAt(formats, at, value);
      const base = style(at);
      return { ...base, fill: fill ?? base.fill, color: color ?? base.color, bold: bold ?? base.bold };
    },
    statusAt: (at) => {
      const marks = formatsAt(at).map(({ formulas }) => statusOfFormula(formulas[0] ?? ''));
      return STATUSES.find((status) => marks.includes(status));
    },
  };
}

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  fontSize: 11 * PIXELS_PER_POINT,
  color: undefined,
  fill: undefined,
  horizontal: undefined,
  vertical: 'bottom',
  wrap: false,
  borders: { left: false, right: false, top: false, bottom: false },
};

function lookOf(style: CellStyle): CellLook {
  return { ...PLAIN, ...style, fontSize: style.fontSize * PIXELS_PER_POINT };
}

function rowHeight(own: SheetAppearance, row: number): number | undefined {
  const points = own.rowHeights.get(row);
  // Whole pixels: the browser lays table rows out in those, and a window into many rows must not drift from them.
  return points === undefined ? undefined : Math.round(points * PIXELS_PER_POINT);
}
