/** What clerks do to the tables, as a reviewer found it to mislead the check once. */
import { describe, expect, it } from '@jest/globals';
import { plainSheet, validate, type CellValue, type Finding, type Sheet, type Snapshot, type Validation } from '../../../src/core/index';
import { templates } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';

const [yearly, byTown] = sampleSnapshot('wuxing-315-2023').sheets as [Sheet, Sheet];
const workbook = (...sheets: Sheet[]): Snapshot => ({ sheets, date1904: false, properties: {} });
const check = (...sheets: Sheet[]): Validation => validate(workbook(...sheets), templates);
const of = (validation: Validation, rule: string): readonly Finding[] => validation.findings.filter((finding) => finding.rule === rule);

function edited(sheet: Sheet, edit: (rows: CellValue[][]) => CellValue[][], name = sheet.name): Sheet {
  return { ...plainSheet(name, edit(sheet.values.map((row) => [...row]))) };
}

describe('as clerks do', () => {
  it('two tables in one sheet are two tables where one of them is asked for', () => {
    const stacked = edited(yearly, (rows) => [...rows.map((row) => row.slice(1)), [null], ...byTown.values.map((row) => row.slice(1, -1))]);
    const all = check(stacked);
    expect(all.tables).toHaveLength(2);
    for (const { template, range } of all.tables) {
      const one = validate(workbook(stacked), templates, { template });
      expect(one.tables).toMatchObject([{ template, range }]);
      expect(all.findings).toEqual(expect.arrayContaining([...one.findings]));
      expect(of(one, 'structure')).toEqual([]);
    }
  });

  it('last year\'s sheet beside this year\'s is not compared with it', () => {
    const last = edited(yearly, (rows) => rows.map((row, i) => (i === 1 ? row.map((text) => (typeof text === 'string' && /^\d{4}年$/.test(text) ? `${Number(text.slice(0, 4)) - 1}年` : text)) : row.map((value) => (typeof value === 'number' ? value - 1 : value)))), '去年');
    expect(of(check(yearly, last), 'same-figure')).toEqual([]);
  });

  it('another year merged over the towns is said, and nothing is compared with it', () => {
    const next = edited(byTown, ([title = [], header = [], ...rows]) => [title, header.map((_, i) => (i === 2 ? '2024年' : null)), header, ...rows]);
    const validation = check(yearly, { ...next, merges: [{ row: 1, column: 2, rows: 1, columns: 9 }] });
    expect(of(validation, 'parts-sum-to-total')).toEqual([]);
    expect(of(validation, 'structure').map((finding) => finding.actual)).toEqual(['2024年']);
  });

  it('a title of another period is said, and nothing is compared with it', () => {
    const titled = edited(byTown, (rows) => [['吴兴区主要指标分乡镇进度表（2023年二季度）'], ...rows.slice(1)], '二季度');
    const validation = check(yearly, byTown, titled);
    expect(of(validation, 'same-figure')).toEqual([]);
    expect(of(validation, 'structure').map((finding) => finding.actual)).toEqual(['2023年二季度']);
    expect(of(validation, 'parts-sum-to-total')).toHaveLength(6);
  });

  it('a header repeated for printing is one table', () => {
    const printed = edited(yearly, (rows) => [...rows.slice(0, 8), rows[1] ?? [], ...rows.slice(8)]);
    const validation = check(printed);
    expect(validation.tables).toHaveLength(1);
    expect(of(validation, 'structure')).toEqual([]);
    expect(validation.coverage).toMatchObject({ due: 64, checked: 64 });
  });

  it('a column of units that contradicts the template is said, and its figures are not compared', () => {
    const units = edited(yearly, (rows) => rows.map((row, i) => [...row.slice(0, 2), i === 1 ? '单位' : i === 8 ? '万元' : null, ...row.slice(2)]));
    const validation = check(units, byTown);
    expect(of(validation, 'structure').map((finding) => finding.message.zh)).toEqual(['单位是“万元”，模板为“亿元”，本行数字未比较']);
    expect(of(validation, 'parts-sum-to-total').some((finding) => finding.indicator.startsWith('规上工业企业研发'))).toBe(false);
  });

  it('a subtotal among the towns is not their total', () => {
    const subtotal = edited(byTown, (rows) => rows.map((row, i) => (i === 0 ? row : [...row.slice(0, 5), i === 1 ? '小计' : 7, ...row.slice(5), i === 1 ? '合计' : null])));
    expect(of(check(yearly, subtotal), 'parts-sum-to-total').map((finding) => finding.difference).sort()).toEqual(of(check(yearly, byTown), 'parts-sum-to-total').map((finding) => finding.difference).sort());
  });

  it('a town that is gone leaves nothing to be said of all towns', () => {
    const fewer = edited(byTown, (rows) => rows.map((row, i) => (i === 0 ? row : row.filter((_, column) => column !== 8))));
    const validation = check(yearly, fewer);
    for (const rule of ['ratio-within-parts', 'ratio-implied', 'parts-sum-to-total']) expect(of(validation, rule)).toEqual([]);
    expect(of(validation, 'structure').map((finding) => finding.message.zh)).toEqual(['缺少“东林镇”列']);
  });

  it('a signature line with a telephone number is no indicator', () => {
    const signed = edited(yearly, (rows) => [...rows, [null, '填报人：张三', '电话', '05722000000']]);
    expect(of(check(signed), 'structure')).toEqual([]);
  });

  it('a formula that was never calculated is not blank', () => {
    const validation = check({ ...edited(yearly, (rows) => rows.map((row, i) => (i === 8 ? row.map((value, column) => (column === 5 ? null : value)) : row))), formulas: [[], [], [], [], [], [], [], [], ['', '', '', '', '', '=3+3']] });
    expect(of(validation, 'cell-required')).toEqual([]);
    expect(validation.coverage.notChecked.map(({ reason }) => reason.zh).join()).toContain('公式没有结果');
  });

  it('--template reports on one table and still reckons with the other', () => {
    const validation = validate(workbook(yearly, byTown), templates, { template: 'wuxing-315-by-town' });
    expect(validation.tables.map((table) => table.template)).toEqual(['wuxing-315-by-town']);
    expect(of(validation, 'parts-sum-to-total')).toHaveLength(6);
  });

  it('完成 beside 目标 under each quarter is no second target', () => {
    const paired = edited(yearly, ([title = [], header = [], ...rows]) => [
      title,
      [...header.slice(0, 5), ...header.slice(5, 9).flatMap((quarter) => [quarter ?? null, null]), ...header.slice(9)],
      [...Array.from({ length: 5 }, () => null), ...header.slice(5, 9).flatMap(() => ['目标', '完成'])],
      ...rows.map((row) => [...row.slice(0, 5), ...row.slice(5, 9).flatMap((value) => [value ?? null, typeof value === 'number' ? value / 2 : null]), ...row.slice(9)]),
    ]);
    const merges = [5, 7, 9, 11].map((column) => ({ row: 1, column, rows: 1, columns: 2 }));
    const validation = check({ ...paired, merges }, byTown);
    expect(of(validation, 'structure').map(({ severity, actual, message }) => [severity, actual ?? message.zh])).toEqual(['一季度完成', '二季度完成', '三季度完成', '四季度完成'].map((header) => ['soft', expect.stringContaining(header)]));
    const plain = check(yearly, byTown);
    expect(validation.coverage.checked).toBe(plain.coverage.checked);
    expect(validation.findings.filter(({ rule }) => rule !== 'structure').map(({ rule }) => rule)).toEqual(plain.findings.map(({ rule }) => rule));
  });

  it('a year in brackets with a word is that year', () => {
    const bracketed = edited(yearly, (rows) => rows.map((row, i) => (i === 1 ? row.map((text) => (text === '2023年' ? '2023年（目标）' : text)) : row)));
    expect(check(bracketed, byTown).findings).toEqual(check(yearly, byTown).findings);
  });

  const reused = (years: readonly string[]): Sheet => edited(yearly, (rows) => rows.map((row, i) => (i === 1 ? row.map((text, column) => years[column - 2] ?? text) : row)));

  it('the district\'s table with the years of another is a hard finding where there is no other, and else a remark', () => {
    const alone = check(reused(['2028年', '2026年', '2024年']), byTown);
    expect(of(alone, 'structure').map(({ severity, places, actual, expected }) => [severity, places, actual, expected])).toEqual([['hard', [{ sheet: yearly.name, row: 1, column: 0 }], '2024年、2026年、2028年', '2023年']]);
    expect(alone.verdict).toBe('failed');
    expect(of(validate(workbook(reused(['2028年', '2026年', '2024年']), byTown), templates, { sheet: byTown.name }), 'structure')).toEqual([]);
    const former = check(yearly, { ...reused(['2026年', '2024年', '2022年']), name: '去年' });
    expect(of(former, 'structure')).toEqual([]);
    expect(former.remarks.map(({ zh }) => zh)).toEqual([expect.stringMatching(/^工作表“去年”像“.*”，但表头的年份是 2022年、2024年、2026年，没有 2023年，未校验$/)]);
  });

  it('quarters beside other years are one finding, and the template is not said to have none', () => {
    const validation = check(reused(['2027年', '2025年', '2024年']), byTown);
    expect(of(validation, 'structure').map(({ severity, message }) => [severity, message.zh])).toEqual([
      ['hard', '缺少“2023年”列'],
      ['hard', '表头的年份是 2024年、2025年、2027年，没有 2023年，不知各季度是哪一年的，季度列未校验'],
      ['soft', '模板中没有“2024年”列，该列未校验'],
    ]);
  });

  it('what the program lists of figures is no table of figures', () => {
    const listed = { ...yearly, name: '校验报告' };
    expect(check(yearly, byTown, listed).tables).toHaveLength(2);
  });

  it('a typed 全区 column states the district\'s figures where no other table does', () => {
    const alone = edited(byTown, (rows) => rows.map((row, i) => (i === 0 ? row : [...row.slice(0, 2), i === 1 ? '全区' : i === 2 ? 9 : null, ...row.slice(2)])));
    expect(of(check(alone), 'ratio-within-parts').map((finding) => finding.actual)).toEqual([9]);
  });
});
