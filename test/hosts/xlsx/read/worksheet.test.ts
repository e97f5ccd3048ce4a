import { describe, expect, it } from '@jest/globals';
import { markFormula } from '../../../../src/core/sheet/mark-style';
import { STATUSES } from '../../../../src/core/sheet/edit';
import { readRows, readSheet } from './make';

describe('what stands around the cells', () => {
  it('hides rows that say so, have no height, or are left out where rows hide by default', () => {
    const rows = '<row r="1" hidden="1"/><row r="2" hidden="false"/><row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="4" ht="0" customHeight="1"/><row r="6"><c r="A6"><v>1</v></c></row>';
    expect([...readRows(rows).hiddenRows]).toEqual([0, 2, 3]);
    const sheet = readSheet(`<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData>${rows}</sheetData>`);
    expect([...sheet.hiddenRows]).toEqual([0, 2, 3, 4]);
  });

  it('hides columns, however many are declared', () => {
    const cols = '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" width="9" hidden="0"/><col min="5" max="5" width="0"/><col min="16384" max="99999999" hidden="true"/></cols>';
    expect([...readSheet(`${cols}<sheetData/>`).hiddenColumns]).toEqual([1, 2, 4, 16_383]);
  });

  it('reads merged areas and leaves out what is none', () => {
    const sheet = readSheet('<sheetData/><mergeCells count="9"><mergeCell ref="G5:J5"/><mergeCell ref="#REF!"/><mergeCell/></mergeCells>');
    expect(sheet.merges).toEqual([{ row: 4, column: 6, rows: 1, columns: 4 }]);
  });

  it.each([
    ['<sheetProtection sheet="1" objects="1"/>', true],
    ['<sheetProtection sheet="true"/>', true],
    ['<sheetProtection objects="1"/>', false],
    ['<sheetProtection sheet="0"/>', false],
    ['', false],
  ])('%s protects: %s', (xml, isProtected) => {
    expect(readSheet(`<sheetData/>${xml}`).isProtected).toBe(isProtected);
  });

  it('finds marks of ours among other conditional formats', () => {
    const rule = (type: string, formula: string): string => `<conditionalFormatting sqref="A1"><cfRule type="${type}" priority="1"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const ours = STATUSES.map((status) => rule('expression', markFormula(status).slice(1).replace('>', '&gt;')));
    const others = [rule('expression', 'LEN("zbjh:nothing")&gt;0'), rule('cellIs', 'LEN("zbjh:error")&gt;0'), rule('expression', 'A1&gt;0')];
    const extension = `<extLst><ext><x14:conditionalFormatting xmlns:x14="urn:x">${rule('expression', 'LEN("zbjh:error")&gt;0')}</x14:conditionalFormatting></ext></extLst>`;
    const { marks, values } = readSheet(`<sheetData><row><c><v>1</v></c></row></sheetData>${ours.join('')}${others.join('')}${extension}`);
    expect(marks).toEqual(STATUSES.map((status) => ({ id: '', status })));
    expect(values).toEqual([[1]]);
  });
});

describe('number formats', () => {
  const styles =
    '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;亿元&quot;"/><numFmt numFmtId="43" formatCode="0.000"/></numFmts>' +
    '<cellXfs><xf/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="57"/><xf numFmtId="43"/><xf numFmtId="999"/></cellXfs>';
  const cells = [1, 2, 3, 4, 5, 99].map((s) => `<c s="${s}"><v>1</v></c>`).join('');

  it('come from the file first, then from the built-in table', () => {
    expect(readRows(`<row>${cells}</row>`, { styles }).formats).toEqual([['0.00%', '0.0"亿元"', 'yyyy"年"m"月"', '0.000']]);
  });

  it('of blank cells count up to the last cell that holds something', () => {
    const sheet = readRows('<row r="1"><c s="1"/><c s="1"><v>1</v></c><c s="1"/></row><row r="2"><c s="1"/></row>', { styles });
    expect(sheet.formats).toEqual([['0.00%', '0.00%']]);
  });

  it('are General where the workbook has no styles', () => {
    expect(readRows(`<row>${cells}</row>`).formats).toEqual([]);
  });
});
