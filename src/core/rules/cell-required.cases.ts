import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2023年 | 一季度 | 二季度 | 三季度 | 四季度';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '零也是数', en: 'Zero is a figure' }, tables: [{ sheet: '表', grid: `${HEADER}\n项目（个） | 5 | 0 | 1 | 3 | 5` }], findings: [] },
    {
      name: { zh: '年度指标不填季度', en: 'Annual-only rows owe no quarters' },
      tables: [{ sheet: '表', grid: `${HEADER}\n项目（个） | 5 | 年度指标 | | |` }],
      indicators: { '项目（个）': { annualOnly: true } },
      findings: [],
    },
  ],
  failing: [
    { name: { zh: '四季度空白', en: 'Q4 is blank' }, tables: [{ sheet: '表', grid: `${HEADER}\n项目（个） | 5 | 0 | 1 | 3 |` }], findings: ['表!F2 hard -'], notChecked: ['表!F2'] },
    { name: { zh: '只有空格也是空白', en: 'Spaces are blank too' }, tables: [{ sheet: '表', grid: `${HEADER}\n项目（个） | 5 | 0 | 1 | "  " | 5` }], findings: ['表!E2 hard -'], notChecked: ['表!E2'] },
    { name: { zh: '公式的结果是空白', en: 'A formula that comes to a blank' }, tables: [{ sheet: '表', grid: `${HEADER}\n项目（个） | 5 | =IF(A1="","",1)→"" | 1 | 3 | 5` }], findings: ['表!C2 hard -'], notChecked: ['表!C2'] },
    { name: { zh: '没有算过的公式不知有没有数', en: 'Of a formula that was never calculated nobody knows' }, tables: [{ sheet: '表', grid: `${HEADER}\n项目（个） | 5 | =IF(A1="","",1)→ | 1 | 3 | 5` }], findings: [], notChecked: ['表!C2'] },
    { name: { zh: '乡镇未填', en: 'A town is blank' }, tables: [{ sheet: '表', grid: '指标 | 甲镇 | 乙镇\n项目（个） | 5 |' }], findings: ['表!C2 hard -'], notChecked: ['表!C2'] },
  ],
};
