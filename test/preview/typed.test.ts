import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainSheet } from '../../src/core/sheet/snapshot';
import { editableText, parseTyped } from '../../src/preview/edit/typed';

describe('what was typed', () => {
  it.each([
    ['12', 'General', { value: 12 }],
    [' 3.50 ', 'General', { value: 3.5 }],
    ['-1.5', 'General', { value: -1.5 }],
    ['.5', 'General', { value: 0.5 }],
    ['1e3', 'General', { value: 1000 }],
    ['5%', 'General', { value: 0.05, numberFormat: '0%' }],
    ['7%', 'General', { value: 0.07, numberFormat: '0%' }],
    ['2.65%', 'General', { value: 0.0265, numberFormat: '0.00%' }],
    ['5%', '0.0%', { value: 0.05 }],
    ['10', '0.00%', { value: 0.1 }],
    ['0.1', '0.00%', { value: 0.1 }],
    ['1,234', 'General', { value: 1234, numberFormat: '#,##0' }],
    ['1,234.5', '0.0', { value: 1234.5 }],
    ['1,23', 'General', { value: '1,23' }],
    ['5', '@', { value: '5' }],
    ["'5", 'General', { value: '5' }],
    ['年度指标', 'General', { value: '年度指标' }],
    ['１５', 'General', { value: '１５' }],
    ['1/2', 'General', { value: '1/2' }],
    ['330502199001011234', 'General', { value: '330502199001011234' }],
    ['true', 'General', { value: true }],
    ['', 'General', { value: null }],
    ['  ', '@', { value: null }],
    ['=SUM(A1:A2)', 'General', { value: { formula: '=SUM(A1:A2)' } }],
    ['=', 'General', { value: '=' }],
  ])('%j in a cell shown as %s', (text, format, expected) => {
    expect(parseTyped(text, format)).toEqual(expected);
  });

  it('an unchanged cell, opened and confirmed, stays the same value', () => {
    const value = fc.oneof(
      fc.string().filter((text) => text.trim() !== ''),
      fc.constantFrom('15', '5%', "'5", '=A1', ' 7 ', 'TRUE', '１５', '1,200'),
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((n) => Number(n.toPrecision(15)) + 0),
    );
    fc.assert(
      fc.property(value, (cell) => {
        const text = editableText(plainSheet('s', [[cell]]), { row: 0, column: 0 });
        expect(parseTyped(text, 'General').value).toEqual(cell);
      }),
      { numRuns: 2000 },
    );
  });
});
