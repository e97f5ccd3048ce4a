import { describe, expect, it } from '@jest/globals';
import { fixEdits, previewFixes, Refusal, type CellValue, type Finding, type Fix } from '../../src/core/index';
import { plainSheet, type Sheet } from '../../src/core/sheet/snapshot';

const fix: Fix = { at: { sheet: '表', row: 1, column: 1 }, value: 15 };
const finding = (actual: Finding['actual'], ...fixes: readonly Fix[]): Finding => ({ actual, fixes }) as unknown as Finding;
const sheet = (value: CellValue, formula = ''): Sheet => ({ ...plainSheet('表', [[], [null, value]]), formulas: [[], ['', formula]] });
const preview = (one: Sheet, actual: Finding['actual'] = '１５'): unknown => previewFixes([finding(actual, fix)], { sheets: [one], date1904: false, properties: {} });

describe('a fix', () => {
  it('is shown with what it replaces', () => {
    expect(preview(sheet('１５'))).toEqual([{ ...fix, before: '１５' }]);
    expect(preview(sheet(1500), 1500)).toEqual([{ ...fix, before: 1500 }]);
    expect(previewFixes([finding('x'), finding('１５', fix, fix)], { sheets: [sheet('１５')], date1904: false, properties: {} })).toHaveLength(2);
  });

  it.each<[string, Sheet]>([
    ['the cell holds something else now', sheet('16')],
    ['the cell was cleared', sheet(null)],
    ['the cell holds a formula now', sheet('１５', '=A1')],
    ['the sheet is gone', plainSheet('别表', [[], [null, '１５']])],
  ])('is not offered where %s', (_, one) => {
    expect(preview(one)).toEqual([]);
  });

  it('writes just its cell', () => {
    expect(fixEdits([fix])).toEqual([{ kind: 'setValues', sheet: '表', at: fix.at, values: [[15]] }]);
    expect(fixEdits([])).toEqual([]);
  });
});

describe('a refusal', () => {
  it('says what it was given, legible in any terminal and any direction of writing', () => {
    const cause = new Error('underneath');
    const one = new Refusal({ zh: '表“\u001b[31m红\u202e”', en: 'sheet "\u0007a\u2066b\nc"' }, { cause });
    expect([one.name, one.message, one.cause]).toEqual(['Refusal', 'sheet "\ufffda\ufffdb\ufffdc"', cause]);
    expect(one.text).toEqual({ zh: '表“\ufffd[31m红\ufffd”', en: one.message });
  });
});
