import { describe, expect, it } from '@jest/globals';
import { markFormula } from '../../../../src/core/sheet/mark-style';
import type { CellValue } from '../../../../src/core/sheet/snapshot';
import { emphasisAt, type ConditionalFormat } from '../../../../src/hosts/xlsx/appearance/conditional';

const A1 = { row: 0, column: 0 };
const RANGES = [{ row: 0, column: 0, rows: 2, columns: 2 }, { row: 5, column: 5, rows: 1, columns: 1 }];
const format = (more: Partial<ConditionalFormat>): ConditionalFormat => ({
  priority: 1,
  type: 'cellIs',
  formulas: [],
  ranges: RANGES,
  stopIfTrue: false,
  emphasis: { fill: '#FFFF00' },
  ...more,
});
const shows = (more: Partial<ConditionalFormat>, value: CellValue): boolean => emphasisAt([format(more)], A1, value).fill !== undefined;

describe('emphasisAt', () => {
  it.each<[string, string[], CellValue[], CellValue[]]>([
    ['lessThan', ['5'], [4.9, -1, null], [5, '4', true]],
    ['lessThanOrEqual', ['5'], [5, null], [5.1, '一']],
    ['greaterThan', ['-1.5'], [0, -1, null, '一', true], [-1.5, -2]],
    ['greaterThanOrEqual', ['1E2'], [100], [99]],
    ['equal', ['0'], [0, null], [1, '0', false]],
    ['equal', ['"年度指标"'], ['年度指标'], ['指标', 0, null]],
    ['equal', ['""'], ['', null], ['a', 0]],
    ['equal', ['"a""B"'], ['A"b'], ['ab']],
    ['notEqual', ['0'], [1, '0'], [0, null]],
    ['between', ['0', '10'], [0, 5, 10, null], [-1, 11, '5']],
    ['notBetween', ['0', '10'], [-1, 11, '5'], [0, 10, null]],
    ['lessThan', ['$A$1'], [], [0, null]],
    ['between', ['0', 'B1'], [], [5]],
    ['unheardOf', ['0'], [], [0, 1]],
  ])('cellIs %s %p', (operator, formulas, held, others) => {
    expect(held.filter((value) => !shows({ operator, formulas }, value))).toEqual([]);
    expect(others.filter((value) => shows({ operator, formulas }, value))).toEqual([]);
    expect(shows({ operator, formulas }, { error: '#N/A' })).toBe(false);
  });

  it('knows our marks and formulas that are constant', () => {
    const expression = (formula: string): boolean => shows({ type: 'expression', formulas: [formula] }, 'x');
    expect([markFormula('error').slice(1), 'TRUE', 'TRUE()', '1', '-1'].filter((formula) => !expression(formula))).toEqual([]);
    expect(['FALSE', '0', 'A1>0', '', '"x"', 'LEN("zbjh:other")>0'].filter(expression)).toEqual([]);
  });

  it('is bound to its ranges', () => {
    const all = [format({ operator: 'equal', formulas: ['0'] })];
    expect(emphasisAt(all, { row: 5, column: 5 }, 0)).toEqual({ fill: '#FFFF00' });
    expect(emphasisAt(all, { row: 2, column: 0 }, 0)).toEqual({});
  });

  it('lets the first format decide, property by property, until one says stop', () => {
    const first = format({ type: 'expression', formulas: ['TRUE'], emphasis: { fill: '#000001' } });
    const second = format({ type: 'expression', formulas: ['TRUE'], emphasis: { fill: '#000002', color: '#000003' } });
    expect(emphasisAt([first, second], A1, 1)).toEqual({ fill: '#000001', color: '#000003' });
    expect(emphasisAt([{ ...first, stopIfTrue: true }, second], A1, 1)).toEqual({ fill: '#000001' });
    expect(emphasisAt([{ ...first, stopIfTrue: true, formulas: ['FALSE'] }, second], A1, 1)).toEqual(second.emphasis);
  });
});
