/** Which of the district's sheets are handed out from: said where it is not plain, refused where it can't be told. */
import { describe, expect, it } from '@jest/globals';
import { handOut, type CellValue, type HandOut, type Sheet, type Snapshot, type Template } from '../../../src/core/index';
import { drawTemplate } from '../../../src/core/template/draw';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';

const district = sampleSnapshot('wuxing-315-2023');
const [yearly, byTown] = district.sheets as [Sheet, Sheet];
const PACK = templates.find(({ id }) => id === 'wuxing-315-by-town') as Template;

const book = (...sheets: readonly Sheet[]): Snapshot => ({ ...district, sheets, properties: {} });
const withText = (sheet: Sheet, change: (value: CellValue) => CellValue): Sheet => ({ ...sheet, values: sheet.values.map((row) => row.map(change)) });
const handed = (snapshot: Snapshot, packs: readonly Template[] = [PACK]): HandOut => handOut(snapshot, packs, { language: 'zh', entry: 'targets' });
const remarks = (snapshot: Snapshot): string[] => handed(snapshot).remarks.map(({ zh }) => zh).slice(0, -1);

const inAnotherYear = withText({ ...byTown, name: '明年' }, (value) => (typeof value === 'string' && value.includes('分乡镇') ? `${value}（2024年）` : value));

describe("the district's tables by town", () => {
  it('are taken as they stand', () => {
    expect(remarks(book(yearly, byTown))).toEqual([]);
    expect(handed(book(byTown)).workbooks).toHaveLength(9);
  });

  it('count once: the earlier sheet holds, and the copy is named', () => {
    const copy = withText({ ...byTown, name: '副本' }, (value) => (value === 7.2 ? 9 : value));
    expect(remarks(book(byTown, copy))).toEqual(['工作表“副本”中的数在前面的表中已有，以前面的为准']);
    const figure = (snapshot: Snapshot): unknown => {
      const edits = handed(snapshot).workbooks[1]?.edits ?? [];
      return edits.flatMap((edit) => (edit.kind === 'setValues' ? [edit.values[3]?.[2]] : []))[0];
    };
    expect([figure(book(byTown, copy)), figure(book(copy, byTown))]).toEqual([7.2, 9]);
  });

  it('are no hidden ones', () => {
    expect(remarks(book(byTown, { ...byTown, name: '副本', visibility: 'hidden' }))).toEqual([]);
  });

  it('have just the towns and rows that stand in them', () => {
    const column = byTown.values[1]?.indexOf('织里镇') ?? -1;
    const cut = <T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] => rows.filter((_, r) => r !== 3).map((row) => row.filter((_, c) => c !== column));
    const { workbooks } = handed(book({ ...byTown, values: cut(byTown.values), formulas: cut(byTown.formulas), formats: cut(byTown.formats), merges: [] }));
    expect(workbooks.map(({ town }) => town)).not.toContain('织里镇');
    expect(workbooks).toHaveLength(8);
    expect(workbooks[0]?.edits.flatMap((edit) => (edit.kind === 'limitEntry' ? [edit] : []))).toHaveLength(9);
  });

  it('say which of their rows the template does not have', () => {
    const rows = byTown.values;
    const more = { ...byTown, values: [...rows.slice(0, 12), [11, ' 厂房面积（平方米） ', ...Array.from({ length: 9 }, () => 5), null], ...rows.slice(12)] };
    expect(remarks(book(more))).toEqual(['工作表“进度表2（分乡镇）”中模板没有的指标不下发：厂房面积（平方米）']);
  });

  it('say which of them is of another year', () => {
    expect(remarks(book(byTown, inAnotherYear))).toEqual(['工作表“明年”的标题写的是别的时期，未用']);
    expect(() => handed(book(inAnotherYear))).toThrow('hold no targets, or name another period');
  });

  it('are refused where they hold no targets', () => {
    const actual: Template = { ...PACK, id: 'reached', title: '吴兴区分乡镇完成情况', columns: PACK.columns.map((one) => (one.role === 'figure' ? { ...one, holds: 'actual' } : one)) };
    const drawn = readWorkbook(newWorkbook(drawTemplate(actual, { sheet: '完成', published: true })));
    expect(() => handed(drawn, [actual])).toThrow('hold no targets, or name another period');
    expect(() => handed(book(yearly))).toThrow('No table by town was recognised');
  });

  it('are refused where they are of two districts', () => {
    const renamed = (text: string): string => (PACK.regions.some(({ name }) => name === text) ? `南浔${text}` : text.replace('吴兴', '南浔'));
    const other: Template = {
      ...PACK, id: 'nanxun', district: '南浔区', title: renamed(PACK.title),
      regions: PACK.regions.map(({ name }) => ({ name: renamed(name), aliases: [] })),
      columns: PACK.columns.map((one) => (one.role === 'figure' ? { ...one, header: renamed(one.header), key: renamed(one.key), region: renamed(one.region ?? '') } : one)),
      rows: PACK.rows.map((row) => ({ ...row, values: {} })),
    };
    const both = book(byTown, withText({ ...byTown, name: '南浔' }, (value) => (typeof value === 'string' ? renamed(value) : value)));
    expect(() => handed(both, [PACK, other])).toThrow('tables by town of several districts (吴兴区, 南浔区)');
  });
});
