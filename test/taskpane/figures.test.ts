import { describe, expect, it } from '@jest/globals';
import { isDarkColour } from '../../src/taskpane/dark-colour';
import { printDifference, printPeriodKey, printPlaces, printValue } from '../../src/taskpane/figures';

describe('what the pane prints', () => {
  it('signs differences', () => {
    expect([4.71, -585, 0, 1e-7].map(printDifference)).toEqual(['+4.71', '−585', '0', '+0.0000001']);
  });

  it('names blank cells and shows formulas', () => {
    expect([printValue(null, '空白'), printValue('', '空白'), printValue(18.5, ''), printValue({ formula: '=SUM(A1)' }, '')]).toEqual([
      '空白', '空白', '18.5', '=SUM(A1)',
    ]);
  });

  it('prints periods in both languages, and leaves what is none', () => {
    expect([printPeriodKey('2023Q2', 'zh'), printPeriodKey('2023Q2', 'en'), printPeriodKey('2025', 'zh'), printPeriodKey('累计', 'en')]).toEqual([
      '2023年二季度', '2023 Q2', '2025年', '累计',
    ]);
  });

  it('joins neighbours to ranges, by sheet, and says when it stops', () => {
    const places = [6, 7, 8].map((column) => ({ sheet: '附件3', row: 5, column })).concat({ sheet: '附件4', row: 3, column: 2 });
    expect(printPlaces(places, 9)).toEqual({ text: '附件3!G6:I6、附件4!C4', cut: false });
    expect(printPlaces(places, 1)).toEqual({ text: '附件3!G6:I6', cut: true });
  });

  it('tells dark colours from light ones', () => {
    expect(['#262626', '#FFFFFF', 'E6E6E6', '#000', undefined].map(isDarkColour)).toEqual([true, false, false, undefined, undefined]);
  });
});
