/** Which cells get which colour, and which marks are cleared. */
import { describe, expect, it } from '@jest/globals';
import { clearMarkEdits, fingerprint, markEdits, type Edit, type Finding, type Place, type Severity, type Sheet, type Snapshot, type Validation } from '../../src/core/index';
import { plainSheet } from '../../src/core/sheet/snapshot';
import { book, explanations, reported, reportOn, TOWNS } from './ledger/book';
import { validate } from '../../src/core/validate';

const at = (row: number, sheet = '甲'): Place => ({ sheet, row, column: 0 });
const finding = (severity: Severity, key: string, ...places: readonly Place[]): Finding => ({ rule: 'r', key, basis: 'b', severity, places, indicator: '', region: '', period: '', department: '', actual: null, expected: null, difference: null, message: { zh: '', en: '' }, fixes: [] });
const checked = (more: Partial<Validation>): Validation => ({ verdict: 'failed', tables: [], findings: [], coverage: { due: 0, checked: 0, notChecked: [] }, due: [], suspects: [], remarks: [], ...more });
const sheet = (name: string, ...ids: readonly string[]): Sheet => ({ ...plainSheet(name, [[1]]), marks: ids.map((id) => ({ id, status: 'error' as const })) });
const snapshot = (...sheets: readonly Sheet[]): Snapshot => ({ sheets, date1904: false, properties: {} });

const print = (edits: readonly Edit[]): string[] => edits.map((edit) => (edit.kind === 'mark' ? `${edit.sheet} ${edit.status} ${edit.ranges.map(({ row, rows }) => `${row}+${rows}`).join()}` : edit.kind === 'clearMarks' ? `${edit.sheet} clear ${edit.ids.join()}` : edit.kind));
const marks = (validation: Partial<Validation>, one: Snapshot = snapshot(sheet('甲'), sheet('乙')), explained?: ReadonlySet<string>): string[] => print(markEdits(one, checked(validation), explained));

describe('the colour of a cell', () => {
  it.each<[string, Partial<Validation>, readonly string[]]>([
    ['that is due and has nothing against it', { due: [at(0), at(1), at(3)] }, ['甲 passed 0+2,3+1']],
    ['that could not be checked', { due: [at(0), at(1)], coverage: { due: 2, checked: 1, notChecked: [{ places: [at(1)], reason: { zh: '', en: '' } }] } }, ['甲 passed 0+1', '甲 not-checked 1+1']],
    ['of a hard finding', { due: [at(0)], findings: [finding('hard', 'a', at(0))] }, ['甲 error 0+1']],
    ['of a soft finding', { due: [at(0)], findings: [finding('soft', 'a', at(0))] }, ['甲 warning 0+1']],
    ['of information', { findings: [finding('info', 'a', at(0))] }, ['甲 passed 0+1']],
    ['of several findings is the gravest', { findings: [finding('soft', 'a', at(0), at(1)), finding('hard', 'b', at(1), at(2)), finding('soft', 'c', at(2))] }, ['甲 error 1+2', '甲 warning 0+1']],
    ['in each of two sheets', { due: [at(0, '乙'), at(0)] }, ['甲 passed 0+1', '乙 passed 0+1']],
    ['in a sheet that is not there', { due: [at(0, '丙')] }, []],
  ])('%s', (_, validation, expected) => {
    expect(marks(validation).sort()).toEqual([...expected].sort());
  });

  it('of a soft finding that is explained says so, and of a hard one does not', () => {
    const findings = [finding('soft', 'a', at(0)), finding('soft', 'c', at(1)), finding('hard', 'b', at(2))];
    expect(marks({ findings }, undefined, new Set([fingerprint('a', 'b'), fingerprint('b', 'b')])).sort()).toEqual(['甲 error 2+1', '甲 explained 0+1', '甲 warning 1+1']);
  });

  it('is told by the workbook\'s own report, unless told otherwise', () => {
    const one = reported(book(TOWNS.replace('20 | 30 | 20', '20 | 30 | 30')), { explanations: explanations(reportOn(book())) });
    const explained = reported(one, { explanations: explanations(reportOn(one)) });
    const validation = validate(explained.snapshot, explained.templates);
    const statuses = (edits: readonly Edit[]): string[] => edits.flatMap((edit) => (edit.kind === 'mark' ? [edit.status] : []));
    expect(statuses(markEdits(explained.snapshot, validation))).toContain('explained');
    expect(statuses(markEdits(explained.snapshot, validation, new Set()))).not.toContain('explained');
  });
});

describe('marks of an earlier check', () => {
  const book2 = snapshot(sheet('甲', '1', '2'), sheet('乙', '3'), sheet('丙'));

  it('are cleared before new ones are made, and where nothing is to be marked any more', () => {
    expect(marks({ due: [at(0)] }, book2)).toEqual(['甲 clear 1,2', '甲 passed 0+1', '乙 clear 3']);
  });

  it('of other sheets stay where one sheet was checked', () => {
    expect(marks({ sheet: '甲', due: [at(0)] }, book2)).toEqual(['甲 clear 1,2', '甲 passed 0+1']);
    expect(marks({ sheet: '乙' }, book2)).toEqual(['乙 clear 3']);
    expect(marks({ sheet: '丙' }, book2)).toEqual([]);
  });

  it('are cleared from one sheet or from all', () => {
    expect(print(clearMarkEdits(book2))).toEqual(['甲 clear 1,2', '乙 clear 3']);
    expect(print(clearMarkEdits(book2, '乙'))).toEqual(['乙 clear 3']);
    expect(print(clearMarkEdits(book2, '丙'))).toEqual([]);
  });
});
