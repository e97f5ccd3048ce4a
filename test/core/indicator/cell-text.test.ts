/** A cell's value as the text that stands in the cell. */
import { expect, it } from '@jest/globals';
import { cellText } from '../../../src/core/indicator/cell-text';
import type { CellValue } from '../../../src/core/sheet/snapshot';

it.each<[CellValue, string]>([
  [null, ''],
  [' 亿元\n', '亿元'],
  [0.1 + 0.2, '0.3'],
  [1e21, '1000000000000000000000'],
  [-5, '-5'],
  [true, 'true'],
  [{ error: '#REF!' }, '#REF!'],
])('%j reads %j', (value, text) => {
  expect(cellText(value)).toBe(text);
});
