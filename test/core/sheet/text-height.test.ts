/** Rows are as high as their words need: a line cut off in print is a line not read. */
import { describe, expect, it } from '@jest/globals';
import { lineCount, rowHeight, textWidth } from '../../../src/core/sheet/text-height';

describe('textWidth', () => {
  it.each([
    ['', 0],
    ['R&D 10.5%', 9],
    ['指标', 4],
    ['规上工业R&D经费', 15],
    ['“315”', 7],
    // Beyond the first plane a character is one, though its code takes two units.
    ['𠮷', 2],
  ])('%j takes %p characters', (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe('lineCount', () => {
  it.each([
    ['十个汉字正好一行不多', 21, undefined, 1],
    ['十个汉字正好一行不多', 20, undefined, 2],
    ['十个汉字正好一行不多', 21, 22, 2],
    ['', 21, undefined, 1],
    ['甲\n\n乙', 21, undefined, 3],
    ['十个汉字正好一行不多\n又一行', 11, undefined, 3],
    // A column too narrow for anything still takes a character a line.
    ['abc', 0, undefined, 3],
  ])('%j in %p characters at %p points: %p', (text, width, fontSize, lines) => {
    expect(lineCount(text, width, fontSize)).toBe(lines);
  });
});

describe('rowHeight', () => {
  it.each([
    [1, undefined, 24],
    [2, undefined, 39],
    [1, 22, 39],
    // 20.45… points are rounded up.
    [1, 15, 30],
    // Excel's highest row.
    [26, undefined, 399],
    [27, undefined, 409],
    [1000, undefined, 409],
  ])('%p lines at %p points: %p', (lines, fontSize, points) => {
    expect(rowHeight(lines, fontSize)).toBe(points);
  });
});
