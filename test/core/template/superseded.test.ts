/** An old breakdown stays in the workbook and does not count, as long as the sheet that took its place is there. */
import { describe, expect, it } from '@jest/globals';
import { plainSheet, type CellValue, type Snapshot } from '../../../src/core/sheet/snapshot';
import { supersede, supersededBy, withSuperseded } from '../../../src/core/template/superseded';

const CLOSED: readonly (readonly CellValue[])[] = [['分解表'], ['指标', '甲镇', '合计', '全区', '差额']];
const RECORDS = { 'zbjh.superseded.旧表': '新表', 'zbjh.pack.旧表': 'towns@1.0.0', 'zbjh.pack.新表': 'towns@1.0.0' };

function book(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>, properties: Readonly<Record<string, string>> = RECORDS): Pick<Snapshot, 'sheets' | 'properties'> {
  return { sheets: Object.entries(sheets).map(([name, values]) => plainSheet(name, values)), properties };
}

describe('a sheet whose figures another has taken over', () => {
  it('is recorded by a property', () => {
    expect(supersede('旧表', '新表')).toEqual({ kind: 'setProperty', name: 'zbjh.superseded.旧表', value: '新表' });
  });

  it.each<[string, Pick<Snapshot, 'sheets' | 'properties'>, string | undefined]>([
    ['by name', book({ 旧表: [], 新表: [] }), '新表'],
    ['by name, whose letters changed case', book({ OLD: [], NEW: [] }, { 'ZBJH.Superseded.Old': 'new' }), 'NEW'],
    ['no other: without a record', book({ 旧表: [], 新表: [] }, { 'zbjh.superseded.别的': '新表' }), undefined],
    ['no other: the new sheet was deleted', book({ 旧表: [] }), undefined],
    ['no other: the record names the sheet itself', book({ 旧表: [] }, { 'zbjh.superseded.旧表': '旧表' }), undefined],
    ['by its closing columns, renamed', book({ 旧表: [], 改名: CLOSED }), '改名'],
    ['by its closing columns in the eighth row', book({ 旧表: [], 改名: [...Array.from({ length: 7 }, () => []), ...CLOSED.slice(1)] }), '改名'],
    ['not by those further down', book({ 旧表: [], 改名: [...Array.from({ length: 8 }, () => []), ...CLOSED.slice(1)] }), undefined],
    ['not by some of them', book({ 旧表: [], 改名: [['指标', '合计', '全区']] }), undefined],
    ['not where two could be it', book({ 旧表: [], 改名: CLOSED, 副本: CLOSED }), undefined],
    ['not by a sheet that has a record of its own', book({ 旧表: [], 另表: CLOSED }, { ...RECORDS, 'zbjh.pack.另表': 'x@1.0.0' }), undefined],
    ['not by one whose own record is in other letters', book({ 旧表: [], OWN: CLOSED }, { ...RECORDS, 'zbjh.pack.own': 'x@1.0.0' }), undefined],
    ['not where the new sheet was never drawn by us', book({ 旧表: [], 改名: CLOSED }, { 'zbjh.superseded.旧表': '新表' }), undefined],
  ])('%s', (_, snapshot, expected) => {
    const [old] = snapshot.sheets;
    expect(supersededBy(snapshot, old?.name ?? '')).toBe(expected);
  });

  it('counts again for a reader who asks for it', () => {
    const open = withSuperseded({ ...book({ 旧表: [], 新表: [] }, { ...RECORDS, 'ZBJH.SUPERSEDED.别的': '新表', Author: 'x' }), date1904: false });
    expect(open.properties).toEqual({ 'zbjh.pack.旧表': 'towns@1.0.0', 'zbjh.pack.新表': 'towns@1.0.0', Author: 'x' });
    expect([open.sheets.length, supersededBy(open, '旧表')]).toEqual([2, undefined]);
  });
});
