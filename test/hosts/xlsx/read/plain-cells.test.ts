/** The short way through cells against the parser alone: the same sheet, or the same refusal. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Refusal } from '../../../../src/core/index';
import { scanSheet } from '../../../../src/hosts/xlsx/read/plain-cells';
import { scanXml, type XmlHandlers } from '../../../../src/hosts/xlsx/read/xml';
import { readSheet, worksheet } from './make';

type Seen = unknown[];

/** What either way tells, in one form; white space between elements is nobody's. */
function handlers(seen: Seen): XmlHandlers {
  return {
    open: (name, attributes) => seen.push(['open', name, { ...attributes }]),
    text: (text) => text.trim() !== '' && seen.push(['text', text]),
    close: (name) => seen.push(['close', name]),
  };
}

function byParser(xml: string): Seen | string {
  const seen: Seen = [];
  return attempt(seen, () => scanXml('sheet1.xml', xml, handlers(seen)));
}

function theShortWay(xml: string): { readonly told: Seen | string; readonly plain: number } {
  const seen: Seen = [];
  let plain = 0;
  const element = (name: string, text: string | undefined): void => {
    if (text === undefined) return;
    seen.push(['open', name, {}], ...(text.trim() === '' ? [] : [['text', text]]), ['close', name]);
  };
  const told = attempt(seen, () =>
    scanSheet('sheet1.xml', xml, handlers(seen), ({ reference, style, type, formula, value }) => {
      plain += 1;
      seen.push(['open', 'c', { r: reference, ...(style === undefined ? {} : { s: style }), ...(type === undefined ? {} : { t: type }) }]);
      element('f', formula);
      element('v', value);
      seen.push(['close', 'c']);
    }),
  );
  return { told, plain };
}

function attempt(seen: Seen, scan: () => void): Seen | string {
  try {
    scan();
    return seen;
  } catch (error) {
    if (error instanceof Refusal) return error.text.en;
    throw error;
  }
}

const CELLS = [
  '<c r="A1"/>', '<c r="B1" s="3"/>', '<c r="C1" s="1" t="s"><v>0</v></c>', '<c r="D1"><v>36.71</v></c>', '<c r="E1" t="b"><v>1</v></c>',
  '<c r="F1" t="str"><f>A1=B1</f><v>甲镇</v></c>', '<c r="G1" t="e"><v>#REF!</v></c>', '<c r="H1"><f>SUM(A1:B1)</f></c>', ' \n<c r="I1"><v>-1.5E-7</v></c>',
  '<c t="s" r="J1"><v>0</v></c>', '<c r="K1" t="inlineStr"><is><t xml:space="preserve"> 甲 </t></is></c>', '<c r="L1" t="str"><v>a&amp;b</v></c>', '<c r="M1" t="str"><v><![CDATA[<c r="A1"/>]]></v></c>',
  '<c r=\'N1\'><v>1</v></c>', '<!-- <c r="A1"><v>1</v></c> -->', '<?x <c r="A1"/> ?>', '<c r="O1"><f t="shared" si="0" ref="O1:O2">A1</f><v>1</v></c>', '<c><v>5</v></c>', '<x14:c xmlns:x14="x" r="A1"><v>1</v></x14:c>',
  '<extLst><c r="A1"><v>9</v></c></extLst>', '<c r="P1"><v>1</v><v>2</v></c>', '<c r="Q1" cm="1"><v>1</v></c>', '<c r="R1"><v></v></c>', '<c r="S1"></c>', '<c r="T1"><v> 7 </v></c>', '</row><row r="1">',
];
const BROKEN = ['<c r="A1"><v>1</c>', '<c r="A1"><v>1</v>', '</c>', '<c r="A1" r="B1"/>', '<v a="<c r=\'A1\'/>"/>', '<c r="A1"><v>\u0001</v></c>', '<c r="A1"><v>a]]>b</v></c>', '<c r="A1"><v>&nope;</v></c>', '</row>', '<c r="A1"', '<row', '<!--', '</sheetData>', ']]>', '&'];
const ROWS = ['<row r="1">', '<row>', '<row r="2" spans="1:9" ht="0">', '<row r="1"\n hidden="1">', '<row r="1" x=">">', '\n<row r="7" >', '<x:row xmlns:x="y">'];

const sheetOf = (pieces: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.constantFrom(...ROWS), fc.array(pieces, { maxLength: 6 })), { maxLength: 4 })
    .map((rows) => worksheet(`<cols><col min="1" max="2"/></cols><sheetData>${rows.map(([row, cells]) => `${row}${cells.join('')}${row.includes('x:') ? '</x:row>' : '</row>'}`).join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`));

describe('the short way tells what the parser tells', () => {
  it('of cells in all forms', () => {
    fc.assert(fc.property(sheetOf(fc.constantFrom(...CELLS)), (xml) => expect(theShortWay(xml).told).toEqual(byParser(xml))), { numRuns: 400 });
  });

  it('of broken sheets, with the same place', () => {
    fc.assert(fc.property(sheetOf(fc.oneof(fc.constantFrom(...CELLS), fc.constantFrom(...BROKEN))), (xml) => expect(theShortWay(xml).told).toEqual(byParser(xml))), { numRuns: 400 });
  });

  it('of a sheet cut or changed anywhere', () => {
    const xml = worksheet(`<sheetData><row r="1">${CELLS.slice(0, 9).join('')}</row><row r="2"><c r="A2"><v>1</v></c></row></sheetData>`);
    for (let at = 0; at < xml.length; at += 1) {
      expect(theShortWay(xml.slice(0, at)).told).toEqual(byParser(xml.slice(0, at)));
      for (const put of ['<', '>', '&', '"', ' ', '/']) {
        const changed = xml.slice(0, at) + put + xml.slice(at + 1);
        expect(theShortWay(changed).told).toEqual(byParser(changed));
      }
    }
  });

  it('goes it for all that Excel writes, formulas too', () => {
    const xml = worksheet(`<sheetData><row r="1">${CELLS.slice(0, 9).join('')}</row></sheetData>`);
    expect(theShortWay(xml).plain).toBe(9);
  });

  it('reads plain cells where they stand among others', () => {
    const sheet = readSheet('<sheetData><row r="2"><c r="B2"><v>1.5</v></c><c r="C2" t="inlineStr"><is><t>甲</t></is></c><c r="D2"><f>B2*2</f><v>3</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c></row></sheetData>');
    expect(sheet.values).toEqual([[], [null, 1.5, '甲', 3], [true]]);
    expect(sheet.formulas).toEqual([[], ['', '', '', '=B2*2']]);
  });
});
