import { describe, expect, it } from '@jest/globals';
import { MAX_TEMPLATE_LENGTH, parseTemplate } from '../../../src/core/template/parse';
import { LONGEST_LIST } from '../../../src/core/template/long-lists';
import schema from '../../../src/core/template/template.schema.json';
import { printTemplateError } from '../../../src/core/template/template-error';
import { samplePack } from './sample-pack';

type Pack = ReturnType<typeof samplePack>;
type Loose = Record<string, unknown>;

/** What is said of the sample after `change`, in Chinese. */
function said(change: (pack: Pack) => void): string[] {
  const pack = samplePack();
  change(pack);
  return saidOf(JSON.stringify(pack));
}

function saidOf(text: string): string[] {
  const result = parseTemplate(text);
  if (result.ok) return [];
  for (const error of result.errors) expect(error.message.en).toMatch(/^[^\p{Script=Han}]*("[^"]*"[^\p{Script=Han}]*)*$/u);
  return result.errors.map((error) => printTemplateError(error).zh);
}

/** The n-th row or column, as loose as a district's own file may be. */
const row = (pack: Pack, index: number): Loose => pack.rows[index] as unknown as Loose;
const column = (pack: Pack, index: number): Loose => pack.columns[index] as unknown as Loose;

describe('parseTemplate', () => {
  it('takes all that a template can say, as plain and frozen data', () => {
    const result = parseTemplate(JSON.stringify(samplePack()));
    if (!result.ok) throw new Error(JSON.stringify(result.errors));
    expect(result.template).toEqual(samplePack());
    expect(Object.isFrozen(result.template.rows[0]?.values)).toBe(true);
    expect(() => ((result.template as unknown as Loose)['id'] = 'other')).toThrow();
  });

  it('takes a file that a Windows editor saved', () => {
    expect(parseTemplate('\ufeff' + JSON.stringify(samplePack(), null, 2).replaceAll('\n', '\r\n')).ok).toBe(true);
  });

  it.each<[string, (pack: Pack) => void, string[]]>([
    ['a number for text', (pack) => (row(pack, 2)['unit'] = 3), ['rows[2].unit: 必须是文本']],
    ['a missing key', (pack) => delete row(pack, 1)['measure'], ['rows[1].measure: 缺少此项']],
    ['an unknown key', (pack) => (row(pack, 0)['naem'] = '企业'), ['rows[0].naem: 模板没有此项，请删去或核对拼写']],
    ['an unknown kind', (pack) => ((pack as unknown as Loose)['kind'] = 'monthly'), ['kind: 只能是 "yearly"、"by-town"、"base-target"、"task-list"、"key-works"']],
    ['a version in other words', (pack) => (pack.version = 'v1'), ['version: 版本号须写成 1.0.0 的形式']],
    ['an id with capitals', (pack) => (pack.id = 'Sample'), ['id: 标识只能用小写字母、数字和连字符，并以字母开头']],
    ['a blank title', (pack) => (pack.title = '  '), ['title: 不能为空白']],
    ['a figure column without a period', (pack) => delete column(pack, 5)['period'], ['columns[5].period: 缺少此项']],
    ['a label column with a period', (pack) => (column(pack, 0)['period'] = { year: 2023 }), ['columns[0].period: 模板没有此项，请删去或核对拼写']],
    ['an unknown role', (pack) => (column(pack, 0)['role'] = 'sum'), ['columns[0].role: 只能是 "number"、"group"、"indicator"、"unit"、"content"、"department"、"note"、"figure"']],
    ['a fifth quarter', (pack) => (column(pack, 7)['period'] = { year: 2023, quarter: 5 }), ['columns[7].period.quarter: 不能大于 4']],
    ['a rule switched on by true', (pack) => ((pack.rules as Loose)['years-trend'] = true), ['rules.years-trend: 只能是 false']],
    ['an unknown severity', (pack) => ((pack.rules as Loose)['years-trend'] = { severity: 'fatal' }), ['rules.years-trend.severity: 只能是 "hard"、"soft"、"info"']],
    ['no rows', (pack) => (pack.rows = []), ['rows: 至少要有 1 项']],
    ['a long sheet name', (pack) => (pack.sheetName = '表'.repeat(32)), ['sheetName: 最多 31 个字符']],
    ['an illegal sheet name', (pack) => (pack.sheetName = '表1/2'), ['sheetName: 工作表名不能含有 \\ / ? * [ ] :']],
    ['null for a figure', (pack) => ((row(pack, 0)['values'] as Loose)['2023'] = null), ['rows[0].values.2023: 必须是数字、文本']],
  ])('refuses %s', (_, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  it.each<[string, (pack: Pack) => void, string[]]>([
    ['two rows of one id', (pack) => (row(pack, 2)['id'] = 'a'), ['rows[2].id: 指标标识“a”与 rows[0].id 重复']],
    ['a name that is another row’s alias', (pack) => (row(pack, 2)['name'] = '企 业'), ['rows[2].name: 指标名称“企 业”与 rows[0].aliases[0] 重复']],
    ['two columns of one key', (pack) => (column(pack, 8)['key'] = '2023Q1'), ['columns[8].key: 列的键“2023Q1”与 columns[7].key 重复']],
    ['two columns of one header', (pack) => (column(pack, 8)['header'] = '一 季度'), ['columns[8].header: 表头“一 季度”与 columns[7].header 重复']],
    ['two columns of one meaning', (pack) => (column(pack, 8)['period'] = { year: 2023, quarter: 1 }), ['columns[8]: 列“2023年一季度”与 columns[7] 重复']],
    ['two columns of indicators', (pack) => (column(pack, 4)['role'] = 'indicator'), ['columns[4].role: 同类列“indicator”与 columns[2].role 重复', 'rows[2].content: 没有 role 为 "content" 的列来显示它']],
    ['no column of indicators', (pack) => pack.columns.splice(2, 1), ['columns: 缺少指标列（role 为 "indicator"）']],
    ['an unknown region', (pack) => (pack.regions = []), ['columns[9].region: regions 中没有“东镇”']],
    ['a region’s name twice', (pack) => pack.regions.push({ name: '东', aliases: [] }), ['regions[1].name: 地区名称“东”与 regions[0].aliases[0] 重复']],
    ['a by-town table without towns', (pack) => ((pack.kind = 'by-town'), pack.columns.splice(9, 1)), ['columns: 分乡镇表至少要有一列写明 region']],
    ['a figure without a column', (pack) => ((row(pack, 0)['values'] as Loose)['2030'] = 9), ['rows[0].values.2030: 没有键为“2030”的数据列']],
    ['a figure in a quarter of an annual indicator', (pack) => ((row(pack, 1)['values'] as Loose)['2023Q1'] = 3), ['rows[1].values.2023Q1: 年度指标在季度列不能有数值']],
    ['more decimals than promised', (pack) => ((row(pack, 0)['values'] as Loose)['2022'] = 5.25), ['rows[0].values.2022: 5.25 的小数位多于 decimals（0）']],
    ['a ratio that adds up', (pack) => (row(pack, 1)['additiveOverRegions'] = true), ['rows[1].additiveOverRegions: 相对指标和增长率不能相加']],
    ['a stock with a denominator', (pack) => (row(pack, 0)['ratio'] = { denominator: '人口' }), ['rows[0].ratio: 只有相对指标和增长率才有分子分母']],
    ['a ratio of itself', (pack) => (row(pack, 1)['ratio'] = { numerator: 'b' }), ['rows[1].ratio: 不能以自身为分子或分母']],
    ['a rate that adds up', (pack) => Object.assign(row(pack, 1), { measure: 'rate', additiveOverRegions: true }), ['rows[1].additiveOverRegions: 相对指标和增长率不能相加']],
    ['a ratio over itself', (pack) => (row(pack, 1)['ratio'] = { denominator: 'b' }), ['rows[1].ratio: 不能以自身为分子或分母']],
    ['a region that is none of those that are said', (pack) => (column(pack, 9)['region'] = '西镇'), ['columns[9].region: regions 中没有“西镇”']],
    ['yellow above green', (pack) => ((pack as unknown as Loose)['progress'] = { green: 0.8, yellow: 0.9 }), ['progress.yellow: 黄灯线 0.9 不能高于绿灯线 0.8']],
    ['a range upside down', (pack) => (row(pack, 0)['range'] = { min: 2, max: 1 }), ['rows[0].range: min 大于 max']],
    ['a first header that continues nothing', (pack) => (column(pack, 0)['header'] = ''), ['columns[0].header: 第一列左边没有可延伸的表头']],
    ['a header of spaces', (pack) => (column(pack, 1)['header'] = ' '), ['columns[1].header: 不能只有空格']],
    ['a first row that shares a cell', (pack) => (row(pack, 0)['sharesName'] = true), ['rows[0]: 第一行上面没有可合并的单元格']],
    ['another department in a shared cell', (pack) => (row(pack, 1)['sharesDepartment'] = true), ['rows[1].department: 与上一行合并的责任单位必须相同']],
    ['a published figure in a column that is not printed', (pack) => (column(pack, 8)['optional'] = true, (row(pack, 0)['values'] as Loose)['2023Q2'] = 7), ['rows[0].values.2023Q2: 文件未印的列不能有公布的数值']],
    ['a group that no column prints', (pack) => pack.columns.splice(0, 1), ['rows[0].group: 没有 role 为 "group" 的列来显示它', 'rows[2].group: 没有 role 为 "group" 的列来显示它']],
  ])('refuses %s, which the schema lets pass', (_, change, expected) => {
    expect(said(change)).toEqual(expected);
  });

  it('lets a header reach over the columns on its right', () => {
    expect(said((pack) => ((column(pack, 1)['header'] = ''), (column(pack, 3)['header'] = '')))).toEqual([]);
  });

  it('takes towns beside figures of the district, limits on one side or of one figure, lights at one share', () => {
    expect(said((pack) => (pack.kind = 'by-town'))).toEqual([]);
    for (const range of [{ min: 2 }, { max: 0 }, { min: 2, max: 2 }]) expect(said((pack) => (row(pack, 0)['range'] = range))).toEqual([]);
    expect(said((pack) => ((pack as unknown as Loose)['progress'] = { green: 0.9, yellow: 0.9 }))).toEqual([]);
  });

  it('lets a row repeat its own name among its aliases', () => {
    expect(said((pack) => (row(pack, 0)['aliases'] = ['企业数(家)', '企业']))).toEqual([]);
  });

  it('reports all faults at once, but not thousands', () => {
    const errors = said((pack) => (row(pack, 0)['aliases'] = Array.from({ length: 200 }, () => '')));
    expect(errors).toHaveLength(51);
    expect(errors.at(-1)).toMatch(/^另有 \d+ 处错误$/);
    // Two for each: empty, and blank.
    expect(said((pack) => (row(pack, 0)['aliases'] = Array.from({ length: 25 }, () => '')))).toHaveLength(50);
  });
});

describe('hostile and broken files', () => {
  const text = JSON.stringify(samplePack());

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])('refuses %s wherever a name is free', (name) => {
    const property = `${JSON.stringify(name)}: 1,`;
    expect(saidOf(text.replace('"values":{', `"values":{${property}`))[0]).toContain(`rows[0].values.${name}`);
    expect(saidOf(text.replace('"rules":{', `"rules":{${JSON.stringify(name)}: false,`))[0]).toContain(`rules.${name}`);
    expect(saidOf(text.replace('"short":', `${property}"short":`))[0]).toContain(`rules.parts-sum-to-total.${name}`);
    expect(saidOf(text.replace('{', `{${JSON.stringify(name)}: {"polluted": true},`))[0]).toContain(`${name}: 模板没有此项`);
    expect(({} as Loose)['polluted']).toBeUndefined();
  });

  it('refuses numbers that no cell can hold', () => {
    expect(saidOf(text.replace('"2022":5', '"2022":1e999'))).toEqual(['rows[0].values.2022: 必须是数字、文本']);
    expect(saidOf(text.replace('"2022":5', '"2022":1e16'))[0]).toBe('rows[0].values.2022: 不能大于 1000000000000000');
  });

  it('says where text stops being JSON', () => {
    expect(saidOf('{\n  "id": "x",\n  version: 1\n}')).toEqual(['不是有效的 JSON：第 3 行第 3 列，此处应有带双引号的名称']);
    expect(saidOf(text.replace('"2022":5', '"2022":5,"2022":6'))[0]).toMatch(/^不是有效的 JSON：第 1 行第 \d+ 列，名称“2022”重复$/);
  });

  it('takes as many characters as it says', () => {
    expect(parseTemplate(text + ' '.repeat(MAX_TEMPLATE_LENGTH - text.length)).ok).toBe(true);
  });

  it.each<[string, string, string]>([
    ['nothing', ' \n', '文件是空的'],
    ['too much', ' '.repeat(MAX_TEMPLATE_LENGTH + 1), '模板文件过大：1000001 个字符，最多 1000000 个'],
    ['a list', '[]', '必须是对象 { }'],
    ['null', 'null', '必须是对象 { }'],
    ['a workbook', 'PK\u0003\u0004', '不是有效的 JSON：第 1 行第 1 列，此处应有一个值'],
    ['a deep hole', '['.repeat(100_000), '不是有效的 JSON：第 1 行第 34 列，嵌套超过 32 层'],
  ])('refuses %s in one sentence', (_, content, sentence) => {
    expect(saidOf(content)).toEqual([sentence]);
  });
});

describe('a list that is longer than any may be', () => {
  it('is refused before its entries are looked at', () => {
    const began = process.cpuUsage();
    const reading = parseTemplate(`{"id":"x","rows":[${'{},'.repeat(300_000)}{}],"more":{"list":[${'1,'.repeat(2000)}1]}}`);
    expect(reading.ok ? [] : reading.errors.map((error) => printTemplateError(error).zh)).toEqual(['more.list: 有 2001 项，最多 2000 项', 'rows: 有 300001 项，最多 2000 项']);
    expect(process.cpuUsage(began).user).toBeLessThan(10_000_000);
  });

  it('is one longer than what the schema allows', () => {
    const limits = [...JSON.stringify(schema).matchAll(/"maxItems":(\d+)/g)].map(([, limit]) => Number(limit));
    expect(LONGEST_LIST).toBe(Math.max(...limits));
  });
});
