/** Names of files that Windows takes, and of which no two are alike. */
import { describe, expect, it } from '@jest/globals';
import { workbookName } from '../../../src/core/handout/file-name';

describe('workbookName', () => {
  it.each<[string, string[], string]>([
    ['吴兴区织里镇2023年', [], '吴兴区织里镇2023年.xlsx'],
    ['表', ['表.xlsx'], '表 (2).xlsx'],
    ['表', ['表.xlsx', '表 (2).xlsx'], '表 (3).xlsx'],
    ['Town', ['TOWN.xlsx'], 'Town (2).xlsx'],
    ['甲/乙:丙', [], '甲_乙_丙.xlsx'],
    ['=1+1', [], '1+1.xlsx'],
    ['.~$ x. ', [], 'x.xlsx'],
    ['...', [], '_.xlsx'],
    ['', ['_.xlsx'], '_ (2).xlsx'],
    ['con', [], '_con.xlsx'],
    ['COM1.x', [], '_COM1.x.xlsx'],
    ['console', [], 'console.xlsx'],
    ['一'.repeat(71), [], `${'一'.repeat(70)}.xlsx`],
    [`${'𠮷'.repeat(70)}x`, [], `${'𠮷'.repeat(70)}.xlsx`],
    [`${'一'.repeat(69)} x`, [], `${'一'.repeat(69)}.xlsx`],
  ])('%j beside %j is %j', (name, taken, expected) => {
    expect(workbookName(name, taken)).toBe(expected);
  });
});
