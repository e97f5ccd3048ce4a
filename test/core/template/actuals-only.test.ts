/** What sets a table of what was reached apart from one of targets. */
import { describe, expect, it } from '@jest/globals';
import { holdsActualsOnly, speaksOfActuals, withoutReached } from '../../../src/core/template/actuals-only';
import type { Template } from '../../../src/core/template/template';
import { samplePack } from './sample-pack';

describe('words of what was reached', () => {
  it.each([
    ['一季度完成', '一季度'], ['2023年完成情况', '2023年'], ['2023 年 完成数', '2023年'], ['累计完成', ''], ['二季度实际完成值', '二季度'],
    ['１-６月累计实际完成', '1-6月'], ['上年实绩', '上年'], ['三季度达到', '三季度'], ['完成情况说明', undefined], ['2023年目标', undefined], ['完成2023年', undefined],
  ])('%s → %p', (text, bare) => {
    expect(withoutReached(text)).toBe(bare);
  });

  it.each([['分乡镇完成（2023年）', true], ['上年实绩', true], ['2023年目标', false]])('%s: %p', (title, expected) => {
    expect(speaksOfActuals(title)).toBe(expected);
  });
});

describe('a table of what was reached', () => {
  const holding = (...holds: ('target' | 'actual' | undefined)[]): Template => {
    const pack = samplePack();
    return { ...pack, columns: [...pack.columns.filter(({ role }) => role !== 'figure'), ...holds.map((one) => ({ role: 'figure' as const, header: 'x', width: 9, key: 'X', period: { year: 2023 }, ...(one ? { holds: one } : {}) }))] };
  };
  it.each([[['actual', 'actual'], true], [['actual', 'target'], false], [['actual', undefined], false], [[], false]] as const)('%j: %p', (holds, expected) => {
    expect(holdsActualsOnly(holding(...holds))).toBe(expected);
  });
});
