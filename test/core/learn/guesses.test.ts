/** Single guesses at their edges: number formats, units, page and kind, years, and what is refused for its size. */
import { describe, expect, it } from '@jest/globals';
import { precisionOf, published, shownDecimals, type NumberShown } from '../../../src/core/learn/decimals';
import { baseYear, guessKind, pageOf, sizedColumns } from '../../../src/core/learn/layout-guess';
import { learnTemplate } from '../../../src/core/learn/learn';
import { areaOf } from '../../../src/core/learn/locate';
import { templateRegions } from '../../../src/core/learn/region';
import { notesBelow, surroundings } from '../../../src/core/learn/surroundings';
import { areTasks, guessUnit, type UnitSources } from '../../../src/core/learn/unit-guess';
import { Refusal } from '../../../src/core/refusal';
import { plainSheet, type CellValue } from '../../../src/core/sheet/snapshot';
import type { Column, TemplateRow } from '../../../src/core/template/template';
import { workbook } from './sheets';

describe('decimals that a format shows', () => {
  it.each<[string, number | undefined]>([
    ['0', 0], ['0.0', 1], ['0.00', 2], ['#,##0.00', 2], ['0.0##', 1], ['0.0?', 1], ['0.##', undefined], ['0.??', undefined], ['#', 0], ['0%', 0], ['0.0%', 1],
    ['0.00;[Red]-0.0', 2], ['[Red]0.0', 1], ['"约"0.0', 1], ['0.0"亿元"', 1], ['0.0\\元', 1], ['\\a0.0', 1], ['_-0.00', 2],
    ['General', undefined], ['@', undefined], ['0.00E+00', undefined], ['yyyy"年"m"月"', undefined], ['0.0 "a"', 1], ['', undefined], ['"0.00"', undefined],
  ])('%s: %s', (format, decimals) => {
    expect(shownDecimals(format)).toBe(decimals);
  });

  const shown = (value: number | string, zeros?: number, byFormula = false): NumberShown => ({ value, byFormula, ...(zeros === undefined ? {} : { shownDecimals: zeros }) });

  it.each<[string, readonly NumberShown[], number, boolean, RegExp]>([
    ['nothing', [], 0, false, /没有数字/],
    ['words without a number', [shown('完成验收')], 0, false, /没有数字/],
    ['words with two numbers', [shown('1.5亿元、2.25亿元')], 2, false, /最多的小数位/],
    ['a number of seven digits in words', [shown('0.1234567')], 6, false, /最多/],
    ['typed figures', [shown(1), shown(2.5), shown(3.25)], 2, false, /最多/],
    ['six digits, typed', [shown(0.123456)], 6, false, /最多/],
    ['more than six, typed without a format', [shown(0.1234567)], 2, false, /最多/],
    ['more than six, typed under a format of three', [shown(0.1234567, 3)], 3, true, /数字格式/],
    ['more than six, under a format of eight', [shown(0.123456789, 8)], 6, false, /数字格式/],
    ['a whole number under a format of eight', [shown(1, 8)], 6, false, /数字格式/],
    ['more typed than the format shows', [shown(1.25, 1)], 2, false, /数字格式/],
    ['as many typed as the format shows', [shown(1.2, 1)], 1, true, /数字格式/],
    ['a formula of more than the format shows', [shown(1.25, 1, true)], 1, true, /数字格式/],
    ['a formula without a format', [shown(1.25, undefined, true)], 2, false, /最多/],
    ['figures of which one has no format', [shown(1.2, 1), shown(1.3)], 1, false, /数字格式/],
    ['whole numbers shown as such', [shown(3, 0)], 0, false, /数字格式/],
  ])('of %s', (_, figures, decimals, trailingZeros, why) => {
    const precision = precisionOf(figures);
    expect(precision).toMatchObject({ decimals, trailingZeros });
    expect(precision.why.zh).toMatch(why);
  });

  it('are what a figure is published with', () => {
    expect([published(1.256, 2), published('1.256(预计)', 1), published(3, 1)]).toEqual([1.26, '1.256(预计)', 3]);
  });
});

describe('a unit', () => {
  const sources: UnitSources = { label: '事项', column: '', table: '', formats: [], texts: [] };
  const long = '一'.repeat(21);

  it.each<[string, Partial<UnitSources>, string, RegExp | undefined]>([
    ['of the label, before all others', { label: '研发（亿元）', column: '万元', table: '元' }, '亿元', undefined],
    ['of the column, before that of the table', { column: ' 万元 ', table: '元' }, '万元', undefined],
    ['of the column, in brackets', { column: '（万元）' }, '万元', undefined],
    ['of the column, one bracket alone', { column: '（万元' }, '（万元', undefined],
    ['of the column, of twenty characters', { column: '一'.repeat(20) }, '一'.repeat(20), undefined],
    ['of the column, longer than a unit is', { column: long, table: '元' }, '元', /表上方/],
    ['by the format of all cells', { formats: ['0%', '0.0%'] }, '%', /百分比格式/],
    ['not by the format of some cells', { formats: ['0%', '0'], table: '元' }, '元', /表上方/],
    ['by a name that is a share', { label: '外资占比', table: '元' }, '%', /占比/],
    ['by a name that ends in 率', { label: '污水处理率' }, '%', /“率”/],
    ['not by 生产率', { label: '劳动生产率', table: '元' }, '元', /表上方/],
    ['not by 率 within a name', { label: '率先项目', table: '个' }, '个', /表上方/],
    ['not by 增长 within a name', { label: '增长项目', table: '个' }, '个', /表上方/],
    ['by the words of its cells', { texts: ['新增12家', '累计30家'], table: '元' }, '家', /格内的文字/],
    ['not by words of two units', { texts: ['12家', '13亿元'] }, '', /都没有单位/],
    ['not by tasks', { texts: ['完成12家', '开工'] }, '', /都没有单位/],
    ['not of the table where there are words', { texts: ['开工'], table: '元' }, '', /都没有单位/],
    ['not by a scale alone', { texts: ['12万'] }, '', /都没有单位/],
    ['nowhere', {}, '', /都没有单位/],
  ])('%s', (_, given, value, why) => {
    const guess = guessUnit({ ...sources, ...given });
    expect(guess.value).toBe(value);
    if (why) expect(guess.why?.zh).toMatch(why);
    else expect(guess).not.toHaveProperty('why');
  });

  it.each<[readonly string[], readonly string[], boolean]>([
    [[], [], false], [['0'], ['开工'], false], [[], ['开工'], true], [[], ['12家'], false], [[], ['12家', '—'], false], [[], ['—', '暂无'], false], [[], ['不考核'], true], [[], ['12家', '5家、6个'], true],
  ])('is not looked for in tasks: %j %j → %s', (formats, texts, tasks) => {
    expect(areTasks({ formats, texts })).toBe(tasks);
  });
});

describe('how it is drawn again', () => {
  const figure = (year: number, more: object = {}): Extract<Column, { role: 'figure' }> => ({ role: 'figure', header: `${year}年`, key: String(year), period: { year }, width: 9, ...more });

  it('is of a kind', () => {
    const kind = (columns: Parameters<typeof guessKind>[0], tasks = false): string => guessKind(columns, tasks).value;
    expect(kind([figure(2023, { region: '甲镇' }), figure(2023, { period: { year: 2023, quarter: 1 } })])).toBe('by-town');
    expect(kind([figure(2023), figure(2023, { period: { year: 2023, quarter: 1 } })], true)).toBe('yearly');
    expect([kind([], true), kind([])]).toEqual(['key-works', 'key-works']);
    expect(kind([figure(2020), figure(2025)], true)).toBe('task-list');
    expect([kind([figure(2020), figure(2025)]), kind([figure(2023), figure(2025)])]).toEqual(['base-target', 'yearly']);
  });

  it('has a base only beside one target three years on or more', () => {
    expect(baseYear([figure(2022), figure(2025)])).toBe(2022);
    expect(baseYear([figure(2025), figure(2022)])).toBe(2022);
    expect(baseYear([figure(2023), figure(2025)])).toBeUndefined();
    expect(baseYear([figure(2020)])).toBeUndefined();
    expect(baseYear([figure(2020), figure(2025), figure(2027)])).toBeUndefined();
    expect(baseYear([figure(2020), figure(2025, { region: '甲镇' })])).toBeUndefined();
    expect(baseYear([figure(2020), figure(2025, { period: { year: 2025, quarter: 1 } })])).toBeUndefined();
  });

  it('is as wide as its widest line, within bounds', () => {
    const row = (more: Partial<TemplateRow>): TemplateRow => ({ name: '', values: {}, department: '', unit: '', ...more }) as TemplateRow;
    const widthOf = (column: object, ...rows: readonly TemplateRow[]): number | undefined => sizedColumns([column as Column], rows)[0]?.width;
    const note = { role: 'note', header: '备注' };
    expect(widthOf(note)).toBe(10);
    expect([widthOf(note, row({ note: 'abcdefghij' })), widthOf(note, row({ note: '一二三四五' })), widthOf(note, row({ note: 'abc\nabcdefghijk' })), widthOf(note, row({ note: 'é'.repeat(11) }))]).toEqual([12, 12, 13, 13]);
    expect(widthOf(note, row({ note: '长'.repeat(50) }))).toBe(30);
    expect(widthOf({ role: 'figure', header: '2023', key: '2023' }, row({ values: { 2023: 123456789 } }))).toBe(11);
    expect(widthOf({ role: 'indicator', header: '指标' }, row({ name: '十二个汉字的名称有这么宽' }))).toBe(26);
    expect(widthOf({ role: 'department', header: '责任单位' }, row({}), row({ department: '科技局财政局' }))).toBe(14);
    expect(widthOf(note, ...Array.from({ length: 300 }, () => row({})), row({ note: '长'.repeat(9) }))).toBe(10);
    expect(widthOf(note, ...Array.from({ length: 299 }, () => row({})), row({ note: '长'.repeat(9) }))).toBe(20);
  });

  it('lies across the page where it is wider than the page upright', () => {
    const page = (...widths: number[]): string => pageOf(widths.map((width) => figure(2023, { width }))).orientation;
    expect([page(40, 50), page(40, 51)]).toEqual(['portrait', 'landscape']);
  });
});

describe('around a table', () => {
  it('the first annex, the first known unit and the nearest title that calls itself a table are taken', () => {
    const above = (...lines: readonly (readonly CellValue[])[]): ReturnType<typeof surroundings> => surroundings(plainSheet('附表1', [...lines, ['指标']]), lines.length);
    expect(above(['附件 3：'], ['附件4'])).toMatchObject({ annex: '附件 3', title: { value: '附表1' } });
    expect(above(['见附件3'])).toMatchObject({ annex: '附表1' });
    expect(above(['单位：某某；单位：万元'], ['（单位：亿元）', '计量单位: 元'])).toMatchObject({ unit: '亿元', unitAt: { row: 1, column: 0 } });
    expect(above(['单位：万'])).toMatchObject({ unit: '' });
    expect(above(['单位：万'])).not.toHaveProperty('unitAt');
    expect(above(['各项任务清单'], ['各单位情况说明表'], ['很长很长的一行说明文字'])).toMatchObject({ title: { value: '各单位情况说明表' }, titleAt: { row: 1, column: 0 }, above: ['各项任务清单', '各单位情况说明表', '很长很长的一行说明文字'] });
    expect(above(['一行文字'], ['很长的一行文字'], ['另一长行文字'])).toMatchObject({ title: { value: '很长的一行文字' } });
    expect(above(['长'.repeat(201)], ['三个字'])).toMatchObject({ title: { value: '附表1' } });
    expect(above(['长'.repeat(200)])).toMatchObject({ title: { value: '长'.repeat(200) } });
    expect(above(['甲  乙\t丙\n丁  戊 '])).toMatchObject({ title: { value: '甲 乙 丙\n丁 戊' } });
    for (const aside of ['填报单位某某', '填表日期', '报送时间', '制表人某', '日期：今天', '截至三月底', '截止日期', '联系电话123', '2024年3月', '2024/3/5', '2024-03-05日']) expect(above([aside])).toMatchObject({ title: { value: '附表1' } });
    for (const title of ['填报任务表', '截至三月的进度表', '2024年3月指标', '于2024年3月']) expect(above([title])).toMatchObject({ title: { value: title } });
    expect(above(['上面的标题'], [5, '下面的文字'])).toMatchObject({ above: [], title: { value: '附表1' } });
    expect(surroundings(plainSheet(' ', []), 0).title.value).toBe('指标表');
  });

  it('notes below it are kept, with the numbered lines that go on', () => {
    const notes = (...lines: readonly (CellValue | readonly CellValue[])[]): readonly string[] => notesBelow(plainSheet('表', lines.map((line) => (Array.isArray(line) ? line : [line as CellValue]))), 0);
    expect(notes('1.先于注的一行', '注：甲', [null, ' 2、乙 '], '（3）丙', '12) 丁', '另一行', '123.戊', '4 己')).toEqual(['注：甲', '2、乙', '（3）丙', '12) 丁']);
    expect(notes('注', '附注：甲', '备注乙', '★丙', '*', ' ※ 丁', '数据来源：戊', '填表说明：己', '标注：庚')).toEqual(['附注：甲', '备注乙', '★丙', '※ 丁', '数据来源：戊', '填表说明：己']);
    expect(notes('注：甲', '填表人：某', '审核：某', '1.签名之后', 5, null, '2.还有')).toEqual(['注：甲', '1.签名之后', '2.还有']);
    expect(notes(`注：${'长'.repeat(3998)}`)).toHaveLength(1);
    expect(notes(`注：${'长'.repeat(3999)}`)).toEqual([]);
    expect(notes(...Array.from({ length: 25 }, (_, i) => `注：${i}`))).toHaveLength(20);
    expect(notes(...Array.from({ length: 59 }, () => null), '注：第六十行')).toHaveLength(1);
    expect(notes(...Array.from({ length: 60 }, () => null), '注：第六十一行')).toEqual([]);
  });
});

describe('regions', () => {
  it('have a short name where it is one, and no other region has it', () => {
    expect(templateRegions(['织里镇', '东林镇', '东林', '高新区', '八里店', '妙西 镇', '埭溪街道']).map(({ aliases, kind }) => [aliases.join(), kind])).toEqual([['织里', undefined], ['', undefined], ['', undefined], ['', 'development-zone'], ['', undefined], ['妙西', undefined], ['埭溪', undefined]]);
  });
});

describe('the area that is looked at', () => {
  const sheet = plainSheet('表', [[1], [1, 2, 3], [], [1, 2]]);

  it.each([
    [undefined, { row: 0, column: 0, rows: 4, columns: 3 }],
    [{ row: 1, column: 1, rows: 2, columns: 1 }, { row: 1, column: 1, rows: 2, columns: 1 }],
    [{ row: 1, column: 1, rows: 9, columns: 9 }, { row: 1, column: 1, rows: 3, columns: 2 }],
    [{ row: 9, column: 9, rows: 1, columns: 1 }, { row: 9, column: 9, rows: 0, columns: 0 }],
  ])('%j → %j', (range, area) => {
    expect(areaOf(sheet, range)).toEqual(area);
  });
});

describe('what is refused', () => {
  const refusal = (values: readonly (readonly CellValue[])[]): string => {
    try {
      learnTemplate(workbook(plainSheet('表', values)), '表');
      return '';
    } catch (fault) {
      if (fault instanceof Refusal) return fault.text.zh;
      throw fault;
    }
  };
  const years = Array.from({ length: 200 }, (_, i) => `${1900 + i}年`);

  it('is a table of more columns or rows than a pack takes, and no smaller one', () => {
    expect(refusal([['指标', ...years.slice(0, 199)], ['专利（件）', ...years.map((_, i) => i)]])).toBe('');
    expect(refusal([['指标', ...years], ['专利（件）', ...years.map((_, i) => i)]])).toMatch(/201 列，模板最多 200 列/);
    expect(refusal([['指标', '2023年', '2024年'], ...Array.from({ length: 2000 }, (_, i) => [`指标${i}号`, 1, 2])])).toBe('');
  });

  it('is a table with towns down its rows: more than half of them, or three where no header is seen', () => {
    const rows = (...names: string[]): string => refusal([['名称', '2023年', '2024年'], ...names.map((name) => [name, 1, 2])]);
    expect(rows('织里镇', '东林镇', '专利（件）')).toMatch(/转置/);
    expect(rows('织里镇', '专利（件）')).toBe('');
    expect(rows('织里镇')).toBe('');
    const bare = (...names: string[]): string => refusal(names.map((name) => [null, null, null, name, 5]));
    expect(bare('织里镇', '东林镇', '道场乡')).toMatch(/转置/);
    expect(bare('织里镇', '东林镇')).toMatch(/没有看出/);
    expect(refusal(['织里镇', '东林镇', '道场乡'].map((name) => [null, null, null, null, name]))).toMatch(/没有看出/);
  });
});
