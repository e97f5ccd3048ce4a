import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTemplate } from '../../src/core/index';
import { samplePath } from '../read-fixture';
import { indicators } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'indicators-learn-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const PINGHU = samplePath('pinghu-315-2023');
const WUXING = samplePath('wuxing-315-2023-messy');

describe('indicators learn', () => {
  it('writes the pack of the only table and lists what it assumed, what is missing first', () => {
    const { exit, out, error } = indicators('learn', PINGHU, '-o', at('pinghu.json'));
    expect([exit, error]).toEqual([0, '']);
    const reading = parseTemplate(readFileSync(at('pinghu.json'), 'utf8'));
    expect(reading.ok && [reading.template.kind, reading.template.rows.length]).toEqual(['yearly', 9]);
    const lines = out.split('\n');
    expect(lines[0]).toContain('9 个指标 × 7 列');
    expect(lines[1]).toContain('必须补填');
    expect(lines[2]).toMatch(/^ {2}district = 本区/);
    expect(out).toContain('rows[0].measure = flow  B3  名称中有“费用”');
    expect(out).toMatch(/columns\[5\]\.period = 2023年一季度 {2}F2 {2}四季度与“2023年”列有 5 行相等/);
  });

  it('checks at once by what it wrote', () => {
    const { id } = JSON.parse(readFileSync(at('pinghu.json'), 'utf8'));
    const check = (...args: readonly string[]): { tables: unknown[]; findings: { rule: string; cells: string[] }[] } =>
      JSON.parse(indicators('check', PINGHU, '--format', 'json', ...args).out).files[0];
    const own = check('--pack', at('pinghu.json'), '--template', id);
    expect(own.tables).toEqual([expect.objectContaining({ template: id, confidence: 1 })]);
    const found = own.findings.map(({ rule, cells }) => [rule, cells]);
    expect(found).toContainEqual(['years-trend', ['D8', 'E8']]);
    expect(found).toEqual(check('--template', 'pinghu-315-yearly').findings.map(({ rule, cells }) => [rule, cells]));
  });

  it('draws it as a sheet, from which the same pack is learned', () => {
    const id = JSON.parse(readFileSync(at('pinghu.json'), 'utf8')).id;
    expect(indicators('new', id, '--pack', at('pinghu.json'), '-o', at('drawn.xlsx')).exit).toBe(0);
    expect(indicators('learn', at('drawn.xlsx'), '-o', at('again.json')).exit).toBe(0);
    expect(readFileSync(at('again.json'), 'utf8')).toBe(readFileSync(at('pinghu.json'), 'utf8'));
  });

  it('asks for the sheet where several hold a table, and speaks English', () => {
    const several = indicators('learn', WUXING, '-o', at('wuxing.json'), '--lang', 'en');
    expect([several.exit, several.out]).toEqual([2, '']);
    expect(several.error).toMatch(/2 tables.*--sheet.*附件3, 附件4/);
    const { exit, out } = indicators('learn', WUXING, '--sheet', '附件4', '-o', at('wuxing.json'), '--lang', 'en');
    expect(exit).toBe(0);
    expect(out).toContain('columns = 全区合计  C3  a total column');
    expect(out).not.toMatch(/推定|校验：/);
  });

  it('writes over nothing unless forced, and leaves nothing half written', () => {
    writeFileSync(at('mine.json'), 'mine');
    const refused = indicators('learn', PINGHU, '-o', at('mine.json'));
    expect([refused.exit, refused.error.split('\n').length, readFileSync(at('mine.json'), 'utf8')]).toEqual([2, 1, 'mine']);
    expect(indicators('learn', PINGHU, '-o', at('mine.json'), '--force').exit).toBe(0);
    expect(parseTemplate(readFileSync(at('mine.json'), 'utf8')).ok).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.each([
    ['a sheet without a table', ['learn', WUXING, '--sheet', '说明', '-o', 'x.json'], /说明.*没有看出指标表/],
    ['a sheet that is not there', ['learn', WUXING, '--sheet', '没有', '-o', 'x.json'], /没有工作表“没有”，现有：附件3/],
    ['no output', ['learn', PINGHU], /-o/],
    ['no file', ['learn', '-o', 'x.json'], /文件/],
    ['a file that is no workbook', ['learn', join(__dirname, 'run-cli.ts'), '-o', 'x.json'], /./],
    ['the workbook itself as output', ['learn', PINGHU, '-o', PINGHU, '--force'], /输入文件/],
    ['an option of another command', ['learn', PINGHU, '--blank', '-o', 'x.json'], /--blank/],
    ['--sheet where it is not taken', ['check', PINGHU, '--sheet', '附件1'], /--sheet/],
  ])('refuses %s in one sentence', (_, args, sentence) => {
    const { exit, out, error } = indicators(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(error.split('\n')).toHaveLength(1);
    expect(error).toMatch(sentence);
  });
});
