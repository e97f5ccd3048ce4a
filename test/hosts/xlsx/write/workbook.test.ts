import { describe, expect, it } from '@jest/globals';
import type { Edit } from '../../../../src/core/sheet/edit';
import { newWorkbook } from '../../../../src/hosts/xlsx/blank';
import { xlsxHost } from '../../../../src/hosts/xlsx/host';
import { readWorkbook } from '../../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../../src/hosts/xlsx/write/apply';
import { sampleBytes, SAMPLES } from '../../../read-fixture';
import { makeWorkbook } from '../read/make';
import { changedParts, checkWellFormed, prefixed, textOf, withParts } from './workbooks';

const MESSY = sampleBytes('wuxing-315-2023-messy');

describe('addSheet', () => {
  it.each([...SAMPLES.map((name) => [name, sampleBytes(name)] as const), ['prefixed', prefixed(MESSY)] as const])('adds to the end, with ids of its own: %s', (_, bytes) => {
    const before = readWorkbook(bytes).sheets;
    const added = ["It's <新> & 表", '校验报告'];
    const after = applyEdits(bytes, added.map((sheet): Edit => ({ kind: 'addSheet', sheet })));
    checkWellFormed(after);
    expect(readWorkbook(after).sheets.map(({ name }) => name)).toEqual([...before.map(({ name }) => name), ...added]);
    const ids = [...textOf(after, 'xl/workbook.xml').matchAll(/sheetId="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(before.length + 2);
    const number = before.length;
    expect(changedParts(bytes, after)).toEqual(
      ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/workbook.xml', `xl/worksheets/sheet${number + 1}.xml`, `xl/worksheets/sheet${number + 2}.xml`].sort(),
    );
  });

  it('writes Strict workbooks in their own namespaces', () => {
    const strict = withParts(MESSY, (_, text) =>
      text.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships').replaceAll('http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
    );
    const after = applyEdits(strict, [{ kind: 'addSheet', sheet: '新' }, { kind: 'setProperty', name: 'a', value: 'b' }]);
    expect(textOf(after, 'xl/worksheets/sheet4.xml')).toContain('xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"');
    expect(readWorkbook(after)).toMatchObject({ properties: { a: 'b' } });
    expect(readWorkbook(after).sheets).toHaveLength(4);
  });
});

describe('setProperty', () => {
  const set = (name: string, value: string): Edit => ({ kind: 'setProperty', name, value });

  it.each(SAMPLES)('adds the part where there is none, and only it: %s', (sample) => {
    const bytes = sampleBytes(sample);
    const after = applyEdits(bytes, [set('zbjh.pack', 'wuxing & "315"'), set('其他', '<二>')]);
    checkWellFormed(after);
    expect(readWorkbook(after).properties).toEqual({ ...readWorkbook(bytes).properties, 'zbjh.pack': 'wuxing & "315"', 其他: '<二>' });
    expect(changedParts(bytes, after).filter((name) => name.startsWith('xl/'))).toEqual([]);
    const pids = [...textOf(after, 'docProps/custom.xml').matchAll(/pid="(\d+)"/g)].map(([, pid]) => Number(pid));
    expect(pids).toEqual([2, 3]);
  });

  it('changes a property without regard to case and keeps the others', () => {
    const once = applyEdits(MESSY, [set('Pack', '1'), set('b', '2')]);
    expect(readWorkbook(applyEdits(once, [set('pack', '3')])).properties).toEqual({ Pack: '3', b: '2' });
  });
});

describe('setFormat', () => {
  const range = { row: 4, column: 3, rows: 1, columns: 2 };
  const format = (bytes: Uint8Array, ...formats: readonly Extract<Edit, { kind: 'setFormat' }>['format'][]): Uint8Array =>
    applyEdits(bytes, formats.map((one) => ({ kind: 'setFormat', sheet: '附件3', range, format: one })));
  const cellFormat = (bytes: Uint8Array, address: string): string => {
    const style = Number(new RegExp(`<c r="${address}" s="(\\d+)"`).exec(textOf(bytes, 'xl/worksheets/sheet1.xml'))?.[1]);
    return /<cellXfs.*<\/cellXfs>/.exec(textOf(bytes, 'xl/styles.xml'))?.[0].match(/<xf .*?<\/xf>/g)?.[style] ?? '';
  };

  it('adds to what each cell has, and each format once', () => {
    const after = format(MESSY, { bold: true }, { numberFormat: '0.0' });
    const [before, wished] = [cellFormat(MESSY, 'E5'), cellFormat(after, 'E5')];
    expect(wished.replace(/numFmtId="\d+"|fontId="\d+"|apply(Font|NumberFormat)="\w+" ?| /g, '')).toBe(before.replace(/numFmtId="\d+"|fontId="\d+"|apply(Font|NumberFormat)="\w+" ?| /g, ''));
    expect(wished).toContain('fillId="2"');
    expect(textOf(after, 'xl/styles.xml')).toContain('<numFmt numFmtId="165" formatCode="0.0"/>');
    expect(readWorkbook(after).sheets[0]?.formats[4]?.slice(3, 5)).toEqual(['0.0', '0.0']);
    expect(changedParts(after, format(after, { bold: true, numberFormat: '0.0' }))).toEqual([]);
    expect(changedParts(MESSY, format(MESSY, {}))).toEqual([]);
  });

  it('makes bold plain again', () => {
    const bold = format(MESSY, { bold: true });
    expect(cellFormat(format(bold, { bold: false }), 'E5')).toContain('fontId="0"');
  });
});

describe('newWorkbook and xlsxHost', () => {
  it('makes a workbook that reads as what was put in, the same bytes each time', () => {
    const edits: readonly Edit[] = [{ kind: 'addSheet', sheet: '表' }, { kind: 'setValues', sheet: '表', at: { row: 0, column: 0 }, values: [['年度', 2023]] }];
    const bytes = newWorkbook(edits);
    checkWellFormed(bytes);
    expect(readWorkbook(bytes).sheets).toMatchObject([{ name: '表', values: [['年度', 2023]] }]);
    expect(Buffer.from(newWorkbook(edits)).equals(Buffer.from(bytes))).toBe(true);
    expect(() => newWorkbook([])).toThrow('starts with a sheet');
  });

  it('reads, applies and tells the sheet that is shown', async () => {
    const host = xlsxHost(MESSY);
    expect(await host.activeSheet()).toBe('附件3');
    await host.apply([{ kind: 'select', sheet: '说明', range: { row: 0, column: 0, rows: 1, columns: 1 } }]);
    expect(await host.activeSheet()).toBe('说明');
    expect((await host.read()).sheets).toHaveLength(3);
    expect(changedParts(MESSY, host.bytes())).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml']);
    await expect(host.apply([{ kind: 'select', sheet: '无', range: { row: 0, column: 0, rows: 1, columns: 1 } }])).rejects.toThrow('无');
  });

  it('does not select on a hidden sheet', () => {
    const hidden = withParts(makeWorkbook({ sheets: ['<sheetData/>', '<sheetData/>'] }), (_, text) => text.replace('name="表2"', 'name="表2" state="hidden"'));
    expect(() => applyEdits(hidden, [{ kind: 'select', sheet: '表2', range: { row: 0, column: 0, rows: 1, columns: 1 } }])).toThrow('hidden');
  });
});
