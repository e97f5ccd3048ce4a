/** A district's own pack travels in the workbook, out of sight, and through LibreOffice's kind of loss: values only. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal, storePack, storePacks, storedPacks, templatesFor, validate, type Snapshot, type Template } from '../../../src/core/index';
import { plainSheet, type CellValue, type Sheet } from '../../../src/core/sheet/snapshot';
import { storedPackRemarks } from '../../../src/core/template/stored-packs';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes } from '../../read-fixture';

const yearly = templates.find((one) => one.id === 'wuxing-315-yearly') as Template;
const own: Template = { ...yearly, id: 'our-own', rules: {} };
const bytes = sampleBytes('wuxing-315-2023');
let stored: Uint8Array;
beforeAll(() => {
  stored = applyEdits(bytes, storePack(readWorkbook(bytes), own));
});

describe('a pack in the workbook', () => {
  it('comes back as it was, from a sheet that nobody sees', () => {
    const snapshot = readWorkbook(stored);
    expect(storedPacks(snapshot)).toEqual([own]);
    expect(snapshot.sheets.at(-1)).toMatchObject({ name: '指标模板', visibility: 'veryHidden' });
  });

  it('checks the workbook where the receiver has no pack for it, and says so', () => {
    const validation = validate(readWorkbook(stored), []);
    expect(validation.tables.map((table) => table.template)).toEqual(['our-own']);
    expect(validation.remarks.map((one) => one.zh).join()).toContain('自带的模板 our-own');
  });

  it('never takes the place of a pack that the receiver has', () => {
    const false2 = applyEdits(bytes, storePack(readWorkbook(bytes), { ...yearly, rules: { 'parts-sum-to-total': false } }));
    expect(templatesFor(readWorkbook(false2), templates)).toEqual(templates);
  });

  it('is replaced by a newer one with the same id, and lives beside others', () => {
    const newer = applyEdits(stored, storePack(readWorkbook(stored), { ...own, version: '2.0.0' }));
    const both = applyEdits(newer, storePack(readWorkbook(newer), { ...own, id: 'another' }));
    expect(storedPacks(readWorkbook(both)).map((pack) => `${pack.id} ${pack.version}`)).toEqual(['our-own 2.0.0', 'another 1.0.0']);
  });

  it('is passed over where somebody mangled it', () => {
    const mangled = applyEdits(stored, [{ kind: 'setValues', sheet: '指标模板', at: { row: 0, column: 2 }, values: [['{"id":']] }]);
    expect(storedPacks(readWorkbook(mangled))).toEqual([]);
  });
});

describe('the sheet of packs', () => {
  const EMPTY: Snapshot = { sheets: [], date1904: false, properties: {} };
  const kept = (values: Sheet['values'], visibility: Sheet['visibility'] = 'veryHidden'): Snapshot => ({ ...EMPTY, sheets: [{ ...plainSheet('指标模板', values), visibility }] });
  const written = (snapshot: Snapshot, ...packs: readonly Template[]): readonly (readonly unknown[])[] => storePacks(snapshot, packs).flatMap((edit) => (edit.kind === 'setValues' ? edit.values : []));
  const small: Template = { ...own, id: 'small', columns: own.columns.map((column) => (column.role === 'figure' ? { ...column, optional: false } : column)), rows: own.rows.slice(0, 1) };
  const row = (template: Template): CellValue[] => [template.id, template.version, JSON.stringify(template)];

  it('is added out of sight, and only once', () => {
    expect(storePack(EMPTY, small)).toEqual([
      { kind: 'addSheet', sheet: '指标模板', outOfSight: true },
      { kind: 'setValues', sheet: '指标模板', at: { row: 0, column: 0 }, values: [row(small)] },
    ]);
    expect(storePack(kept([row(small)]), small).map(({ kind }) => kind)).toEqual(['setValues']);
    expect(storePacks(EMPTY, [])).toEqual([]);
  });

  it('cuts a long pack into cells, and reads it back whatever stands at a seam', () => {
    const spaces = ' '.repeat(180);
    const long: Template = { ...small, id: 'long', notes: Array.from({ length: 20 }, () => `注${spaces.repeat(20)}完`) };
    const [cells = []] = written(EMPTY, long);
    expect(cells.slice(2).map((cell) => String(cell).length)).toEqual([16_000, 16_000, 16_000, 16_000, JSON.stringify(long).length - 64_000]);
    expect(String(cells[3])).toMatch(/ $/);
    expect(storedPacks(kept([cells as CellValue[]]))).toEqual([long]);
    // A shorter one in its place leaves nothing of it behind.
    const shorter = { ...small, id: 'long' };
    expect(written(kept([cells as CellValue[], row(small)]), shorter)).toEqual([[...row(small), null, null, null, null], [...row(shorter), null, null, null, null]]);
  });

  it('keeps what somebody broke until a sound one takes its place', () => {
    const broken: CellValue[] = ['small', '1.0.0', '{"id":', { error: '#REF!' }];
    const noted: CellValue[] = ['备注', null, null, true];
    const snapshot = kept([broken, [null, '', null, null], noted]);
    expect(storedPacks(snapshot)).toEqual([]);
    expect(written(snapshot, { ...small, id: 'other' })).toEqual([[...row({ ...small, id: 'other' }), null], ['small', '1.0.0', '{"id":', '#REF!'], noted]);
    expect(written(snapshot, small)).toEqual([[...row(small), null], noted]);
  });

  it('never takes what could not be read back', () => {
    expect(() => storePack(EMPTY, { ...small, title: ' ', version: 'v1' })).toThrow(Refusal);
    expect(() => storePack(EMPTY, { ...small, title: ' ', version: 'v1' })).toThrow(/^The pack small can't be kept in the workbook \(.+title.+\), and nothing was written; please change/);
    expect(() => storePack(EMPTY, { ...small, title: ' ', version: 'v1', sheetName: '', id: '1', district: '' })).toThrow(/\([^;]+; [^;]+; [^;]+\)/);
  });

  it('says of each broken pack that nothing was checked by it', () => {
    const said = (snapshot: Snapshot): (string | undefined)[] => storedPackRemarks(snapshot).map(({ zh }) => /“(.*)”/.exec(zh)?.[1]);
    const rows: CellValue[][] = [row(small), ['x'.repeat(90), '1.0.0', '{"id":'], [null, null, '备忘'], ['', '', '']];
    expect(said(kept(rows))).toEqual(['x'.repeat(80), '']);
    // A clerk's own sheet of that name: only what looks like a pack.
    expect(said(kept(rows, 'visible'))).toEqual(['x'.repeat(80)]);
    expect(said(EMPTY)).toEqual([]);
    expect(said(kept([row(small)]))).toEqual([]);
  });

  it('adds to the packs that are known, and nothing where it has none', () => {
    expect(templatesFor(EMPTY, templates)).toBe(templates);
    expect(templatesFor(kept([row(small)]), templates)).toEqual([...templates, small]);
  });
});
