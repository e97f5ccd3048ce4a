import { describe, expect, it } from '@jest/globals';
import { readRows } from './make';

const row = (cells: string): string => `<row r="1">${cells}</row>`;
const values = (cells: string, strings?: string): unknown => readRows(row(cells), strings === undefined ? {} : { strings }).values[0];

describe('what a cell holds', () => {
  it('reads every type', () => {
    const cells = [
      '<c r="A1"><v>1.5</v></c>',
      '<c r="B1" t="n"><v>-2E3</v></c>',
      '<c r="C1" t="s"><v>1</v></c>',
      '<c r="D1" t="inlineStr"><is><t>乡镇</t></is></c>',
      '<c r="E1" t="str"><f>A1&amp;""</f><v>1.5</v></c>',
      '<c r="F1" t="b"><v>1</v></c>',
      '<c r="G1" t="b"><v>0</v></c>',
      '<c r="H1" t="e"><v>#DIV/0!</v></c>',
      '<c r="I1" t="d"><v>2023-03-15T12:00:00</v></c>',
      '<c r="J1" t="d"><v>1900-01-01</v></c>',
    ].join('');
    expect(values(cells, '<si><t>零</t></si><si><t>一</t></si>')).toEqual([
      1.5, -2000, '一', '乡镇', '1.5', true, false, { error: '#DIV/0!' }, 45000.5, 1,
    ]);
  });

  it('keeps blank apart from 0, and from the empty text that a formula comes to', () => {
    const cells = '<c r="A1" s="1"/><c r="B1"><v></v></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1"><v>0</v></c>';
    expect(values(cells, '<si><t></t></si>')).toEqual([null, null, null, '', 0]);
  });

  it('shows numbers in the 15 digits of Excel', () => {
    const cells = ['90.34999999999999', '0.30000000000000004', '-0', '1E-300', '123456789012345678', '3.3000000000000003E-2'];
    expect(values(cells.map((v) => `<c><v>${v}</v></c>`).join(''))).toEqual([90.35, 0.3, 0, 1e-300, 123456789012346000, 0.033]);
  });

  it('takes a number that is none for the text that it is', () => {
    expect(values('<c><v>abc</v></c><c><v>1e999</v></c><c><v>1.7976931348623157e308</v></c><c><v>0x10</v></c><c t="d"><v>昨天</v></c>')).toEqual(['abc', '1e999', '1.7976931348623157e308', '0x10', '昨天']);
  });

  it('takes a date that no calendar has for the text that it is', () => {
    const dates = ['2023-13-45', '2023-02-29', '2023-00-10', '2023-03-15T24:10:00', '2023-03-15T12:60', '2023-03-15T12:00:60', '0023-03-15'];
    expect(values(dates.map((v) => `<c t="d"><v>${v}</v></c>`).join(''))).toEqual(dates);
    expect(values('<c t="d"><v>2024-02-29</v></c><c t="d"><v> 2023-03-15T23:59:59.5Z </v></c>')).toEqual([45351, 45000.9999942130]);
  });

  it.each(['<v>1</v><v>2</v>', '<f>1</f><f>2</f><v>2</v>', '<v/><v>2</v>'])('refuses a cell with two of one kind, of which either may hold: %s', (inner) => {
    expect(() => values(`<c r="A1"><v>7</v></c><c r="B1">${inner}</c>`)).toThrow(/sheet1\.xml.*B1/);
  });

  it('refuses a cell with two texts', () => {
    expect(() => values('<c r="B1" t="inlineStr"><is><t>甲</t></is><is><t>乙</t></is></c>')).toThrow(/sheet1\.xml.*B1/);
  });

  it('joins runs and leaves the pronunciation out', () => {
    const rich = '<si><r><rPr><b/></rPr><t xml:space="preserve">累计 </t></r><r><t>达800</t></r><rPh sb="0" eb="1"><t>lěi jì</t></rPh><phoneticPr fontId="1"/></si>';
    expect(values(`<c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r></is></c>`, rich)).toEqual(['累计 达800', '甲乙']);
  });

  it('keeps outer spaces where xml:space says so', () => {
    const text = '<si><t xml:space="preserve">100.0 </t></si><si><t>\n  100.0 </t></si>';
    expect(values('<c t="s"><v>0</v></c><c t="s"><v>1</v></c>', text)).toEqual(['100.0 ', '100.0']);
    const whole = `<worksheet xml:space="preserve"><sheetData>${row('<c t="inlineStr"><is><t>100.0 </t></is></c>')}</sheetData></worksheet>`;
    expect(readRows('', { parts: { 'xl/worksheets/sheet1.xml': whole } }).values).toEqual([['100.0 ']]);
  });

  it('decodes escaped characters once', () => {
    const text = '<si><t>a_x000D_\nb</t></si><si><t>_x005F_x000D_</t></si><si><t>_x41_ &amp;lt; &#20159;&#x5143;</t></si>';
    expect(values('<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c>', text)).toEqual(['a\r\nb', '_x000D_', '_x41_ &lt; 亿元']);
  });

  it('reads CDATA', () => {
    expect(values('<c t="inlineStr"><is><t><![CDATA[R&D<经费>]]>支出</t></is></c><c><v><![CDATA[3.3]]></v></c>')).toEqual(['R&D<经费>支出', 3.3]);
  });

  it('refuses a text that is not there, rather than read it as blank', () => {
    expect(() => values('<c r="B1" t="s"><v>7</v></c>', '<si><t>零</t></si>')).toThrow(/sheet1\.xml.*B1/);
    expect(() => values('<c r="B1" t="s"><v>0</v></c>')).toThrow(/B1.*save it as/);
  });
});

describe('where a cell stands', () => {
  it('follows the one before where it does not say', () => {
    const sheet = readRows('<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>');
    expect(sheet.values).toEqual([[1, 2], [], [null, null, 3, 4], [5]]);
  });

  it('goes by the address of the cell where the row has none', () => {
    expect(readRows('<row><c r="B4"><v>1</v></c></row><row><c><v>2</v></c></row>').values).toEqual([[], [], [], [null, 1], [2]]);
  });

  it('ends rows at the last cell that holds something, and shares the empty ones', () => {
    const sheet = readRows('<row r="2"><c r="A2"><v>1</v></c><c r="XFD2" s="0"/></row><row r="1048576"><c r="XFD1048576"/></row>');
    expect(sheet.values).toEqual([[], [1]]);
    const far = readRows('<row r="1048576"><c r="C1048576"><v>1</v></c></row>');
    expect(far.values).toHaveLength(1_048_576);
    expect(far.values[7]).toBe(far.values[8]);
    expect(far.formulas).toEqual([]);
  });

  it('does not believe the declared size', () => {
    const sheet = readRows('', { parts: { 'xl/worksheets/sheet1.xml': '<worksheet><dimension ref="A1:XFD1048576"/><sheetData/></worksheet>' } });
    expect(sheet.values).toEqual([]);
  });

  it.each(['<row r="0"/>', '<row r="1048577"/>', '<row r="x"/>', '<row r="8"><c><v>1</v></c></row><row r="9.5"><c><v>2</v></c></row>', '<row r="1"><c r="1A"/></row>', '<row r="1"><c r="XFE1"/></row>', '<c/>'])(
    'refuses a place that no sheet has: %s',
    (rows) => {
      expect(() => readRows(rows)).toThrow(/sheet1\.xml.*broken at cell/);
    },
  );
});
