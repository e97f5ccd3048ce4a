/** What a breakdown must never lose or pass over, as a reviewer once found it to. */
import { describe, expect, it } from '@jest/globals';
import { closeGaps, conflictsOf, defaultWeights, drawBreakdown, drawTemplate, equalWeights, gapsIn, planBreakdown, publishedWeights, sheetNamed, validate, type Breakdown, type BreakdownOptions, type CellValue, type Edit, type Snapshot } from '../../../src/core/index';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes } from '../../read-fixture';

const SHEET = '分乡镇（2023年）';
const LEDGER = '分解台账';
interface Book {
  readonly bytes: Uint8Array;
  readonly snapshot: Snapshot;
}
const book = (bytes: Uint8Array): Book => ({ bytes, snapshot: readWorkbook(bytes) });
const sample = book(sampleBytes('wuxing-315-2023'));
const plan = (on: Book, more: Partial<BreakdownOptions> = {}): Breakdown =>
  planBreakdown(on.snapshot, templates, { language: 'zh', weights: defaultWeights(on.snapshot, templates), quarters: false, ratios: 'district', ...more });
const edit = (on: Book, ...edits: readonly Edit[]): Book => book(applyEdits(on.bytes, edits));
const divide = (on: Book, more: Partial<BreakdownOptions> = {}): Book => edit(on, ...drawBreakdown(plan(on, more), on.snapshot, templates, 'zh').edits);
const put = (sheet: string, row: number, column: number, value: string | number): Edit => ({ kind: 'setValues', sheet, at: { row, column }, values: [[value]] });
const values = (on: Book, sheet: string): readonly (readonly CellValue[])[] => sheetNamed(on.snapshot, sheet)?.values ?? [];
const figures = (breakdown: Breakdown, id: string): readonly (number | null)[] => breakdown.rows.find(({ indicator }) => indicator.id === id)?.periods[0]?.cells.map(({ value }) => value) ?? [];
const ledgerRow = (on: Book, key: string): number => values(on, LEDGER).findIndex((row) => row.includes(key));
const TRANSACTIONS = 'technology-transactions';
const ROW = values(sample, '进度表2（分乡镇）').findIndex((row) => row[1] === '技术交易总额（亿元）');
const once = divide(sample);

describe('the published table by town', () => {
  it('is never filled: not after another year was divided, nor when the generated sheet is renamed or gone', () => {
    const published = values(sample, '进度表2（分乡镇）');
    const after2025 = divide(divide(sample, { year: 2025 }));
    expect(values(after2025, '进度表2（分乡镇）')).toEqual(published);
    const orphaned: Book = { bytes: once.bytes, snapshot: { ...once.snapshot, sheets: once.snapshot.sheets.filter(({ name }) => name !== SHEET) } };
    expect(plan(orphaned).changed).toEqual([]);
    const again = drawBreakdown(plan(orphaned), orphaned.snapshot, templates, 'zh');
    expect(again.edits.some((one) => one.kind === 'setValues' && one.sheet === '进度表2（分乡镇）')).toBe(false);
  });

  it('stays superseded when the sheet that took its place is renamed', () => {
    const renamed: Snapshot = { ...once.snapshot, sheets: once.snapshot.sheets.map((one) => (one.name === SHEET ? { ...one, name: '乡镇任务' } : one)) };
    expect(validate(renamed, templates).remarks.map(({ zh }) => zh)).toContain('工作表“进度表2（分乡镇）”已由“乡镇任务”取代，未校验');
    expect(validate(renamed, templates).tables.map(({ sheet }) => sheet)).toEqual(['进度表1（按年度）', '乡镇任务']);
  });

  it('is superseded by a page that divides one row and carries the others over', () => {
    const one = divide(sample, { indicators: [TRANSACTIONS] });
    const published = values(sample, '进度表2（分乡镇）');
    expect(values(one, SHEET).slice(2).map((row, i) => (i + 2 === ROW ? [] : row.slice(1, 11)))).toEqual(published.slice(2).map((row, i) => (i + 2 === ROW ? [] : row.slice(1, 11))));
    expect(validate(one.snapshot, templates).tables.map(({ sheet }) => sheet)).toEqual(['进度表1（按年度）', SHEET]);
  });
});

describe('what was settled', () => {
  it('a kept change beats the ledger\'s pin, and a given cap leaves the pin standing', () => {
    const pinned = divide(edit(once, put(LEDGER, ledgerRow(once, `${TRANSACTIONS}|2023|织里镇`), 9, 5)));
    const typed = edit(pinned, put(SHEET, ROW, 3, 7));
    expect(figures(plan(typed, { changed: 'keep' }), TRANSACTIONS)[1]).toBe(7);
    expect(figures(plan(typed, { changed: 'replace' }), TRANSACTIONS)[1]).toBe(5);
    expect(figures(plan(pinned, { limits: [{ indicator: TRANSACTIONS, town: '织里镇', cap: 20 }] }), TRANSACTIONS)[1]).toBe(5);
  });

  it('pins of what is not divided this time stay in the ledger', () => {
    const pins = [{ indicator: TRANSACTIONS, town: '织里镇', quarter: '2023Q1', pin: 3 }, { indicator: 'valid-invention-patents', town: '织里镇', pin: 900 }];
    const all = divide(sample, { quarters: true, limits: pins });
    const one = divide(all, { indicators: [TRANSACTIONS] });
    expect(values(one, SHEET)).toEqual(values(all, SHEET));
    expect(values(one, LEDGER).length).toBe(values(all, LEDGER).length);
    const again = plan(one, { quarters: true });
    expect(figures(again, 'valid-invention-patents')[1]).toBe(900);
    expect(again.rows.find(({ indicator }) => indicator.id === TRANSACTIONS)?.periods[1]?.cells[1]?.value).toBe(3);
  });

  it('words and formulas typed over a figure are asked about, and a formula that gives the figure stays', () => {
    const words = edit(once, put(SHEET, ROW, 3, '待定'));
    expect(plan(words).changed).toEqual([expect.objectContaining({ now: '待定', generated: 9.97 })]);
    expect(() => plan(words, { changed: 'keep' })).toThrow(/待定/);
    const open = edit(once, { kind: 'setValues', sheet: SHEET, at: { row: ROW, column: 3 }, values: [[{ formula: '=8+1' }]] });
    expect(plan(open).changed).toEqual([expect.objectContaining({ now: '=8+1' })]);
    const same = divide(edit(once, { kind: 'setValues', sheet: SHEET, at: { row: ROW, column: 3 }, values: [[{ formula: '=8+1.97', value: 9.97 }]] }));
    expect(sheetNamed(same.snapshot, SHEET)?.formulas[ROW]?.[3]).toBe('=8+1.97');
  });

  it('a clerk\'s own column in the ledger stays beside its figures', () => {
    const rows = values(once, LEDGER);
    const header = rows.findIndex((row) => row.includes('固定值'));
    const at = ledgerRow(once, `${TRANSACTIONS}|2023|织里镇`);
    // As Excel leaves it when a column is inserted before 固定值.
    const inserted: Edit = { kind: 'setValues', sheet: LEDGER, at: { row: header, column: 0 }, values: rows.slice(header).map((row, i) => [...row.slice(0, 9), i === 0 ? '备注' : header + i === at ? '书记定的' : null, header + i === at ? 8 : (row[9] ?? null), ...[10, 11, 12].map((column) => row[column] ?? null)].map((value) => (typeof value === 'object' ? null : value))) };
    const again = divide(edit(once, inserted));
    const now = values(again, LEDGER);
    expect(now[header]).toEqual(['指标', '时期', '地区', '权重', '精确份额', '舍去尾数', '进位单位', '分解数', '理由', '备注', '固定值', '下限', '上限', '标识']);
    expect(now[ledgerRow(again, `${TRANSACTIONS}|2023|织里镇`)]?.slice(7, 11)).toEqual([8, '固定', '书记定的', 8]);
  });
});

describe('what can\'t be done is said', () => {
  const limit = (more: object): (() => Breakdown) => () => plan(sample, { limits: [{ indicator: TRANSACTIONS, town: '织里镇', pin: 5, ...more }] });
  it('a limit that would have no effect is refused', () => {
    expect(limit({ town: '织里鎮' })).toThrow(/织里鎮/);
    expect(limit({ quarter: '2023Q1' })).toThrow(/2023Q1/);
    expect(limit({ indicator: 'nothing' })).toThrow(/nothing/);
    expect(limit({ indicator: 'industrial-rd-share-of-revenue', pin: undefined, floor: 2 })).toThrow(/ratio/);
    expect(figures(limit({ town: '织里' })(), TRANSACTIONS)[1]).toBe(5);
    expect(() => plan(sample, { decimals: { [TRANSACTIONS]: 1 } })).toThrow(/62\.31/);
    expect(() => plan(sample, { decimals: { 'new-high-tech-enterprises': 2 } })).toThrow(/家/);
  });

  it('a quarter pinned above the year\'s cap is a conflict', () => {
    const limits = [{ indicator: TRANSACTIONS, town: '织里镇', cap: 9 }, { indicator: TRANSACTIONS, town: '织里镇', quarter: '2023Q1', pin: 12 }];
    expect(conflictsOf(plan(sample, { quarters: true, limits })).map(({ zh }) => zh)).toEqual(['技术交易总额（亿元）：织里镇 的季度固定为 12，超过全年上限 9，请把固定值减到 9 以内，或把上限提高到 12']);
  });

  it('a town without a weight stops the breakdown instead of blanking rows', () => {
    const towns = [...plan(sample).towns.map(({ name }) => name), '南太湖新区'];
    expect(conflictsOf(plan(sample, { towns })).length).toBe(6);
  });

  it('a district whose quarters fall is not divided by quarter', () => {
    const district = values(sample, '进度表1（按年度）');
    const row = district.findIndex((cells) => cells[1] === '技术交易总额（亿元）');
    const falling = edit(sample, put('进度表1（按年度）', row, 6, 10));
    expect(conflictsOf(plan(falling, { quarters: true }))[0]?.zh).toMatch(/2023年二季度 10 低于 2023年一季度 18.5，累计数不应下降/);
  });

  it('a target in words has a difference only once it is a number', () => {
    const row = values(sample, '进度表1（按年度）').findIndex((cells) => cells[1] === '技术交易总额（亿元）');
    const words = divide(edit(sample, put('进度表1（按年度）', row, 4, '累计达800')));
    const sheet = sheetNamed(words.snapshot, SHEET);
    expect([11, 12, 13].map((column) => sheet?.formulas[ROW]?.[column] ?? '')).toEqual(['=SUM(C7:K7)', "=IF('进度表1（按年度）'!E12=\"\",\"\",'进度表1（按年度）'!E12)", '=IF(ISNUMBER(M7),ROUND(L7-M7,2),"")']);
    expect(plan(edit(sample, put('进度表1（按年度）', row, 4, '60-70'))).rows.find(({ indicator }) => indicator.id === TRANSACTIONS)?.kind).toBe('left');
  });
});

it('pinned ratios stay, and the others make up for them', () => {
  const published = templates.find(({ id }) => id === 'wuxing-315-by-town');
  if (!published) throw new Error('the pack is gone');
  const limits = [{ indicator: 'industrial-rd-share-of-revenue', town: '高新区', pin: 4 }];
  const scaled = plan(sample, { ratios: 'scaled', limits, weights: publishedWeights(published) });
  const [ratios, amounts] = [figures(scaled, 'industrial-rd-share-of-revenue'), figures(scaled, 'industrial-rd-spending')];
  expect(ratios[0]).toBe(4);
  const implied = amounts.reduce<number>((total, amount, i) => total + (amount ?? 0) / (ratios[i] ?? 1), 0);
  expect((32 / implied).toFixed(2)).toBe('2.70');
});

it.each(templates.map(({ id }) => id))('%s: what is generated is found and checked by its own pack', (id) => {
  const template = templates.find((one) => one.id === id);
  if (!template) throw new Error(id);
  const drawn = book(newWorkbook(drawTemplate(template, { sheet: template.sheetName, published: true })));
  const options = { weights: equalWeights, towns: ['甲镇', '乙镇', '丙街道'] };
  if (template.kind === 'by-town' || template.kind === 'key-works') {
    expect(() => plan(drawn, options)).toThrow(/No table of the district/);
    return;
  }
  const divided = divide(drawn, options);
  const sheet = divided.snapshot.sheets.find(({ name }) => name.startsWith('分乡镇'));
  expect(validate(divided.snapshot, templates).tables.find((table) => table.sheet === sheet?.name)?.confidence).toBe(1);
  expect(plan(divided, options).changed).toEqual([]);
});

describe('closing a gap in what was generated', () => {
  const pinned = divide(sample, { limits: [{ indicator: TRANSACTIONS, town: '织里镇', pin: 20 }] });
  const [row, east, zhili] = [values(pinned, SHEET).findIndex((one) => one[1] === '技术交易总额（亿元）'), 2, 3];

  it('keeps the pins in the allocation ledger, also one that was typed over in the sheet', () => {
    const lowered = edit(pinned, put(SHEET, row, east, 0), put(SHEET, row, zhili, 19));
    const gaps = gapsIn(lowered.snapshot, templates, { sheet: SHEET });
    expect(gaps.map(({ indicator, conflict }) => [indicator.id, conflict])).toEqual([[TRANSACTIONS, undefined]]);
    expect(gaps[0]?.cells.find(({ town }) => town === '织里镇')).toMatchObject({ before: 19, after: 20, kept: { zh: '固定' } });
    expect(gapsIn(edit(lowered, ...closeGaps(gaps)).snapshot, templates, { sheet: SHEET })).toEqual([]);
  });

  it('a limit of the call goes before the ledger\'s', () => {
    const [gap] = gapsIn(pinned.snapshot, templates, { sheet: SHEET, limits: [{ indicator: TRANSACTIONS, town: '织里镇', pin: 21 }] });
    expect(gap?.cells.find(({ town }) => town === '织里镇')).toMatchObject({ before: 20, after: 21 });
  });
});
