import type { RuleCases } from './rule-case';

const YEARLY = '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n专利拥有量（件） | 5 | 4\n企业（家） | 3 | 2';
const TOWNS = '指标 | 甲镇 | 乙镇 | 丙街道\n费用（亿元） | 40 | 32 | 3\n专利拥有量（件） | 5 | 4 | 3';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '与模板一致', en: 'As the template' }, tables: [{ sheet: '表', grid: YEARLY }], findings: [] },
    {
      name: { zh: '调整行序、半角括号、名称中有空格', en: 'Rows reordered, other brackets, spaces inside names' },
      tables: [{ sheet: '表', template: YEARLY, grid: '指  标 | 2025年 | 2023年\n企 业(家) | 3 | 2\n费用(亿元) | 40 | 32\n专利拥有量（件） | 5 | 4' }],
      findings: [],
    },
    {
      name: { zh: '乡镇名中有空格，有合计列', en: 'Towns with spaces in their names, and a total column' },
      tables: [{ sheet: '表', template: TOWNS, grid: '指标 | 合计 | 甲 镇 | 乙镇 | "丙街道 "\n费用（亿元） | 75 | 40 | 32 | 3\n专利拥有量（件） | 12 | 5 | 4 | 3' }],
      findings: [],
    },
    {
      name: { zh: '加了完成情况和全省排位列', en: 'Columns for what was reached and for the rank' },
      tables: [{ sheet: '表', grid: '指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n占比（%） | 61.5 | 40 | 62% | 38' }],
      findings: [],
    },
  ],
  failing: [
    { name: { zh: '缺一行', en: 'A row is missing' }, tables: [{ sheet: '表', template: YEARLY, grid: '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n企业（家） | 3 | 2' }], findings: ['表!A1 hard -'] },
    { name: { zh: '一行重复', en: 'A row twice' }, tables: [{ sheet: '表', template: YEARLY, grid: `${YEARLY}\n费用（亿元） | 40 | 32` }], findings: ['表!A5 hard -'] },
    { name: { zh: '多一行', en: 'An unknown row' }, tables: [{ sheet: '表', template: YEARLY, grid: `${YEARLY}\n载体面积（平方米） | 40 | 32` }], findings: ['表!A5 soft -'] },
    { name: { zh: '名称有错字', en: 'A mistyped label' }, tables: [{ sheet: '表', template: YEARLY.replace('专利拥有量', '每万人高价值发明专利拥有量'), grid: YEARLY.replace('专利拥有量', '每万人高价值发明专利拥有量量') }], findings: ['表!A3 soft -'] },
    { name: { zh: '单位改了', en: 'The unit changed' }, tables: [{ sheet: '表', template: YEARLY, grid: YEARLY.replace('亿元', '万元') }], findings: ['表!A2 hard -'] },
    { name: { zh: '缺一列', en: 'A column is missing' }, tables: [{ sheet: '表', template: TOWNS, grid: '指标 | 甲镇 | 乙镇\n费用（亿元） | 40 | 32\n专利拥有量（件） | 5 | 4' }], findings: ['表!A1 hard -'] },
    { name: { zh: '一列重复', en: 'A column twice' }, tables: [{ sheet: '表', template: TOWNS, grid: '指标 | 甲镇 | 乙镇 | 丙街道 | 甲镇\n费用（亿元） | 40 | 32 | 3 | 1\n专利拥有量（件） | 5 | 4 | 3 | 1' }], findings: ['表!E1 hard -'] },
    { name: { zh: '多一个乡镇', en: 'An unknown town' }, tables: [{ sheet: '表', template: TOWNS, grid: '指标 | 甲镇 | 乙镇 | 丙街道 | 丁镇\n费用（亿元） | 40 | 32 | 3 | 1\n专利拥有量（件） | 5 | 4 | 3 | 1' }], findings: ['表!E1 soft -'] },
    { name: { zh: '同一模板两张表', en: 'Two tables of one template' }, tables: [{ sheet: '表', grid: YEARLY }, { sheet: '表 (2)', grid: YEARLY }], findings: ['表 (2)!A1 hard -'] },
    {
      name: { zh: '合计公式被常数覆盖', en: 'A total typed over its formula' },
      tables: [{ sheet: '表', grid: '指标 | 合计 | 甲镇 | 乙镇\n费用（亿元） | =SUM(C2:D2)→3 | 1 | 2\n专利（件） | 7 | 3 | 4\n企业（家） | =SUM(C4:D4)→9 | 4 | 5' }],
      findings: ['表!B3 soft -'],
    },
    {
      name: { zh: '公式引用别的文件', en: 'A link to another file' },
      tables: [{ sheet: '表', grid: "指标 | 2025年 | 2023年\n费用（亿元） | =[1]Sheet1!A1→40 | ='C:\\\\[a.xlsx]表'!B2→32" }],
      findings: ['表!B2 soft -', '表!C2 soft -'],
    },
    {
      name: { zh: '隐藏行里有数', en: 'Figures in a hidden row' },
      tables: [{ sheet: '表', grid: YEARLY, hiddenRows: [3] }],
      findings: ['表!B3 soft -'],
    },
    {
      name: { zh: '年度指标填了季度数', en: 'Quarters of an annual-only row hold figures' },
      tables: [{ sheet: '表', grid: '指标 | 2023年 | 一季度 | 二季度 | 三季度 | 四季度\n研发人员（人年） | 92 | 年度指标 | | | 90' }],
      indicators: { '研发人员（人年）': { annualOnly: true } },
      findings: ['表!F2 soft -'],
    },
  ],
};
