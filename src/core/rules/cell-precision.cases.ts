import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2025年 | 2023年';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '不超过公布的位数', en: 'Within the published decimals' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 18.5 | 62.31` }], findings: [] },
    { name: { zh: '公式的结果', en: 'Results of formulas' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | =10/3→3.33333333333333 | 62.31` }], findings: [] },
    { name: { zh: '人均指标不是计数', en: 'Per-head figures are no counts' }, tables: [{ sheet: '表', grid: `${HEADER}\n每万人专利（件） | 16.5 | 15` }], indicators: { '每万人专利（件）': { measure: 'ratio', decimals: 1 } }, findings: [] },
  ],
  failing: [
    { name: { zh: '多一位小数', en: 'One decimal too many' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 18.512 | 62.31` }], findings: ['表!B2 soft -'] },
    { name: { zh: '家数有小数', en: 'Half a company' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 18.5 | 62` }], findings: ['表!B2 soft -'] },
  ],
};
