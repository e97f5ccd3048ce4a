import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2021年 | 2022年 | 2025年';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '累计不小于新增之和', en: 'Cumulative holds what was added' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 新增30家以上 | 新增30家以上 | 累计250` }], findings: [] },
    { name: { zh: '之后的新增不算', en: 'Later additions do not count' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 新增3 | 累计3 | 新增8` }], findings: [] },
    { name: { zh: '没有累计数', en: 'No cumulative target' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 30 | 40 | 50` }], findings: [] },
  ],
  failing: [
    { name: { zh: '累计小于新增之和', en: 'Cumulative below the additions' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 新增30 | 新增30 | 累计50` }], findings: ['表!D2 soft -10'] },
  ],
};
