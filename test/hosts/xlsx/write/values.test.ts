import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CellInput, Edit } from '../../../../src/core/sheet/edit';
import { formulaAt, valueAt, type Sheet } from '../../../../src/core/sheet/snapshot';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes, SAMPLES } from '../../../read-fixture';
import { makeWorkbook } from '../read/make';
import { applied, changedParts, checkWellFormed, prefixed, textOf } from './workbooks';

const MESSY = sampleBytes('wuxing-315-2023-messy');

function set(sheet: string, row: number, column: number, ...values: readonly (readonly CellInput[])[]): Edit {
  return { kind: 'setValues', sheet, at: { row, column }, values };
}

describe('setValues', () => {
  it('changes the cell and asks for recalculation, and nothing else', () => {
    const after = applied(MESSY, '附件3', set('附件3', 10, 7, [15]));
    expect(changedParts(MESSY, after.bytes)).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
    const before = textOf(MESSY, 'xl/worksheets/sheet1.xml');
    expect(textOf(after.bytes, 'xl/worksheets/sheet1.xml')).toBe(before.replace('<c r="H11" s="7" t="s"><v>24</v></c>', '<c r="H11" s="7"><v>15</v></c>'));
    const workbook = textOf(MESSY, 'xl/workbook.xml');
    expect(textOf(after.bytes, 'xl/workbook.xml')).toBe(workbook.replace('iterateDelta="0.0001"/>', 'iterateDelta="0.0001" fullCalcOnLoad="1"/>'));
  });

  it('keeps the style of a cell that is emptied, and adds nothing for a blank', () => {
    const after = applied(MESSY, '附件3', set('附件3', 10, 6, [null, null]), set('附件3', 40, 40, [null, '']));
    const text = textOf(after.bytes, 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<c r="G11" s="5"/><c r="H11" s="7"/>');
    expect(text).not.toContain('r="41"');
    expect(text).toContain('<dimension ref="A1:K17"/>');
    expect(changedParts(MESSY, applyEdits(MESSY, [set('附件3', 40, 40, [null])]))).toEqual([]);
  });

  it('adds absent rows and cells in their places, within widened spans and dimension', () => {
    const rows = '<row r="2" spans="2:3"><c r="B2"><v>1</v></c></row>\n<row r="9"><c r="B9"><v>9</v></c></row>';
    const bytes = makeWorkbook({ sheets: [`<dimension ref="B2:B9"/><sheetData>${rows}</sheetData>`] });
    const after = applied(bytes, '表1', set('表1', 1, 0, ['a', null, 'c', 'd']), set('表1', 4, 4, [true]), set('表1', 0, 2, [-0]));
    expect(textOf(after.bytes, 'xl/worksheets/sheet1.xml')).toContain(
      '<dimension ref="A1:E9"/><sheetData><row r="1"><c r="C1"><v>0</v></c></row><row r="2" spans="1:4"><c r="A2" t="inlineStr"><is><t>a</t></is></c><c r="B2"/>' +
        '<c r="C2" t="inlineStr"><is><t>c</t></is></c><c r="D2" t="inlineStr"><is><t>d</t></is></c></row><row r="5"><c r="E5" t="b"><v>1</v></c></row>\n<row r="9">',
    );
  });

  it('finds rows and cells that have no address', () => {
    const bytes = makeWorkbook({ sheets: ['<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"/><row><c r="C6"><v>3</v></c><c><v>4</v></c></row></sheetData>'] });
    const after = applied(bytes, '表1', set('表1', 0, 1, [20]), set('表1', 5, 3, [40]), set('表1', 5, 0, [30]), set('表1', 4, 0, [25]));
    expect(after.values).toEqual([[1, 20], [], [], [], [25], [30, null, 3, 40]]);
  });

  it('gives a new cell the style of its row, else of its column', () => {
    const inner = '<cols><col min="2" max="3" style="4" width="9"/></cols><sheetData><row r="1" s="2" customFormat="1"/><row r="2" s="2"/></sheetData>';
    const bytes = makeWorkbook({ sheets: [inner] });
    const text = textOf(applyEdits(bytes, [set('表1', 0, 1, [1]), set('表1', 1, 1, [1]), set('表1', 1, 3, [1])]), 'xl/worksheets/sheet1.xml');
    expect(text).toContain('<c r="B1" s="2">');
    expect(text).toContain('<c r="B2" s="4">');
    expect(text).toContain('<c r="D2">');
  });

  it('writes in the prefix of the part', () => {
    const after = applied(prefixed(MESSY), '附件3', set('附件3', 10, 6, [6.5, ' 十五 ', { formula: '=A1&"<b>"' }]), set('附件3', 50, 0, ['x']));
    expect(after.values[10]?.slice(6, 9)).toEqual([6.5, ' 十五 ', null]);
    expect(after.formulas[10]?.[8]).toBe('=A1&"<b>"');
    expect(valueAt(after, { row: 50, column: 0 })).toBe('x');
  });

  it.each(SAMPLES)('writes what is read again, and leaves every other cell as it was: %s', (sample) => {
    const bytes = sampleBytes(sample);
    const before = readWorkbook(bytes).sheets[0];
    if (!before) throw new Error('no sheet');
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(60), fc.nat(40), grid()), { maxLength: 4 }), (writes) => {
        const edits = writes.map(([row, column, values]) => set(before.name, row + 20, column, ...values));
        const after = applyEdits(bytes, edits);
        checkWellFormed(after);
        const sheet = readWorkbook(after).sheets[0];
        if (!sheet) throw new Error('no sheet');
        const expected = new Map(writes.flatMap(([row, column, values]) => cells(row + 20, column, values)));
        for (const [key, input] of expected) expect(contentAt(sheet, key)).toEqual(input === '' ? null : input);
        for (const [key] of cells(0, 0, before.values as CellInput[][])) {
          if (!expected.has(key)) expect(contentAt(sheet, key)).toEqual(contentAt(before, key));
        }
      }),
      { numRuns: 30 },
    );
  });
});

function grid(): fc.Arbitrary<CellInput[][]> {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('_x0041_', '_x0041_x0042_', '_x0041\u0001', '\r\n', ' a  b ', ']]>', '&amp;', '=1', '１５'));
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Number(value.toPrecision(15)) + 0).filter(Number.isFinite); // the largest rounds up past it
  const formula = fc.constantFrom('=SUM(A1:B2)', '=IF(A1<2,"a&b",\'附件 4\'!C3)', '="_x0041_"').map((text) => ({ formula: text }));
  const input: fc.Arbitrary<CellInput> = fc.oneof(text, number, fc.boolean(), fc.constant(null), formula);
  return fc.array(fc.array(input, { maxLength: 4 }), { maxLength: 4 });
}

function cells(row: number, column: number, values: readonly (readonly CellInput[])[]): [string, CellInput][] {
  return values.flatMap((line, down) => line.map((input, across): [string, CellInput] => [`${row + down} ${column + across}`, input]));
}

function contentAt(sheet: Sheet, key: string): CellInput | { error: string } {
  const [row = 0, column = 0] = key.split(' ').map(Number);
  const formula = formulaAt(sheet, { row, column });
  return formula === '' ? valueAt(sheet, { row, column }) : { formula };
}
