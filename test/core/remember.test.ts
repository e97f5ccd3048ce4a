import { describe, expect, it } from '@jest/globals';
import { drawTemplate, plainSheet, rememberingCheck, rememberingValidate, validate, type Edit, type Sheet, type Snapshot } from '../../src/core/index';
import { sheetSearch } from '../../src/core/table/find';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';
import { newWorkbook } from '../../src/hosts/xlsx/blank';
import { templates } from '../../src/templates/index';
import { sampleSnapshot, SAMPLES } from '../read-fixture';

/** Sheets with a table in each, read afresh each time, as a host reads them: no object is the same twice. */
const book = (sheets: number): (() => Snapshot) => {
  const [template] = templates;
  if (!template) throw new Error('no templates');
  const bytes = newWorkbook(Array.from({ length: sheets }, (_, i): readonly Edit[] => drawTemplate(template, { sheet: `表${i + 1}`, published: true })).flat());
  return () => readWorkbook(bytes);
};
const twelve = book(12);
const three = book(3);
const change = (snapshot: Snapshot, index: number, by: (sheet: Sheet) => Partial<Sheet>): Snapshot => ({
  ...snapshot,
  sheets: snapshot.sheets.map((sheet, i) => (i === index ? { ...sheet, ...by(sheet) } : sheet)),
});
const typed = (sheet: Sheet): Partial<Sheet> => ({
  values: sheet.values.map((row, r) => row.map((value, c) => (r === 3 && typeof value === 'number' && c === row.findIndex((one) => typeof one === 'number' && one > 1) ? 0.5 : value))),
});

function counting(): { readonly check: (snapshot: Snapshot) => ReturnType<typeof validate>; readonly searched: () => readonly string[] } {
  let searched: string[] = [];
  const check = rememberingValidate(templates, (all) => {
    const search = sheetSearch(all);
    return (sheet, snapshot) => {
      searched.push(sheet.name);
      return search(sheet, snapshot);
    };
  });
  return {
    check,
    searched: () => {
      const now = searched;
      searched = [];
      return now;
    },
  };
}

describe('a check that remembers', () => {
  it('searches one sheet of twelve again where one figure was typed, and none where nothing was', () => {
    const { check, searched } = counting();
    check(twelve());
    expect(searched()).toHaveLength(12);
    check(twelve());
    expect(searched()).toEqual([]);
    const changed = change(twelve(), 4, typed);
    expect(check(changed)).toEqual(validate(changed, templates));
    expect(searched()).toEqual(['表5']);
    check(twelve());
    expect(searched()).toEqual(['表5']);
  });

  it('finds what a check from scratch finds, whatever it saw before', () => {
    const { check } = counting();
    for (const sample of [...SAMPLES, ...SAMPLES.toReversed()]) {
      const snapshot = sampleSnapshot(sample);
      expect(check(snapshot)).toEqual(validate(snapshot, templates));
    }
    const snapshot = sampleSnapshot('wuxing-315-2023');
    const [first] = snapshot.sheets;
    expect(rememberingValidate(templates)(snapshot, { sheet: first?.name ?? '' })).toEqual(validate(snapshot, templates, { sheet: first?.name ?? '' }));
  });

  it.each<[string, (sheet: Sheet) => Partial<Sheet>, number]>([
    ['a format', (sheet) => ({ formats: sheet.values.map((row) => row.map(() => '0.0%')) }), 1],
    ['a formula', (sheet) => ({ formulas: sheet.values.map((row) => row.map((value) => (typeof value === 'number' ? '=1' : ''))) }), 1],
    ['a merged area', () => ({ merges: [] }), 1],
    ['a hidden row', () => ({ hiddenRows: new Set([3]) }), 1],
    ['an error value', (sheet) => ({ values: sheet.values.map((row, r) => (r === 4 ? [...row.slice(0, -1), { error: '#REF!' }] : row)) }), 1],
    ['a shorter grid', (sheet) => ({ values: sheet.values.slice(0, -1) }), 1],
    ['colours of ours alone', () => ({ marks: [{ id: '1', status: 'error' }] }), 0],
  ])('after %s, agrees with a check from scratch', (_, by, again) => {
    const { check, searched } = counting();
    check(three());
    searched();
    const changed = change(three(), 2, by);
    expect(check(changed)).toEqual(validate(changed, templates));
    expect(searched()).toHaveLength(again);
  });

  it.each<[string, Partial<Sheet>, Partial<Sheet>, number]>([
    ['another error value', { values: [[{ error: '#REF!' }]] }, { values: [[{ error: '#N/A' }]] }, 1],
    ['the same error value', { values: [[{ error: '#REF!' }]] }, { values: [[{ error: '#REF!' }]] }, 0],
    ['a text for an error value', { values: [[{ error: '#REF!' }]] }, { values: [['#REF!']] }, 1],
    ['an error value for a text', { values: [['#REF!']] }, { values: [[{ error: '#REF!' }]] }, 1],
    ['another hidden row', { hiddenRows: new Set([1]) }, { hiddenRows: new Set([2]) }, 1],
    ['a row hidden beside another', { hiddenRows: new Set([1]) }, { hiddenRows: new Set([1, 2]) }, 1],
    ['the same hidden row', { hiddenRows: new Set([1]) }, { hiddenRows: new Set([1]) }, 0],
    ['a cell of the first row alone', { values: [[1], [2]] }, { values: [[9], [2]] }, 1],
    ['a hidden column', {}, { hiddenColumns: new Set([3]) }, 1],
    ['protecting the sheet', {}, { isProtected: true }, 1],
    ['hiding the sheet', {}, { visibility: 'hidden' }, 1],
    ['a longer row', { values: [[1], [2]] }, { values: [[1], [2, 3]] }, 1],
    ['a shorter row', { values: [[1], [2, 3]] }, { values: [[1], [2]] }, 1],
    ['a longer grid', { values: [[1]] }, { values: [[1], [2]] }, 1],
    ['another merged area', { merges: [] }, { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }, 1],
    ['the same in other objects', { values: [[1, null]], formats: [['0.0']], formulas: [['=1']], merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }, { values: [[1, null]], formats: [['0.0']], formulas: [['=1']], merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] }, 0],
  ])('after %s', (_, before, after, again) => {
    const { check, searched } = counting();
    const one = (sheet: Partial<Sheet>): Snapshot => ({ sheets: [{ ...plainSheet('表', [[1]]), ...sheet }], date1904: false, properties: {} });
    check(one(before));
    searched();
    check(one(after));
    expect(searched()).toHaveLength(again);
  });

  it('tells what it does before it does it', () => {
    const steps = [...rememberingCheck(templates)({ sheets: [plainSheet('甲', []), plainSheet('乙', [])], date1904: false, properties: {} })];
    expect(steps).toEqual([{ kind: 'sheet', number: 1, of: 2 }, { kind: 'sheet', number: 2, of: 2 }, { kind: 'rules' }]);
  });

  it('forgets all where sheets come, go or are renamed, and where another calendar or pack record counts', () => {
    const { check, searched } = counting();
    check(three());
    searched();
    const renamed = change(three(), 0, () => ({ name: '别名' }));
    const added = { ...three(), sheets: [...three().sheets, plainSheet('新', [['指标', 1]])] };
    for (const snapshot of [renamed, added, { ...three(), date1904: true }, { ...three(), properties: {} }]) {
      expect(check(snapshot)).toEqual(validate(snapshot, templates));
      expect(searched()).toHaveLength(snapshot.sheets.length);
    }
  });
});
