/** A cell is referred to where Excel reckons with what stands in it, and its value is written where it does not. */
import { describe, expect, it } from '@jest/globals';
import { cellOf, completionTerm, dueTerm, reference, whileUnchanged } from '../../../src/core/progress/formulas';
import type { Judged } from '../../../src/core/progress/judge';
import { remark } from '../../../src/core/progress/words';
import type { Figure } from '../../../src/core/table/figure';

type Target = NonNullable<Judged['target']>;

/** As the reader gives it: what the cell holds, and the figure read from it. */
const figure = (raw: number | string, value: number | null): Figure => ({ raw, value, at: { sheet: '表', row: 2, column: 1 }, column: { period: { year: 2023 } } }) as unknown as Figure;
const target = (from: Figure, value: number, basis: Target['basis'], quarters: number): Target => ({ kind: 'due', value, from, basis, quarters });

describe('a figure in a formula', () => {
  it.each([
    ['a number', figure(5, 5), 5, "'表'!B3"],
    ['a percentage that is read in per cent', figure(0.05, 5), 5, '5'],
    ['text', figure('5亿元', 5), 5, '5'],
    ['a target in words, whose cell has no figure', figure('力争5', null), 5, '5'],
    ['a negative one', figure('-5', -5), -5, '(-5)'],
  ])('%s', (_, from, value, term) => {
    expect(reference(from, value)).toBe(term);
    expect(cellOf(term, value)).toEqual(term.includes('!') ? { formula: `=${term}`, value } : value);
  });

  it.each([
    ["the quarter's or the year's own", target(figure(5, 5), 5, 'year', 4), "'表'!B3"],
    ['a share of the year', target(figure(10, 10), 5, 'share', 2), "'表'!B3*2/4"],
    ['a share of what is written in words', target(figure('力争10', null), 5, 'share', 2), '5'],
    ['a share of what is read otherwise than it stands', target(figure(0.1, 10), 5, 'share', 2), '5'],
    ['a share of a fall', target(figure('-10', -10), -2.5, 'share', 1), '(-2.5)'],
  ])('due: %s', (_, due, term) => {
    expect(dueTerm(due)).toBe(term);
  });

  it.each([
    ['higher', 5, 'A1/(B1)'],
    ['higher', 0, '1+((A1)-(B1))/ABS(B1)'],
    ['higher', -5, '1+((A1)-(B1))/ABS(B1)'],
    ['higher', undefined, '1+((A1)-(B1))/ABS(B1)'],
    ['lower', 5, '1+((B1)-(A1))/ABS(B1)'],
  ] as const)('completion where %s is better and %p due', (direction, value, term) => {
    const judged = { indicator: { direction }, ...(value === undefined ? {} : { target: target(figure(value, value), value, 'year', 4) }) } as Judged;
    expect(completionTerm(judged, 'A1', 'B1')).toBe(term);
  });

  it('calls for a new drawing once a term is another', () => {
    expect(whileUnchanged([], '按全年目标计', '已变')).toBe('按全年目标计');
    expect(whileUnchanged([['G4', 0.5], ['G5', -1]], '打“*”的 "a"', '已变')).toEqual({ formula: '=IF(IFERROR(AND(ABS(G4-0.5)<0.000000001,ABS(G5-(-1))<0.000000001),FALSE),"打“*”的 ""a""","已变")', value: '打“*”的 "a"' });
  });
});

describe('what is remarked', () => {
  const of = (one: Partial<Judged>): string => remark(one as Judged, 'zh');
  const quarter = { ...figure(5, 5), column: { period: { year: 2023, quarter: 4 } } } as unknown as Figure;
  it.each([
    ['a reason', { reason: { zh: '无目标', en: '' }, unlit: 'no-target' }, '无目标'],
    ['nothing where the light says it already', { reason: { zh: '未报', en: '' }, unlit: 'not-reported' }, ''],
    ['why nothing that was reported counts', { reason: { zh: '不一致', en: '' }, unlit: 'not-reported' }, '不一致'],
    ['the same words of another light', { reason: { zh: '未报', en: '' }, unlit: 'no-target' }, '未报'],
    ['a share', { target: target(figure(5, 5), 2.5, 'share', 2) }, '按全年目标的 2/4 计'],
    ["the year's target", { target: target(figure(5, 5), 5, 'year', 4) }, '按全年目标计'],
    ["nothing of a quarter's own", { target: target(quarter, 5, 'quarter', 4) }, ''],
    ['nothing', {}, ''],
  ] as const)('%s', (_, one, text) => {
    expect(of(one)).toBe(text);
  });
});
