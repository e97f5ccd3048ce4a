/** The sheets of the periods: drawn anew, or filled in where they are. */
import { describe, expect, it } from '@jest/globals';
import { drawBreakdown, drawTemplate, planBreakdown, typedWeights, type Breakdown, type BreakdownOptions, type Edit, type Snapshot, type Template } from '../../../src/core/index';
import { closingCell } from '../../../src/core/breakdown/draw/closing-columns';
import type { DrawnBreakdown } from '../../../src/core/breakdown/draw/draw-breakdown';
import { generatedTables } from '../../../src/core/breakdown/generated';
import { findTables } from '../../../src/core/table/find';
import { storedPacks } from '../../../src/core/template/stored-packs';
import { applied, bookOf, BY_TOWN, cells, onSheet, outcome, PACKS, put, YEARLY } from './book';

const PAGE = '分乡镇（2023年）';
const book = bookOf(YEARLY, BY_TOWN);
/** Without the published table, which the page would replace. */
const alone = bookOf(YEARLY);
type Options = Partial<BreakdownOptions>;
const weights = typedWeights({ 东镇: 2, 西镇: 1, 南街道: 1 });
const plan = (on: Snapshot, more: Options = {}, packs: readonly Template[] = PACKS): Breakdown => planBreakdown(on, packs, { language: 'zh', weights, quarters: false, ratios: 'district', changed: 'replace', ...more });
const draw = (on: Snapshot, more: Options = {}, packs: readonly Template[] = PACKS): DrawnBreakdown => drawBreakdown(plan(on, more, packs), on, packs, 'zh');
const divide = (on: Snapshot, more: Options = {}): Snapshot => applied(on, draw(on, more).edits);

/** "A3=1 F3=SUM(…)→32" of one sheet's edits of cells. */
function put_(edits: readonly Edit[], sheet = PAGE): readonly string[] {
  return edits.flatMap((edit) =>
    edit.kind !== 'setValues' || edit.sheet !== sheet
      ? []
      : edit.values.flatMap((row, i) =>
          row.flatMap((cell, j) => {
            const shown = typeof cell === 'object' && cell !== null ? `${cell.formula}→${cell.value ?? '-'}` : String(cell);
            return [`${String.fromCharCode(65 + edit.at.column + j)}${edit.at.row + i + 1} ${shown}`];
          }),
        ),
  );
}

const once = divide(alone, { indicators: ['spending', 'share'] });
const only: Options = { indicators: ['spending', 'share'] };

describe('a new page', () => {
  it('is as the district prints it, with sums by formula', () => {
    const drawn = draw(alone, only);
    expect(cells(once, PAGE)).toEqual([
      ['甲区分乡镇目标（2023年）', null, null, null, null, null, null, null, null],
      ['序号', '指标', '东镇', '西镇', '南街道', '合计', '全区', '差额', '责任单位'],
      [1, '研发费用（亿元）', 16, 8, 8, 32, 32, 0, '科技局'],
      [2, '研发费用占比（%）', 3.2, 3.2, 3.2, null, 3.2, null, '科技局'],
    ]);
    expect(put_(drawn.edits).slice(-4)).toEqual(['F3 =SUM(C3:E3)→32', 'G3 =IF(\'目标\'!C3="","",\'目标\'!C3)→32', 'H3 =IF(ISNUMBER(G3),ROUND(F3-G3,1),"")→0', 'G4 =IF(\'目标\'!C5="","",\'目标\'!C5)→3.2']);
    expect([drawn.sheets, drawn.superseded]).toEqual([[PAGE], []]);
    expect(drawn.edits.at(-1)).toEqual({ kind: 'select', sheet: PAGE, range: { row: 0, column: 0, rows: 1, columns: 1 } });
    // What was divided shows all its decimals, what was not may show fewer.
    expect(drawn.edits.flatMap((edit) => (edit.kind === 'setFormat' && edit.sheet === PAGE && edit.format.numberFormat ? [[edit.range.row, edit.range.rows, edit.range.column, edit.range.columns, edit.format.numberFormat]] : []))).toEqual([[2, 1, 2, 6, '0.0####']]);
    expect(drawn.edits.flatMap((edit) => (edit.kind === 'setColumnWidth' && edit.sheet === PAGE ? [[edit.column, edit.count, edit.width]] : []))).toEqual([[0, 1, 6], [1, 1, 30], [2, 6, 9], [8, 1, 10]]);
  });

  it('has blank cells for what is left to the towns, and no closing for what has no figures', () => {
    const made = divide(put(alone, '目标', 5, 2, null), { indicators: ['share', 'firms'], ratios: 'blank' });
    expect(cells(made, PAGE).slice(2)).toEqual([[1, '研发费用占比（%）', null, null, null, null, 3.2, null, '科技局'], [2, '高新企业数（家）', null, null, null, null, null, null, '科技局']]);
  });

  it('brings its pack into the workbook, and a published one not', () => {
    expect(storedPacks(once).map(({ id }) => id)).toEqual(['jia-by-town-2023']);
    expect(storedPacks(divide(alone)).map(({ id }) => id)).toEqual([]);
    expect(storedPacks(divide(alone, { quarters: true })).map(({ id }) => id)).toEqual([1, 2, 3, 4].map((q) => `jia-by-town-2023q${q}`));
    // Filled in again, the page has its pack already.
    expect(draw(once, only).edits.some((edit) => 'sheet' in edit && edit.sheet === '指标模板')).toBe(false);
  });

  it('has one sheet a period, under a name that is free', () => {
    const taken = applied(alone, [{ kind: 'addSheet', sheet: PAGE }]);
    expect(draw(taken, { quarters: true }).sheets).toEqual([`${PAGE} (2)`, ...['一', '二', '三', '四'].map((q) => `分乡镇（2023年${q}季度）`)]);
    const quarter = cells(divide(alone, { quarters: true }), '分乡镇（2023年三季度）');
    expect(quarter.map((row) => row.slice(1, 8))).toEqual([
      [null, null, null, null, null, null, null],
      ['指标', '东镇', '西镇', '南街道', '合计', '全区', '差额'],
      ['研发费用（亿元）', 12.5, 6.2, 6.3, 25, 25, 0],
      ['营业收入（亿元）', 10, 5, 5, 20, 20, 0],
      ['研发费用占比（%）', 3.1, 3.1, 3.1, null, 3.1, null],
    ]);
  });
});

describe('nothing is written', () => {
  it('while a conflict is open', () => {
    const pinned = (): unknown => draw(alone, { limits: [{ indicator: 'spending', town: '东镇', pin: 50 }] });
    expect(outcome(pinned)).toBe('研发费用（亿元）：东镇 固定为 50，超过全区 32，至少要减少 18。没有写入任何内容 / 研发费用（亿元）: 东镇 pinned at 50, above the district\'s 32; take off at least 18. Nothing was written');
  });

  it('while changed figures are neither kept nor replaced', () => {
    const changed = put(put(once, PAGE, 2, 2, 15), PAGE, 2, 3, 9);
    const asked = planBreakdown(changed, PACKS, { language: 'zh', weights, quarters: false, ratios: 'district', ...only });
    const call = (): unknown => drawBreakdown(asked, changed, PACKS, 'zh');
    expect(outcome(call)).toBe('上次分解后有 2 个数被改动，请先选择保留还是替换。没有写入任何内容 / 2 figures were changed since the last breakdown; please choose to keep or to replace them. Nothing was written');
  });
});

describe('a page that is there', () => {
  const filled = (on: Snapshot, more: Options = only): readonly string[] => put_(draw(on, more).edits);
  const CLOSING = ['F3 =SUM(C3:E3)→32', 'G3 =IF(\'目标\'!C3="","",\'目标\'!C3)→32', 'H3 =IF(ISNUMBER(G3),ROUND(F3-G3,1),"")→0', 'G4 =IF(\'目标\'!C5="","",\'目标\'!C5)→3.2'];

  it('is filled in where it stands: what says it already stays as it is', () => {
    expect(filled(once)).toEqual(CLOSING);
    expect(draw(once, only).sheets).toEqual([PAGE]);
    expect(filled(put(once, PAGE, 2, 2, { formula: '=8+8', value: 16 }))).toEqual(CLOSING);
    expect(filled(put(once, PAGE, 2, 2, 15))).toEqual(['C3 16', ...CLOSING]);
    expect(filled(once, { ...only, weights: typedWeights({ 东镇: 1, 西镇: 1, 南街道: 2 }) })).toEqual(['C3 8', 'E3 16', ...CLOSING]);
  });

  it('keeps what is left to the towns', () => {
    expect(filled(put(once, PAGE, 3, 3, 2.9), { ...only, ratios: 'blank' })).toEqual(CLOSING);
  });

  it('keeps rows of other indicators', () => {
    expect(filled(once, { indicators: ['share'] })).toEqual(['G4 =IF(\'目标\'!C5="","",\'目标\'!C5)→3.2']);
  });

  it('keeps rows and columns that the clerk added', () => {
    const wider = onSheet(once, PAGE, (sheet) => ({ ...sheet, values: sheet.values.map((row, i) => [...row.slice(0, 3), i === 1 ? '备注' : null, ...row.slice(3)]), formulas: [] }));
    expect(filled(wider)).toEqual(['G3 =SUM(C3,E3,F3)→32', 'H3 =IF(\'目标\'!C3="","",\'目标\'!C3)→32', 'I3 =IF(ISNUMBER(H3),ROUND(G3-H3,1),"")→0', 'H4 =IF(\'目标\'!C5="","",\'目标\'!C5)→3.2']);
  });

  it.each<[string, (on: Snapshot) => Snapshot, Options]>([
    ['it is protected', (on) => onSheet(on, PAGE, (sheet) => ({ ...sheet, isProtected: true })), only],
    ['of other towns', (on) => on, { ...only, towns: ['东镇', '西镇'] }],
    ['of more towns', (on) => on, { ...only, towns: ['东镇', '西镇', '南街道', '北镇'], weights: typedWeights({ 东镇: 2, 西镇: 1, 南街道: 1, 北镇: 1 }) }],
    ['of another year', (on) => on, { ...only, year: 2024 }],
    ['of fewer indicators', (on) => on, { indicators: ['spending', 'firms'] }],
    ['of fewer decimals', (on) => on, { ...only, decimals: { spending: 2 } }],
    ['whose title says another year', (on) => put(on, PAGE, 0, 0, '甲区分乡镇目标（2022年）'), only],
    ['that lost a closing column', (on) => put(on, PAGE, 1, 7, '其他'), only],
  ])('is left alone where it is one %s', (_, change, more) => {
    const on = change(once);
    expect(draw(on, more).sheets).not.toEqual([PAGE]);
    expect(filled(on, more)).toEqual([]);
  });

  it('may have more decimals than are asked for', () => {
    const finer = divide(alone, { ...only, decimals: { spending: 2 } });
    expect(draw(finer, only).sheets).toEqual([PAGE]);
  });

  describe('drawn from the template and blank', () => {
    const blank = applied(alone, drawTemplate(BY_TOWN, { sheet: '空表', published: false }));
    it('is filled in, with closing columns beside it', () => {
      const { edits, sheets } = draw(blank, { indicators: ['spending'] });
      expect(sheets).toEqual(['空表']);
      expect(put_(edits, '空表')).toEqual(['G2 合计', 'H2 全区', 'I2 差额', 'C3 16', 'D3 8', 'E3 8', 'G3 =SUM(C3:E3)→32', 'H3 =IF(\'目标\'!C3="","",\'目标\'!C3)→32', 'I3 =IF(ISNUMBER(H3),ROUND(G3-H3,1),"")→0']);
      expect(edits.filter((edit) => 'sheet' in edit && edit.sheet === '空表' && edit.kind !== 'setValues' && edit.kind !== 'select')).toEqual([
        { kind: 'setFormat', sheet: '空表', range: { row: 1, column: 6, rows: 6, columns: 3 }, format: { border: 'thin', horizontal: 'center', vertical: 'center', wrap: true } },
        { kind: 'setFormat', sheet: '空表', range: { row: 1, column: 6, rows: 1, columns: 3 }, format: { bold: true } },
        { kind: 'setColumnWidth', sheet: '空表', column: 6, count: 3, width: 9 },
        { kind: 'merge', sheet: '空表', range: { row: 0, column: 0, rows: 1, columns: 9 } },
        ...[2, 6].map((column) => ({ kind: 'setFormat', sheet: '空表', range: { row: 2, column, rows: 1, columns: 3 }, format: { numberFormat: '0.0####' } })),
      ]);
    });

    const looks = (on: Snapshot): readonly unknown[] => draw(on, { indicators: ['spending'] }).edits.flatMap((edit) => ('sheet' in edit && edit.sheet === '空表' && edit.kind === 'merge' ? [[edit.range.columns]] : edit.kind === 'setFormat' && edit.format.numberFormat ? [[edit.range.column, edit.range.columns]] : []));

    it('keeps the formats that the clerk gave, and a title beside which something stands', () => {
      const formats = [[], [], ['', '', '0', '0']].map((row) => row.map((one) => (one === '' ? 'General' : one)));
      expect(looks(onSheet(blank, '空表', (sheet) => ({ ...sheet, formats })))).toEqual([[9], [4, 1], [6, 3]]);
      expect(looks(put(blank, '空表', 0, 7, '机密'))).toEqual([[2, 3], [6, 3]]);
      const beside = { row: 0, column: 6, rows: 1, columns: 2 };
      expect(looks(onSheet(blank, '空表', (sheet) => ({ ...sheet, merges: [...sheet.merges, beside] })))).toEqual([[2, 3], [6, 3]]);
      // A title over some of the columns is the clerk's own choice.
      expect(looks(onSheet(blank, '空表', (sheet) => ({ ...sheet, merges: [{ row: 0, column: 0, rows: 1, columns: 3 }] })))).toEqual([[2, 3], [6, 3]]);
    });

    it('is filled in right of what the clerk wrote there', () => {
      const noted = put(blank, '空表', 4, 7, '另议');
      expect(put_(draw(noted, { indicators: ['spending'] }).edits, '空表').slice(0, 3)).toEqual(['I2 合计', 'J2 全区', 'K2 差额']);
      // What stands above and below the table is not in the way.
      expect(put_(draw(put(blank, '空表', 0, 7, '机密'), { indicators: ['spending'] }).edits, '空表').slice(0, 3)).toEqual(['G2 合计', 'H2 全区', 'I2 差额']);
    });

    it.each<[string, Snapshot]>([
      ['a figure', put(blank, '空表', 2, 2, 5)],
      ['a formula without a result', put(blank, '空表', 2, 2, { formula: '=A1' })],
      ['words', put(blank, '空表', 2, 2, '待定')],
    ])('is left alone once it holds %s', (_, on) => {
      expect(draw(on, { indicators: ['spending'] }).sheets).toEqual([PAGE]);
    });
  });
});

describe('what the pages say anew', () => {
  it('supersedes the sheets that said it', () => {
    const drawn = draw(book);
    expect(drawn.superseded).toEqual(['乡镇']);
    expect(drawn.edits).toContainEqual({ kind: 'setProperty', name: 'zbjh.superseded.乡镇', value: PAGE });
  });

  it.each<[string, Snapshot, Options]>([
    ['is of other towns', book, { towns: ['东镇', '西镇'] }],
    ['is of another year', book, { year: 2024 }],
  ])('supersedes nothing where it %s', (_, on, more) => {
    expect(draw(on, more).superseded).toEqual([]);
  });

  it('supersedes a sheet whose other rows are blank', () => {
    const blank = [2, 3, 4].reduce((on, column) => put(on, '乡镇', 5, column, null), book);
    expect(draw(blank, { indicators: ['spending', 'revenue', 'share', 'growth'] }).superseded).toEqual(['乡镇']);
  });

  it('supersedes a sheet of some of its towns', () => {
    const fewer: Template = { ...BY_TOWN, columns: BY_TOWN.columns.filter(({ header }) => header !== '南街道') };
    const packs = [YEARLY, fewer];
    expect(draw(bookOf(YEARLY, fewer), { towns: ['东镇', '西镇', '南街道'] }, packs).superseded).toEqual(['乡镇']);
  });

  it('supersedes its own page of more towns, which can\'t be filled any more', () => {
    const fewer: Options = { ...only, towns: ['东镇', '西镇'] };
    const drawn = draw(once, fewer);
    expect([drawn.sheets, drawn.superseded]).toEqual([[`${PAGE} (2)`], [PAGE]]);
    const again = draw(applied(once, drawn.edits), fewer);
    expect([again.sheets, again.superseded]).toEqual([[`${PAGE} (2)`], []]);
  });

  it('does not supersede its own page', () => {
    expect(draw(divide(alone)).superseded).toEqual([]);
  });
});

it('generated tables are those of towns, with all closing columns', () => {
  const found = (on: Snapshot): readonly string[] => generatedTables(findTables(on, PACKS).tables).map(({ sheet }) => sheet.name);
  const whole = divide(alone);
  expect(found(whole)).toEqual([PAGE]);
  expect(found(put(whole, PAGE, 1, 7, '其他'))).toEqual([]);
  expect(found(bookOf(YEARLY, BY_TOWN))).toEqual([]);
  expect(found(put(put(put(bookOf(YEARLY), '目标', 1, 9, '合计'), '目标', 1, 10, '全区'), '目标', 1, 11, '差额'))).toEqual([]);
});

describe('a closing cell', () => {
  const row = plan(alone, { indicators: ['spending'] }).rows[0]?.periods[0];
  const columns = new Map([['合计', 5], ['全区', 6], ['差额', 7]] as const);
  if (!row?.district) throw new Error('the row is gone');
  const { district, ...bare } = row;
  const at = (word: '合计' | '全区' | '差额', towns: readonly number[] = [2, 3, 4], period = row, sheet = PAGE, places: ReadonlyMap<'合计' | '全区' | '差额', number> = columns): unknown => closingCell(word, { sheet, row: 2, towns, columns: places }, period, 1);
  it.each<[string, () => unknown, unknown]>([
    ['sums the towns', () => at('合计'), { formula: '=SUM(C3:E3)', value: 32 }],
    ['sums the towns in any order', () => at('合计', [4, 2, 3]), { formula: '=SUM(C3:E3)', value: 32 }],
    ['sums towns that stand apart', () => at('合计', [2, 3, 10]), { formula: '=SUM(C3,D3,K3)', value: 32 }],
    ['sums one town', () => at('合计', [2]), { formula: '=SUM(C3:C3)', value: 32 }],
    ['has no sum of what does not add up', () => at('合计', [2], { ...row, total: null }), null],
    ['refers to the district\'s sheet', () => at('全区'), { formula: '=IF(\'目标\'!C3="","",\'目标\'!C3)', value: 32 }],
    ['refers to its own sheet', () => at('全区', [2], row, '目标'), { formula: '=IF(C3="","",C3)', value: 32 }],
    ['refers to words', () => at('全区', [2], { ...row, district: { ...district, raw: '累计达800' } }), { formula: '=IF(\'目标\'!C3="","",\'目标\'!C3)', value: '累计达800' }],
    ['shows nothing of a blank cell', () => at('全区', [2], { ...row, district: { ...district, raw: null } }), { formula: '=IF(\'目标\'!C3="","",\'目标\'!C3)', value: '' }],
    ['refers to the district\'s of a ratio', () => at('全区', [2], { ...row, total: null }), { formula: '=IF(\'目标\'!C3="","",\'目标\'!C3)', value: 32 }],
    ['has none of a district without the figure', () => at('全区', [2], bare), null],
    ['is the difference of the two', () => at('差额'), { formula: '=IF(ISNUMBER(G3),ROUND(F3-G3,1),"")', value: 0 }],
    ['has a difference from words once they are a number', () => at('差额', [2], { ...row, district: { ...district, raw: '累计达800' } }), { formula: '=IF(ISNUMBER(G3),ROUND(F3-G3,1),"")', value: '' }],
    ['is the difference of what was carried over', () => at('差额', [2], { ...row, total: null, sum: 30.7 }), { formula: '=IF(ISNUMBER(G3),ROUND(F3-G3,1),"")', value: -1.3 }],
    ['sums what was carried over', () => at('合计', [2, 3], { ...row, total: null, sum: 30.7 }), { formula: '=SUM(C3:D3)', value: 30.7 }],
    ['has no difference without the district', () => at('差额', [2], bare), null],
    ['has no difference of what does not add up', () => at('差额', [2], { ...row, total: null }), null],
    ['has no difference without a sum', () => at('差额', [2], row, PAGE, new Map([['全区', 6], ['差额', 7]] as const)), null],
    ['has no difference without the district\'s column', () => at('差额', [2], row, PAGE, new Map([['合计', 6], ['差额', 7]] as const)), null],
  ])('%s', (_, cell, wanted) => {
    expect(cell()).toEqual(wanted);
  });
});
