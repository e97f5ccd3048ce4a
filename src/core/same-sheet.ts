/** Whether two sheets hold the same, our own colours aside. */
import { isError, type CellValue, type Grid, type Sheet } from './sheet/snapshot';

export function sameSheet(a: Sheet, b: Sheet): boolean {
  if (a === b) return true;
  return (
    a.name === b.name &&
    a.visibility === b.visibility &&
    a.isProtected === b.isProtected &&
    sameGrid(a.values, b.values, sameValue) &&
    sameGrid(a.formulas, b.formulas, Object.is) &&
    sameGrid(a.formats, b.formats, Object.is) &&
    JSON.stringify(a.merges) === JSON.stringify(b.merges) &&
    sameSet(a.hiddenRows, b.hiddenRows) &&
    sameSet(a.hiddenColumns, b.hiddenColumns)
  );
}

function sameGrid<T>(a: Grid<T>, b: Grid<T>, same: (x: T, y: T) => boolean): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((row, r) => {
    const other = b[r];
    return other !== undefined && row.length === other.length && row.every((cell, c) => same(cell, other[c] as T));
  });
}

function sameValue(a: CellValue, b: CellValue): boolean {
  return Object.is(a, b) || (isError(a) && isError(b) && a.error === b.error);
}

function sameSet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}
