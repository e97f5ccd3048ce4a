/** Rows, columns and sheets that were moved are still what they are: no explanation lapses, nothing is told of cells that only moved. */
import { describe, expect, it } from '@jest/globals';
import { explanationsIn, fingerprint, LEDGER_SHEET, markEdits, validate, verify, type LedgerEntry, type Report } from '../../../src/core/index';
import { formerGapFingerprint } from '../../../src/core/ledger/gap';
import { caseWorkbook } from '../../../src/core/rules/build-case';
import type { CellValue, Sheet } from '../../../src/core/sheet/snapshot';
import { explanations, reported, reportOn, withCell, withSheet, type Book } from './book';

const DISTRICT = '指标 | 2025年 | 2023年\n费用（亿元） | 40 | 32\n占比（%） | 3 | 2.5';
/** More than the district; together another ratio; and of 税收 the district says nothing. */
const TOWNS = '指标 | 甲镇 | 乙镇 | 丙镇\n费用（亿元） | 12 | 11 | 11\n占比（%） | 3 | 2.8 | 2.4\n税收（亿元） | 5 | 6 | 7\n专利（件） | 1 | 2 | 3';
const full: Book = caseWorkbook(
  {
    name: { zh: '', en: '' },
    tables: [{ sheet: '全区', grid: DISTRICT }, { sheet: '乡镇', grid: TOWNS }],
    indicators: { '占比（%）': { measure: 'ratio', additiveOverRegions: false, cumulative: false, ratio: { numerator: '费用（亿元）', denominator: '收入' } } },
    findings: [],
  },
  '',
);
const open = reportOn(full);
const said = Object.fromEntries([...Object.entries(explanations(open))].map(([mark], i) => [mark, `说明${i}`]));
const passed = reported(full, { explanations: said });

const mapped = (name: string, change: (rows: readonly (readonly CellValue[])[]) => readonly (readonly CellValue[])[]) => (one: Book): Book => {
  const both = <T>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] => change(rows as unknown as CellValue[][]) as unknown as T[][];
  return withSheet(one, name, (sheet: Sheet) => ({ values: both(sheet.values), formulas: both(sheet.formulas), formats: both(sheet.formats) }));
};
const swap = <T>(list: readonly T[], a: number, b: number): T[] => list.map((one, i) => list[i === a ? b : i === b ? a : i] ?? one);
const MOVES: readonly [string, (one: Book) => Book][] = [
  ['a row above the table', mapped('乡镇', (rows) => [[], ...rows])],
  ['a column before it', mapped('乡镇', (rows) => rows.map((row) => [null, ...row]))],
  ['a renamed sheet', (one) => withSheet(one, '乡镇', () => ({ name: '附件4' }))],
  ['towns in another order', mapped('乡镇', (rows) => rows.map((row) => swap(row, 1, 2)))],
  ['rows in another order', mapped('乡镇', (rows) => swap(swap(rows, 3, 4), 1, 2))],
  ['years in another order', mapped('全区', (rows) => rows.map((row) => swap(row, 1, 2)))],
  ['sheets in another order', (one) => ({ ...one, snapshot: { ...one.snapshot, sheets: [...one.snapshot.sheets].reverse() } })],
];

const states = ({ entries }: Report): readonly string[] => entries.map(({ fingerprint: mark, state, explanation, remark }) => [mark, state, explanation, remark].join(' ')).sort();
const soft = ({ entries }: Report): readonly LedgerEntry[] => entries.filter(({ severity }) => severity === 'soft');

describe('after a move', () => {
  it('stand two findings about all towns and a gap', () => {
    expect(soft(open).map(({ problem }) => problem.slice(0, 8))).toEqual(['各乡镇之和 34', '各乡镇的“费用（', '未校验：工作簿中']);
    expect(reportOn(passed).gate.passed).toBe(true);
  });

  it.each(MOVES)('%s: every explanation stands, and the report is confirmed', (_, move) => {
    const moved = move(passed);
    expect(states(reportOn(moved))).toEqual(states(reportOn(passed)));
    expect(verify(moved.snapshot, moved.templates)).toMatchObject({ kind: 'verified', confirmed: true, changes: [] });
    expect(validate(moved.snapshot, moved.templates).verdict).toBe('passed');
  });

  it.each(MOVES)('%s: another figure still lapses, and two that were exchanged do', (_, move) => {
    const lapsed = (one: Book): readonly string[] => soft(reportOn(move(one))).map(({ remark }) => remark.slice(0, 9));
    expect(lapsed(withCell(passed, '乡镇', 1, 1, 13))).toEqual(expect.arrayContaining(['数据已变，原说明失']));
    expect(lapsed(withCell(withCell(passed, '乡镇', 3, 1, 6), '乡镇', 3, 2, 5))).toEqual(expect.arrayContaining(['数据已变，原说明失']));
  });

  it.each(MOVES)('%s: what is closed tells the figure that changed, where it stands now', (_, move) => {
    const closed = reportOn(move(withCell(passed, '乡镇', 1, 1, 10))).entries.filter(({ state }) => state === 'closed');
    expect(closed.map(({ remark }) => remark)).toEqual(expect.arrayContaining([expect.stringMatching(/^[A-Z]\d: 12 → 10$/)]));
    expect(closed.map(({ remark }) => remark).join()).not.toMatch(/∅/);
  });

  it('of a figure that is gone nothing is told: another one stands in its cell', () => {
    const gone = mapped('乡镇', (rows) => rows.filter((_, i) => i !== 2))(passed);
    expect(reportOn(gone).entries.filter(({ state }) => state === 'closed').map(({ remark }) => remark)).toEqual(['问题已消除']);
  });
});

describe('the same table twice', () => {
  const copied: Book = { ...full, snapshot: { ...full.snapshot, sheets: [...full.snapshot.sheets, ...full.snapshot.sheets.filter(({ name }) => name === '乡镇').map((sheet) => ({ ...sheet, name: '乡镇2' }))] } };

  it('is answered for twice, and one that is gone is closed while the other stands', () => {
    const sums = (one: Book): readonly LedgerEntry[] => reportOn(one).entries.filter(({ problem }) => problem.startsWith('各乡镇之和'));
    expect(sums(copied).map(({ sheet }) => sheet)).toEqual(['乡镇', '乡镇2']);
    expect(new Set(sums(copied).map(({ fingerprint: mark }) => mark)).size).toBe(2);
    const explained = reported(copied, { explanations: explanations(reportOn(copied)) });
    expect(sums(withCell(explained, '乡镇2', 1, 1, 10)).map(({ state }) => state)).toEqual(['explained', 'closed']);
  });
});

describe('a ledger of an earlier version', () => {
  /** As it was drawn when findings were told by the order of their cells and gaps by addresses. */
  const aged = (one: Book): Book => {
    const { validation, entries } = reportOn(one);
    const former = new Map([
      ...validation.findings.map(({ key, basis, formerly }): [string, string] => [fingerprint(key, basis), fingerprint(formerly?.key ?? '', formerly?.basis ?? '')]),
      ...validation.coverage.notChecked.map((gap, i): [string, string] => [entries.filter(({ problem }) => problem.startsWith('未校验'))[i]?.fingerprint ?? '', formerGapFingerprint(gap)]),
    ]);
    return withSheet(one, LEDGER_SHEET, (sheet) => ({ values: sheet.values.map((row) => row.map((value) => former.get(String(value)) ?? (typeof value === 'string' ? value.replace(/\[[0-9a-f]{8}\]=/g, '=') : value))) }));
  };
  const old = aged(passed);

  it('differs', () => {
    expect(fingerprints(old).filter((mark) => fingerprints(passed).includes(mark))).toEqual([]);
    expect(fingerprints(old)).toHaveLength(3);
  });

  it('keeps every explanation, in the check, the colours and the next report', () => {
    expect(states(reportOn(old))).toEqual(states(reportOn(passed)));
    const validation = validate(old.snapshot, old.templates);
    expect(validation.verdict).toBe('passed');
    expect(explanationsIn(old.snapshot, validation.findings)).toMatchObject(Object.fromEntries(validation.findings.map(({ key, basis }) => [fingerprint(key, basis), said[fingerprint(key, basis)]])));
    expect(markEdits(old.snapshot, validation).flatMap((edit) => (edit.kind === 'mark' ? [edit.status] : []))).toEqual(markEdits(passed.snapshot, validate(passed.snapshot, passed.templates)).flatMap((edit) => (edit.kind === 'mark' ? [edit.status] : [])));
  });

  it('shows an explanation that lapses, and keeps the clerk\'s column beside it', () => {
    const own = withSheet(old, LEDGER_SHEET, (sheet) => ({ values: sheet.values.map((row, r) => [...row, ...(row.includes('指纹') ? ['核实人'] : r > sheet.values.findIndex((cells) => cells.includes('指纹')) ? [`人${r}`] : [])]) }));
    const changed = withCell(own, '乡镇', 1, 1, 13);
    expect(soft(reportOn(changed)).filter(({ remark }) => /^数据已变，原说明失效：说明\d$/.test(remark)).length).toBeGreaterThan(0);
    const row = reported(changed).snapshot.sheets.find(({ name }) => name === LEDGER_SHEET)?.values.flat() ?? [];
    expect(row.filter((value) => /^人\d+$/.test(String(value)))).toHaveLength(3);
  });

  it('is confirmed as it was', () => {
    expect(verify(old.snapshot, old.templates)).toMatchObject({ kind: 'verified', passed: true });
  });

  function fingerprints({ snapshot }: Book): readonly string[] {
    return (snapshot.sheets.find(({ name }) => name === LEDGER_SHEET)?.values.flat() ?? []).filter((value): value is string => /^[0-9a-f]{16}-[0-9a-f]{16}$/.test(String(value)));
  }
});
