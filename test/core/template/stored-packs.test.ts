/** A district's own pack travels in the workbook, out of sight, and through LibreOffice's kind of loss: values only. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { storePack, storedPacks, templatesFor, validate, type Template } from '../../../src/core/index';
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
