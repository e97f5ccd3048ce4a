/** Figures as targets: numbers, and what texts state, where both are counted alike. */
import { describe, expect, it } from '@jest/globals';
import type { Figure } from '../../../src/core/table/figure';
import { onlyTarget, targetsOf, whyIncomparable, type Target } from '../../../src/core/table/target';
import { theTable } from './search';

const TEMPLATE = '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n企业（家） | 4 | 3';

function figureOf(cell: string, row = '费用（亿元）'): Figure {
  const [figure] = theTable({ template: TEMPLATE, sheets: [`指标 | 2025年 | 2023年\n${row} | ${cell} | 3`] }).rows[0]?.figures ?? [];
  if (figure === undefined) throw new Error('no figure');
  return figure;
}

function targets(cell: string, row?: string): readonly Target[] {
  const read = targetsOf(figureOf(cell, row));
  if (!read.ok) throw new Error(read.reason.zh);
  return read.targets;
}

describe('targetsOf', () => {
  it.each([
    ['40', [{ value: 40, scope: 'none', label: '' }]],
    ['新增5000万元以上', [{ value: 0.5, scope: 'new', label: '' }]],
    ['"累计达800，其中新增投资30"', [{ value: 800, scope: 'cumulative', label: '' }, { value: 30, scope: 'new', label: '投资' }]],
  ] as const)('%s states %j', (cell, expected) => {
    expect(targets(cell)).toEqual(expected);
  });

  it.each([
    ['', '空白'],
    ['待定', '数据尚未填报，请补填数字'],
    ['"投资5亿元，引进3家"', '单位不同，不能换算'],
  ])('%s states none, and says why', (cell, reason) => {
    expect(targetsOf(figureOf(cell))).toEqual({ ok: false, reason: expect.objectContaining({ zh: reason, en: expect.stringMatching(/\w/) }) });
  });

  it('of a figure whose row is in another unit is none', () => {
    const read = targetsOf(figureOf('5', '费用（万元）'));
    expect(read.ok ? '' : read.reason.zh).toContain('本行标签的单位是“万元”');
  });
});

it.each([
  ['40', 40],
  ['新增5000万元以上', 0.5],
  ['"累计达800，其中新增投资30"', undefined],
  ['待定', undefined],
])('the one target of %s is %p', (cell, value) => {
  expect(onlyTarget(figureOf(cell))).toBe(value);
});

describe('whyIncomparable', () => {
  it.each([
    ['40', '50', undefined],
    ['新增5', '新增7以上', undefined],
    ['"企业5家，机构3家"', '"企业6家，机构2家"', undefined],
    ['新增5', '7', '一个是新增数，一个是总数，口径不同'],
    ['7', '每年5', '一个是总数，一个是每年数，口径不同'],
    ['每年新增5', '累计5', '一个是每年新增数，一个是累计数，口径不同'],
    ['"企业5家，新增机构3家"', '"企业6家，机构2家"', '一个是新增数，一个是总数，口径不同'],
    ['"企业5家，机构3家"', '"企业6家，平台2家"', '两格所列的事项不同'],
    ['"企业5家，机构3家"', '企业6家', '两格所列的事项不同'],
    ['企业6家', '"企业5家，机构3家"', '两格所列的事项不同'],
    ['企业6家', '机构6家', '两格所列的事项不同'],
  ])('%s and %s: %p', (a, b, why) => {
    const [left, right] = [targets(a, '企业（家）'), targets(b, '企业（家）')];
    expect(whyIncomparable(left, right)?.zh).toBe(why);
    expect(whyIncomparable(left, right)?.en === undefined).toBe(why === undefined);
  });
});
