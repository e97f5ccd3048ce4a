/** What may be typed into an entry cell, and what Excel says of it. */
import { describe, expect, it } from '@jest/globals';
import { entryLimit } from '../../../src/core/handout/entry-limits';
import type { TemplateRow } from '../../../src/core/template/template';
import { samplePack } from '../template/sample-pack';

const ROW: TemplateRow = { ...(samplePack().rows[0] as TemplateRow), name: '企业数（家）', values: {}, unit: '家', measure: 'stock', decimals: 0 };
const limit = (row: Partial<TemplateRow>, language: 'zh' | 'en' = 'zh'): unknown => {
  const found = entryLimit({ ...ROW, ...row }, language);
  return found && [found.type, found.min, found.max, found.prompt?.text, found.error.text];
};

describe('entryLimit', () => {
  it.each<[string, Partial<TemplateRow>, unknown]>([
    ['a count', {}, ['whole', 0, undefined, '单位：家。填整数，不小于 0。', '填整数，不小于 0；不带单位和文字。']],
    ['a flow that is counted', { measure: 'flow' }, ['whole', 0, undefined, '单位：家。填整数，不小于 0。', '填整数，不小于 0；不带单位和文字。']],
    ['an amount', { decimals: 2, unit: '亿元' }, ['decimal', 0, undefined, '单位：亿元。填数字，最多 2 位小数，不小于 0。', '填数字，最多 2 位小数，不小于 0；不带单位和文字。']],
    ['a share', { measure: 'ratio', unit: '%', decimals: 1 }, ['decimal', 0, 100, '单位：%。填数字，最多 1 位小数，不小于 0，不大于 100。', '填数字，最多 1 位小数，不小于 0，不大于 100；不带单位和文字。']],
    ['a ratio without decimals', { measure: 'ratio', unit: '人年' }, ['decimal', 0, undefined, '单位：人年。填数字，不小于 0。', '填数字，不小于 0；不带单位和文字。']],
    ['a rate', { measure: 'rate', unit: '', decimals: 1 }, ['decimal', undefined, undefined, '填数字，最多 1 位小数。', '填数字，最多 1 位小数；不带单位和文字。']],
    ['a range of its own', { range: { min: -5, max: 5 }, unit: '' }, ['whole', -5, 5, '填整数，不小于 -5，不大于 5。', '填整数，不小于 -5，不大于 5；不带单位和文字。']],
    ['figures of the document', { values: { '2023': 5 } }, ['whole', 0, undefined, '单位：家。填整数，不小于 0。', '填整数，不小于 0；不带单位和文字。']],
    ['targets in words', { values: { '2022': 5, '2023': '累计达8' } }, undefined],
    ['what is no measure', { measure: 'none' }, undefined],
  ])('%s', (_, row, expected) => {
    expect(limit(row)).toEqual(expected);
  });

  it('speaks English', () => {
    expect(limit({ measure: 'ratio', unit: '%', decimals: 1 }, 'en')).toEqual(['decimal', 0, 100, 'Unit: %. A number of at most 1 decimals, not below 0, not above 100.', 'A number of at most 1 decimals, not below 0, not above 100; without units or words.']);
    expect(limit({ unit: '' }, 'en')).toEqual(['whole', 0, undefined, 'A whole number, not below 0.', 'A whole number, not below 0; without units or words.']);
  });

  it('says the whole name where the title is too short for it, and no more than Excel shows', () => {
    const prompt = (name: string): unknown => entryLimit({ ...ROW, name }, 'zh')?.prompt;
    expect(prompt('名'.repeat(32))).toEqual({ title: '名'.repeat(32), text: '单位：家。填整数，不小于 0。' });
    expect(prompt('名'.repeat(33))).toEqual({ title: `${'名'.repeat(31)}…`, text: `${'名'.repeat(33)}\n单位：家。填整数，不小于 0。` });
    expect(prompt('企业 数\n（家）')).toMatchObject({ title: '企业数（家）' });
    expect(prompt(`${'名'.repeat(30)}𠮷x`)).toMatchObject({ title: `${'名'.repeat(30)}…` });
    expect(prompt('名'.repeat(300))).toEqual({ title: `${'名'.repeat(31)}…`, text: `${'名'.repeat(224)}…` });
  });
});
