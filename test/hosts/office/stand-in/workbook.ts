/** The little workbook that stands behind Microsoft's client library in tests: what Excel would hold. */
import type { Address, Range } from '../../../../src/core/sheet/address';
import type { CellValue, Sheet } from '../../../../src/core/sheet/snapshot';

export interface CellModel {
  value: CellValue;
  /** '' where there is none. Nothing is computed: a formula that is written has the value null until a test says otherwise. */
  formula: string;
  /** Properties of `RangeFormat` and what belongs to it by path: "NumberFormat", "Font.Bold", "Borders.EdgeTop.Style". */
  style: Record<string, unknown>;
  locked: boolean;
}

export interface ConditionalFormatModel {
  /** Stays the same; what Excel calls the id may be another (see `Habits`). */
  readonly key: string;
  type: string;
  formula: string;
  ranges: readonly Range[];
  fill: string;
  font: string;
  stopIfTrue: boolean;
  /** Excel lists it but can't tell its rule: office-js issues 5222, 6827, 6835. */
  isUnreadable: boolean;
}

/** As the host gave it to Excel. */
export interface ValidationModel {
  rule?: unknown;
  ignoreBlanks?: unknown;
  prompt?: unknown;
  errorAlert?: unknown;
}

export interface SeriesModel {
  name: string;
  values: Range | undefined;
  categories: Range | undefined;
  color: string | undefined;
}

export interface ChartModel {
  name: string;
  readonly type: string;
  series: SeriesModel[];
  /** Properties by path: "Title.Text", "Axes.CategoryAxis.ReversePlotOrder". */
  readonly set: Record<string, unknown>;
  position: readonly [string, string] | undefined;
}

export interface ProtectionModel {
  isOn: boolean;
  /** '' where there is none. */
  password: string;
  allowEditObjects: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
}

export interface SheetModel {
  readonly id: string;
  name: string;
  visibility: Sheet['visibility'];
  readonly cells: Map<string, CellModel>;
  merges: Range[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly protection: ProtectionModel;
  /** The one with the highest priority first. */
  conditionalFormats: ConditionalFormatModel[];
  frozen: { rows: number; columns: number };
  /** Properties of `PageLayout`, and "PrintTitleRows". */
  readonly page: Record<string, unknown>;
  /** Points. */
  readonly columnWidths: Map<number, number>;
  readonly rowHeights: Map<number, number>;
  /** By `cellKey`. */
  readonly validations: Map<string, ValidationModel>;
  charts: ChartModel[];
  /** Where formulas have spilled to, their own cells included. */
  spills: Range[];
}

export interface WorkbookModel {
  sheets: SheetModel[];
  readonly properties: Map<string, string>;
  /** Defined names with their formulas. */
  readonly names: Map<string, string>;
  date1904: boolean;
  structureProtected: boolean;
  active: string;
  selection: { sheet: string; range: Range } | undefined;
}

export const newCell = (): CellModel => ({ value: null, formula: '', style: {}, locked: true });

export const cellKey = ({ row, column }: Address): string => `${row},${column}`;

export function cellAt(sheet: SheetModel, at: Address): CellModel {
  const found = sheet.cells.get(cellKey(at));
  if (found) return found;
  const made = newCell();
  sheet.cells.set(cellKey(at), made);
  return made;
}

export function newSheet(name: string, number: number): SheetModel {
  return {
    id: `{00000000-0001-0000-${String(number).padStart(4, '0')}-000000000000}`,
    name,
    visibility: 'visible',
    cells: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protection: { isOn: false, password: '', allowEditObjects: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false },
    conditionalFormats: [],
    frozen: { rows: 0, columns: 0 },
    page: {},
    columnWidths: new Map(),
    rowHeights: new Map(),
    validations: new Map(),
    charts: [],
    spills: [],
  };
}

/** The smallest range that holds every cell that `counts`; undefined where none does. */
export function extent(sheet: SheetModel, counts: (cell: CellModel) => boolean): Range | undefined {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [key, cell] of sheet.cells) {
    if (!counts(cell)) continue;
    const [row = 0, column = 0] = key.split(',').map(Number);
    [top, left, bottom, right] = [Math.min(top, row), Math.min(left, column), Math.max(bottom, row), Math.max(right, column)];
  }
  return bottom < 0 ? undefined : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function* cellsOf({ row, column, rows, columns }: Range): Generator<Address> {
  for (let r = row; r < row + rows; r += 1) for (let c = column; c < column + columns; c += 1) yield { row: r, column: c };
}

export const overlap = (a: Range, b: Range): boolean =>
  a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
