/** A save that is killed, or fails at any step: what was there is whole, and so is what has the new name, if anything has. */
import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { Refusal } from '../../src/core/refusal';
import { writeNewFile } from '../../src/cli/new-files';

jest.mock('node:fs', () => ({ ...jest.requireActual<typeof fs>('node:fs') }));

const root = fs.mkdtempSync(join(tmpdir(), 'indicators-save-'));
const at = (name: string): string => join(root, name);
afterAll(() => {
  if (mounted) spawnSync('umount', [small]);
  fs.rmSync(root, { recursive: true });
});
afterEach(() => {
  jest.restoreAllMocks();
});

const BYTES = 3_000_000;
const filled = (byte: number): Buffer => Buffer.alloc(BYTES, byte);
const isWhole = (bytes: Buffer): boolean => bytes.length === BYTES && bytes.every((byte) => byte === bytes[0]);

describe('killed at any point', () => {
  const script = at('save.cjs');
  buildSync({
    stdin: {
      // Says that it begins, then saves over and over: under the same name, and under new ones.
      contents: `import { writeNewFile } from './src/cli/new-files';
        const [,, folder] = process.argv;
        process.stdout.write('.');
        for (let n = 2; ; n += 1) {
          const bytes = Buffer.alloc(${BYTES}, n % 250 + 1);
          writeNewFile(folder + '/old.xlsx', bytes, { force: true });
          writeNewFile(folder + '/new' + n + '.xlsx', bytes, { force: false });
        }`,
      resolveDir: join(__dirname, '../..'),
      loader: 'ts',
    },
    outfile: script, bundle: true, platform: 'node', target: 'node20', logLevel: 'error',
  });

  it('leaves whole files and nothing else under any name that a clerk sees', async () => {
    let [half, saved] = [0, 0];
    for (let round = 0; round < 15; round += 1) {
      const folder = fs.mkdtempSync(at('killed-'));
      fs.writeFileSync(join(folder, 'old.xlsx'), filled(1));
      const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      await new Promise((begun) => child.stdout.once('data', begun));
      await new Promise((done) => setTimeout(done, Math.random() * 60));
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await gone;
      const names = fs.readdirSync(folder);
      expect(names).toContain('old.xlsx');
      for (const name of names) {
        const whole = isWhole(fs.readFileSync(join(folder, name)));
        if (name.endsWith('.tmp')) half += 1;
        else expect([name, whole]).toEqual([name, true]);
      }
      saved += names.filter((name) => name.startsWith('new')).length;
      fs.rmSync(folder, { recursive: true });
    }
    // It was killed at work: some saves were done, some were not.
    expect(saved).toBeGreaterThan(0);
    expect(half).toBeGreaterThan(0);
  }, 120_000);
});

/** The sentence of a refused save; nothing is left lying about. */
function refused(path: string, force: boolean): string {
  try {
    writeNewFile(path, filled(7), { force });
  } catch (error) {
    expect(fs.readdirSync(join(path, '..')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    if (error instanceof Refusal) return error.text.zh;
    throw error;
  }
  throw new Error('was not refused');
}

const failing = (code: string) => () => {
  throw Object.assign(new Error(code), { code });
};

describe('a step that fails', () => {
  it.each([
    ['writeFileSync', 'ENOSPC', /磁盘已满/],
    ['writeFileSync', 'EIO', /无法写出/],
    ['renameSync', 'EBUSY', /无法写出.*EBUSY/],
    ['renameSync', 'EACCES', /没有写入.*权限/],
  ] as const)('%s: %s', (step, code, sentence) => {
    const folder = fs.mkdtempSync(at('failing-'));
    const path = join(folder, 'old.xlsx');
    fs.writeFileSync(path, filled(1));
    jest.spyOn(fs, step).mockImplementation(failing(code));
    expect(refused(path, true)).toMatch(sentence);
    expect(fs.readFileSync(path).equals(filled(1))).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['old.xlsx']);
  });

  it('a name that is taken between the look and the writing is not replaced', () => {
    const path = at('taken.xlsx');
    fs.writeFileSync(path, 'other');
    jest.spyOn(fs, 'lstatSync').mockReturnValue(undefined as never);
    expect(refused(path, false)).toContain('已存在，没有覆盖');
    expect(fs.readFileSync(path, 'utf8')).toBe('other');
  });
});

describe('a disk without links, such as a stick', () => {
  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP'])('%s: is written, and replaces nothing', (code) => {
    jest.spyOn(fs, 'linkSync').mockImplementation(failing(code));
    const folder = fs.mkdtempSync(at('stick-'));
    const path = join(folder, 'new.xlsx');
    writeNewFile(path, filled(7), { force: false });
    expect(fs.readFileSync(path).equals(filled(7))).toBe(true);
    expect(fs.readdirSync(folder)).toEqual(['new.xlsx']);
    expect(refused(path, false)).toContain('已存在，没有覆盖');
  });

  it('leaves no empty file where the last step fails', () => {
    jest.spyOn(fs, 'linkSync').mockImplementation(failing('EPERM'));
    jest.spyOn(fs, 'renameSync').mockImplementation(failing('EIO'));
    const folder = fs.mkdtempSync(at('stick-'));
    expect(refused(join(folder, 'new.xlsx'), false)).toContain('EIO');
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

/** Only root may mount; elsewhere the failing step above stands for it. */
const small = at('small');
fs.mkdirSync(small);
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small]).status === 0;

(mounted ? it : it.skip)('a disk that is really full keeps the file that is there, and no half of another', () => {
  const path = join(small, 'old.xlsx');
  fs.writeFileSync(path, filled(1));
  expect(refused(path, true)).toContain('磁盘已满');
  expect(refused(join(small, 'new.xlsx'), false)).toContain('磁盘已满');
  expect(fs.readFileSync(path).equals(filled(1))).toBe(true);
  expect(fs.readdirSync(small)).toEqual(['old.xlsx']);
});

(process.getuid?.() === 0 ? it.skip : it)('a folder that may not be written to', () => {
  const folder = fs.mkdtempSync(at('locked-'));
  fs.chmodSync(folder, 0o500);
  expect(refused(join(folder, 'new.xlsx'), false)).toMatch(/没有写入.*权限/);
  fs.chmodSync(folder, 0o700);
});
