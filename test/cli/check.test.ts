import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { sampleBytes, samplePath } from '../read-fixture';
import { indicators, indicatorsInShell } from './run-cli';

const folder = mkdtempSync(join(tmpdir(), 'indicators-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** The old format's wrapping, with the name of one stream. */
const cfb = (content: string): Uint8Array => {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(content, 'utf16le'), 1024);
  return bytes;
};

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('indicators check', () => {
  it('prints the contract and exits 1 where a hard finding is open', () => {
    const { exit, out, error } = indicators('check', samplePath('wuxing-315-2023'), '--format', 'json');
    expect([exit, error]).toEqual([1, '']);
    const { files } = JSON.parse(out);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatchObject({
      verdict: 'failed',
      coverage: { due: 154, checked: 145 },
      tables: [
        { sheet: '进度表1（按年度）', template: 'wuxing-315-yearly', confidence: 1, range: 'A2:J14' },
        { sheet: '进度表2（分乡镇）', template: 'wuxing-315-by-town', confidence: 1, range: 'A2:L12' },
      ],
    });
    expect(Object.keys(files[0].findings[0])).toEqual(
      expect.arrayContaining(['rule', 'severity', 'sheet', 'cells', 'indicator', 'region', 'period', 'actual', 'expected', 'difference', 'message', 'why', 'fixable']),
    );
    expect(files[0].coverage.notChecked[0]).toMatchObject({ sheet: '进度表2（分乡镇）', cells: expect.arrayContaining(['C10', 'K10']) });
  });

  it('exits 0 where only soft findings are open', () => {
    const { exit, out } = indicators('check', samplePath('pinghu-315-2023'));
    expect(exit).toBe(0);
    expect(out).toContain('待说明');
  });

  it('speaks English when asked', () => {
    const { out } = indicators('check', samplePath('wuxing-315-2023'), '--lang', 'en');
    expect(out).toContain('The towns add up to 50, short of');
    expect(out).not.toMatch(/少于|强制性/);
  });

  it('looks for one template only when asked', () => {
    const { files } = JSON.parse(indicators('check', samplePath('wuxing-315-2023'), '--format', 'json', '--template', 'wuxing-315-yearly').out);
    expect(files[0].tables).toHaveLength(1);
  });

  it('checks a folder, and goes on past a file that is none', () => {
    const inner = join(folder, 'returned');
    mkdirSync(inner);
    writeFileSync(join(inner, 'a.xlsx'), sampleBytes('wuxing-315-2023'));
    writeFileSync(join(inner, 'b.xlsx'), 'not a workbook');
    writeFileSync(join(inner, '~$a.xlsx'), 'lock');
    writeFileSync(join(inner, 'note.txt'), 'note');
    const { exit, out, error } = indicators('check', inner, '--format', 'json');
    expect(exit).toBe(2);
    expect(JSON.parse(out).files.map((one: { verdict: string }) => one.verdict)).toEqual(['failed', 'unreadable']);
    expect(error.split('\n')).toEqual([expect.stringContaining('b.xlsx'), '文件夹中另有 1 个文件不是表格，没有读（.txt 1）']);
  });

  it('speaks of every spreadsheet of a folder as if it were named, and counts the rest', () => {
    const inner = join(folder, 'all kinds');
    mkdirSync(join(inner, 'deeper'), { recursive: true });
    writeFileSync(join(inner, 'good.XLSX'), sampleBytes('wuxing-315-2023'));
    symlinkSync(join(inner, 'good.XLSX'), join(inner, 'linked.xlsx'));
    symlinkSync(inner, join(inner, 'round.xlsx'));
    for (const name of ['old.xls', 'wps.et', 'open.ods', 'list.csv', 'deeper/new.xlsb']) writeFileSync(join(inner, name), name.endsWith('csv') ? 'a,b' : cfb('Workbook'));
    for (const name of ['~$good.xlsx', '.hidden.xls', 'Thumbs.db', 'letter.docx', 'scan.pdf', 'scan2.PDF', 'README']) writeFileSync(join(inner, name), 'x');
    const { exit, out, error } = indicators('check', inner, '--format', 'json', '--lang', 'en');
    expect(exit).toBe(2);
    const files: { file: string; verdict: string; error?: string }[] = JSON.parse(out).files;
    expect(files.map(({ file: path, verdict }) => [path.slice(inner.length + 1), verdict])).toEqual([
      ['deeper/new.xlsb', 'unreadable'],
      ['good.XLSX', 'failed'],
      ['linked.xlsx', 'failed'],
      ['list.csv', 'unreadable'],
      ['old.xls', 'unreadable'],
      ['open.ods', 'unreadable'],
      ['wps.et', 'unreadable'],
    ]);
    const named = indicators('check', join(inner, 'old.xls'), '--format', 'json', '--lang', 'en');
    expect(JSON.parse(named.out).files).toEqual(files.filter(({ file: path }) => path.endsWith('old.xls')));
    expect(error.split('\n')).toHaveLength(6);
    expect(error.split('\n').at(-1)).toBe('5 other files of the folder are no spreadsheets and were not read (.pdf 2, without an ending 1, .docx 1, .xlsx 1)');
  });

  it('writes CSV that no spreadsheet runs, JUnit and a page of its own', () => {
    const csv = indicators('check', samplePath('wuxing-315-2023-messy'), '--format', 'csv').out;
    expect(csv.split('\r\n').length).toBe(1 + JSON.parse(indicators('check', samplePath('wuxing-315-2023-messy'), '--format', 'json').out).files[0].findings.length);
    expect(csv).not.toMatch(/(^|,)[=+@]/m);
    const junit = indicators('check', samplePath('wuxing-315-2023'), '--format', 'junit').out;
    expect(junit).toContain('tests="9" failures="2" errors="0"');
    const html = indicators('check', samplePath('wuxing-315-2023'), '--format', 'html').out;
    expect(html).toContain('规上工业企业研发费用');
    expect(html).not.toMatch(/<script|https?:\/\//);
  });
});

describe('what can\'t be checked ends with one sentence and exit 2', () => {
  it.each([
    ['text.xlsx', 'hello', /xlsx/],
    ['empty.xlsx', '', /空/],
    ['old.xls', cfb('Workbook'), /\.xls/],
    ['locked.xlsx', cfb('EncryptedPackage'), /密码|加密/],
    ['cut.xlsx', sampleBytes('wuxing-315-2023').slice(0, 4000), /./],
  ])('%s', (name, bytes, sentence) => {
    const { exit, out, error } = indicators('check', file(name, bytes));
    expect(exit).toBe(2);
    expect(error.split('\n')).toHaveLength(1);
    expect(error).toMatch(sentence);
    expect(error).not.toMatch(/at .*\.ts|Error:/);
    expect(out).toBe('');
  });

  // Exit 1 would say that it was checked and has hard findings.
  onLinux('also where the sentence can\'t be written', () => {
    expect(indicatorsInShell('check missing.xlsx 2>/dev/full').exit).toBe(2);
  });

  it('a workbook without a table of ours', () => {
    const path = join(folder, 'other.xlsx');
    indicators('new', 'wuxing-315-yearly', '-o', path);
    const { exit, error } = indicators('check', path, '--template', 'wuxing-315-by-town');
    expect(exit).toBe(2);
    expect(error.split('\n')).toHaveLength(1);
  });

  it.each([[[]], [['check']], [['check', 'missing.xlsx']], [['chek', 'a.xlsx']], [['check', 'a.xlsx', '--format', 'xml']], [['check', 'a.xlsx', '--nonsense']], [['mark', 'a.xlsx']], [['new', 'nothing', '-o', 'x.xlsx']], [['constructor']], [['check', 'a.xlsx', '--lang', 'fr']], [['check', 'a.xlsx', '--template', 'none']]])('usage: indicators %j', (args: readonly string[]) => {
    const { exit, error } = indicators(...args);
    expect(exit).toBe(2);
    expect(error.split('\n')).toHaveLength(1);
    expect(error.length).toBeGreaterThan(8);
  });
});

describe('indicators mark', () => {
  it('writes a coloured copy, leaves the original alone and writes over nothing', () => {
    const input = file('in.xlsx', sampleBytes('wuxing-315-2023-messy'));
    const output = join(folder, 'out.xlsx');
    expect(indicators('mark', input, '-o', output).exit).toBe(1);
    expect(new Uint8Array(readFileSync(input))).toEqual(sampleBytes('wuxing-315-2023-messy'));
    const marks = readWorkbook(new Uint8Array(readFileSync(output))).sheets.map((sheet) => sheet.marks.map((mark) => mark.status).sort());
    expect(marks).toEqual([['error', 'passed', 'warning'], ['error', 'not-checked', 'warning'], []]);

    const before = readFileSync(output);
    const again = indicators('mark', input, '-o', output);
    expect([again.exit, again.error]).toEqual([2, expect.stringContaining('已存在')]);
    expect(readFileSync(output).equals(before)).toBe(true);
    expect(indicators('mark', input, '-o', output, '--force').exit).toBe(1);
    expect(indicators('mark', input, '-o', input, '--force').exit).toBe(2);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('replaces its own marks when run on its own result', () => {
    const twice = join(folder, 'twice.xlsx');
    indicators('mark', join(folder, 'out.xlsx'), '-o', twice);
    const [sheet] = readWorkbook(new Uint8Array(readFileSync(twice))).sheets;
    expect(sheet?.marks).toHaveLength(3);
  });
});

describe('indicators new and templates', () => {
  it('gives a workbook no name that says something else', () => {
    for (const name of ['yearly.csv', 'yearly']) {
      expect(indicators('new', 'wuxing-315-yearly', '-o', join(folder, name))).toMatchObject({ exit: 2, error: `输出文件名应以 .xlsx 结尾，不能是“${join(folder, name)}”` });
      expect(existsSync(join(folder, name))).toBe(false);
    }
  });

  it('lists the packs', () => {
    const { templates } = JSON.parse(indicators('templates', '--json').out);
    expect(templates).toEqual(expect.arrayContaining([expect.objectContaining({ id: 'wuxing-315-yearly', indicators: 12, columns: 7 }), expect.objectContaining({ id: 'wuxing-315-by-town', indicators: 10, columns: 9 })]));
    expect(indicators('templates').out.split('\n')).toHaveLength(templates.length);
  });

  it('draws a pack that checks as published: nothing but what the figures hold', () => {
    const path = join(folder, 'yearly.xlsx');
    expect(indicators('new', 'wuxing-315-yearly', '-o', path).exit).toBe(0);
    const { files } = JSON.parse(indicators('check', path, '--format', 'json').out);
    expect(files[0]).toMatchObject({ verdict: 'passed', findings: [], coverage: { due: 64, checked: 64, notChecked: [] } });
  });

  it('draws a blank one in which every figure due is missing', () => {
    const path = join(folder, 'blank.xlsx');
    expect(indicators('new', 'wuxing-315-by-town', '-o', path, '--blank').exit).toBe(0);
    const { files } = JSON.parse(indicators('check', path, '--format', 'json').out);
    expect(new Set(files[0].findings.map((one: { rule: string }) => one.rule))).toEqual(new Set(['cell-required']));
    expect(files[0].findings).toHaveLength(90);
  });
});
