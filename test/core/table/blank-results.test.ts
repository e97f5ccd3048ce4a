/** A formula that comes to an empty text, as against one that was never calculated. */
import { describe, expect, it } from '@jest/globals';
import { validate, type Snapshot } from '../../../src/core/index';
import { isUnreadable } from '../../../src/core/handout/handed';
import { isStated } from '../../../src/core/progress/known-figures';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import { findTables } from '../../../src/core/table/find';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { makeWorkbook } from '../../hosts/xlsx/read/make';
import { DISTRICT, withBlanks } from '../progress/reported';

const tables = [{ sheet: '表', grid: '指标 | 2025年 | 2023年\n费用（亿元） | =IF(A1="","",6)→"" | =C9→' }];

describe('a formula whose result is an empty text', () => {
  it('is a blank, and one without a result is not', () => {
    const { snapshot, templates: packs } = caseWorkbook({ name: { zh: '', en: '' }, tables, findings: [] }, 'structure');
    const figures = findTables(snapshot, packs).tables[0]?.rows[0]?.figures ?? [];
    expect(figures.map(({ unusable }) => unusable?.zh)).toEqual(['公式的结果是空白', '公式没有结果，请在 Excel 中打开重算并保存']);
    expect(figures.map(isStated)).toEqual([false, true]);
    expect(figures.map(isUnreadable)).toEqual([false, true]);
  });

  it.each([
    ['as Excel and LibreOffice write it', '<c r="A1" t="str"><f>IF(B1="","",6)</f><v></v></c>', ''],
    ['closed in itself', '<c r="A1" t="str"><f>IF(B1="","",6)</f><v/></c>', ''],
    ['never calculated', '<c r="A1"><f>IF(B1="","",6)</f><v></v></c>', undefined],
    ['without a value', '<c r="A1"><f>IF(B1="","",6)</f></c>', undefined],
  ])('in a file, %s', (_, cell, value) => {
    const [sheet] = readWorkbook(makeWorkbook({ sheets: [`<sheetData><row r="1">${cell}</row></sheetData>`] })).sheets;
    expect([sheet?.values[0]?.[0] ?? undefined, sheet?.formulas[0]?.[0]]).toEqual([value, '=IF(B1="","",6)']);
  });

  it('begins no quarter that is still to come', () => {
    const blank = readWorkbook(withBlanks());
    const filled = (value: string | null): Snapshot => ({
      ...blank,
      sheets: blank.sheets.map((sheet) => (sheet.name === DISTRICT ? { ...sheet, values: put(sheet.values, value), formulas: put(sheet.formulas, '=IF(A1="","",6)') } : sheet)),
    });
    const due = (book: Snapshot): number => validate(book, templates, { sheet: DISTRICT }).coverage.due;
    expect(due(filled(''))).toBe(due(blank));
    expect(due(filled(null))).toBeGreaterThan(due(blank));
  });
});

/** Into the first quarter of the first row that owes one; grids are ragged. */
function put<T>(grid: readonly (readonly T[])[], value: T): readonly (readonly T[])[] {
  const row = grid[7] ?? [];
  const long = Array.from({ length: Math.max(grid.length, 8) }, (_, at) => grid[at] ?? []);
  return long.with(7, [...Array.from({ length: 2 }, (_, at) => row[at] as T), value, ...row.slice(3)]);
}
