/** Drawn over an older drawing, or with nothing to say in part of it. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { drawProgress, printRange, progressOf, type Edit, type Progress, type Sheet, type Snapshot } from '../../../src/core/index';
import { plainSheet } from '../../../src/core/sheet/snapshot';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { DISTRICT, put, reportedBytes } from './reported';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';

const [OWN, TOWNS] = ['晾晒（2023年二季度）', '乡镇晾晒（2023年二季度）'];
let snapshot: Snapshot;
let progress: Progress;
beforeAll(() => {
  // A target of 0 has a light and no share.
  snapshot = readWorkbook(reportedBytes(put('进度表1（按年度）', 11, 6, 0), put(DISTRICT, 8, 3, 16)));
  progress = progressOf(snapshot, templates);
});

const over = (sheet: Sheet, record: string, name = `zbjh.progress.${sheet.name}`): Snapshot => ({ ...snapshot, sheets: [...snapshot.sheets, sheet], properties: { ...snapshot.properties, [name]: record } });
const kinds = (edits: readonly Edit[], sheet: string): Edit[] => edits.filter((edit) => 'sheet' in edit && edit.sheet === sheet);

describe('an older drawing', () => {
  const ragged = plainSheet('改名', [['x'], ...Array.from({ length: 29 }, () => Array.from({ length: 12 }, () => 'x'))]);

  it('is blanked as far as it reached, its colours too, under whatever name it has', () => {
    const [blank, plain, title] = drawProgress(progress, over(ragged, '吴兴区/district/2023Q2'), 'zh');
    expect(blank).toEqual({ kind: 'setValues', sheet: '改名', at: { row: 0, column: 0 }, values: Array.from({ length: 30 }, () => Array.from({ length: 12 }, () => null)) });
    expect(plain?.kind === 'setFormat' && [plain.sheet, printRange(plain.range), plain.format]).toEqual(['改名', 'A1:L30', { fill: '#FFFFFF', numberFormat: 'General', bold: false }]);
    expect(title).toMatchObject({ kind: 'setValues', sheet: '改名', at: { row: 0, column: 0 } });
  });

  it('that was smaller is covered whole', () => {
    const [blank, plain] = drawProgress(progress, over(plainSheet('改名', [['x', 'x'], ['x']]), '吴兴区/district/2023Q2'), 'zh');
    expect(blank).toMatchObject({ values: [[null, null], [null, null]] });
    expect(plain?.kind === 'setFormat' && printRange(plain.range)).toBe('A1:J15');
  });

  it('that somebody emptied needs no blanking', () => {
    const edits = drawProgress(progress, over(plainSheet('改名', []), '吴兴区/district/2023Q2'), 'zh');
    expect(edits[0]).toMatchObject({ kind: 'setValues', sheet: '改名', values: [[expect.stringContaining('晾晒')], [expect.anything()]] });
    expect(edits.some(({ kind }) => kind === 'setFormat')).toBe(true);
    expect(kinds(edits, '改名').flatMap((edit) => (edit.kind === 'setFormat' && edit.format.fill === '#FFFFFF' ? [edit] : []))).toEqual([]);
  });

  it.each<[string, () => Snapshot]>([
    ['of another quarter', () => over(ragged, '吴兴区/district/2023Q1')],
    ['of the towns', () => over(ragged, '吴兴区/towns/2023Q2')],
    ['of another program', () => over(ragged, '吴兴区/district/2023Q2', 'x.progress.改名')],
    ['whose sheet is gone', () => over(ragged, '吴兴区/district/2023Q2', 'zbjh.progress.别的')],
  ])('%s is not drawn over', (_, book) => {
    expect(drawProgress(progress, book(), 'zh')[0]).toEqual({ kind: 'addSheet', sheet: OWN });
  });
});

describe('with nothing to say', () => {
  it('draws only the part that there is', () => {
    const sheets = (one: Progress): string[] => [...new Set(drawProgress(one, snapshot, 'zh').flatMap((edit) => ('sheet' in edit ? [edit.sheet] : [])))];
    const { towns, ...alone } = progress;
    expect([sheets(progress), sheets(alone), sheets({ ...progress, indicators: [] })]).toEqual([[OWN, TOWNS], [OWN], [TOWNS]]);
    expect(towns?.ranked).toHaveLength(8);
  });

  it('draws no chart where no town has a place, and says why', () => {
    const q1 = progressOf(snapshot, templates, { period: { year: 2023, quarter: 1 } });
    const edits = drawProgress(q1, snapshot, 'zh');
    expect(q1.towns?.ranked).toEqual([]);
    expect(edits.filter(({ kind }) => kind === 'addChart')).toEqual([]);
    const setups = edits.flatMap((edit) => (edit.kind === 'pageSetup' && edit.setup.printArea ? [printRange(edit.setup.printArea)] : []));
    const rows = edits.flatMap((edit) => (edit.kind === 'setValues' && edit.sheet.startsWith('乡镇') ? [edit.at.row + edit.values.length] : []));
    expect(setups[1]?.match(/\d+$/)?.[0]).toBe(String(Math.max(...rows)));
    const undecided = { ...progress, towns: progress.towns && { ...progress.towns, ranked: [], unranked: progress.towns.ranked.map(({ item }) => ({ ...item, unreported: [] })) } } as Progress;
    expect(drawProgress(undecided, snapshot, 'zh').flatMap((edit) => (edit.kind === 'setValues' ? edit.values.flat() : []))).toContain('不排名');
  });

  it('fits sixteen towns on two pages, fifteen on one', () => {
    const fits = (count: number): unknown => {
      const { towns } = progress;
      const [first] = towns?.ranked ?? [];
      if (!towns || !first) throw new Error('no town');
      const many = { ...progress, towns: { ...towns, ranked: Array.from({ length: count }, () => first), unranked: [] } };
      return drawProgress(many, snapshot, 'zh').flatMap((edit) => (edit.kind === 'pageSetup' ? [edit.setup.fitToHeight] : []))[1];
    };
    expect([fits(15), fits(16)]).toEqual([1, undefined]);
  });

  it('watches what was reached where there is no share, and leaves a department blank that is not said', () => {
    const bare: Progress = { ...progress, indicators: progress.indicators.map((one) => ({ ...one, department: '' })) };
    const values = kinds(drawProgress(bare, snapshot, 'zh'), OWN).flatMap((edit) => (edit.kind === 'setValues' ? edit.values : []));
    const row = values.find((cells) => cells[1] === '技术交易总额（亿元）');
    expect(row?.slice(2)).toEqual([
      null, { formula: "='进度表1（按年度）'!E12", value: 62.31 }, { formula: "='进度表1（按年度）'!G12", value: 0 }, { formula: `='${DISTRICT}'!D12`, value: 30 }, null, '● 绿', '● 绿',
      { formula: '=IF(IFERROR(AND(ABS(F13-30)<0.000000001),FALSE),"目标为 0，不计完成率，只看是否达到","数据已变，请重新生成晾晒")', value: '目标为 0，不计完成率，只看是否达到' },
    ]);
    const annual = values.find((cells) => cells[1] === '全社会R&D经费支出（亿元）');
    expect(annual?.slice(4)).toEqual([null, null, null, '年底考核', '年底考核', '年度指标，年底考核']);
    expect(readWorkbook(applyEdits(reportedBytes(), drawProgress(bare, snapshot, 'zh'))).sheets.map(({ name }) => name)).toContain(OWN);
  });
});
