/** Tables that an examiner made the check lose, or take for others, by what clerks do to headers, titles and notes. */
import { describe, expect, it } from '@jest/globals';
import { plainSheet, validate, type CellValue, type Finding, type Range, type Sheet, type Snapshot, type Validation } from '../../../src/core/index';
import { templates } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';

const [yearly, byTown] = sampleSnapshot('wuxing-315-2023').sheets as [Sheet, Sheet];
const workbook = (...sheets: Sheet[]): Snapshot => ({ sheets, date1904: false, properties: {} });
const check = (...sheets: Sheet[]): Validation => validate(workbook(...sheets), templates);
const sound = check(yearly, byTown);
const said = ({ findings }: Validation): readonly string[] => findings.map(({ severity, places: [at], message }) => `${severity} ${at?.sheet}!${at?.row}:${at?.column} ${message.zh}`);
const of = ({ findings }: Validation, rule: string): readonly Finding[] => findings.filter((finding) => finding.rule === rule);

function edited(sheet: Sheet, edit: (rows: CellValue[][]) => CellValue[][], merges: readonly Range[] = []): Sheet {
  return { ...plainSheet(sheet.name, edit(sheet.values.map((row) => [...row]))), merges };
}

const cell = (sheet: Sheet, row: number, column: number, value: CellValue, merges: readonly Range[] = []): Sheet =>
  edited(sheet, (rows) => rows.map((cells, r) => (r === row ? cells.map((one, c) => (c === column ? value : one)) : cells)), merges);

describe('a table', () => {
  it.each([null, '指标\\地区', '乡镇（街道）', '地区', '乡镇', '镇街', '考核指标', '具体指标', '目标任务', '指标（单位）'])('is found whatever stands above its indicators: %j', (corner) => {
    expect(said(check(cell(yearly, 1, 1, corner), byTown))).toEqual(said(sound));
    expect(said(check(yearly, cell(byTown, 1, 1, corner)))).toEqual(said(sound));
  });

  it('is found under 指标 that is merged over its number and its name', () => {
    const over = edited(yearly, (rows) => rows.map((row, r) => (r === 1 ? ['指标', null, ...row.slice(2)] : row)), [{ row: 1, column: 0, rows: 1, columns: 2 }]);
    expect(said(check(over, byTown))).toEqual(said(sound));
  });

  it('whose header nobody understands has to be explained, and its figures count as checked by nobody', () => {
    const strange = edited(byTown, (rows) => rows.map((row, r) => (r === 1 ? row.map((text, c) => (c > 1 && c < 11 ? `第${c}片区` : text)) : row)));
    const validation = check(yearly, strange);
    expect(validation.verdict).toBe('needs-explanation');
    expect(said(validation)).toEqual(['soft 进度表2（分乡镇）!2:1 本表像“吴兴“315”主要指标进度表（分乡镇）”（认出 10 个指标），但没有认出它的表头，整张表未校验；请核对表头（年份、季度、乡镇名称）']);
    expect(validation.coverage.due).toBe(64);
  });

  it('that only lists what another one holds is a remark', () => {
    const copy = edited(yearly, (rows) => rows.map((row, r) => [row[0] ?? null, row[1] ?? null, r < 2 ? '备用' : 7]));
    const validation = check(yearly, byTown, { ...copy, name: '另一张' });
    expect(said(validation)).toEqual(said(sound));
    expect(validation.remarks.map(({ zh }) => zh)).toEqual(['工作表“另一张”像“吴兴“315”主要指标进度表（按年度）”，但只认出 12 个指标、0 列，未校验；请核对表头和指标名称']);
  });

  it('of names without figures, or of few of them, is none', () => {
    const names = edited(yearly, (rows) => rows.map((row) => [row[0] ?? null, row[1] ?? null, '见说明']));
    const few = edited(yearly, (rows) => rows.slice(0, 7));
    expect(check(yearly, byTown, { ...names, name: '说明' }, { ...cell(few, 1, 1, 'x'), name: '节选', values: few.values.map((row) => [row[1] ?? null, 3]) }).remarks).toEqual([]);
  });
});

describe('a year in the lines above the towns', () => {
  it.each([
    '吴兴区“315”科技创新体系建设工程行动方案（2023—2027年）主要指标进度表2（分乡镇）', '填报日期：2024年1月5日', '（2022年12月印发）', '吴政发〔2022〕15号 2022年印发', '规划期 2021年至2025年', '填报时间：2024年',
  ])('that is none of the figures\' is not taken for theirs: %s', (title) => {
    expect(said(check(yearly, cell(byTown, 0, 0, title)))).toEqual(said(sound));
  });

  it.each(['吴兴区主要指标分乡镇进度表（2024年）', '2024年分乡镇指标', '2024年度分乡镇指标（填报日期：2025年1月）'])('that is theirs is told: %s', (title) => {
    expect(of(check(yearly, cell(byTown, 0, 0, title)), 'structure').map(({ actual }) => actual)).toEqual(['2024年']);
  });
});

describe('towns over their quarters', () => {
  const TOWNS = (byTown.values[1] ?? []).slice(2, 11);
  const over = (words: readonly string[], figure: (year: number, part: number) => CellValue): Sheet => {
    const header = ['序号', '指标', ...TOWNS.flatMap((town) => words.map((_, i) => (i === 0 ? town : null)))];
    const below = [null, null, ...TOWNS.flatMap(() => words)];
    const rows = byTown.values.slice(2).map((row) => [row[0] ?? null, row[1] ?? null, ...row.slice(2, 11).flatMap((value) => words.map((_, i) => (typeof value === 'number' ? figure(value, i) : value)))]);
    const merges = TOWNS.map((_, i) => ({ row: 1, column: 2 + i * words.length, rows: 1, columns: words.length }));
    return { ...plainSheet(byTown.name, [['分乡镇'], header, below, ...rows]), merges };
  };

  it('are not read as their years', () => {
    const validation = check(yearly, over(['一季度', '二季度', '三季度', '四季度'], (year, part) => (year * (part + 1)) / 4));
    expect(of(validation, 'parts-sum-to-total')).toEqual([]);
    expect(of(validation, 'structure').map(({ message }) => message.zh.slice(0, 12))).toEqual(['本表像“吴兴“315”主']);
  });

  it('have the year that stands beside a quarter', () => {
    const validation = check(yearly, over(['一季度', '全年'], (year, part) => (part === 0 ? 1 : year)));
    expect(of(validation, 'parts-sum-to-total').map(({ difference }) => difference)).toEqual(of(sound, 'parts-sum-to-total').map(({ difference }) => difference));
  });

  it('and over two years are read as the year of theirs', () => {
    const validation = check(yearly, over(['2022年', '2023年'], (year, part) => (part === 0 ? 1 : year)));
    expect(of(validation, 'parts-sum-to-total').map(({ difference }) => difference)).toEqual(of(sound, 'parts-sum-to-total').map(({ difference }) => difference));
    expect(of(validation, 'structure').every(({ severity, message }) => severity === 'soft' && message.zh.includes('2022年'))).toBe(true);
  });

  it('and over another year alone are not compared', () => {
    const sheet = over(['2025年'], (year) => year * 2);
    const merged = { ...sheet, merges: [{ row: 1, column: 0, rows: 2, columns: 1 }, { row: 1, column: 1, rows: 2, columns: 1 }] };
    const validation = check(yearly, merged);
    expect(of(validation, 'parts-sum-to-total')).toEqual([]);
    expect(of(validation, 'structure').map(({ actual }) => actual)).toEqual(['2025年']);
  });
});

describe('years of the header', () => {
  const dated = (format: string, date1904 = false): Validation => {
    const serials = date1904 ? [46388 - 1462, 45658 - 1462, 44927 - 1462] : [46388, 45658, 44927];
    const sheet = edited(yearly, (rows) => rows.map((row, r) => (r === 1 ? row.map((text, c) => (c > 1 && c < 5 ? (serials[c - 2] ?? null) : text)) : row)));
    const formats = sheet.values.map((row, r) => row.map((_, c) => (r === 1 && c > 1 && c < 5 ? format : 'General')));
    return validate({ ...workbook({ ...sheet, formats }, byTown), date1904 }, templates);
  };

  it.each(['yyyy"年"', 'yyyy', '[$-804]yyyy"年"', 'yyyy\\年;@'])('may be dates that show a year: %s', (format) => {
    expect(said(dated(format))).toEqual(said(sound));
    expect(said(dated(format, true))).toEqual(said(sound));
  });

  it('are none where the date shows its month as well', () => {
    expect(of(dated('yyyy"年"m"月"'), 'structure').filter(({ severity }) => severity === 'hard')).not.toEqual([]);
  });

  it('may call the fourth quarter 全年 where the quarters add up', () => {
    const cumulative = edited(yearly, (rows) => rows.map((row, r) => (r === 1 ? [...row.slice(0, 5), '一季度', '上半年', '前三季度', '全年', ...row.slice(9)] : row)));
    expect(said(check(cumulative, byTown))).toEqual(said(sound));
    const fell = check(cell(cumulative, 8, 8, 31), byTown);
    expect(of(fell, 'year-end-equals-annual').map(({ actual, expected }) => [actual, expected])).toEqual([[31, 32]]);
  });

  it.each(['2020年完成', '2020年现状', '2020年（基期）', '2020年基数', '2020年实际完成情况'])('may say that they are the base: %s', (header) => {
    const pack = templates.find(({ id }) => id === 'wuxing-145');
    if (!pack) throw new Error('no wuxing-145');
    const rows = pack.rows.map(({ name, values }, i) => [i + 1, name, values['2020'] ?? null, values['2025'] ?? null]);
    const base = (word: string): Validation => check({ ...plainSheet('十四五', [['主要指标'], ['序号', '指标名称', word, '2025年'], ...rows]) });
    expect(said(base(header))).toEqual(said(base('2020年')));
    expect(base(header).tables).toMatchObject([{ template: 'wuxing-145' }]);
  });

  it('that stand twice are told, and neither column is believed where they differ', () => {
    const validation = check(cell(yearly, 1, 3, '2023年'), byTown);
    expect(new Set(validation.findings.filter(({ severity }) => severity === 'hard').map(({ rule }) => rule))).toEqual(new Set(['structure']));
    expect(validation.coverage.notChecked.flatMap(({ reason }) => reason.zh).join()).toContain('2023年');
  });

  it('that stand twice over the same figures are believed', () => {
    const doubled = edited(yearly, (rows) => rows.map((row, r) => (r === 0 ? row : [...row.slice(0, 5), row[4] ?? null, ...row.slice(5)])));
    expect(of(check(doubled, byTown), 'parts-sum-to-total')).toHaveLength(of(sound, 'parts-sum-to-total').length);
  });
});

describe('notes below the table', () => {
  it('that name an indicator once more are notes', () => {
    const notes = edited(yearly, (rows) => [...rows, [null], ['指标解释'], [null, '规上工业研发费用（亿元）', '指规上工业企业研发费用合计']]);
    expect(said(check(notes, byTown))).toEqual(said(sound));
  });

  it('that repeat it with a figure are a row twice', () => {
    const twice = edited(yearly, (rows) => [...rows, [null, '规上工业研发费用（亿元）', 50, 40, 33, 6, 15, 24, 33]]);
    expect(of(check(twice, byTown), 'structure').map(({ message }) => message.zh)).toEqual([expect.stringContaining('重复')]);
  });
});
