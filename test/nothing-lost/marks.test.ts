/** Colours come and go, and leave no trace: cell by cell, part by part. */
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clearMarkEdits, markEdits, validate } from '../../src/core/index';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { templates } from '../../src/templates/index';
import { makeWorkbook } from '../hosts/xlsx/read/make';
import { changedParts } from '../hosts/xlsx/write/workbooks';
import { books, expectKept } from './books';

function marked(bytes: Uint8Array): Uint8Array {
  const snapshot = readWorkbook(bytes);
  return applyEdits(bytes, markEdits(snapshot, validate(snapshot, templates)));
}

const cleared = (bytes: Uint8Array): Uint8Array => applyEdits(bytes, clearMarkEdits(readWorkbook(bytes)));

it('marking touches the formats and the marked sheets alone, and clearing gives back every byte of every part', () => {
  let coloured = 0;
  fc.assert(
    fc.property(books(), ({ bytes }) => {
      const once = marked(bytes);
      const changed = changedParts(bytes, once);
      coloured += changed.length > 0 ? 1 : 0;
      expect(changed.filter((part) => !/^xl\/(styles|worksheets\/sheet\d+)\.xml$/.test(part))).toEqual([]);
      expectKept(bytes, once, []);
      // A second check takes the place of the first.
      expect(changedParts(once, marked(once))).toEqual([]);
      const back = cleared(once);
      expect(changedParts(bytes, back)).toEqual([]);
      expect(readWorkbook(back)).toEqual(readWorkbook(bytes));
      // There is nothing to clear any more, and clearing says so by doing nothing.
      expect(clearMarkEdits(readWorkbook(back))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(coloured).toBeGreaterThan(20);
}, 240_000);

it('a workbook without formats keeps the part that was made for ours, empty of them, and what names it', () => {
  const bytes = makeWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'] });
  const once = applyEdits(bytes, [{ kind: 'mark', sheet: '表1', status: 'error', ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }] }]);
  const left = changedParts(bytes, cleared(once));
  expect(left.filter((part) => !['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'].includes(part))).toEqual([]);
  expect(readWorkbook(cleared(once))).toEqual(readWorkbook(bytes));
});
