import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2025年 | 2023年 | 一季度 | 二季度 | 三季度 | 四季度';

export const cases: RuleCases = {
  passing: [
    {
      name: { zh: '四季度等于当年', en: 'Q4 equals the year' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.31 | 18.5 | 37.5 | 50 | 62.31` }],
      findings: [],
    },
    {
      name: { zh: '小数位以外的差不算', en: 'A difference beyond the decimals does not count' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.31 | 18.5 | 37.5 | 50 | 62.312` }],
      findings: [],
    },
    {
      name: { zh: '当期数四季相加', en: 'Figures of the quarter alone add up' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.3 | 12.3 | 20 | 10 | 20` }],
      indicators: { '交易额（亿元）': { cumulative: false } },
      findings: [],
    },
    {
      name: { zh: '年度指标不查', en: 'Annual-only rows are left alone' },
      tables: [{ sheet: '表', grid: `${HEADER}\n研发人员（人年） | 110 | 92 | 年度指标 | | |` }],
      indicators: { '研发人员（人年）': { annualOnly: true } },
      findings: [],
    },
  ],
  failing: [
    {
      name: { zh: '四季度少了', en: 'Q4 is short' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.31 | 18.5 | 37.5 | 50 | 61.32` }],
      findings: ['表!G2 hard -0.99'],
    },
    {
      name: { zh: '当期数合计不等', en: 'The four quarters do not add up' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.3 | 12.3 | 20 | 10 | 21` }],
      indicators: { '交易额（亿元）': { cumulative: false } },
      findings: ['表!G2 hard 1'],
    },
    {
      name: { zh: '公式的结果按小数位', en: 'A formula at the decimals of the indicator' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.31 | 18.5 | 37.5 | 50 | =187/3→62.3333333333333` }],
      findings: ['表!G2 hard 0.02'],
    },
    {
      name: { zh: '四季度空白不能查', en: 'A blank Q4 can\'t be checked' },
      tables: [{ sheet: '表', grid: `${HEADER}\n交易额（亿元） | 70 | 62.31 | 18.5 | 37.5 | 50 |` }],
      findings: [],
      notChecked: ['表!G2 C2'],
    },
  ],
};
