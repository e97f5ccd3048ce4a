import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { collect, drawTemplate, handOut, printRange, storePacks, validate, type Edit, type Snapshot, type Template } from '../../../src/core/index';
import { townTable } from '../../../src/core/breakdown/town-table';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { bytesOf, collected, handedOut, shown, typed } from './towns';

const PUBLISHED = templates.find(({ id }) => id === 'wuxing-315-by-town') as Template;
const BY_TOWN: Template = { ...PUBLISHED, rows: PUBLISHED.rows.slice(0, 4).map((row) => ({ ...row, values: {} })) };
const packs = templates.map((one) => (one.id === BY_TOWN.id ? BY_TOWN : one));
const EMPTY: Snapshot = { sheets: [], date1904: false, properties: {} };

/** The year's table and one of each quarter, with figures of `figure`; the first indicator is annual. */
function districtOf(base: Template, quarters: readonly (1 | 2 | 3 | 4)[], figure: (row: number, town: number, quarter: number) => number | string | null): Uint8Array {
  const rows = base.rows.map((row, index) => ({ ...row, annualOnly: index === 0 }));
  const tables = quarters.map((quarter) => townTable({ base, period: { year: 2023, quarter }, holds: 'target', towns: base.regions, rows }));
  const filled = (template: Template, quarter: number): Template => ({
    ...template,
    rows: template.rows.map((row, index) => ({
      ...row,
      values: Object.fromEntries(base.regions.flatMap(({ name }, town) => (figure(index, town, quarter) === null ? [] : [[name, figure(index, town, quarter) ?? '']]))),
    })),
  });
  return newWorkbook([
    ...drawTemplate(filled({ ...base, rows: rows.map((row) => ({ ...row, annualOnly: false })) }, 0), { sheet: '年', published: true }),
    ...tables.flatMap((table, index) => drawTemplate(filled(table, quarters[index] ?? 0), { sheet: table.sheetName, published: true })),
    ...storePacks(EMPTY, tables),
  ]);
}

let bytes: Uint8Array;
let district: Snapshot;
beforeAll(() => {
  bytes = districtOf(BY_TOWN, [1, 2], (row, town, quarter) => (row === 3 && town === 1 ? null : (row + 1) * 10 + town + quarter));
  district = readWorkbook(bytes);
});

describe('a year with quarters', () => {
  it('has all periods in one sheet, and no entry in the quarters of an annual indicator', () => {
    const [, book] = handOut(district, packs, { language: 'zh', entry: 'actuals' }).workbooks;
    const [sheet, hidden] = readWorkbook(newWorkbook(book?.edits ?? [])).sheets;
    expect(hidden?.visibility).toBe('veryHidden');
    expect(sheet?.values[1]).toEqual(['序号', '指标名称', '2023年一季度\n目标', '2023年一季度\n完成', '2023年二季度\n目标', '2023年二季度\n完成', '2023年目标', '2023年完成', '责任\n部门']);
    expect(sheet?.values[2]?.slice(2, 8)).toEqual(['年度指标', null, null, null, 11, null]);
    const open = book?.edits.flatMap((edit: Edit) => (edit.kind === 'protect' ? edit.open.map(printRange) : [])).sort();
    expect(open).toEqual(['D4:D6', 'F4:F6', 'H3:H6']);
  });

  it('brings what was reached into sheets of its own, which are then checked and collected into again', () => {
    const out = handedOut(district, 'actuals', packs);
    const first = collected(district, { 'a.xlsx': typed(bytesOf(out, '织里镇'), { D4: 20.5, H3: 1.25 }) }, {}, packs);
    expect(first.changes.map(({ indicator, holds, before, after }) => [indicator, holds, before, after])).toEqual([
      ['规上工业研发费用占营业收入比重（%）', 'actual', null, 1.25],
      ['规上工业企业研发费用（亿元）', 'actual', null, 20.5],
    ]);
    expect(first.remarks.map(({ zh }) => zh).sort()).toEqual(['新建工作表“分乡镇完成（2023年）”放完成数', '新建工作表“分乡镇完成（2023年一季度）”放完成数'].sort());
    const once = readWorkbook(applyEdits(bytes, first.edits));
    expect(once.sheets.find(({ name }) => name === '分乡镇完成（2023年一季度）')?.values[3]?.slice(0, 4)).toEqual([2, '规上工业企业研发费用（亿元）', null, 20.5]);
    const tables = validate(once, packs).tables.map(({ sheet, template }) => [sheet, template]);
    expect(tables).toContainEqual(['分乡镇完成（2023年一季度）', 'wuxing-315-by-town-2023q1-actual']);
    expect(tables).toContainEqual(['年', 'wuxing-315-by-town']);
    // The same file again, and then another town's: what is there stays, and the sheet takes the rest.
    expect(collected(once, { 'a.xlsx': typed(bytesOf(out, '织里镇'), { D4: 20.5, H3: 1.25 }) }, {}, packs).edits).toEqual([]);
    const second = collected(once, { 'b.xlsx': typed(bytesOf(out, '高新区'), { D4: 30 }) }, {}, packs);
    expect(second.edits).toEqual([{ kind: 'setValues', sheet: '分乡镇完成（2023年一季度）', at: { row: 3, column: 2 }, values: [[30]] }]);
    const corrected = collected(once, { 'a.xlsx': typed(bytesOf(out, '织里镇'), { D4: 21 }) }, {}, packs);
    expect(shown(corrected).filter((line) => line.startsWith('district-changed'))).toEqual([expect.stringContaining('下发时是 空白，区里的 分乡镇完成（2023年一季度）!D4 现在是 20.5，乡镇填了 21')]);
  });

  it.each([
    ['among the others', 4, [null, '我们自己加的指标', null, 5]],
    ['below them, numbered', 6, [11, '新增专利', null, null, 7]],
    ['below them', 6, [null, '我们自己加的指标', 5]],
  ])('says of a row with one figure that a town added %s, and so does a check', (_, at, row) => {
    const whole = readWorkbook(bytesOf(handedOut(district, 'targets', packs), '织里镇'));
    const sheets = whole.sheets.map((sheet, index) => (index > 0 ? sheet : { ...sheet, values: sheet.values.toSpliced(at, 0, row), merges: [] }));
    const returned = { ...whole, sheets };
    const all = collect(district, packs, [{ file: 'a.xlsx', snapshot: returned }], { language: 'zh' });
    expect(all.changedHeaders.map(({ at: place, message }) => [place?.row, message.zh])).toEqual([[at, `多了一行“${row[1]}”，没有汇集`]]);
    expect(validate(returned, packs).findings.filter(({ rule }) => rule === 'structure').map(({ message }) => message.zh)).toEqual([`模板中没有指标“${row[1]}”，本行未校验`]);
    expect(validate(whole, packs).findings.filter(({ rule }) => rule === 'structure')).toEqual([]);
  });

  it('does not ask for periods that no town has reported on yet', () => {
    const out = handedOut(district, 'actuals', packs);
    const blanks = (files: Record<string, Uint8Array>): [number, string[]] => {
      const all = collected(district, files, {}, packs);
      return [all.conflicts.filter(({ kind }) => kind === 'blank').length, all.remarks.map(({ zh }) => zh).filter((text) => text.includes('还没有'))];
    };
    const [empty, one] = [bytesOf(out, '高新区'), typed(bytesOf(out, '织里镇'), { D4: 20.5 })];
    expect(blanks({ 'a.xlsx': one, 'b.xlsx': empty })).toEqual([5, ['2023年二季度、2023年还没有乡镇填报完成数，空白没有列出']]);
    expect(blanks({ 'a.xlsx': typed(one, { F4: 21 }), 'b.xlsx': empty })).toEqual([10, ['2023年还没有乡镇填报完成数，空白没有列出']]);
    // Nothing at all is not "not yet".
    expect(blanks({ 'b.xlsx': empty })).toEqual([10, []]);
  });

  it('tells who changed a locked target, by the file\'s own record and by the district\'s workbook', () => {
    const own = bytesOf(handedOut(district, 'actuals', packs), '织里镇');
    const all = collected(district, { 'a.xlsx': typed(own, { C4: 99, H4: 5 }) }, {}, packs);
    expect(all.changedLocked.map(({ town, before, after, message }) => [town, before, after, message.zh])).toEqual([
      ['织里镇', 22, 99, '规上工业企业研发费用（亿元） 2023年一季度目标：锁定的目标由 22 改成了 99，没有采用'],
    ]);
    // The record in the hidden sheet was changed to match: the district's own figure gives it away.
    const tampered = readWorkbook(typed(own, { C4: 99 }));
    const hidden = tampered.sheets.map((sheet) => ({ ...sheet, values: sheet.name === '指标模板' ? sheet.values.map((row) => row.map((value) => (typeof value === 'string' ? value.replace('"2023Q1":22', '"2023Q1":99') : value))) : sheet.values }));
    const caught = collect(district, packs, [{ file: 'a.xlsx', snapshot: { ...tampered, sheets: hidden } }], { language: 'zh' });
    expect(caught.changedLocked).toEqual([]);
    expect(shown(caught).filter((line) => line.startsWith('handed-out-differs'))).toEqual([
      'handed-out-differs 织里镇 规上工业企业研发费用（亿元） 2023年一季度目标：文件内记录的下发目标是 99，区里现在是 22：下发后区里改过，或者文件内的记录被改过',
    ]);
  });

  it('loses no column without a word where a header was renamed', () => {
    const all = collected(district, { 'a.xlsx': typed(bytesOf(handedOut(district, 'targets', packs), '织里镇'), { C2: '任务数', D4: 24 }) }, {}, packs);
    expect(all.changedHeaders.map(({ message }) => message.zh)).toEqual(['找不到表头“2023年一季度目标”，这一列没有汇集；请改回原来的表头', '有不认识的表头“任务数”，这一列没有汇集']);
    expect(shown(all).filter((line) => line.startsWith('not-found'))).toHaveLength(3);
    expect(all.changes.map(({ after }) => after)).toEqual([24]);
  });
});

describe('handing out and collecting', () => {
  it('is the identity for whatever figures the district holds', () => {
    const figure = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.double({ min: 0.001, max: 1e6, noNaN: true }).map((n) => Number(n.toPrecision(7))), fc.constantFrom(null, '累计达800', '90%以上', '1,200', '待定', '=1+1', '0.5亿元'));
    fc.assert(
      fc.property(fc.array(figure, { minLength: 24, maxLength: 24 }), fc.constantFrom('targets' as const, 'actuals' as const), (figures, entry) => {
        const three = { ...BY_TOWN, regions: BY_TOWN.regions.slice(0, 2), columns: BY_TOWN.columns.filter((column) => column.role !== 'figure' || ['高新区', '织里镇'].includes(column.region ?? '')) };
        const known = templates.map((one) => (one.id === three.id ? three : one));
        const book = readWorkbook(districtOf(three, [1, 2], (row, town, quarter) => figures[row * 6 + town * 3 + quarter] ?? null));
        const all = collected(book, Object.fromEntries(handedOut(book, entry, known)), {}, known);
        expect(all.towns.map(({ status }) => status)).toEqual(['returned', 'returned']);
        expect([all.edits, all.changes, all.changedHeaders, all.changedLocked]).toEqual([[], [], [], []]);
        // A blank entry cell is said, and nothing else.
        expect(all.conflicts.filter(({ kind }) => kind !== 'blank')).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('survives towns of any name', () => {
    const names = ['=cmd|\'/c calc\'!A0', '甲/乙\\丙:*?"<>|', 'CON', '...', '@SUM(A1)', '一'.repeat(80)];
    const renamed = (text: string): string => names[BY_TOWN.regions.findIndex(({ name }) => name === text)] ?? text;
    const base: Template = {
      ...BY_TOWN,
      regions: BY_TOWN.regions.slice(0, names.length).map(({ name }) => ({ name: renamed(name), aliases: [] })),
      columns: BY_TOWN.columns
        .filter((column) => column.role !== 'figure' || BY_TOWN.regions.findIndex(({ name }) => name === column.region) < names.length)
        .map((column) => (column.role === 'figure' ? { ...column, header: renamed(column.header), key: `第${renamed(column.key).slice(0, 9)}`, region: renamed(column.region ?? '') } : column)),
      rows: BY_TOWN.rows,
    };
    const book = readWorkbook(newWorkbook([...drawTemplate(base, { sheet: '年', published: true })]));
    const out = handOut(book, [base], { language: 'en', entry: 'targets' });
    expect(out.workbooks.map(({ town }) => town)).toEqual(names);
    for (const { fileName, edits } of out.workbooks) {
      expect(fileName).toMatch(/^[^<>:"/\\|?*=@.][^<>:"/\\|?*]*\.xlsx$/);
      expect(new TextEncoder().encode(fileName).length).toBeLessThanOrEqual(255);
      const written = readWorkbook(newWorkbook(edits));
      expect(written.sheets.flatMap((sheet) => sheet.formulas.flat()).filter((formula) => formula !== '')).toEqual([]);
    }
    expect(new Set(out.workbooks.map(({ fileName }) => fileName.toLowerCase())).size).toBe(names.length);
    const all = collected(book, Object.fromEntries(handedOut(book, 'targets', [base])), {}, [base]);
    expect(all.towns.map(({ town, status }) => [town, status])).toEqual(names.map((name) => [name, 'returned']));
  });
});
