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

  it('takes the setting of the pack that the first figure stands in, and not of a table below it', () => {
    const stacked = [{ sheet: '一', grid: `指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32` }, { sheet: '三', grid: '指标 | 2021年 | 2019年\n费用（亿元） | 20 | 10' }, tables[1] as CaseTable];
    expect(said('same-figure', stacked, { template: set(undefined, { severity: 'info' }, undefined) }).map((one) => one.split(' ')[0])).toEqual(['hard']);
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
