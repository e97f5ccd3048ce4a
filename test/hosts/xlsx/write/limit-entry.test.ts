import { describe, expect, it } from '@jest/globals';
import { parseRange } from '../../../../src/core/sheet/address';
import type { Edit, EntryLimit } from '../../../../src/core/sheet/edit';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes } from '../../../read-fixture';
import { makeWorkbook } from '../read/make';
import { applied, changedParts, prefixed, refused, textOf } from './workbooks';

const SHEET = 'xl/worksheets/sheet1.xml';
const ERROR = { title: '错', text: '数字' };
const OURS = 'errorStyle="stop" operator="between" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="错" error="数字"';
const ANY = '<formula1>-9.99999999999999E+307</formula1><formula2>9.99999999999999E+307</formula2></dataValidation>';

function limitOf(area: string, limit: Partial<EntryLimit> = {}, sheet = '表1'): Edit {
  const range = parseRange(area);
  if (!range) throw new Error(area);
  return { kind: 'limitEntry', sheet, range, limit: { type: 'decimal', error: ERROR, ...limit } };
}

/** What the validations of a sheet become. */
function listAfter(before: string, ...edits: readonly Edit[]): string {
  const { bytes } = applied(makeWorkbook({ sheets: [`<sheetData/>${before}<pageMargins left="1"/>`] }), '表1', ...edits);
  return /<dataValidations.*<\/dataValidations>(?=<pageMargins)/.exec(textOf(bytes, SHEET))?.[0] ?? '';
}

describe('limitEntry', () => {
  it.each<readonly [string, Partial<EntryLimit>, string, string]>([
    ['any number', {}, 'between', '<formula1>-9.99999999999999E+307</formula1><formula2>9.99999999999999E+307</formula2>'],
    ['from', { min: -0.5 }, 'greaterThanOrEqual', '<formula1>-0.5</formula1>'],
    ['up to', { max: 1e21 }, 'lessThanOrEqual', '<formula1>1E+21</formula1>'],
    ['between', { min: -0, max: 100 }, 'between', '<formula1>0</formula1><formula2>100</formula2>'],
    ['whole numbers', { type: 'whole' }, 'between', '<formula1>-999999999999999</formula1><formula2>999999999999999</formula2>'],
    ['whole numbers within others', { type: 'whole', min: 0.5, max: 9.9 }, 'between', '<formula1>1</formula1><formula2>9</formula2>'],
  ])('%s', (_, limit, operator, formulas) => {
    const xml = listAfter('', limitOf('B2:C3', limit));
    expect(xml).toMatch(new RegExp(`^<dataValidations count="1"><dataValidation type="${limit.type ?? 'decimal'}"`));
    expect(xml).toContain(` operator="${operator}" `);
    expect(xml).toContain(` sqref="B2:C3">${formulas}</dataValidation></dataValidations>`);
  });

  it('cuts texts to what Excel takes and keeps them readable', () => {
    const xml = listAfter('', limitOf('A1', { error: { title: '“<&>”', text: '错'.repeat(225) }, prompt: { title: '题'.repeat(33), text: `${'字'.repeat(253)}😀\n字` } }));
    expect(xml).toContain(`errorTitle="“&lt;&amp;&gt;”" error="${'错'.repeat(223)}…" promptTitle="${'题'.repeat(31)}…" prompt="${'字'.repeat(253)}…"`);
    expect(listAfter('', limitOf('A1', { prompt: { title: '一', text: '二\n三' } }))).toContain('prompt="二&#10;三"');
  });

  it('leaves validations of other cells as they are written', () => {
    const list = '<dataValidations count="1" disablePrompts="1"><dataValidation sqref="D1:D9  F1"  type=\'list\'><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    expect(listAfter(list, limitOf('E1'))).toBe(
      list.replace('count="1"', 'count="2"').replace('</dataValidations>', `<dataValidation type="decimal" ${OURS} sqref="E1">${ANY}</dataValidations>`),
    );
  });

  it('cuts back what overlaps, and takes away what is covered', () => {
    const list =
      '<dataValidations count="2"><dataValidation type="whole" sqref="A1:C3 $E$1 C2"><formula1>1</formula1></dataValidation>' +
      '<dataValidation type="whole" sqref="B2"><formula1>2</formula1></dataValidation></dataValidations>';
    expect(listAfter(list, limitOf('B2:C2'))).toBe(
      '<dataValidations count="2"><dataValidation type="whole" sqref="A1:C1 A2 A3:C3 $E$1"><formula1>1</formula1></dataValidation>' +
        `<dataValidation type="decimal" ${OURS} sqref="B2:C2">${ANY}</dataValidations>`,
    );
    expect(listAfter('<dataValidations count="1"><dataValidation sqref="B:B"/></dataValidations>', limitOf('B2'))).toContain('sqref="B1 B3:B1048576"');
  });

  it('moves formulas with the first cell that they are seen from', () => {
    const list = '<dataValidations><dataValidation type="custom" sqref="B2:C9"><formula1>AND(B2&lt;$A$1,B1="B2")</formula1></dataValidation></dataValidations>';
    expect(listAfter(list, limitOf('A1:C3'))).toContain('sqref="B4:C9"><formula1>AND(B4&lt;$A$1,B3="B2")</formula1>');
    expect(listAfter(list, limitOf('C3'))).toContain('<formula1>AND(B2&lt;$A$1,B1="B2")</formula1>');
  });

  it.each([['as it is', (bytes: Uint8Array) => bytes], ['prefixed', prefixed]] as const)('changes nothing else, and nothing when done again: a sample %s', (_, made) => {
    const bytes = made(sampleBytes('wuxing-315-2023-messy'));
    const edits = [limitOf('D5:F16', { min: 0 }, '附件3'), limitOf('H6', { max: 9 }, '附件3')];
    const after = applyEdits(bytes, edits);
    expect(changedParts(bytes, after)).toEqual([SHEET]);
    expect(changedParts(after, applyEdits(after, edits))).toEqual([]);
    const [before, now] = [bytes, after].map((one) => textOf(one, SHEET).replace(/<(x:)?dataValidations.*<\/(x:)?dataValidations>/, ''));
    expect(now).toBe(before);
  });

  const extended = (sqref: string): Uint8Array =>
    makeWorkbook({
      sheets: [
        '<sheetData/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">' +
          `<x14:dataValidation type="list"><x14:formula1><xm:f>另表!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>${sqref}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
      ],
    });

  it('refuses where a validation of the extension list is in the way, and leaves others', () => {
    expect(refused(extended('D1 B2:B3'), limitOf('B3:C4'))).toContain('“表1”的 B3:C4 与已有的数据验证（D1 B2:B3，引用了其他工作表）重叠');
    expect(textOf(applyEdits(extended('D1 B2:B3'), [limitOf('C4')]), SHEET)).toContain('<xm:sqref>D1 B2:B3</xm:sqref>');
  });

  it('refuses a place off the sheet; a limit that is no number is the caller’s fault', () => {
    const bytes = makeWorkbook({ sheets: ['<sheetData/>'] });
    const range = { row: 0, column: 16_383, rows: 1, columns: 2 };
    expect(refused(bytes, { kind: 'limitEntry', sheet: '表1', range, limit: { type: 'whole', error: ERROR } })).toContain('超出');
    expect(() => applyEdits(bytes, [limitOf('A1', { min: Number.NaN })])).toThrow(RangeError);
  });
});
