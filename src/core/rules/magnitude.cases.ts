import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2027年 | 2025年 | 2023年';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '正常增长', en: 'Ordinary growth' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 50 | 40 | 32` }], findings: [] },
    { name: { zh: '真的增长很快', en: 'Really fast growth' }, tables: [{ sheet: '表', grid: `${HEADER}\n专利（件） | 153 | 60 | 21` }], findings: [] },
    { name: { zh: '只有一个可比年份', en: 'One year to compare with is too few' }, tables: [{ sheet: '表', grid: '指标 | 2025年 | 2020年\n专利（件） | 1530 | 21' }], findings: [] },
    { name: { zh: '乡镇之间大小不同', en: 'Towns differ in size' }, tables: [{ sheet: '表', grid: '指标 | 甲镇 | 乙镇 | 丙镇\n费用（亿元） | 11.2 | 0.28 | 7.84' }], findings: [] },
    { name: { zh: '乡镇之间比率相差几倍', en: 'Towns\' ratios differ severalfold' }, tables: [{ sheet: '表', grid: '指标 | 甲镇 | 乙镇 | 丙镇 | 丁镇 | 戊镇\n增长（%） | 30 | 3 | 25 | 4 | 12' }], findings: [] },
  ],
  failing: [
    { name: { zh: '万元填进亿元的表', en: '万元 in a table of 亿元' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 50 | 400000 | 32` }], findings: ['表!C2 soft -'] },
    { name: { zh: '漏了一个零', en: 'A zero lost' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发人员（人年） | 110 | 10 | 90` }], findings: ['表!C2 soft -'] },
    { name: { zh: '一个乡镇的增长率大了一百倍', en: 'A town\'s growth a hundred times too large' }, tables: [{ sheet: '表', grid: '指标 | 甲镇 | 乙镇 | 丙镇 | 丁镇 | 戊镇\n增长（%） | 30 | 2500 | 25 | 10 | 12' }], findings: ['表!C2 soft -'] },
    { name: { zh: '多了一个零', en: 'A zero too many' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 50 | 40 | 320` }], findings: ['表!D2 soft -'] },
  ],
};
