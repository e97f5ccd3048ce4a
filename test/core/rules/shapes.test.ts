/** What the notation of the cases can't write: hidden columns and sheets, packs that differ, figures reached that are due. */
import { describe, expect, it } from '@jest/globals';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import type { CaseTable, RuleCase } from '../../../src/core/rules/rule-case';
import { rules } from '../../../src/core/rules/registry';
import { printAddress } from '../../../src/core/sheet/address';
import type { Sheet } from '../../../src/core/sheet/snapshot';
import type { RuleSetting, Template } from '../../../src/core/template/template';
import { validate } from '../../../src/core/validate';

interface Changes {
  readonly sheet?: (sheet: Sheet, index: number) => Sheet;
  readonly template?: (template: Template, index: number) => Template;
  readonly indicators?: NonNullable<RuleCase['indicators']>;
}

/** Severity, cell and sentence of all that one rule says. */
function said(id: string, tables: readonly CaseTable[], { sheet = (one) => one, template = (one) => one, indicators = {} }: Changes): readonly string[] {
  const { snapshot, templates } = caseWorkbook({ name: { zh: '', en: '' }, tables, indicators, findings: [] }, id);
  const rule = rules.filter((one) => one.id === id);
  const { findings } = validate({ ...snapshot, sheets: snapshot.sheets.map(sheet) }, templates.map(template), { rules: rule });
  return findings.map(({ severity, places: [at], message }) => `${severity} ${at?.sheet}!${at ? printAddress(at) : ''} ${message.zh}`);
}

const grid = '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n企业（家） | 3 |';

describe('structure', () => {
  it('tells of a hidden column that holds figures, and of how many', () => {
    const hide = (...columns: number[]) => (sheet: Sheet): Sheet => ({ ...sheet, hiddenColumns: new Set(columns) });
    expect(said('structure', [{ sheet: '表', grid }], { sheet: hide(1) })).toEqual(['soft 表!B2 B 列被隐藏，其中有 2 个数']);
    expect(said('structure', [{ sheet: '表', grid }], { sheet: hide(1, 2) })).toEqual(['soft 表!B2 B 列被隐藏，其中有 2 个数', 'soft 表!C2 C 列被隐藏，其中有 1 个数']);
    expect(said('structure', [{ sheet: '表', grid }], { sheet: hide(0) })).toEqual([]);
  });

  it('tells of a figure in a hidden row and column once', () => {
    const hide = (sheet: Sheet): Sheet => ({ ...sheet, hiddenColumns: new Set([1]), hiddenRows: new Set([1]) });
    expect(said('structure', [{ sheet: '表', grid }], { sheet: hide })).toEqual(['soft 表!B2 第 2 行被隐藏，其中有数', 'soft 表!B3 B 列被隐藏，其中有 1 个数']);
  });

  it.each(['hidden', 'veryHidden'] as const)('tells of a table in a sheet that is %s, and no more of its rows', (visibility) => {
    const hide = (sheet: Sheet): Sheet => ({ ...sheet, visibility, hiddenRows: new Set([1]) });
    expect(said('structure', [{ sheet: '表', grid }], { sheet: hide })).toEqual(['soft 表!B2 工作表“表”是隐藏的，其中有指标表']);
  });

  it.each([[0, true], [1, true], [-1, false]])('says that one of two tables is hidden: sheet %i', (which, mentioned) => {
    const hide = (sheet: Sheet, index: number): Sheet => (index === which ? { ...sheet, visibility: 'hidden' } : sheet);
    const twice = said('structure', [{ sheet: '表', grid }, { sheet: '表 (2)', grid }], { sheet: hide }).filter((one) => one.includes('两张'));
    expect(twice).toHaveLength(1);
    expect(twice[0]).toContain('另一张在 表!A1');
    expect(twice[0]?.includes('隐藏')).toBe(mentioned);
  });
});

describe('cell-quantity', () => {
  const fixesIn = (label: string, cell: string, format: string): readonly unknown[] => {
    const { snapshot, templates } = caseWorkbook({ name: { zh: '', en: '' }, tables: [{ sheet: '表', grid: `指标 | 2025年 | 2023年\n${label} | ${cell} | 3` }], findings: [] }, 'cell-quantity');
    const sheets = snapshot.sheets.map((sheet) => ({ ...sheet, formats: [[], ['General', format]] }));
    const { findings } = validate({ ...snapshot, sheets }, templates, { rules: rules.filter((one) => one.id === 'cell-quantity') });
    return findings.map(({ expected, fixes }) => [expected, fixes.map(({ value }) => value)]);
  };

  it('fixes a cell that shows a hundred times what it holds with a hundredth, and one that can show no number right with nothing', () => {
    expect(fixesIn('占比（%）', '"２.６"', 'General')).toEqual([[2.6, [2.6]]]);
    expect(fixesIn('占比（%）', '"２.６"', '0.0%')).toEqual([[2.6, [0.026]]]);
    expect(fixesIn('专利（件）', '"１５"', '0%')).toEqual([[15, []]]);
  });
});

describe('same-figure', () => {
  const tables = [{ sheet: '一', grid: '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32' }, { sheet: '二', grid: '指标 | 2027年 | 2025年\n费用（亿元） | 50 | 45' }];
  const set = (...settings: readonly (RuleSetting | undefined)[]) => (template: Template, index: number): Template => {
    const setting = settings[index];
    return setting === undefined ? template : { ...template, rules: { 'same-figure': setting } };
  };

  it.each([
    ['neither', [undefined, undefined], 'hard'],
    ['the first', [{ severity: 'soft' }, undefined], 'soft'],
    ['the second', [undefined, { severity: 'soft' }], 'soft'],
    ['one to hard, one to info', [{ severity: 'hard' }, { severity: 'info' }], 'info'],
    ['the first to off, which leaves the second its question', [false, undefined], 'hard'],
    ['an option without a severity', [{ other: 1 }, undefined], 'hard'],
  ] as const)('is as soft as the softer pack says: %s', (_name, settings, severity) => {
    expect(said('same-figure', tables, { template: set(...settings) }).map((one) => one.split(' ')[0])).toEqual([severity]);
  });

  it('asks nothing of another district', () => {
    expect(said('same-figure', tables, { template: (template, index) => ({ ...template, district: `第 ${index} 区` }) })).toEqual([]);
  });

  it('asks nothing of a town of the same name in another district', () => {
    const namesakes = [{ sheet: '一', grid: '指标 | 甲镇 | 乙镇\n费用（亿元） | 1 | 2' }, { sheet: '二', grid: '指标 | 乙镇 | 甲镇\n费用（亿元） | 3 | 4' }];
    const otherDistrict = (template: Template, index: number): Template => ({ ...template, district: `第 ${index} 区` });
    const titled = namesakes.map((one, index) => ({ ...one, template: one.grid, grid: `第 ${index} 区指标\n${one.grid}` }));
    expect(said('same-figure', titled, { template: otherDistrict })).toEqual([]);
    expect(said('same-figure', namesakes, {})).toHaveLength(2);
  });

  it('compares at the decimals of whichever pack prints more', () => {
    const close = [{ sheet: '一', grid: '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32' }, { sheet: '二', grid: '指标 | 2027年 | 2025年\n费用（亿元） | 50 | 40.3' }];
    const decimals = (...each: readonly number[]) => (template: Template, index: number): Template => ({ ...template, rows: template.rows.map((row) => ({ ...row, decimals: each[index] ?? 0 })) });
    expect(said('same-figure', close, { template: decimals(0, 1) })).toHaveLength(1);
    expect(said('same-figure', close, { template: decimals(1, 0) })).toHaveLength(1);
    expect(said('same-figure', close, { template: decimals(0, 0) })).toEqual([]);
  });

  it.each([
    ['the upper', [{ severity: 'soft' }, undefined, undefined], ['soft', 'hard']],
    ['the lower', [undefined, { severity: 'info' }, undefined], ['hard', 'info']],
  ] as const)('takes the setting of the table that the first figure stands in, of two on a sheet: %s', (_name, settings, severities) => {
    const upper = '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32';
    const lower = '指标 | 2021年 | 2019年\n费用（亿元） | 20 | 10';
    const stacked = [{ sheet: '一', template: upper, grid: `${upper}\n${lower}` }, { sheet: '二', template: lower, grid: '无' }, { sheet: '三', grid: '指标 | 2025年 | 2021年\n费用（亿元） | 41 | 21' }];
    expect(said('same-figure', stacked, { template: set(...settings) }).map((one) => one.split(' ')[0])).toEqual([...severities].sort());
  });

  it('takes the setting of the pack that the first figure stands in, and not of a table below it', () => {
    const stacked = [{ sheet: '一', grid: `指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32` }, { sheet: '三', grid: '指标 | 2021年 | 2019年\n费用（亿元） | 20 | 10' }, tables[1] as CaseTable];
    expect(said('same-figure', stacked, { template: set(undefined, { severity: 'info' }, undefined) }).map((one) => one.split(' ')[0])).toEqual(['hard']);
  });
});

describe('parts-sum-to-total', () => {
  it('compares at the decimals of whichever pack prints more', () => {
    const tables = [{ sheet: '全区', grid: '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 6' }, { sheet: '乡镇', grid: '指标 | 甲镇 | 乙镇\n费用（亿元） | 3.2 | 3' }];
    const decimals = (...each: readonly number[]) => (template: Template, index: number): Template => ({ ...template, rows: template.rows.map((row) => ({ ...row, decimals: each[index] ?? 0 })) });
    expect(said('parts-sum-to-total', tables, { template: decimals(0, 1) })).toHaveLength(1);
    expect(said('parts-sum-to-total', tables, { template: decimals(1, 0) })).toHaveLength(1);
    expect(said('parts-sum-to-total', tables, { template: decimals(0, 0) })).toEqual([]);
  });
});

describe('what was reached, where it is due', () => {
  const due = (template: Template): Template => ({ ...template, columns: template.columns.map((column) => ({ ...column, optional: false })) as Template['columns'] });

  it.each([
    ['is the base of later targets', '指标 | 2023年完成情况 | 2025年\n费用（亿元） | 40 | 30', ['soft 表!C2']],
    ['is no base beside a target of its own year', '指标 | 2023年 | 2023年完成情况 | 2025年\n费用（亿元） | 30 | 45 | 40', []],
    ['is a base beside targets of other years', '指标 | 2021年完成情况 | 2023年 | 2025年\n费用（亿元） | 35 | 30 | 40', ['soft 表!C2']],
    ['is no base where it is a rank', '指标 | 2023年 | 2024年全省排位 | 2025年\n费用（亿元） | 30 | 50 | 40', []],
  ])('%s', (_name, table, expected) => {
    expect(said('years-trend', [{ sheet: '表', grid: table }], { template: due }).map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(expected);
  });

  it('is no addition to what a plan accumulates, and a rank is no amount', () => {
    expect(said('new-vs-cumulative', [{ sheet: '表', grid: '指标 | 2021年 | 2021年完成情况 | 2025年\n企业（家） | 新增30 | 新增60 | 累计50' }], { template: due })).toEqual([]);
    expect(said('magnitude', [{ sheet: '表', grid: '指标 | 2027年 | 2025年 | 2023年 | 2023年全省排位\n费用（亿元） | 50 | 45 | 40 | 4' }], { template: due })).toEqual([]);
  });
});

describe('a sheet a quarter', () => {
  /** Columns in another order, so that each sheet has a pack of its own; the title says which. */
  const PERIODS = [['一季度', 1], ['二季度', 2], ['四季度', 4], ['', undefined]] as const;
  const ORDERS = [['甲镇', '乙镇'], ['乙镇', '甲镇'], ['甲镇', '乙镇', '合计'], ['乙镇', '甲镇', '合计']] as const;

  function quarterly(id: string, figures: readonly (readonly [甲: string, 乙: string])[], indicator: Partial<Template['rows'][number]> = {}): readonly string[] {
    const tables = PERIODS.map(([name], index): CaseTable => {
      const order = ORDERS[index] ?? [];
      const [first, second] = figures[index] ?? ['', ''];
      const header = `指标 | ${order.join(' | ')}`;
      const cells = order.map((town) => (town === '甲镇' ? first : town === '乙镇' ? second : ''));
      return { sheet: name || '全年', template: `${header}\n费用（亿元） | | `, grid: `2023年${name}\n${header}\n费用（亿元） | ${cells.join(' | ')}` };
    });
    const template = (one: Template, index: number): Template => ({
      ...one,
      columns: one.columns.map((column) => (column.role === 'figure' && PERIODS[index]?.[1] !== undefined ? { ...column, period: { year: 2023, quarter: PERIODS[index][1] } } : column)),
    });
    return said(id, tables, { template, indicators: { '费用（亿元）': indicator } });
  }

  it.each([
    ['nothing where none falls', [['1', '1'], ['2', '1'], ['3', '4'], ['3', '4']], []],
    ['a town that falls, in the later sheet', [['1', '3'], ['2', '2'], ['3', '4'], ['3', '4']], ['hard 二季度!B3 二季度 2 低于一季度 3（−1），累计数不应下降']],
    ['a town that falls over a blank quarter', [['5', '3'], ['', '3'], ['4', '4'], ['4', '4']], ['hard 四季度!B3 四季度 4 低于一季度 5（−1），累计数不应下降']],
    ['nothing of a blank quarter itself', [['5', '3'], ['', ''], ['6', '4'], ['6', '4']], []],
  ] as const)('quarters-monotonic says %s', (_name, figures, expected) => {
    expect(quarterly('quarters-monotonic', figures)).toEqual(expected);
  });

  it('a figure of the quarter alone may fall', () => {
    expect(quarterly('quarters-monotonic', [['5', '5'], ['4', '4'], ['3', '3'], ['9', '9']], { cumulative: false })).toEqual([]);
  });

  it.each([
    ['nothing where the fourth quarter is the year', [['1', '1'], ['2', '1'], ['3', '4'], ['3', '4']], []],
    ['the town whose fourth quarter is not its year', [['1', '1'], ['2', '1'], ['3', '4'], ['3', '5']], ['hard 四季度!C3 四季度 4 与 2023 年度数 5 不相等（−1）']],
    ['nothing while the fourth quarter is blank', [['1', '1'], ['2', '1'], ['', '4'], ['3', '4']], []],
  ] as const)('year-end-equals-annual says %s', (_name, figures, expected) => {
    expect(quarterly('year-end-equals-annual', figures)).toEqual(expected);
  });
});
