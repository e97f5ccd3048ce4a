/** What a clerk adds to 校验报告 beside and above its entries: it moves with its entry, or nothing is written. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER_SHEET, Refusal, makeReport, verify, type CellInput, type Edit, type Sheet } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes } from '../../read-fixture';

const BY_TOWN = '进度表2（分乡镇）';
const set = (sheet: string, row: number, column: number, ...values: readonly CellInput[]): Edit => ({ kind: 'setValues', sheet, at: { row, column }, values: [values] });
const ledger = (bytes: Uint8Array): Sheet => {
  const sheet = readWorkbook(bytes).sheets.find(({ name }) => name === LEDGER_SHEET);
  if (!sheet) throw new Error(LEDGER_SHEET);
  return sheet;
};
const redraw = (bytes: Uint8Array): Uint8Array => applyEdits(bytes, makeReport(readWorkbook(bytes), templates, { language: 'zh', time: '2023-05-01 09:00' }).edits);
const headerOf = (sheet: Sheet): number => sheet.values.findIndex((row) => row.includes('指纹'));
/** What stands under a header, by the words of the problem. */
const beside = (sheet: Sheet, header: string): Record<string, unknown> => {
  const labels = sheet.values[headerOf(sheet)] ?? [];
  const [at, problem] = [labels.indexOf(header), labels.indexOf('问题')];
  return Object.fromEntries(sheet.values.slice(headerOf(sheet) + 1).map((row) => [row[problem], row[at] ?? null]));
};
const count = (sheet: Sheet, word: string): number => sheet.values.flat().filter((value) => value === word).length;

describe('a clerk\'s own cells in 校验报告', () => {
  let drawn: Uint8Array;
  let first: Sheet;
  let header: number;
  const width = 15;

  beforeAll(() => {
    drawn = redraw(sampleBytes('wuxing-315-2023'));
    first = ledger(drawn);
    header = headerOf(first);
  });

  /** The sheet as a clerk leaves it who inserts columns (undefined) and rows. */
  const rearranged = (columns: readonly (number | string)[], rowsAbove = 0): Uint8Array => {
    const rows = first.values.map((row, r) => columns.map((from): CellInput => (typeof from === 'number' ? ((row[from] as CellInput | undefined) ?? null) : r === header ? from : r > header ? `${from}${r}` : null)));
    const above = Array.from({ length: rowsAbove }, () => columns.map(() => null));
    return applyEdits(drawn, [{ kind: 'setValues', sheet: LEDGER_SHEET, at: { row: 0, column: 0 }, values: [...above, ...rows] }]);
  };
  const ours = Array.from({ length: width }, (_, i) => i);

  it('keeps a column that was inserted, with its words beside the same findings when others close', () => {
    const inserted = rearranged([...ours.slice(0, 5), '核实人', ...ours.slice(5)]);
    const before = beside(ledger(inserted), '核实人');
    const after = ledger(redraw(applyEdits(inserted, [set(BY_TOWN, 6, 10, 24.31)])));
    expect(beside(after, '核实人')).toEqual(before);
    expect(after.values[headerOf(after)]?.[5]).toBe('核实人');
    expect([count(after, '指纹'), count(after, '回执')]).toEqual([1, 1]);
    expect(verify(readWorkbook(redraw(inserted)), templates).kind).toBe('verified');
  });

  it('keeps a column at the right, and its dates as dates', () => {
    const soft = header + 4;
    const typed = applyEdits(drawn, [
      set(LEDGER_SHEET, header, width + 1, '电话核实'),
      ...first.values.slice(header + 1).map((_, i) => set(LEDGER_SHEET, header + 1 + i, width + 1, i === soft - header - 1 ? 45000 : `注${i}`)),
      { kind: 'setFormat', sheet: LEDGER_SHEET, range: { row: soft, column: width + 1, rows: 1, columns: 1 }, format: { numberFormat: 'yyyy-mm-dd' } },
      // Closes a finding: those below it move up.
      set(BY_TOWN, 6, 10, 24.31),
    ]);
    const after = ledger(redraw(typed));
    expect(beside(after, '电话核实')).toEqual(beside(ledger(typed), '电话核实'));
    const moved = after.values.findIndex((row) => row[width + 1] === 45000);
    expect([moved, after.formats[moved]?.[width + 1]]).toEqual([soft - 1, 'yyyy-mm-dd']);
  });

  it('keeps the words beside a finding whose figure changes', () => {
    const marked = applyEdits(rearranged([...ours, '核实人']), [set(BY_TOWN, 6, 10, 13)]);
    const rows = (sheet: Sheet): unknown[] => Object.values(beside(sheet, '核实人')).sort();
    expect(rows(ledger(redraw(marked)))).toEqual(rows(ledger(marked)));
  });

  it('keeps notes above the table and another title', () => {
    const noted = applyEdits(drawn, [set(LEDGER_SHEET, 0, 0, '吴兴区校验报告'), set(LEDGER_SHEET, 0, 2, '王科长 2023.12 审'), set(LEDGER_SHEET, 2, 25, '区领导批示：同意')]);
    const after = ledger(redraw(noted));
    expect([after.values[0]?.[0], after.values[0]?.[2], after.values[2]?.[25]]).toEqual(['吴兴区校验报告', '王科长 2023.12 审', '区领导批示：同意']);
    expect(verify(readWorkbook(redraw(noted)), templates).kind).toBe('verified');
  });

  it('leaves nothing of its own behind where the whole was moved', () => {
    const after = ledger(redraw(rearranged(['', '', ...ours].map((one) => (one === '' ? 99 : one)), 3)));
    expect([count(after, '指纹'), count(after, '依据'), count(after, '回执'), count(after, '结论')]).toEqual([1, 2, 1, 1]);
    expect(headerOf(after)).toBe(header);
    expect(after.values[0]?.[2]).toBe('校验报告');
    expect(after.values.length).toBe(first.values.length);
  });

  describe('lines below the entries', () => {
    const end = (): number => first.values.length;
    const signed = (...more: readonly Edit[]): Uint8Array =>
      applyEdits(drawn, [set(LEDGER_SHEET, end() + 1, 0, '单位盖章：'), set(LEDGER_SHEET, end() + 2, 10, 45000), { kind: 'setFormat', sheet: LEDGER_SHEET, range: { row: end() + 2, column: 10, rows: 1, columns: 1 }, format: { numberFormat: 'yyyy-mm-dd' } }, ...more]);
    const at = (sheet: Sheet): number => sheet.values.findIndex((row) => row[0] === '单位盖章：');

    it('stay where they are, and the report is rechecked with them', () => {
      const noted = signed();
      expect(verify(readWorkbook(noted), templates)).toMatchObject({ kind: 'verified', changes: [] });
      const after = ledger(redraw(noted));
      expect([at(after), after.values[end() + 2]?.[10]]).toEqual([end() + 1, 45000]);
      // An entry is gone, its row is cleared, and the line stays.
      const fewer = ledger(redraw(signed(set(BY_TOWN, 6, 10, 24.31), set(BY_TOWN, 7, 2, 1520))));
      expect(at(fewer)).toBe(end() + 1);
      expect(verify(readWorkbook(redraw(noted)), templates)).toMatchObject({ kind: 'verified', changes: [] });
    });

    it('go down where there are more entries, as they were', () => {
      const after = ledger(redraw(signed(set(BY_TOWN, 3, 2, 'x'), set(BY_TOWN, 3, 3, 'x'))));
      const entries = after.values.filter((row) => ['强制性', '核实性'].includes(String(row[1]))).length;
      const down = header + 1 + entries;
      expect(down).toBeGreaterThan(end());
      expect(at(after)).toBe(down + 1);
      expect([after.values[down + 2]?.[10], after.formats[down + 2]?.[10]]).toEqual([45000, 'yyyy-mm-dd']);
      expect(count(after, '单位盖章：')).toBe(1);
      expect(after.values.flat().filter((value) => value === 45000)).toHaveLength(1);
    });

    it('that are merged are not moved, and nothing is written', () => {
      const merged = signed({ kind: 'merge', sheet: LEDGER_SHEET, range: { row: end() + 1, column: 0, rows: 1, columns: 3 } });
      expect(at(ledger(redraw(merged)))).toBe(end() + 1);
      const more = applyEdits(merged, [set(BY_TOWN, 3, 2, 'x'), set(BY_TOWN, 3, 3, 'x')]);
      expect(() => redraw(more)).toThrow(/"单位盖章：" is merged, and the entries now reach to row \d+; nothing was written/);
      expect(verify(readWorkbook(more), templates).kind).toBe('verified');
    });
  });

  it('clears hidden columns that stand there twice', () => {
    const doubled = ledger(redraw(rearranged([...ours, 13, 14])));
    expect([count(doubled, '指纹'), count(doubled, '回执'), Math.max(...doubled.values.map((row) => row.length))]).toEqual([1, 1, width]);
  });

  it('puts a column that was deleted behind the last', () => {
    const without = rearranged([...ours.filter((i) => i !== 5), 99]);
    const after = ledger(redraw(without));
    expect(beside(after, '责任单位')).toEqual(beside(first, '责任单位'));
  });

  // The figure that is set closes a finding: those below it move up.
  it.each<[string, readonly Edit[], RegExp]>([
    ['a note where the head is drawn', [set(LEDGER_SHEET, 1, 2, null), set(LEDGER_SHEET, 1, 0, '王科长')], /A2 的“王科长”会被新的报告覆盖，没有写入任何内容/],
    ['a formula whose entry moves', [set(LEDGER_SHEET, 14, 16, { formula: '=L15' }), set(BY_TOWN, 6, 10, 24.31)], /Q15 的“=L15”是公式或错误值，不能随校验记录移动/],
    ['a second column of the same name', [set(LEDGER_SHEET, 10, 16, '备注')], /有两列“备注”（Q11/],
    ['a column of the clerk\'s that is called like one for the program', [set(LEDGER_SHEET, 10, 16, '依据'), set(LEDGER_SHEET, 12, 16, '省厅文件')], /有两列“依据”（Q11/],
  ])('refuses %s', (_, edits, sentence) => {
    const changed = applyEdits(drawn, edits);
    const thrown = ((): unknown => {
      try {
        return redraw(changed);
      } catch (fault) {
        return fault;
      }
    })();
    expect(thrown).toBeInstanceOf(Refusal);
    expect(thrown instanceof Refusal && thrown.text.zh).toMatch(sentence);
    expect(thrown instanceof Refusal && thrown.text.en).toMatch(/nothing was written/);
  });
});
