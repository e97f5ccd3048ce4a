import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sheetNameFault } from '../../../src/core/template/sheet-name';
import { uniqueSheetName } from '../../../src/core/template/unique-sheet-name';

describe('uniqueSheetName', () => {
  it.each<[string, string[], string]>([
    ['进度表1（按年度）', [], '进度表1（按年度）'],
    ['附件3', ['附件3'], '附件3 (2)'],
    ['附件3', ['附件3', '附件3 (2)'], '附件3 (3)'],
    ['Sheet1', ['SHEET1'], 'Sheet1 (2)'],
    ['指标/地区:[2023]?*\\', [], '指标_地区__2023____'],
    ["'引号'", [], '引号'],
    ["'' 引 '号' ''", [], "引 '号"],
    [`${'表'.repeat(20)} ' ${'表'.repeat(6)} '表`, [], `${'表'.repeat(20)} ' ${'表'.repeat(6)}`],
    ["' '", [], '工作表'],
    ['  ', ['工作表'], '工作表 (2)'],
    ['History', [], 'History (2)'],
    ['表'.repeat(40), [], '表'.repeat(31)],
    ['表'.repeat(31), ['表'.repeat(31)], `${'表'.repeat(27)} (2)`],
    [`${'表'.repeat(30)}𠮷`, [], '表'.repeat(30)],
    ['半个\ud842字', [], '半个_字'],
  ])('%j beside %j is %j', (wanted, taken, expected) => {
    expect(uniqueSheetName(wanted, taken)).toBe(expected);
  });

  it('is a name that Excel takes and nobody has, whatever was wanted and taken', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('a', 'A', "'", ' ', ':', '表', '(', '2', ')'), maxLength: 40 }));
    fc.assert(
      fc.property(text, fc.nat({ max: 12 }), (wanted, count) => {
        const taken: string[] = [];
        for (let index = 0; index <= count; index++) {
          const name = uniqueSheetName(wanted, taken);
          expect(sheetNameFault(name)).toBeUndefined();
          expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
          taken.push(index % 2 ? name : name.toUpperCase());
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('sheetNameFault', () => {
  it.each([
    ['', '工作表名不能为空'], [' ', '工作表名不能为空'], ['a/b', '工作表名不能含有 \\ / ? * [ ] :'], ['a:b', '工作表名不能含有 \\ / ? * [ ] :'], ['a\u0001', '工作表名不能含有 \\ / ? * [ ] :'],
    ["'a", '工作表名不能以单引号开头或结尾'], ["a'", '工作表名不能以单引号开头或结尾'], ['HISTORY', '“History”是 Excel 保留的工作表名'], ['x'.repeat(32), '工作表名最多 31 个字符'],
  ])('refuses %j', (name, reason) => {
    expect(sheetNameFault(name)?.zh).toBe(reason);
  });

  it.each(["it's", '进度表1（按年度）', 'x'.repeat(31), 'Sheet 1 & "2"'])('takes %j', (name) => {
    expect(sheetNameFault(name)).toBeUndefined();
  });
});
