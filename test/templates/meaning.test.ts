/** What the packs say of their indicators, held against the names and against each other. */
import { describe, expect, it } from '@jest/globals';
import { normaliseLabel, withoutUnit } from '../../src/core/table/label';
import type { Template, TemplateRow } from '../../src/core/template/template';
import { templates } from '../../src/templates';
import { pack } from './pack';

const rows = templates.flatMap((template) => template.rows.map((row) => ({ template, row })));
const measured = rows.filter(({ row }) => row.measure !== 'none');

/** Shares and figures per head, by name; 研发投入 is a plan that sets a share. */
const RATIO = /占.*比重|占比$|^\*?(?:每万|万人|人均)|比重[（(]%|所得额比重|率(?:[（(]%[)）])?$|生产率|指数$|评分$|^研发投入快增计划$/;
/** Their names do not tell what is divided by what. */
const NO_PARTS = /机械化率$|生产率|指数$|评分$/;

describe('an indicator', () => {
  it.each(measured.map(({ template, row }) => [template.id, row.name, row] as const))('%s %s follows from its name', (_, name, row) => {
    const share = /增长（|增速/.test(name) ? 'rate' : RATIO.test(name) ? 'ratio' : undefined;
    if (share) expect(row.measure).toBe(share);
    else expect(['flow', 'stock']).toContain(row.measure);
    expect(row.additiveOverRegions).toBe(share === undefined);
    expect(row.ratio !== undefined).toBe(share === 'ratio' && !NO_PARTS.test(name));
    expect(row.cumulative).toBe(true);
    expect(row.direction).toBe('higher');
  });

  it.each(measured.filter(({ template }) => template.kind !== 'task-list').map(({ template, row }) => [template.id, row.name, row] as const))(
    '%s %s is a stock or a flow as its name says',
    (_, name, row) => {
      if (row.ratio || row.measure === 'rate' || RATIO.test(name)) return;
      const flow = /每年新增|经费支出|费用|增加值|交易|申请/.test(name);
      expect(row.measure).toBe(flow ? 'flow' : 'stock');
    },
  );

  it('is no indicator where a row is work to be done', () => {
    for (const { row } of rows.filter((one) => one.row.measure === 'none')) {
      expect([row.cumulative, row.additiveOverRegions, row.ratio]).toEqual([false, false, undefined]);
    }
    const works = templates.map((template) => [template.id, template.rows.filter(({ measure }) => measure === 'none').length]);
    expect(works.filter(([, count]) => count !== 0)).toEqual([['pinghu-315-works', 12], ['wujiang-plan', 2], ['luqiao-tasks', 68]]);
  });

  it('means the same in all packs; only what it is a ratio of is told within a district', () => {
    const facts = new Map<string, unknown>();
    for (const { template, row } of measured) {
      const { measure, unit, additiveOverRegions, direction, cumulative, ratio } = row;
      for (const [key, own] of [
        [row.id, { measure, unit, additiveOverRegions, direction, cumulative }],
        [`${template.district} ${row.id}`, { ratio }],
      ] as const) {
        expect({ key, own }).toEqual({ key, own: facts.get(key) ?? own });
        facts.set(key, own);
      }
    }
  });

  it('names ratio parts that some pack of the district has, or something in words', () => {
    for (const { template, row } of rows) {
      const own = new Set(templates.filter(({ district }) => district === template.district).flatMap((one) => one.rows.map(({ id }) => id)));
      for (const part of Object.values(row.ratio ?? {})) {
        if (/^[a-z0-9-]+$/.test(part)) expect(own).toContain(part);
        else expect(part).toMatch(/\p{Script=Han}|^GDP$/u);
      }
    }
  });
});

/** Pairs of one id in two packs, by the labels of the first. */
function shared(a: Template, b: Template): { name: string; mine: TemplateRow; theirs: TemplateRow }[] {
  return a.rows.flatMap((mine) => b.rows.filter(({ id }) => id === mine.id).map((theirs) => ({ name: mine.name, mine, theirs })));
}

const knows = (row: TemplateRow, name: string): boolean => [row.name, ...row.aliases].some((one) => bare(one) === bare(name));
const bare = (name: string): string => withoutUnit(normaliseLabel(name)).name;

describe('tables of one district', () => {
  it.each([
    ['wuxing-315-by-town', 'wuxing-315-yearly', 9],
    ['wuxing-145', 'wuxing-315-yearly', 4],
    ['luqiao-six', 'luqiao-tasks', 10],
  ])('%s and %s share indicators, and each knows them by the labels of the other', (a, b, count) => {
    const pairs = shared(pack(a), pack(b));
    expect(pairs).toHaveLength(count);
    for (const { name, mine, theirs } of pairs) {
      expect([name, knows(theirs, mine.name)]).toEqual([name, true]);
      expect([theirs.name, knows(mine, theirs.name)]).toEqual([theirs.name, true]);
    }
  });

  it('finds the ten indicators of the towns among those of the year, but one', () => {
    const yearly = new Set(pack('wuxing-315-yearly').rows.map(({ id }) => id));
    const other = pack('wuxing-315-by-town').rows.filter(({ id }) => !yearly.has(id));
    expect(other.map(({ name }) => name)).toEqual(['高新技术产业投资增长（%）']);
  });

  it('disagree for 2025 where the documents do', () => {
    const differing = (a: string, b: string): unknown[] =>
      shared(pack(a), pack(b))
        .map(({ name, mine, theirs }) => [name, mine.values['2025'], theirs.values['2025']])
        .filter(([, x, y]) => digits(x) !== digits(y));
    expect(differing('wuxing-145', 'wuxing-315-yearly')).toEqual([
      ['全社会R&D经费支出占GDP比重(%)', 3.3, 3],
      ['高新技术产业增加值占规上工业比重(%)', 85, 80],
      ['技术交易额(亿元)', 30, 74.77],
      ['每万名就业人员中研发人员(人年)', 150, 110],
    ]);
    expect(differing('luqiao-six', 'luqiao-tasks')).toEqual([['高新技术企业数(家)', 265, '累计250']]);
  });
});

const digits = (value: unknown): number => Number(/-?\d+(\.\d+)?/.exec(String(value))?.[0]);

describe('what is true of the published figures', () => {
  it('六倍增: all six at least double', () => {
    const rows = pack('luqiao-six').rows.slice(0, 6);
    expect(pack('luqiao-six').rows.map(({ group }) => group ?? '')).toEqual(['六倍增', '', '', '', '', '', '六提升', '', '', '', '', '']);
    for (const { name, values } of rows) expect([name, digits(values['2025']) >= 2 * digits(values['2020'])]).toEqual([name, true]);
  });

  it('环境质量综合评分 falls from 5.51 to 5.14', () => {
    const row = pack('luqiao-tasks').rows.find(({ id }) => id === 'environment-score');
    expect(row?.values).toEqual({ '2020': '5.51(19年数据)', '2021': 5.14, '2022': 5.14, '2025': 5.57 });
  });

  it('the yearly targets of 吴江 add up to those that its text sets for the three years', () => {
    const yearly = (id: string, at: number): number[] => {
      const row = pack('wujiang-plan').rows.find((one) => one.id === id);
      return Object.values(row?.values ?? {}).map((value) => Number((String(value).match(/\d+(?=[万个家])/g) ?? [])[at]));
    };
    const total = (figures: readonly number[]): number => figures.reduce((sum, figure) => sum + figure, 0);
    expect([yearly('incubator-space', 0), yearly('leading-talent-projects', 0), yearly('research-cooperation-plan', 0), yearly('research-cooperation-plan', 1)].map(total)).toEqual([30, 380, 300, 500]);
  });

  it('the likely misprint of 平湖 is kept as printed', () => {
    expect(pack('pinghu-315-yearly').rows[5]?.values).toEqual({ '2027': 110, '2025': 10, '2023': 90 });
  });
});

describe('the towns', () => {
  it('are known, one of them a development zone', () => {
    const { regions, columns } = pack('wuxing-315-by-town');
    expect(regions.filter(({ kind }) => kind === 'development-zone').map(({ name }) => name)).toEqual(['高新区']);
    expect(columns.flatMap((column) => (column.role === 'figure' ? [column.region] : []))).toEqual(regions.map(({ name }) => name));
    expect(regions.find(({ name }) => name === '八里店镇')?.aliases).toContain('八里店');
  });
});
