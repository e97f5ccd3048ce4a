/** Any table of years and quarters, rolled to any later year: a sound pack, in which no period stands twice. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureColumns, parseTemplate, printPack, rollForward, type Column, type FigureColumn, type Template } from '../../../src/core/index';
import { learnTemplate } from '../../../src/core/learn/learn';
import { nextYear } from '../../../src/core/roll-forward/next-year';
import { isPlanned, planFor } from '../../../src/core/roll-forward/plan';
import { sampleSnapshot } from '../../read-fixture';
import { headers, pack, roll } from './workbooks';

const yearly = pack('wuxing-315-yearly');
const HOLDS = { target: '目标', actual: '完成', rank: '排位' } as const;

const column = fc
  .record({ year: fc.integer({ min: 2020, max: 2027 }), quarter: fc.constantFrom(undefined, undefined, 1, 2, 3, 4), holds: fc.constantFrom('target', 'target', 'actual', 'rank'), optional: fc.boolean() } as const)
  .map(({ year, quarter, holds, optional }): FigureColumn => ({
    role: 'figure', width: 9, holds,
    header: `${year}年${quarter === undefined ? '' : `${quarter}季度`}${HOLDS[holds]}`,
    key: `${year}${quarter === undefined ? '' : `Q${quarter}`}${holds === 'target' ? '' : HOLDS[holds]}`,
    period: { year, ...(quarter === undefined ? {} : { quarter: quarter as 1 | 2 | 3 | 4 }) },
    ...(optional ? { optional } : {}),
  }));

const template = fc.uniqueArray(column, { minLength: 1, maxLength: 8, selector: ({ key }) => key }).map((columns): Template => {
  const labels = yearly.columns.filter((one): one is Exclude<Column, FigureColumn> => one.role !== 'figure');
  return { ...yearly, kind: 'yearly', columns: [...labels.slice(0, 2), ...columns, ...labels.slice(2)], rows: yearly.rows.map((row) => ({ ...row, annualOnly: false, values: Object.fromEntries(columns.flatMap(({ key, optional }, i) => (optional ? [] : [[key, i + 1]]))) })) };
});

describe('any table of years and quarters', () => {
  it('is a sound pack a year on, with one column a meaning, the base printed once, later targets as they were', () => {
    fc.assert(
      fc.property(template, fc.integer({ min: 1, max: 4 }), (old, ahead) => {
        const years = figureColumns(old).map(({ period }) => period.year);
        const year = Math.max(...years) + (ahead === 1 ? 1 : -ahead);
        const plan = planFor(old, year);
        if ('zh' in plan) return;
        const next = nextYear(old, plan, ({ values }, { source }) => (source.kind === 'kept' ? values[source.key] : undefined));
        const reading = parseTemplate(printPack(next));
        expect(reading.ok ? [] : reading.errors).toEqual([]);
        expect(plan.columns.filter((one) => isPlanned(one) && one.source.kind === 'base')).toHaveLength(1);
        expect(figureColumns(next).every(({ period }) => period.year >= plan.from)).toBe(true);
        for (const { key, period, holds, optional } of figureColumns(old)) {
          if (period.year < year || period.quarter !== undefined || holds !== 'target' || optional) continue;
          expect(next.rows.map(({ values }) => values[key])).toEqual(old.rows.map(({ values }) => values[key]));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a table that was learned from a sheet', () => {
  it('rolls forward like one that ships', () => {
    const { template: learned } = learnTemplate(sampleSnapshot('pinghu-315-2023'), '附件1');
    const rolled = rollForward(sampleSnapshot('pinghu-315-2023'), [learned], { language: 'zh' });
    expect(rolled.templates).toHaveLength(1);
    const [own] = rolled.templates;
    const shipped = roll(sampleSnapshot('pinghu-315-2023')).tables[0];
    expect(own?.columns.map(({ header }) => header)).toEqual(shipped && headers(shipped));
    expect(own?.rows.map(({ values }) => Object.values(values))).toEqual(shipped?.template.rows.map(({ values }) => Object.values(values)));
  });
});
