import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Address, Range } from '../../../src/core/sheet/address';
import { printRange } from '../../../src/core/sheet/address';
import { rectangles } from '../../../src/core/sheet/rectangles';

const cell = fc.record({ row: fc.nat(12), column: fc.nat(9) });

function cellsIn(ranges: readonly Range[]): Address[] {
  return ranges.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, index) => ({ row: row + Math.floor(index / columns), column: column + (index % columns) })),
  );
}

const inOrder = (cells: readonly Address[]): string[] => cells.map(({ row, column }) => `${row},${column}`).sort();

describe('rectangles', () => {
  it('cover the cells exactly and do not overlap', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 80 }), (cells) => {
        // Equal lists: every cell once (no overlap), and no other (exact).
        expect(inOrder(cellsIn(rectangles(cells)))).toEqual([...new Set(inOrder(cells))]);
      }),
      { numRuns: 500 },
    );
  });

  it('are the same whatever the order of the cells', () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (cells) => {
        expect(rectangles([...cells].reverse())).toEqual(rectangles(cells));
      }),
    );
  });

  it('are few: one for a block, one for a column with a gap above it', () => {
    const block = cellsIn([{ row: 2, column: 1, rows: 30, columns: 7 }]);
    expect(rectangles(block).map(printRange)).toEqual(['B3:H32']);
    const gap = cellsIn([{ row: 0, column: 0, rows: 3, columns: 2 }, { row: 4, column: 0, rows: 2, columns: 2 }]);
    expect(rectangles(gap).map(printRange)).toEqual(['A1:B3', 'A5:B6']);
    expect(rectangles([])).toEqual([]);
  });

  it('are in reading order, whatever grew first', () => {
    const apart = cellsIn([{ row: 0, column: 3, rows: 4, columns: 1 }, { row: 1, column: 0, rows: 1, columns: 2 }, { row: 3, column: 0, rows: 2, columns: 1 }, { row: 3, column: 5, rows: 1, columns: 1 }]);
    expect(rectangles(apart).map(printRange)).toEqual(['D1:D4', 'A2:B2', 'A4:A5', 'F4']);
  });
});
