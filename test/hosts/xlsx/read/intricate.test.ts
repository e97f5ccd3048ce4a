/** Some kilobytes that unpack to millions of open elements, or of attributes: refused before a record is kept of each. */
import { describe, expect, it } from '@jest/globals';
import { readAppearance } from '../../../../src/hosts/xlsx/appearance/appearance';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { makeWorkbook, readSheet, type Made } from './make';

const nested = (depth: number): string => '<y>'.repeat(depth) + '</y>'.repeat(depth);
const wide = (name: string, count: number): string => `<${name} ${Array.from({ length: count }, (_, index) => `a${index}="1"`).join(' ')}/>`;
const ROW = '<row r="1"><c r="A1"><v>7</v></c>';

const HOSTILE: readonly (readonly [string, Made])[] = [
  ['a sheet that is nested deeply', { sheets: [`<sheetData/><x>${nested(400_000)}</x>`] }],
  ['a sheet that is nested deeply in a foreign namespace', { sheets: [`<sheetData/><m:x>${nested(300)}</m:x>`] }],
  ['a row that is nested deeply behind its cells', { sheets: [`<sheetData>${ROW}${nested(300)}</row></sheetData>`] }],
  ['a sheet with an element of many attributes', { sheets: [`<sheetData/>${wide('x', 100_000)}`] }],
  ['a row of many attributes', { sheets: [`<sheetData>${wide('row', 1100)}</sheetData>`] }],
  ['a cell of many attributes', { sheets: [`<sheetData>${ROW}${wide('c', 1100)}</row></sheetData>`] }],
  ['texts that are nested deeply', { sheets: ['<sheetData/>'], strings: `<si>${nested(300)}</si>` }],
  ['styles that are nested deeply', { sheets: ['<sheetData/>'], styles: nested(300) }],
  ['styles of many attributes', { sheets: ['<sheetData/>'], styles: wide('cellXfs', 1100) }],
];

describe('is refused in a sentence', () => {
  it.each(HOSTILE)('%s', (_, made) => {
    const bytes = makeWorkbook(made);
    expect(() => readWorkbook(bytes)).toThrow(/nested too deeply/);
    if (made.strings === undefined) expect(() => readAppearance(bytes)).toThrow(/nested too deeply/);
  });
});

it('what real parts have is far within', () => {
  const inner = `<sheetData>${ROW}</row></sheetData>${wide('x', 200)}${nested(100)}`;
  expect(readSheet(inner).values).toEqual([[7]]);
});
