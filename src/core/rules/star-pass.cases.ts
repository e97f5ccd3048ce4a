import type { RuleCase, RuleCases } from './rule-case';

const indicators: NonNullable<RuleCase['indicators']> = { '占比（%）': { starred: true } };
const table = (actual: string, rank: string): RuleCase['tables'] => [
  { sheet: '表', grid: `指标 | 2021年目标 | 2020年全省排位 | 2021年完成情况 | 2021年全省排位\n占比（%） | 61.5%以上 | 40 | ${actual} | ${rank}` },
];

export const cases: RuleCases = {
  passing: [
    { name: { zh: '完成且排位上升', en: 'Met, and the rank rose' }, tables: table('62', '38'), indicators, findings: [] },
    { name: { zh: '年度未结束，尚未填报', en: 'The year is not over' }, tables: table('', ''), indicators, findings: [] },
    { name: { zh: '不打“*”的不查', en: 'Items without a star are left alone' }, tables: table('60', '45'), findings: [] },
  ],
  failing: [
    { name: { zh: '完成了但排位未上升', en: 'Met, and the rank did not rise' }, tables: table('62', '40'), indicators, findings: ['表!D2 info -'] },
    { name: { zh: '排位上升但未完成', en: 'The rank rose, and the target was missed' }, tables: table('61', '35'), indicators, findings: ['表!D2 info -'] },
    { name: { zh: '没有填排位', en: 'The rank is missing' }, tables: table('62', ''), indicators, findings: [], notChecked: ['表!D2 B2 E2 C2'] },
  ],
};
