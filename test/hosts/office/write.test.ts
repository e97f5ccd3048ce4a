import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Edit } from '../../../src/core/sheet/edit';
import type { Sheet } from '../../../src/core/sheet/snapshot';
import { officeHost } from '../../../src/hosts/office/host';
import { book, bookOf, table } from './books';
import { openInExcel } from './stand-in/node';
import type { StandIn } from './stand-in/session';
import { fromSnapshot, toSnapshot } from './stand-in/snapshot';
import type { SheetModel } from './stand-in/workbook';

const SHEET = "附件 3 '试'";
const A1 = { row: 0, column: 0 };

/** Applies the edits to a workbook of one sheet: what stands in it afterwards, and Excel. */
async function apply(...edits: readonly Edit[]): Promise<{ excel: StandIn; sheet: SheetModel; read: Sheet }> {
  const excel = openInExcel(fromSnapshot(book(table(SHEET))));
  const host = officeHost();
  await host.read();
  await host.apply(edits);
  // Before figures are written over, Excel is asked once more whether they still are what was read.
  expect(excel.requests).toHaveLength(edits.some(({ kind, ...edit }) => kind === 'setValues' && 'sheet' in edit && edit.sheet === SHEET) ? 4 : 3);
  const [sheet] = excel.workbook.sheets;
  const [read] = toSnapshot(excel.workbook).sheets;
  if (!sheet || !read) throw new Error('The sheet is gone.');
  return { excel, sheet, read };
}

const styleAt = (sheet: SheetModel, key: string): Readonly<Record<string, unknown>> => sheet.cells.get(key)?.style ?? {};

describe('every edit arrives in one round trip', () => {
  it('addSheet, with what is written to it', async () => {
    const { excel } = await apply(
      { kind: 'addSheet', sheet: '新表' },
      { kind: 'setValues', sheet: '新表', at: A1, values: [['一']] },
      { kind: 'merge', sheet: '新表', range: { ...A1, rows: 1, columns: 5 } },
    );
    const added = toSnapshot(excel.workbook).sheets[1];
    expect(added?.name).toBe('新表');
    expect(added?.values).toEqual([['一']]);
    expect(added?.merges).toEqual([{ ...A1, rows: 1, columns: 5 }]);
  });

  it('setValues keeps values as they are, formulas as formulas, and cells outside its ragged rows', async () => {
    const texts = ['15', '１５', '2023年', '1-3月', '一季度', '=A1', '+5', '90%以上', '1,200', '100.0 ', 'TRUE', '5.5件(19年数据)', "'引用", '—', '上午9点', 'Mar 5', '3月', '1e5', '#N/A'];
    const { read } = await apply(
      { kind: 'setValues', sheet: SHEET, at: { row: 2, column: 2 }, values: [[1.5, true], [null], [{ formula: '=SUM(D4:D9)' }, 0]] },
      { kind: 'setValues', sheet: SHEET, at: { row: 6, column: 0 }, values: [texts] },
    );
    expect(read.values[2]).toEqual([null, null, 1.5, true]);
    expect(read.values[3]).toEqual([null, null, null, 36.71]);
    expect(read.formulas[4]).toEqual(['', '', '=SUM(D4:D9)']);
    expect(read.values[4]?.[3]).toBe(0);
    expect(read.values[6]).toEqual(texts);
    expect(read.formats[6] ?? []).toEqual([]);
  });

  it('setValues keeps any text', async () => {
    openInExcel(fromSnapshot(book(table(SHEET))));
    const host = officeHost();
    const sign = fc.constantFrom(...'0123456789=+-.,%/年月日季度#\'（）１２３ 上午truefalseMar');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.string({ unit: sign })), { minLength: 1, maxLength: 20 }), async (texts) => {
        await host.apply([{ kind: 'setValues', sheet: SHEET, at: { row: 9, column: 0 }, values: texts.map((text) => [text]) }]);
        const found = (await host.read()).sheets[0]?.values ?? [];
        expect(texts.map((_, row) => found[9 + row]?.[0] ?? '')).toEqual(texts);
      }),
      { numRuns: 60 },
    );
  });

  it('setFormat', async () => {
    const { sheet } = await apply({
      kind: 'setFormat',
      sheet: SHEET,
      range: { row: 2, column: 2, rows: 2, columns: 1 },
      format: { numberFormat: '0.00', bold: true, fontSize: 14, horizontal: 'center', vertical: 'top', wrap: true, border: 'thin', fill: '#FFFF00' },
    });
    const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'];
    expect(styleAt(sheet, '3,2')).toEqual({
      NumberFormat: '0.00',
      'Font.Bold': true,
      'Font.Size': 14,
      HorizontalAlignment: 'Center',
      VerticalAlignment: 'Top',
      WrapText: true,
      'Fill.Color': '#FFFF00',
      ...Object.fromEntries(edges.flatMap((edge) => [[`Borders.${edge}.Style`, 'Continuous'], [`Borders.${edge}.Weight`, 'Thin']])),
    });
    expect(styleAt(sheet, '4,2')).toEqual({});
  });

  it('setFormat with nothing in it, and of a single cell', async () => {
    const { sheet } = await apply(
      { kind: 'setFormat', sheet: SHEET, range: { ...A1, rows: 1, columns: 1 }, format: {} },
      { kind: 'setFormat', sheet: SHEET, range: { ...A1, rows: 1, columns: 1 }, format: { bold: false, border: 'thin' } },
    );
    expect(styleAt(sheet, '0,0')).toMatchObject({ 'Font.Bold': false, 'Borders.EdgeTop.Style': 'Continuous' });
  });

  it('merge, setColumnWidth in points and setRowHeight', async () => {
    const { sheet } = await apply(
      { kind: 'merge', sheet: SHEET, range: { row: 3, column: 3, rows: 1, columns: 4 } },
      { kind: 'setColumnWidth', sheet: SHEET, column: 1, count: 2, width: 10 },
      { kind: 'setRowHeight', sheet: SHEET, row: 4, count: 3, height: 30 },
    );
    expect(sheet.merges).toEqual([{ row: 3, column: 3, rows: 1, columns: 4 }]);
    // 10 characters of 7 pixels and 5 of padding are 75 pixels: 56.25 points.
    expect([...sheet.columnWidths]).toEqual([[1, 56.25], [2, 56.25]]);
    expect([...sheet.rowHeights]).toEqual([[4, 30], [5, 30], [6, 30]]);
  });

  it.each([[3, 2], [3, 0], [0, 2], [0, 0]])('freeze of %i rows and %i columns', async (rows, columns) => {
    const { sheet } = await apply({ kind: 'freeze', sheet: SHEET, rows, columns });
    expect(sheet.frozen).toEqual({ rows, columns });
  });

  it('pageSetup', async () => {
    const { sheet } = await apply({
      kind: 'pageSetup',
      sheet: SHEET,
      setup: { orientation: 'landscape', paper: 'A4', fitToWidth: 1, repeatRows: { first: 1, count: 3 }, centerHorizontally: true, pageNumbers: true },
    });
    expect(sheet.page).toEqual({ Orientation: 'Landscape', PaperSize: 'A4', Zoom: { horizontalFitToPages: 1 }, CenterHorizontally: true, CenterFooter: '— &P —', PrintTitleRows: '$2:$4' });
  });

  it('select, setProperty, mark and clearMarks', async () => {
    const range = { row: 3, column: 3, rows: 2, columns: 1 };
    const { excel, sheet } = await apply(
      { kind: 'clearMarks', sheet: SHEET, ids: [] },
      { kind: 'mark', sheet: SHEET, status: 'error', ranges: [range] },
      { kind: 'setProperty', name: '模板', value: 'wuxing' },
      { kind: 'select', sheet: SHEET, range },
    );
    expect(excel.workbook.selection).toEqual({ sheet: SHEET, range });
    expect(excel.workbook.active).toBe(SHEET);
    expect(sheet.conditionalFormats).toHaveLength(1);
    expect([...excel.workbook.properties]).toEqual([['模板', 'wuxing']]);
  });
});

describe('how much is asked', () => {
  it('a new sheet is written in one round trip without reading first', async () => {
    const excel = openInExcel(fromSnapshot(bookOf(2)));
    await officeHost().apply([{ kind: 'addSheet', sheet: '新表' }, { kind: 'setValues', sheet: '新表', at: A1, values: [['一']] }, { kind: 'select', sheet: '新表', range: { ...A1, rows: 1, columns: 1 } }]);
    expect(excel.requests).toHaveLength(1);
  });

  it('nothing for no edits, and one for a jump to a cell', async () => {
    const excel = openInExcel(fromSnapshot(bookOf(2)));
    await officeHost().apply([]);
    expect(excel.requests).toHaveLength(0);
    await officeHost().apply([{ kind: 'select', sheet: '表2', range: { row: 3, column: 3, rows: 1, columns: 1 } }]);
    expect(excel.requests).toHaveLength(1);
  });

  it('more requests only beyond the limit of 5 MB, each below it', async () => {
    const values = Array.from({ length: 6_000 }, (_, row) => Array.from({ length: 10 }, (_cell, column) => `第${row}行第${column}列：规模以上工业企业研究与试验发展经费支出`));
    const excel = openInExcel(fromSnapshot(book(table('a'))));
    const host = officeHost();
    await host.read();
    await host.apply([{ kind: 'setValues', sheet: 'a', at: A1, values }, { kind: 'setValues', sheet: 'a', at: A1, values: [['头']] }]);
    expect(excel.requests.length).toBeGreaterThan(3);
    expect(Math.max(...excel.requests)).toBeLessThan(5_000_000);
    const written = toSnapshot(excel.workbook).sheets[0]?.values;
    expect(written?.[0]?.[0]).toBe('头');
    expect(written?.slice(1)).toEqual(values.slice(1));
  });
});
