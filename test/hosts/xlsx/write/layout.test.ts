import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../../src/core/sheet/edit';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes, SAMPLES } from '../../../read-fixture';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { WORKSHEET_ORDER } from '../../../../src/hosts/xlsx/write/xml/order';
import { makeWorkbook } from '../read/make';
import { applied, changedParts, checkWellFormed, childNames, prefixed, textOf, withParts } from './workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const sheet = '表1';

function xmlAfter(inner: string, ...edits: readonly Edit[]): string {
  return textOf(applied(makeWorkbook({ sheets: [inner] }), sheet, ...edits).bytes, SHEET);
}

const EVERYTHING = (name: string): readonly Edit[] => [
  { kind: 'setValues', sheet: name, at: { row: 40, column: 1 }, values: [['合计', { formula: '=SUM(D5:D16)' }]] },
  { kind: 'merge', sheet: name, range: { row: 42, column: 1, rows: 2, columns: 2 } },
  { kind: 'setFormat', sheet: name, range: { row: 40, column: 1, rows: 2, columns: 3 }, format: { bold: true, fontSize: 14, numberFormat: '0.0_ ', border: 'thin', fill: '#ddebf7', horizontal: 'right', vertical: 'top', wrap: true } },
  { kind: 'setColumnWidth', sheet: name, column: 1, count: 3, width: 12 },
  { kind: 'setRowHeight', sheet: name, row: 40, count: 3, height: 30 },
  { kind: 'freeze', sheet: name, rows: 4, columns: 2 },
  { kind: 'pageSetup', sheet: name, setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, repeatRows: { first: 0, count: 4 }, centerHorizontally: true, pageNumbers: true } },
  { kind: 'mark', sheet: name, status: 'error', ranges: [{ row: 40, column: 2, rows: 1, columns: 1 }] },
  { kind: 'limitEntry', sheet: name, range: { row: 40, column: 1, rows: 2, columns: 3 }, limit: { type: 'whole', min: 0, error: { title: '错', text: '整数' } } },
  { kind: 'addChart', sheet: name, chart: { name: '图', type: 'bar', title: '图', categories: { row: 4, column: 1, rows: 3, columns: 1 }, series: [{ name: '一', values: { row: 4, column: 3, rows: 3, columns: 1 } }], at: { row: 45, column: 0, rows: 9, columns: 9 } } },
  { kind: 'protect', sheet: name, open: [{ row: 40, column: 1, rows: 2, columns: 3 }] },
  { kind: 'select', sheet: name, range: { row: 40, column: 2, rows: 1, columns: 1 } },
];

describe('every edit', () => {
  const workbooks = SAMPLES.flatMap((name) => [[name, sampleBytes(name)] as const, [`${name}, prefixed`, prefixed(sampleBytes(name))] as const]);

  it.each([...workbooks, ['an empty sheet', makeWorkbook({ sheets: ['<sheetData/>'] })] as const])('keeps the sequence of the schema: %s', (_, bytes) => {
    const name = readWorkbook(bytes).sheets[0]?.name ?? '';
    const after = applyEdits(bytes, EVERYTHING(name));
    checkWellFormed(after);
    const names = childNames(textOf(after, SHEET)).map((child) => WORKSHEET_ORDER.indexOf(child));
    expect(names).toEqual([...names].sort((a, b) => a - b));
    expect(new Set(names).size).toBeGreaterThanOrEqual(8);
    const again = applyEdits(after, EVERYTHING(name));
    expect(changedParts(after, again)).toEqual([]);
  });
});

describe('columns and rows', () => {
  it('splits an entry and fills the gaps between entries', () => {
    const cols = '<cols><col min="2" max="5" width="9" style="1" hidden="1" bestFit="1"/><col min="8" max="8" width="3"/><col min="10" max="16384" width="7"/></cols><sheetData/>';
    const xml = xmlAfter(cols, { kind: 'setColumnWidth', sheet, column: 3, count: 8, width: 10 });
    expect(/<cols>.*<\/cols>/.exec(xml)?.[0]).toBe(
      '<cols><col min="2" max="3" width="9" style="1" hidden="1" bestFit="1"/><col min="4" max="5" width="10.7109375" style="1" hidden="1" customWidth="1"/>' +
        '<col min="6" max="7" width="10.7109375" customWidth="1"/><col min="8" max="8" width="10.7109375" customWidth="1"/>' +
        '<col min="9" max="9" width="10.7109375" customWidth="1"/><col min="10" max="11" width="10.7109375" customWidth="1"/><col min="12" max="16384" width="7"/></cols>',
    );
  });

  it('gives rows a height, absent ones too, and keeps what else they say', () => {
    const xml = xmlAfter('<sheetData><row r="2" ht="9" hidden="1"><c r="A2"/></row></sheetData>', { kind: 'setRowHeight', sheet, row: 0, count: 2, height: 25.5 });
    expect(xml).toContain('<row r="1" ht="25.5" customHeight="1"/><row r="2" ht="25.5" hidden="1" customHeight="1"><c r="A2"/></row>');
  });

  it('takes merges inside the area into it', () => {
    const xml = xmlAfter('<sheetData/><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="D9:E9"/></mergeCells>', {
      kind: 'merge',
      sheet,
      range: { row: 0, column: 0, rows: 2, columns: 3 },
    });
    expect(xml).toContain('<mergeCells count="2"><mergeCell ref="D9:E9"/><mergeCell ref="A1:C2"/></mergeCells>');
  });
});

describe('view and page', () => {
  const view = (inner: string, attributes = ''): string => `<sheetViews><sheetView workbookViewId="0"${attributes}>${inner}</sheetView></sheetViews><sheetData/>`;

  it('freezes, scrolls back, and thaws', () => {
    const scrolled = view('<selection activeCell="C9" sqref="C9"/>', ' topLeftCell="A50"');
    const frozen = xmlAfter(scrolled, { kind: 'freeze', sheet, rows: 2, columns: 0 });
    expect(frozen).toContain(view('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="C9" sqref="C9"/>'));
    const both = xmlAfter(scrolled, { kind: 'freeze', sheet, rows: 2, columns: 1 }, { kind: 'freeze', sheet, rows: 0, columns: 0 });
    expect(both).toContain(view('<selection activeCell="C9" sqref="C9"/>'));
  });

  it('selects in the pane of the cell, all of a merged one, and no other sheet', () => {
    const bytes = makeWorkbook({ sheets: [view('', ' tabSelected="true"'), `${view('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>')}<mergeCells><mergeCell ref="B2:C2"/></mergeCells>`] });
    const after = applyEdits(bytes, [{ kind: 'select', sheet: '表2', range: { row: 1, column: 2, rows: 1, columns: 1 } }]);
    expect(textOf(after, 'xl/workbook.xml')).toContain('<bookViews><workbookView activeTab="1"/></bookViews><sheets>');
    expect(textOf(after, SHEET)).toContain(view('', ' tabSelected="0"'));
    expect(textOf(after, 'xl/worksheets/sheet2.xml')).toContain('activePane="topLeft" state="frozen"/><selection pane="bottomLeft"/><selection activeCell="B2" sqref="B2:C2"/>');
  });

  it('numbers the pages, and leaves a footer that is there', () => {
    const setup = { orientation: 'portrait', paper: 'A4', fitToWidth: 1, pageNumbers: true } as const;
    const footer = (sheetXml: string): string => /<headerFooter.*<\/headerFooter>/.exec(textOf(applyEdits(makeWorkbook({ sheets: [sheetXml] }), [{ kind: 'pageSetup', sheet, setup }]), SHEET))?.[0] ?? '';
    expect(footer('<sheetData/>')).toBe('<headerFooter><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>');
    expect(footer('<sheetData/><headerFooter><oddHeader>&amp;L机密</oddHeader></headerFooter>')).toBe('<headerFooter><oddHeader>&amp;L机密</oddHeader><oddFooter>&amp;C— &amp;P —</oddFooter></headerFooter>');
    expect(footer('<sheetData/><headerFooter><oddFooter>&amp;R区科技局</oddFooter></headerFooter>')).toContain('<oddFooter>&amp;R区科技局</oddFooter>');
  });

  it('fits to pages across, repeats rows beside columns that were, and keeps the rest', () => {
    const bytes = makeWorkbook({
      sheets: ['<sheetPr><tabColor rgb="FFFF0000"/></sheetPr><sheetData/><pageMargins left="1"/><pageSetup scale="50" r:id="p"/>'],
    });
    const setup = { orientation: 'portrait', paper: 'A4', fitToWidth: 1, repeatRows: { first: 1, count: 2 } } as const;
    const once = applyEdits(bytes, [{ kind: 'pageSetup', sheet, setup }]);
    expect(textOf(once, SHEET)).toContain('<sheetPr><tabColor rgb="FFFF0000"/><pageSetUpPr fitToPage="1"/></sheetPr><sheetData/><pageMargins left="1"/><pageSetup scale="50" r:id="p" paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/>');
    expect(textOf(once, 'xl/workbook.xml')).toContain(`<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'表1'!$2:$3</definedName></definedNames>`);
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="0">'表1'!A:$B,'表1'!$1:$1</definedName>`;
    const others = '<definedName name="_xlnm.Print_Titles" localSheetId="1">x!$1:$1</definedName>';
    const named = withParts(bytes, (_, text) => text.replace('</sheets>', () => `</sheets><definedNames>${others}${titles}</definedNames>`));
    const changed = textOf(applyEdits(named, [{ kind: 'pageSetup', sheet, setup }]), 'xl/workbook.xml');
    expect(changed).toContain(`<definedNames>${others}${titles.replace('$1:$1', () => '$2:$3')}</definedNames>`);
  });
});
