import type { RuleCase, RuleCases } from './rule-case';

const indicators: NonNullable<RuleCase['indicators']> = {
  '研发占比（%）': { ratio: { numerator: '研发费用（亿元）', denominator: '营业收入' } },
};
const years = (ratio: string, amount: string): RuleCase['tables'] => [
  { sheet: '表', grid: `指标 | 2027年 | 2025年 | 2023年\n研发占比（%） | ${ratio}\n研发费用（亿元） | ${amount}` },
];
const towns = (district: string): RuleCase['tables'] => [
  { sheet: '全区', grid: `指标 | 2025年 | 2023年\n研发占比（%） | 3 | ${district}` },
  { sheet: '乡镇', grid: '指标 | 甲镇 | 乙镇\n研发占比（%） | 2 | 4\n研发费用（亿元） | 10 | 20' },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '推算的分母逐年增长', en: 'The implied denominator grows' }, tables: years('3.3 | 3 | 2.5', '43 | 36 | 30'), indicators, findings: [] },
    { name: { zh: '下降在四舍五入之内', en: 'A fall within rounding' }, tables: years('2.71 | 2.7 | 2.5', '55.1 | 55 | 50'), indicators, findings: [] },
    { name: { zh: '乡镇合起来与全区相符', en: 'The towns meet the district' }, tables: towns('3'), indicators, findings: [] },
  ],
  failing: [
    { name: { zh: '推算的营业收入下降', en: 'The implied turnover falls' }, tables: years('3 | 2.7 | 2.5', '60 | 55 | 51'), indicators, findings: ['表!B2 soft -37.04'] },
    { name: { zh: '乡镇合起来与全区不符', en: 'The towns contradict the district' }, tables: towns('2.7'), indicators, findings: ['乡镇!B2 soft 0.3'] },
    { name: { zh: '没有全区比率', en: 'No district ratio' }, tables: towns('2.7').slice(1), indicators, findings: [], notChecked: ['乡镇!B2 B3 C2 C3'] },
  ],
};
