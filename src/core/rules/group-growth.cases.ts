import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2020年 | 2025年';
const options = { group: '六倍增', factor: 2, from: '2020', to: '2025' };
const grouped = { '企业（家）': { group: '六倍增' }, '专利（件）': { group: '六提升' } };

export const cases: RuleCases = {
  passing: [
    { name: { zh: '恰好翻一番', en: 'Exactly double' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 101 | 202` }], indicators: grouped, options, findings: [] },
    { name: { zh: '其他组不查', en: 'Other groups are left alone' }, tables: [{ sheet: '表', grid: `${HEADER}\n专利（件） | 29 | 37` }], indicators: grouped, options, findings: [] },
    { name: { zh: '模板没有此承诺', en: 'A template without the promise' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 101 | 102` }], indicators: grouped, findings: [] },
  ],
  failing: [
    { name: { zh: '不到两倍', en: 'Less than double' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 101 | 200` }], indicators: grouped, options, findings: ['表!C2 soft -2'] },
    { name: { zh: '基数为零', en: 'The base is zero' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 0 | 200` }], indicators: grouped, options, findings: [], notChecked: ['表!C2 B2'] },
    { name: { zh: '目标空白', en: 'The target is blank' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 101 |` }], indicators: grouped, options, findings: [], notChecked: ['表!C2 B2'] },
  ],
};
