/** Grids are ragged: what lies beyond the last cell of a row, or the last row, is blank and plain. */
import { describe, expect, it } from '@jest/globals';
import { formatAt, formulaAt, isBlank, isError, plainSheet, sheetNamed, valueAt, type CellValue, type Sheet } from '../../../src/core/sheet/snapshot';

const sheet: Sheet = { ...plainSheet('表', [[], ['甲', 1.5]]), formulas: [[], ['', '=1+0.5']], formats: [[], ['General', '0.0']] };

describe('a ragged grid', () => {
  it.each([
    [1, 1, 1.5, '=1+0.5', '0.0'],
    [1, 0, '甲', '', 'General'],
    [1, 9, null, '', 'General'],
    [0, 0, null, '', 'General'],
    [9, 9, null, '', 'General'],
  ])('row %p, column %p', (row, column, value, formula, format) => {
    expect([valueAt(sheet, { row, column }), formulaAt(sheet, { row, column }), formatAt(sheet, { row, column })]).toEqual([value, formula, format]);
  });

  it('of plain values holds nothing else', () => {
    expect(plainSheet('表', [[1]])).toEqual({ name: '表', values: [[1]], visibility: 'visible', formulas: [], formats: [], merges: [], hiddenRows: new Set(), hiddenColumns: new Set(), isProtected: false, marks: [] });
  });
});

it.each<[CellValue, boolean, boolean]>([
  [null, true, false],
  ['', true, false],
  [' \n\u3000', true, false],
  ['甲', false, false],
  // Blank is not zero.
  [0, false, false],
  [false, false, false],
  [{ error: '#REF!' }, false, true],
])('%j: blank %p, error %p', (value, blank, error) => {
  expect([isBlank(value), isError(value)]).toEqual([blank, error]);
});

it('finds a sheet by its name alone', () => {
  const snapshot = { sheets: [plainSheet('甲', []), plainSheet('乙', [[1]])], date1904: false, properties: {} };
  expect(sheetNamed(snapshot, '乙')).toBe(snapshot.sheets[1]);
  expect(sheetNamed(snapshot, '丙')).toBeUndefined();
});
