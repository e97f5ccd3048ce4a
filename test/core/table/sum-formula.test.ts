/** Formulas that only add up, and what they add. */
import { describe, expect, it } from '@jest/globals';
import { printAddress } from '../../../src/core/index';
import { addends } from '../../../src/core/table/sum-formula';

describe('addends', () => {
  it.each([
    ['=SUM(D4:F4)', 'D4 E4 F4'],
    ['=sum( $D$4 : f4 )', 'D4 E4 F4'],
    ['=SUM(D4,F4:G5)', 'D4 F4 G4 F5 G5'],
    ['=D4+E4', 'D4 E4'],
    ['=D4+D4+E4', 'D4 D4 E4'],
    ['=D4:E4+F4', 'D4 E4 F4'],
    ['=ROUND(SUM(D4:E4),2)', 'D4 E4'],
    ['=ROUND(D4+E4,12)', 'D4 E4'],
    ['=SUM(A1:A10000)', undefined],
    ['=SUM(D4)', 'D4'],
    ['=D4', undefined],
    ['=SUM(D4:F4)/3', undefined],
    ['=D4-E4', undefined],
    ['=AVERAGE(D4:F4)', undefined],
    ['=SUM(Sheet2!D4:F4)', undefined],
    ['=SUM(D4:F4', undefined],
    ['SUM(D4:F4)', undefined],
    ['=-SUM(D4:F4)', undefined],
    ['=SUM(D0:F4)', undefined],
    ['=SUM(XFE1)', undefined],
    ['=ROUND(D4,2)', undefined],
    ['=ROUND(D4+E4,2)/3', undefined],
    ['=A1=ROUND(D4+E4,2)', undefined],
    ['', undefined],
  ] as const)('%s', (formula, cells) => {
    if (formula === '=SUM(A1:A10000)') expect(addends(formula)).toHaveLength(10_000);
    else expect(addends(formula)?.map(printAddress).join(' ')).toBe(cells);
  });

  it('does not list a sheet', () => {
    for (const formula of ['=SUM(A1:A10001)', '=SUM(A1:CV101)', '=SUM(A1:XFD1)']) expect(addends(formula)).toBeUndefined();
  });
});
