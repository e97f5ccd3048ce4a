import { afterAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { typed } from '../core/handout/towns';
import { samplePath } from '../read-fixture';
import { indicators } from './run-cli';

const root = mkdtempSync(join(tmpdir(), 'indicators-handout-'));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name: string): string => join(root, name);

const DISTRICT = samplePath('wuxing-315-2023');
const fileOf = (folder: string, town: string): string => join(folder, `吴兴区${town}2023年指标目标填报表.xlsx`);
const fill = (path: string, cells: Parameters<typeof typed>[1], to = path): void => writeFileSync(to, typed(new Uint8Array(readFileSync(path)), cells));

describe('indicators hand-out and collect', () => {
  it('writes one file a town and makes the folder, and writes over nothing unless forced', () => {
    const { exit, out } = indicators('hand-out', DISTRICT, '-o', at('new/targets'));
    expect([exit, out.split('\n')[0]]).toEqual([0, `已写出 9 个文件到 ${at('new/targets')}：`]);
    expect(readdirSync(at('new/targets'))).toHaveLength(9);
    rmSync(fileOf(at('new/targets'), '高新区'));
    const again = indicators('hand-out', DISTRICT, '-o', at('new/targets'));
    expect([again.exit, again.error]).toEqual([2, expect.stringMatching(/^有 8 个文件已存在.*一个文件也没有写/)]);
    expect(existsSync(fileOf(at('new/targets'), '高新区'))).toBe(false);
    expect(indicators('hand-out', DISTRICT, '-o', at('new/targets'), '--force').exit).toBe(0);
    expect(indicators('hand-out', DISTRICT, '-o', at('some'), '--entry', 'actuals', '--towns', '织里,东林').out).toContain('东林镇  吴兴区东林镇2023年指标完成情况填报表.xlsx');
    expect(readdirSync(at('some'))).toHaveLength(2);
    expect(indicators('hand-out', DISTRICT, '-o', at('x'), '--entry', 'all').error).toContain('--entry 只能是 targets 或 actuals');
    expect(indicators('hand-out', samplePath('pinghu-315-2023'), '-o', at('x')).error).toContain('没有认出分乡镇表');
    writeFileSync(at('file'), '');
    expect(indicators('hand-out', DISTRICT, '-o', at('file/x')).error).toContain('不能建立文件夹');
    expect(existsSync(at('x'))).toBe(false);
  });

  // Node's own mkdir -p never ends there.
  (process.platform === 'linux' ? it : it.skip)('ends where the system makes no folder', () => {
    expect(indicators('hand-out', DISTRICT, '-o', '/proc/x/y')).toMatchObject({ exit: 2, error: expect.stringMatching(/^不能建立文件夹“\/proc\/x\/y”/) });
  });

  it('leaves no folder behind of which an inner one can\'t be made', () => {
    const inner = '长'.repeat(300);
    expect(indicators('hand-out', DISTRICT, '-o', at(`outer/${inner}`)).error).toMatch(/^不能建立文件夹/);
    expect(existsSync(at('outer'))).toBe(false);
  });

  it('changes no byte where nothing was filled in, and still checks the sums', () => {
    const { exit, out } = indicators('collect', DISTRICT, at('new/targets'), '-o', at('same.xlsx'));
    expect(readFileSync(at('same.xlsx')).equals(readFileSync(DISTRICT))).toBe(true);
    expect(out.match(/已交回/g)).toHaveLength(9);
    // The published figures do not add up, and that is said.
    expect([exit, out]).toEqual([1, expect.stringContaining('强制性 2')]);
  });

  it('says of a folder as it really comes back what came, what is missing and what is wrong', () => {
    const folder = at('back');
    indicators('hand-out', DISTRICT, '-o', folder);
    copyFileSync(DISTRICT, join(folder, '区里的.xlsx'));
    rmSync(fileOf(folder, '湖东街道'));
    fill(fileOf(folder, '织里镇'), { C4: 7.5 });
    fill(fileOf(folder, '八里店镇'), { C2: '任务数', C4: 6 });
    fill(fileOf(folder, '妙西镇'), { C4: 0.8 }, join(folder, '妙西镇（改）.xlsx'));
    fill(fileOf(folder, '道场乡'), { B5: '高新产业占比', C12: null });
    writeFileSync(join(folder, '坏的.xlsx'), 'not a workbook');
    writeFileSync(join(folder, '湖东街道.xls'), new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    writeFileSync(join(folder, '盖章.pdf'), 'scan');
    const { exit, out, error } = indicators('collect', DISTRICT, folder, '-o', at('back.xlsx'));
    expect([exit, error]).toEqual([1, '']);
    const lines = out.replaceAll(`${folder}/`, '').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        '湖东街道（目标）：未交回',
        '织里镇（目标）：已交回  吴兴区织里镇2023年指标目标填报表.xlsx  1 个数有变化',
        '八里店镇（目标）：交回了，但没有认出表  吴兴区八里店镇2023年指标目标填报表.xlsx',
        expect.stringMatching(/^妙西镇（目标）：交回两份，不同 {2}/),
        expect.stringMatching(/^ {2}区里的\.xlsx {2}文件里没有下发时写入的模板/),
        '没有汇集的文件：',
        expect.stringMatching(/^ {2}坏的\.xlsx {2}/),
        expect.stringMatching(/^ {2}湖东街道\.xls {2}这是旧版 Office 文件.*另存为“Excel 工作簿（\.xlsx）”/),
        '  文件夹中另有 1 个文件不是表格，没有读（.pdf 1）',
        expect.stringMatching(/找不到表头“2023年目标”，整份没有汇集/),
        expect.stringMatching(/道场乡.*指标“高新技术产业增加值占规上工业比重（%）”不见了|多了一行“高新产业占比”/),
        expect.stringMatching(/妙西镇交回 2 份不同的表.*采用：--accept '妙西镇:.*'/),
        expect.stringMatching(/每年新增省科技型中小企业（家） 2023年目标：没有填，区里的 \d+ 不动/),
        '  织里镇  规上工业企业研发费用（亿元）  2023年  7.2 → 7.5',
      ]),
    );
    expect(lines.at(-2)).toBe(`写入 1 个数，写出 ${at('back.xlsx')}`);
    expect(lines.at(-1)).toMatch(/back\.xlsx: 不通过 · 强制性 \d+/);
    const chosen = JSON.parse(indicators('collect', DISTRICT, folder, '-o', at('back.xlsx'), '--force', '--format', 'json', '--accept', `妙西镇:${join(folder, '妙西镇（改）.xlsx')}`).out);
    expect(chosen.complete).toBe(false);
    expect(chosen.changes.map(({ town, period, before, after }: Record<string, unknown>) => [town, period, before, after])).toEqual([['织里镇', '2023年', 7.2, 7.5], ['妙西镇', '2023年', 0.73, 0.8]]);
    expect(chosen.check.tables).toHaveLength(2);
  });

  it('exits 0 where all is in and the sums are right', () => {
    // What the published table is short of, filled in by the towns.
    const folder = at('right');
    const right = indicators('collect', DISTRICT, at('new/targets'), '-o', at('r.xlsx'), '--format', 'json');
    const short = JSON.parse(right.out).check.findings.filter((one: { severity: string; rule: string }) => one.severity === 'hard' && one.rule === 'parts-sum-to-total');
    expect(short).toHaveLength(2);
    indicators('hand-out', DISTRICT, '-o', folder);
    const rows = ['规上工业研发费用占', '规上工业企业研发费用', '高新技术产业增加值占', '高新技术产业增加值（', '技术交易总额', '累计有效发明', '每万名', '高新技术产业投资', '每年新增高新', '每年新增省'];
    const published: Record<number, number> = { 3: 2.95, 4: 7.2, 5: 70, 6: 26.36, 7: 8, 8: 748, 9: 1200, 10: 25, 11: 7, 12: 32 };
    const cells = short.map(({ indicator, difference }: { indicator: string; difference: number }) => {
      const row = rows.findIndex((start) => indicator.startsWith(start)) + 3;
      return [`C${row}`, Number(((published[row] ?? 0) - difference).toFixed(2))];
    });
    fill(fileOf(folder, '织里镇'), Object.fromEntries(cells));
    const { exit, out } = indicators('collect', DISTRICT, folder, '-o', at('right.xlsx'), '--lang', 'en');
    expect([exit, out]).toEqual([0, expect.stringContaining('2 figures written to')]);
    expect(out).not.toMatch(/[\u4e00-\u9fff]：/);
  });

  it('refuses calls that it can\'t run', () => {
    for (const args of [['collect', DISTRICT, '-o', at('n.xlsx')], ['collect', DISTRICT, at('new/targets')], ['collect', DISTRICT, at('new/targets'), '-o', at('n.xlsx'), '--format', 'csv'], ['collect', DISTRICT, at('new/targets'), '-o', DISTRICT], ['hand-out', DISTRICT]]) {
      const { exit, out, error } = indicators(...args);
      expect([exit, out]).toEqual([2, '']);
      expect(error).not.toBe('');
    }
    expect(existsSync(at('n.xlsx'))).toBe(false);
  });
});
