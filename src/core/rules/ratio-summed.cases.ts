import type { RuleCase, RuleCases } from './rule-case';

const table = (total: string): RuleCase['tables'] => [
  { sheet: '乡镇', grid: `指标 | 合计 | 甲镇 | 乙镇 | 丙镇\n占比（%） | ${total} | 2.3 | 4.25 | 2.5` },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '合计格填全区比率', en: 'The total cell holds the district\'s ratio' }, tables: table('2.7'), findings: [] },
    { name: { zh: '合计格留空', en: 'The total cell is blank' }, tables: table(''), findings: [] },
    { name: { zh: '求平均不是求和', en: 'A mean is no sum' }, tables: table('=AVERAGE(C2:E2)→3.02'), findings: [] },
  ],
  failing: [
    { name: { zh: 'SUM 公式', en: 'A SUM formula' }, tables: table('=SUM(C2:E2)→9.05'), findings: ['乡镇!B2 hard -'] },
    { name: { zh: '逐格相加', en: 'Cells added one by one' }, tables: table('=C2+D2+E2→9.05'), findings: ['乡镇!B2 hard -'] },
    { name: { zh: '相加后粘成数值', en: 'A sum pasted as a value' }, tables: table('9.05'), findings: ['乡镇!B2 hard -'] },
  ],
};
