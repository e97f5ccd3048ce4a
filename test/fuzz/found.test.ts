/** What fuzzing has found, each with the smallest input that shows it. */
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { LEDGER_SHEET, makeReport, plainSheet, Refusal, storePack, storedPacks, validate, type CellValue, type Sheet, type Snapshot, type Template } from '../../src/core/index';
import { readAllocationLedger } from '../../src/core/breakdown/ledger/read-allocation-ledger';
import { readFigure } from '../../src/core/indicator/quantity/figure';
import { readLedger } from '../../src/core/ledger/read-ledger';
import { csv } from '../../src/cli/formats/csv';
import { text } from '../../src/cli/formats/text';
import { unreadableReport, type FileReport } from '../../src/cli/contract';
import { readAppearance } from '../../src/hosts/xlsx/appearance/appearance';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { shownName } from '../../src/hosts/xlsx/shown-name';
import { applyEdits } from '../../src/hosts/xlsx/write/apply';
import { unescapeXml } from '../../src/hosts/xlsx/write/xml/escape';
import { openZip } from '../../src/hosts/xlsx/zip/zip';
import { templates } from '../../src/templates/index';
import { makeWorkbook, rels } from '../hosts/xlsx/read/make';
import { sampleBytes } from '../read-fixture';
import { checkGrowth } from './quantities';
import { divided, ownPack, reported, withPack } from './workbook/bases';

function sentence(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    if (error instanceof Refusal) return error.text.zh;
    throw error;
  }
  throw new Error('was not refused');
}

const rows = (inner: string): Uint8Array => makeWorkbook({ sheets: [`<sheetData>${inner}</sheetData>`] });

describe('a small file that asks for gigabytes', () => {
  it('lists a cell in the last column of every row', () => {
    const cells = Array.from({ length: 3000 }, (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`).join('');
    expect(sentence(() => readWorkbook(rows(cells)))).toContain('行列太多');
    expect(Object.keys(readAppearance(rows(cells)).sheets[0]?.cellStyles[2999] ?? [])).toHaveLength(1);
  });

  it('shares one long formula with many cells', () => {
    const shared = `<row><c><f t="shared" ref="A1:A9999" si="0">${'A1+'.repeat(30_000)}1</f></c></row>${'<row><c><f t="shared" si="0"/></c></row>'.repeat(400)}`;
    expect(sentence(() => readWorkbook(rows(shared)))).toContain('行列太多');
  });

  it('hides all columns, thousands of times', () => {
    const cols = '<col min="1" max="16383" hidden="1"/>'.repeat(3000);
    expect(sentence(() => readWorkbook(makeWorkbook({ sheets: [`<cols>${cols}</cols><sheetData/>`] })))).toContain('行列太多');
  });

  it('fills a small part with a million elements', () => {
    expect(sentence(() => readWorkbook(makeWorkbook({ sheets: ['<sheetData/>'], styles: '<a/>'.repeat(1_000_001) })))).toContain('styles.xml');
  });

  it('unpacks to two hundred times its size, in one part or in many', () => {
    const half = new Uint8Array(30_000_000);
    expect(sentence(() => openZip(zipSync({ a: half, b: half })))).toContain('增大数百倍');
    expect(openZip(zipSync({ a: half })).read('a')).toHaveLength(30_000_000);
  });
});

describe('a sheet of many merged cells', () => {
  it('is searched in a time that grows with their number, not with that of its columns as well', () => {
    const width = 16_384;
    const header = ['指标', ...Array.from({ length: width - 1 }, (_, i) => (i < 5 ? `${2027 - 2 * i}年` : null))];
    const sheet: Sheet = { ...plainSheet('宽', Array.from({ length: 40 }, () => header)), merges: Array.from({ length: 8000 }, (_, row) => ({ row: row + 100, column: 0, rows: 1, columns: 2 })) };
    const began = process.cpuUsage();
    validate({ sheets: [sheet], date1904: false, properties: {} }, templates);
    // It took minutes when each cell of a header was looked for among all merged areas.
    expect(process.cpuUsage(began).user).toBeLessThan(15_000_000);
  });
});

describe('an area that is merged over a whole sheet', () => {
  it('costs no more than the cells that hold something', () => {
    const header = ['指标', '2027年', '2025年', '2023年', '一季度'];
    const sheet: Sheet = { ...plainSheet('满', Array.from({ length: 400 }, () => header)), merges: [{ row: 0, column: 0, rows: 1_048_576, columns: 16_384 }] };
    const began = process.cpuUsage();
    validate({ sheets: [sheet], date1904: false, properties: {} }, templates);
    // Half a minute when every header's row was laid out over all columns.
    expect(process.cpuUsage(began).user).toBeLessThan(6_000_000);
  });
});

describe('a cell in the last row of many sheets', () => {
  it('costs no look at a million empty rows for every template', () => {
    const none: readonly CellValue[] = [];
    const values = Array.from({ length: 1_048_576 }, (_, row) => (row === 1_048_575 ? [1] : none));
    const sheets = Array.from({ length: 20 }, (_, i): Sheet => ({ ...plainSheet(`底${i}`, []), values }));
    const began = process.cpuUsage();
    expect(validate({ sheets, date1904: false, properties: {} }, templates).verdict).toBe('unreadable');
    expect(process.cpuUsage(began).user).toBeLessThan(6_000_000);
  });
});

describe('a workbook of which nobody can tell what holds', () => {
  it('has two figures in one cell', () => {
    expect(sentence(() => readWorkbook(rows('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>')))).toContain('A1');
    expect(sentence(() => readWorkbook(rows('<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1"><v>2</v></c></row>')))).toContain('A1');
  });

  it('has two sheets of one name, or two tabs over one part', () => {
    const parts = (sheets: string): Uint8Array => makeWorkbook({ sheets: ['<sheetData/>', '<sheetData/>'], parts: { 'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>` } });
    expect(sentence(() => readWorkbook(parts('<sheet name="a" r:id="s0"/><sheet name="A" r:id="s1"/>')))).toContain('同名');
    expect(sentence(() => readWorkbook(parts('<sheet name="a" r:id="s0"/><sheet name="b" r:id="s0"/>')))).toContain('同源');
  });
});

describe('a part that is added', () => {
  const added = (links: readonly (readonly [id: string, kind: string, target: string])[], parts: Record<string, string | null> = {}): Uint8Array => {
    const bytes = makeWorkbook({ sheets: ['<sheetData/>'], parts: { 'xl/_rels/workbook.xml.rels': rels(['s0', 'worksheet', 'worksheets/sheet1.xml'], ...links), ...parts } });
    return applyEdits(bytes, [{ kind: 'addSheet', sheet: '新' }, { kind: 'mark', sheet: '新', status: 'error', ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }] }, { kind: 'setFormat', sheet: '新', range: { row: 0, column: 0, rows: 1, columns: 1 }, format: { numberFormat: '0.00' } }]);
  };

  it('takes no name that a link leads to which has led nowhere', () => {
    const written = openZip(added([['y', 'theme', '/XL/WORKSHEETS/sheet2.XML']]));
    expect(written.names).toContain('xl/worksheets/sheet3.xml');
    expect(written.names.map((name) => name.toLowerCase())).not.toContain('xl/worksheets/sheet2.xml');
  });

  it('is the one that is read, where a link of its kind has led nowhere', () => {
    const bytes = added([['y', 'styles', '/XL/WORKSHEETS/sheet2.XML']]);
    expect(readWorkbook(bytes).sheets.map(({ name }) => name)).toEqual(['表1', '新']);
    expect(openZip(bytes).text('xl/_rels/workbook.xml.rels')?.match(/relationships\/styles"/g)).toHaveLength(1);
    expect(openZip(added([['y', 'styles', 'styles.xml']])).names).toContain('xl/styles.xml');
    expect(openZip(added([], { 'xl/styles.xml': 'of nobody' })).text('xl/styles.xml')).toBe('of nobody');
  });
});

describe('an attribute whose name has a character that is space elsewhere, but not in XML', () => {
  it('does not hide the attributes behind it', () => {
    const styles = '<cellXfs count="1"><xf numFmtId="0" xf\ufeffId="0" applyAlignment="1"><alignment horizontal="left"/></xf></cellXfs>';
    const bytes = makeWorkbook({ sheets: ['<sheetData><row r="1"><c r="A1" s="0"><v>1</v></c></row></sheetData>'], styles });
    const range = { row: 0, column: 0, rows: 1, columns: 1 };
    const written = applyEdits(bytes, [{ kind: 'setFormat', sheet: '表1', range, format: { horizontal: 'center' } }]);
    expect(readWorkbook(written).sheets).toHaveLength(1);
    expect(openZip(written).text('xl/styles.xml')?.match(/applyAlignment/g)).toHaveLength(2);
  });
});

describe('names out of a file', () => {
  it('are quoted in a sentence, not at length and not to a terminal', () => {
    expect(shownName('\u001b[31m\u202ered')).toBe('�[31m�red');
    expect(shownName('x'.repeat(60_000))).toHaveLength(81);
    expect(sentence(() => openZip(zipSync({ ['\u001b[2j'.repeat(9000)]: strToU8('x'), ['\u001b[2J'.repeat(9000)]: strToU8('y') })))).not.toContain('\u001b');
  });

  it('are no keys of an object', () => {
    expect(unescapeXml('&constructor;&amp;')).toBe('&constructor;&');
  });
});

describe('long text', () => {
  it.each([
    ['figure', '1', ' ', 'x'],
    ['cell text', 'a', ' ', 'b'],
    ['label', '指标', ';', '数'],
    ['number format', '', '[', ''],
  ] as const)('%s: %s and many “%s” take a time that grows with their number', (name, head, unit, tail) => {
    checkGrowth(name, (length) => head + unit.repeat(length) + tail);
  });

  it('has no hundredfold of the largest number', () => {
    expect(readFigure(-1e308, '0%', '%', { date1904: false }).kind).toBe('not-a-figure');
  });
});

/** The workbook with other cells in one of its sheets. */
function withSheet(bytes: Uint8Array, name: string, change: (sheet: Sheet) => Sheet): Snapshot {
  const snapshot = readWorkbook(bytes);
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

describe('校验报告 changed by hand', () => {
  const sheet = readWorkbook(reported.bytes).sheets.find(({ name }) => name === LEDGER_SHEET) as Sheet;
  const header = sheet.values.findIndex((row) => row.includes('指纹'));
  const explanation = sheet.values[header]?.indexOf('说明') ?? -1;
  const changed = (values: Sheet['values'], more: Partial<Sheet> = {}): Snapshot => withSheet(reported.bytes, LEDGER_SHEET, (one) => ({ ...one, values, ...more }));
  const put = (row: number, value: CellValue): Sheet['values'] => sheet.values.map((cells, at) => (at === row ? cells.map((cell, column) => (column === explanation ? value : cell)) : cells));
  const report = (snapshot: Snapshot): ReturnType<typeof makeReport> => makeReport(snapshot, templates, { language: 'zh', time: '2026-11-22' });

  it('keeps explanations of rows that were sorted above the header', () => {
    const values = put(header + 1, '情况属实');
    const sorted = [...values.slice(0, header - 1), values[header + 1] ?? [], ...values.slice(header - 1, header + 1), ...values.slice(header + 2)];
    expect(report(changed(sorted)).entries.map((entry) => entry.explanation)).toContain('情况属实');
  });

  it('writes over no note in or below the list, and takes no error value for an explanation', () => {
    expect(sentence(() => report(changed([...sheet.values.slice(0, header + 2), ['填报人：张三'], ...sheet.values.slice(header + 2)])))).toContain('不是校验记录');
    expect(report(changed([...sheet.values, [], ['填报人：张三']])).edits.flatMap((edit) => (edit.kind === 'setValues' ? [edit.at.row + edit.values.length] : []))).toEqual([sheet.values.length + 1]);
    expect(sentence(() => report(changed(put(header + 1, { error: '#NAME?' }))))).toContain('不是文字');
    const formulas = sheet.values.map((_, row) => (row === header + 1 ? Array.from({ length: explanation + 1 }, (__, column) => (column === explanation ? '=-因停产' : '')) : []));
    expect(sentence(() => report(changed(put(header + 1, null), { formulas })))).toContain('不是文字');
    expect(readLedger(changed(sheet.values)).kind).toBe('ledger');
  });
});

describe('分解台账 changed by hand', () => {
  const sheet = readWorkbook(divided.bytes).sheets.find(({ name }) => name === '分解台账') as Sheet;
  const header = sheet.values.findIndex((row) => row.includes('固定值'));
  const [pin, key] = ['固定值', '标识'].map((word) => sheet.values[header]?.indexOf(word) ?? -1) as [number, number];
  const reading = (values: Sheet['values']): ReturnType<typeof readAllocationLedger> => readAllocationLedger(withSheet(divided.bytes, '分解台账', (one) => ({ ...one, values })));
  const pinned = (sheet.values[header + 1] ?? []).map((cell, column) => (column === pin ? 5 : cell));

  it('loses no limit: above the header it is read, without its key or typed twice it is refused', () => {
    const body = sheet.values.slice(header + 2);
    const head = sheet.values.slice(0, header + 1);
    expect(reading([pinned, ...head, ...body]).limits).toMatchObject([{ pin: 5 }]);
    expect(sentence(() => reading([...head, pinned.map((cell, column) => (column === key ? null : cell)), ...body]))).toContain('标识');
    expect(sentence(() => reading([...head, pinned, pinned.map((cell, column) => (column === pin ? 6 : cell)), ...body]))).toContain('同一个数');
  });

  it('is quoted in a sentence, not at length', () => {
    const long = (sheet.values[header + 1] ?? []).map((cell, column) => (column === pin ? 'x'.repeat(32_000) : cell));
    expect(sentence(() => reading([...sheet.values.slice(0, header + 1), long])).length).toBeLessThan(120);
  });
});

describe('the hidden sheet of packs changed by hand', () => {
  const broken = withSheet(withPack.bytes, '指标模板', (sheet) => ({ ...sheet, values: sheet.values.map((row) => row.map((cell, column) => (column === 2 ? `${String(cell)}x` : cell))) }));

  it('says which pack can no longer be read, and deletes it for nothing but its successor', () => {
    const before = broken.sheets.find(({ name }) => name === '指标模板')?.values ?? [];
    // A pack in two chunks stays broken whatever its first one lost.
    const cut = withSheet(withPack.bytes, '指标模板', (sheet) => ({ ...sheet, values: [['our-own', '1.0.0', '{"id":']] }));
    expect(before.length).toBeGreaterThan(0);
    expect(storedPacks(cut)).toEqual([]);
    expect(validate(cut, templates).remarks.map(({ zh }) => zh).join()).toContain('our-own');
    const kept = (pack: Template): string => JSON.stringify(storePack(cut, pack));
    expect(kept({ ...ownPack, id: 'another' })).toContain('"{\\"id\\":"');
    expect(kept(ownPack)).not.toContain('"{\\"id\\":"');
  });

  it('leaves a clerk’s own sheet of that name alone', () => {
    const own: Snapshot = { ...readWorkbook(sampleBytes('wuxing-315-2023')), sheets: [plainSheet('指标模板', [['a', 'b', 'c']])] };
    expect(validate(own, templates).remarks.map(({ zh }) => zh).join()).not.toContain('已被改动');
  });
});

describe('what a spreadsheet or a terminal would run', () => {
  const named = (indicator: string): FileReport => ({
    ...unreadableReport('a.xlsx', ''),
    findings: [{ rule: 'structure', severity: 'soft', sheet: 's', cells: ['A1'], related: [], indicator, region: '', period: '', department: '', actual: null, expected: null, difference: -1, message: 'm', why: null, fixable: false, fixes: [] }],
  });

  it.each([
    ...["=cmd|' /C calc'!A0", '+1', '-1+1', '@SUM(1)', '\n=1', ' =1', '＝1', '＋1', '－1', '＠x'].map((name) => [name, `'${name}`]),
    // A tab may be the separator that an import is set to; a carriage return is shown, since a terminal would obey it.
    ['\t=1', "'\t'=1"],
    ['\r=1', ',\ufffd=1,'],
  ])('stands in a csv as text: %j', (name, written) => {
    expect(csv.file(named(name), 'zh')).toContain(written);
    expect(csv.file(named(name), 'zh')).toContain(',-1,');
  });

  it('prints no control characters', () => {
    const report = Object.fromEntries(Object.entries(named('\u001b[2J')).filter(([key]) => key !== 'error')) as unknown as ReturnType<typeof named>;
    expect(text.file(report, 'zh')).not.toContain('\u001b');
  });
});
