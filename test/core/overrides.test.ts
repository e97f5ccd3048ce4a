import { describe, expect, it } from '@jest/globals';
import { rules, validate } from '../../src/core/index';
import { templates } from '../../src/templates/index';
import { sampleSnapshot } from '../read-fixture';

const check = (properties: Record<string, string>): ReturnType<typeof validate> => validate({ ...sampleSnapshot('wuxing-315-2023'), properties }, templates);

describe('severities that a workbook sets itself', () => {
  it('come before the template\'s, and are named', () => {
    const { findings, remarks } = check({ 'zbjh.rule.ratio-within-parts': 'hard', 'zbjh.rule.parts-sum-to-total': 'off' });
    expect(findings.filter((one) => one.rule === 'ratio-within-parts').map((one) => one.severity)).toEqual(['hard']);
    expect(findings.some((one) => one.rule === 'parts-sum-to-total')).toBe(false);
    expect(remarks.map((one) => one.zh)).toEqual(['本工作簿自行调整了规则级别：parts-sum-to-total=off; ratio-within-parts=hard']);
  });

  it('leave cells that no rule looks at unchecked, and the workbook not passed', () => {
    const { verdict, findings, coverage } = check(Object.fromEntries(rules.map(({ id }) => [`zbjh.rule.${id}`, 'off'])));
    expect([verdict, findings, coverage.due, coverage.checked]).toEqual(['needs-explanation', [], 154, 0]);
    expect(coverage.notChecked.map(({ reason, places }) => [reason.zh, places.length])).toEqual([['会校验此格的规则都已关闭', 154]]);
  });

  it('are nothing where the word is none that we know', () => {
    expect(check({ 'zbjh.rule.parts-sum-to-total': 'never' })).toEqual(check({}));
  });

  it('may be typed with spaces around, and the name in capitals as Office takes it', () => {
    expect(check({ 'zbjh.rule.ratio-within-parts': ' hard ' })).toEqual(check({ 'zbjh.rule.ratio-within-parts': 'hard' }));
    expect(check({ 'ZBJH.Rule.RATIO-within-parts': 'hard' })).toEqual(check({ 'zbjh.rule.ratio-within-parts': 'hard' }));
  });

  it('are not spoken of where there are none', () => {
    expect(check({}).remarks).toEqual([]);
    expect(check({ 'zbjh.other': 'hard' })).toEqual(check({}));
  });
});
