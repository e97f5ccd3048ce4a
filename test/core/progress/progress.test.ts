import { beforeAll, describe, expect, it } from '@jest/globals';
import { actualSheets, drawProgress, drawTemplate, parseTemplate, progressOf, sheetNamed, printPeriod, validate, type Edit, type Judged, type Period, type Progress, type Snapshot } from '../../../src/core/index';
import { findTables } from '../../../src/core/table/find';
import { templatesFor } from '../../../src/core/template/stored-packs';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleSnapshot } from '../../read-fixture';
import { DISTRICT, published, put, reportedBytes, TOWNS_Q2, TOWNS_YEAR, withBlanks } from './reported';

let bytes: Uint8Array;
beforeAll(() => {
  bytes = reportedBytes();
});
/** `edits` after the figures. */
const reported = (...edits: readonly Edit[]): Snapshot => readWorkbook(edits.length === 0 ? bytes : applyEdits(bytes, edits));

const at = (progress: Progress, id: string, quarter: number): Judged | undefined => progress.indicators.find(({ indicator }) => indicator.id === id)?.quarters[quarter - 1];
const town = (progress: Progress, id: string, region: string): Judged | undefined => progress.towns?.indicators.find(({ indicator }) => indicator.id === id)?.cells.find((cell) => cell.region === region);
const brief = (judged: Judged | undefined): unknown => judged && [judged.target?.value, judged.actual?.value, judged.completion, judged.light ?? judged.unlit];

describe('sheets for what was reached', () => {
  it('are added once, blank, for the district and its towns', () => {
    const before = readWorkbook(published());
    const { templates: added, edits } = actualSheets(before, templates);
    expect(added.map(({ sheetName }) => sheetName)).toEqual([DISTRICT, '分乡镇完成（2023年一季度）', TOWNS_Q2, '分乡镇完成（2023年三季度）', TOWNS_YEAR]);
    for (const one of added) expect(parseTemplate(JSON.stringify(one))).toMatchObject({ ok: true });
    const after = readWorkbook(applyEdits(published(), edits));
    expect(actualSheets(after, templates)).toEqual({ templates: [], edits: [] });
    const missing = { ...after, sheets: after.sheets.filter(({ name }) => name !== TOWNS_Q2) };
    expect(actualSheets(missing, templates).templates.map(({ sheetName }) => sheetName)).toEqual([TOWNS_Q2]);
  });

  it('blank or filled, change nothing of what the check says of the targets', () => {
    const own = validate(readWorkbook(published()), templates);
    const blank = validate(readWorkbook(withBlanks()), templates);
    expect(blank.tables).toHaveLength(own.tables.length + 5);
    expect(blank.findings).toEqual(own.findings);
    expect(blank.coverage).toMatchObject({ due: own.coverage.due, checked: own.coverage.checked });
  });

  it('are checked as figures of their own: a gap in a quarter that is reported, towns that do not sum', () => {
    const own = validate(readWorkbook(published()), templates).findings.map(({ rule, places }) => [rule, places]);
    const { findings, tables } = validate(reported(), templates);
    expect(new Set(tables.map(({ template }) => template)).size).toBe(7);
    const added = findings.filter(({ rule, places }) => !own.some((one) => JSON.stringify(one) === JSON.stringify([rule, places])));
    expect(new Set(added.flatMap(({ places }) => places.map(({ sheet }) => sheet)).filter((sheet) => !sheet.includes('完成')))).toEqual(new Set());
    const said = added.map(({ rule, places, difference }) => [rule, places[0]?.sheet, places[0]?.row, difference]);
    // 环渚街道 left 科技型中小企业 out.
    expect(said).toContainEqual(['cell-required', TOWNS_Q2, 11, null]);
    // 5+3.5+2.4+0.2+0.3+1.5+1+0.2+0.1 = 14.2, the district's: no finding.
    expect(said.filter(([rule, sheet, row]) => rule === 'parts-sum-to-total' && sheet === TOWNS_Q2 && row === 3)).toEqual([]);
    // 6+4+2+1+1+2.5+2.5+1+10 = 30: none. 18+14+9+.6+1.5+6.5+24.5+.7+.2 = 75: none.
    expect(said.filter(([rule]) => rule === 'parts-sum-to-total')).toEqual([]);
    const short = validate(reported(put(TOWNS_Q2, 3, 2, 4)), templates).findings.filter(({ rule, places }) => rule === 'parts-sum-to-total' && places[0]?.sheet === TOWNS_Q2);
    expect(short.map(({ difference }) => difference)).toEqual([-1]);
    // 14.2 and 2.95 are no more precise than amounts and shares are reported.
    expect(said.filter(([rule]) => rule === 'same-figure' || rule === 'cell-precision')).toEqual([]);
  });

  it('are told from the targets even where the file lost its records', () => {
    const snapshot: Snapshot = { ...reported(), properties: {} };
    const found = findTables(snapshot, templatesFor(snapshot, templates)).tables.map(({ sheet, template }) => [sheet.name, template.id]);
    expect(found).toEqual([
      ['进度表1（按年度）', 'wuxing-315-yearly'],
      ['进度表2（分乡镇）', 'wuxing-315-by-town'],
      [DISTRICT, 'wuxing-315-yearly-actual'],
      ['分乡镇完成（2023年一季度）', 'wuxing-315-by-town-2023q1-actual'],
      [TOWNS_Q2, 'wuxing-315-by-town-2023q2-actual'],
      ['分乡镇完成（2023年三季度）', 'wuxing-315-by-town-2023q3-actual'],
      [TOWNS_YEAR, 'wuxing-315-by-town-2023-actual'],
    ]);
  });

  it('never draw the targets to them: a sheet of targets that lost columns and rows stays one', () => {
    const snapshot = reported();
    const targets = sheetNamed(snapshot, '进度表1（按年度）');
    if (!targets) throw new Error('no targets');
    // 2027 and 2025 gone: its columns are just those of the actuals.
    const narrow = { ...targets, values: targets.values.map((row) => row.filter((_, column) => column !== 2 && column !== 3)), merges: [] };
    const found = findTables({ ...snapshot, sheets: [narrow] }, templatesFor(snapshot, templates)).tables;
    expect(found.map(({ template }) => template.id)).toEqual(['wuxing-315-yearly']);
  });
});

describe('progressOf', () => {
  let progress: Progress;
  beforeAll(() => {
    progress = progressOf(reported(), templates);
  });

  it('takes the latest quarter of which anything was reported', () => {
    expect([progress.district, progress.period]).toEqual(['吴兴区', { year: 2023, quarter: 2 }]);
    expect(progressOf(reported(), templates, { period: { year: 2023, quarter: 1 } }).period.quarter).toBe(1);
  });

  it("judges by the quarter's own target", () => {
    expect(brief(at(progress, 'industrial-rd-spending', 2))).toEqual([15, 14.2, 0.9466666667, 'yellow']);
    expect(brief(at(progress, 'industrial-rd-spending', 1))).toEqual([6, 6.5, 1.0833333333, 'green']);
    expect(brief(at(progress, 'high-tech-value-added', 2))).toEqual([70, 75, 1.0714285714, 'green']);
    expect(brief(at(progress, 'technology-transactions', 2))).toEqual([37.5, 30, 0.8, 'red']);
    expect(brief(at(progress, 'new-tech-smes', 2))).toEqual([100, 100, 1, 'green']);
  });

  it('leaves annual indicators to the end of the year', () => {
    expect(at(progress, 'rd-spending', 2)).toMatchObject({ unlit: 'not-due' });
    const yearEnd = progressOf(reported(put(DISTRICT, 3, 6, 31)), templates);
    expect(yearEnd.period).toEqual({ year: 2023, quarter: 4 });
    expect(brief(at(yearEnd, 'rd-spending', 4))).toEqual([30, 31, 1.0333333333, 'green']);
    expect(brief(at(yearEnd, 'new-high-tech-enterprises', 4))).toEqual([40, undefined, undefined, 'not-reported']);
  });

  it("gives towns the time's share of the year for flows, and the year's own target for stocks, ratios and rates", () => {
    expect(brief(town(progress, 'industrial-rd-spending', '高新区'))).toEqual([5.6, 5, 0.8928571429, 'red']);
    expect(brief(town(progress, 'valid-invention-patents', '高新区'))).toEqual([935, 980, 1.0481283422, 'green']);
    expect(brief(town(progress, 'high-tech-value-added-share', '织里镇'))).toEqual([70, 71, 1.0142857143, 'green']);
    expect(brief(town(progress, 'high-tech-investment-growth', '东林镇'))).toEqual([10, -2, -0.2, 'red']);
    expect(brief(town(progress, 'rd-staff-per-10k-employed', '东林镇'))).toEqual([undefined, undefined, undefined, 'not-due']);
  });

  it('ranks towns and never one whose figures are missing', () => {
    const ranking = progress.towns?.indicators.find(({ indicator }) => indicator.id === 'new-tech-smes')?.ranking.map(({ item, rank, tied }) => [item.region, rank, tied]);
    // 26/9, 8/2.5, 3/2.5; 高新区 26/26, 织里 16/16, 八里店 10/10, 埭溪 9/9 tie; 道场 2/2.5.
    expect(ranking).toEqual([
      ['湖东街道', 1, false], ['东林镇', 2, false], ['妙西镇', 3, false],
      ['高新区', 4, true], ['织里镇', 4, true], ['八里店镇', 4, true], ['埭溪镇', 4, true], ['道场乡', 8, false],
    ]);
    expect(progress.towns?.ranked.map(({ item }) => item.region)).not.toContain('环渚街道');
    expect(progress.towns?.unranked.map(({ region, unreported }) => [region, unreported.map(({ id }) => id)])).toEqual([['环渚街道', ['new-tech-smes']]]);
  });

  it('averages what adds over towns, none above the cap', () => {
    const gaoxin = progress.towns?.ranked.find(({ item }) => item.region === '高新区')?.item;
    // min(1.2, 5/5.6, 18/18.135, 6/5, 980/935, 26/26) / 5
    expect(gaoxin?.average).toBeCloseTo((5 / 5.6 + 18 / 18.135 + 1.2 + 980 / 935 + 1) / 5, 9);
    expect(gaoxin?.counted).toHaveLength(5);
  });

  it('says why where a text is no figure, and reads a text that is one', () => {
    const edits = [put('进度表1（按年度）', 10, 6, '见附件'), put('进度表1（按年度）', 11, 6, '力争达37.5亿元'), put(DISTRICT, 11, 3, '约37.5')];
    const changed = progressOf(reported(...edits), templates);
    expect(brief(at(changed, 'technology-transactions', 2))).toEqual([37.5, 37.5, 1, 'green']);
    const broken = at(changed, 'high-tech-value-added', 2);
    expect(broken).toMatchObject({ unlit: 'no-target', reason: { zh: expect.stringContaining("'进度表1（按年度）'!G11") } });
    expect(broken?.light).toBeUndefined();
  });

  it("follows the pack: lower is better, neither is, and its thresholds", () => {
    const direction = { 'technology-transactions': 'lower', 'industrial-rd-spending': 'lower', 'high-tech-value-added': 'none' } as const;
    const changed = templates.map((one) => ({
      ...one,
      ...(one.id === 'wuxing-315-yearly' ? { progress: { green: 0.95, yellow: 0.75, cap: 1 } } : {}),
      rows: one.rows.map((row) => ({ ...row, direction: direction[row.id as keyof typeof direction] ?? row.direction })),
    }));
    const snapshot = reported(put(DISTRICT, 8, 3, 16.5));
    const found = progressOf(snapshot, changed);
    expect(found.thresholds).toEqual({ green: 0.95, yellow: 0.75, cap: 1 });
    expect(brief(at(found, 'technology-transactions', 2))).toEqual([37.5, 30, 1.2, 'green']);
    expect(brief(at(found, 'industrial-rd-spending', 2))).toEqual([15, 16.5, 0.9, 'yellow']);
    expect(brief(at(found, 'high-tech-value-added', 2))).toEqual([70, 75, 1.0714285714, 'no-direction']);
    const own = found.towns?.indicators.find(({ indicator }) => indicator.id === 'technology-transactions');
    // 湖东街道 reached 10 of 6, and less would have been better.
    expect(own?.ranking.at(-1)).toMatchObject({ rank: 9, tied: false, item: { region: '湖东街道', completion: 0.3333333333 } });
    expect(found.towns?.indicators.find(({ indicator }) => indicator.id === 'high-tech-value-added')?.ranking).toEqual([]);
    expect(found.towns?.ranked.every(({ item }) => (item.average ?? 2) <= 1)).toBe(true);
    const drawn = readWorkbook(applyEdits(published(), drawProgress(found, readWorkbook(published()), 'zh')));
    const sheet = sheetNamed(drawn, '晾晒（2023年二季度）');
    const row = sheet?.values.findIndex((cells) => cells[1] === '规上工业研发费用（亿元）') ?? -1;
    expect(sheet?.formulas[row]?.[6]).toBe(`=1+((E${row + 1})-(F${row + 1}))/ABS(E${row + 1})`);
  });

  it('gives a target of 0 a light and no share, and figures that differ neither', () => {
    const none = progressOf(reported(put('进度表1（按年度）', 11, 6, 0)), templates);
    expect(brief(at(none, 'technology-transactions', 2))).toEqual([0, 30, undefined, 'green']);
    const twice = reported();
    const copy = sheetNamed(twice, DISTRICT);
    if (!copy) throw new Error('no sheet');
    const copied = (figure: number): Progress => {
      const values = copy.values.map((cells, r) => cells.map((value, c) => (r === 11 && c === 3 ? figure : value)));
      return progressOf({ ...twice, sheets: [...twice.sheets, { ...copy, name: '完成（副本）', values }] }, templates);
    };
    // Printed at two decimals.
    expect(at(copied(30.004), 'technology-transactions', 2)).toMatchObject({ actual: { value: 30 } });
    expect(at(copied(31), 'technology-transactions', 2)).toMatchObject({ unlit: 'not-reported', reason: { zh: "'完成情况（2023年）'!D12 与 '完成（副本）'!D12 不一致" } });
  });

  it('refuses a workbook in which nothing was reported, and one without a table', () => {
    expect(() => progressOf(readWorkbook(withBlanks()), templates)).toThrow(/Nothing was reported/);
    expect(() => progressOf({ sheets: [], properties: {}, date1904: false }, templates)).toThrow(/No table of a known template/);
  });

  it.each<[string, Period]>([
    ['a quarter that nobody reported', { year: 2023, quarter: 3 }],
    ['the year, which is its fourth quarter', { year: 2023 }],
    ['another year', { year: 2024, quarter: 1 }],
  ])('refuses %s, and says which quarters there are', (_, period) => {
    expect(() => progressOf(reported(), templates, { period })).toThrow(expect.objectContaining({ text: expect.objectContaining({ zh: `没有 ${printPeriod({ quarter: 4, ...period }).zh}的完成数，不能晾晒；填报了完成数的有 2023年一季度、2023年二季度` }) }));
  });

  it('takes the year for its fourth quarter where it was reported', () => {
    expect(progressOf(reported(put(TOWNS_YEAR, 3, 2, 5)), templates, { period: { year: 2023 } }).period).toEqual({ year: 2023, quarter: 4 });
  });

  it("does not miss a town's rate that has no target for the quarter, and ranks the town", () => {
    const found = progressOf(reported(put(TOWNS_Q2, 9, 2, null)), templates);
    expect(town(found, 'high-tech-investment-growth', '高新区')).toMatchObject({ unlit: 'no-target', reason: { zh: expect.stringContaining('只有年度目标') } });
    expect(found.towns?.ranked.map(({ item }) => item.region)).toContain('高新区');
    // A stock that towns add up stays due, by the year's target: what is left out must not better a place.
    const without = progressOf(reported(put(TOWNS_Q2, 7, 2, null)), templates);
    expect(town(without, 'valid-invention-patents', '高新区')).toMatchObject({ unlit: 'not-reported' });
    expect(without.towns?.unranked.map(({ region }) => region)).toContain('高新区');
    // Where the quarter has a target of its own, a ratio is missing.
    expect(at(progressOf(reported(put(DISTRICT, 7, 3, null)), templates), 'industrial-rd-share-of-revenue', 2)?.unlit).toBe('not-reported');
  });

  it('takes one figure a cell, and of a stock no figure that says only what is added', () => {
    const targets = '进度表1（按年度）';
    const found = progressOf(reported(put(targets, 10, 6, '70亿元/30亿元'), put(targets, 12, 6, '新增80'), put(targets, 13, 6, '新增100'), put(targets, 9, 6, '累计达77')), templates);
    const why = (id: string): unknown[] => [at(found, id, 2)?.unlit, at(found, id, 2)?.reason?.zh];
    expect(why('high-tech-value-added')).toEqual(['no-target', expect.stringContaining('一格有几个数')]);
    expect(why('valid-invention-patents')).toEqual(['no-target', expect.stringContaining('只写了新增数，不是总数')]);
    expect(brief(at(found, 'new-tech-smes', 2))).toEqual([100, 100, 1, 'green']);
    expect(brief(at(found, 'high-tech-value-added-share', 2))).toEqual([77, 77, 1, 'green']);
  });

  it('is of the district that reported, or of the one that is asked for', () => {
    const both: Snapshot = { ...reported(), sheets: [...reported().sheets, ...sampleSnapshot('pinghu-315-2023').sheets] };
    const found = progressOf(both, templates);
    expect([found.district, found.indicators.length]).toEqual(['吴兴区', 12]);
    expect(progressOf(both, templates, { district: '吴兴区', period: { year: 2023, quarter: 1 } }).period).toEqual({ year: 2023, quarter: 1 });
    const unreported: Snapshot = { ...both, sheets: both.sheets.filter(({ name }) => !name.includes('完成')) };
    expect(() => progressOf(unreported, templates)).toThrow(/figures of 2 districts \(.+, .+\)/);
  });

  it('counts only indicators and periods of the year', () => {
    const plan = templates.find(({ id }) => id === 'wuxing-145');
    if (!plan) throw new Error('no pack');
    const drawn = readWorkbook(applyEdits(bytes, drawTemplate(plan, { sheet: '十四五', published: true })));
    const found = progressOf(drawn, templates);
    expect([found.indicators.length, found.period]).toEqual([12, { year: 2023, quarter: 2 }]);
    // What was reached in 2020 is the plan's base, and no progress.
    const alone: Snapshot = { ...drawn, sheets: drawn.sheets.filter(({ name }) => name === '十四五') };
    expect(() => progressOf(alone, templates)).toThrow(/Nothing was reported/);
    expect(() => progressOf(alone, templates, { period: { year: 2020 } })).toThrow(/Nothing was reported/);
    expect(progressOf({ ...drawn, sheets: drawn.sheets.filter(({ name }) => !name.includes('乡镇')) }, templates).towns).toBeUndefined();
  });
});
