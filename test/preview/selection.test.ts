import { describe, expect, it } from '@jest/globals';
import { parseAddress, parseRange, printAddress, printRange, type Address, type Range } from '../../src/core/sheet/address';
import { plainSheet, type Sheet } from '../../src/core/sheet/snapshot';
import { leap, selectCell, selectedRange, step, type Direction } from '../../src/preview/edit/selection';

const at = (text: string): Address => parseAddress(text) as Address;
const range = (text: string): Range => parseRange(text) as Range;

const sheet: Sheet = {
  ...plainSheet('年度', [
    ['标题', null, null, null],
    ['序号', '指标', 1, 2],
    [1, 'a', null, 4],
    [2, 'b', 5, null],
  ]),
  merges: [range('A1:D1'), range('C3:D3')],
  hiddenRows: new Set([1]),
};
const bounds = { rows: 10, columns: 6 };

describe('moving about', () => {
  it.each<[string, Direction, string]>([
    ['A1', 'down', 'A3'],
    ['A3', 'up', 'A1'],
    ['C4', 'up', 'C3'],
    ['D4', 'up', 'C3'],
    ['B3', 'right', 'C3'],
    ['C3', 'right', 'E3'],
    ['A1', 'right', 'E1'],
    ['A1', 'left', 'A1'],
    ['F10', 'right', 'F10'],
    ['F10', 'down', 'F10'],
  ])('from %s %s is %s', (from, direction, to) => {
    expect(printAddress(step(sheet, bounds, at(from), direction))).toBe(to);
  });

  it('goes several steps and stops at the edge', () => {
    expect(printAddress(step(sheet, bounds, at('A3'), 'down', 100))).toBe('A10');
  });

  it.each<[string, Direction, string]>([
    ['A3', 'down', 'A4'],
    ['A4', 'down', 'A10'],
    ['A10', 'up', 'A4'],
    ['F4', 'left', 'C4'],
  ])('leaps from %s %s to %s', (from, direction, to) => {
    expect(printAddress(leap(sheet, bounds, at(from), direction))).toBe(to);
  });
});

describe('selecting', () => {
  it('a covered cell selects its merged area', () => {
    const selection = selectCell(sheet, at('D3'));
    expect(printAddress(selection.active)).toBe('C3');
    expect(printRange(selectedRange(sheet, selection))).toBe('C3:D3');
  });

  it('a block grows until it cuts no merged area', () => {
    expect(printRange(selectedRange(sheet, { active: at('C4'), corner: at('B3') }))).toBe('B3:D4');
  });
});
