/** What is learned from the real workbooks, held against the packs that were made of the documents by hand. */
import { describe, expect, it } from '@jest/globals';
import { validate, type Template, type TemplateRow, type Validation } from '../../../src/core/index';
import { learnTemplate, sheetsWithTable } from '../../../src/core/learn/learn';
import { drawTemplate } from '../../../src/core/template/draw';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { sampleSnapshot, SAMPLES, type Sample } from '../../read-fixture';

const pack = (id: string): Template => {
  const found = templates.find((template) => template.id === id);
  if (!found) throw new Error(`no pack ${id}`);
  return found;
};

/** Each sheet with a table, and the pack of the same table. */
const SHEETS: readonly (readonly [Sample, sheet: string, pack: string])[] = [
  ['wuxing-315-2023', '进度表1（按年度）', 'wuxing-315-yearly'],
  ['wuxing-315-2023', '进度表2（分乡镇）', 'wuxing-315-by-town'],
  ['wuxing-315-2023-messy', '附件3', 'wuxing-315-yearly'],
  ['wuxing-315-2023-messy', '附件4', 'wuxing-315-by-town'],
  ['pinghu-315-2023', '附件1', 'pinghu-315-yearly'],
];

interface Exception {
  readonly sheets: readonly string[];
  /** The row's name begins so. */
  readonly row: string;
  readonly field: keyof Compared;
  readonly learned: unknown;
  readonly why: string;
}

const BY_TOWN = ['进度表2（分乡镇）', '附件4'];
const QUARTERLESS = 'without quarter columns a sheet has nowhere to say 年度指标; the pack has it from 附件3';
const SHARE = { numerator: '规上工业研发费用(亿元)', denominator: '营业收入' };
const NAMED_SO = 'the name says 营业收入, and the pack spells out that it is 规上工业营业收入';

/** Where what is learned differs from the pack, and why it must. Everything else is equal. */
const EXCEPTIONS: readonly Exception[] = [
  { sheets: BY_TOWN, row: '每万名就业人员中研发人员', field: 'annualOnly', learned: false, why: QUARTERLESS },
  { sheets: BY_TOWN, row: '每年新增高新技术企业数', field: 'annualOnly', learned: false, why: QUARTERLESS },
  { sheets: BY_TOWN, row: '技术交易总额', field: 'decimals', learned: 0, why: 'all nine towns have whole numbers; the pack has the two decimals of 附件3' },
  { sheets: ['进度表1（按年度）', '附件3', '附件1'], row: '规上工业研发费用占营业收入', field: 'ratio', learned: SHARE, why: NAMED_SO },
  { sheets: BY_TOWN, row: '规上工业研发费用占营业收入', field: 'ratio', learned: { ...SHARE, numerator: '规上工业企业研发费用(亿元)' }, why: NAMED_SO },
  {
    sheets: ['附件3'], row: '累计有效发明专利', field: 'values', why: 'the clerk swapped two quarters, and what stands there is what is learned',
    learned: { '2027': 4460, '2025': 4100, '2023': 3740, '2023Q1': 3560, '2023Q2': 3470, '2023Q3': 3650, '2023Q4': 3740 },
  },
  {
    sheets: ['附件3'], row: '每年新增科技型', field: 'values', why: 'the clerk left the last quarter blank',
    learned: { '2027': 170, '2025': 160, '2023': 155, '2023Q1': 50, '2023Q2': 100, '2023Q3': 155 },
  },
];

const FIELDS = ['unit', 'decimals', 'measure', 'cumulative', 'additiveOverRegions', 'direction', 'annualOnly', 'department', 'values', 'ratio'] as const;
type Compared = Pick<TemplateRow, (typeof FIELDS)[number]>;

const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

/** A row as it is compared: ids are told by what they name, and 八里店 (as the clerk wrote) from 八里店镇 by nothing. */
function compared({ rows }: Template, row: TemplateRow): Compared {
  const named = (part: string | undefined): string | undefined => bare(rows.find(({ id }) => id === part)?.name ?? part ?? '') || undefined;
  const { unit, decimals, measure, cumulative, additiveOverRegions, direction, annualOnly, department } = row;
  const values = Object.fromEntries(Object.entries(row.values).map(([key, value]) => [key.replace('八里店镇', '八里店'), value]));
  const ratio = row.ratio ? { ratio: { numerator: named(row.ratio.numerator) ?? '', denominator: named(row.ratio.denominator) ?? '' } } : {};
  return { unit, decimals, measure, cumulative, additiveOverRegions, direction, annualOnly, department, values, ...ratio };
}

describe.each(SHEETS)('%s %s', (sample, sheet, id) => {
  const published = pack(id);
  const { template } = learnTemplate(sampleSnapshot(sample), sheet);

  it('finds every sheet that holds a table and no other', () => {
    expect(sheetsWithTable(sampleSnapshot(sample))).toEqual(SHEETS.filter(([one]) => one === sample).map(([, name]) => name));
  });

  it('has the kind, the columns, their periods and holds', () => {
    expect(template.kind).toBe(published.kind);
    const shape = (one: Template): unknown[] => one.columns.map((column) => [column.role, bare(column.header).replace('八里店镇', '八里店'), column.role === 'figure' ? [column.period, column.holds] : null]);
    expect(shape(template)).toEqual(shape(published));
    expect(template.source.year).toBe(published.source.year);
  });

  it('has the regions', () => {
    // Other names of a zone stand in no sheet, and 八里店 is as short as it gets.
    const names = (one: Template): unknown[] => one.regions.map(({ name, kind, aliases }) => [name.replace('八里店镇', '八里店'), kind, kind || name.startsWith('八里店') ? [] : aliases]);
    expect(names(template)).toEqual(names(published));
  });

  it.each(FIELDS)('has each row\'s %s, but for the exceptions', (field) => {
    const excepted = EXCEPTIONS.filter((one) => one.field === field && one.sheets.includes(sheet));
    const expected = published.rows.map((row) => {
      const exception = excepted.find((one) => row.name.startsWith(one.row));
      const value = compared(published, row)[field];
      // An exception that is none any more must go.
      if (exception) expect(value).not.toEqual(exception.learned);
      return [bare(row.name), exception ? exception.learned : value];
    });
    expect(template.rows.map((row) => [bare(row.name), compared(template, row)[field]])).toEqual(expected);
  });

  it('says whose table it is only where the title does', () => {
    expect(template.district).toBe(sample === 'wuxing-315-2023-messy' ? '吴兴区' : '本区');
  });
});

const found = (validation: Validation): unknown[] =>
  validation.findings.map(({ rule, severity, places, actual, expected, difference, fixes }) => [rule, severity, places, actual, expected, difference, fixes]);

describe.each(SAMPLES)('%s by nothing but what was learned from it', (sample) => {
  const snapshot = sampleSnapshot(sample);
  const learned = sheetsWithTable(snapshot).map((sheet) => learnTemplate(snapshot, sheet).template);
  const own = validate(snapshot, learned);
  const builtIn = validate(snapshot, templates);

  it('finds the same tables for certain', () => {
    expect(own.tables.map(({ sheet, range, confidence }) => [sheet, range, confidence])).toEqual(builtIn.tables.map(({ sheet, range }) => [sheet, range, 1]));
  });

  it('has the same findings, cell by cell, and as many cells checked', () => {
    expect(builtIn.findings.length).toBeGreaterThan(0);
    expect(found(own)).toEqual(found(builtIn));
    expect([own.coverage.due, own.coverage.checked]).toEqual([builtIn.coverage.due, builtIn.coverage.checked]);
  });
});

describe.each(templates.map((template) => [template.id, template] as const))('%s, drawn and learned again', (id, template) => {
  const snapshot = readWorkbook(newWorkbook(drawTemplate(template, { sheet: template.sheetName, published: true })));
  const learned = learnTemplate(snapshot, template.sheetName).template;

  it('has its kind, title and rows', () => {
    expect([learned.kind, learned.title, learned.rows.length]).toEqual([template.kind, template.title, template.rows.length]);
  });

  it('finds its own sheet for certain, with nothing of its structure missing or strange', () => {
    const validation = validate(snapshot, [learned]);
    expect(validation.tables.map(({ confidence }) => confidence)).toEqual([1]);
    expect(validation.findings.filter(({ rule }) => rule === 'structure' || rule === 'cell-quantity')).toEqual([]);
  });

  // 路桥's task list is excepted: its pack marks the rows whose figures the saved document lost, and no sheet can tell.
  if (id !== 'luqiao-tasks') {
    it('finds what the pack finds', () => {
      expect(found(validate(snapshot, [learned]))).toEqual(found(validate(snapshot, [template])));
    });
  }
});
