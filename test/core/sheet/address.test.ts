import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName, parseAddress, parseRange, printAddress, printRange, quoteSheet } from '../../../src/core/sheet/address';

describe('A1 addresses', () => {
  it('reads what it prints, for every cell of the format', () => {
    fc.assert(
      fc.property(fc.nat(MAX_ROWS - 1), fc.nat(MAX_COLUMNS - 1), (row, column) => {
        expect(parseAddress(printAddress({ row, column }))).toEqual({ row, column });
      }),
    );
  });

  it('names the columns at the turns of the alphabet', () => {
    expect([0, 25, 26, 701, 702, 16383].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
  });

  it.each(['', 'A0', '1A', 'XFE1', 'A1048577', 'A-1', 'AAAA1'])('refuses %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('reads ranges with sheets, dollars and corners the other way round', () => {
    expect(parseRange("'It''s'!$D$9:B2")).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
    expect(printRange({ row: 1, column: 1, rows: 8, columns: 3 })).toBe('B2:D9');
    expect(columnIndex('xfd')).toBe(16383);
    expect(quoteSheet("It's")).toBe("'It''s'");
  });
});
