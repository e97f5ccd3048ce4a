import { describe, expect, it } from '@jest/globals';
import { Refusal, plainSheet, sheetNamed, type Edit } from '../../src/core';
import { newWorkbook } from '../../src/hosts/xlsx/blank';
import { guardEntries, isLocked, promptAt } from '../../src/preview/edit/guard';
import { openBook } from '../../src/preview/workbook/book';

const range = { row: 0, column: 1, rows: 2, columns: 1 };
const limit = { type: 'whole', min: 0, max: 100, prompt: { title: '填整数', text: '0 到 100' }, error: { title: '超出范围', text: '请填 0 到 100 的整数。' } } as const;
const { snapshot, appearance } = openBook('表.xlsx', newWorkbook([
  { kind: 'addSheet', sheet: '表' },
  { kind: 'setValues', sheet: '表', at: { row: 0, column: 0 }, values: [['指标', 5], ['专利', 6]] },
  { kind: 'limitEntry', sheet: '表', range, limit },
  { kind: 'protect', sheet: '表', open: [range] },
  { kind: 'addChart', sheet: '表', chart: { name: '图1', type: 'bar', title: '各乡镇完成率', categories: { row: 0, column: 0, rows: 2, columns: 1 }, series: [{ name: '值', values: range }], at: { row: 4, column: 0, rows: 10, columns: 4 } } },
]));
const sheet = sheetNamed(snapshot, '表') ?? plainSheet('表', []);
const write = (row: number, column: number, value: string | number | null) => (): void =>
  guardEntries(appearance, sheet, [{ kind: 'setValues', sheet: '表', at: { row, column }, values: [[value]] } satisfies Edit]);

describe('a protected sheet', () => {
  it('refuses locked cells with a sentence that names the cell, and takes open ones', () => {
    expect(write(0, 0, '别的')).toThrow(Refusal);
    expect(write(0, 0, '别的')).toThrow(/A1/);
    expect(write(9, 9, 1)).toThrow(/J10/);
    expect(write(0, 1, 7)).not.toThrow();
    expect(isLocked(appearance, sheet, { row: 0, column: 0 })).toBe(true);
    expect(isLocked(appearance, sheet, { row: 0, column: 1 })).toBe(false);
  });

  it('takes a block that leaves locked cells as they are', () => {
    expect(write(0, 0, '指标')).not.toThrow();
  });
});

describe('limits of a cell', () => {
  it('refuse other entries in the file’s own words', () => {
    for (const wrong of [101, -1, 1.5, '很多']) expect(write(1, 1, wrong)).toThrow(/请填 0 到 100 的整数/);
    for (const right of [0, 100, 42, null]) expect(write(1, 1, right)).not.toThrow();
  });

  it('are told while the cell is selected', () => {
    expect(promptAt(appearance, sheet, { row: 0, column: 1 })).toEqual({ title: '填整数', text: '0 到 100' });
    expect(promptAt(appearance, sheet, { row: 0, column: 0 })).toBeUndefined();
  });
});

it('a chart is known by its title and place', () => {
  expect(appearance.sheets.find(({ name }) => name === '表')?.drawings).toEqual([{ kind: 'chart', title: '各乡镇完成率', range: { row: 4, column: 0, rows: 10, columns: 4 } }]);
});
