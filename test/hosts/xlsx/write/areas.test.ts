import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contains, type Range } from '../../../../src/core/sheet/address';
import { parseAreas, without } from '../../../../src/hosts/xlsx/write/areas';

const range = fc.record({ row: fc.nat(6), column: fc.nat(6), rows: fc.integer({ min: 1, max: 6 }), columns: fc.integer({ min: 1, max: 6 }) });

describe('areas', () => {
  it('without a hole hold each cell outside of it once, and none inside', () => {
    fc.assert(
      fc.property(range, range, (area: Range, hole: Range) => {
        const left = without(area, hole);
        for (let row = 0; row < 14; row += 1) {
          for (let column = 0; column < 14; column += 1) {
            const at = { row, column };
            const wanted = contains(area, at) && !contains(hole, at) ? 1 : 0;
            expect(left.filter((one) => contains(one, at))).toHaveLength(wanted);
          }
        }
      }),
    );
  });

  it('are read from lists, whole rows and columns too', () => {
    expect(parseAreas(' A1  $B$2:C4 D:E 3:5 #REF! ')).toEqual([
      { row: 0, column: 0, rows: 1, columns: 1 },
      { row: 1, column: 1, rows: 3, columns: 2 },
      { row: 0, column: 3, rows: 1_048_576, columns: 2 },
      { row: 2, column: 0, rows: 3, columns: 16_384 },
      undefined,
    ]);
  });
});
