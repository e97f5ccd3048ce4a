import { beforeAll, describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { contains, lastCell, type Range } from '../../../src/core/sheet/address';
import type { CellInput, Edit } from '../../../src/core/sheet/edit';
import { Refusal } from '../../../src/core/refusal';
import { drawTemplate } from '../../../src/core/template/draw';
import { ANNUAL_LABEL } from '../../../src/core/template/layout';
import type { Template } from '../../../src/core/template/template';
import { templates } from '../../../src/templates';
import { expectGolden, printEdits } from '../../print-edits';
import { anchor, drawn, shown, type Drawn } from './drawn';
import { samplePack } from './sample-pack';

const packs: readonly Template[] = [samplePack(), ...templates];
const cases = packs.flatMap((template) => [true, false].map((published) => ({ id: template.id, published, template })));

function rangesOf(edit: Edit, columns: number): Range[] {
  switch (edit.kind) {
    case 'setFormat':
    case 'merge':
      return [edit.range];
    case 'setValues':
      return [{ ...edit.at, rows: edit.values.length, columns: Math.max(...edit.values.map((row) => row.length)) }];
    case 'setColumnWidth':
      return [{ row: 0, column: edit.column, rows: 1, columns: edit.count }];
    case 'setRowHeight':
      return [{ row: edit.row, column: 0, rows: edit.count, columns }];
    default:
      return [];
  }
}

describe.each(cases)('$id drawn, published: $published', ({ template, published }) => {
  let edits: readonly Edit[];
  let sheet: Drawn;
  beforeAll(() => {
    edits = drawTemplate(template, { sheet: '新表', published });
    sheet = drawn(edits);
  });
  const printed = template.columns.filter((column) => column.role !== 'figure' || !column.optional);
  const columns = printed.length;
  const rows = 2 + template.rows.length + (template.notes?.length ?? 0);

  it('begins with the sheet, on which everything else is', () => {
    expect(edits[0]).toEqual({ kind: 'addSheet', sheet: '新表' });
    expect(edits.filter(({ kind }) => kind === 'addSheet')).toHaveLength(1);
    for (const edit of edits) if (edit.kind !== 'setProperty') expect(edit.sheet).toBe('新表');
  });

  it('stays inside the table', () => {
    const table = { row: 0, column: 0, rows, columns };
    for (const range of edits.flatMap((edit) => rangesOf(edit, columns))) {
      expect([range.rows > 0, range.columns > 0, contains(table, range), contains(table, lastCell(range))]).toEqual([true, true, true, true]);
    }
    expect([sheet.rows, sheet.columns]).toEqual([rows, columns]);
  });

  it('merges cells that do not overlap and hide nothing, after the values', () => {
    const covered = new Map<string, Range>();
    for (const range of sheet.merges) {
      expect(range.rows * range.columns).toBeGreaterThan(1);
      for (let row = range.row; row < range.row + range.rows; row++) {
        for (let column = range.column; column < range.column + range.columns; column++) {
          expect(covered.get(`${row},${column}`)).toBeUndefined();
          covered.set(`${row},${column}`, range);
          if (row !== range.row || column !== range.column) expect(sheet.valueAt({ row, column })).toBeNull();
        }
      }
    }
    const kinds = edits.map(({ kind }) => kind);
    expect(kinds.lastIndexOf('setValues')).toBeLessThan(kinds.indexOf('merge'));
  });

  it('prints title, headers and labels', () => {
    expect(sheet.valueAt({ row: 0, column: 0 })).toBe(template.title);
    expect(sheet.merges).toContainEqual({ row: 0, column: 0, rows: 1, columns });
    expect(printed.map((_, column) => sheet.valueAt({ row: 1, column }) ?? '')).toEqual(printed.map(({ header }) => header));
    const label = printed.findIndex(({ role }) => role === 'indicator');
    expect(template.rows.map((_, row) => sheet.valueAt({ row: 2 + row, column: label }))).toEqual(template.rows.map(({ name, sharesName }) => (sharesName ? null : name)));
  });

  it('holds every published figure in its place, or none; 年度指标 in both', () => {
    template.rows.forEach((row, index) =>
      printed.forEach((column, at) => {
        if (column.role !== 'figure') return;
        const value = sheet.valueAt(anchor(sheet, { row: 2 + index, column: at }));
        const annual = row.annualOnly && column.period.quarter !== undefined;
        expect(value).toBe(annual ? ANNUAL_LABEL : published ? (row.values[column.key] ?? null) : null);
      }),
    );
  });

  it('frames the table, sets every width and height, and writes no formula', () => {
    for (let row = 0; row < rows; row++) {
      expect(edits.filter((edit) => edit.kind === 'setRowHeight' && edit.row <= row && row < edit.row + edit.count)).toHaveLength(1);
      for (let column = 0; column < columns; column++) {
        const framed = row >= 1 && row < 2 + template.rows.length;
        expect(sheet.formatAt({ row, column }).border).toBe(framed ? 'thin' : undefined);
        expect(['number', 'string', null]).toContain(sheet.valueAt({ row, column }) === null ? null : typeof sheet.valueAt({ row, column }));
      }
    }
    const widths = printed.map((_, column) => edits.flatMap((edit) => (edit.kind === 'setColumnWidth' && edit.column <= column && column < edit.column + edit.count ? [edit.width] : [])));
    expect(widths).toEqual(printed.map(({ width }) => [width]));
  });

  it('is set up for A4, keeps header and labels in view and says which pack it is', () => {
    const label = template.columns.findIndex(({ role }) => role === 'indicator');
    expect(edits).toContainEqual({ kind: 'freeze', sheet: '新表', rows: 2, columns: label + 1 });
    expect(edits.find(({ kind }) => kind === 'pageSetup')).toMatchObject({
      setup: { paper: 'A4', orientation: template.print.orientation, fitToWidth: 1, repeatRows: { first: 1, count: 1 } },
    });
    expect(edits).toContainEqual({ kind: 'setProperty', name: 'zbjh.pack.新表', value: `${template.id}@${template.version}` });
  });

  it('needs few edits', () => {
    expect(edits.filter(({ kind }) => kind === 'setValues')).toHaveLength(1);
    expect(edits.filter(({ kind }) => kind === 'setFormat').length).toBeLessThanOrEqual(template.rows.length > 50 ? 12 : 8);
  });
});

describe('what a sheet shows', () => {
  let sheet: Drawn;
  beforeAll(() => {
    sheet = drawn(drawTemplate(samplePack(), { sheet: 'x', published: true }));
  });
  const at = (row: number, column: number): string => shown(sheet.valueAt({ row, column }), sheet.formatAt({ row, column }).numberFormat);

  it('is 3.0 where the document pads, 3.25 where a clerk is too precise, 5 elsewhere', () => {
    expect(at(3, 5)).toBe('3.0');
    expect(shown(3.25, sheet.formatAt({ row: 3, column: 5 }).numberFormat)).toBe('3.25');
    expect(at(2, 5)).toBe('5');
  });

  it('has headings that reach over their rows', () => {
    expect(sheet.merges).toContainEqual({ row: 2, column: 0, rows: 2, columns: 1 });
    expect(sheet.merges).toContainEqual({ row: 2, column: 1, rows: 2, columns: 1 });
    expect([at(2, 0), at(4, 0), at(2, 1), at(4, 1)]).toEqual(['一、主体', '二、平台', '1', '2']);
  });

  it('has labels, departments and headers that reach over their neighbours', () => {
    const pack = samplePack();
    Object.assign(pack.rows[1] ?? {}, { sharesName: true, sharesDepartment: true, department: '科技局' });
    Object.assign(pack.columns[1] ?? {}, { header: '' });
    const shared = drawn(drawTemplate(pack, { sheet: 'x', published: true }));
    expect(shared.merges).toContainEqual({ row: 2, column: 2, rows: 2, columns: 1 });
    expect(shared.merges).toContainEqual({ row: 2, column: 11, rows: 2, columns: 1 });
    expect(shared.merges).toContainEqual({ row: 1, column: 0, rows: 1, columns: 2 });
    expect([shared.valueAt({ row: 3, column: 2 }), shared.valueAt({ row: 3, column: 11 }), shared.valueAt({ row: 1, column: 1 })]).toEqual([null, null, null]);
  });

  it('has no column that the document does not print', () => {
    const pack = samplePack();
    Object.assign(pack.columns[10] ?? {}, { optional: true });
    const without = drawn(drawTemplate(pack, { sheet: 'x', published: true }));
    expect(without.columns).toBe(12);
    expect(without.valueAt({ row: 1, column: 10 })).toBe('责任单位');
  });

  it('has text that looks like a formula as text', () => {
    expect([at(4, 2), at(4, 6), at(4, 11), at(4, 12)]).toEqual(['=1+1', '=2+2', '=HYPERLINK("x")', '-1']);
  });

  it('has room for long text in cells that reach over rows', () => {
    const pack = samplePack();
    Object.assign(pack.rows[0] ?? {}, { group: '组'.repeat(40) });
    const heights = drawTemplate(pack, { sheet: 'x', published: true }).flatMap((edit) => (edit.kind === 'setRowHeight' ? Array.from({ length: edit.count }, (_, at) => ({ row: edit.row + at, height: edit.height })) : []));
    // 80 half-width characters in a column of 10: nine lines over the two rows of the group.
    const room = heights.filter(({ row }) => row === 2 || row === 3).reduce((sum, { height }) => sum + height, 0);
    expect(room).toBeGreaterThanOrEqual(9 * 15);
    expect(room).toBeLessThan(12 * 15);
    // Both grow by the same, and none for a text that is not its own.
    expect(new Set(heights.filter(({ row }) => row === 2 || row === 3).map(({ height }) => height)).size).toBe(1);
  });

  it('reads a column from the left where most of its targets run over a line', () => {
    const left = (...texts: readonly string[]): boolean[] => {
      const pack = samplePack();
      texts.forEach((text, index) => Object.assign(pack.rows[index] ?? {}, { values: { '2023': text } }));
      const sheet = drawn(drawTemplate(pack, { sheet: 'x', published: true }));
      return texts.map((_, index) => sheet.formatAt({ row: 2 + index, column: 6 }).horizontal === 'left');
    };
    // Ten half-width characters and a margin to a line.
    const [short, two, four] = ['目'.repeat(3), '目'.repeat(6), '目'.repeat(15)] as const;
    expect(left(short, two, short)).toEqual([false, false, false]);
    expect(left(two, two, short)).toEqual([true, true, true]);
    expect(left(short, four, short)).toEqual([false, true, false]);
  });

  it('reads long targets from the left, short ones in the middle, and is as high when blank', () => {
    const pack = samplePack();
    Object.assign(pack.rows[0]?.values ?? {}, { '2023': '目'.repeat(30) });
    const edits = drawTemplate(pack, { sheet: 'x', published: true });
    const long = drawn(edits);
    expect([long.formatAt({ row: 2, column: 6 }).horizontal, long.formatAt({ row: 2, column: 5 }).horizontal]).toEqual(['left', 'center']);
    const heights = (all: readonly Edit[]): Edit[] => all.filter(({ kind }) => kind === 'setRowHeight');
    expect(heights(drawTemplate(pack, { sheet: 'x', published: false }))).toEqual(heights(edits));
  });

  it('has room for long text', () => {
    const height = drawTemplate(samplePack(), { sheet: 'x', published: true }).flatMap((edit) => (edit.kind === 'setRowHeight' && edit.row === 4 ? [edit.height] : []))[0];
    // 90 Chinese characters in a column of 20: nine or ten to a line, 15 points each.
    expect(height).toBeGreaterThanOrEqual(10 * 15);
    expect(height).toBeLessThan(14 * 15);
  });
});

describe('the drawing, edit by edit', () => {
  it.each([['published', true], ['blank', false]] as const)('of the sample, %s, is just what the golden file has', (name, isPublished) => {
    expectGolden(join(__dirname, `drawn.${name}.txt`), printEdits(drawTemplate(samplePack(), { sheet: '表', published: isPublished })));
  });

  it('keeps the labels in view unless they would fill the window', () => {
    const frozen = (width: number): unknown => {
      const pack = samplePack();
      Object.assign(pack.columns[2] ?? {}, { width });
      return drawTemplate(pack, { sheet: '表', published: true }).flatMap((edit) => (edit.kind === 'freeze' ? [edit.columns] : []));
    };
    expect([frozen(54), frozen(55)]).toEqual([[3], [0]]);
  });

  it('counts rows where none has a number, and prints numbers of a document as they are', () => {
    const numbers = (...given: (string | undefined)[]): CellInput[] => {
      const pack = samplePack();
      pack.rows.forEach((row, index) => {
        delete row.number;
        if (given[index] !== undefined) row.number = given[index];
      });
      const sheet = drawn(drawTemplate(pack, { sheet: '表', published: true }));
      return pack.rows.map((_, index) => sheet.valueAt({ row: 2 + index, column: 1 }));
    };
    expect(numbers()).toEqual([1, 2, 3]);
    expect(numbers('7', undefined, '（二）')).toEqual([7, null, '（二）']);
    expect(numbers('07', '1234567', '123456')).toEqual(['07', '1234567', 123456]);
  });
});

describe('a name that Excel does not take', () => {
  it.each(['', '表/1', '表'.repeat(32)])('%j is refused in a sentence', (name) => {
    expect(() => drawTemplate(samplePack(), { sheet: name, published: true })).toThrow(Refusal);
  });
});
