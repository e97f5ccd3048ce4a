/** Next year's columns of the packs that ship, and of small tables of every make, as lines of text. */
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { FigureColumn, Template } from '../../../src/core/index';
import { nextYear, type FigureFor } from '../../../src/core/roll-forward/next-year';
import { finishedYear, ownYear } from '../../../src/core/roll-forward/own-year';
import { isPlanned, planFor } from '../../../src/core/roll-forward/plan';
import { templates } from '../../../src/templates/index';
import { expectGolden } from '../../print-edits';
import { pack } from './workbooks';

/** "2023", "2023Q1", "2023完成", "2023位次?" (not printed by the document), "甲镇@2023" → columns; each figure is its place. */
function table(kind: Template['kind'], spec: string): Template {
  const yearly = pack('wuxing-315-yearly');
  const figures = spec.split(' ').map((word): FigureColumn => {
    const [, region, year, quarter, what, optional] = /^(?:(.+)@)?(\d{4})(?:Q(\d))?(完成|位次)?(\?)?$/.exec(word) ?? [];
    const holds = what === '完成' ? 'actual' : what === '位次' ? 'rank' : undefined;
    const key = region === undefined ? word.replace('?', '') : `${region}${what ?? ''}`;
    return {
      role: 'figure', header: region === undefined ? `${year}年${quarter === undefined ? '' : `${quarter}季度`}${what ?? ''}` : key, width: 8 + Number(quarter ?? 0), key,
      period: { year: Number(year), ...(quarter === undefined ? {} : { quarter: Number(quarter) as 1 | 2 | 3 | 4 }) },
      ...(region === undefined ? {} : { region }), ...(holds ? { holds } : {}), ...(optional ? { optional: true } : {}),
    };
  });
  const [number, indicator, department] = yearly.columns.filter(({ role }) => role !== 'figure');
  if (!number || !indicator || !department) throw new Error('no labels');
  const values = Object.fromEntries(figures.flatMap(({ key, optional }, i) => (optional ? [] : [[key, i + 1]])));
  const [row] = yearly.rows;
  if (!row) throw new Error('no row');
  return {
    ...yearly, kind, id: 'small-2023', title: '小表2023年', columns: [number, indicator, ...figures, department], rules: { 'group-growth': { from: figures[0]?.key ?? '', to: figures.at(-1)?.key ?? '', factor: 2 }, 'years-trend': false },
    rows: [{ ...row, id: 'a', annualOnly: false, values, group: '2023年新增' }, { ...row, id: 'b', name: '另一项', aliases: [], annualOnly: true, values }],
    notes: ['2023年数据为预计数'],
  };
}

/** The base is 0, and what is left blank gets nothing. */
const figures: FigureFor = ({ values }, { source }) => (source.kind === 'kept' ? values[source.key] : source.kind === 'base' ? 0 : undefined);

function described(template: Template, year: number): string {
  const plan = planFor(template, year);
  const head = `${template.id} (of ${ownYear(template)}, finished ${finishedYear(template, year)}) to ${year}:`;
  if ('zh' in plan) return `${head} ${plan.zh}\n`;
  const columns = plan.columns.map((one) => {
    if (!isPlanned(one)) return `  ${one.role}`;
    const { column: { header, key, period, region, holds, optional, width }, source } = one;
    return `  ${[JSON.stringify(header), key, JSON.stringify(period), region, holds, optional && 'optional', width, '<-', source.kind, 'key' in source ? source.key : undefined].filter((word) => word !== undefined && word !== false).join(' ')}`;
  });
  const next = nextYear(template, plan, figures);
  const rows = next.rows.slice(0, 2).map(({ id, group, values }) => `  ${id} ${group ?? ''} ${JSON.stringify(values)}`);
  return [`${head} ${plan.kind} ${plan.from} -> ${plan.to} ${JSON.stringify(plan.keys)}`, ...columns, `  ${[next.id, next.version, next.name.zh, next.name.en, next.title, next.sheetName, next.source.year].join(' | ')}`, `  ${JSON.stringify(next.rules)} ${JSON.stringify(next.notes)}`, ...rows, ''].join('\n');
}

const SMALL: readonly (readonly [Template['kind'], string, number])[] = [
  ['yearly', '2027 2025 2023 2023Q1 2023Q2 2023Q3 2023Q4', 2024],
  ['yearly', '2027 2025 2023 2023Q4', 2026],
  ['yearly', '2022完成 2023 2024 2025 2023Q1', 2024],
  ['yearly', '2023Q1 2023Q2', 2024],
  ['yearly', '2023Q1 2022完成 2023Q2', 2024],
  ['yearly', '2023 2022Q1 2023Q1', 2024],
  ['yearly', '2023 2023完成 2023位次? 2022位次? 2024', 2024],
  ['yearly', '2023 2023位次 2023Q1 2023Q1完成', 2024],
  ['yearly', '2025 2024 2023完成', 2024],
  ['yearly', '2023完成 2022完成', 2024],
  ['yearly', '2024? 2023 2023Q1', 2024],
  ['yearly', '2023 2024Q1? 2023Q1', 2025],
  ['by-town', '甲镇@2023 乙镇@2023', 2024],
  ['by-town', '甲镇@2023Q1 乙镇@2023Q1 甲镇@2023Q1完成', 2024],
  ['by-town', '2022完成 甲镇@2023 乙镇@2024 丙镇@2022', 2024],
  ['by-town', '甲镇@2023 甲镇@2024', 2024],
  ['by-town', '2025 甲镇@2023 2023', 2026],
  ['base-target', '2020完成 2025', 2024],
  ['base-target', '2020完成 2025', 2026],
  ['base-target', '2020完成 2022 2025 2022完成?', 2026],
  ['base-target', '2015完成 2020完成 2023', 2024],
  ['base-target', '2020 2025', 2026],
  ['base-target', '2020完成 2021完成', 2024],
  ['base-target', '2023完成 2023Q1 2023', 2024],
];

describe('the plan for next year', () => {
  it('of every pack that ships is just what the golden file has', () => {
    const text = templates.flatMap((template) => [ownYear(template), ownYear(template) + 1, ownYear(template) + 4].map((year) => described(template, year)));
    expectGolden(join(__dirname, 'plans.packs.txt'), text.join('\n'));
  });

  it('of small tables is just what the golden file has', () => {
    expectGolden(join(__dirname, 'plans.small.txt'), SMALL.map(([kind, spec, year]) => `${kind} ${spec}\n${described(table(kind, spec), year)}`).join('\n'));
  });

  it('cuts no header in two that reaches over its neighbour', () => {
    const template = table('yearly', '2025 2023 2023Q1');
    const columns = template.columns.map((column) => (column.role === 'figure' && column.key === '2023Q1' ? { ...column, header: '' } : column));
    const plan = planFor({ ...template, columns }, 2024);
    expect('columns' in plan && plan.columns.map((one) => (isPlanned(one) ? one.column.header : one.role))).toEqual(['number', 'indicator', '2025年', '2024年', '', '2023年基数', 'department']);
  });

  it('states no figure that a pack may not hold', () => {
    const template = table('yearly', '2025 2024 2023');
    const rows = template.rows.slice(0, 1).map((row) => ({ ...row, decimals: 1 }));
    const plan = planFor({ ...template, rows }, 2024);
    if ('zh' in plan) throw new Error(plan.zh);
    const stated = (value: number | string): unknown => nextYear({ ...template, rows }, plan, () => value).rows[0]?.values['2025'];
    for (const value of [0.5, 5, 1e15, -1e15, '字'.repeat(2000)]) expect(stated(value)).toBe(value);
    for (const value of [0.25, 1.1e15, -1.1e15, '字'.repeat(2001)]) expect(stated(value)).toBeUndefined();
  });

  it.each([
    ['towns-2023', 'towns-2024'],
    ['towns-2023q2-x', 'towns-2024q2-x'],
    ['towns', 'towns-2024'],
    ['towns-12023', 'towns-12023-2024'],
    ['towns-2023q5', 'towns-2023q5-2024'],
    ['a'.repeat(64), `${'a'.repeat(59)}-2024`],
    [`${'a'.repeat(57)}--bbbb`, `${'a'.repeat(57)}-2024`],
    [`2023-${'a'.repeat(59)}`, `2024-${'a'.repeat(59)}`],
  ])('calls %s %s', (id, expected) => {
    const template = { ...table('yearly', '2025 2023 2023Q1'), id };
    const plan = planFor(template, 2024);
    expect('columns' in plan && nextYear(template, plan, figures).id).toBe(expected);
  });
});
