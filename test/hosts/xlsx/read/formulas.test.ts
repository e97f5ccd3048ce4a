import { describe, expect, it } from '@jest/globals';
import { readRows } from './make';

describe('formulas', () => {
  it('come with the equals sign beside their results', () => {
    const sheet = readRows('<row r="1"><c r="A1"><v>1</v></c><c r="C1"><f>SUM(A1:B1)</f><v>1</v></c><c r="D1"><f>1/0</f></c></row>');
    expect(sheet.values).toEqual([[1, null, 1, null]]);
    expect(sheet.formulas).toEqual([['', '', '=SUM(A1:B1)', '=1/0']]);
  });

  it('of an array and of a what-if table are those of their first cell', () => {
    const rows = '<row r="1"><c><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c><f t="dataTable" ref="B1:B2" dt2D="0" dtr="0" r1="H1"/><v>1</v></c></row>';
    expect(readRows(rows).formulas).toEqual([['=B1:B2*2', '=TABLE(,H1)']]);
  });

  it('that are shared move to every cell that shares them', () => {
    const rows = [
      '<row r="4"><c r="C4"><f t="shared" ref="C4:D6" si="0">SUM(E4:$M4)+$A$1*E$2</f><v>1</v></c><c r="D4"><f t="shared" si="0"/><v>2</v></c></row>',
      '<row r="5"><c r="C5"><f t="shared" si="0"></f><v>3</v></c></row>',
      '<row r="6"><c r="D6"><f t="shared" si="0"/></c></row>',
    ].join('');
    expect(readRows(rows).formulas.slice(3)).toEqual([
      ['', '', '=SUM(E4:$M4)+$A$1*E$2', '=SUM(F4:$M4)+$A$1*F$2'],
      ['', '', '=SUM(E5:$M5)+$A$1*E$2'],
      ['', '', '', '=SUM(F6:$M6)+$A$1*F$2'],
    ]);
  });

  it('keep apart groups that use one number one after the other, and followers that repeat their text', () => {
    const rows = [
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c><c r="F1"><f t="shared" ref="F1:F3" si="0">G1*2</f></c></row>',
      '<row r="2"><c r="A2"><f t="shared" si="0">B2</f></c><c r="F2"><f t="shared" si="0"/></c></row>',
    ].join('');
    expect(readRows(rows).formulas).toEqual([
      ['=B1', '', '', '', '', '=G1*2'],
      ['=B2', '', '', '', '', '=G2*2'],
    ]);
  });

  it('reach a cell that comes before the one that has the text', () => {
    const rows = '<row r="1"><c r="A1"><f t="shared" si="3"/></c></row><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="3">B2</f></c></row>';
    expect(readRows(rows)).toMatchObject({ formulas: [['=B1'], ['=B2']], values: [[null], [null]] });
  });
});
