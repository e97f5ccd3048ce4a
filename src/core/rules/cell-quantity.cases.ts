import type { RuleCases } from './rule-case';

const HEADER = '指标 | 2025年 | 2023年';

export const cases: RuleCases = {
  passing: [
    { name: { zh: '数字', en: 'Numbers' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 18.5 | 0` }], findings: [] },
    { name: { zh: '百分比格式的单元格', en: 'Cells formatted as percentages' }, tables: [{ sheet: '表', grid: `${HEADER}\n占比（%） | 2.6% | 2.5` }], findings: [] },
    { name: { zh: '空白由另一规则查', en: 'Blanks are another rule\'s' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | | 3` }], findings: [] },
    {
      name: { zh: '模板本就以文字公布的目标', en: 'Targets that the template prints in words' },
      tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 累计达800 | 新认定80` }],
      indicators: { '企业（家）': { values: { '2025': '累计达800' } } },
      findings: [],
    },
  ],
  failing: [
    { name: { zh: '全角数字', en: 'Full-width digits' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | "１５" | 3` }], findings: ['表!B2 hard - → 15'] },
    { name: { zh: '多余空格', en: 'Stray spaces' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | "100.0 " | 3` }], findings: ['表!B2 hard - → 100'] },
    { name: { zh: '单位写在格内', en: 'Unit in the cell' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 18.5亿元 | 3` }], findings: ['表!B2 hard - → 18.5'] },
    { name: { zh: '千分位文本', en: 'Separators in text' }, tables: [{ sheet: '表', grid: `${HEADER}\n专利（件） | "4,100" | 3740` }], findings: ['表!B2 hard - → 4100'] },
    { name: { zh: '千分位打成中文逗号', en: 'A Chinese comma for thousands' }, tables: [{ sheet: '表', grid: `${HEADER}\n专利（件） | "3，470" | 3740` }], findings: ['表!B2 hard - → 3470'] },
    { name: { zh: '写成小数的百分比不能一键改', en: 'A percentage typed as a fraction has no certain fix' }, tables: [{ sheet: '表', grid: '指标 | 2025年 | 2023年 | 一季度\n占比（%） | 3 | 2.7 | "0.026"' }], findings: ['表!D2 hard -'] },
    { name: { zh: '不能确定的文字', en: 'Words of no certain meaning' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | 待定 | 3` }], findings: ['表!B2 hard -'] },
    { name: { zh: '错误值', en: 'An error value' }, tables: [{ sheet: '表', grid: `${HEADER}\n费用（亿元） | #REF! | 3` }], findings: ['表!B2 hard -'] },
    { name: { zh: '数字表里的文字目标', en: 'A target in words where a number is due' }, tables: [{ sheet: '表', grid: `${HEADER}\n企业（家） | 30家以上 | 3` }], findings: ['表!B2 hard -'] },
  ],
};
