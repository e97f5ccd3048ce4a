import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2027年 | 2025年 | 2023年';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '目标逐年提高', en: 'Targets rise' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发占比（%） | 3.3 | 3 | 2.5` }], findings: [] },
    { name: { zh: '目标持平', en: 'Targets stay' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发占比（%） | 3 | 3 | 3` }], findings: [] },
    {
      name: { zh: '越低越好的下降', en: 'Lower is better, and it falls' },
      tables: [{ sheet: '表', grid: `${HEADER}\n单位能耗（吨） | 1 | 2 | 3` }],
      indicators: { '单位能耗（吨）': { direction: 'lower' } },
      findings: [],
    },
    {
      name: { zh: '文字目标口径相同', en: 'Targets in words of one scope' },
      tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 累计达800 | 累计达650 | 累计500家以上` }],
      findings: [],
    },
    {
      name: { zh: '一格有几个数', en: 'Several figures in one cell' },
      tables: [{ sheet: '表', grid: `${HEADER}\n扩容计划 | 评价达1800家，高企达1600家 | 评价达1500家，高企超1400个 | 评价达1300家，高企超1200家` }],
      indicators: { 扩容计划: { measure: 'none' } },
      findings: [],
    },
    {
      name: { zh: '没有方向的不查', en: 'No direction, no check' },
      tables: [{ sheet: '表', grid: `${HEADER}\n人口（万人） | 1 | 2 | 3` }],
      indicators: { '人口（万人）': { direction: 'none' } },
      findings: [],
    },
    { name: { zh: '公式的结果按小数位比较', en: 'Results of formulas are compared at the decimals of the indicator' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发占比（%） | 3.3 | 2.61 | =6/230*100→2.60869565217391` }, { sheet: '表 (2)', grid: `${HEADER}\n研发占比（%） | 3.3 | =6/230*100→2.60869565217391 | 2.61` }], findings: [] },
  ],
  failing: [
    { name: { zh: '漏了一位', en: 'A digit was lost' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发人员（人年） | 110 | 10 | 90` }], findings: ['表!C2 soft -80'] },
    {
      name: { zh: '越低越好的上升', en: 'Lower is better, and it rises' },
      tables: [{ sheet: '表', grid: `${HEADER}\n单位能耗（吨） | 3 | 2 | 2` }],
      indicators: { '单位能耗（吨）': { direction: 'lower' } },
      findings: ['表!B2 soft 1'],
    },
    { name: { zh: '公式的结果少了末位的一', en: 'The result of a formula falls by one in the last decimal' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发占比（%） | 3.3 | 2.6 | =6/230*100→2.60869565217391` }], findings: ['表!C2 soft -0.01'] },
    {
      name: { zh: '文字目标下降', en: 'A target in words falls' },
      tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 累计达600 | 累计达650 | 累计达500` }],
      findings: ['表!B2 soft -50'],
    },
    {
      name: { zh: '一格几个数中的一个下降', en: 'One of several figures in a cell falls' },
      tables: [{ sheet: '表', grid: `${HEADER}\n扩容计划 | 评价达1家，高企达1家 | 评价达1500家，高企达1400家 | 评价达1300家，高企超1200家\n引进项目 | 新增1个/3亿元 | 新增2家/20000万元 | 新增1个/1亿元` }],
      indicators: { 扩容计划: { measure: 'none' }, 引进项目: { measure: 'none' } },
      findings: ['表!B2 soft -1499', '表!B2 soft -1399', '表!B3 soft -1'],
    },
    {
      name: { zh: '一格几个数，事项或单位不同', en: 'Several figures in a cell, of other things or in other units' },
      tables: [{ sheet: '表', grid: `${HEADER}\n扩容计划 | 评价达1800家 | 评价达1500家，高企达1400家 | 评价达1300家，高企超1200家\n引进项目 | 新增1个/3亿元 | 新增1个/2万人次 | 新增1个/2万人次` }],
      indicators: { 扩容计划: { measure: 'none' }, 引进项目: { measure: 'none' } },
      findings: [],
      notChecked: ['表!B2 C2', '表!B3 C3'],
    },
    {
      name: { zh: '累计数与新增数不可比', en: 'Cumulative and newly added can\'t be compared' },
      tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 累计达800 | 累计达650 | 新认定80` }],
      findings: [],
      notChecked: ['表!C2 D2'],
    },
    { name: { zh: '空白不能比', en: 'A blank can\'t be compared' }, tables: [{ sheet: '表', grid: `${HEADER}\n研发人员（人年） | 110 | | 90` }], findings: [], notChecked: ['表!C2 D2 B2'] },
  ],
};
