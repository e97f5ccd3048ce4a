/** A workbook with as many findings as asked for: blank copies of the yearly table, in each of which every figure is due. */
import { plainSheet, type Snapshot } from '../../../src/core/sheet/snapshot';

export function manyFindings(yearly: Snapshot, sheets: number): Snapshot {
  const [first] = yearly.sheets;
  if (!first) throw new Error('The workbook has no sheet.');
  const blank = first.values.map((row, r) => row.map((cell, c) => (r >= 4 && c >= 2 && c <= 9 ? '' : cell)));
  return { ...yearly, sheets: Array.from({ length: sheets }, (_, i) => ({ ...plainSheet(`表${i + 1}`, blank), merges: first.merges })) };
}
