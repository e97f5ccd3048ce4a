/** 校验报告 read back after clerks and other programs had it: what is still read, and what is left alone with a sentence. */
import { describe, expect, it } from '@jest/globals';
import { explanationsIn, LEDGER_SHEET, type LedgerEntry, type Sheet } from '../../../src/core/index';
import { readLedger, type LedgerReading } from '../../../src/core/ledger/read-ledger';
import { plainSheet, type CellValue } from '../../../src/core/sheet/snapshot';
import { book, reported, reportOn, withSheet } from './book';

const first = reported(book());
const { entries, receipt } = reportOn(book());
const values = first.snapshot.sheets.find(({ name }) => name === LEDGER_SHEET)?.values ?? [];
const HEADER = values.findIndex((row) => row.includes('指纹'));
const columnOf = (header: string): number => values[HEADER]?.indexOf(header) ?? -1;

const read = (sheet: Partial<Sheet>): LedgerReading => readLedger(withSheet(first, LEDGER_SHEET, () => sheet).snapshot);
const readValues = (grid: readonly (readonly CellValue[])[]): LedgerReading => read({ values: grid });
const put = (row: number, column: number, value: CellValue): readonly (readonly CellValue[])[] => values.map((cells, r) => (r === row ? cells.map((one, c) => (c === column ? value : one)) : cells));
const entriesOf = (reading: LedgerReading): readonly LedgerEntry[] => {
  if (reading.kind !== 'ledger') throw new Error(reading.kind);
  return reading.entries;
};

describe('a ledger', () => {
  it('is none where there is no sheet of its name, or one that holds nothing', () => {
    expect(readLedger(book().snapshot)).toEqual({ kind: 'none' });
    expect(readValues([])).toEqual({ kind: 'none' });
    expect(readValues([[], [null, ' ']])).toEqual({ kind: 'none' });
  });

  it('is read as it was drawn, with its receipt', () => {
    expect(readValues(values)).toMatchObject({ kind: 'ledger', entries, headerRow: HEADER, receipt: JSON.stringify(receipt) });
  });

  it('is read in English as in Chinese', () => {
    const english = reported(book(), { language: 'en' }).snapshot;
    expect(entriesOf(readLedger(english))).toEqual(reportOn(book(), { language: 'en' }).entries);
    expect(readLedger(english)).toMatchObject({ receipt: expect.stringContaining('"format":1') });
  });

  it.each<[string, (grid: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[]]>([
    ['with its columns in another order', (grid) => grid.map((row) => [...row].reverse())],
    ['with spaces in its headers', () => put(HEADER, columnOf('说明'), ' 说  明 ')],
    ['with a column of the clerk\'s own', (grid) => grid.map((row, r) => [...row, r === HEADER ? '领导批示' : r > HEADER ? '另记' : null])],
    ['with blank rows between', (grid) => [...grid.slice(0, HEADER + 2), [null, ' '], ...grid.slice(HEADER + 2)]],
    ['without a column that it can do without', () => put(HEADER, columnOf('序号'), null)],
  ])('is read %s', (_, change) => {
    expect(entriesOf(readValues(change(values)))).toEqual(entries);
  });

  it('that was sorted together with its head has the entries above the header too', () => {
    const [one, two] = [values[HEADER + 1] ?? [], values[HEADER + 2] ?? []];
    const sorted = entriesOf(readValues([one, ...values.slice(0, HEADER + 1), two]));
    expect(sorted).toEqual(entries);
  });

  it('takes an unknown severity for a hard one and an unknown state for an open one', () => {
    const blurred = put(HEADER + 2, columnOf('级别'), '轻微').map((row, r) => (r === HEADER + 2 ? row.map((value, c) => (c === columnOf('状态') ? '好了' : value)) : row));
    expect(entriesOf(readValues(blurred))[1]).toMatchObject({ severity: 'hard', state: 'open' });
  });

  it('that lost its receipt has none', () => {
    const bare = values.map((row) => (row.includes('回执') ? [] : row));
    expect(readValues(bare)).toMatchObject({ kind: 'ledger', receipt: '' });
  });

  it('does not take for its receipt what stands below the header', () => {
    const below = [...values.map((row) => (row.includes('回执') ? [] : row)), values[HEADER + 1]?.map((value, c) => (c === columnOf('说明') ? '回执' : c === columnOf('指纹') ? '0'.repeat(16) + '-' + '0'.repeat(16) : value)) ?? []];
    expect(readValues(below)).toMatchObject({ kind: 'ledger', receipt: '' });
  });

  it('is found as far down as a clerk may have moved it, and no further', () => {
    const down = (rows: number): LedgerReading => readValues([...Array.from({ length: rows - HEADER }, () => []), ...values]);
    expect(down(199)).toMatchObject({ kind: 'ledger', headerRow: 199 });
    expect(down(200)).toMatchObject({ kind: 'mangled' });
  });

  it('keeps an entry whose 说明 or 问题 was typed over', () => {
    for (const header of ['说明', '问题']) expect(entriesOf(readValues(put(HEADER + 1, columnOf(header), '一句话')))).toHaveLength(2);
  });
});

describe('what is left alone', () => {
  const extra = (header: string, value: CellValue): readonly (readonly CellValue[])[] => [...values, values[HEADER]?.map((_, c) => (c === columnOf(header) ? value : null)) ?? []];
  const last = values.length + 1;

  it.each<[string, Partial<Sheet>, RegExp]>([
    ['another sheet of its name', { values: [['指标', '2023年'], ['专利', 1]] }, /找不到表头/],
    ...['指纹', '说明', '状态', '问题'].map((header): [string, Partial<Sheet>, RegExp] => [`a header without ${header}`, { values: put(HEADER, columnOf(header), null) }, /找不到表头/]),
    ['an entry by its severity, without a fingerprint', { values: extra('级别', '核实性') }, new RegExp(`第 ${last} 行的指纹没有了`)],
    ['an entry by its state, without a fingerprint', { values: extra('状态', '待整改') }, new RegExp(`第 ${last} 行的指纹没有了`)],
    ['a fingerprint that was changed', { values: put(HEADER + 2, columnOf('指纹'), 'xyz') }, new RegExp(`第 ${HEADER + 3} 行的指纹被改动`)],
    ['a fingerprint with something before it', { values: put(HEADER + 2, columnOf('指纹'), `x${entries[1]?.fingerprint ?? ''}`) }, /指纹被改动/],
    ['a fingerprint with something behind it', { values: put(HEADER + 2, columnOf('指纹'), `${entries[1]?.fingerprint ?? ''}x`) }, /指纹被改动/],
    ['a row twice', { values: [...values, values[HEADER + 1] ?? []] }, new RegExp(`第 ${last} 行重复`)],
    ['an error value for an explanation', { values: put(HEADER + 2, columnOf('说明'), { error: '#NAME?' }) }, new RegExp(`第 ${HEADER + 3} 行的说明是公式`)],
    ['a formula without a result for an explanation', { formulas: values.map((row, r) => row.map((_, c) => (r === HEADER + 2 && c === columnOf('说明') ? '=-因停产' : ''))) }, /说明是公式或错误值/],
  ])('%s', (_, sheet, sentence) => {
    const reading = read(sheet);
    expect(reading.kind === 'mangled' ? reading.reason.zh : reading.kind).toMatch(sentence);
    if (reading.kind !== 'mangled') return;
    expect(reading.reason.zh).toMatch(/^工作表“校验报告”.*没有覆盖/);
    expect(/row (\d+)/.exec(reading.reason.en)?.[1]).toBe(/第 (\d+) 行/.exec(reading.reason.zh)?.[1]);
  });

  it.each(['说明', '问题', '备注'])('is no line below the entries, as under %s', (header) => {
    expect(readValues(extra(header, '单位盖章：'))).toMatchObject({ kind: 'ledger', entries, below: [last - 1] });
    expect(readValues(extra(header, '单位盖章：'))).not.toHaveProperty('obstacle');
  });

  it('is, when it comes to writing, a line between the entries', () => {
    const reading = readValues([...values.slice(0, HEADER + 2), ['夹在中间'], ...values.slice(HEADER + 2)]);
    expect(reading).toMatchObject({ kind: 'ledger', entries, below: [] });
    expect(reading.kind === 'ledger' && reading.obstacle?.zh).toMatch(new RegExp(`第 ${HEADER + 3} 行不是校验记录，没有覆盖`));
    expect(reading.kind === 'ledger' && reading.obstacle?.en).toMatch(new RegExp(`row ${HEADER + 3} is no entry`));
  });

  it('is not a formula that has a result', () => {
    const typed = put(HEADER + 2, columnOf('说明'), '因停产');
    const formulas = values.map((row, r) => row.map((_, c) => (r === HEADER + 2 && c === columnOf('说明') ? '="因停产"' : '')));
    expect(entriesOf(read({ values: typed, formulas }))[1]?.explanation).toBe('因停产');
  });
});

describe('explanations', () => {
  it('are those of the workbook\'s own ledger, by fingerprint', () => {
    const typed = withSheet(first, LEDGER_SHEET, () => ({ values: put(HEADER + 2, columnOf('说明'), '情况属实') })).snapshot;
    expect(explanationsIn(typed)).toEqual({ [entries[1]?.fingerprint ?? '']: '情况属实' });
    expect(explanationsIn(first.snapshot)).toEqual({});
    expect(explanationsIn(book().snapshot)).toEqual({});
    expect(explanationsIn({ ...typed, sheets: [plainSheet(LEDGER_SHEET, [['别的']])] })).toEqual({});
  });
});
