/** What is learned from the real workbooks, held against the packs that were made of the documents by hand. */
import { describe, expect, it } from '@jest/globals';
import { validate, type Template, type Validation } from '../../../src/core/index';
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

/** What a sheet can't tell, or tells otherwise than the document: pack, row or column, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'wuxing-315-by-town annualOnly': 'a sheet without quarters has nowhere to say 年度指标; the pack has it from 附件3',
  'trailingZeros': 'the samples carry no number formats, so 3.0 stands there as 3',
  '附件4 八里店镇': 'the clerk wrote 八里店; the check knows both for one town',
  '附件4 高新区 aliases': 'other names of a zone stand in no sheet',
  'ratio.denominator of 研发费用占营业收入比重': 'the name says 营业收入, the pack spells out 规上工业营业收入',
  '附件3 values': 'the clerk\'s slips: H15/G15 swapped, J16 blank',
};

const FIELDS = ['unit', 'decimals', 'measure', 'cumulative', 'additiveOverRegions', 'direction', 'annualOnly', 'department'] as const;

describe.each(SHEETS)('%s %s', (sample, sheet, id) => {
  const published = pack(id);
  const { template } = learnTemplate(sampleSnapshot(sample), sheet);
  const byLabel = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');

  it('finds every sheet that holds a table and no other', () => {
    expect(sheetsWithTable(sampleSnapshot(sample))).toEqual(SHEETS.filter(([one]) => one === sample).map(([, name]) => name));
  });

  it('has the kind, the columns, their periods and holds', () => {
    expect(template.kind).toBe(published.kind);
    const shape = (one: Template): unknown[] => one.columns.map((column) => [column.role, byLabel(column.header).replace('八里店镇', '八里店'), column.role === 'figure' ? [column.period, column.holds] : null]);
    expect(shape(template)).toEqual(shape(published));
    expect(template.source.year).toBe(published.source.year);
  });

  it('has the regions', () => {
    const names = (one: Template): unknown[] => one.regions.map(({ name, kind, aliases }) => [name.replace('八里店镇', '八里店'), kind, kind || name.startsWith('八里店') ? [] : aliases]);
    expect(names(template)).toEqual(names(published));
  });

  it.each(FIELDS)('has each row\'s %s', (field) => {
    const of = (one: Template): unknown[] => one.rows.map((row) => [byLabel(row.name), row[field]]);
    const known = (one: Template): unknown[] => (field === 'annualOnly' && id === 'wuxing-315-by-town' ? of({ ...one, rows: one.rows.map((row) => ({ ...row, annualOnly: false })) }) : of(one));
    expect(of(template)).toEqual(known(published));
  });

  it('has the ratios, by the rows that they divide where the table has these', () => {
    // Ids are told by what they name: the learned ones are hashes.
    const named = (one: Template, part: string | undefined): string | undefined => {
      const label = one.rows.find((row) => row.id === part)?.name ?? part;
      return label === undefined ? undefined : byLabel(label).replace('规上工业营业收入', '营业收入');
    };
    // 附件4 of the pack names rows of 附件3 by their ids: rd-spending is no row of its own.
    const ratios = (one: Template): unknown[] => one.rows.map(({ ratio }) => (ratio ? [named(one, ratio.numerator), named(one, ratio.denominator)] : null));
    expect(ratios(template)).toEqual(ratios(published));
  });

  it('publishes what stands in the sheet', () => {
    const values = (one: Template): unknown[] => one.rows.map((row) => [byLabel(row.name), Object.fromEntries(Object.entries(row.values).map(([key, value]) => [key.replace('八里店镇', '八里店'), value]))]);
    const expected = values(published).map((one) => {
      const [name, cells] = one as [string, Record<string, unknown>];
      if (sheet !== '附件3') return [name, cells];
      if (name.startsWith('累计有效发明专利')) return [name, { ...cells, '2023Q1': 3560, '2023Q2': 3470 }];
      if (name.startsWith('每年新增科技型')) return [name, Object.fromEntries(Object.entries(cells).filter(([key]) => key !== '2023Q4'))];
      return [name, cells];
    });
    expect(values(template)).toEqual(expected);
  });

  it('says whose table it is only where the title does', () => {
    expect(template.district).toBe(sample === 'wuxing-315-2023-messy' ? '吴兴区' : '本区');
  });
});

it('lists the exceptions to the packs and justifies each', () => {
  for (const reason of Object.values(EXCEPTIONS)) expect(reason.length).toBeGreaterThan(20);
  expect(Object.keys(EXCEPTIONS)).toHaveLength(6);
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
