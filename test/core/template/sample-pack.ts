/** A small pack that uses all that a pack can say, for tests to draw, to break and to mend. */
import type { Template } from '../../../src/core/template/template';

type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<T[K]> } : T;

const figure = { unit: '家', decimals: 0, cumulative: true, additiveOverRegions: true, direction: 'higher', annualOnly: false } as const;

/** A fresh copy at each call: change it as the test needs. */
export function samplePack(): Mutable<Template> {
  return {
    id: 'sample-tasks',
    version: '1.2.3',
    kind: 'task-list',
    name: { zh: '示例', en: 'Sample' },
    title: '示例任务分解表',
    sheetName: '任务分解表',
    district: '示例区',
    source: { document: '示例文件', annex: '附件', year: 2023 },
    regions: [{ name: '东镇', aliases: ['东'], kind: 'development-zone' }],
    columns: [
      { role: 'group', header: '工作任务', width: 10 },
      { role: 'number', header: '序号', width: 6 },
      { role: 'indicator', header: '重点指标', width: 30 },
      { role: 'unit', header: '单位', width: 8 },
      { role: 'content', header: '主要内容', width: 20 },
      { role: 'figure', header: '2022年完成', width: 10, key: '2022', period: { year: 2022 }, holds: 'actual' },
      { role: 'figure', header: '2023年目标', width: 10, key: '2023', period: { year: 2023 } },
      { role: 'figure', header: '一季度', width: 9, key: '2023Q1', period: { year: 2023, quarter: 1 } },
      { role: 'figure', header: '二季度', width: 9, key: '2023Q2', period: { year: 2023, quarter: 2 } },
      { role: 'figure', header: '东镇', width: 9, key: '东镇', period: { year: 2023 }, region: '东镇' },
      { role: 'figure', header: '位次', width: 9, key: '位次', period: { year: 2023 }, holds: 'rank' },
      { role: 'department', header: '责任单位', width: 12 },
      { role: 'note', header: '备注', width: 12 },
    ],
    rows: [
      { ...figure, id: 'a', name: '企业数（家）', aliases: ['企业'], measure: 'stock', department: '科技局', values: { '2022': 5, '2023': '累计达8', '2023Q1': 6 }, group: '一、主体', number: '1' },
      { ...figure, id: 'b', name: '*占比（%）', aliases: [], unit: '%', decimals: 1, measure: 'ratio', additiveOverRegions: false, ratio: { numerator: 'a', denominator: '总数' }, department: '', values: { '2022': 3, '2023': 3.5 }, starred: true, trailingZeros: true, annualOnly: true },
      { ...figure, id: 'c', name: '=1+1', aliases: [], unit: '', measure: 'none', department: '=HYPERLINK("x")', values: { '2023': '=2+2' }, group: '二、平台', number: '2', content: '长'.repeat(90), note: '-1', uncertain: '原文缺列' },
    ],
    rules: { 'parts-sum-to-total': { severity: 'soft', short: 'hard', towns: ['东镇'] }, 'years-trend': false },
    notes: ['注：打“*”的为考核指标。'],
    print: { orientation: 'landscape', fitToWidth: 1 },
  };
}
