import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../../src/core/refusal';
import type { CellInput, Edit } from '../../../../src/core/sheet/edit';
import { xlsxHost } from '../../../../src/hosts/xlsx/host';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes } from '../../../read-fixture';
import { makeWorkbook, rels } from '../read/make';
import { applied, changedParts, refused, textOf } from './workbooks';

const MESSY = sampleBytes('wuxing-315-2023-messy');

function set(sheet: string, row: number, column: number, ...values: readonly (readonly CellInput[])[]): Edit {
  return { kind: 'setValues', sheet, at: { row, column }, values };
}

describe('edits that would do harm are refused with what, where and what to do', () => {
  it.each<readonly [string, Edit, string]>([
    ['a covered cell of a merged area', set('附件3', 4, 7, [1]), '“附件3”的 H5 被合并单元格 G5:J5 覆盖'],
    ['a sheet that is not there', set('附件9', 0, 0, [1]), '没有名为“附件9”的工作表'],
    ['a place outside of the sheet', set('附件3', 1_048_575, 0, [1], [2]), '超出'],
    ['a text that no cell can hold', set('附件3', 20, 0, ['长'.repeat(32_768)]), '“附件3”A21 的文字超过 32767 个字符'],
    ['a merge that loses a figure', { kind: 'merge', sheet: '附件3', range: { row: 9, column: 3, rows: 1, columns: 2 } }, '会丢失 E10 的内容'],
    ['a merge across another', { kind: 'merge', sheet: '附件3', range: { row: 4, column: 9, rows: 1, columns: 2 } }, '与已有的合并单元格或表格 G5:J5 交叉'],
    ['a format for half a sheet', { kind: 'setFormat', sheet: '附件3', range: { row: 0, column: 0, rows: 1_000_000, columns: 100 }, format: {} }, '区域太大'],
    ['a sheet that is there in another case', { kind: 'addSheet', sheet: '附件3' }, '已有名为“附件3”的工作表'],
    ['a name that no sheet can have', { kind: 'addSheet', sheet: '附件/5' }, '不能新建工作表“附件/5”'],
    ['a property that is too long', { kind: 'setProperty', name: 'x', value: '长'.repeat(256) }, '“x”'],
  ])('%s', (_, edit, sentence) => {
    expect(refused(MESSY, edit)).toContain(sentence);
  });

  it('a blank for a covered cell is none', () => {
    expect(applied(MESSY, '附件3', set('附件3', 4, 6, ['年度', null, null, null])).values[4]?.[6]).toBe('年度');
  });

  it('a number that is none is a fault of the caller, not the clerk’s', () => {
    expect(() => applyEdits(MESSY, [set('附件3', 20, 0, [Number.NaN])])).toThrow(RangeError);
  });

  it('leaves the workbook as it was where one of several edits is refused', async () => {
    const host = xlsxHost(MESSY);
    await expect(host.apply([set('附件3', 20, 0, [1]), set('附件3', 4, 7, [1])])).rejects.toThrow(Refusal);
    expect(host.bytes()).toBe(MESSY);
  });

  it('never writes into the bytes that it is given, whose slices are views where they are a Node Buffer', () => {
    const given = Buffer.from(MESSY);
    const changed = applyEdits(given, [set('附件3', 20, 0, ['长'.repeat(2_000)]), { kind: 'addSheet', sheet: '新' }]);
    expect(given.equals(MESSY)).toBe(true);
    expect(Buffer.from(changed).equals(applyEdits(MESSY, [set('附件3', 20, 0, ['长'.repeat(2_000)]), { kind: 'addSheet', sheet: '新' }]))).toBe(true);
  });

  it('names what is no workbook', () => {
    expect(refused(new Uint8Array(), set('附件3', 0, 0, [1]))).toContain('0 字节');
    const broken = makeWorkbook({ sheets: ['<worksheet><sheetData><row></sheetData></worksheet>'] });
    expect(refused(broken, set('表1', 0, 0, [1]))).toContain('xl/worksheets/sheet1.xml');
    const twice = makeWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1"/><c r="A1"/></row></sheetData>'] });
    expect(refused(twice, set('表1', 0, 0, [1]))).toContain('A1');
  });
});

describe('formulas of several cells', () => {
  const shared =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2" s="0"><f t="shared" si="0"/><v>2</v></c></row>' +
    '<row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">A3+1</f></c></row>' +
    '<row r="4"><c r="C4"><f si="0" t="shared"></f></c></row>';
  const bytes = makeWorkbook({ sheets: [`<sheetData>${shared}</sheetData>`] });

  it('followers keep their formula and result when the first cell is overwritten', () => {
    const after = applied(bytes, '表1', set('表1', 0, 1, [5]));
    expect(after.formulas).toEqual([[], ['', '=A2*$A$1'], ['', '=A3*$A$1', '=A3+1'], ['', '', '=A4+1']]);
    expect(after.values[1]).toEqual([2, 2]);
    expect(textOf(after.bytes, 'xl/worksheets/sheet1.xml')).toContain('<c r="C4"><f si="0" t="shared"></f></c>');
  });

  it('a follower is overwritten alone', () => {
    const after = applied(bytes, '表1', set('表1', 1, 1, ['=']));
    expect(after.formulas).toEqual([['', '=A1*$A$1'], [], ['', '=A3*$A$1', '=A3+1'], ['', '', '=A4+1']]);
  });

  const array = makeWorkbook({
    sheets: ['<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row></sheetData>'],
  });

  it('an array formula goes as a whole or not at all', () => {
    expect(refused(array, set('表1', 1, 0, [1]))).toContain('数组公式 A1:A2');
    expect(refused(array, set('表1', 0, 0, [1]))).toContain('数组公式 A1:A2');
    const after = applied(array, '表1', set('表1', 0, 0, [1], [2]), set('表1', 1, 0, [3]));
    expect(after.values).toEqual([[1], [3]]);
    expect(after.formulas.flat().join('')).toBe('');
  });

  it('the order of calculation goes with a formula, and only then', () => {
    const chain = {
      'xl/calcChain.xml': '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="B1" i="1"/></calcChain>',
      '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/calcChain.xml" ContentType="x"/></Types>',
      'xl/_rels/workbook.xml.rels': rels(['s0', 'worksheet', 'worksheets/sheet1.xml'], ['c', 'calcChain', 'calcChain.xml']),
    };
    const chained = makeWorkbook({ sheets: [`<sheetData>${shared}</sheetData>`], parts: chain });
    expect(changedParts(chained, applyEdits(chained, [set('表1', 0, 0, [7])]))).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    for (const edit of [set('表1', 0, 1, [7]), set('表1', 9, 9, [{ formula: '=A1' }])]) {
      const after = applyEdits(chained, [edit]);
      expect(changedParts(chained, after)).toEqual([...Object.keys(chain), 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'].sort());
      expect(textOf(after, 'xl/_rels/workbook.xml.rels') + textOf(after, '[Content_Types].xml')).not.toContain('calcChain');
    }
  });
});

describe('a part that two things lead to', () => {
  const SHEET = ['s0', 'worksheet', 'worksheets/sheet1.xml'] as const;
  const withLink = (kind: string, target: string): Uint8Array => makeWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>'], parts: { 'xl/_rels/workbook.xml.rels': rels(SHEET, ['z', kind, target]) } });

  it.each([
    ['styles', '_rels/workbook.xml.rels'],
    ['styles', 'workbook.xml'],
    ['styles', 'worksheets/sheet1.xml'],
    ['calcChain', 'worksheets/sheet1.xml'],
    ['calcChain', 'workbook.xml'],
  ])('as the %s is refused, not written over: %s', (kind, target) => {
    const bytes = withLink(kind, target);
    expect(refused(bytes, { kind: 'addSheet', sheet: '新' }, set('新', 0, 0, [1]), { kind: 'setFormat', sheet: '新', range: { row: 0, column: 0, rows: 1, columns: 1 }, format: { bold: true } }, set('表1', 0, 0, [{ formula: '=2' }]))).toContain(`已损坏（xl/${target}）`);
  });

  it('as the custom properties is refused too', () => {
    const bytes = makeWorkbook({ sheets: ['<sheetData/>'], parts: { '_rels/.rels': rels(['a', 'officeDocument', 'xl/workbook.xml'], ['b', 'custom-properties', 'xl/workbook.xml']) } });
    expect(refused(bytes, { kind: 'setProperty', name: 'x', value: 'y' })).toContain('已损坏（xl/workbook.xml）');
  });
});

describe('Excel tables', () => {
  const bytes = makeWorkbook({
    sheets: ['<sheetData/>'],
    parts: {
      'xl/worksheets/_rels/sheet1.xml.rels': rels(['t', 'table', '../tables/table1.xml']),
      'xl/tables/table1.xml': '<table ref="B2:D9"><tableColumns/></table>',
    },
  });

  it('keep their headers and are not merged, while their figures can be written', () => {
    expect(refused(bytes, set('表1', 1, 2, ['新标题']))).toContain('C2 是 Excel 表格');
    expect(refused(bytes, { kind: 'merge', sheet: '表1', range: { row: 4, column: 0, rows: 1, columns: 2 } })).toContain('B2:D9');
    expect(applied(bytes, '表1', set('表1', 2, 2, [1])).values[2]?.[2]).toBe(1);
  });
});
