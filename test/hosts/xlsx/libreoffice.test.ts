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

/** How many pixels of a PDF's pages have exactly the colour ("#RRGGBB"). */
function pixels(folder: string, pdf: Uint8Array, colour: string): number {
  writeFileSync(join(folder, 'page.pdf'), pdf);
  // PPM (P6) is a short text header, then three bytes a pixel.
  const image = execFileSync('pdftoppm', ['-r', '50', '-f', '1', '-l', '1', join(folder, 'page.pdf')], { maxBuffer: 50_000_000 });
  const header = /^P6\s\d+ \d+\s255\s/.exec(image.subarray(0, 32).toString('latin1'))?.[0].length ?? 0;
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = header; at + 2 < image.length; at += 3) {
    if (image[at] === red && image[at + 1] === green && image[at + 2] === blue) count += 1;
  }
  return count;
}

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
