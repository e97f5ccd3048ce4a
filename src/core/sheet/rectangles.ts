/** Cells → the rectangles that hold exactly them, so that many cells have a short address. */
import type { Address, Range } from './address';

interface Run {
  readonly column: number;
  readonly columns: number;
}

/**
 * Rectangles that cover the cells exactly and do not overlap, by row, then column. Cells may come in any order and
 * more than once. Neighbours in a row become a run, and equal runs in rows that follow each other a rectangle: not the
 * fewest possible, but few for tables, and the same for the same cells.
 */
export function rectangles(cells: Iterable<Address>): readonly Range[] {
  const columnsByRow = new Map<number, Set<number>>();
  for (const { row, column } of cells) {
    const columns = columnsByRow.get(row);
    if (columns) columns.add(column);
    else columnsByRow.set(row, new Set([column]));
  }
  const done: Range[] = [];
  let open = new Map<string, Range>();
  let previous = Number.NaN;
  for (const row of [...columnsByRow.keys()].sort((a, b) => a - b)) {
    if (row !== previous + 1) {
      done.push(...open.values());
      open = new Map();
    }
    const grown = new Map<string, Range>();
    for (const run of runs(columnsByRow.get(row) ?? new Set())) {
      const key = `${run.column}:${run.columns}`;
      const above = open.get(key);
      open.delete(key);
      grown.set(key, above ? { ...above, rows: above.rows + 1 } : { row, column: run.column, rows: 1, columns: run.columns });
    }
    done.push(...open.values());
    open = grown;
    previous = row;
  }
  done.push(...open.values());
  return done.sort((a, b) => a.row - b.row || a.column - b.column);
}

function runs(columns: ReadonlySet<number>): readonly Run[] {
  const found: Run[] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last.column + last.columns === column) found[found.length - 1] = { ...last, columns: last.columns + 1 };
    else found.push({ column, columns: 1 });
  }
  return found;
}
