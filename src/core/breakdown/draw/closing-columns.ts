/** The columns that keep a table by town honest: 合计 by formula, 全区 by reference, 差额 between them. */
import { cellText } from '../../indicator/cell-text';
import { roundTo, subtract } from '../../indicator/decimal';
import { printAddress, quoteSheet } from '../../sheet/address';
import type { CellInput } from '../../sheet/edit';
import { valueAt, type Sheet } from '../../sheet/snapshot';
import { normaliseLabel } from '../../table/label';
import type { Figure } from '../../table/figure';
import type { RowPeriod } from '../breakdown';

/** In the order in which they are drawn. The words are those that a check knows as columns that a clerk adds. */
export const CLOSING = ['合计', '全区', '差额'] as const;
export type Closing = (typeof CLOSING)[number];

export const CLOSING_WIDTH = 9;

/** Where each stands in a sheet, by its header. */
export function closingColumns(sheet: Sheet, headerRow: number): ReadonlyMap<Closing, number> {
  const labels = (sheet.values[headerRow] ?? []).map((_, column) => normaliseLabel(cellText(valueAt(sheet, { row: headerRow, column }))));
  return new Map(CLOSING.map((word) => [word, labels.indexOf(word)] as const).filter(([, column]) => column >= 0));
}

export interface ClosingPlaces {
  readonly sheet: string;
  readonly row: number;
  /** The towns' columns. */
  readonly towns: readonly number[];
  readonly columns: ReadonlyMap<Closing, number>;
}

/**
 * What stands in a closing column of a row. Ratios and rates have no total and no difference. The difference is rounded
 * to the indicator's decimals: a SUM of binary fractions is off in the 15th digit, and no clerk should see that.
 */
export function closingCell(word: Closing, { sheet, row, towns, columns }: ClosingPlaces, period: RowPeriod, decimals: number): CellInput {
  const at = (column: number): string => printAddress({ row, column });
  const { district, total, sum: carried } = period;
  if (word === '全区') return district ? reference(district, sheet) : null;
  const added = total ?? carried;
  if (added === undefined) return null;
  if (word === '合计') return { formula: sumOf(towns, at), value: added };
  const [sum, whole] = [columns.get('合计'), columns.get('全区')];
  if (sum === undefined || whole === undefined || !district) return null;
  // A target in words (累计达800) is a text, which Excel can't subtract: the difference shows once it is a number.
  const value = typeof district.raw === 'number' && district.value !== null ? roundTo(subtract(added, district.value), decimals) : '';
  return { formula: `=IF(ISNUMBER(${at(whole)}),ROUND(${at(sum)}-${at(whole)},${decimals}),"")`, value };
}

/** As the district's cell itself holds it: 0.026 where that is what stands for 2.6, and words as they are. A plain reference to a blank cell would say 0. */
function reference({ at, raw }: Figure, from: string): CellInput {
  const cell = `${at.sheet === from ? '' : `${quoteSheet(at.sheet)}!`}${printAddress(at)}`;
  return { formula: `=IF(${cell}="","",${cell})`, value: typeof raw === 'number' || typeof raw === 'string' ? raw : '' };
}

/** One range where the towns stand side by side. */
function sumOf(columns: readonly number[], at: (column: number) => string): string {
  const sorted = [...columns].sort((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const together = last - first + 1 === sorted.length;
  return together ? `=SUM(${at(first)}:${at(last)})` : `=SUM(${sorted.map(at).join(',')})`;
}
