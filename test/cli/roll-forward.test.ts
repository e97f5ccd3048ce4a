import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edit } from '../../src/core/index';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { convert, missing } from '../libreoffice';
import { samplePath } from '../read-fixture';
import { indicators } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'indicators-roll-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const WUXING = samplePath('wuxing-315-2023');

interface Checked {
  readonly verdict: string;
  readonly tables: readonly { readonly sheet: string; readonly template: string; readonly confidence: number }[];
  readonly findings: readonly { readonly rule: string }[];
}

const check = (file: string): Checked => JSON.parse(indicators('check', file, '--format', 'json').out).files[0];

describe('indicators roll-forward', () => {
  it('writes the workbook of the next year, which brings its packs, and says what to look at', () => {
    const { exit, out, error } = indicators('roll-forward', WUXING, '-o', at('2024.xlsx'));
    expect([exit, error]).toEqual([0, '']);
    const [done, heading, ...remarks] = out.split('\n');
    expect(done).toBe(`已写出 ${at('2024.xlsx')}：2024 年，3 张表`);
    expect(heading).toBe('请核对：');
    expect(remarks.join('\n')).toContain('2023 年基数取当年目标数');
    const checked = check(at('2024.xlsx'));
    expect(checked.tables.map(({ template, confidence }) => [template, confidence])).toEqual([
      ['wuxing-315-yearly-2024', 1], ['wuxing-315-by-town-2024', 1], ['wuxing-315-by-town-2023-base', 1],
    ]);
    // As blank as a new one from the template: nothing but what is yet to be filled in.
    expect([checked.verdict, [...new Set(checked.findings.map(({ rule }) => rule))]]).toEqual(['failed', ['cell-required']]);
  });

  it('goes on from what it wrote', () => {
    const { exit, out } = indicators('roll-forward', at('2024.xlsx'), '-o', at('2025.xlsx'), '--lang', 'en');
    expect([exit, out.split('\n')[0]]).toEqual([0, `Wrote ${at('2025.xlsx')}: 2025, 3 tables`]);
    expect(out).toMatch(/Please look at:[\s\S]*has no figure of 2024/);
    expect(check(at('2025.xlsx')).tables.map(({ sheet }) => sheet)).toEqual(['进度表1（按年度）', '进度表2（分乡镇）', '进度表2（分乡镇） (2024)']);
  });

  it('lends last year\'s towns to the breakdown of the new year', () => {
    const targets: Edit = { kind: 'setValues', sheet: '进度表1（按年度）', at: { row: 8, column: 4 }, values: [[35]] };
    writeFileSync(at('filled.xlsx'), applyEdits(new Uint8Array(readFileSync(at('2024.xlsx'))), [targets]));
    const { exit, out } = indicators('breakdown', at('filled.xlsx'), '-o', at('divided.xlsx'), '--weights', '进度表2（分乡镇）（2023年）', '--indicators', '规上工业企业研发费用（亿元）');
    expect([exit, out.split('\n')[0]]).toEqual([0, expect.stringContaining('权重：“进度表2（分乡镇）（2023年）”')]);
    // 35 in the proportions of 11.2 : 7.2 : 5 : 0.35 : 0.73 : 3.43 : 7.84 : 0.68 : 0.28 (附件4), to the last cent.
    expect(out).toContain('2024年 35 = 10.68 6.86 4.77 0.33 0.7 3.27 7.47 0.65 0.27');
  });

  it('takes another year', () => {
    expect(indicators('roll-forward', WUXING, '-o', at('2026.xlsx'), '--year', '2026').out).toContain('2026 年，3 张表');
    const [sheet] = readWorkbook(new Uint8Array(readFileSync(at('2026.xlsx')))).sheets;
    expect(sheet?.values[1]).toEqual(['序号', '指标', '2027年', '2026年', '2023年基数', '一季度', '二季度', '三季度', '四季度', '责任单位']);
  });

  (missing.length > 0 && !process.env['CI'] ? it.skip : it)('survives LibreOffice: found by its own packs with all figures', () => {
    const own = new Uint8Array(readFileSync(at('2024.xlsx')));
    writeFileSync(at('saved.xlsx'), convert(folder, 'xlsx', { rolled: own })('rolled'));
    const saved = readWorkbook(new Uint8Array(readFileSync(at('saved.xlsx'))));
    expect(saved.sheets.slice(0, 3).map(({ values }) => values.slice(0, 12))).toEqual(readWorkbook(own).sheets.slice(0, 3).map(({ values }) => values.slice(0, 12)));
    expect(check(at('saved.xlsx')).tables).toEqual(check(at('2024.xlsx')).tables);
  }, 120_000);

  it('writes over nothing unless forced', () => {
    const before = readFileSync(at('2024.xlsx'));
    expect(indicators('roll-forward', WUXING, '-o', at('2024.xlsx')).exit).toBe(2);
    expect(readFileSync(at('2024.xlsx'))).toEqual(before);
    expect(indicators('roll-forward', WUXING, '-o', at('2024.xlsx'), '--force').exit).toBe(0);
    expect(readFileSync(at('2024.xlsx'))).toEqual(before);
  });

  it.each([
    ['no output', [WUXING], /-o/],
    ['no file', ['-o', 'x.xlsx'], /文件/],
    ['a year that is none', [WUXING, '-o', 'x.xlsx', '--year', '明年'], /四位年份/],
    ['the year that it is of', [WUXING, '-o', 'x.xlsx', '--year', '2023'], /要晚于 2023 年/],
    ['the workbook itself as output', [WUXING, '-o', WUXING, '--force'], /输入文件/],
    ['an option of another command', [WUXING, '-o', 'x.xlsx', '--blank'], /--blank/],
    ['a file that is no workbook', [join(__dirname, 'run-cli.ts'), '-o', 'x.xlsx'], /./],
  ])('refuses %s in one sentence', (_, args, sentence) => {
    const { exit, out, error } = indicators('roll-forward', ...args);
    expect([exit, out]).toEqual([2, '']);
    expect(error.split('\n')).toHaveLength(1);
    expect(error).toMatch(sentence);
    expect(existsSync('x.xlsx')).toBe(false);
  });
});
