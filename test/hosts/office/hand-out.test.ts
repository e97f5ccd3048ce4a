/** Protection, limits for entries and charts, through Microsoft's client library. */
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../src/core/refusal';
import type { ChartPlan, Edit, EntryLimit } from '../../../src/core/sheet/edit';
import { officeHost } from '../../../src/hosts/office/host';
import { bookOf } from './books';
import { openInExcel } from './stand-in/node';
import type { StandIn } from './stand-in/session';
import { fromSnapshot } from './stand-in/snapshot';
import { cellAt, type SheetModel } from './stand-in/workbook';

const SHEET = '表1';
const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const value = (row: number, sheet = SHEET): Edit => ({ kind: 'setValues', sheet, at: { row, column: 3 }, values: [[7]] });
const protect = (open: readonly ReturnType<typeof area>[], sheet = SHEET): Edit => ({ kind: 'protect', sheet, open });

function open(count = 1): { excel: StandIn; sheet: (index?: number) => SheetModel } {
  const excel = openInExcel(fromSnapshot(bookOf(count)));
  const sheet = (index = 0): SheetModel => {
    const found = excel.workbook.sheets[index];
    if (!found) throw new Error('No sheet.');
    return found;
  };
  return { excel, sheet };
}

async function refusal(action: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await action.catch((thrown: unknown) => thrown);
  if (!(error instanceof Refusal)) throw new Error(`No refusal: ${String(error)}`);
  return error;
}

const opened = (sheet: SheetModel): readonly string[] => [...sheet.cells].flatMap(([key, { locked }]) => (locked ? [] : [key]));

describe('protect', () => {
  it('comes last in the one request, whatever the order, and leaves just the open cells open', async () => {
    const { excel, sheet } = open();
    cellAt(sheet(), { row: 3, column: 2 }).locked = false;
    const host = officeHost();
    await host.read();
    await host.apply([protect([area(3, 3, 2), area(9, 9)]), value(3), { kind: 'mark', sheet: SHEET, status: 'error', ranges: [area(3, 3)] }]);
    // Two to read, one to see that the figures are what was read.
    expect(excel.requests).toHaveLength(4);
    expect(sheet().protection).toMatchObject({ isOn: true, password: '', allowFormatColumns: true, allowFormatRows: true, allowFormatCells: false });
    expect(opened(sheet()).toSorted()).toEqual(['3,3', '4,3', '9,9']);
    expect(sheet().conditionalFormats).toHaveLength(1);
    await host.apply([value(4)]);
    expect(cellAt(sheet(), { row: 4, column: 3 }).value).toBe(7);
    expect((await refusal(host.apply([value(5)]))).text.zh).toContain('受保护');
  });

  it('of a new sheet costs one request, and of no open cells locks all', async () => {
    const { excel, sheet } = open();
    await officeHost().apply([{ kind: 'addSheet', sheet: '新表' }, protect([], '新表')]);
    expect(excel.requests).toHaveLength(1);
    expect(sheet(1).protection.isOn).toBe(true);
    expect(opened(sheet(1))).toEqual([]);
  });

  it('twice at once: the last holds', async () => {
    const { sheet } = open();
    await officeHost().apply([protect([area(3, 3)]), protect([area(5, 5)])]);
    expect(opened(sheet())).toEqual(['5,5']);
  });

  it('takes addresses of any length', async () => {
    const { sheet } = open();
    const cells = Array.from({ length: 3_000 }, (_, index) => area(2 * index, 3));
    await officeHost().apply([protect(cells)]);
    expect(opened(sheet())).toHaveLength(3_000);
  });

  it('again: takes the place of the old one, with what else is written; two round trips look, one compares and one lifts', async () => {
    const { excel, sheet } = open();
    const host = officeHost();
    await host.apply([protect([area(3, 3)])]);
    await host.read();
    const before = excel.requests.length;
    await host.apply([value(9), protect([area(4, 3)])]);
    expect(excel.requests.length - before).toBe(5);
    expect(sheet().protection.isOn).toBe(true);
    expect(opened(sheet())).toEqual(['4,3']);
    expect(cellAt(sheet(), { row: 9, column: 3 }).value).toBe(7);
  });

  it('refuses where a password is set, names the sheet, and leaves every sheet as it was', async () => {
    const { excel, sheet } = open(2);
    const host = officeHost();
    Object.assign(sheet(0).protection, { isOn: true, allowFormatCells: true });
    Object.assign(sheet(1).protection, { isOn: true, password: '密码' });
    const { text, cause } = await refusal(host.apply([value(3), protect([]), protect([], '表2')]));
    expect(text.zh).toMatch(/“表2”.*可能设有密码.*撤销工作表保护/);
    expect(text.zh).not.toContain('“表1”');
    expect(text.en).toMatch(/“表2”.*Unprotect Sheet/);
    expect(cause).toMatchObject({ code: 'AccessDenied' });
    expect(sheet(0).protection).toMatchObject({ isOn: true, allowFormatCells: true });
    expect(sheet(1).protection).toMatchObject({ isOn: true, password: '密码' });
    expect(excel.workbook.sheets[0]?.cells.get('3,3')?.value).toBe(36.71);
  });

  it('is put back where the writing fails', async () => {
    const { sheet } = open();
    Object.assign(sheet().protection, { isOn: true, allowFormatRows: true });
    const bad: Edit = { kind: 'setFormat', sheet: SHEET, range: area(-1, 0), format: { bold: true } };
    expect((await refusal(officeHost().apply([bad, protect([])]))).text.zh).toContain('InvalidArgument');
    expect(sheet().protection).toMatchObject({ isOn: true, allowFormatRows: true, allowFormatCells: false });
  });
});

describe('limitEntry', () => {
  const error = { title: '请填数字', text: '只能填 0 至 100 的数。' };
  const limited = async (limit: EntryLimit) => {
    const { excel, sheet } = open();
    const host = officeHost();
    sheet().validations.set('4,3', { rule: 'old', prompt: 'old' });
    await host.read();
    await host.apply([{ kind: 'limitEntry', sheet: SHEET, range: area(3, 3, 2), limit }]);
    expect(excel.requests).toHaveLength(3);
    expect([...sheet().validations.keys()]).toEqual(['3,3', '4,3']);
    expect(sheet().validations.get('3,3')).toEqual(sheet().validations.get('4,3'));
    return sheet().validations.get('4,3');
  };

  it('takes the place of what was there, blanks are taken, texts are shown', async () => {
    expect(await limited({ type: 'decimal', min: 0, max: 99.5, prompt: { title: '研发费用', text: '亿元，两位小数' }, error })).toEqual({
      rule: { decimal: { formula1: 0, formula2: 99.5, operator: 'Between' } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: '研发费用', message: '亿元，两位小数' },
      errorAlert: { showAlert: true, style: 'Stop', title: '请填数字', message: '只能填 0 至 100 的数。' },
    });
  });

  it.each<[Omit<EntryLimit, 'error'>, unknown]>([
    [{ type: 'whole', min: 0.5 }, { wholeNumber: { formula1: 1, operator: 'GreaterThanOrEqualTo' } }],
    [{ type: 'whole', max: 9.9 }, { wholeNumber: { formula1: 9, operator: 'LessThanOrEqualTo' } }],
    [{ type: 'decimal', max: -0.5 }, { decimal: { formula1: -0.5, operator: 'LessThanOrEqualTo' } }],
    [{ type: 'decimal' }, { decimal: { formula1: -9.99999999999999e307, formula2: 9.99999999999999e307, operator: 'Between' } }],
    [{ type: 'whole' }, { wholeNumber: { formula1: -999999999999999, formula2: 999999999999999, operator: 'Between' } }],
  ])('%j', async (limit, rule) => {
    const found = await limited({ ...limit, error });
    expect(found?.rule).toEqual(rule);
    expect(found?.prompt).toBeUndefined();
  });

  it('cuts texts that Excel would refuse', async () => {
    const found = await limited({ type: 'whole', error: { title: '长'.repeat(40), text: '长'.repeat(300) } });
    expect(found?.errorAlert).toMatchObject({ title: `${'长'.repeat(31)}…`, message: `${'长'.repeat(224)}…` });
  });

  it('is refused in a protected sheet before anything is written', async () => {
    const { sheet } = open();
    sheet().protection.isOn = true;
    const edit: Edit = { kind: 'limitEntry', sheet: SHEET, range: area(3, 3), limit: { type: 'whole', error } };
    expect((await refusal(officeHost().apply([edit]))).text.zh).toContain('“表1”受保护');
    expect(sheet().validations.size).toBe(0);
  });
});

describe('addChart', () => {
  const plan: ChartPlan = {
    name: '排名图',
    type: 'bar',
    title: '各镇完成率',
    categories: area(3, 2, 2),
    series: [{ name: '完成率', values: area(3, 3, 2), color: '#5B9BD5' }],
    at: area(1, 6, 12, 5),
  };
  const edit = (chart: ChartPlan): Edit => ({ kind: 'addChart', sheet: SHEET, chart });

  it('lying, with the first at the top and the figures at the foot, in one request', async () => {
    const { excel, sheet } = open();
    const host = officeHost();
    await host.read();
    await host.apply([edit(plan)]);
    expect(excel.requests).toHaveLength(3);
    expect(sheet().charts).toEqual([
      {
        name: '排名图',
        type: 'BarClustered',
        series: [{ name: '完成率', values: area(3, 3, 2), categories: area(3, 2, 2), color: '#5B9BD5' }],
        set: { 'Title.Text': '各镇完成率', 'Legend.Visible': false, 'CategoryAxis.ReversePlotOrder': true, 'CategoryAxis.Position': 'Maximum' },
        position: ['G2', 'K13'],
      },
    ]);
  });

  it('standing, of several series by rows, takes the place of one of its name alone', async () => {
    const { sheet } = open();
    const host = officeHost();
    await host.apply([edit(plan), edit({ ...plan, name: '别的图' })]);
    const series = [
      { name: '目标', values: area(3, 3, 1, 4) },
      { name: '完成', values: area(4, 3, 1, 4), color: '#70AD47' },
    ];
    await host.apply([edit({ ...plan, type: 'column', categories: area(2, 3, 1, 4), series })]);
    expect(sheet().charts.map(({ name, type }) => [name, type])).toEqual([['别的图', 'BarClustered'], ['排名图', 'ColumnClustered']]);
    expect(sheet().charts[1]).toMatchObject({
      series: series.map((each) => ({ color: undefined, ...each, categories: area(2, 3, 1, 4) })),
      set: { 'Title.Text': '各镇完成率', 'Legend.Visible': true },
    });
    expect(Object.keys(sheet().charts[1]?.set ?? {})).toHaveLength(2);
  });

  it('of many series are parted into requests below the limit of 5 MB', async () => {
    const { excel, sheet } = open();
    const many = Array.from({ length: 300 }, (_, index) => edit({ ...plan, name: `图${index}`, series: plan.series.flatMap((each) => Array.from({ length: 12 }, () => each)) }));
    await officeHost().apply(many);
    expect(sheet().charts).toHaveLength(300);
    expect(Math.max(...excel.requests)).toBeLessThan(5_000_000);
  });

  it('is refused in a protected sheet, and drawn before the sheet is protected', async () => {
    const { sheet } = open();
    sheet().protection.isOn = true;
    expect((await refusal(officeHost().apply([edit(plan)]))).text.zh).toContain('“表1”受保护');
    await officeHost().apply([protect([]), edit(plan)]);
    expect(sheet().charts).toHaveLength(1);
    expect(sheet().protection.isOn).toBe(true);
  });
});

it('a very hidden sheet is taken away again too where the rest fails', async () => {
  const { excel } = open();
  const bad: Edit = { kind: 'setFormat', sheet: '暗', range: area(-1, 0), format: { bold: true } };
  await refusal(officeHost().apply([{ kind: 'addSheet', sheet: '暗', outOfSight: true }, bad]));
  expect(excel.workbook.sheets.map(({ name }) => name)).toEqual([SHEET]);
});
