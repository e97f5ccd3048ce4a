/** From a finished year to the next: what stands where afterwards, and what is said of what was missing. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { printRange, Refusal, rollForward, validate, type Edit, type Snapshot } from '../../../src/core/index';
import type { Table } from '../../../src/core/table/table';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { templates } from '../../../src/templates/index';
import { sampleBytes, sampleSnapshot } from '../../read-fixture';
import { headers, pack, published, roll, said, set, valueOf, type RolledBook } from './workbooks';

const YEARLY = '进度表1（按年度）';
const TOWNS = '进度表2（分乡镇）';
const yearly = pack('wuxing-315-yearly');

describe('the workbook of 2023', () => {
  let rolled: RolledBook;
  let [first, towns, last]: readonly (Table | undefined)[] = [];
  beforeAll(() => {
    rolled = roll(sampleSnapshot('wuxing-315-2023'));
    [first, towns, last] = rolled.tables;
  });

  it('becomes that of 2024: its own columns blank, 2023 the base, 2025 and 2027 as they were', () => {
    expect(rolled.year).toBe(2024);
    expect(first && headers(first)).toEqual(['序号', '指标', '2027年', '2025年', '2024年', '2023年基数', '一季度', '二季度', '三季度', '四季度', '责任单位']);
    const of = (row: string, ...keys: string[]): unknown[] => keys.map((key) => valueOf(first, row, key));
    expect(of('industrial-rd-spending', '2027', '2025', '2024', '2023基数', '2024Q1', '2024Q4')).toEqual([50, 40, null, 32, null, null]);
    expect(of('technology-transactions', '2027', '2025', '2024', '2023基数')).toEqual([90.35, 74.77, null, 62.31]);
    expect(first?.columns.find(({ definition }) => definition.key === '2024Q3')?.definition.period).toEqual({ year: 2024, quarter: 3 });
  });

  it('keeps 年度指标 over the four quarters of the rows that print it', () => {
    const merges = first?.sheet.merges.map(printRange);
    expect(merges).toEqual(expect.arrayContaining(['G3:J3', 'G7:J7']));
    expect(merges).not.toContain('G8:J8');
    expect(first?.sheet.values[2]?.[6]).toBe('年度指标');
  });

  it('leaves the towns of 2024 blank and keeps those of 2023 on a sheet of their own', () => {
    expect(rolled.book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      [YEARLY, 'visible'], [TOWNS, 'visible'], [`${TOWNS}（2023年）`, 'visible'], ['指标模板', 'veryHidden'],
    ]);
    expect(towns?.sheet.values[0]?.[0]).toMatch(/（分乡镇）（2024年）$/);
    expect(last?.sheet.values[0]?.[0]).toMatch(/（分乡镇）（2023年）$/);
    expect(towns?.rows.flatMap(({ figures }) => figures.map(({ raw }) => raw)).every((raw) => raw === null)).toBe(true);
    expect(new Set(towns?.columns.map(({ definition }) => definition.period.year))).toEqual(new Set([2024]));
    expect(new Set(last?.columns.map(({ definition }) => definition.period.year))).toEqual(new Set([2023]));
    const old = pack('wuxing-315-by-town').rows.map((row) => row.values);
    expect(last?.rows.map(({ figures }) => Object.fromEntries(figures.map(({ column, raw }) => [column.key, raw])))).toEqual(old);
  });

  it('asks for the new year alone: nothing of last year is due again', () => {
    const { findings, coverage } = validate(rolled.book, templates);
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['cell-required']));
    // 12 annual figures, 7 rows with four quarters, 10 × 9 towns.
    expect(findings).toHaveLength(12 + 7 * 4 + 90);
    expect(coverage.notChecked.flatMap(({ places }) => places).some(({ sheet }) => sheet.endsWith('（2023年）'))).toBe(false);
    const places = findings.flatMap(({ places: [at] }) => (at ? [at] : []));
    expect(places.some((at) => at.sheet === YEARLY && [2, 3, 5].includes(at.column))).toBe(false);
    expect(places.some((at) => at.sheet.endsWith('（2023年）'))).toBe(false);
    expect(coverage.due).toBe(12 * 4 + 7 * 4 + 2 * 90);
  });

  it('asks for no figure that a town was without last year', () => {
    const towns2023 = pack('wuxing-315-by-town');
    const gap = roll(published(towns2023, set(towns2023, 'new-tech-smes', '高新区', null)));
    expect(valueOf(gap.tables[1], 'new-tech-smes', '高新区')).toBeNull();
    expect(new Set(validate(gap.book, templates).findings.map(({ places: [place] }) => place?.sheet))).toEqual(new Set([TOWNS]));
  });

  it('holds the base against the later targets, once', () => {
    const filled = applyEdits(newWorkbook(rolled.edits), [{ kind: 'setValues', sheet: YEARLY, at: { row: 8, column: 4 }, values: [[31]] }]);
    const trend = validate(readWorkbook(filled), templates).findings.filter(({ rule }) => rule === 'years-trend');
    expect(trend.map(({ actual, expected, message }) => [actual, expected, message.zh])).toEqual([[31, '≥ 32', '2024 年 31 低于 2023 年 32（−1）']]);
  });

  it('says that the base is of targets', () => {
    expect(said(rolled)).toContain('12 个指标，2023 年基数取当年目标数');
  });

  it('is checked by its own packs where nobody else has them, also when the sheets were renamed', () => {
    const { tables } = validate(rolled.book, []);
    expect(tables.map(({ template, confidence }) => [template, confidence])).toEqual([
      ['wuxing-315-yearly-2024', 1], ['wuxing-315-by-town-2024', 1], ['wuxing-315-by-town-2023-base', 1],
    ]);
    const bare = { ...rolled.book, properties: {}, sheets: rolled.book.sheets.map((sheet) => (sheet.name === YEARLY ? { ...sheet, name: '表1' } : sheet)) };
    expect(validate(bare, templates).tables[0]).toMatchObject({ sheet: '表1', template: 'wuxing-315-yearly-2024', confidence: 1 });
  });
});

describe('from year to year', () => {
  const years = [2024, 2025, 2026, 2027, 2028];
  let books: readonly RolledBook[];
  beforeAll(() => {
    books = years.reduce<RolledBook[]>((done, year) => [...done, roll(done.at(-1)?.book ?? sampleSnapshot('wuxing-315-2023'), year)], []);
  });

  it('takes a target for the year\'s own when its year has come, and prints it once', () => {
    expect(books.map(({ tables: [first] }) => (first ? headers(first).filter((header) => /\d/.test(header)) : []))).toEqual([
      ['2027年', '2025年', '2024年', '2023年基数'],
      ['2027年', '2025年', '2024年基数'],
      ['2027年', '2026年', '2025年基数'],
      ['2027年', '2026年基数'],
      ['2028年', '2027年基数'],
    ]);
    const values = (book: number, ...keys: string[]): unknown[] => keys.map((key) => valueOf(books[book]?.tables[0], 'valid-invention-patents', key));
    expect(values(1, '2027', '2025', '2024基数', '2025Q1')).toEqual([4460, 4100, null, null]);
    expect(values(2, '2027', '2026', '2025基数')).toEqual([4460, null, 4100]);
    expect(values(4, '2028', '2027基数')).toEqual([null, 4460]);
  });

  it('leaves the towns of the year before last behind, and says so', () => {
    expect(books[1]?.tables.map(({ template }) => template.id)).toEqual(['wuxing-315-yearly-2025', 'wuxing-315-by-town-2025', 'wuxing-315-by-town-2024-base']);
    expect(books[1] && said(books[1])).toContain(`工作表“${TOWNS}（2023年）”未结转：是 2023 年的，不是刚结束的 2024 年`);
    expect(books.map(({ tables: [, towns] }) => towns?.template.title.slice(-7, -1))).toEqual(years.map((year) => `（${year}年`));
  });
});

describe('what the sheet says', () => {
  it('counts, and not what was published: figures that a clerk changed, on sheets that were renamed', () => {
    const { tables: [first], book } = roll(readWorkbook(applyEdits(sampleBytes('wuxing-315-2023'), [
      { kind: 'setValues', sheet: YEARLY, at: { row: 8, column: 3 }, values: [[41]] },
      { kind: 'setValues', sheet: YEARLY, at: { row: 8, column: 4 }, values: [[33.25]] },
    ])));
    expect(valueOf(first, 'industrial-rd-spending', '2025')).toBe(41);
    // More decimals than the indicator has: no pack may state it, and the sheet does.
    expect(valueOf(first, 'industrial-rd-spending', '2023基数')).toBe(33.25);
    expect(book.sheets[0]?.name).toBe(YEARLY);
    const messy = roll(sampleSnapshot('wuxing-315-2023-messy'));
    expect(messy.tables.map(({ sheet, confidence }) => [sheet.name, confidence])).toEqual([['附件3', 1], ['附件4', 1], ['附件4（2023年）', 1]]);
    expect(said(messy)).toContain('2023 年四季度有 1 格空白，年度尚未结束：J16');
    expect(said(messy)).toMatch(/“附件4”中模板没有的行列未带入：全区合计/);
    expect(said(messy)).toContain('未带入新工作簿：说明');
  });

  it('falls back to the fourth quarter, then to nothing, and names the indicators', () => {
    const rolled = roll(published(yearly, set(yearly, 'industrial-rd-spending', '2023', null), set(yearly, 'rd-spending', '2023', null), set(yearly, 'new-tech-smes', '2023Q4', null)));
    const base = (row: string): unknown => valueOf(rolled.tables[0], row, '2023基数');
    expect([base('industrial-rd-spending'), base('rd-spending'), base('new-tech-smes')]).toEqual([32, null, 155]);
    expect(said(rolled)).toContain('2023 年数空白，基数改取四季度数：规上工业研发费用（亿元）');
    expect(said(rolled)).toContain('没有 2023 年的数，基数留空待填：全社会R&D经费支出（亿元）');
    expect(said(rolled)).toContain('四季度有 1 格空白');
  });

  it('takes what was reached before what was wanted', () => {
    const tasks = pack('luqiao-tasks');
    const shown = { ...tasks, columns: tasks.columns.map((column) => (column.role === 'figure' && column.key === '2021完成' ? { ...column, optional: false } : column)) };
    const plain = roll(published(shown, set(shown, 'tongjiang-avenue', '2021完成', '完成路基处理35%')));
    const { tables: [first] } = plain;
    expect(first && headers(first)).toEqual(['工作任务', '序号', '重点项目或重点指标', '2021年基数', '2022年目标', '2025年目标', '责任单位']);
    expect(valueOf(first, 'tongjiang-avenue', '2021基数')).toBe('完成路基处理35%');
    expect(said(plain)).toContain('自加列只用于取基数，未带入：2021年完成情况');
  });

  it('keeps words as words and numbers as numbers, and says what could not be kept', () => {
    const rolled = roll(published(yearly, set(yearly, 'rd-spending', '2025', '累计达800'), set(yearly, 'rd-spending', '2027', '４３'), set(yearly, 'new-tech-smes', '2027', '170家'), set(yearly, 'valid-invention-patents', '2025', true)));
    const of = (row: string, key: string): unknown => valueOf(rolled.tables[0], row, key);
    expect([of('rd-spending', '2025'), of('rd-spending', '2027'), of('new-tech-smes', '2027'), of('valid-invention-patents', '2025')]).toEqual(['累计达800', 43, '170家', null]);
    expect(said(rolled)).toContain('有 1 格不是可用的数，未带入：D13');
  });

  it('reads a percentage by its format, which the new cell does not have', () => {
    const format: Edit = { kind: 'setFormat', sheet: YEARLY, range: { row: 2, column: 3, rows: 1, columns: 1 }, format: { numberFormat: '0.0%' } };
    const { tables: [first] } = roll(published(yearly, set(yearly, 'rd-share-of-gdp', '2025', 0.031), format));
    expect(valueOf(first, 'rd-share-of-gdp', '2025')).toBe(3.1);
  });
});

describe('a table by town of one quarter', () => {
  it('moves with its year, quarter by quarter', () => {
    const towns = pack('wuxing-315-by-town');
    const own = { ...towns, id: 'towns-2023q1', title: '分乡镇（2023年一季度）', sheetName: '2023年一季度', columns: towns.columns.map((column) => (column.role === 'figure' ? { ...column, period: { year: 2023, quarter: 1 as const } } : column)), rows: towns.rows.map((row) => ({ ...row, annualOnly: false })) };
    const { templates: [next, ...more] } = rollForward(published(own), [own], { language: 'zh' });
    expect([next?.id, next?.title, next?.sheetName, more]).toEqual(['towns-2024q1', '分乡镇（2024年一季度）', '2024年一季度', []]);
    expect(next?.columns[2]).toMatchObject({ key: '高新区', period: { year: 2024, quarter: 1 } });
  });
});

describe('plans over several years', () => {
  const plan = pack('wuxing-145');
  const six = pack('luqiao-six');

  it('stay as they are while they run, with the figures of the sheet', () => {
    const rolled = roll(published(plan, set(plan, 'tech-smes', '2025', 1300)), 2024);
    expect(rolled.templates.map(({ id, title }) => [id, title])).toEqual([['wuxing-145', plan.title]]);
    expect(rolled.tables[0] && [valueOf(rolled.tables[0], 'tech-smes', '2020'), valueOf(rolled.tables[0], 'tech-smes', '2025')]).toEqual([600, 1300]);
    expect(said(rolled)).toContain('规划期未满');
  });

  it('begin anew when they are over: the end is the base, as many years on the target', () => {
    const rolled = roll(published(six), 2026);
    const [first] = rolled.tables;
    expect(first && headers(first)).toEqual(['类别', '序号', '主要创新指标', '2025', '2030']);
    expect([valueOf(first, 'tech-smes', '2025'), valueOf(first, 'tech-smes', '2030')]).toEqual([1200, null]);
    expect(first?.template.rules['group-growth']).toMatchObject({ from: '2025', to: '2030', factor: 2 });
    expect(said(rolled)).toContain('以 2025 年为基期，2030 年目标留空');
  });

  it('say why they can\'t, and the rest goes on', () => {
    const columns = plan.columns.filter((column) => column.role !== 'figure' || column.key !== '2020');
    const baseless = { ...plan, id: 'baseless', columns, rows: plan.rows.map(({ values, ...row }) => ({ ...row, values: values['2025'] === undefined ? {} : { '2025': values['2025'] } })) };
    const book: Snapshot = { ...published(yearly), sheets: [...published(yearly).sheets, ...published(baseless).sheets] };
    const rolled = rollForward(book, [yearly, baseless], { language: 'en', year: 2026 });
    expect(rolled.templates.map(({ id }) => id)).toEqual(['wuxing-315-yearly-2026']);
    expect(rolled.remarks.map(({ en }) => en).join()).toContain('was not rolled forward: "Wuxing 14th Five-Year Plan: main indicators" has no base column');
  });
});

describe('refuses in one sentence', () => {
  const refusal = (snapshot: () => Snapshot, year?: number): string => {
    try {
      roll(snapshot(), year);
    } catch (fault) {
      if (fault instanceof Refusal) return fault.text.zh;
      throw fault;
    }
    return '';
  };

  it.each([
    ['a workbook without a table', () => ({ sheets: [], date1904: false, properties: {} }), undefined, /没有找到认识的表/],
    ['the year that it is of', () => published(yearly), 2023, /工作簿是 2023 年的，新年度要晚于 2023 年/],
    ['a year gone by', () => published(yearly), 2020, /不能是 2020 年/],
    ['a plan\'s year gone by', () => published(pack('wujiang-plan')), 2021, /已是 2021 年的/],
    ['what is no year', () => published(yearly), 20.5, /不是年份/],
    ['a year beyond all packs', () => published(yearly), 2200, /不是年份/],
  ])('%s', (_, snapshot, year, sentence) => {
    expect(refusal(snapshot, year)).toMatch(sentence);
  });
});
