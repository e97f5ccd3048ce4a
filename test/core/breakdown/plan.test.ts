import { describe, expect, it } from '@jest/globals';
import { conflictsOf, defaultWeights, drawBreakdown, equalWeights, planBreakdown, publishedWeights, Refusal, sheetNamed, typedWeights, validate, type Breakdown, type BreakdownOptions, type Edit, type Finding, type Snapshot } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes, sampleSnapshot } from '../../read-fixture';

const snapshot = sampleSnapshot('wuxing-315-2023');
const byTown = templates.find(({ id }) => id === 'wuxing-315-by-town');
if (!byTown) throw new Error('the pack is gone');
const published = publishedWeights(byTown);
const options = (more: Partial<BreakdownOptions> = {}): BreakdownOptions => ({ language: 'zh', weights: published, quarters: false, ratios: 'district', ...more });
const plan = (more: Partial<BreakdownOptions> = {}, on: Snapshot = snapshot): Breakdown => planBreakdown(on, templates, options(more));
const row = (breakdown: Breakdown, id: string): readonly (readonly (number | null)[])[] =>
  breakdown.rows.find(({ indicator }) => indicator.id === id)?.periods.map(({ cells }) => cells.map(({ value }) => value)) ?? [];
const change = (edits: readonly Edit[], bytes = sampleBytes('wuxing-315-2023')): { bytes: Uint8Array; snapshot: Snapshot } => {
  const written = applyEdits(bytes, edits);
  return { bytes: written, snapshot: readWorkbook(written) };
};

/** A row of the district's table that has quarters. */
const spending = (sheetNamed(snapshot, '进度表1（按年度）')?.values ?? []).findIndex((cells) => cells[1] === '规上工业研发费用（亿元）');

describe('a breakdown', () => {
  it('of the published year is by the largest remainders', () => {
    expect(row(plan(), 'new-high-tech-enterprises')).toEqual([[19, 5, 3, 1, 1, 5, 4, 1, 1]]);
  });

  it('keeps pins, floors and caps, and divides the rest', () => {
    const limits = [{ indicator: 'technology-transactions', town: '湖东街道', pin: 12 }, { indicator: 'technology-transactions', town: '道场乡', floor: 5 }, { indicator: 'technology-transactions', town: '高新区', cap: 10 }];
    const [figures = []] = row(plan({ limits }), 'technology-transactions');
    expect([figures[8], figures[3], figures[0]]).toEqual([12, 5, 10]);
    expect(figures.reduce<number>((total, value) => total + Math.round((value ?? 0) * 100), 0)).toBe(6231);
  });

  it('an indicator whose quarters do not end at the year is not divided by quarter, and says why', () => {
    const wrong = change([{ kind: 'setValues', sheet: '进度表1（按年度）', at: { row: spending, column: 8 }, values: [[33]] }]).snapshot;
    const conflicts = conflictsOf(plan({ quarters: true }, wrong)).map(({ zh }) => zh);
    expect(conflicts).toEqual([expect.stringMatching(/^.*四季度 33 与全年 .* 不一致，请先改正再分解到季度$/)]);
    expect(conflictsOf(plan({}, wrong))).toEqual([]);
  });

  it('a blank quarter of the district leaves the year', () => {
    const blank = change([{ kind: 'setValues', sheet: '进度表1（按年度）', at: { row: spending, column: 6 }, values: [[null]] }]).snapshot;
    const before = plan({ quarters: true });
    const after = plan({ quarters: true }, blank);
    const touched = after.rows.filter(({ remark }) => remark?.zh === '全区 2023年二季度 没有可用的数，只分解到年');
    expect(touched).toHaveLength(1);
    expect(row(after, touched[0]?.indicator.id ?? '')).toEqual(row(before, touched[0]?.indicator.id ?? '').slice(0, 1));
  });

  it('a quarter that the district has left blank throughout gets no sheet', () => {
    const values = Array.from({ length: 10 }, () => [null]);
    const blank = change([{ kind: 'setValues', sheet: '进度表1（按年度）', at: { row: 4, column: 5 }, values }]).snapshot;
    const after = plan({ quarters: true }, blank);
    const written = change(drawBreakdown(after, blank, templates, 'zh').edits).snapshot;
    expect(sheetNamed(written, '分乡镇（2023年一季度）')).toBeUndefined();
    expect(after.rows.filter(({ remark }) => remark?.zh === '全区 2023年一季度 没有可用的数，只分解到年')).not.toEqual([]);
  });

  it('typed weights are by name or alias; a town without one is named', () => {
    const weights = typedWeights({ 高新区: 1, 织里: 1, 八里店镇: 1, 道场乡: 1, 妙西镇: 1, 埭溪镇: 1, 东林镇: 1, 环渚街道: 1, 湖东街道: 0 });
    expect(row(plan({ weights }), 'new-high-tech-enterprises')).toEqual([[5, 5, 5, 5, 5, 5, 5, 5, 0]]);
    expect(conflictsOf(plan({ weights: typedWeights({ 高新区: 1 }) }))[0]?.zh).toMatch(/没有 织里镇、.*湖东街道 的数，请给它固定值，或换一个权重来源$/);
  });

  it('scaled ratios keep the weighted mean at the district\'s', () => {
    const breakdown = plan({ ratios: 'scaled', quarters: true });
    const pairs = [['industrial-rd-share-of-revenue', 'industrial-rd-spending', 2], ['high-tech-value-added-share', 'high-tech-value-added', 0]] as const;
    for (const [ratio, amount, decimals] of pairs) {
      const ratios = breakdown.rows.find(({ indicator }) => indicator.id === ratio)?.periods ?? [];
      expect(ratios).toHaveLength(5);
      ratios.forEach(({ cells, district }, period) => {
        const amounts = row(breakdown, amount)[period] ?? [];
        const total = amounts.reduce<number>((sum, value) => sum + (value ?? 0), 0);
        const implied = cells.reduce((sum, { value }, i) => sum + (amounts[i] ?? 0) / (value ?? 1), 0);
        expect((total / implied).toFixed(decimals)).toBe((district?.value ?? 0).toFixed(decimals));
        expect(new Set(cells.map(({ value }) => value)).size).toBeGreaterThan(4);
      });
    }
  });

  it('an unknown sheet, year or indicator is refused in a sentence', () => {
    for (const more of [{ sheet: '没有' }, { year: 2019 }, { indicators: ['nothing'] }, { towns: ['甲镇', '甲镇'] }]) expect(() => plan(more)).toThrow(Refusal);
    expect(() => planBreakdown(sampleSnapshot('pinghu-315-2023'), templates, options({ weights: equalWeights }))).toThrow(/towns/);
  });
});

describe('a breakdown that is made again', () => {
  const first = plan({ quarters: true });
  const once = change(drawBreakdown(first, snapshot, templates, 'zh').edits);

  it('with nothing changed gives the same sheets', () => {
    const again = plan({ quarters: true, weights: defaultWeights(once.snapshot, templates) }, once.snapshot);
    expect(again.changed).toEqual([]);
    const twice = change(drawBreakdown(again, once.snapshot, templates, 'zh').edits, once.bytes);
    expect(twice.snapshot.sheets.map(({ name, values }) => [name, values])).toEqual(once.snapshot.sheets.map(({ name, values }) => [name, values]));
  });

  it('asks about a changed figure, then keeps or replaces it', () => {
    const sheet = '分乡镇（2023年）';
    const typed = change([{ kind: 'setValues', sheet, at: { row: 6, column: 3 }, values: [[9]] }], once.bytes);
    const asked = plan({ quarters: true }, typed.snapshot);
    expect(asked.changed).toEqual([expect.objectContaining({ indicator: 'technology-transactions', town: '织里镇', generated: 9.97, now: 9 })]);
    expect(() => drawBreakdown(asked, typed.snapshot, templates, 'zh')).toThrow(Refusal);
    expect(row(plan({ changed: 'keep', quarters: true }, typed.snapshot), 'technology-transactions')[0]?.[1]).toBe(9);
    expect(row(plan({ changed: 'replace', quarters: true }, typed.snapshot), 'technology-transactions')[0]?.[1]).toBe(9.97);
    const kept = plan({ changed: 'keep', quarters: true }, typed.snapshot);
    const written = change(drawBreakdown(kept, typed.snapshot, templates, 'zh').edits, typed.bytes);
    expect(plan({ quarters: true }, written.snapshot).changed).toEqual([]);
    expect(row(plan({ quarters: true }, written.snapshot), 'technology-transactions')[0]?.[1]).toBe(9);
  });

  it('a limit in the ledger that is no number is refused with its cell', () => {
    const ledger = sheetNamed(once.snapshot, '分解台账')?.values ?? [];
    const at = { row: 8, column: ledger[6]?.indexOf('固定值') ?? -1 };
    expect(at.column).toBeGreaterThan(0);
    const typed = change([{ kind: 'setValues', sheet: '分解台账', at, values: [['约九']] }], once.bytes);
    expect(() => plan({}, typed.snapshot)).toThrow(/分解台账!J9/);
  });

  it('a ledger without its header is not written over', () => {
    const typed = change([{ kind: 'setValues', sheet: '分解台账', at: { row: 6, column: 0 }, values: [['x', 'y']] }], once.bytes);
    expect(() => plan({}, typed.snapshot)).toThrow(Refusal);
  });

  it('a town\'s quarters are compared across their sheets, and with its year', () => {
    const find = (edits: readonly Edit[], rule: string): readonly Finding[] => validate(change(edits, once.bytes).snapshot, templates).findings.filter((finding) => finding.rule === rule);
    const q2 = { kind: 'setValues', sheet: '分乡镇（2023年二季度）', at: { row: 3, column: 3 }, values: [[1]] } as const;
    expect(find([q2], 'quarters-monotonic').map(({ severity, places }) => [severity, places[0]?.sheet, places[0]?.row, places[0]?.column])).toEqual([['hard', '分乡镇（2023年二季度）', 3, 3]]);
    const q4 = { kind: 'setValues', sheet: '分乡镇（2023年四季度）', at: { row: 3, column: 3 }, values: [[6.3]] } as const;
    expect(find([q4], 'year-end-equals-annual').map(({ region, difference }) => [region, difference])).toEqual([['织里镇', 0.02]]);
  });
});

it('quarters are told apart by their titles where the workbook has lost its document properties', () => {
  const { snapshot: written } = change(drawBreakdown(plan({ quarters: true }), snapshot, templates, 'zh').edits);
  const found = validate({ ...written, properties: {} }, templates).tables.filter(({ sheet }) => sheet.includes('季度'));
  expect(found.map(({ template }) => template)).toEqual([1, 2, 3, 4].map((q) => `wuxing-315-by-town-2023q${q}`));
});
