import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { fillings } from '../core/progress/reported';
import { samplePath } from '../read-fixture';
import { indicators } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'indicators-progress-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);
const WUXING = samplePath('wuxing-315-2023');
const sheets = (name: string): string[] => readWorkbook(new Uint8Array(readFileSync(at(name)))).sheets.map((sheet) => sheet.name);

describe('indicators progress', () => {
  it('adds the sheets to fill, then shows progress from them', () => {
    const blank = indicators('progress', WUXING, '--blank', '-o', at('blank.xlsx'));
    expect([blank.exit, blank.error]).toEqual([0, '']);
    expect(blank.out).toContain('添加 5 张待填的表：完成情况（2023年）');
    expect(indicators('progress', at('blank.xlsx'), '--blank', '-o', at('twice.xlsx'))).toMatchObject({ exit: 2, error: expect.stringContaining('都已经有了') });
    expect(indicators('progress', at('blank.xlsx'), '-o', at('none.xlsx'))).toMatchObject({ exit: 2, error: expect.stringContaining('还没有完成数') });

    writeFileSync(at('filled.xlsx'), applyEdits(new Uint8Array(readFileSync(at('blank.xlsx'))), fillings()));
    const drawn = indicators('progress', at('filled.xlsx'), '-o', at('out.xlsx'));
    expect([drawn.exit, drawn.error]).toEqual([0, '']);
    expect(drawn.out.split('\n')).toEqual(['吴兴区 2023年二季度：绿 4、黄 2、红 1、未亮灯 5；乡镇排名 8 个，未报不排名 1 个', `已写出 ${at('out.xlsx')}`]);
    expect(sheets('out.xlsx').slice(-2)).toEqual(['晾晒（2023年二季度）', '乡镇晾晒（2023年二季度）']);

    const first = indicators('progress', at('filled.xlsx'), '--quarter', '2023Q1', '-o', at('q1.xlsx'), '--lang', 'en');
    expect([first.exit, first.out.split('\n')[0]]).toEqual([0, '吴兴区 2023 Q1: 7 green, 0 yellow, 0 red, 5 without a light; 0 towns ranked, 9 not']);
    expect(sheets('q1.xlsx')).toContain('Progress (2023 Q1)');

    const later = indicators('progress', at('filled.xlsx'), '--quarter', '2024Q1', '-o', at('later.xlsx'));
    expect(later).toMatchObject({ exit: 2, out: '', error: expect.stringContaining('没有 2024年一季度的完成数，不能晾晒；填报了完成数的有 2023年一季度、2023年二季度') });
    expect(existsSync(at('later.xlsx'))).toBe(false);
  });

  it.each([
    ['a quarter that is none', ['progress', WUXING, '--quarter', '二零', '-o', 'x.xlsx'], /--quarter.*2023Q2/],
    ['a quarter for blank sheets', ['progress', WUXING, '--quarter', '2023Q1', '--blank', '-o', 'x.xlsx'], /不能同时/],
    ['no output', ['progress', WUXING], /-o/],
    ['another kind of file', ['progress', WUXING, '-o', 'x.xlsm'], /\.xlsx/],
  ])('refuses %s in one sentence', (_, args, sentence) => {
    const { exit, out, error } = indicators(...args);
    expect([exit, out]).toEqual([2, '']);
    expect(error.split('\n')).toHaveLength(1);
    expect(error).toMatch(sentence);
  });
});
