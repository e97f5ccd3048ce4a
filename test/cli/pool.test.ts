/** A folder of workbooks on several threads: the same report, in the same order, as one after another. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { joinPieces } from '../../src/cli/formats/format';
import { FORMATS, formatNamed } from '../../src/cli/formats/formats';
import { json } from '../../src/cli/formats/json';
import { unreadableReport } from '../../src/cli/contract';
import { openScreen } from '../../src/cli/screen';
import { samplePath, SAMPLES } from '../read-fixture';
import { printJson } from '../../src/cli/shown';
import { indicators } from './run-cli';

const MANY = 20;
const folders = [mkdtempSync(join(tmpdir(), 'indicators-pool-')), mkdtempSync(join(tmpdir(), 'indicators-pool-'))] as const;
const [folder, few] = folders;
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));
beforeAll(() => {
  for (const [into, count] of [[folder, MANY], [few, 7]] as const) {
    for (let index = 0; index < count; index += 1) copyFileSync(samplePath(SAMPLES[index % 3] ?? SAMPLES[0]), join(into, `${String(index).padStart(2, '0')}.xlsx`));
    writeFileSync(join(into, '05.xlsx'), 'no workbook');
  }
});

describe('a folder on several threads', () => {
  it.each(Object.keys(FORMATS))('is reported as one after another, as %s', (format) => {
    const [pool, alone] = [indicators('check', few, '--format', format, '--jobs', '3'), indicators('check', few, '--format', format, '--jobs', '1')];
    expect(pool).toEqual(alone);
    expect(pool.exit).toBe(2);
  });

  it('is what is done with many files when nothing is said, in the order of their names', () => {
    const { out, error } = indicators('check', folder, '--format', 'json');
    const { files } = JSON.parse(out) as { files: { file: string; verdict: string }[] };
    expect(files.map(({ file }) => file)).toEqual(Array.from({ length: MANY }, (_, index) => join(folder, `${String(index).padStart(2, '0')}.xlsx`)));
    expect(files.filter(({ verdict }) => verdict === 'unreadable')).toHaveLength(1);
    // No progress where nobody watches.
    expect(error.split('\n')).toHaveLength(1);
  });

  it.each(['0', '-1', '1.5', 'all', '257'])('refuses --jobs %s', (jobs) => {
    expect(indicators('check', folder, `--jobs=${jobs}`)).toMatchObject({ exit: 2, out: '', error: expect.stringContaining('--jobs') });
  });
});

describe('pieces of a report', () => {
  it('make the JSON that would be printed in one go', () => {
    const files = [unreadableReport('a', 'x\u2028y\n'), unreadableReport('b', '')];
    let out = '';
    const joining = joinPieces(json, 'zh', (text) => (out += text));
    files.forEach((file) => joining.add(json.file(file, 'zh')));
    joining.end();
    expect(out).toBe(`${printJson({ files })}\n`);
  });

  it('of text say nothing where no file could be checked', () => {
    let out = '';
    const text = formatNamed('text');
    if (!text) throw new Error('no format');
    const joining = joinPieces(text, 'zh', (piece) => (out += piece));
    joining.add(text.file(unreadableReport('a', 'x'), 'zh'));
    joining.end();
    expect(out).toBe('');
  });
});

describe('the progress line', () => {
  it('is written on a terminal only, and cleared before the report goes on', () => {
    const lines: string[] = [];
    const screen = openScreen(true, (_, text) => lines.push(text));
    screen.progress('1/3');
    screen.progress('2/3');
    screen.say('report');
    screen.clear();
    expect(lines).toEqual(['\r\u001b[K1/3', '\r\u001b[K', 'report']);
    lines.length = 0;
    openScreen(false, (_, text) => lines.push(text)).progress('1/3');
    expect(lines).toEqual([]);
  });
});
