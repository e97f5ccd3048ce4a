/** The ledger's whole life on the published 吴兴 workbook: explain, correct, pass, verify, tamper. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { LEDGER_SHEET, Refusal, makeReport, markEdits, notices, validate, verify, type Edit, type LedgerEntry, type Report, type Snapshot } from '../../../src/core/index';
import { readLedger } from '../../../src/core/ledger/read-ledger';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes } from '../../read-fixture';

const BY_TOWN = '进度表2（分乡镇）';
const options = { language: 'zh', time: '2023-05-01 09:00' } as const;

const report = (bytes: Uint8Array, explanations: Readonly<Record<string, string>> = {}): Report => makeReport(readWorkbook(bytes), templates, { ...options, explanations });
const set = (sheet: string, row: number, column: number, value: string | number | null): Edit => ({ kind: 'setValues', sheet, at: { row, column }, values: [[value]] });
const ledgerOf = (snapshot: Snapshot): readonly LedgerEntry[] => {
  const read = readLedger(snapshot);
  if (read.kind !== 'ledger') throw new Error(read.kind);
  return read.entries;
};
const explainAll = (entries: readonly LedgerEntry[]): Record<string, string> =>
  Object.fromEntries(entries.filter((entry) => entry.severity === 'soft').map((entry) => [entry.fingerprint, `情况属实：${entry.indicator}`]));

describe('校验报告', () => {
  const published = sampleBytes('wuxing-315-2023');
  let first: Report;
  let drawn: Uint8Array;
  let passed: Uint8Array;

  beforeAll(() => {
    first = report(published);
    drawn = applyEdits(published, first.edits);
    const explained = applyEdits(published, report(published, explainAll(first.entries)).edits);
    // The two sums that fall short: 湖东街道 takes the missing 12.31, 高新区 the missing 585 patents.
    const corrected = applyEdits(explained, [set(BY_TOWN, 6, 10, 24.31), set(BY_TOWN, 7, 2, 1520)]);
    passed = applyEdits(corrected, report(corrected).edits);
  });

  it('lists every finding and what could not be checked, all of them open', () => {
    expect(first.entries).toHaveLength(first.validation.findings.length + 1);
    expect(new Set(first.entries.map((entry) => entry.state))).toEqual(new Set(['open']));
    expect(first.gate).toMatchObject({ passed: false, counts: { hard: 2, soft: 8 }, explained: 0 });
  });

  it('is read back as it was drawn', () => {
    expect(ledgerOf(readWorkbook(drawn))).toEqual(first.entries);
  });

  it('stays shut for the hard findings when every soft one is explained', () => {
    const again = report(published, explainAll(first.entries));
    expect(again.gate.passed).toBe(false);
    expect(again.gate.open.map((entry) => entry.severity)).toEqual(['hard', 'hard']);
  });

  it('takes explanations that were typed into the sheet', () => {
    const sheet = readWorkbook(drawn).sheets.find(({ name }) => name === LEDGER_SHEET);
    const header = sheet?.values.findIndex((row) => row.includes('说明')) ?? -1;
    const column = sheet?.values[header]?.indexOf('说明') ?? -1;
    const soft = sheet?.values.findIndex((row, i) => i > header && row.includes('核实性')) ?? -1;
    const typed = applyEdits(drawn, [set(LEDGER_SHEET, soft, column, '乡镇自行加码')]);
    expect(report(typed).entries.filter((entry) => entry.state === 'explained').map((entry) => entry.explanation)).toEqual(['乡镇自行加码']);
  });

  it('passes once the two figures are corrected, and says what closed the findings', () => {
    const last = report(passed);
    expect(last.gate).toMatchObject({ passed: true, closed: 2 });
    expect(last.entries.filter((entry) => entry.state === 'closed').map((entry) => entry.remark)).toEqual(expect.arrayContaining(['K7: 12 → 24.31', 'C8: 935 → 1520']));
    expect(verify(readWorkbook(passed), templates)).toMatchObject({ kind: 'verified', confirmed: true, changes: [] });
  });

  it('lapses an explanation whose figure changes, and keeps its words in sight', () => {
    const changed = applyEdits(passed, [set(BY_TOWN, 3, 2, 11.3)]);
    const lapsed = report(changed).entries.filter((entry) => entry.remark.startsWith('数据已变'));
    expect(lapsed.length).toBeGreaterThan(0);
    expect(lapsed.every((entry) => entry.state === 'open' && entry.remark.includes('情况属实'))).toBe(true);
    expect(report(changed).gate.passed).toBe(false);
  });

  it('names the table in which a digit was changed', () => {
    const result = verify(readWorkbook(applyEdits(passed, [set(BY_TOWN, 4, 2, 83)])), templates);
    expect(result).toMatchObject({ kind: 'verified', confirmed: false });
    expect(result.kind === 'verified' && result.changes.map((one) => one.zh).join()).toContain(BY_TOWN);
    expect(result.kind === 'verified' && result.changes.map((one) => one.zh).join()).not.toContain('进度表1');
  });

  it('notices a changed explanation, another template version, another verdict', () => {
    const entries = ledgerOf(readWorkbook(passed));
    const at = readWorkbook(passed).sheets.find(({ name }) => name === LEDGER_SHEET)?.values ?? [];
    const row = at.findIndex((line) => line.includes(entries.find((entry) => entry.state === 'explained')?.explanation ?? ''));
    const column = (at[row] ?? []).findIndex((value) => typeof value === 'string' && value.startsWith('情况属实'));
    expect(verify(readWorkbook(applyEdits(passed, [set(LEDGER_SHEET, row, column, '另一说法')])), templates)).toMatchObject({ confirmed: false });
    const newer = templates.map((template) => ({ ...template, version: '9.0.0' }));
    expect(verify(readWorkbook(passed), newer)).toMatchObject({ confirmed: false });
    const receiptRow = at.findIndex((line) => line.includes('回执'));
    const receiptColumn = (at[receiptRow] ?? []).indexOf('回执') + 1;
    const drawnText = String(at[receiptRow]?.[receiptColumn]);
    expect(verify(readWorkbook(applyEdits(passed, [set(LEDGER_SHEET, receiptRow, receiptColumn, drawnText.replace('"passed":true', '"passed":false'))])), templates)).toMatchObject({ confirmed: false });
  });

  it('does not mind formats, fills, or a sorted ledger', () => {
    const sheet = readWorkbook(passed).sheets.find(({ name }) => name === LEDGER_SHEET);
    const header = sheet?.values.findIndex((row) => row.includes('指纹')) ?? 0;
    const rows = (sheet?.values ?? []).slice(header + 1);
    const width = Math.max(...rows.map((row) => row.length));
    const reversed = rows.slice().reverse().map((row) => Array.from({ length: width }, (_, i) => row[i] ?? null)) as string[][];
    const sorted = applyEdits(passed, [
      { kind: 'setValues', sheet: LEDGER_SHEET, at: { row: header + 1, column: 0 }, values: reversed },
      { kind: 'setFormat', sheet: BY_TOWN, range: { row: 2, column: 2, rows: 5, columns: 3 }, format: { numberFormat: '0.000', fill: '#FFFF00', bold: true } },
    ]);
    expect(verify(readWorkbook(sorted), templates)).toMatchObject({ confirmed: true });
    expect(report(sorted).entries.filter((entry) => entry.state === 'explained')).toHaveLength(8);
  });

  it('is reported and left alone where somebody mangled it', () => {
    const sheet = readWorkbook(passed).sheets.find(({ name }) => name === LEDGER_SHEET);
    const header = sheet?.values.findIndex((row) => row.includes('指纹')) ?? 0;
    const column = (sheet?.values[header] ?? []).indexOf('指纹');
    const mangled = applyEdits(passed, [set(LEDGER_SHEET, header + 1, column, 'xyz')]);
    expect(() => report(mangled)).toThrow(Refusal);
    expect(verify(readWorkbook(mangled), templates)).toMatchObject({ kind: 'no-receipt' });
    expect(() => report(applyEdits(passed, [set(LEDGER_SHEET, header, column, null)]))).toThrow(Refusal);
  });

  it('colours what is explained as explained, and only that', () => {
    const snapshot = readWorkbook(applyEdits(published, report(published, explainAll(first.entries)).edits));
    const statuses = markEdits(snapshot, validate(snapshot, templates)).flatMap((edit) => (edit.kind === 'mark' ? [edit.status] : []));
    expect(statuses).toContain('explained');
    expect(statuses).toContain('error');
    expect(statuses).not.toContain('warning');
  });

  it('writes a message for each department', () => {
    const all = notices(first.gate.open, 'zh');
    expect(all.map((one) => one.department)).toEqual(expect.arrayContaining(['科技局', '市监局']));
    expect(all.find((one) => one.department === '市监局')?.text).toContain('各乡镇之和 3155 少于全区 3740');
    expect(all.reduce((sum, one) => sum + one.count, 0)).toBe(first.gate.open.length);
  });
});
