import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { Refusal } from '../../../../src/core/refusal';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { makeWorkbook, rels, worksheet } from './make';

const cell = (value: number): string => `<sheetData><row><c><v>${value}</v></c></row></sheetData>`;
const WORKBOOK = '<workbook xmlns:r="r">';
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const refusal = (bytes: Uint8Array): Refusal => {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('was read');
};

describe('readWorkbook', () => {
  it('finds parts through relationships, wherever they are', () => {
    const bytes = zip({
      '_rels/.rels': rels(['x', 'officeDocument', '/book/main.xml'], ['p', 'custom-properties', 'meta/c.xml']),
      'meta/c.xml': '<Properties xmlns:vt="v"><property name="pack" pid="2"><vt:lpwstr>吴兴 &amp; 315</vt:lpwstr></property><property name="n" pid="3"><vt:i4>7</vt:i4></property><property name="__proto__"><vt:bool>true</vt:bool></property></Properties>',
      'book/main.xml': `${WORKBOOK}<sheets><sheet name="乙" r:id="2"/><sheet name="甲" state="hidden" r:id="1"/><sheet name="丙" state="veryHidden" r:id="3"/></sheets></workbook>`,
      'book/_rels/main.xml.rels': rels(['1', 'worksheet', '../one.xml'], ['2', 'worksheet', '/data/two.xml'], ['3', 'worksheet', './three.xml'], ['4', 'sharedStrings', 'texts.xml']),
      'one.xml': worksheet(cell(1)),
      'data/two.xml': worksheet('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'),
      'book/three.xml': worksheet(''),
      'book/texts.xml': '<sst><si><t>文</t></si></sst>',
    });
    const { sheets, properties, date1904 } = readWorkbook(bytes);
    expect(sheets.map(({ name, visibility, values }) => [name, visibility, values])).toEqual([
      ['乙', 'visible', [['文']]],
      ['甲', 'hidden', [[1]]],
      ['丙', 'veryHidden', []],
    ]);
    expect(Object.entries(properties)).toEqual([['pack', '吴兴 & 315'], ['n', '7'], ['__proto__', 'true']]);
    expect(date1904).toBe(false);
  });

  it('leaves out sheets without cells', () => {
    const parts = {
      'xl/workbook.xml': `${WORKBOOK}<sheets><sheet name="图" r:id="c"/><sheet name="表" r:id="s0"/><sheet name="框" r:id="d"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': rels(['c', 'chartsheet', 'chartsheets/sheet1.xml'], ['s0', 'worksheet', 'worksheets/sheet1.xml'], ['d', 'dialogsheet', 'd.xml']),
    };
    expect(readWorkbook(makeWorkbook({ sheets: [cell(1)], parts })).sheets.map(({ name }) => name)).toEqual(['表']);
  });

  it('leaves alternatives of what is no cell alone', () => {
    const controls = '<mc:AlternateContent><mc:Choice><controls/></mc:Choice></mc:AlternateContent>';
    const inner = `<sheetData><row><c><v>1</v><extLst><ext>${controls}</ext></extLst></c></row></sheetData>${controls}`;
    expect(readWorkbook(makeWorkbook({ sheets: [inner] })).sheets[0]?.values).toEqual([[1]]);
  });

  it('reads the 1904 calendar', () => {
    const date = '<sheetData><row><c t="d"><v>2023-03-15</v></c></row></sheetData>';
    const { date1904, sheets } = readWorkbook(makeWorkbook({ sheets: [date], workbookPr: '<workbookPr date1904="1"/>' }));
    expect([date1904, sheets[0]?.values]).toEqual([true, [[45000 - 1462]]]);
  });
});

describe('what is no workbook of ours', () => {
  it.each([
    ['.xlsb', zip({ '_rels/.rels': rels(['x', 'officeDocument', 'xl/workbook.bin']), 'xl/workbook.bin': '' }), /xlsb.*\.xlsx/],
    ['.ods', zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }), /\.ods.*\.xlsx/],
    ['.docx', zip({ '_rels/.rels': rels(['x', 'officeDocument', 'word/document.xml']), 'word/document.xml': '<w:document xmlns:w="w"/>' }), /Word.*\.xlsx/],
    ['a zip', zip({ 'a.txt': 'a' }), /zip archive/],
    ['no sheets', makeWorkbook({ sheets: [] }), /no sheet/],
    ['no workbook part', makeWorkbook({ sheets: [''], parts: { 'xl/workbook.xml': null } }), /xl\/workbook\.xml/],
    ['no sheet part', makeWorkbook({ sheets: ['', ''], parts: { 'xl/worksheets/sheet2.xml': null } }), /表2.*save it as/],
    ['no relationship', makeWorkbook({ sheets: [''], parts: { 'xl/_rels/workbook.xml.rels': null } }), /表1/],
    ['cut off', makeWorkbook({ sheets: ['<worksheet><sheetData>\n<row r="1"><c r="A1"><v>1</v>'] }), /sheet1\.xml.*line 2.*save it as/],
    ['a sheet that is another part', makeWorkbook({ sheets: [cell(1)], parts: { 'xl/_rels/workbook.xml.rels': rels(['s0', 'worksheet', 'workbook.xml']) } }), /damaged \(xl\/workbook\.xml\)/],
    ['a sheet that is taken for another part', makeWorkbook({ sheets: [cell(1)], parts: { 'xl/_rels/workbook.xml.rels': rels(['s0', 'calcChain', 'worksheets/sheet1.xml']) } }), /damaged \(xl\/worksheets\/sheet1\.xml\)/],
    ['styles that are another part', makeWorkbook({ sheets: [cell(1)], parts: { 'xl/_rels/workbook.xml.rels': rels(['s0', 'worksheet', 'worksheets/sheet1.xml'], ['y', 'styles', 'workbook.xml']) } }), /damaged \(xl\/workbook\.xml\)/],
    ['cells in alternatives', makeWorkbook({ sheets: [`<mc:AlternateContent xmlns:mc="c"><mc:Choice>${cell(1)}</mc:Choice><mc:Fallback>${cell(2)}</mc:Fallback></mc:AlternateContent>`] }), /sheet1\.xml.*AlternateContent/],
    ['a row in alternatives', makeWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c></row><mc:AlternateContent><mc:Choice><row r="2"/></mc:Choice></mc:AlternateContent></sheetData>'] }), /sheet1\.xml.*AlternateContent/],
    ['a cell in alternatives', makeWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1"><v>1</v></c><mc:AlternateContent><mc:Choice><c r="B1"/></mc:Choice></mc:AlternateContent></row></sheetData>'] }), /sheet1\.xml.*AlternateContent/],
    ['not XML', makeWorkbook({ sheets: ['worksheet'] }), /sheet1\.xml.*line 1/],
  ])('%s', (_, bytes, said) => {
    const { text } = refusal(bytes);
    expect(text.en).toMatch(said);
    expect(text.zh).toMatch(/[\u4e00-\u9fff].*。$/);
  });
});
