import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { printRange, type Range } from '../../../src/core/sheet/address';
import { STATUSES, type Edit, type Status } from '../../../src/core/sheet/edit';
import type { Host } from '../../../src/core/sheet/host';
import { MARK_STYLES, markFormula } from '../../../src/core/sheet/mark-style';
import { plainSheet, type Snapshot } from '../../../src/core/sheet/snapshot';
import { officeHost } from '../../../src/hosts/office/host';
import { book, bookOf, table } from './books';
import { openInExcel } from './stand-in/node';
import type { StandIn } from './stand-in/session';
import { fromSnapshot } from './stand-in/snapshot';
import type { ConditionalFormatModel } from './stand-in/workbook';

const cell = (row: number, column: number): Range => ({ row, column, rows: 1, columns: 1 });
const whole: Range = { row: 0, column: 0, rows: 40, columns: 20 };

/** A clerk's own format. */
const own = (key: string, type = 'Custom'): ConditionalFormatModel => ({
  key,
  type,
  formula: type === 'Custom' ? '=D4>100' : '',
  ranges: [whole],
  fill: '#FF0000',
  font: '#000000',
  stopIfTrue: false,
  isUnreadable: false,
});

/** A cell that every mark holds, so that their order matters. */
const SHARED = cell(4, 0);

/** What the face does: read, and mark again what it found. */
async function checkAndMark(host: Host, statuses: readonly Status[]): Promise<Snapshot> {
  const snapshot = await host.read();
  await host.apply(
    snapshot.sheets.flatMap(({ name, marks }): readonly Edit[] => [
      { kind: 'clearMarks', sheet: name, ids: marks.map(({ id }) => id) },
      ...statuses.map((status, index): Edit => ({ kind: 'mark', sheet: name, status, ranges: [cell(3, index), SHARED] })),
    ]),
  );
  return snapshot;
}

const formulas = (excel: StandIn, sheet = 0): readonly string[] =>
  excel.workbook.sheets[sheet]?.conditionalFormats.map(({ key, formula }) => (formula.includes('zbjh') ? formula : key)) ?? [];

describe.each([
  ['ids are places, new formats come last', { idsArePlaces: true, newFormatsComeLast: true }],
  ['ids are places, new formats come first', { idsArePlaces: true, newFormatsComeLast: false }],
  ['ids stay, new formats come first', { idsArePlaces: false, newFormatsComeLast: false }],
  ['ids stay, new formats come last', { idsArePlaces: false, newFormatsComeLast: true }],
])('marks in an Excel where %s', (_, habits) => {
  let excel: StandIn;
  beforeEach(() => {
    excel = openInExcel(fromSnapshot(bookOf(12)), habits);
  });

  it('cost three round trips for 12 sheets with the check, the first time and when they replace old ones', async () => {
    const host = officeHost();
    await checkAndMark(host, STATUSES);
    expect(excel.requests).toHaveLength(3);
    await checkAndMark(host, ['passed', 'error']);
    expect(excel.requests).toHaveLength(6);
    for (let sheet = 0; sheet < 12; sheet += 1) expect(formulas(excel, sheet)).toEqual([markFormula('error'), markFormula('passed')]);
    expect(excel.requests.at(-1)).toBeLessThan(100_000);
  });

  it("stand above the clerk's own formats, the gravest first, and leave theirs in order", async () => {
    excel.workbook.sheets[0]?.conditionalFormats.push(own('a'), own('b', 'DataBar'), own('c'));
    const host = officeHost();
    await checkAndMark(host, ['passed', 'error', 'warning']);
    expect(formulas(excel)).toEqual([markFormula('error'), markFormula('warning'), markFormula('passed'), 'a', 'b', 'c']);
    await checkAndMark(host, ['not-checked', 'explained']);
    expect(formulas(excel)).toEqual([markFormula('not-checked'), markFormula('explained'), 'a', 'b', 'c']);
  });

  it("are cleared exactly, also between the clerk's own", async () => {
    const mine = (status: Status): ConditionalFormatModel => ({ ...own(status), formula: markFormula(status) });
    excel.workbook.sheets[0]?.conditionalFormats.push(mine('error'), own('a'), mine('passed'), mine('passed'), own('b', 'IconSet'), mine('warning'));
    const host = officeHost();
    await checkAndMark(host, []);
    expect(formulas(excel)).toEqual(['a', 'b']);
    expect((await host.read()).sheets.flatMap(({ marks }) => marks)).toEqual([]);
  });

  it("never deletes a clerk's own format by an id that is out of date", async () => {
    const host = officeHost();
    await checkAndMark(host, ['error', 'passed']);
    const { sheets } = await host.read();
    await host.apply([{ kind: 'mark', sheet: '表2', status: 'warning', ranges: [cell(0, 0)] }]);
    excel.workbook.sheets[0]?.conditionalFormats.unshift(own('new'));
    await host.apply(sheets.map(({ name, marks }) => ({ kind: 'clearMarks', sheet: name, ids: marks.map(({ id }) => id) })));
    expect(formulas(excel)).toEqual(['new']);
    expect(formulas(excel, 1)).toEqual([]);
  });
});

describe('ids that were read some time ago', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("are asked for anew, so that a format which the clerk added meanwhile stays", async () => {
    const excel = openInExcel(fromSnapshot(bookOf(2)));
    const host = officeHost();
    await checkAndMark(host, ['error', 'passed']);
    const { sheets } = await host.read();
    excel.workbook.sheets[0]?.conditionalFormats.unshift(own('new'));
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 60_000);
    const before = excel.requests.length;
    await host.apply(sheets.map(({ name, marks }) => ({ kind: 'clearMarks', sheet: name, ids: marks.map(({ id }) => id) })));
    expect(formulas(excel)).toEqual(['new']);
    // Names, protection, marks of all sheets; then the writing.
    expect(excel.requests.length - before).toBe(4);
  });
});

describe('a mark', () => {
  it('is one conditional format over all its ranges, with the colours of its status', async () => {
    const excel = openInExcel(fromSnapshot(book(plainSheet("It's 附件 3", [['a']]))));
    const ranges = [cell(3, 3), { row: 5, column: 1, rows: 4, columns: 2 }];
    await officeHost().apply([{ kind: 'mark', sheet: "It's 附件 3", status: 'warning', ranges }]);
    const found = excel.workbook.sheets[0]?.conditionalFormats ?? [];
    expect(found.map(({ formula, fill, font, ranges: areas }) => ({ formula, fill, font, areas: areas.map(printRange) }))).toEqual([
      { formula: markFormula('warning'), ...MARK_STYLES.warning, areas: ['D4', 'B6:C9'] },
    ]);
  });

  it('over more areas than an address holds is several formats, all found and cleared again', async () => {
    const excel = openInExcel(fromSnapshot(book(table('a'))));
    const host = officeHost();
    const ranges = Array.from({ length: 4_000 }, (_, row) => cell(row * 2, row % 3));
    await host.apply([{ kind: 'mark', sheet: 'a', status: 'passed', ranges }]);
    const [sheet] = excel.workbook.sheets;
    expect(sheet?.conditionalFormats.length).toBeGreaterThan(2);
    expect(sheet?.conditionalFormats.flatMap((format) => format.ranges)).toHaveLength(4_000);
    const marks = (await host.read()).sheets[0]?.marks ?? [];
    expect(new Set(marks.map(({ status }) => status))).toEqual(new Set(['passed']));
    await host.apply([{ kind: 'clearMarks', sheet: 'a', ids: marks.map(({ id }) => id) }]);
    expect(sheet?.conditionalFormats).toEqual([]);
  });

  it('can be set and cleared beside a format that Excel can not tell', async () => {
    const excel = openInExcel(fromSnapshot(book(table('a'))));
    const [sheet] = excel.workbook.sheets;
    sheet?.conditionalFormats.push({ ...own('by hand'), isUnreadable: true });
    const host = officeHost();
    await checkAndMark(host, ['error']);
    expect(formulas(excel)).toEqual([markFormula('error'), 'by hand']);
    await host.apply([{ kind: 'clearMarks', sheet: 'a', ids: ['0'] }]);
    expect(formulas(excel)).toEqual(['by hand']);
  });
});
