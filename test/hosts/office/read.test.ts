import { describe, expect, it } from '@jest/globals';
import { officeHost } from '../../../src/hosts/office/host';
import { isError, plainSheet, sheetNamed, valueAt, type Sheet } from '../../../src/core/sheet/snapshot';
import { book, bookOf, table } from './books';
import { openInExcel } from './stand-in/node';
import { fromSnapshot, toSnapshot } from './stand-in/snapshot';
import { cellAt } from './stand-in/workbook';

const read = async (sheet: Sheet): Promise<Sheet | undefined> => {
  openInExcel(fromSnapshot(book(sheet)));
  return (await officeHost().read()).sheets[0];
};

describe('reading costs two round trips', () => {
  it.each([1, 12, 60])('for %i sheets', async (count) => {
    const excel = openInExcel(fromSnapshot(bookOf(count)));
    const snapshot = await officeHost().read();
    expect(excel.requests).toHaveLength(2);
    expect(snapshot).toEqual(bookOf(count));
  });
});

describe('what is read', () => {
  it('is what the workbook holds', async () => {
    const sheet: Sheet = {
      ...table("It's 表 1"),
      visibility: 'hidden',
      formulas: [[], [], [], [], [null, null, null, '=SUM(D4:D4)'].map((cell) => cell ?? '')],
      formats: [[], [], [], ['General', 'General', 'General', '0.00']],
      merges: [{ row: 2, column: 2, rows: 1, columns: 4 }],
      hiddenRows: new Set([3]),
      hiddenColumns: new Set([2]),
      isProtected: true,
    };
    const snapshot = { ...book(sheet, table('第二张')), date1904: true, properties: { 模板: 'wuxing-315-yearly' } };
    const excel = openInExcel(fromSnapshot(snapshot));
    expect(await officeHost().read()).toEqual(snapshot);
    expect(toSnapshot(excel.workbook)).toEqual(snapshot);
  });

  it('starts at A1 wherever the used range starts, and rows end with what they hold', async () => {
    const values = [[], [], [null, null, null, 1, null, null, 2], [], [null, null, null, null, 5]];
    expect((await read(plainSheet('a', values)))?.values).toEqual(values);
  });

  it('tells blank, empty text, text that looks like an error, errors, dates and truth apart', async () => {
    const values = [['#N/A', { error: '#N/A' }, { error: '#DIV/0!' }, '', true, 45_291, '１５', '100.0 ', null, 0]];
    const sheet = await read({ ...plainSheet('a', values), formats: [['General', 'General', 'General', 'General', 'General', 'yyyy-mm-dd']] });
    expect(sheet?.values).toEqual(values);
    expect(isError(valueAt(sheet ?? plainSheet('', []), { row: 0, column: 1 }))).toBe(true);
    expect(sheet?.formats[0]?.[5]).toBe('yyyy-mm-dd');
  });

  it('knows a merged area beside the values', async () => {
    const sheet = { ...table('a'), merges: [{ row: 3, column: 4, rows: 1, columns: 4 }] };
    expect(await read(sheet)).toEqual(sheet);
  });

  it('takes text that begins with "=" for text', async () => {
    expect((await read(plainSheet('a', [['=A1']])))?.formulas).toEqual([]);
  });

  it('finds nothing in an empty sheet', async () => {
    expect(await read(plainSheet('空', []))).toEqual(plainSheet('空', []));
  });

  it('leaves a column that is formatted to the bottom out of account', async () => {
    const workbook = fromSnapshot(book(table('a')));
    for (const row of [0, 100_000]) for (const sheet of workbook.sheets) cellAt(sheet, { row, column: 9 }).style.NumberFormat = '0.00';
    const excel = openInExcel(workbook);
    expect((await officeHost().read()).sheets[0]?.values).toEqual(table('a').values);
    expect(excel.requests).toHaveLength(2);
  });

  it('names the sheet that the clerk looks at', async () => {
    openInExcel(fromSnapshot(bookOf(3)));
    expect(await officeHost().activeSheet()).toBe('表1');
  });

  it('knows no merged areas in an Excel of 1.12, and all else', async () => {
    const sheet = { ...table('a'), merges: [{ row: 2, column: 2, rows: 1, columns: 2 }] };
    openInExcel(fromSnapshot(book(sheet)), { api: '1.9' });
    expect(await officeHost().read()).toEqual(book({ ...sheet, merges: [] }));
  });
});

describe('what Excel does not give at once', () => {
  const big = (name: string, rows: number): Sheet =>
    plainSheet(name, Array.from({ length: rows }, (_, row) => Array.from({ length: 10 }, (_, column) => `指标${row}-${column}`)));

  it('is read in parts where the answer would be too big', async () => {
    const snapshot = book(big('明细', 4_000), table('a'));
    const excel = openInExcel(fromSnapshot(snapshot), { payloadBytes: 1_500_000 });
    const found = await officeHost().read();
    expect(found).toEqual(snapshot);
    expect(excel.requests.length).toBeGreaterThan(2);
  });

  it('is read in parts where there are more than 512 merged areas, each told once', async () => {
    // The last lies across every cut that halving can make near it.
    const merges = [...Array.from({ length: 1_500 }, (_, row) => ({ row, column: 0, rows: 1, columns: 2 })), { row: 0, column: 5, rows: 1_500, columns: 1 }];
    const snapshot = book({ ...big('明细', 1_500), merges }, table('a'));
    openInExcel(fromSnapshot(snapshot));
    const found = (await officeHost().read()).sheets[0]?.merges ?? [];
    expect(found.map((each) => JSON.stringify(each)).sort()).toEqual(merges.map((each) => JSON.stringify(each)).sort());
  });

  it('leaves out a conditional format that Excel can not tell, and finds ours beside it', async () => {
    const snapshot = book({ ...table('a'), marks: [{ id: '', status: 'error' }] });
    const workbook = fromSnapshot(snapshot);
    for (const { conditionalFormats } of workbook.sheets) {
      conditionalFormats.unshift(...conditionalFormats.map((ours) => ({ ...ours, key: 'by hand', formula: '=A1>0', isUnreadable: true })));
    }
    openInExcel(workbook);
    const sheet = sheetNamed(await officeHost().read(), 'a');
    expect(sheet?.values).toEqual(table('a').values);
    expect(sheet?.marks).toEqual([{ id: '1', status: 'error' }]);
  });
});
