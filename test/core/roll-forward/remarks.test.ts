/** Small workbooks with something amiss, rolled forward: what stands in the new one, and every word that is said of it. */
import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { rollForward, type CellValue, type Edit, type RolledForward, type Sheet, type Snapshot, type Template, type TemplateRow } from '../../../src/core/index';
import { plainSheet } from '../../../src/core/sheet/snapshot';
import { expectGolden, printEdits } from '../../print-edits';
import { pack, published, set } from './workbooks';

/** Rows 6–9: no annual indicators among them. */
function few(id: string, count: number, from = 5): Template {
  const template = pack(id);
  return { ...template, rows: template.rows.slice(from, from + count).map((row): TemplateRow => ({ ...row, aliases: [] })) };
}
const yearly = few('wuxing-315-yearly', 3);
const towns = few('wuxing-315-by-town', 2, 1);
const [first, second, third] = yearly.rows.map(({ id }) => id) as [string, string, string];
const at = (template: Template, row: number, column: number, ...values: readonly (readonly CellValue[])[]): Edit => ({ kind: 'setValues', sheet: template.sheetName, at: { row, column }, values: values as Extract<Edit, { kind: 'setValues' }>['values'] });

/** With a column of what was reached, as the clerk adds it: `optional`, or as part of the pack. */
function withActual(template: Template, optional: boolean): Template {
  const [quarter] = [template.columns.findIndex((column) => column.role === 'figure' && column.period.quarter !== undefined)];
  return { ...template, columns: template.columns.toSpliced(quarter, 0, { role: 'figure', header: '2023年\n完成', width: 9, key: '2023完成', period: { year: 2023 }, holds: 'actual', ...(optional ? { optional } : {}) }) };
}

/** Of the first row, figures of the quarter alone, which add up to the year. */
const flows = pack('wuxing-315-yearly').rows.filter(({ measure, annualOnly }) => measure === 'flow' && !annualOnly).slice(0, 2);
const alone: Template = { ...yearly, rows: flows.map((row, index): TemplateRow => ({ ...row, cumulative: index > 0, values: { '2025': 90, '2023Q1': 10, '2023Q2': 20, '2023Q3': 30, '2023Q4': 40 } })) };
const [quarterly = '', running = ''] = flows.map(({ id }) => id);
const works: Template = { ...few('pinghu-315-works', 3, 0), sheetName: '2023年重点工作' };
const plan: Template = { ...few('wuxing-145', 3, 0), sheetName: '2021年起' };

const wide = (book: Snapshot, ...more: readonly Sheet[]): Snapshot => ({ ...book, sheets: [...book.sheets, ...more] });
const copied = (book: Snapshot, name: string): Snapshot => wide(book, ...book.sheets.map((sheet) => ({ ...sheet, name })));

const SCENARIOS: readonly (readonly [string, readonly Template[], () => Snapshot, number?])[] = [
  ['all as published', [yearly], () => published(yearly)],
  ['nine rows, more than are listed, and one that was reached', [withActual(few('wuxing-315-yearly', 10, 0), true)], () => {
    const shown = withActual(few('wuxing-315-yearly', 10, 0), false);
    return published(shown, set(shown, first, '2023完成', 31.5));
  }],
  ['eight blank years', [few('wuxing-315-yearly', 9, 0)], () => {
    const template = few('wuxing-315-yearly', 9, 0);
    return published(template, ...template.rows.slice(0, 8).map(({ id }) => set(template, id, '2023', null)));
  }],
  ['an unfinished year', [yearly], () => published(yearly, set(yearly, first, '2023', null), set(yearly, second, '2023', null), set(yearly, second, '2023Q4', null), set(yearly, third, '2023Q1', null))],
  ['quarters alone', [alone], () => published(alone, set(alone, running, '2023Q2', null))],
  ['quarters alone, one blank', [alone], () => published(alone, set(alone, quarterly, '2023Q2', null))],
  ['what is no figure', [yearly], () => published(yearly, set(yearly, first, '2025', true), set(yearly, second, '2025', ' 累计达800 '), set(yearly, third, '2025', '１,２００'), set(yearly, first, '2027', '5000万元'), set(yearly, second, '2027', '43亿元'), set(yearly, third, '2027', 3.14159), set(yearly, third, '2023Q1', '待定'))],
  ['rows and columns of its own', [yearly], () => published(yearly, at(yearly, 1, 10, ['我区\n自加']), at(yearly, 2, 10, [5], [6], [7]), at(yearly, 5, 1, ['我区自加 指标（家）', 1, 2, 3]))],
  ['towns with a total, a word and a gap', [towns], () => published(towns, at(towns, 1, 2, ['全区\n合计']), at(towns, 2, 2, [36.71], [78]), set(towns, 'industrial-rd-spending', '织里镇', '待定'), set(towns, 'industrial-rd-spending', '道场乡', 0.3333), set(towns, 'industrial-rd-spending', '妙西镇', null))],
  ['towns as a breakdown drew them', [towns], () => published(towns, at(towns, 1, 11, ['责任', '合计', '全区', '差额']), at(towns, 2, 11, ['科技局', 36.71, 32, 4.71], ['科技局', 78, 78, 0]))],
  ['towns with one of its columns', [towns], () => published(towns, at(towns, 1, 11, ['责任', '差额']), at(towns, 2, 11, ['科技局', 4.71], ['科技局', 0]))],
  ['a list without years', [works], () => published(works)],
  ['a plan that is running', [plan], () => published(plan), 2024],
  ['a plan that is running, with figures of its own', [plan], () => published(plan, set(plan, 'rd-share-of-gdp', '2025', 3.456)), 2024],
  ['a plan that is over', [plan], () => published(plan), 2026],
  ['a plan beside a finished year', [yearly, plan], () => wide(published(yearly), ...published(plan).sheets)],
  ['the same table twice', [yearly], () => copied(published(yearly), '副本')],
  ['other sheets', [yearly], () => ({
    ...wide(published(yearly), ...['校验报告', '分解台账', '旧表', '说明', '附表'].map((name) => plainSheet(name, [['x']])), { ...plainSheet('指标模板', []), visibility: 'veryHidden' }, { ...plainSheet('藏', []), visibility: 'hidden' }),
    properties: { 'zbjh.superseded.旧表': '说明' },
  })],
];

/** Sheets and values as they will stand there, and the remarks; of packs their names only. */
function told({ year, templates, edits, remarks }: RolledForward): string {
  const values = edits.filter((edit) => edit.kind === 'addSheet' || (edit.kind === 'setValues' && edit.sheet !== '指标模板'));
  return [`to ${year}: ${templates.map(({ id, name }) => `${id} (${name.zh} | ${name.en})`).join(', ')}`, printEdits(values).trimEnd(), ...remarks.flatMap(({ zh, en }) => [`- ${zh}`, `  ${en}`]), ''].join('\n');
}

describe('a workbook rolled forward', () => {
  // All four, or Jest takes the last parameter for a callback.
  it.each(SCENARIOS.map(([name, templates, book, year]) => [name, templates, book, year] as const))('with %s says and holds just what the golden file has', (name, templates, book, year) => {
    expectGolden(join(__dirname, 'remarks', `${name.replace(/\W+/g, '-')}.txt`), told(rollForward(book(), templates, { language: 'zh', ...(year === undefined ? {} : { year }) })));
  });

  it('names new sheets in the language of the reader', () => {
    const names = (language: 'zh' | 'en'): string[] => rollForward(published(towns), [towns], { language }).edits.flatMap((edit) => (edit.kind === 'addSheet' && !edit.outOfSight ? [edit.sheet] : []));
    expect([names('zh')[1], names('en')[1]]).toEqual(['进度表2（分乡镇）（2023年）', '进度表2（分乡镇） (2023)']);
  });

  it('brings no pack along that the reader has', () => {
    const stored = (known: readonly Template[], year: number): boolean => rollForward(published(plan), known, { language: 'zh', year }).edits.some((edit) => 'sheet' in edit && edit.sheet === '指标模板');
    expect([stored([plan], 2024), stored([plan], 2026)]).toEqual([false, true]);
  });
});
