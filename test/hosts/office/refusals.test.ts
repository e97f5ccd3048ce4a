import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../src/core/refusal';
import type { Edit } from '../../../src/core/sheet/edit';
import type { Host } from '../../../src/core/sheet/host';
import { officeHost } from '../../../src/hosts/office/host';
import { bookOf } from './books';
import { ExcelError } from './stand-in/remote';
import { openInExcel } from './stand-in/node';
import type { StandIn } from './stand-in/session';
import { fromSnapshot, toSnapshot } from './stand-in/snapshot';
import { cellAt } from './stand-in/workbook';

const value = (sheet: string, row = 0): Edit => ({ kind: 'setValues', sheet, at: { row, column: 0 }, values: [[1]] });
const mark = (sheet: string): Edit => ({ kind: 'mark', sheet, status: 'error', ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }] });

async function refusal(action: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await action.then(
    () => 'nothing was thrown',
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refusal)) throw error;
  return error;
}

function open(count = 3): { excel: StandIn; host: Host; first: () => StandIn['workbook']['sheets'][number] } {
  const excel = openInExcel(fromSnapshot(bookOf(count)));
  const first = () => {
    const [sheet] = excel.workbook.sheets;
    if (!sheet) throw new Error('No sheet.');
    return sheet;
  };
  return { excel, host: officeHost(), first };
}

describe('while a cell is being edited', () => {
  it.each([
    ['read', (host: Host) => host.read()],
    ['apply', (host: Host) => host.apply([value('表1')])],
    ['activeSheet', (host: Host) => host.activeSheet()],
  ])('%s says to press Enter or Esc, asks once, and keeps the cause', async (_, act) => {
    const { excel, host } = open();
    excel.isEditingCell = true;
    const { text, cause } = await refusal(act(host));
    expect(text.zh).toMatch(/正在编辑.*Enter.*Esc/);
    expect(text.en).toMatch(/Enter or Esc/);
    expect(cause).toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    expect(excel.requests).toHaveLength(1);
  });

  it('also where that begins while the workbook is read in parts', async () => {
    const { excel, host, first } = open(1);
    first().conditionalFormats.push({ key: 'a', type: 'Custom', formula: '=1', ranges: [{ row: 0, column: 0, rows: 1, columns: 1 }], fill: '', font: '', stopIfTrue: false, isUnreadable: true });
    excel.beforeRequest = (number) => void (excel.isEditingCell = number > 8);
    expect((await refusal(host.read())).text.zh).toMatch(/正在编辑/);
  });
});

describe('protected sheets', () => {
  it('are named, and nothing is written to the others', async () => {
    const { excel, host, first } = open();
    first().protection.isOn = true;
    const before = toSnapshot(excel.workbook);
    await host.read();
    const { text } = await refusal(host.apply([mark('表2'), value('表2'), mark('表1'), value('表3')]));
    expect(text.zh).toMatch(/“表1”受保护.*撤销工作表保护/);
    expect(text.en).toMatch(/“表1” is protected/);
    expect(toSnapshot(excel.workbook)).toEqual(before);
  });

  it('are found without a read before, and written to once the clerk has unprotected them', async () => {
    const { host, first } = open();
    first().protection.isOn = true;
    expect((await refusal(host.apply([value('表2'), value('表1')]))).text.zh).toContain('“表1”');
    await host.read();
    first().protection.isOn = false;
    await host.apply([value('表1')]);
    expect(first().cells.get('0,0')?.value).toBe(1);
  });

  it('take figures in unlocked cells, and colours where formatting is allowed', async () => {
    const { host, first } = open();
    first().protection.isOn = true;
    cellAt(first(), { row: 5, column: 0 }).locked = false;
    await host.apply([value('表1', 5)]);
    expect(first().cells.get('5,0')?.value).toBe(1);
    expect((await refusal(host.apply([value('表1', 6)]))).text.zh).toContain('受保护');
    first().protection.allowFormatCells = true;
    await host.apply([mark('表1')]);
    expect(first().conditionalFormats).toHaveLength(1);
  });

  it('are named too where protection comes after the last look', async () => {
    const { excel, host, first } = open();
    await host.read();
    excel.beforeRequest = (number) => void (first().protection.isOn ||= number === 3);
    const { text, cause } = await refusal(host.apply([value('表1')]));
    expect(text.zh).toContain('“表1”受保护');
    expect(cause).toMatchObject({ code: 'AccessDenied' });
  });
});

describe('sheets that are not as they were', () => {
  it('gone: named, and nothing is written', async () => {
    const { excel, host } = open();
    await host.read();
    excel.workbook.sheets.splice(1, 1);
    const before = toSnapshot(excel.workbook);
    expect((await refusal(host.apply([value('表1'), value('表2'), value('表3')]))).text.zh).toMatch(/找不到工作表“表2”.*重新校核/);
    expect(toSnapshot(excel.workbook)).toEqual(before);
    expect((await refusal(host.apply([{ kind: 'select', sheet: '表2', range: { row: 0, column: 0, rows: 1, columns: 1 } }]))).text.zh).toContain('“表2”');
  });

  it('hidden: a jump says how to show it', async () => {
    const { host, first } = open();
    first().visibility = 'hidden';
    await host.read();
    expect((await refusal(host.apply([{ kind: 'select', sheet: '表1', range: { row: 0, column: 0, rows: 1, columns: 1 } }]))).text.zh).toMatch(/“表1”已隐藏.*取消隐藏/);
  });

  it('taken name: said, and the sheet that bears it stays', async () => {
    const { excel, host } = open();
    expect((await refusal(host.apply([{ kind: 'addSheet', sheet: '表2' }, value('表2')]))).text.zh).toMatch(/已有名为“表2”/);
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['表1', '表2', '表3']);
  });

  it('protected structure: said when a sheet is to be added', async () => {
    const { excel, host } = open();
    excel.workbook.structureProtected = true;
    expect((await refusal(host.apply([{ kind: 'addSheet', sheet: '新表' }]))).text.zh).toMatch(/结构受保护.*保护工作簿/);
  });

  it('half made: a new sheet is taken away again when the rest fails', async () => {
    const { excel, host } = open();
    const bad: Edit = { kind: 'setFormat', sheet: '新表', range: { row: -1, column: 0, rows: 1, columns: 1 }, format: { bold: true } };
    const { text } = await refusal(host.apply([{ kind: 'addSheet', sheet: '新表' }, value('新表'), bad]));
    expect(text.zh).toContain('InvalidArgument');
    expect(excel.workbook.sheets.map(({ name }) => name)).toEqual(['表1', '表2', '表3']);
  });
});

describe('other errors of Excel', () => {
  it.each([
    ['ApiNotFound', /没有所需的功能/],
    ['ItemNotFound', /已不在工作簿里/],
    ['GeneralException', /内部错误/],
    ['AccessDenied', /取消保护|只读/],
    ['ResponsePayloadSizeLimitExceeded', /内容太多/],
    ['SomethingNew', /SomethingNew：试试/],
  ])('%s', async (code, sentence) => {
    const { excel, host } = open();
    excel.beforeRequest = () => {
      throw Object.assign(new Error('试试'), { code });
    };
    const { text, cause } = await refusal(host.read());
    expect(text.zh).toMatch(sentence);
    expect(text.en.length).toBeGreaterThan(20);
    expect(cause).toMatchObject({ code });
  });

  it('a request that is too big', async () => {
    const { host } = { host: (openInExcel(fromSnapshot(bookOf(1)), { payloadBytes: 1_000 }), officeHost()) };
    expect((await refusal(host.apply([{ kind: 'addSheet', sheet: 'a' }, ...Array.from({ length: 20 }, () => value('a'))]))).text.zh).toMatch(/内容太多/);
  });

  it('what is not Excel\'s is thrown as it is', async () => {
    const { excel, host } = open();
    excel.beforeRequest = () => {
      throw new RangeError('ours');
    };
    await expect(host.read()).rejects.toThrow(RangeError);
    expect(new ExcelError('a', 'b')).toBeInstanceOf(Error);
  });
});
