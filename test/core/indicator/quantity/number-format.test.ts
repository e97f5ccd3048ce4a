/** Which formats show a date, a time or a percentage, and which only hold their letters. */
import { expect, it } from '@jest/globals';
import { datePartsOf, isPercentFormat } from '../../../../src/core/indicator/quantity/number-format';

it.each([
  ['General', ''], ['0.00', ''], ['#,##0"亩"', ''], ['"day"0', ''], ['[Red]0', ''], ['0.00E+00', ''], ['0_d', ''], ['0;m', ''], ['0;[m]', ''],
  ['yyyy', 'year'], ['yy', 'year'], ['e', 'year'], ['mmm', 'month'], ['m"月"', 'month'], ['d', 'day'], ['aaa', 'day'], ['aaaa;@', 'day'], ['上午/下午', ''],
  ['h', 'time'], ['s', 'time'], ['h:mm', 'time'], ['mm:ss', 'time'], ['h:mm:ss', 'time'], ['[h]:mm', 'time'], ['[mm]:ss', 'time'], ['h:mm AM/PM', 'time'], ['上午/下午h"时"mm"分"', 'time'],
  ['m/d', 'month day'], ['yyyy-mm', 'year month'], ['mmm-yy', 'year month'], ['YYYY/M/D', 'year month day'], ['yyyy/m/d h:mm', 'year month day time'], ['[$-804]yyyy"年"m"月"d"日";@', 'year month day'],
])('%j shows %j', (format, parts) => {
  const shown = datePartsOf(format);
  expect(shown === undefined ? '' : Object.entries(shown).flatMap(([part, shows]) => (shows ? [part] : [])).join(' ')).toBe(parts);
});

it.each([
  ['0%', true], ['0.00%', true], ['0.0_);(0.0%)', true], ['0"%"', false], ['0\\%', false], ['0_%', false], ['0', false], ['', false],
])('%j shows a percentage: %p', (format, percent) => {
  expect(isPercentFormat(format)).toBe(percent);
});
