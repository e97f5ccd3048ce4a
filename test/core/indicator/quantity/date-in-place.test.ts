/** A date where a figure is due: what is shown, and what was probably typed. */
import { expect, it } from '@jest/globals';
import { readFigure } from '../../../../src/core/indicator/quantity/figure';

it.each([
  [45000, 'yyyy/m/d', '日期“2023年3月15日”', '3-15 或 3/15', 'a date (2023-03-15)', '3-15 or 3/15'],
  [45000, 'm/d', '日期“3月15日”', '3-15 或 3/15', 'a date (03-15)', '3-15 or 3/15'],
  [44986, 'm/d', '日期“3月1日”', '3-1 或 3/1', 'a date (03-01)', '3-1 or 3/1'],
  [44986, 'yyyy-mm', '日期“2023年3月”', '2023-3 或 23-3', 'a date (2023-03)', '2023-3 or 23-3'],
  [45000, 'yyyy-mm', '日期“2023年3月”', '3-15 或 3/15', 'a date (2023-03)', '3-15 or 3/15'],
  [44986, 'm"月"', '日期“3月”', '3-1 或 3/1', 'a date (03)', '3-1 or 3/1'],
  [45000, 'd"日"', '日期“15日”', '3-15 或 3/15', 'a date (15)', '3-15 or 3/15'],
  [45000, 'yyyy"年"', '日期“2023年”', '3-15 或 3/15', 'a date (2023)', '3-15 or 3/15'],
  [45000.2548, 'yyyy/m/d h:mm', '日期“2023年3月15日 6:07”', '3-15 或 3/15', 'a date (2023-03-15 6:07)', '3-15 or 3/15'],
  // Before 1950 it is a figure in a cell that has a date format.
  [18263, 'yyyy/m/d', '日期“1949年12月31日”', '18263', 'a date (1949-12-31)', '18263'],
  [18264, 'yyyy/m/d', '日期“1950年1月1日”', '1-1 或 1/1', 'a date (1950-01-01)', '1-1 or 1/1'],
  [0.1472, 'h:mm', '时间“3:32”', '3:32', 'a time (3:32)', '3:32'],
  [1, 'h:mm', '时间“0:00”', '1', 'a time (0:00)', '1'],
  [62.5, 'h:mm', '时间“12:00”', '62.5', 'a time (12:00)', '62.5'],
])('%p as %s', (serial, format, shownZh, typedZh, shownEn, typedEn) => {
  expect(readFigure(serial, format, '家', { date1904: false })).toEqual({
    kind: 'not-a-figure',
    reason: {
      zh: `这里显示的是${shownZh}，不是数；填的可能是 ${typedZh}，请先把单元格格式改为“数值”再重填`,
      en: `This shows ${shownEn}, not a figure; probably ${typedEn} was typed: change the cell's format to Number and type it again`,
    },
  });
});
