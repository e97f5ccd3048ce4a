import { describe, expect, it } from '@jest/globals';
import { plainSheet } from '../../../src/core/sheet/snapshot';
import { packRecordOf, packRecords, recordPack } from '../../../src/core/template/pack-record';
import { samplePack } from './sample-pack';

const other = { ...samplePack(), id: 'other', version: '2.0.0' };

/** A workbook with these sheets, in which these tables were drawn. */
function workbook(names: readonly string[], drawn: readonly (readonly [string, typeof other])[]) {
  const properties: Record<string, string> = { Author: 'x@1.0.0' };
  for (const [sheet, template] of drawn) {
    const edit = recordPack(template, sheet);
    if (edit.kind === 'setProperty') properties[edit.name] = edit.value;
  }
  return { properties, sheets: names.map((name) => plainSheet(name, [])) };
}

const record = { sheet: '表1', template: 'sample-tasks', version: '1.2.3' };

describe('the record of a pack in the workbook', () => {
  it('names pack and version, sheet by sheet', () => {
    const book = workbook(['表1', '表2'], [['表1', samplePack()], ['表2', other]]);
    expect(packRecords(book.properties)).toEqual([record, { sheet: '表2', template: 'other', version: '2.0.0' }]);
    expect(packRecordOf(book, '表1', 'sample-tasks')).toEqual(record);
    expect(packRecordOf(book, '表1', 'other')).toBeUndefined();
  });

  it('fits into a property, however long the names are', () => {
    const edit = recordPack({ ...samplePack(), id: 'x'.repeat(64), version: '9999.9999.9999' }, '表'.repeat(31));
    if (edit.kind !== 'setProperty') throw new Error(edit.kind);
    expect([edit.name.length <= 255, edit.value.length <= 255]).toEqual([true, true]);
    expect(packRecords({ [edit.name]: edit.value })[0]?.sheet).toBe('表'.repeat(31));
  });

  it('is found again after the sheet was renamed', () => {
    const book = workbook(['二〇二三', '表2'], [['表1', samplePack()], ['表2', other]]);
    expect(packRecordOf(book, '二〇二三', 'sample-tasks')).toEqual(record);
  });

  it('is not guessed where two sheets of one pack were renamed', () => {
    const book = workbook(['甲', '乙'], [['表1', samplePack()], ['表2', samplePack()]]);
    expect(packRecordOf(book, '甲', 'sample-tasks')).toBeUndefined();
  });

  it('leaves the record of another sheet alone', () => {
    const book = workbook(['表1', '副本'], [['表1', samplePack()]]);
    expect(packRecordOf(book, '副本', 'sample-tasks')).toBeUndefined();
  });

  it.each(['', 'sample-tasks', '1.2.3', 'sample-tasks@1.2', 'Sample@1.2.3', 'a@1.2.3@4.5.6'])('leaves out %j', (value) => {
    expect(packRecords({ 'zbjh.pack.表1': value })).toEqual([]);
  });
});
