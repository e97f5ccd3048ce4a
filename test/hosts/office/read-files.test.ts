/** Other workbooks' files through Microsoft's client library: inserted, read, and gone again. */
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../src/core/refusal';
import type { Host } from '../../../src/core/sheet/host';
import type { Sheet, Snapshot } from '../../../src/core/sheet/snapshot';
import { officeHost } from '../../../src/hosts/office/host';
import { xlsxHost } from '../../../src/hosts/xlsx/host';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { book, bookOf, table } from './books';
import type { Habits } from './stand-in/excel';
import { openInExcel } from './stand-in/node';
import { ExcelError } from './stand-in/remote';
import type { StandIn } from './stand-in/session';
import { fromSnapshot, toSnapshot } from './stand-in/snapshot';
import { newSheet } from './stand-in/workbook';

const encoder = new TextEncoder();
/** A file whose bytes are the name of its snapshot. */
const file = (name: string, content = name) => ({ name, bytes: encoder.encode(content) });

type Read = Awaited<ReturnType<NonNullable<Host['readFiles']>>>;

function open(books: Readonly<Record<string, Snapshot>>, here: Snapshot = bookOf(2), habits: Partial<Habits> = {}) {
  const excel = openInExcel(fromSnapshot(here), habits);
  excel.excel.openFile = (base64) => {
    const found = books[new TextDecoder().decode(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))];
    if (!found) throw new ExcelError('InvalidArgument', '文件已损坏');
    return fromSnapshot(found).sheets;
  };
  const host = officeHost();
  const read = (...names: readonly string[]): Promise<Read> => host.readFiles?.(names.map((name) => file(name))) ?? Promise.reject(new Error('Absent.'));
  return { excel, host, read };
}

const sheetsOf = (read: Read, index = 0): readonly Sheet[] => {
  const found = read[index];
  if (!found || !('snapshot' in found)) throw new Error(`Not read: ${JSON.stringify(found)}`);
  return found.snapshot.sheets;
};

async function refusal(action: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await action.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error(`No refusal: ${String(error)}`);
  return error;
}

/** Nothing is left, and the clerk looks at what they looked at. */
function isUntouched(excel: StandIn, before: Snapshot = bookOf(2), active = '表1'): void {
  expect(toSnapshot(excel.workbook)).toEqual(before);
  expect(excel.workbook.active).toBe(active);
}

describe('files', () => {
  it('are read one by one in 3 + 3 round trips each, and leave nothing behind', async () => {
    const towns = { 甲: book(table('甲表'), { ...table('指标'), visibility: 'hidden' }), 乙: book(table('乙表')) };
    const { excel, read } = open(towns);
    const found = await read('甲', '乙');
    expect(found.map(({ name }) => name)).toEqual(['甲', '乙']);
    expect(found.map((each) => 'snapshot' in each && each.snapshot)).toEqual([towns.甲, towns.乙]);
    expect(excel.requests).toHaveLength(9);
    isUntouched(excel);
  });

  it('hold very hidden sheets, which are told so and deleted too', async () => {
    const { excel, read } = open({ 甲: book(table('甲表'), { ...table('指标模板'), visibility: 'veryHidden' }) });
    expect(sheetsOf(await read('甲')).map(({ name, visibility }) => [name, visibility])).toEqual([['甲表', 'visible'], ['指标模板', 'veryHidden']]);
    isUntouched(excel);
  });

  it('bear the names of the file where they are taken here, in formulas too', async () => {
    const long = '一'.repeat(31);
    const here = book(table('表1'), table('Data'), table('Data (2)'), table(long), { ...table('指标模板'), visibility: 'veryHidden' });
    const there = book(
      { ...table('data'), formulas: [["='指标模板'!D4+甲表!D4"]] },
      table('甲表'),
      table(long),
      table('2023 (2)'),
      { ...table('指标模板'), visibility: 'veryHidden' },
    );
    const { excel, read } = open({}, here);
    // As Excel does, formulas follow the new name.
    excel.excel.openFile = () => fromSnapshot({ ...there, sheets: there.sheets.map((sheet) => ({ ...sheet, formulas: sheet.formulas.map((row) => row.map((formula) => formula.replace('指标模板', '指标模板 (2)'))) })) }).sheets;
    expect(sheetsOf(await read('甲'))).toEqual(there.sheets);
    isUntouched(excel, here);
  });

  it('that are real workbooks are told the same as from their bytes', async () => {
    const name = 'wuxing-315-2023.xlsx';
    const bytes = new Uint8Array(readFileSync(join(__dirname, '../../fixtures', name)));
    const { excel, host } = open({});
    excel.excel.openFile = (base64) => fromSnapshot(readWorkbook(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)))).sheets;
    const [inExcel] = (await host.readFiles?.([{ name, bytes }])) ?? [];
    const [fromBytes] = (await xlsxHost(bytes).readFiles?.([{ name, bytes }])) ?? [];
    const told = (read: Read[number] | undefined) =>
      read && 'snapshot' in read ? read.snapshot.sheets.map(({ name: sheet, values, formulas, merges }) => ({ sheet, values, formulas, merges })) : read;
    expect(told(inExcel)).toEqual(told(fromBytes));
    expect(told(inExcel)).not.toHaveLength(0);
    isUntouched(excel);
  });

  it('bring no names: those that lead nowhere afterwards go, the clerk’s stay', async () => {
    const { excel, read } = open({});
    excel.workbook.names.set('旧', '=#REF!$A$1');
    excel.excel.openFile = () => {
      excel.workbook.names.set('镇名', "='甲表'!$A$1").set('镇名2', "='甲表'!$A$2").set('同事的', "='表1'!$A$1");
      return fromSnapshot(book(table('甲表'))).sheets;
    };
    expect(sheetsOf(await read('甲'))).toHaveLength(1);
    expect([...excel.workbook.names.keys()]).toEqual(['旧', '同事的']);
    expect(excel.requests).toHaveLength(7);
    isUntouched(excel);
  });

  it('none: nothing is asked', async () => {
    const { excel, read } = open({});
    expect(await read()).toEqual([]);
    expect(excel.requests).toHaveLength(0);
  });

  it('can not be read in an Excel before 1.13: the host has no such method', () => {
    openInExcel(fromSnapshot(bookOf(1)), { api: '1.12' });
    expect(officeHost().readFiles).toBeUndefined();
  });
});

describe('what goes wrong', () => {
  it('a file that Excel refuses gets its sentence, the others are read', async () => {
    const { excel, read } = open({ 甲: book(table('甲表')), 乙: book(table('乙表')) });
    const found = await read('甲', '坏', '乙');
    expect(sheetsOf(found, 2)[0]?.name).toBe('乙表');
    expect(found[1]).toMatchObject({ name: '坏', fault: { zh: expect.stringMatching(/不能读取这个文件（InvalidArgument：文件已损坏）.*另存为 \.xlsx/) as unknown } });
    isUntouched(excel);
  });

  it('a file that is too big is told so', async () => {
    const { excel, host } = open({}, bookOf(2), { payloadBytes: 50_000 });
    const found = (await host.readFiles?.([{ name: '大', bytes: new Uint8Array(60_000) }])) ?? [];
    expect(found[0]).toMatchObject({ fault: { zh: expect.stringContaining('文件太大') as unknown } });
    isUntouched(excel);
  });

  it('what Excel does not give at once is read in parts, and deleted', async () => {
    const { excel, read } = open({});
    const sheet = { ...table('甲表'), marks: [{ id: '0', status: 'error' as const }] };
    excel.excel.openFile = () => {
      const sheets = fromSnapshot(book(sheet)).sheets;
      for (const { conditionalFormats } of sheets) conditionalFormats.push(...conditionalFormats.map((ours) => ({ ...ours, key: 'by hand', formula: '=A1>0', isUnreadable: true })));
      return sheets;
    };
    expect(sheetsOf(await read('甲'))).toEqual([sheet]);
    isUntouched(excel);
  });

  it('reading that fails half way: the sheets are deleted, the file has a fault, the next is read', async () => {
    const { excel, read } = open({ 甲: book(table('甲表')), 乙: book(table('乙表')) });
    excel.beforeRequest = () => {
      const isInserted = excel.workbook.sheets.some(({ name }) => name === '甲表');
      // Neither at once nor in parts, until the deletion comes.
      if (isInserted && excel.requests.length <= 5) throw Object.assign(new Error('试试'), { code: 'GeneralException' });
    };
    const found = await read('甲', '乙');
    expect(found[0]).toMatchObject({ fault: { zh: expect.stringContaining('GeneralException：试试') as unknown } });
    expect(sheetsOf(found, 1)[0]?.name).toBe('乙表');
    isUntouched(excel);
  });

  it('a cell that is being edited half way: the sheets are deleted as soon as that ends, and all is refused', async () => {
    const { excel, read } = open({ 甲: book(table('甲表')) });
    excel.beforeRequest = (number) => void (excel.isEditingCell = number === 4 || number === 5);
    expect((await refusal(read('甲'))).text.zh).toMatch(/正在编辑/);
    isUntouched(excel);
  });

  it('sheets that can not be deleted are counted', async () => {
    const { excel, read } = open({ 甲: book(table('甲表'), table('指标')) });
    excel.beforeRequest = (number) => void (excel.workbook.structureProtected = number >= 5);
    const { text, cause } = await refusal(read('甲'));
    expect(text.zh).toMatch(/“甲”.*2 张工作表没能删除.*末尾.*手动删除/);
    expect(cause).toMatchObject({ code: 'AccessDenied' });
  });

  it('sheets that Excel inserts and denies are counted and not deleted: they may be a colleague’s', async () => {
    const { excel, read } = open({});
    excel.excel.openFile = () => {
      excel.workbook.sheets.push(newSheet('甲表', 99));
      throw new ExcelError('GeneralException', '内部错误');
    };
    expect((await refusal(read('甲'))).text.zh).toContain('1 张工作表没能删除');
    expect(excel.workbook.sheets).toHaveLength(3);
  });

  it('a workbook of protected structure is said before anything is inserted', async () => {
    const { excel, read } = open({ 甲: book(table('甲表')) });
    excel.workbook.structureProtected = true;
    expect((await refusal(read('甲'))).text.zh).toContain('结构受保护');
    expect(excel.requests).toHaveLength(1);
  });

  it('a fault of ours is thrown as it is, after the sheets are deleted', async () => {
    const { excel, read } = open({ 甲: book(table('甲表')) });
    excel.beforeRequest = (number) => {
      if (number === 4) throw new RangeError('ours');
    };
    await expect(read('甲')).rejects.toThrow(RangeError);
    isUntouched(excel);
  });
});

describe('events', () => {
  const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

  it.each([true, false])('of the visiting sheets are not told, the clerk’s are (goes to inserted: %s)', async (goesToInserted) => {
    const { excel, host, read } = open({ 甲: book(table('甲表')) }, bookOf(2), { goesToInserted });
    const heard: string[] = [];
    const removes = [await host.onChange?.(({ sheet }) => void heard.push(`改 ${sheet}`)), await host.onSelect?.(({ sheet }) => void heard.push(`选 ${sheet}`))];
    await read('甲');
    await settled();
    expect(heard).toEqual([]);
    excel.userTypes('表2', 'A1', 1);
    excel.userSelects('表2', 'A1');
    await settled();
    expect(heard.toSorted()).toEqual(['改 表2', '选 表2']);
    for (const remove of removes) await remove?.();
  });
});
