/** Formulas that only add up, and what they add. */
import { describe, expect, it } from '@jest/globals';
import { printAddress } from '../../../src/core/index';
import { addends, summedPlaces } from '../../../src/core/table/sum-formula';

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
    ['=SUM(S!D4:E4)', 'D4 E4'],
    ['=SUM(D4,S!E4,Sheet2!F4)', undefined],
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
    if (formula === '=SUM(A1:A10000)') expect(addends(formula, 'S')).toHaveLength(10_000);
    else expect(addends(formula, 'S')?.map(printAddress).join(' ')).toBe(cells);
  });

  it('does not list a sheet', () => {
    for (const formula of ['=SUM(A1:A10001)', '=SUM(A1:CV101)', '=SUM(A1:XFD1)']) expect(addends(formula, 'S')).toBeUndefined();
  });
});

describe('summedPlaces', () => {
  it.each([
    ["=SUM('进度表2（分乡镇）'!C3:E3)", '进度表2（分乡镇）!C3 进度表2（分乡镇）!D3 进度表2（分乡镇）!E3'],
    ["= sum( 'Its a''s, 1+1'!c3 , 表2!$D$4:E4 , F5 )", "Its a's, 1+1!C3 表2!D4 表2!E4 S!F5"],
    ["='A 1'!B2+Sheet2!C3+D4", 'A 1!B2 Sheet2!C3 S!D4'],
    ['=ROUND(SUM(A1!B2:C2),1)', 'A1!B2 A1!C2'],
    ["=SUM('表2'!C3:E3)/3", undefined],
    ["=AVERAGE('表2'!C3:E3)", undefined],
    ["='表2'!C3", undefined],
    ["=SUM('表2!C3:E3)", undefined],
  ] as const)('%s', (formula, cells) => {
    expect(summedPlaces(formula, 'S')?.map((place) => `${place.sheet}!${printAddress(place)}`).join(' ')).toBe(cells);
  });

  it('is quick with a formula as long as Excel allows', () => {
    const from = Date.now();
    for (const formula of [`=SUM(${'A1,'.repeat(2700)}A1`, `=${'A1+'.repeat(2700)}`, `=SUM(${"'".repeat(8000)}`, `=SUM(${'A'.repeat(8000)})`]) expect(summedPlaces(formula, 'S')).toBeUndefined();
    expect(Date.now() - from).toBeLessThan(1000);
  });
});
