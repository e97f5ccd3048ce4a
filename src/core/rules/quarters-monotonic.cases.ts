import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2023年 | 一季度 | 二季度 | 三季度 | 四季度';

export const cases: RuleCases = {
  passing: [
    {
      name: { zh: '累计数逐季不减', en: 'Cumulative figures never fall' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 6 | 15 | 15 | 32` }],
      findings: [],
    },
    {
      name: { zh: '当期数可以下降', en: 'Figures of the quarter alone may fall' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 10 | 8 | 9 | 5` }],
      indicators: { '研发费用（亿元）': { cumulative: false } },
      findings: [],
    },
    {
      name: { zh: '越低越好的比率下降', en: 'A ratio where lower is better falls' },
      tables: [{ sheet: '表', grid: `${HEADER}\n单位能耗下降目标（%） | 2 | 5 | 4 | 3 | 2` }],
      indicators: { '单位能耗下降目标（%）': { direction: 'lower' } },
      findings: [],
    },
    {
      name: { zh: '年度指标没有季度数', en: 'An annual-only row has no quarters' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发人员（人年） | 92 | 年度指标 | | |` }],
      indicators: { '研发人员（人年）': { annualOnly: true } },
      findings: [],
    },
    {
      name: { zh: '公式的结果按小数位比较', en: 'Results of formulas are compared at the decimals of the indicator' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 6 | 15 | =6*5.3334→32.0004 | 32` }],
      findings: [],
    },
  ],
  failing: [
    {
      name: { zh: '累计数下降', en: 'A cumulative figure falls' },
      tables: [{ sheet: '表', grid: `${HEADER}\n有效发明专利（件） | 3740 | 3560 | 3470 | 3650 | 3740` }],
      indicators: { '有效发明专利（件）': { measure: 'stock' } },
      findings: ['表!D2 hard -90'],
    },
    {
      name: { zh: '中间季度空白：跨过它比较，空白季度未校验', en: 'A blank quarter is stepped over and itself not checked' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 16 | | 15 | 32` }],
      findings: ['表!E2 hard -1'],
      notChecked: ['表!D2'],
    },
    {
      name: { zh: '比率下降只需核实', en: 'A ratio that falls is soft' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发占比（%） | 2.7 | 2.6 | 2.5 | 2.7 | 2.7` }],
      findings: ['表!D2 soft -0.1'],
    },
    {
      name: { zh: '公式的结果少了末位的一', en: 'The result of a formula falls by one in the last decimal' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 6 | 15 | =6*5.3343→32.0058 | 32` }],
      findings: ['表!F2 hard -0.01'],
    },
    {
      name: { zh: '录入的数照录入的比较', en: 'What was typed is compared as typed' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 6 | 15 | 32.0004 | 32` }],
      findings: ['表!F2 hard -0.0004'],
    },
    {
      name: { zh: '全角数字按原意比较', en: 'Full-width digits are compared as what they mean' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发费用（亿元） | 32 | 16 | "１５" | 24 | 32` }],
      findings: ['表!D2 hard -1'],
    },
  ],
};
