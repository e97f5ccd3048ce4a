/** A breakdown that is made again: what a clerk has changed since, and what was settled. */
import { describe, expect, it } from '@jest/globals';
import { drawBreakdown, planBreakdown, typedWeights, type BreakdownOptions, type Limit, type Snapshot } from '../../../src/core/index';
import { joinLimits } from '../../../src/core/breakdown/limits';
import type { CellInput } from '../../../src/core/sheet/edit';
import { applied, bookOf, outcome, PACKS, put, said, YEARLY } from './book';

const [PAGE, Q2] = ['分乡镇（2023年）', '分乡镇（2023年二季度）'];
const [SPENDING, SHARE] = [2, 3];
const EAST = 2;
const options = (more: Partial<BreakdownOptions> = {}): BreakdownOptions => ({ language: 'zh', weights: typedWeights({ 东镇: 2, 西镇: 1, 南街道: 1 }), quarters: true, ratios: 'district', indicators: ['spending', 'share'], ...more });
const book = bookOf(YEARLY);
const once = applied(book, drawBreakdown(planBreakdown(book, PACKS, options()), book, PACKS, 'zh').edits);
const typed = (sheet: string, row: number, value: CellInput): Snapshot => put(once, sheet, row, EAST, value);

/** "spending 东镇 2023: 16→15 at 分乡镇（2023年）!2:2" */
const changes = (on: Snapshot, more: Partial<BreakdownOptions> = {}): readonly string[] =>
  planBreakdown(on, PACKS, options(more)).changed.map(({ at, indicator, town, period, generated, now }) => `${indicator} ${town} ${period.year}${period.quarter === undefined ? '' : `Q${period.quarter}`}: ${generated}→${String(now)} at ${at.sheet}!${at.row}:${at.column}`);

describe('a changed figure', () => {
  it.each<[string, Snapshot, readonly string[]]>([
    ['none', once, []],
    ['none before the first breakdown', book, []],
    ['of the year', typed(PAGE, SPENDING, 15), [`spending 东镇 2023: 16→15 at ${PAGE}!2:2`]],
    ['of a quarter', typed(Q2, SPENDING, 9), [`spending 东镇 2023Q2: 8→9 at ${Q2}!2:2`]],
    ['of a ratio', typed(PAGE, SHARE, 3), [`share 东镇 2023: 3.2→3 at ${PAGE}!3:2`]],
    ['to words', typed(PAGE, SPENDING, '待定'), [`spending 东镇 2023: 16→待定 at ${PAGE}!2:2`]],
    ['to a formula without a result', typed(PAGE, SPENDING, { formula: '=8+7' }), [`spending 东镇 2023: 16→=8+7 at ${PAGE}!2:2`]],
    ['to a formula', typed(PAGE, SPENDING, { formula: '=8+7', value: 15 }), [`spending 东镇 2023: 16→15 at ${PAGE}!2:2`]],
    ['to the same by a formula is none', typed(PAGE, SPENDING, { formula: '=8+8', value: 16 }), []],
    ['to nothing is none', typed(PAGE, SPENDING, null), []],
    ['of a sheet that is not ours any more is none', put(typed(PAGE, SPENDING, 15), PAGE, 1, 7, '其他'), []],
  ])('%s', (_, on, wanted) => {
    expect(changes(on)).toEqual(wanted);
  });

  it('is kept as a pin, or replaced', () => {
    const both = put(typed(PAGE, SPENDING, 15), Q2, SPENDING, EAST, 7);
    expect(changes(both, { changed: 'keep' })).toEqual([]);
    expect(said(planBreakdown(both, PACKS, options({ changed: 'keep' })))[0]).toBe('spending.1 divided | 2023 32: 15 8.5 8.5 | 2023Q1 8: 3.8 2.1 2.1 | 2023Q2 16: 7 4.5 4.5 | 2023Q3 25: 11.7 6.6 6.7 | 2023Q4 32: 15 8.5 8.5');
    expect(said(planBreakdown(both, PACKS, options({ changed: 'replace' })))[0]).toMatch(/2023 32: 16 8 8 .* 2023Q2 16: 8 4 4/);
    expect(planBreakdown(both, PACKS, options({ changed: 'keep' })).limits).toEqual([{ indicator: 'spending', town: '东镇', pin: 15 }, { indicator: 'spending', town: '东镇', quarter: '2023Q2', pin: 7 }]);
  });

  it('in words can\'t be kept', () => {
    expect(outcome(() => planBreakdown(typed(PAGE, SPENDING, '待定'), PACKS, options({ changed: 'keep' })))).toBe('分乡镇（2023年）!C3 的“待定”不是数字，不能保留为固定值；请改成数字，或选择替换 / "待定" in 分乡镇（2023年）!C3 is no number and can\'t be kept as a pin; please make it one, or choose to replace it');
  });
});

it('what was given holds before what was kept, and that before what was typed into the ledger, field by field', () => {
  const limit = (more: Partial<Limit>): Limit => ({ indicator: 'a', town: '甲', ...more });
  expect(joinLimits([limit({ cap: 9 })], [limit({ pin: 7 }), limit({ quarter: '2023Q1', pin: 1 })], [limit({ pin: 5, cap: 3, floor: 2 }), limit({ town: '乙', pin: 4 }), limit({ quarter: '2023Q1', pin: 2 }), { indicator: 'b', town: '甲', pin: 6 }])).toEqual([
    limit({ pin: 7, cap: 9, floor: 2 }),
    limit({ quarter: '2023Q1', pin: 1 }),
    limit({ town: '乙', pin: 4 }),
    { indicator: 'b', town: '甲', pin: 6 },
  ]);
});

describe('quarters of which no row has a figure', () => {
  it('get no page', () => {
    const blank = [2, 4].reduce((on, row) => put(on, '目标', row, 4, null), book);
    const plan = planBreakdown(blank, PACKS, options());
    expect(plan.periods.map(({ quarter }) => quarter)).toEqual([undefined, 1, 3, 4]);
    expect(plan.templates.map(({ rows }) => rows.map(({ id }) => id).join(' '))).toEqual(['spending share', 'share', 'share', 'share']);
  });

  it('get one where a town has a figure of its own', () => {
    const blank = [2, 4].reduce((on, row) => put(on, '目标', row, 4, null), book);
    const plan = planBreakdown(blank, PACKS, options({ limits: [{ indicator: 'share', town: '东镇', quarter: '2023Q2', pin: 3 }] }));
    expect(plan.periods.map(({ quarter }) => quarter)).toEqual([undefined, 1, 2, 3, 4]);
  });

  it('get one where the district has a figure, though the towns are left to say theirs', () => {
    expect(planBreakdown(book, PACKS, options({ ratios: 'blank', indicators: ['share'] })).periods).toHaveLength(5);
  });
});
