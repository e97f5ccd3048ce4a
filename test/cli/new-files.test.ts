/** Files are written whole, all or none, and never over what stood there. */
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '../../src/core/index';
import { writeNewFiles } from '../../src/cli/new-files';
import { samplePath } from '../read-fixture';
import { indicators } from './run-cli';

const root = mkdtempSync(join(tmpdir(), 'indicators-new-'));
afterAll(() => rmSync(root, { recursive: true }));
const at = (name: string): string => join(root, name);
const DISTRICT = samplePath('wuxing-315-2023');

const refusalOf = (paths: readonly string[], force: boolean): string => {
  try {
    writeNewFiles(paths.map((path) => ({ path, bytes: new TextEncoder().encode('new') })), { force });
  } catch (fault) {
    if (fault instanceof Refusal) return fault.text.zh;
    throw fault;
  }
  return '';
};

describe('several files', () => {
  beforeEach(() => {
    rmSync(at('f'), { recursive: true, force: true });
    mkdirSync(at('f'));
  });

  it('are written all together', () => {
    expect(refusalOf([at('f/a'), at('f/b')], false)).toBe('');
    expect(readdirSync(at('f'))).toEqual(['a', 'b']);
  });

  it('leave nothing where one can\'t be written, as on a full disk', () => {
    expect(refusalOf([at('f/a'), at('f/none/b')], false)).toMatch(/不存在；本次 2 个文件都没有留下$/);
    expect(readdirSync(at('f'))).toEqual([]);
  });

  it('take back what they have added, and never what stood there before', () => {
    writeFileSync(at('f/b'), 'old');
    expect(refusalOf([at('f/a'), at('f/b')], false)).toMatch(/已存在，没有覆盖.*本次 2 个文件都没有留下$/);
    expect([readdirSync(at('f')), readFileSync(at('f/b'), 'utf8')]).toEqual([['b'], 'old']);
  });
});

describe('indicators', () => {
  it('hands out nothing where one of the files can\'t be written', () => {
    indicators('hand-out', DISTRICT, '-o', at('all'));
    const last = readdirSync(at('all')).at(-1) ?? '';
    mkdirSync(at('some'));
    // It leads nowhere: it is not there, and can't be written to.
    symlinkSync(at('nowhere'), join(at('some'), last));
    const { exit, error } = indicators('hand-out', DISTRICT, '-o', at('some'));
    expect([exit, error]).toEqual([2, expect.stringMatching(/本次 9 个文件都没有留下$/)]);
    expect(readdirSync(at('some'))).toEqual([last]);
  });

  it('takes a name as long as the system does, and says where one is too long', () => {
    const long = at(`${'n'.repeat(250)}.xlsx`);
    expect(indicators('mark', DISTRICT, '-o', long).exit).toBe(1);
    expect(existsSync(long)).toBe(true);
    for (const command of [['mark', DISTRICT, '-o', at(`${'n'.repeat(251)}.xlsx`)], ['mark', DISTRICT, '-o', join(at('n'.repeat(300)), 'x.xlsx')], ['check', at(`${'n'.repeat(300)}.xlsx`)]]) {
      const { exit, error } = indicators(...command);
      expect([exit, error]).toEqual([2, expect.stringContaining('文件名或路径太长')]);
    }
  });

  it('says that a folder can\'t be marked', () => {
    expect(indicators('mark', at('all'), '-o', at('y.xlsx')).error).toMatch(/是文件夹，这个命令只能处理一个工作簿文件/);
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['UTF-16', Buffer.from('\ufeff{"id":1}', 'utf16le'), /是 UTF-16 编码，请用编辑器另存为 UTF-8$/],
    ['UTF-16 without a mark', Buffer.from('{"id":1}', 'utf16le'), /是 UTF-16 编码/],
    ['GBK', Uint8Array.from([0x7b, 0x22, 0xce, 0xc4, 0xbc, 0xfe, 0x22, 0x7d]), /不是 UTF-8 编码/],
  ])('tells a pack in %s by its encoding', (_, bytes, sentence) => {
    writeFileSync(at('pack.json'), bytes);
    const { exit, error } = indicators('check', DISTRICT, '--pack', at('pack.json'));
    expect([exit, error]).toEqual([2, expect.stringMatching(sentence)]);
  });
});
