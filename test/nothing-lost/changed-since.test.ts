/** What somebody types between reading and writing is noticed, and nothing is written over: through Microsoft's client library. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fixEdits, markEdits, Refusal, validate, type CellInput, type Edit, type Host } from '../../src/core/index';
import { officeHost } from '../../src/hosts/office/host';
import { templates } from '../../src/templates/index';
import { bookOf } from '../hosts/office/books';
import { openInExcel } from '../hosts/office/stand-in/node';
import type { StandIn } from '../hosts/office/stand-in/session';
import { fromSnapshot, toSnapshot } from '../hosts/office/stand-in/snapshot';
import { cellAt, type SheetModel } from '../hosts/office/stand-in/workbook';
import { sampleSnapshot } from '../read-fixture';

const put = (row: number, column: number, values: readonly (readonly CellInput[])[], sheet = '表1'): Edit => ({ kind: 'setValues', sheet, at: { row, column }, values });

async function opened(count = 2): Promise<{ excel: StandIn; host: Host; sheet: (index?: number) => SheetModel }> {
  const excel = openInExcel(fromSnapshot(bookOf(count)));
  const host = officeHost();
  await host.read();
  return { excel, host, sheet: (index = 0) => excel.workbook.sheets[index] as SheetModel };
}

/** The sentence, where nothing of the workbook has changed. */
async function refusedOver(excel: StandIn, host: Host, ...edits: readonly Edit[]): Promise<string> {
  const before = toSnapshot(excel.workbook);
  const error: unknown = await host.apply(edits).catch((thrown: unknown) => thrown);
  expect(toSnapshot(excel.workbook)).toEqual(before);
  if (!(error instanceof Refusal)) throw new Error(`No refusal: ${String(error)}`);
  return error.text.zh;
}

describe('a figure that was typed meanwhile', () => {
  it('stays, and is named, whatever else was to be written', async () => {
    const { excel, host } = await opened();
    excel.userTypes('表2', 'D4', 40);
    const sentence = await refusedOver(excel, host, { kind: 'addSheet', sheet: '新表' }, put(3, 3, [[1], [2]]), put(3, 3, [[1], [2]], '表2'));
    expect(sentence).toMatch(/^“表2”!D4 刚被改动.*什么都没有写入.*再试一次/);
  });

  it.each<[string, (sheet: SheetModel) => void, string]>([
    ['in a blank cell', (sheet) => void (cellAt(sheet, { row: 3, column: 4 }).value = 5), 'E4'],
    ['emptied', (sheet) => void (cellAt(sheet, { row: 3, column: 3 }).value = null), 'D4'],
    ['as text', (sheet) => void (cellAt(sheet, { row: 3, column: 3 }).value = '36.71'), 'D4'],
    ['as a formula of the same value', (sheet) => void (cellAt(sheet, { row: 3, column: 3 }).formula = '=36+0.71'), 'D4'],
    ['an error', (sheet) => void (cellAt(sheet, { row: 3, column: 3 }).value = { error: '#REF!' }), 'D4'],
  ])('%s', async (_, type, address) => {
    const { excel, host, sheet } = await opened();
    type(sheet());
    expect(await refusedOver(excel, host, put(3, 3, [[1, 2]]))).toContain(`“表1”!${address} `);
  });

  it('names three and counts the rest', async () => {
    const { excel, host, sheet } = await opened();
    for (let row = 10; row < 17; row += 1) cellAt(sheet(), { row, column: 1 }).value = 'x';
    expect(await refusedOver(excel, host, put(10, 0, Array.from({ length: 9 }, () => [1, 2])))).toMatch(/“表1”!B11、“表1”!B12、“表1”!B13 等 7 个单元格/);
  });

  it('a row that was inserted is told by the labels, where the cell is as blank as before', async () => {
    const { excel, host, sheet } = await opened();
    const rows = [2, 3, 4].map((row) => [row, sheet().cells.get(`${row},2`)] as const);
    for (const [row, cell] of [...rows].reverse()) if (cell) sheet().cells.set(`${row + 1},2`, cell);
    sheet().cells.delete('2,2');
    expect(await refusedOver(excel, host, put(4, 5, [[7]]))).toMatch(/“表1”!C5 刚被改动/);
  });
});

describe('what is no change', () => {
  it('a formula whose result followed other cells, a format, a cell that is not written to', async () => {
    const { excel, host, sheet } = await opened();
    Object.assign(cellAt(sheet(), { row: 3, column: 3 }), { formula: '=NOW()', value: 1 });
    await host.read();
    cellAt(sheet(), { row: 3, column: 3 }).value = 2;
    cellAt(sheet(), { row: 3, column: 3 }).style['Fill.Color'] = '#FF0000';
    cellAt(sheet(), { row: 9, column: 9 }).value = 9;
    await host.apply([put(3, 3, [[5]])]);
    expect(sheet().cells.get('3,3')?.value).toBe(5);
    expect(excel.requests).toHaveLength(6);
  });

  it('what the add-in itself has written since it read', async () => {
    const { host, sheet } = await opened();
    await host.apply([put(3, 3, [[5]])]);
    await host.apply([put(3, 3, [[6]])]);
    expect(sheet().cells.get('3,3')?.value).toBe(6);
  });

  it('every sample as it is, with what would be written being what is there', async () => {
    for (const sample of ['wuxing-315-2023', 'wuxing-315-2023-messy', 'pinghu-315-2023'] as const) {
      const snapshot = sampleSnapshot(sample);
      openInExcel(fromSnapshot(snapshot));
      const host = officeHost();
      const { sheets } = await host.read();
      const edits = sheets.map(({ name, values, formulas }): Edit => ({
        kind: 'setValues',
        sheet: name,
        at: { row: 0, column: 0 },
        values: values.map((row, r) => row.map((value, c) => (formulas[r]?.[c] ? { formula: formulas[r]?.[c] ?? '' } : typeof value === 'object' ? null : value))),
      }));
      await expect(host.apply(edits)).resolves.toBeUndefined();
    }
  });
});

describe('what it costs', () => {
  it('one round trip for figures, however many; none for colours', async () => {
    const { excel, host } = await opened(60);
    const snapshot = await host.read();
    const start = excel.requests.length;
    await host.apply(markEdits(snapshot, validate(snapshot, templates)));
    await host.apply(snapshot.sheets.map(({ name: sheet }): Edit => ({ kind: 'mark', sheet, status: 'error', ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }] })));
    expect(excel.requests.length - start).toBeLessThanOrEqual(4);
    await host.read();
    const before = excel.requests.length;
    await host.apply(snapshot.sheets.flatMap(({ name }) => [3, 4, 9].map((row) => put(row, 4, [[row]], name))));
    expect(excel.requests.length - before).toBe(2);
  });

  it('stays below the limit of 5 MB where very much is compared', async () => {
    const { excel, host } = await opened(1);
    const rows = Array.from({ length: 9_000 }, () => Array.from({ length: 12 }, () => '长长的文字'));
    await host.apply([put(0, 0, rows)]);
    await host.read();
    cellAt(excel.workbook.sheets[0] as SheetModel, { row: 8_999, column: 11 }).value = '改';
    expect(await refusedOver(excel, host, put(0, 0, rows))).toContain('“表1”!L9000 ');
    expect(Math.max(...excel.requests)).toBeLessThan(5_000_000);
  });
});

it('any change of a cell that is written to is noticed, and nothing else is', async () => {
  const place = fc.record({ row: fc.nat(6), column: fc.nat(6) });
  await fc.assert(
    fc.asyncProperty(place, place, fc.oneof(fc.integer(), fc.string({ minLength: 1 })), async (written, changed, value) => {
      const { excel, host, sheet } = await opened(1);
      const cell = cellAt(sheet(), changed);
      const isChanged = cell.value !== value;
      cell.value = value;
      const concerns = isChanged && changed.row === written.row && changed.column <= written.column;
      const edit = put(written.row, written.column, [[1]]);
      if (concerns) expect(await refusedOver(excel, host, edit)).toContain('刚被改动');
      else await host.apply([edit]);
    }),
    { numRuns: 40 },
  );
}, 240_000);

it('a certain fix is not made over a figure that was corrected by hand', async () => {
  const snapshot = sampleSnapshot('wuxing-315-2023-messy');
  const excel = openInExcel(fromSnapshot(snapshot));
  const host = officeHost();
  const fixes = validate(await host.read(), templates).findings.flatMap((finding) => finding.fixes);
  const [fix] = fixes;
  if (!fix) throw new Error('The sample has a certain fix.');
  cellAt(excel.workbook.sheets.find(({ name }) => name === fix.at.sheet) as SheetModel, fix.at).value = 12345;
  expect(await refusedOver(excel, host, ...fixEdits(fixes))).toContain(fix.at.sheet);
});
