import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { drawProgress, progressOf, sheetNamed, validate, type Edit, type Progress, type Sheet, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { expectGolden, printEdits } from '../../print-edits';
import { DISTRICT, put, reportedBytes, TOWNS_Q2 } from './reported';

const OWN = '晾晒（2023年二季度）';
const TOWNS = '乡镇晾晒（2023年二季度）';
const draw = (snapshot: Snapshot, language: 'zh' | 'en' = 'zh'): readonly Edit[] => drawProgress(progressOf(snapshot, templates), snapshot, language);
const sheet = (snapshot: Snapshot, name: string): Sheet => {
  const found = sheetNamed(snapshot, name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};
const rowOf = (of: Sheet, label: string): number => of.values.findIndex((row) => row.some((value) => value === label));

describe('drawProgress', () => {
  let bytes: Uint8Array;
  let progress: Progress;
  let edits: readonly Edit[];
  let drawn: Uint8Array;
  let snapshot: Snapshot;
  beforeAll(() => {
    bytes = reportedBytes();
    const before = readWorkbook(bytes);
    progress = progressOf(before, templates);
    edits = drawProgress(progress, before, 'zh');
    drawn = applyEdits(bytes, edits);
    snapshot = readWorkbook(drawn);
  });

  it('shows target, actual, completion and light, by reference to the cells they stand in', () => {
    const own = sheet(snapshot, OWN);
    const row = rowOf(own, '技术交易总额（亿元）');
    expect(own.values[row]?.slice(3, 9)).toEqual([62.31, 37.5, 30, 0.8, '● 红', '● 绿']);
    expect(own.formulas[row]?.slice(3, 7)).toEqual(["='进度表1（按年度）'!E12", "='进度表1（按年度）'!G12", `='${DISTRICT}'!D12`, `=F${row + 1}/(E${row + 1})`]);
    const annual = rowOf(own, '全社会R&D经费支出（亿元）');
    expect(own.values[annual]?.slice(3)).toEqual([30, null, null, null, '年底考核', '年底考核', '年度指标，年底考核']);
  });

  it('says the light in words and by colour', () => {
    const fillAt = (row: number, column: number): string | undefined =>
      edits.flatMap((edit) => (edit.kind === 'setFormat' && edit.sheet === OWN && edit.format.fill && edit.range.row <= row && row < edit.range.row + edit.range.rows && edit.range.column <= column && column < edit.range.column + edit.range.columns ? [edit.format.fill] : [])).at(-1);
    const own = sheet(snapshot, OWN);
    const fills = { '● 绿': '#C6EFCE', '● 黄': '#FFEB9C', '● 红': '#FFC7CE', 年底考核: '#E7E6E6' } as const;
    const seen = own.values.slice(3).map((row, i) => [row[7], fillAt(i + 3, 7)]);
    expect(seen).toHaveLength(12);
    for (const [text, fill] of seen) expect(fill).toBe(fills[text as keyof typeof fills]);
  });

  it('ranks towns over their completions, those with gaps last and without a place', () => {
    const towns = sheet(snapshot, TOWNS);
    expect(towns.values.slice(4, 13).map((row) => row.slice(0, 2))).toEqual([...(progress.towns?.ranked ?? []).map(({ item, rank }) => [item.region, String(rank)]), ['环渚街道', '未报 1 项']]);
    const row = rowOf(towns, '高新区');
    const column = towns.values[3]?.indexOf('规上工业企业研发费用（亿元）完成率') ?? -1;
    expect([towns.values[row]?.[column], towns.formulas[row]?.[column], towns.formats[row]?.[column]]).toEqual([0.8928571429, `='${TOWNS_Q2}'!C4/('进度表2（分乡镇）'!C4*2/4)`, '0.0%" ● 红"']);
    const smes = towns.values[16 - 1]?.findIndex((value) => value === '每年新增省科技型中小企业（家）名次') ?? -1;
    expect(towns.values.slice(16, 25).map((cells) => cells[smes]).sort()).toEqual(['1', '2', '3', '8', '并列4', '并列4', '并列4', '并列4', '未报']);
  });

  it('draws a chart of the towns that have a place', () => {
    const charts = edits.flatMap((edit) => (edit.kind === 'addChart' ? [edit] : []));
    expect(charts).toMatchObject([{ sheet: TOWNS, chart: { type: 'bar', categories: { row: 4, column: 0, rows: 8, columns: 1 }, series: [{ values: { row: 4, column: 2, rows: 8, columns: 1 } }] } }]);
  });

  it('prints on A4 across', () => {
    const setups = edits.flatMap((edit) => (edit.kind === 'pageSetup' ? [edit.setup] : []));
    expect(setups.map(({ orientation, paper, fitToWidth }) => [orientation, paper, fitToWidth])).toEqual([['landscape', 'A4', 1], ['landscape', 'A4', 1]]);
  });

  it('is no table of ours to the check', () => {
    const before = validate(readWorkbook(bytes), templates);
    const after = validate(snapshot, templates);
    expect(after.tables).toEqual(before.tables);
    expect(after.findings).toEqual(before.findings);
    // Nor without the records that name it.
    expect(validate({ ...snapshot, properties: {} }, templates).tables.map(({ sheet: name }) => name)).toEqual(before.tables.map(({ sheet: name }) => name));
  });

  it('draws over its own sheets, and beside one of the clerk of the same name', () => {
    const changed = applyEdits(drawn, [put(DISTRICT, 11, 3, 40), put(TOWNS_Q2, 11, 9, 3)]);
    const again = draw(readWorkbook(changed));
    expect(again.filter(({ kind }) => kind === 'addSheet')).toEqual([]);
    const after = readWorkbook(applyEdits(changed, again));
    expect(after.sheets.map(({ name }) => name)).toEqual(snapshot.sheets.map(({ name }) => name));
    const own = sheet(after, OWN);
    expect(own.values[rowOf(own, '技术交易总额（亿元）')]?.slice(5, 8)).toEqual([40, 1.0666666667, '● 绿']);
    expect(sheet(after, TOWNS).values.flat()).not.toContain('未报 1 项');
    const mine = readWorkbook(applyEdits(bytes, [{ kind: 'addSheet', sheet: OWN }, put(OWN, 0, 0, '我的')]));
    expect(draw(mine).flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet] : []))).toEqual([`${OWN} (2)`, TOWNS]);
    expect(draw(mine).some((edit) => 'sheet' in edit && edit.sheet === OWN)).toBe(false);
  });

  it.each(['zh', 'en'] as const)('draws just what the golden file has in %s', (language) => {
    expectGolden(join(__dirname, `drawn.${language}.txt`), printEdits(draw(readWorkbook(bytes), language)));
  });
});
