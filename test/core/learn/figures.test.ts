/** What the figures tell: units, decimals, years, cumulative or not, and what is published of them. */
import { describe, expect, it } from '@jest/globals';
import { plainSheet, type Sheet } from '../../../src/core/sheet/snapshot';
import { assumed, grid, learn, rowOf } from './sheets';

const one = (cells: string, options: Parameters<typeof grid>[1] = {}): Sheet => grid(`指标 | 2023年 | 2024年 | 2025年\n${cells}`, options);

describe('units', () => {
  it.each([
    ['专利（件） | 1 | 2 | 3', '件'],
    ['污水处理率 | 90 | 95 | 98', '%'],
    ['机构 | 新增1家 | 新增2家 | 累计3家', '家'],
    ['机构 | 10家 | 12家 | 13家', '家'],
    ['工程 | 完成路基30%，桥梁20% | 完工 | 验收', ''],
    ['事情 | 1 | 2 | 3', ''],
  ])('%s', (cells, unit) => {
    expect(learn(one(cells)).template.rows[0]?.unit).toBe(unit);
  });

  it('are % where all cells are percentages', () => {
    const row = learn(one('覆盖面 | 0.026 | 0.5 | 1', { format: '0.0%' })).template.rows[0];
    expect(row).toMatchObject({ unit: '%', decimals: 1, trailingZeros: true, values: { '2023': 2.6, '2024': 50, '2025': 100 } });
  });
});

describe('decimals', () => {
  it.each([
    ['1 | 2.5 | 3.25', undefined, 2, undefined],
    ['1 | 2 | 3', undefined, 0, undefined],
    ['1 | 2 | 3', '0.00', 2, true],
    ['1 | 2.125 | 3', '0.0', 3, undefined],
    ['1 | 2 | 3', '#,##0', 0, undefined],
    ['1.35(预计) | 累计2.125 | 3', undefined, 3, undefined],
    ['0.33333333333 | 2 | 3', undefined, 2, undefined],
  ])('%s shown as %s have %d', (cells, format, decimals, zeros) => {
    const row = learn(one(`增加值（亿元） | ${cells}`, format === undefined ? {} : { format })).template.rows[0];
    expect([row?.decimals, row?.trailingZeros]).toEqual([decimals, zeros]);
  });

  it('of a formula are those that its format shows, and its digits are rounded', () => {
    const sheet = one('增加值（亿元） | 0.33333333333 | 2 | 3', { format: '0.00' });
    const learned = learn({ ...sheet, formulas: [[], ['', '=1/3']] });
    expect(rowOf(learned, '增加值')).toMatchObject({ decimals: 2, values: { '2023': 0.33 } });
    expect(assumed(learned, 'rows[0].values.2023')).toMatchObject({ cell: 'B2', value: '0.33' });
  });
});

describe('published values', () => {
  it('are numbers where a slip is certain, words as they stand, and blank where nothing can be read', () => {
    const learned = learn(plainSheet('表', [
      ['指标', '2021年', '2022年', '2023年', '2024年', '2025年', '2026年'],
      ['占比（%）', 0.026, 2.6, 2.7, '２．８', { error: '#REF!' }, '—'],
      ['企业（家）', '累计达800', '新增30家以上', '不考核', '暂无', true, 5],
      ['外资占比', '12.8%', '20%', '24%', '25%', '26%', '27%'],
    ]));
    expect(rowOf(learned, '占比').values).toEqual({ '2021': 2.6, '2022': 2.6, '2023': 2.7, '2024': 2.8 });
    expect(rowOf(learned, '企业').values).toEqual({ '2021': '累计达800', '2022': '新增30家以上', '2023': '不考核', '2026': 5 });
    expect(rowOf(learned, '外资').values['2021']).toBe('12.8%');
    const said = learned.assumptions.filter(({ path }) => path.includes('.values.')).map(({ cell, value }) => [cell, value]);
    expect(said).toEqual([['F2', ''], ['B2', '2.6'], ['E2', '2.8'], ['F3', '']].sort((a, b) => said.findIndex(([cell]) => cell === a[0]) - said.findIndex(([cell]) => cell === b[0])));
  });
});

describe('quarters', () => {
  const quarters = (cells: string, title = ''): Sheet => grid(`${title}\n指标 | 2025年 | 2024年 | 一季度 | 二季度 | 三季度 | 四季度\n${cells}`);

  it('belong to the year that the fourth equals', () => {
    const learned = learn(quarters('专利（件） | 40 | 35 | 10 | 20 | 30 | 40\n企业（家） | 4 | 3 | 1 | 2 | 3 | 4'));
    expect(learned.template.columns.at(-1)).toMatchObject({ key: '2025Q4' });
    expect(assumed(learned, 'columns[3].period').why.zh).toContain('2 行相等');
  });

  it('else to the year of the title, else to the column before them', () => {
    expect(learn(quarters('专利（件）', '2025年指标')).template.columns.at(-1)).toMatchObject({ key: '2025Q4' });
    expect(learn(quarters('专利（件）', '2021-2025年指标')).template.columns.at(-1)).toMatchObject({ key: '2024Q4' });
  });

  it('are cumulative unless they plainly add up', () => {
    const learned = learn(quarters('专利授权（件） | 0 | 40 | 10 | 20 | 30 | 40\n投资（亿元） | 0 | 100 | 10 | 20 | 30 | 40\n出口（亿元） | 0 | 90 | 30 | 20 | 25 | 15\n企业（家） | 0 | 4 | | | | '));
    expect(learned.template.rows.map(({ cumulative }) => cumulative)).toEqual([true, false, false, true]);
    expect(assumed(learned, 'rows[3].cumulative').why.zh).toContain('看不出');
  });

  it('that say 年度指标 make the row an annual one, unless a figure stands among them', () => {
    const learned = learn(quarters('专利（件） | 41 | 40 | 年度指标 | | | \n企业（家） | 5 | 4 | 年度指标 | 2 | 3 | 4'));
    expect(learned.template.rows.map(({ annualOnly }) => annualOnly)).toEqual([true, false]);
  });

  it('take a total beside them for the year', () => {
    const learned = learn(grid('2024年指标\n指标 | 一季度 | 二季度 | 三季度 | 四季度 | 合计\n出口（亿元） | 30 | 20 | 25 | 15 | 90'));
    expect(learned.template.columns.at(-1)).toMatchObject({ key: '2024', header: '合计' });
    expect(learned.template.rows[0]?.cumulative).toBe(false);
  });
});

describe('a year that the table does not name', () => {
  const towns = grid('指标 | 织里镇 | 东林镇\n专利（件） | 1 | 2', { name: '分乡镇' });

  it('is that of the other tables of the workbook', () => {
    const yearly = grid('指标 | 2026年 | 2024年 | 一季度 | 四季度\n专利（件） | 9 | 3 | 1 | 3', { name: '年度' });
    const learned = learn(towns, yearly);
    expect(learned.template.source.year).toBe(2024);
    expect(assumed(learned, 'source.year').why.zh).toContain('年度');
  });

  it('is missing where nothing names one, and said so of every column', () => {
    const learned = learn(towns);
    expect(learned.assumptions.filter(({ missing }) => missing).map(({ path }) => path)).toEqual(['district', 'source.year', 'columns[1].period', 'columns[2].period']);
  });
});

describe('the base of a plan', () => {
  it('is what was reached, where two years are years apart', () => {
    const learned = learn(grid('指标 | 2020年 | 2025年\n专利（件） | 1 | 2'));
    expect(learned.template.kind).toBe('base-target');
    expect(learned.template.columns[1]).toMatchObject({ key: '2020', holds: 'actual' });
    expect(assumed(learned, 'columns[1].holds').value).toBe('actual');
    expect(learn(grid('指标 | 2024年 | 2025年\n专利（件） | 1 | 2')).template.columns[1]).not.toHaveProperty('holds');
  });
});
