import type { RuleCase, RuleCases } from './rule-case';

const tables = (a: string, b: string): RuleCase['tables'] => [
  { sheet: '表1', grid: `指标 | 2025年 | 2023年\n费用（亿元） | ${a} | 32` },
  { sheet: '表2', grid: `指标 | 2027年 | 2025年\n费用（亿元） | 50 | ${b}` },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '两处相同', en: 'The same in both' }, tables: tables('40', '40'), findings: [] },
    { name: { zh: '写法不同、数相同', en: 'Written differently, the same figure' }, tables: tables('40', '40.0亿元'), findings: [] },
  ],
  failing: [
    { name: { zh: '两处不同', en: 'Two values' }, tables: tables('40', '45'), findings: ['表2!C2 hard 5'] },
    { name: { zh: '一处空白', en: 'Blank in one' }, tables: tables('40', ''), findings: [], notChecked: ['表2!C2', '表1!B2'] },
    {
      name: { zh: '合计列另写了一个全区数', en: 'A total column that states another figure' },
      tables: [
        { sheet: '全区', grid: '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32' },
        { sheet: '乡镇', grid: '指标 | 合计 | 甲镇 | 乙镇\n费用（亿元） | 33 | 10 | 20' },
      ],
      findings: ['乡镇!B2 hard 1'],
    },
    { name: { zh: '公式的结果按小数位', en: 'A formula at the decimals of the indicator' }, tables: tables('40.33', '=121.03/3→40.3433333333333'), findings: ['表2!C2 hard 0.01'] },
  ],
};
