import { describe, expect, it } from '@jest/globals';
import type { Range } from '../../../../src/core/sheet/address';
import { parseRange } from '../../../../src/core/sheet/address';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes } from '../../../read-fixture';
import { makeWorkbook } from '../read/make';
import { applied, changedParts, prefixed, refused, textOf } from './workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const STYLES = 'xl/styles.xml';
const sheet = '表1';
const PROTECTION = '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>';
const XFS =
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="4" fontId="1" fillId="2" borderId="3" xfId="0" applyAlignment="1"><alignment wrapText="1"/><extLst/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="false" hidden="1"/></xf></cellXfs>';

function areas(...texts: readonly string[]): readonly Range[] {
  return texts.map((text) => parseRange(text) ?? { row: -1, column: -1, rows: 1, columns: 1 });
}

function protectedXml(inner: string, ...open: readonly string[]): { readonly xml: string; readonly styles: readonly string[] } {
  const { bytes, isProtected } = applied(makeWorkbook({ sheets: [inner], styles: XFS }), sheet, { kind: 'protect', sheet, open: areas(...open) });
  expect(isProtected).toBe(true);
  return { xml: textOf(bytes, SHEET), styles: textOf(bytes, STYLES).match(/<xf .*?(?:<\/xf>|\/>(?=<xf|<\/cellXfs))/g) ?? [] };
}

describe('protect', () => {
  it('opens cells in the format that they have, and makes absent ones in that of their row or column', () => {
    const { xml, styles } = protectedXml('<cols><col min="2" max="2" style="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>', 'A1:B2');
    expect(xml).toContain(
      '<cols><col min="2" max="2" style="1"/></cols><sheetData><row r="1"><c r="A1" s="3"><v>1</v></c><c r="B1" s="3"/></row>' +
        `<row r="2"><c r="A2" s="4"/><c r="B2" s="3"/></row></sheetData>${PROTECTION}`,
    );
    expect(styles.slice(3)).toEqual([
      '<xf numFmtId="4" fontId="1" fillId="2" borderId="3" xfId="0" applyAlignment="1" applyProtection="1"><alignment wrapText="1"/><protection locked="0"/><extLst/></xf>',
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>',
    ]);
  });

  it('locks what was open and is not to be: cells, rows and columns, and hides formulas that were hidden', () => {
    const { xml, styles } = protectedXml(
      '<cols><col min="1" max="9" style="2"/></cols><sheetData><row r="1" s="2" customFormat="1"><c r="A1" s="2"/><c r="B1" s="2"/></row><row r="2" s="2"><c r="A2"/></row></sheetData>',
      'B1',
      'C3',
    );
    expect(xml).toContain(
      '<cols><col min="1" max="9" style="3"/></cols><sheetData><row r="1" s="3" customFormat="1"><c r="A1" s="3"/><c r="B1" s="2"/></row>' +
        '<row r="2" s="2"><c r="A2"/></row><row r="3"><c r="C3" s="2"/></row></sheetData>',
    );
    expect(styles[3]).toBe('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="1" hidden="1"/></xf>');
  });

  it('takes the place of the protection that was there', () => {
    const { xml } = protectedXml('<sheetData/><sheetProtection password="CC1A" sheet="1" selectLockedCells="1"/><protectedRanges><protectedRange sqref="A1" name="x"/></protectedRanges><autoFilter ref="A1:B2"/>');
    expect(xml).toContain(`<sheetData/>${PROTECTION}<autoFilter ref="A1:B2"/>`);
  });

  it('opens a merged area as a whole, by its first cell', () => {
    const { xml } = protectedXml('<sheetData/><mergeCells><mergeCell ref="B1:C2"/><mergeCell ref="D4:E4"/></mergeCells>', 'A1:B1', 'E4');
    expect(xml).toContain('<row r="1"><c r="A1" s="3"/><c r="B1" s="3"/><c r="C1" s="3"/></row><row r="2"><c r="B2" s="3"/><c r="C2" s="3"/></row><row r="4"><c r="E4" s="3"/></row>');
  });

  it.each([['as it is', sampleBytes('wuxing-315-2023-messy')], ['prefixed', prefixed(sampleBytes('wuxing-315-2023-messy'))]] as const)(
    'changes the sheet and the formats only, and nothing when done again: a sample %s',
    (_, bytes) => {
      const edit = { kind: 'protect', sheet: '附件3', open: areas('D5:J16') } as const;
      const after = applied(bytes, '附件3', edit);
      expect(after.isProtected).toBe(true);
      expect(changedParts(bytes, after.bytes)).toEqual([STYLES, SHEET]);
      expect(changedParts(after.bytes, applyEdits(after.bytes, [edit]))).toEqual([]);
      const moved = applyEdits(after.bytes, [{ ...edit, open: areas('D5') }]);
      const open = [...textOf(moved, STYLES).matchAll(/<(?:x:)?cellXfs.*<\/(?:x:)?cellXfs>/g)][0]?.[0].split(/<(?:x:)?xf /).slice(1).flatMap((xf, index) => (xf.includes('locked="0"') ? [index] : [])) ?? [];
      const cells = [...textOf(moved, SHEET).matchAll(/<(?:x:)?c r="(\w+)" s="(\d+)"/g)].flatMap(([, at, style]) => (open.includes(Number(style)) ? [at] : []));
      expect(cells).toEqual(['D5']);
    },
  );

  it('makes formats where the workbook has none', () => {
    const { bytes } = applied(makeWorkbook({ sheets: ['<sheetData/>'] }), sheet, { kind: 'protect', sheet, open: areas('A1') });
    expect(textOf(bytes, STYLES)).toContain('<protection locked="0"/>');
  });

  it.each([['a place off the sheet', '', '超出'], ['whole columns', 'A1:Z1048576', '区域太大']] as const)('refuses %s', (_, text, sentence) => {
    const edit = { kind: 'protect', sheet, open: areas(text) } as const;
    expect(refused(makeWorkbook({ sheets: ['<sheetData/>'] }), edit)).toContain(sentence);
  });
});
