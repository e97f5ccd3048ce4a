/** What was due and what was reached, by what the workbook knows of a quarter and of the year. */
import { describe, expect, it } from '@jest/globals';
import { judge, type Judged } from '../../../src/core/progress/judge';
import type { Known, Lookup } from '../../../src/core/progress/known-figures';
import type { Figure } from '../../../src/core/table/figure';
import type { TemplateRow } from '../../../src/core/template/template';
import { thresholdsOf } from '../../../src/core/template/thresholds';
import { samplePack } from '../template/sample-pack';

const ROW = samplePack().rows[0] as TemplateRow;
const UNUSABLE: Known = { kind: 'unusable', reason: { zh: '见附件', en: 'see annex' } };

/** `known`: "Q2 target" or "target" (of the year) → its figure, or null for one that can't be reckoned with. */
function judged(row: Partial<TemplateRow>, quarter: 1 | 2 | 3 | 4, known: Readonly<Record<string, number | null>>): Judged {
  const lookup: Lookup = (_indicator, _region, period, holds) => {
    const value = known[`${period.quarter === undefined ? '' : `Q${period.quarter} `}${holds}`];
    return value === undefined ? { kind: 'none' } : value === null ? UNUSABLE : { kind: 'known', value, figure: {} as Figure };
  };
  return judge({ ...ROW, ...row }, '区', { year: 2023, quarter }, lookup, thresholdsOf({}));
}

describe('what was due', () => {
  const flow = { measure: 'flow', cumulative: true } as const;
  const alone = { measure: 'flow', cumulative: false } as const;
  it.each([
    ["a quarter's own target", flow, 2, { 'Q2 target': 7, target: 10 }, [7, 'quarter', 4]],
    ['the share of the year that has passed, of a flow', flow, 1, { target: 10 }, [2.5, 'share', 1]],
    ['of three quarters', flow, 3, { target: 10 }, [7.5, 'share', 3]],
    ['the whole year at its end', flow, 4, { target: 10 }, [10, 'year', 4]],
    ['a quarter of the year, of figures of the quarter alone', alone, 2, { target: 10 }, [2.5, 'share', 1]],
    ['also in the last one', alone, 4, { target: 10 }, [2.5, 'share', 1]],
    ["the year's own target, of a stock", { measure: 'stock' }, 1, { target: 10 }, [10, 'year', 4]],
    ['of a ratio', { measure: 'ratio' }, 2, { target: 10 }, [10, 'year', 4]],
    ["the year's end, of what is no measure", { measure: 'none' }, 4, { target: 10 }, [10, 'year', 4]],
    ['an annual indicator at its end', { ...flow, annualOnly: true }, 4, { target: 10 }, [10, 'year', 4]],
  ] as const)('%s', (_, row, quarter, known, expected) => {
    const { target } = judged(row, quarter, known);
    expect([target?.value, target?.basis, target?.quarters]).toEqual(expected);
  });

  it.each([
    ['an annual indicator before the end', { annualOnly: true }, 3, { target: 10, 'Q3 target': 5 }, ['not-due', '年度指标，年底考核']],
    ["a quarter's target that is no figure, whatever the year's", flow, 2, { 'Q2 target': null, target: 10 }, ['no-target', '见附件']],
    ["a year's target that is no figure", flow, 2, { target: null }, ['no-target', '见附件']],
    ['no target at all', flow, 2, {}, ['no-target', '无目标']],
    ["only the year's, of what is no measure", { measure: 'none' }, 3, { target: 10 }, ['no-target', '只有年度目标，本季度应达多少没有写明']],
  ] as const)('nothing: %s', (_, row, quarter, known, expected) => {
    const { target, light, unlit, reason } = judged(row, quarter, { ...known, [`Q${quarter} actual`]: 4 });
    expect([target, light, unlit, reason?.zh]).toEqual([undefined, undefined, ...expected]);
  });
});

describe('what was reached', () => {
  const [flow, alone, stock] = [{ measure: 'flow', cumulative: true }, { measure: 'flow', cumulative: false }, { measure: 'stock', cumulative: false }] as const;
  it.each([
    ["the quarter's own", flow, 4, { 'Q4 actual': 8, actual: 9 }, 8],
    ["the year's at its end, of a cumulative flow", flow, 4, { actual: 9 }, 9],
    ["the year's at its end, of a stock", stock, 4, { actual: 9 }, 9],
    ["never the year's for the last quarter alone", alone, 4, { actual: 9 }, undefined],
    ["never the year's before its end", flow, 3, { actual: 9 }, undefined],
    ['nothing that is no figure', flow, 4, { 'Q4 actual': null, actual: 9 }, undefined],
  ] as const)('%s', (_, row, quarter, known, expected) => {
    const { actual, unlit, reason } = judged(row, quarter, { ...known, target: 10 });
    expect([actual?.value, unlit]).toEqual([expected, expected === undefined ? 'not-reported' : undefined]);
    if (expected === undefined) expect(reason?.zh).toBe('Q4 actual' in known ? '见附件' : '未报');
  });

  it.each([
    ['higher', 3, 'green'], ['higher', 0, 'green'], ['higher', -1, 'red'],
    ['lower', 0, 'green'], ['lower', -2, 'green'], ['lower', 1, 'red'],
  ] as const)('against a target of 0, %s is better: %d is %s, without a share', (direction, actual, light) => {
    const found = judged({ direction }, 2, { 'Q2 target': 0, 'Q2 actual': actual });
    expect([found.light, found.completion, found.unlit, found.reason?.zh]).toEqual([light, undefined, undefined, '目标为 0，不计完成率，只看是否达到']);
  });

  it('has a share and no light where neither higher nor lower is better', () => {
    const found = judged({ direction: 'none' }, 2, { 'Q2 target': 10, 'Q2 actual': 5 });
    expect([found.light, found.completion, found.unlit]).toEqual([undefined, 0.5, 'no-direction']);
  });
});
