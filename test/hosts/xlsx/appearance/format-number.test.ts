import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../../src/core/sheet/snapshot';
import { formatNumber } from '../../../../src/hosts/xlsx/appearance/format-number';

const ACCOUNTING = '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ';

describe('formatNumber', () => {
  it.each<[CellValue, string, string]>([
    [90.35, 'General', '90.35'],
    [0, 'General', '0'],
    [0.30000000000000004, 'General', '0.3'],
    [1234567890123, 'General', '1.23457E+12'],
    [null, '0.00', ''],
    ['累计达800', 'General', '累计达800'],
    [' 100.0 ', '0.00', ' 100.0 '],
    [true, 'General', 'TRUE'],
    [{ error: '#REF!' }, '0.00', '#REF!'],
    [3155.5, '0', '3156'],
    [2.675, '0.00', '2.68'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-1234.5, '#,##0', '-1,235'],
    [0.026, '0.0%', '2.6%'],
    [1, '0%', '100%'],
    [45000, 'yyyy-mm-dd', '2023-03-15'],
    [45000, 'yyyy/m/d', '2023/3/15'],
    [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    [45000, 'yyyy年m月d日', '2023年3月15日'],
    [45000, 'yyyy\\年m\\月d\\日', '2023年3月15日'],
    [45000, '[$-804]yyyy"年"m"月"d"日";@', '2023年3月15日'],
    [45000, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2023年3月15日'],
    [45000.75, '上午/下午h"时"mm"分"', '下午6时00分'],
    [45000, 'aaaa', '星期三'],
    [1.5, '[h]:mm', '36:00'],
    [5, '0.0"亿元"', '5.0亿元'],
    [-3, '0.00;[Red]-0.00;"-"', '-3.00'],
    [0, '0.00;[Red]-0.00;"-"', '-'],
    [0, '0.00;[Red]-0.00;', ''],
    [-5, '0_);(0)', '(5)'],
    [120, '[>100]0"高";0.0', '120高'],
    [5, ';;;', ''],
    ['甲', ';;;', ''],
    ['甲', '"区"@', '区甲'],
    [1234.5, ACCOUNTING, '1,234.50'],
    [0, ACCOUNTING, '-'],
    [5, '[红色]0.0', '5.0'],
    [12, '@', '12'],
    [5, 'bad[[', '5'],
    [1.5, '# ?/?', '1 1/2'],
  ])('%p in %s is %s', (value, code, shown) => {
    expect(formatNumber(value, code, false)).toBe(shown);
  });

  it('counts days from 1904 where the workbook does, and only days', () => {
    expect(formatNumber(45000 - 1462, 'yyyy-mm-dd', true)).toBe('2023-03-15');
    expect(formatNumber(0, 'yyyy-mm-dd', true)).toBe('1904-01-01');
    expect(formatNumber(45000, '0', true)).toBe('45000');
  });

  it('shows what is no date as Excel does', () => {
    expect(formatNumber(-1, 'yyyy/m/d', false)).toMatch(/^#+$/);
    expect(formatNumber(2_958_466, 'yyyy/m/d', false)).toMatch(/^#+$/);
  });
});
