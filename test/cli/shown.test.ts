/** What a file's or a sheet's name holds never reaches a terminal as a command, and a sentence stays one line. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileReport } from '../../src/cli/contract';
import { FORMATS } from '../../src/cli/formats/formats';
import { oneLine, printJson, shownText } from '../../src/cli/shown';
import { sampleBytes } from '../read-fixture';
import { indicators } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'indicators-shown-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e\u2028]/;
const HOSTILE = 'a\u001b[2J\u009b2J\u202e\u2028b';

const report: FileReport = {
  file: `${HOSTILE}\nc.xlsx`,
  verdict: 'failed',
  tables: [],
  findings: [
    {
      rule: 'cell-required', severity: 'hard', sheet: `${HOSTILE}\nd`, cells: ['A1'], related: [], indicator: HOSTILE, region: '', period: '',
      department: HOSTILE, actual: null, expected: null, difference: null, message: HOSTILE, why: null, fixable: false, fixes: [],
    },
  ],
  coverage: { due: 1, checked: 1, notChecked: [] },
  suspects: [],
  remarks: [HOSTILE],
};

describe('what a terminal would obey', () => {
  it.each(Object.entries(FORMATS))('is in no report of the format %s', (_, format) => {
    const printed = format.file(report, 'zh');
    expect(printed).not.toMatch(OBEYED);
    expect(printed).toContain('[2J');
  });

  it('leaves the text report its lines', () => {
    expect(FORMATS['text']?.file(report, 'zh').split('\n')).toHaveLength(3);
  });

  it('is the same value as ever in JSON', () => {
    expect(JSON.parse(FORMATS['json']?.file(report, 'zh') ?? '')).toEqual(report);
    expect(printJson(['\u009b'])).toBe('[\n  "\\u009b"\n]');
  });

  it('is shown as U+FFFD', () => {
    expect(oneLine('a\n\u001bb\u2029')).toBe('a��b�');
    expect(shownText('a\n\t\u001bb\r')).toBe('a\n\t�b�');
  });

  it.each(['bad\u001b[2J.xlsx', 'two\nlines.xlsx'])('file %j', (name) => {
    const path = join(folder, name);
    writeFileSync(path, 'no workbook');
    const refused = [indicators('check', path), indicators('mark', join(folder, `none${name}`), '-o', join(folder, 'o.xlsx')), indicators('check', join(folder, `none${name}`)), indicators('check', path, '--format', name), indicators(name)];
    for (const { exit, error } of refused) {
      expect([exit, error.split('\n').length]).toEqual([2, 1]);
      expect(error).not.toMatch(OBEYED);
      expect(error).toContain('\ufffd');
    }
    writeFileSync(path, sampleBytes('wuxing-315-2023'));
    const marked = indicators('mark', path, '-o', join(folder, `marked ${name}`));
    expect([marked.exit, marked.out.split('\n').length]).toEqual([1, 2]);
    expect(marked.out).not.toMatch(OBEYED);
  });
});

describe('CSV that no spreadsheet runs, whatever separates its cells there', () => {
  const cell = (file: string): string => FORMATS['csv']?.file({ ...report, file, findings: [] }, 'zh').split(',failed')[0] ?? '';
  it.each([
    ['=1+1', "'=1+1"],
    [' ＝1', "' ＝1"],
    [';=cmd', "';'=cmd"],
    ['a;=cmd', "a;'=cmd"],
    ['a|@cmd', "a|'@cmd"],
    ['; +cmd', "'; +cmd"],
    ['a=b; c', 'a=b; c'],
    ['甲-乙', '甲-乙'],
  ])('%s', (text, safe) => expect(cell(text)).toBe(safe));
});
