/** Whatever stands in a sheet: a valid pack that finds the sheet again, or a sentence. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { learnTemplate, sheetsWithTable } from '../../../src/core/learn/learn';
import type { Learned } from '../../../src/core/learn/learned';
import { printPack } from '../../../src/core/learn/print-pack';
import { Refusal } from '../../../src/core/refusal';
import { parseAddress } from '../../../src/core/sheet/address';
import { plainSheet, type CellValue, type Sheet, type Snapshot } from '../../../src/core/sheet/snapshot';
import { parseTemplate } from '../../../src/core/template/parse';
import { validate } from '../../../src/core/validate';
import { workbook } from './sheets';

const WORDS = [
  '指标', '序号', '计量单位', '单位', '责任单位', '备注', '类别', '主要内容', '合计', '全区', '名称', '2023年', '2025年', '2024年完成', '一季度', '四季度', '目标', '上年完成', '全省位次',
  '高新区', '织里镇', '东林街道', '东林镇', 'a镇', '__proto__', 'constructor', '专利（件）', '专利(件)', '占比（%）', '年度指标', '注：说明', '填表人：', '累计达800', '１５', '18.5亿元', '12%', '—', '#REF!', '★', '一、创新',
];
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 5, arbitrary: fc.oneof(fc.integer({ min: -5, max: 5000 }), fc.double({ noNaN: true }), fc.integer({ min: 1995, max: 2050 })) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean(), fc.constant({ error: '#DIV/0!' }), fc.constant('长'.repeat(5000))) },
);
const merge = fc.record({ row: fc.nat(6), column: fc.nat(6), rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 4 }) });
const format = fc.constantFrom('General', '0.00', '0%', '0.0%', 'yyyy"年"', '#,##0.0', '@', '0.0####');

const anySheet: fc.Arbitrary<Sheet> = fc
  .record({
    values: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 }),
    merges: fc.array(merge, { maxLength: 4 }),
    formats: fc.array(fc.array(format, { maxLength: 9 }), { maxLength: 12 }),
    name: fc.oneof(fc.constantFrom('表', '附件3', "a'b", 'History'), fc.string({ minLength: 1, maxLength: 40 })),
  })
  .map(({ values, merges, formats, name }) => ({ ...plainSheet(name, values), merges, formats }));

const FIGURES = ['2023年', '2025年', '2024年完成', '2025年全省位次', '2023年一季度', '2023年四季度', '织里镇', '东林街道', '高新区', '合计'];
const figure: fc.Arbitrary<CellValue> = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.double({ min: 0, max: 100, noNaN: true }), fc.constantFrom('累计达800', '新增30家以上', '完成验收', '１５', null));

/** A table as a district keeps it, with whatever columns and figures, somewhere on a sheet. */
const properTable: fc.Arbitrary<Sheet> = fc
  .record({
    figures: fc.shuffledSubarray(FIGURES, { minLength: 2 }),
    beside: fc.subarray(['责任单位', '备注', '联系人']),
    rows: fc.array(fc.tuple(fc.constantFrom('新增', '累计', '每万人', '研发'), fc.constantFrom('（件）', '（%）', '', '（亿元）'), fc.array(figure, { minLength: 10, maxLength: 10 })), { minLength: 1, maxLength: 15 }),
    down: fc.nat(4),
    right: fc.nat(3),
  })
  .map(({ figures, beside, rows, down, right }) => {
    const indent = Array.from({ length: right }, () => null);
    const table = [
      ['序号', '指标名称', ...figures, ...beside],
      ...rows.map(([word, unit, cells], i) => [i + 1, `${word}项目${i}号${unit}`, ...figures.map((_, at) => cells[at] ?? null), ...beside.map(() => '某局')]),
    ];
    return plainSheet('表', [...Array.from({ length: down }, (_, i) => [`吴兴区标题${i}`]), ...table.map((row) => [...indent, ...row])]);
  });

/** A header above whatever rows, so that most of them can be learned. */
const anyTable: fc.Arbitrary<Sheet> = fc
  .record({
    sheet: anySheet,
    header: fc.shuffledSubarray(['序号', '指标', '2023年', '2025年', '一季度', '四季度', '织里镇', '东林镇', '合计', '责任单位', '计量单位', '备注', '2023年', '差额'], { minLength: 4 }),
    labels: fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ minLength: 1, maxLength: 30 })), { minLength: 1, maxLength: 12 }),
  })
  .map(({ sheet, header, labels }) => {
    const at = header.indexOf('指标');
    const rows = labels.map((label, i) => header.map((_, column) => (column === (at < 0 ? 0 : at) ? label : sheet.values[i]?.[column] ?? null)));
    return { ...sheet, values: [['吴兴区指标表'], header, ...rows], merges: [] };
  });

function tryToLearn(snapshot: Snapshot, name: string): Learned | undefined {
  try {
    return learnTemplate(snapshot, name);
  } catch (fault) {
    // Anything else is a fault of ours: a pack that breaks its own rules among them.
    if (!(fault instanceof Refusal)) throw fault;
    expect(fault.text.zh.length).toBeGreaterThan(10);
    return undefined;
  }
}

function hold(learned: Learned, snapshot: Snapshot): void {
  const { template, assumptions } = learned;
  const reading = parseTemplate(JSON.stringify(template));
  expect(reading.ok ? [] : reading.errors).toEqual([]);
  const printed = parseTemplate(printPack(template));
  expect(printed.ok && printed.template).toEqual(template);
  for (const { path, cell, why } of assumptions) {
    if (cell !== undefined) expect(parseAddress(cell)).toBeDefined();
    expect(why.zh !== '' && why.en !== '').toBe(true);
    const [, list, index] = /^(rows|columns|regions)\[(\d+)\]/.exec(path) ?? [];
    if (list === 'rows' || list === 'columns' || list === 'regions') expect(template[list][Number(index)]).toBeDefined();
  }
  expect(() => validate(snapshot, [template])).not.toThrow();
}

describe('any sheet', () => {
  it('gives a valid pack or a refusal', () => {
    let learnt = 0;
    fc.assert(
      fc.property(anySheet, (sheet) => {
        const learned = tryToLearn(workbook(sheet), sheet.name);
        if (learned) hold(learned, workbook(sheet));
        learnt += learned ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    expect(learnt).toBeGreaterThan(20);
  });

  it('that is a proper table gives a pack that finds all of it again', () => {
    fc.assert(
      fc.property(properTable, (sheet) => {
        const snapshot = workbook(sheet);
        // 合计 alone is no figure: beside nothing but it there is nothing to learn.
        const learned = tryToLearn(snapshot, '表');
        if (!learned) return fc.pre(false);
        hold(learned, snapshot);
        const validation = validate(snapshot, [learned.template]);
        expect(validation.tables.map(({ confidence }) => confidence)).toEqual([1]);
        // A column that was left out is said to be so by the check as well; nothing else may be strange.
        const left = learned.assumptions.filter(({ path }) => path === 'columns').map(({ value }) => value);
        expect(validation.findings.filter(({ rule, actual }) => rule === 'structure' && !left.includes(String(actual))).map(({ message }) => message.zh)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('with a header gives a pack that is one of the sheets to learn from', () => {
    let learnt = 0;
    fc.assert(
      fc.property(anyTable, anySheet, (sheet, other) => {
        fc.pre(sheet.name !== other.name);
        const snapshot = workbook(sheet, other);
        const learned = tryToLearn(snapshot, sheet.name);
        if (!learned) return;
        learnt++;
        hold(learned, snapshot);
        expect(sheetsWithTable(snapshot)).toContain(sheet.name);
      }),
      { numRuns: 400 },
    );
    // How many of the random tables can be learned from varies; that many of them are is what matters.
    expect(learnt).toBeGreaterThan(30);
  });

  it('of a million cells is read in the time that a clerk waits', () => {
    const wide = plainSheet('大', [['指标', ...Array.from({ length: 99 }, (_, i) => `备注${i}`)], ...Array.from({ length: 10_000 }, (_, i) => [`第${i}行`, ...Array.from({ length: 99 }, (_, j) => i * j)])]);
    const headers = plainSheet('头', Array.from({ length: 10_000 }, () => ['指标', '2023年', '2024年', '专利']));
    const started = performance.now();
    expect(tryToLearn(workbook(wide), '大')).toBeUndefined();
    tryToLearn(workbook(headers), '头');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
