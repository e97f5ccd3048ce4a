/** A table is found wherever a clerk puts it, and by what stands there, not by addresses. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainSheet, validate, type CellValue, type Sheet, type Snapshot, type Template, type Validation } from '../../../src/core/index';
import { findTables } from '../../../src/core/table/find';
import { templates } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';

const published = sampleSnapshot('wuxing-315-2023');
const [yearly, byTown] = published.sheets as [Sheet, Sheet];

const workbook = (...sheets: Sheet[]): Snapshot => ({ sheets, date1904: false, properties: {} });
const check = (...sheets: Sheet[]): Validation => validate(workbook(...sheets), templates);
const said = (validation: Validation): unknown[] => validation.findings.map(({ rule, indicator, difference }) => [rule, indicator, difference]);

/** The same cells moved down and right, with whatever a clerk had typed above and beside them. */
function moved(sheet: Sheet, rows: number, columns: number, above: CellValue = null): Sheet {
  const shift = (row: readonly CellValue[]): CellValue[] => [...Array.from({ length: columns }, () => null), ...row];
  return {
    ...sheet,
    values: [...Array.from({ length: rows }, () => [above]), ...sheet.values.map(shift)],
    formulas: [],
    formats: [],
    merges: sheet.merges.map((area) => ({ ...area, row: area.row + rows, column: area.column + columns })),
  };
}

function edited(sheet: Sheet, edit: (values: CellValue[][]) => CellValue[][]): Sheet {
  return { ...sheet, merges: [], values: edit(sheet.values.map((row) => [...row])) };
}

describe('finding a table', () => {
  it('says the same of a table wherever it stands', () => {
    const expected = said(check(yearly, byTown));
    fc.assert(
      fc.property(fc.nat(40), fc.nat(30), (rows, columns) => {
        expect(said(check(moved(yearly, rows, columns, '填报说明'), moved(byTown, columns, rows)))).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it('says the same whatever order the rows are in', () => {
    const expected = said(check(yearly, byTown)).map(String).sort();
    fc.assert(
      fc.property(fc.shuffledSubarray(Array.from({ length: 12 }, (_, i) => i + 2), { minLength: 12 }), (order) => {
        const shuffled = edited(yearly, (rows) => [...rows.slice(0, 2), ...order.map((row) => rows[row] ?? [])]);
        expect(said(check(shuffled, byTown)).map(String).sort()).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('reads a header of two rows with a merged year over its quarters', () => {
    const twoRows = edited(yearly, ([title, header = [], ...rows]) => [
      title ?? [],
      ['序号', '指标', '2027年', '2025年', '2023年', '2023年', null, null, null, '责任单位'],
      header.map((text, column) => (column >= 5 && column <= 8 ? text : null)),
      ...rows,
    ]);
    const merged = { ...twoRows, merges: [{ row: 1, column: 5, rows: 1, columns: 4 }, ...[0, 1, 2, 3, 4, 9].map((column) => ({ row: 1, column, rows: 2, columns: 1 }))] };
    const validation = check(merged, byTown);
    expect(validation.tables[0]).toMatchObject({ template: 'wuxing-315-yearly', range: { row: 1 } });
    expect(said(validation)).toEqual(said(check(yearly, byTown)));
  });

  it('finds two tables on one sheet', () => {
    const both = plainSheet('全部', [...yearly.values, [], ['制表：科技局'], ...byTown.values]);
    const validation = check(both);
    expect(validation.tables.map((table) => table.template)).toEqual(['wuxing-315-yearly', 'wuxing-315-by-town']);
    expect(validation.findings.filter((finding) => finding.rule === 'parts-sum-to-total')).toHaveLength(6);
  });

  it('says that a table stands twice, and does not choose between two figures', () => {
    const other = edited({ ...yearly, name: '进度表1 (2)' }, (rows) => rows.map((row, i) => (i === 11 ? row.map((value) => (value === 62.31 ? 50 : value)) : row)));
    const validation = check(yearly, other, byTown);
    expect(validation.findings.filter((finding) => finding.rule === 'structure').map((finding) => finding.places[0]?.sheet)).toEqual(['进度表1 (2)']);
    expect(validation.findings.filter((finding) => finding.rule === 'same-figure').map((finding) => finding.difference)).toEqual([-12.31, -12.31]);
    expect(validation.findings.filter((finding) => finding.rule === 'parts-sum-to-total' && finding.indicator.startsWith('技术交易'))).toEqual([]);
    expect(validation.coverage.notChecked.map(({ reason }) => reason.zh).join()).toContain('不一致');
  });

  it('says what is missing from a table that is half there', () => {
    const half = edited(yearly, (rows) => rows.slice(0, 8).map((row) => row.slice(0, 6)));
    const validation = check(half);
    expect(validation.tables[0]?.confidence).toBeLessThan(0.7);
    const missing = validation.findings.filter((finding) => finding.rule === 'structure').map((finding) => finding.message.zh);
    expect(missing.filter((message) => message.startsWith('缺少指标'))).toHaveLength(6);
    expect(missing.filter((message) => message.endsWith('列'))).toHaveLength(3);
  });

  it('makes no table out of a sheet that only mentions a few indicators, and says so', () => {
    const validation = check(plainSheet('摘要', [['序号', '指标', '2025年'], [1, '技术交易总额（亿元）', 74.77]]));
    expect(validation.verdict).toBe('unreadable');
    expect(validation.remarks[0]?.zh).toContain('摘要');
  });

  it('is not disturbed by quotes in a sheet name or by 300 columns of notes', () => {
    const wide = edited({ ...yearly, name: "吴兴's“表”" }, (rows) => rows.map((row) => [...row, ...Array.from({ length: 300 }, (_, i) => `备注${i}`)]));
    expect(said(check(wide, byTown))).toEqual(said(check(yearly, byTown)));
  });

  it('takes the pack that fits better where two resemble each other', () => {
    const tables = findTables(sampleSnapshot('pinghu-315-2023'), templates).tables;
    expect(tables.map((table) => table.template.id)).toEqual(['pinghu-315-yearly']);
  });

  it('reports on one sheet only when asked, and still uses the figures of the others', () => {
    const validation = validate(published, templates, { sheet: byTown.name });
    expect(validation.tables).toHaveLength(1);
    expect(validation.findings.filter((finding) => finding.rule === 'parts-sum-to-total')).toHaveLength(6);
  });

  it('goes on when a rule fails, and passes nothing that it would have checked', () => {
    const broken = { id: 'broken', severity: 'soft' as const, title: { zh: '坏', en: 'Broken' }, purpose: { zh: '', en: '' }, checks: { zh: '', en: '' }, remedy: { zh: '', en: '' }, source: '', check: () => { throw new Error('oops'); } };
    const validation = validate(workbook(yearly), templates as Template[], { rules: [broken] });
    expect(validation.findings.map((finding) => [finding.rule, finding.severity])).toEqual([['rule-crashed', 'hard']]);
    expect(validation.coverage.checked).toBe(0);
  });
});
