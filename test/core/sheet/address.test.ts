import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MAX_COLUMNS, MAX_ROWS, cellRange, columnIndex, columnName, contains, parseAddress, parseRange, printAddress, printRange, quoteSheet, type Address, type Range } from '../../../src/core/sheet/address';

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

  it.each(['', 'A1B', '1', 'A:B', 'A1:', ':B2', 'A1:B', 'x!A0', 'A1:XFE1'])('refuses the range %j', (text) => {
    expect(parseRange(text)).toBeUndefined();
  });

  it.each(['ABCD', 'A1', '1A', ''])('%j is no column', (text) => {
    expect(columnIndex(text)).toBeUndefined();
  });

  it.each([
    [' B2 ', 'B2'],
    ['B2:B2', 'B2'],
    ['B2:C2', 'B2:C2'],
    ['B2:B3', 'B2:B3'],
    ['C3:B2', 'B2:C3'],
    ['$B$2:C$3', 'B2:C3'],
  ])('%s prints as %s', (text, printed) => {
    expect(printRange(parseRange(text) as Range)).toBe(printed);
  });

  it.each([
    ['B2', true], ['D4', true], ['B4', true], ['D2', true], ['C3', true],
    ['A2', false], ['B1', false], ['E2', false], ['B5', false],
  ])('%s in B2:D4: %p', (cell, inside) => {
    expect(contains(parseRange('B2:D4') as Range, parseAddress(cell) as Address)).toBe(inside);
  });

  it('takes a cell for a range of one', () => {
    expect(cellRange({ row: 4, column: 2 })).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
  });
});
