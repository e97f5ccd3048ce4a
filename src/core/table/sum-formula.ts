/** Which cells a formula adds up, where adding up (and rounding the sum) is all it does. */
import { parseRange, type Address } from '../sheet/address';

const REFERENCE = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Z]{1,3}\$?[1-9]\d{0,6})?`;
const SUM = new RegExp(String.raw`^=SUM\((${REFERENCE}(?:,${REFERENCE})*)\)$`);
const CHAIN = new RegExp(String.raw`^=(${REFERENCE}(?:\+${REFERENCE})+)$`);

/**
 * The cells of `=SUM(D4:L4)`, `=SUM(D4,F4:L4)` or `=D4+E4+F4`, in order and with repeats, all on the formula's
 * own sheet; undefined where the formula does anything else.
 */
export function addends(formula: string): readonly Address[] | undefined {
  const bare = formula.replace(/\s+/g, '').toUpperCase();
  const rounded = /^=ROUND\((.+),\d+\)$/.exec(bare)?.[1];
  const text = rounded === undefined ? bare : `=${rounded}`;
  const list = SUM.exec(text)?.[1]?.split(',') ?? CHAIN.exec(text)?.[1]?.split('+');
  if (!list) return undefined;
  const cells: Address[] = [];
  for (const reference of list) {
    const range = parseRange(reference);
    // A whole sheet in a SUM is no row of towns, and listing its cells would cost seconds.
    if (!range || range.rows * range.columns > 10_000) return undefined;
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) cells.push({ row, column });
    }
  }
  return cells;
}
