import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2025年 | 2023年 | 一季度';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '0 和 100 都可能', en: 'Both 0 and 100 are possible' }, tables: [{ sheet: '表', grid: `${HEADER}\n占比（%） | 100 | 80 | 0` }], findings: [] },
    { name: { zh: '本来就小的百分比', en: 'A percentage that is small by nature' }, tables: [{ sheet: '表', grid: `${HEADER}\n占比（%） | 0.06 | 0.05 | 0.05` }], indicators: { '占比（%）': { values: { '2023': 0.05 } } }, findings: [] },
    { name: { zh: '百分比格式的 2.6%', en: '2.6 % by number format' }, tables: [{ sheet: '表', grid: `${HEADER}\n占比（%） | 3 | 2.7 | 2.6%` }], findings: [] },
    { name: { zh: '增长率可以为负', en: 'A growth rate may be negative' }, tables: [{ sheet: '表', grid: `${HEADER}\n增长（%） | 10 | -5 | 120` }], indicators: { '增长（%）': { measure: 'rate' } }, findings: [] },
  ],
  failing: [
    { name: { zh: '百分比写成小数', en: 'A percentage typed as a fraction' }, tables: [{ sheet: '表', grid: `${HEADER}\n占比（%） | 3 | 2.7 | 0.026` }], findings: ['表!D2 hard -2.574'] },
    { name: { zh: '增长率写成小数只需核实', en: 'A rate typed as a fraction is soft' }, tables: [{ sheet: '表', grid: `${HEADER}\n增长（%） | 30 | 25 | 0.25` }], indicators: { '增长（%）': { measure: 'rate' } }, findings: ['表!D2 soft -24.75'] },
    { name: { zh: '比重超过 100', en: 'A share above 100' }, tables: [{ sheet: '表', grid: `${HEADER}\n占比（%） | 105 | 80 | 76` }], findings: ['表!B2 hard 5'] },
    { name: { zh: '数量为负', en: 'A negative amount' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 5 | -3 | 1` }], findings: ['表!C2 hard -3'] },
    { name: { zh: '文字不能判断', en: 'Words can\'t be judged' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 待定 | 3 | 1` }], findings: [], notChecked: ['表!B2'] },
  ],
};
