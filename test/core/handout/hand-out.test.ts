import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { drawTemplate, handOut, parseRange, printRange, storedPacks, validate, type Edit, type HandOut, type Snapshot, type Template } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { expectGolden, printEdits } from '../../print-edits';
import { sampleSnapshot } from '../../read-fixture';

const district = sampleSnapshot('wuxing-315-2023');
const BY_TOWN = templates.find(({ id }) => id === 'wuxing-315-by-town') as Template;
let targets: HandOut;
beforeAll(() => {
  targets = handOut(district, templates, { language: 'zh', entry: 'targets' });
});

function editsOf<K extends Edit['kind']>(edits: readonly Edit[], kind: K): Extract<Edit, { kind: K }>[] {
  return edits.filter((edit): edit is Extract<Edit, { kind: K }> => edit.kind === kind);
}

function townEdits(name: string): readonly Edit[] {
  return targets.workbooks.find(({ town }) => town === name)?.edits ?? [];
}

describe('handing out', () => {
  it('makes one workbook a town, in the order of the columns', () => {
    expect(targets.workbooks.map(({ town }) => town)).toEqual(['高新区', '织里镇', '八里店镇', '道场乡', '妙西镇', '埭溪镇', '东林镇', '环渚街道', '湖东街道']);
    expect(targets.workbooks[1]?.fileName).toBe('吴兴区织里镇2023年指标目标填报表.xlsx');
    expect(targets.remarks.map(({ zh }) => zh)).toEqual(['时期：2023年；表中已有的目标作为初步目标下发，乡镇可以调整']);
  });

  it('gives each town its own figures, as published', () => {
    for (const { town, edits } of targets.workbooks) {
      const [sheet] = readWorkbook(newWorkbook(edits)).sheets;
      expect(sheet?.values.slice(2, 12).map((row) => row[2])).toEqual(BY_TOWN.rows.map((row) => row.values[town]));
      expect(sheet?.isProtected).toBe(true);
    }
  });

  it('opens the entry cells and nothing else', () => {
    expect(editsOf(townEdits('织里镇'), 'protect')).toEqual([{ kind: 'protect', sheet: '织里镇填报', open: [parseRange('C3:C12')] }]);
    const [, actual] = handOut(district, templates, { language: 'zh', entry: 'actuals' }).workbooks;
    expect(editsOf(actual?.edits ?? [], 'protect')).toEqual([{ kind: 'protect', sheet: '织里镇填报', open: [parseRange('D3:D12')] }]);
  });

  it('limits what may be typed by the indicator: no negative amounts, no share above 100, any rate', () => {
    const limits = new Map(editsOf(townEdits('织里镇'), 'limitEntry').map(({ range, limit }) => [printRange(range), limit]));
    expect([...limits].map(([at, { type, min, max }]) => [at, type, min, max])).toEqual([
      ['C3', 'decimal', 0, 100],
      ['C4', 'decimal', 0, undefined],
      ['C5', 'decimal', 0, 100],
      ['C6', 'decimal', 0, undefined],
      ['C7', 'decimal', 0, undefined],
      ['C8', 'whole', 0, undefined],
      ['C9', 'decimal', 0, undefined],
      ['C10', 'decimal', undefined, undefined],
      ['C11', 'whole', 0, undefined],
      ['C12', 'whole', 0, undefined],
    ]);
    expect(limits.get('C4')?.prompt).toEqual({ title: '规上工业企业研发费用（亿元）', text: '单位：亿元。填数字，最多 2 位小数，不小于 0。' });
    for (const { prompt, error } of limits.values()) {
      expect(Math.max(prompt?.title.length ?? 0, error.title.length)).toBeLessThanOrEqual(32);
      expect(Math.max(prompt?.text.length ?? 0, error.text.length)).toBeLessThanOrEqual(225);
    }
  });

  it('carries its pack in a sheet out of sight, with the figures as handed out, and is checked by it', () => {
    const snapshot = readWorkbook(newWorkbook(townEdits('织里镇')));
    expect(snapshot.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['织里镇填报', 'visible'], ['指标模板', 'veryHidden']]);
    // Custom properties are not there when the sheets are lent to another workbook.
    const [pack] = storedPacks({ ...snapshot, properties: {} });
    expect([pack?.district, pack?.regions.map(({ name }) => name), pack?.title]).toEqual(['吴兴区织里镇', ['织里镇'], '吴兴区织里镇2023年指标目标填报表']);
    expect(pack?.rows[1]?.values).toEqual({ 2023: 7.2 });
    const check = validate(snapshot, templates);
    expect([check.verdict, check.tables.map(({ template, confidence }) => [template, confidence])]).toEqual(['passed', [[pack?.id, 1]]]);
  });

  it.each([['targets', 'zh'], ['actuals', 'en']] as const)('asks a town for %s, in %s, with just what the golden file has', (entry, language) => {
    const [book] = handOut(district, templates, { language, entry, towns: ['织里镇'] }).workbooks;
    expectGolden(join(__dirname, `${entry}.${language}.txt`), printEdits(book?.edits ?? []));
  });

  it('hands out to the towns that are named, and to no other', () => {
    const some = (towns: readonly string[]): string[] => handOut(district, templates, { language: 'zh', entry: 'targets', towns }).workbooks.map(({ town }) => town);
    expect(some(['织里', '东林镇'])).toEqual(['织里镇', '东林镇']);
    expect(() => some(['南浔镇'])).toThrow('There is no town "南浔镇" in the table');
  });

  it('leaves blank what it can\'t read, keeps targets in words, and says which', () => {
    const base: Template = { ...BY_TOWN, rows: BY_TOWN.rows.slice(0, 3).map((row, index) => ({ ...row, values: { 高新区: ['待定', '累计达800亿元', 3.14159][index] ?? 0 } })) };
    const book = readWorkbook(newWorkbook(drawTemplate(base, { sheet: '年', published: true })));
    const { workbooks, remarks } = handOut(book, [base], { language: 'zh', entry: 'targets', towns: ['高新区'] });
    const edits = workbooks[0]?.edits ?? [];
    const snapshot = readWorkbook(newWorkbook(edits));
    expect(snapshot.sheets[0]?.values.slice(2, 5).map((row) => row[2])).toEqual([null, '累计达800亿元', 3.14159]);
    expect(storedPacks(snapshot)[0]?.rows.map(({ values }) => values)).toEqual([{}, { 2023: '累计达800亿元' }, { 2023: '3.14159' }]);
    expect(editsOf(edits, 'limitEntry').map(({ range }) => printRange(range))).toEqual(['C3', 'C5']);
    expect(remarks.map(({ zh }) => zh)).toContainEqual(expect.stringMatching(/^年!C3 不是能读的数（.+），下发时留空$/));
  });

  it('refuses a workbook without targets by town, in one sentence', () => {
    const none: Snapshot = { sheets: [], date1904: false, properties: {} };
    expect(() => handOut(none, templates, { language: 'zh', entry: 'targets' })).toThrow('No table by town was recognised');
    expect(() => handOut(sampleSnapshot('pinghu-315-2023'), templates, { language: 'zh', entry: 'targets' })).toThrow('No table by town was recognised');
  });
});
