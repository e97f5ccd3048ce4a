import type { RuleCase, RuleCases } from './rule-case';

const tables = (district: string, towns: string): RuleCase['tables'] => [
  { sheet: '全区', grid: `指标 | 2025年 | 2023年\n占比（%） | 3 | ${district}` },
  { sheet: '乡镇', grid: `指标 | 甲镇 | 乙镇 | 丙镇\n占比（%） | ${towns}` },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '在最小与最大之间', en: 'Between the smallest and the largest' }, tables: tables('2.7', '2.3 | 4.25 | 2.5'), findings: [] },
    { name: { zh: '等于最小值', en: 'Equal to the smallest' }, tables: tables('2.3', '2.3 | 4.25 | 2.5'), findings: [] },
    { name: { zh: '公式的结果按小数位比较', en: 'The result of a formula is compared at the decimals of the indicator' }, tables: tables('=22.96/10→2.296', '2.3 | 4.25 | 2.5'), findings: [] },
  ],
  failing: [
    { name: { zh: '低于所有乡镇', en: 'Below every town' }, tables: tables('2.2', '2.3 | 4.25 | 2.5'), findings: ['全区!C2 soft -0.1'] },
    { name: { zh: '公式的结果低了末位的一', en: 'The result of a formula is lower by one in the last decimal' }, tables: tables('=22.94/10→2.294', '2.3 | 4.25 | 2.5'), findings: ['全区!C2 soft -0.01'] },
    { name: { zh: '高于所有乡镇', en: 'Above every town' }, tables: tables('5', '2.3 | 4.25 | 2.5'), findings: ['全区!C2 soft 0.75'] },
    { name: { zh: '没有全区数', en: 'No district figure' }, tables: tables('2.2', '2.3 | 4.25 | 2.5').slice(1), findings: [], notChecked: ['乡镇!B2 C2 D2'] },
    { name: { zh: '乡镇空白', en: 'A blank town' }, tables: tables('2.2', '2.3 | | 2.5'), findings: [], notChecked: ['乡镇!B2 C2 D2', '全区!C2'] },
  ],
};
