/** The allocation ledger: what is written, what is read back, and what a clerk did in between. */
import { describe, expect, it } from '@jest/globals';
import { drawBreakdown, equalWeights, planBreakdown, typedWeights, type BreakdownOptions, type Edit, type Language, type Snapshot } from '../../../src/core/index';
import { readAllocationLedger } from '../../../src/core/breakdown/ledger/read-allocation-ledger';
import { plainSheet, type CellValue } from '../../../src/core/sheet/snapshot';
import { applied, bookOf, cells, EMPTY, onSheet, outcome, PACKS, put, TOWNS, YEARLY } from './book';

const LEDGER = '分解台账';
const HEADER = 6;
const [WEIGHT, VALUE, PIN, FLOOR, CAP, KEY] = [3, 7, 9, 10, 11, 12];
/** Without the published table, whose other rows would be carried over. */
const book = bookOf(YEARLY);
const options: BreakdownOptions = { language: 'zh', weights: typedWeights({ 东镇: 2, 西镇: 1, 南街道: 1 }), quarters: false, ratios: 'district', indicators: ['spending', 'share'] };
const edits = (on: Snapshot, more: Partial<BreakdownOptions> = {}, language: Language = 'zh'): readonly Edit[] => drawBreakdown(planBreakdown(on, PACKS, { ...options, ...more }), on, PACKS, language).edits;
const divide = (on: Snapshot, more: Partial<BreakdownOptions> = {}, language: Language = 'zh'): Snapshot => applied(on, edits(on, more, language));
const limits: BreakdownOptions['limits'] = [{ indicator: 'spending', town: '东镇', pin: 15 }, { indicator: 'spending', town: '西镇', floor: 2, cap: 30 }];
const once = divide(book, { limits });
const ledger = (on: Snapshot): readonly (readonly CellValue[])[] => cells(on, LEDGER);
const rows = (on: Snapshot): readonly string[] => ledger(on).slice(HEADER).map((row) => row.map((cell) => (cell === null ? '-' : typeof cell === 'object' ? cell.error : String(cell))).join(' '));
const words = (call: () => unknown): unknown => outcome(call);

/** Everything but values: "setFormat A1 …". */
const looks = (made: readonly Edit[]): readonly string[] =>
  made.flatMap((edit) => {
    if (!('sheet' in edit) || edit.sheet !== LEDGER || edit.kind === 'setValues') return [];
    return [`${edit.kind} ${JSON.stringify({ ...edit, kind: undefined, sheet: undefined }).replace(/"/g, '')}`];
  });

describe('the ledger', () => {
  it('says how each figure came about', () => {
    const made = divide(book, { limits });
    expect(ledger(made).slice(0, HEADER).map((row) => row.slice(0, 2))).toEqual([
      ['任务分解台账', null],
      ['权重来源', '手工输入'],
      ['方法', expect.stringMatching(/^按权重算出精确份额/)],
      ['调整办法', expect.stringMatching(/^在“固定值”/)],
      ['说明', '—'],
      [null, null],
    ]);
    expect(rows(made)).toEqual([
      '指标 时期 地区 权重 精确份额 舍去尾数 进位单位 分解数 理由 固定值 下限 上限 标识',
      '研发费用（亿元） 2023年 东镇 2 15 15 0 15 固定 15 - - spending|2023|东镇',
      '研发费用（亿元） 2023年 西镇 1 8.5 8.5 0 8.5 正好整除 - 2 30 spending|2023|西镇',
      '研发费用（亿元） 2023年 南街道 1 8.5 8.5 0 8.5 正好整除 - - - spending|2023|南街道',
      ...TOWNS.map((town) => `研发费用占比（%） 2023年 ${town} - - - - 3.2 同全区，比率不分解 - - - share|2023|${town}`),
    ]);
  });

  it('is ready to print', () => {
    expect(looks(edits(book))).toEqual([
      'addSheet {}',
      'setFormat {range:{row:0,column:0,rows:1,columns:1},format:{bold:true,fontSize:16}}',
      'setFormat {range:{row:1,column:0,rows:4,columns:1},format:{bold:true,vertical:top}}',
      'setFormat {range:{row:1,column:1,rows:4,columns:11},format:{wrap:true,vertical:top}}',
      'setFormat {range:{row:6,column:0,rows:7,columns:12},format:{border:thin,wrap:true,vertical:center,horizontal:center}}',
      'setFormat {range:{row:7,column:0,rows:6,columns:1},format:{horizontal:left}}',
      'setFormat {range:{row:7,column:8,rows:6,columns:1},format:{horizontal:left}}',
      ...[PIN, FLOOR, CAP].map((column) => `setFormat {range:{row:7,column:${column},rows:6,columns:1},format:{fill:#FFF9E5}}`),
      'setFormat {range:{row:6,column:0,rows:1,columns:12},format:{bold:true,horizontal:center,fill:#E7E6E6}}',
      ...[1, 2, 3, 4].map((row) => `merge {range:{row:${row},column:1,rows:1,columns:11}}`),
      ...[34, 13, 11, 9, 14, 10, 9, 10, 22, 9, 9, 9, 0].map((width, column) => `setColumnWidth {column:${column},count:1,width:${width}}`),
      ...[30, 24, 39, 24, 24].map((height, row) => `setRowHeight {row:${row},count:1,height:${height}}`),
      'setRowHeight {row:6,count:7,height:20}',
      'freeze {rows:7,columns:0}',
      'pageSetup {setup:{orientation:landscape,paper:A4,fitToWidth:1,repeatRows:{first:6,count:1},printArea:{row:0,column:0,rows:13,columns:12},centerHorizontally:true,pageNumbers:true}}',
    ]);
  });

  it('keeps its sheet, widths and merges the next time', () => {
    expect(looks(edits(once)).filter((look) => /^(addSheet|merge|setColumnWidth)/.test(look))).toEqual([]);
    expect(looks(edits(once))).toHaveLength(18);
  });

  it('says in its head why a row was not divided', () => {
    const made = divide(book, { indicators: ['spending', 'firms'], weights: { ...equalWeights, of: (id) => (id === 'firms' ? 1 : undefined) } });
    expect(rows(made).filter((row) => row.startsWith('研发'))).toEqual([]);
    expect(ledger(made)[4]?.[1]).toBe('研发费用（亿元）：权重来源（各乡镇相等）没有这个指标');
  });

  it('lists what was not divided, in the language of the call', () => {
    const without = put(put(book, '目标', 4, 2, null), '目标', 6, 2, null);
    expect(ledger(divide(without, { indicators: ['spending', 'share', 'growth'] }, 'en'))[4]?.slice(0, 2)).toEqual(['Remarks', '研发费用占比（%）、研发增速（%）：the district\'s figure is blank or can\'t be used']);
  });

  it('has each quarter under its own key, with the pins of its own', () => {
    const quarters = divide(book, { quarters: true, indicators: ['spending'], limits: [{ indicator: 'spending', town: '东镇', pin: 15 }, { indicator: 'spending', town: '西镇', quarter: '2023Q2', pin: 4 }] });
    expect(rows(quarters).filter((row) => /固定/.test(row)).slice(1)).toEqual([
      '研发费用（亿元） 2023年 东镇 2 15 15 0 15 固定 15 - - spending|2023|东镇',
      '研发费用（亿元） 2023年二季度 西镇 1 4 4 0 4 固定 4 - - spending|2023Q2|西镇',
      '研发费用（亿元） 2023年四季度 东镇 2 15 15 0 15 固定 - - - spending|2023Q4|东镇',
    ]);
    expect(readAllocationLedger(quarters).limits).toEqual([{ indicator: 'spending', town: '东镇', pin: 15 }, { indicator: 'spending', town: '西镇', quarter: '2023Q2', pin: 4 }]);
  });
});

describe('the ledger of an earlier breakdown', () => {
  it('keeps the lines of what is not divided now', () => {
    const again = divide(once, { indicators: ['share'], language: 'en' }, 'en');
    expect(rows(again).map((row) => row.replace(/^\S+ /, ''))).toEqual([
      'Period Town Weight Exact share Rounded down Extra units Allotted Reason Pin Floor Cap Key',
      ...TOWNS.map((town) => `2023 ${town} - - - - 3.2 as the district: ratios are not divided - - - share|2023|${town}`),
      ...rows(once).slice(1, 4).map((row) => row.replace(/^\S+ /, '')),
    ]);
  });

  it('keeps the quarters where only the year is divided now, and the year\'s own lines once', () => {
    const quarters = divide(book, { quarters: true });
    expect(rows(divide(quarters)).map((row) => row.split(' ').at(-1)).sort()).toEqual(rows(quarters).map((row) => row.split(' ').at(-1)).sort());
  });

  it('loses the lines of towns that are not divided over any more', () => {
    const fewer = divide(once, { towns: ['东镇', '西镇'], indicators: ['spending', 'share'] });
    expect(rows(fewer).map((row) => row.split(' ').at(-1))).toEqual(['标识', 'spending|2023|东镇', 'spending|2023|西镇', 'share|2023|东镇', 'share|2023|西镇', '-', '-']);
  });

  it('keeps a clerk\'s columns, wherever they stand, with formulas and without errors', () => {
    const moved = onSheet(once, LEDGER, (sheet) => ({
      ...sheet,
      values: sheet.values.map((row, i) => (i < HEADER ? row : [i === HEADER ? '备注' : i === HEADER + 1 ? '书记定的' : i === HEADER + 2 ? { error: '#REF!' } : 7, ...row, i === HEADER ? '旁注' : null])),
      formulas: sheet.values.map((row, i) => (i === HEADER + 3 ? ['=3+4', ...row.map(() => '')] : [])),
    }));
    const made = edits(moved);
    const again = applied(moved, made);
    expect(rows(again).slice(0, 4)).toEqual([
      '备注 指标 时期 地区 权重 精确份额 舍去尾数 进位单位 分解数 理由 固定值 下限 上限 标识 旁注',
      '书记定的 研发费用（亿元） 2023年 东镇 2 15 15 0 15 固定 15 - - spending|2023|东镇 -',
      '- 研发费用（亿元） 2023年 西镇 1 8.5 8.5 0 8.5 正好整除 - 2 30 spending|2023|西镇 -',
      '7 研发费用（亿元） 2023年 南街道 1 8.5 8.5 0 8.5 正好整除 - - - spending|2023|南街道 -',
    ]);
    expect(again.sheets.find(({ name }) => name === LEDGER)?.formulas[HEADER + 3]?.[0]).toBe('=3+4');
    // A line that is new has nothing there.
    expect(rows(divide(moved, { indicators: ['firms'] })).slice(1, 4).map((row) => row.slice(0, 3))).toEqual(['- 高', '- 高', '- 高']);
    // The hidden column takes no part in the widths, the clerk's own does.
    expect(looks(made).find((look) => look.startsWith('pageSetup'))).toContain('columns:14}');
    expect(looks(made).filter((look) => look.includes('horizontal:left'))).toEqual(['setFormat {range:{row:7,column:1,rows:6,columns:1},format:{horizontal:left}}', 'setFormat {range:{row:7,column:9,rows:6,columns:1},format:{horizontal:left}}']);
  });

  it('is not written over where rows were added above its header', () => {
    const lower = onSheet(once, LEDGER, (sheet) => ({ ...sheet, values: [[], ...sheet.values] }));
    expect(words(() => edits(lower))).toBe('工作表“分解台账”的表头现在第 8 行，应在第 7 行；请撤销插入或删除的行，或把它改名后重新分解。没有写入任何内容 / The header of the sheet 分解台账 stands in row 8 and should in row 7; undo the rows that were added or deleted, or rename the sheet and divide again. Nothing was written');
  });
});

describe('what was typed into the ledger', () => {
  const FIRST = HEADER + 1;
  const read = (on: Snapshot): ReturnType<typeof readAllocationLedger> => readAllocationLedger(on);
  const said = (on: Snapshot): unknown => words(() => read(on).limits.map(({ town, pin, floor, cap }) => [town, pin, floor, cap].map((one) => one ?? '-').join(' ')));

  it('is nothing where there is no ledger, or a blank sheet of its name', () => {
    expect(read(EMPTY)).toEqual({ allotted: new Map(), limits: [], weights: new Map(), weightsName: '', rows: new Map() });
    const blank = plainSheet(LEDGER, [[null, ' '], []]);
    expect(read({ ...EMPTY, sheets: [blank] })).toEqual({ sheet: blank, allotted: new Map(), limits: [], weights: new Map(), weightsName: '', rows: new Map() });
    expect(rows(divide({ ...book, sheets: [...book.sheets, blank] }))).toHaveLength(7);
  });

  it('is read with what was generated, by key', () => {
    const { allotted, weights, weightsName, header, rows: found, limits } = read(once);
    expect([...allotted]).toEqual([['spending|2023|东镇', 15], ['spending|2023|西镇', 8.5], ['spending|2023|南街道', 8.5], ...TOWNS.map((town) => [`share|2023|${town}`, 3.2])]);
    expect([...weights]).toEqual([['spending|东镇', 2], ['spending|西镇', 1], ['spending|南街道', 1]]);
    expect([weightsName, header?.row, header?.places.get('key'), found.get('spending|2023|西镇')]).toEqual(['手工输入', HEADER, KEY, FIRST + 1]);
    expect(limits).toEqual([{ indicator: 'spending', town: '东镇', pin: 15 }, { indicator: 'spending', town: '西镇', floor: 2, cap: 30 }]);
  });

  it.each<[string, Snapshot, unknown]>([
    ['as it stands', once, ['东镇 15 - -', '西镇 - 2 30']],
    ['a number as text', put(once, LEDGER, FIRST + 2, CAP, ' 12.5 '), ['东镇 15 - -', '西镇 - 2 30', '南街道 - - 12.5']],
    ['a limit cleared', put(once, LEDGER, FIRST, PIN, ' '), ['西镇 - 2 30']],
    ['words', put(once, LEDGER, FIRST, FLOOR, '约九'), '“分解台账”K8 的“约九”不是数字，请改为数字或清空后重新分解 / "约九" in 分解台账!K8 is no number; please type a number or clear the cell, and divide again'],
    ['a note below', put(once, LEDGER, FIRST + 6, 0, '说明'), '工作表“分解台账”第 14 行不是台账的记录（隐藏的“标识”列没有内容），没有覆盖；请把该行移到别处，或撤销改动后重新分解 / Row 14 of 分解台账 is no entry of the ledger (its hidden column Key is empty), and nothing was written over; move the row elsewhere or undo the change, and divide again'],
    ['a key that is none', put(once, LEDGER, FIRST, KEY, 'spending|2023'), '工作表“分解台账”第 8 行不是台账的记录（隐藏的“标识”列没有内容），没有覆盖；请把该行移到别处，或撤销改动后重新分解 / Row 8 of 分解台账 is no entry of the ledger (its hidden column Key is empty), and nothing was written over; move the row elsewhere or undo the change, and divide again'],
    ['blank rows between and below', put(put(onSheet(once, LEDGER, (sheet) => ({ ...sheet, values: [...sheet.values.slice(0, FIRST), [null, ' '], ...sheet.values.slice(FIRST)] })), LEDGER, FIRST + 9, 0, null), LEDGER, FIRST + 8, 3, ''), ['东镇 15 - -', '西镇 - 2 30']],
    ['the same figure twice', onSheet(once, LEDGER, (sheet) => ({ ...sheet, values: [...sheet.values, sheet.values[FIRST] ?? []] })), '工作表“分解台账”第 14 行与上面某行是同一个数，两行都填了固定值或上下限；请只留一行，再重新分解 / Row 14 of 分解台账 is for the same figure as a row above, and limits were typed into both; keep one of them, and divide again'],
    ['the same figure twice, one without limits', onSheet(once, LEDGER, (sheet) => ({ ...sheet, values: [...sheet.values, (sheet.values[FIRST] ?? []).map((cell, i) => (i === PIN ? null : cell))] })), ['东镇 15 - -', '西镇 - 2 30']],
    ['entries above the header, as after sorting', onSheet(once, LEDGER, (sheet) => ({ ...sheet, values: [...sheet.values.slice(FIRST), ...sheet.values.slice(0, FIRST)] })), ['东镇 15 - -', '西镇 - 2 30']],
    ['no header', put(once, LEDGER, HEADER, 0, 'x'), '工作表“分解台账”找不到表头（指标、时期、地区、权重、精确份额、舍去尾数、进位单位、分解数、理由、固定值、下限、上限），没有覆盖；请撤销改动，或把它改名后重新分解 / The sheet 分解台账 has lost its header (Indicator, Period, Town, Weight, Exact share, Rounded down, Extra units, Allotted, Reason, Pin, Floor, Cap), and nothing was written over; undo the change, or rename the sheet and divide again'],
    ['a header in English, spaced otherwise', put(put(once, LEDGER, HEADER, PIN, ' pin '), LEDGER, HEADER, 0, 'INDICATOR'), ['东镇 15 - -', '西镇 - 2 30']],
    ['a header twice: the first', put(once, LEDGER, HEADER, KEY + 1, '固定值'), ['东镇 15 - -', '西镇 - 2 30']],
  ])('%s', (_, on, wanted) => {
    expect(said(on)).toEqual(wanted);
  });

  it('a header below row 50 is none', () => {
    const under = (blank: number): unknown => said(onSheet(once, LEDGER, (sheet) => ({ ...sheet, values: [...Array.from({ length: blank }, () => []), ...sheet.values.slice(HEADER)] })));
    expect(under(49)).toEqual(['东镇 15 - -', '西镇 - 2 30']);
    expect(under(50)).toMatch(/找不到表头/);
  });

  it('a figure or weight in words is none, and the first weight of a town is the year\'s', () => {
    const odd = put(put(once, LEDGER, FIRST, VALUE, '约15'), LEDGER, FIRST + 1, WEIGHT, '一');
    expect([read(odd).allotted.get('spending|2023|东镇'), read(odd).weights.get('spending|西镇')]).toEqual([undefined, undefined]);
    const quarters = put(divide(book, { quarters: true, indicators: ['spending'] }), LEDGER, FIRST + 3, WEIGHT, 99);
    expect(read(quarters).weights.get('spending|东镇')).toBe(2);
  });

  it('names the weights in either language, or not at all', () => {
    expect(read(divide(book, {}, 'en')).weightsName).toBe('typed');
    expect(read(put(once, LEDGER, 1, 0, '来源')).weightsName).toBe('');
  });
});
