/** Which cells a formula adds up, where adding up (and rounding the sum) is all it does. */
import { parseRange, type Address, type Place } from '../sheet/address';

const SHEET = String.raw`(?:'(?:[^']|'')+'|[^\s'!(),:;+*/^&=<>"{}\[\]\-]+)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = `(?:${SHEET})?${CELL}(?::${CELL})?`;
const EACH = new RegExp(`(${SHEET})?(${CELL}(?::${CELL})?)`, 'gi');
const SUM = new RegExp(String.raw`^=SUM\((${REFERENCE}(?:,${REFERENCE})*)\)$`, 'i');
const CHAIN = new RegExp(String.raw`^=(${REFERENCE}(?:\+${REFERENCE})+)$`, 'i');
/** A whole sheet in a SUM is no row of towns, and listing its cells would cost seconds. */
const MOST = 10_000;

/**
 * The cells of `=SUM(D4:L4)`, `=SUM(D4,表2!F4:L4)` or `=D4+'表 2'!E4`, in order and with repeats; undefined where the
 * formula does anything else. `sheet` is the formula's own.
 */
export function summedPlaces(formula: string, sheet: string): readonly Place[] | undefined {
  // Spaces are part of a sheet's name in quotes, and of nothing else.
  const bare = formula.replace(/('(?:[^']|'')*')|\s+/g, '$1');
  const rounded = /^=ROUND\((.+),\d+\)$/i.exec(bare)?.[1];
  const text = rounded === undefined ? bare : `=${rounded}`;
  const list = SUM.exec(text)?.[1] ?? CHAIN.exec(text)?.[1];
  if (list === undefined) return undefined;
  const places: Place[] = [];
  for (const [, named, reference = ''] of list.matchAll(EACH)) {
    const range = parseRange(reference.toUpperCase());
    if (!range || range.rows * range.columns > MOST) return undefined;
    const own = named === undefined ? sheet : sheetIn(named);
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) places.push({ sheet: own, row, column });
    }
  }
  return places;
}

/** Likewise, where all of them stand on the formula's own sheet. */
export function addends(formula: string, sheet: string): readonly Address[] | undefined {
  const places = summedPlaces(formula, sheet);
  return places?.every((place) => place.sheet === sheet) ? places : undefined;
}

/** `'It''s'!` → It's, 表2! → 表2. */
function sheetIn(named: string): string {
  const name = named.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
