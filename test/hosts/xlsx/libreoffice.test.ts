/** LibreOffice as the judge of what we write: it opens it, shows it, and saves it again. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drawTemplate } from '../../../src/core/index';
import { printRange } from '../../../src/core/sheet/address';
import { MARK_STYLES } from '../../../src/core/sheet/mark-style';
import { STATUSES, type Edit } from '../../../src/core/sheet/edit';
import type { Snapshot } from '../../../src/core/sheet/snapshot';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { convert, missing } from '../../libreoffice';
import { sampleBytes, SAMPLES } from '../../read-fixture';
import { changedParts, textOf } from './write/workbooks';

const TIMEOUT = 180_000;

/** How many pixels of each line of a PDF's first page have exactly the colour ("#RRGGBB"). */
function pixelLines(folder: string, pdf: Uint8Array, colour: string): readonly number[] {
  writeFileSync(join(folder, 'page.pdf'), pdf);
  // PPM (P6) is a short text header, then three bytes a pixel.
  const image = execFileSync('pdftoppm', ['-r', '50', '-f', '1', '-l', '1', join(folder, 'page.pdf')], { maxBuffer: 50_000_000 });
  const [header = '', width = ''] = /^P6\s(\d+) \d+\s255\s/.exec(image.subarray(0, 32).toString('latin1')) ?? [];
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const lines: number[] = [];
  for (let pixel = 0, at = header.length; at + 2 < image.length; pixel += 1, at += 3) {
    const line = Math.floor(pixel / Number(width));
    lines[line] = (lines[line] ?? 0) + (image[at] === red && image[at + 1] === green && image[at + 2] === blue ? 1 : 0);
  }
  return lines;
}

function pixels(folder: string, pdf: Uint8Array, colour: string): number {
  return pixelLines(folder, pdf, colour).reduce((sum, count) => sum + count, 0);
}

/** Stretches of lines that have the colour, from above: the number of its pixels in each line. */
function stretches(lines: readonly number[]): readonly (readonly number[])[] {
  return lines.map((count) => (count === 0 ? ' ' : `${count},`)).join('').split(/ +/).filter((text) => text !== '').map((text) => text.split(',').slice(0, -1).map(Number));
}

const RANKING = {
  name: '排名',
  title: '排名',
  categories: { row: 0, column: 0, rows: 3, columns: 1 },
  series: [{ name: '完成数', values: { row: 0, column: 1, rows: 3, columns: 1 }, color: '#548235' }],
  at: { row: 5, column: 0, rows: 15, columns: 8 },
} as const;

const marks = (sheet: string): readonly Edit[] =>
  STATUSES.map((status, index): Edit => ({ kind: 'mark', sheet, status, ranges: [{ row: 8 + index, column: 3, rows: 1, columns: 3 }] }));

const clear = (bytes: Uint8Array): Uint8Array =>
  applyEdits(bytes, readWorkbook(bytes).sheets.map(({ name: sheet }): Edit => ({ kind: 'clearMarks', sheet, ids: [] })));

const markFirst = (bytes: Uint8Array): Uint8Array => applyEdits(bytes, marks(readWorkbook(bytes).sheets[0]?.name ?? ''));

if (missing.length > 0 && process.env.CI === undefined) {
  describe('LibreOffice', () => {
    it(`was not asked: ${missing.join(' and ')} not installed`, () => {
      console.warn(`Not judged by LibreOffice: ${missing.join(' and ')} not found. CI does it.`);
      expect(process.env.CI).toBeUndefined();
    });
  });
} else {
  describe('LibreOffice', () => {
    const folder = mkdtempSync(join(tmpdir(), 'indicators-lo-'));
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    beforeAll(() => expect(missing).toEqual([]));

    it('shows every status in its colour, beside the fill of the clerk', () => {
      const plain = sampleBytes('wuxing-315-2023-messy');
      const pdf = convert(folder, 'pdf', { marked: markFirst(plain), plain });
      for (const status of STATUSES) {
        const { fill } = MARK_STYLES[status];
        // Three cells at 50 dpi; the clerk's own fill is that of "explained" and stands elsewhere.
        expect(pixels(folder, pdf('marked'), fill) - pixels(folder, pdf('plain'), fill)).toBeGreaterThan(300);
      }
      expect(pixels(folder, pdf('plain'), '#DDEBF7')).toBeGreaterThan(100);
    }, TIMEOUT);

    it('keeps marks that we find again and clear, and the rules of the clerk', () => {
      const resaved = convert(folder, 'xlsx', Object.fromEntries(SAMPLES.map((name) => [name, markFirst(sampleBytes(name))])));
      for (const name of SAMPLES) {
        expect(readWorkbook(resaved(name)).sheets[0]?.marks.map(({ status }) => status).sort()).toEqual([...STATUSES].sort());
        expect(readWorkbook(clear(resaved(name))).sheets.flatMap((sheet) => sheet.marks)).toEqual([]);
      }
      const sheet = textOf(clear(resaved('wuxing-315-2023-messy')), 'xl/worksheets/sheet1.xml');
      expect(sheet.match(/<cfRule /g)).toHaveLength(1);
      expect(sheet).toContain('type="cellIs"');
    }, TIMEOUT);

    it('writes files whose every byte is back after mark and clear', () => {
      const own = convert(folder, 'xlsx', Object.fromEntries(SAMPLES.map((name) => [name, sampleBytes(name)])));
      for (const name of SAMPLES) expect(changedParts(own(name), clear(markFirst(own(name))))).toEqual([]);
    }, TIMEOUT);

    it('reads the templates that we draw as we do', () => {
      const drawn = Object.fromEntries(templates.map((template) => [template.id, newWorkbook(drawTemplate(template, { sheet: template.sheetName, published: true }))]));
      const resaved = convert(folder, 'xlsx', drawn);
      for (const [id, bytes] of Object.entries(drawn)) {
        const [before, after] = [readWorkbook(bytes), readWorkbook(resaved(id))];
        expect(after.sheets.map(({ name, values }) => [name, values])).toEqual(before.sheets.map(({ name, values }) => [name, values]));
        const merges = ({ sheets }: Snapshot): readonly string[] => (sheets[0]?.merges ?? []).map(printRange).sort();
        expect(merges(after)).toEqual(merges(before));
        expect(after.properties).toMatchObject(before.properties);
      }
    }, TIMEOUT);

    it('keeps what may be typed where, and draws our charts', () => {
      const sheet = "晾晒 '26";
      const edits: readonly Edit[] = [
        { kind: 'addSheet', sheet },
        { kind: 'setValues', sheet, at: { row: 0, column: 0 }, values: [['甲', 40], ['乙', { formula: '=B1/2' }], ['丙', 10]] },
        { kind: 'limitEntry', sheet, range: { row: 0, column: 1, rows: 3, columns: 1 }, limit: { type: 'whole', min: 1, error: { title: '旧', text: '旧' } } },
        { kind: 'limitEntry', sheet, range: { row: 1, column: 1, rows: 1, columns: 2 }, limit: { type: 'decimal', error: { title: '请重填', text: '只能填数字' } } },
        { kind: 'addChart', sheet, chart: { ...RANKING, type: 'bar' } },
      ];
      const bytes = newWorkbook([...edits, { kind: 'protect', sheet, open: [{ row: 1, column: 1, rows: 1, columns: 2 }] }]);
      const column = applyEdits(bytes, [{ kind: 'addChart', sheet, chart: { ...RANKING, type: 'column' } }]);
      const resaved = convert(folder, 'xlsx', { entry: bytes })('entry');
      expect(readWorkbook(resaved).sheets[0]?.isProtected).toBe(true);
      const xml = textOf(resaved, 'xl/worksheets/sheet1.xml');
      const limits = [...xml.matchAll(/<dataValidation .*?operator="(\w+)".*?sqref="([^"]*)" type="(\w+)"><formula1>([^<]*)</g)].map((found) => found.slice(1));
      expect(limits.map(([operator, cells, type, from]) => `${cells} ${type} ${operator} ${Number(from)}`).sort()).toEqual([
        'B1 B3 whole greaterThanOrEqual 1',
        'B2:C2 decimal between -9.99999999999999e+307',
      ]);
      const formats = textOf(resaved, 'xl/styles.xml').match(/<cellXfs.*<\/cellXfs>/)?.[0].split('<xf ').slice(1) ?? [];
      const open = [...xml.matchAll(/<c r="(\w+)" s="(\d+)"/g)].filter(([, , style]) => formats[Number(style)]?.includes('locked="false"')).map(([, at]) => at);
      expect(open).toEqual(['B2', 'C2']);
      expect(textOf(resaved, 'xl/charts/chart1.xml')).toContain("<c:f>&apos;晾晒 &apos;&apos;26&apos;!$B$1:$B$3</c:f>");

      // 40, 20 and 10, lying: the first on top, each half as long as the one above. Standing: one, two, three bars in a line.
      const pdf = convert(folder, 'pdf', { bar: bytes, column });
      const lying = stretches(pixelLines(folder, pdf('bar'), RANKING.series[0].color)).map((lines) => Math.max(...lines));
      expect(lying).toHaveLength(3);
      const longest = lying[0] ?? 0;
      expect(longest).toBeGreaterThan(100);
      expect(lying.map((length) => Math.round((length / longest) * 20))).toEqual([20, 10, 5]);
      const [standing = [], ...others] = stretches(pixelLines(folder, pdf('column'), RANKING.series[0].color));
      expect(others).toEqual([]);
      const widths = [0.25, 0.625, 0.9].map((depth) => standing[Math.floor(standing.length * depth)] ?? 0);
      expect(widths.map((width) => Math.round(width / (widths[0] ?? 1)))).toEqual([1, 2, 3]);
    }, TIMEOUT);

    it('computes formulas that we wrote without a result', () => {
      const bytes = newWorkbook([
        { kind: 'addSheet', sheet: '表' },
        { kind: 'setValues', sheet: '表', at: { row: 0, column: 0 }, values: [[1.5, 2], [{ formula: '=SUM(A1:B1)' }, ' 是&<否> ']] },
      ]);
      const read = readWorkbook(convert(folder, 'xlsx', { computed: bytes })('computed'));
      expect(read.sheets[0]?.values).toEqual([[1.5, 2], [3.5, ' 是&<否> ']]);
    }, TIMEOUT);
  });
}
