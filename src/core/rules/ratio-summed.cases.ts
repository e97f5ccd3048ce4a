import type { RuleCase, RuleCases } from './rule-case';

const table = (total: string): RuleCase['tables'] => [
  { sheet: '乡镇', grid: `指标 | 合计 | 甲镇 | 乙镇 | 丙镇\n占比（%） | ${total} | 2.3 | 4.25 | 2.5` },
];

const quarters = (fourth: string, label = '占比（%）'): RuleCase['tables'] => [
  { sheet: '全区', grid: `指标 | 2023年 | 一季度 | 二季度 | 三季度 | 四季度\n${label} | 2.7 | 2.6 | 2.6 | 2.7 | ${fourth}` },
];
const district = (ratio: string): RuleCase['tables'] => [
  { sheet: '全区', grid: `指标 | 2025年 | 2023年\n占比（%） | 3 | ${ratio}\n一产占比（%） | 3 | 3\n二产占比（%） | 40 | 39` },
  { sheet: '分 乡镇', grid: '指标 | 甲镇 | 乙镇 | 丙镇\n占比（%） | 2.3 | 4.25 | 2.5' },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '合计格填全区比率', en: 'The total cell holds the district\'s ratio' }, tables: table('2.7'), findings: [] },
    { name: { zh: '合计格留空', en: 'The total cell is blank' }, tables: table(''), findings: [] },
    { name: { zh: '几个占比是一个整体的几部分', en: 'Shares that are parts of one whole' }, tables: district('=C3+C4→42'), findings: [] },
    { name: { zh: '四季度引用年度数', en: 'The fourth quarter refers to the year' }, tables: quarters('=B2→2.7'), findings: [] },
    { name: { zh: '人均的几个季度可以相加', en: 'Quarters of an amount per head may add up' }, tables: quarters('=SUM(C2:E2)→7.9', '人均收入（万元）'), indicators: { '人均收入（万元）': { measure: 'ratio', cumulative: false, additiveOverRegions: false } }, findings: [] },
    { name: { zh: '求平均不是求和', en: 'A mean is no sum' }, tables: table('=AVERAGE(C2:E2)→3.02'), findings: [] },
  ],
  failing: [
    { name: { zh: 'SUM 公式', en: 'A SUM formula' }, tables: table('=SUM(C2:E2)→9.05'), findings: ['乡镇!B2 hard -'] },
    { name: { zh: '逐格相加', en: 'Cells added one by one' }, tables: table('=C2+D2+E2→9.05'), findings: ['乡镇!B2 hard -'] },
    { name: { zh: '全区的比率由各乡镇的比率相加', en: 'The district\'s ratio adds up those of its towns' }, tables: district("=SUM('分 乡镇'!B2:D2)→9.05"), findings: ['全区!C2 hard -'] },
    { name: { zh: '几个季度的比率相加', en: 'The ratios of several quarters are added up' }, tables: quarters('=SUM(C2:E2)→7.9'), findings: ['全区!F2 hard -'] },
    { name: { zh: '相加后粘成数值', en: 'A sum pasted as a value' }, tables: table('9.05'), findings: ['乡镇!B2 hard -'] },
  ],
};
