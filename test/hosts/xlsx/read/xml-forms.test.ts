/** One sheet, written as the different programs and the different editions of the standard write it. */
import { describe, expect, it } from '@jest/globals';
import { Refusal, type Text } from '../../../../src/core/index';
import { readAppearance } from '../../../../src/hosts/xlsx/appearance/appearance';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { makeWorkbook, readRows } from './make';

function sentenceOf(read: () => unknown): Text {
  try {
    read();
  } catch (error) {
    if (error instanceof Refusal) return error.text;
    throw error;
  }
  throw new Error('was not refused');
}

const STRICT = 'http://purl.oclc.org/ooxml';

describe('forms of XML', () => {
  it('with a prefix', () => {
    const bytes = makeWorkbook({
      sheets: [
        '<x:worksheet xmlns:x="m" xmlns:mc="c" xmlns:xr="r"><x:sheetData><x:row r="1" xr:spans="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData>' +
          '<x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells><mc:AlternateContent><mc:Choice><mc:mergeCell ref="C1:D1"/></mc:Choice></mc:AlternateContent></x:worksheet>',
      ],
      parts: {
        'xl/workbook.xml': '<x:workbook xmlns:x="m" xmlns:q="r"><x:workbookPr/><x:sheets><x:sheet name="表" sheetId="1" q:id="s0"/></x:sheets></x:workbook>',
        'xl/sharedStrings.xml': '<x:sst xmlns:x="m"><x:si><x:r><x:t>甲</x:t></x:r><x:rPh><x:t>jia</x:t></x:rPh></x:si></x:sst>',
      },
    });
    expect(readWorkbook(bytes).sheets[0]).toMatchObject({ name: '表', values: [['甲', 2]], formulas: [['', '=1+1']], merges: [{ columns: 2 }] });
  });

  it('of Strict Open XML', () => {
    const type = `${STRICT}/officeDocument/relationships`;
    const rel = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
    const bytes = makeWorkbook({
      sheets: [`<worksheet xmlns="${STRICT}/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="d"><v>2023-03-15</v></c></row></sheetData></worksheet>`],
      parts: {
        '_rels/.rels': `<Relationships>${rel('a', 'officeDocument', 'xl/workbook.xml')}${rel('b', 'customProperties', 'docProps/custom.xml')}</Relationships>`,
        'docProps/custom.xml': '<Properties xmlns:vt="v"><property name="pack"><vt:lpwstr>a</vt:lpwstr></property></Properties>',
        'xl/workbook.xml': `<workbook xmlns="${STRICT}/spreadsheetml/main" xmlns:r="${type}" conformance="strict"><sheets><sheet name="表" sheetId="1" r:id="1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${rel('1', 'worksheet', 'worksheets/sheet1.xml')}${rel('2', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
        'xl/sharedStrings.xml': `<sst xmlns="${STRICT}/spreadsheetml/main"><si><t>甲</t></si></sst>`,
      },
    });
    const { sheets, properties } = readWorkbook(bytes);
    expect([sheets[0]?.values, properties]).toEqual([[['甲', 45000]], { pack: 'a' }]);
  });

  it('with line breaks between elements, as pretty printers leave them', () => {
    const rows = '\n  <row r="1">\n    <c r="A1" t="inlineStr">\n      <is>\n        <t>甲</t>\n      </is>\n    </c>\n    <c r="B1">\n <v> 2 </v>\n </c>\n  </row>\n';
    expect(readRows(rows).values).toEqual([['甲', 2]]);
  });

  const withText = (text: string): string => `<worksheet><sheetData><row><c t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

  it('with entities of no declaration: only those of XML itself are known', () => {
    for (const text of ['&a;', '&nbsp;']) expect(() => readWorkbook(makeWorkbook({ sheets: [withText(text)] }))).toThrow(/sheet1\.xml.*broken/);
    expect(readWorkbook(makeWorkbook({ sheets: [withText('&amp;a; &#20803;')] })).sheets[0]?.values).toEqual([['&a; 元']]);
  });

  it.each(['<!DOCTYPE worksheet [<!ENTITY b "&a;&a;">]>', '<!DOCTYPE w SYSTEM "file:///etc/passwd">', '<!DOCTYPE worksheet>'])('with %s: refused, and by whoever reads it in the same words', (doctype) => {
    const bytes = makeWorkbook({ sheets: [doctype + withText('甲')] });
    expect(() => readWorkbook(bytes)).toThrow(/sheet1\.xml.*DOCTYPE/);
    const said = (): unknown => readWorkbook(bytes);
    const edit = { kind: 'setValues', sheet: '表1', at: { row: 0, column: 0 }, values: [[1]] } as const;
    expect(sentenceOf(() => applyEdits(bytes, [edit]))).toEqual(sentenceOf(said));
    expect(sentenceOf(() => readAppearance(bytes))).toEqual(sentenceOf(said));
  });

  it('as WPS writes it', () => {
    const bytes = makeWorkbook({
      sheets: [
        '<worksheet xmlns="m" xmlns:r="r" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/><dimension ref="A1:C3"/><sheetViews><sheetView workbookViewId="0"/></sheetViews>' +
          '<sheetFormatPr defaultColWidth="9" defaultRowHeight="13.5" outlineLevelCol="2"/><cols><col min="2" max="2" width="9" hidden="1" customWidth="1"/></cols>' +
          '<sheetData><row r="1" ht="20" customHeight="1" spans="1:3"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="2"><v>0.026</v></c></row>' +
          '<row r="2" spans="1:3"><c r="C2" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row></sheetData><pageMargins left="0.75"/><headerFooter/></worksheet>',
      ],
      strings: '<si><t>一季度</t></si>',
      styles: '<numFmts count="1"><numFmt numFmtId="43" formatCode="_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * &quot;-&quot;??_ ;_ @_ "/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="43"/><xf numFmtId="10"/></cellXfs>',
    });
    const [sheet] = readWorkbook(bytes).sheets;
    expect(sheet).toMatchObject({
      values: [['一季度', null, 0.026], [null, null, '=DISPIMG("ID_1",1)']],
      formulas: [[], ['', '', '=_xlfn.DISPIMG("ID_1",1)']],
      hiddenColumns: new Set([1]),
    });
    expect(sheet?.formats[0]?.[2]).toBe('0.00%');
  });
});
