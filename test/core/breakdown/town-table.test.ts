import { expect, it } from '@jest/globals';
import { townTable, townTableName } from '../../../src/core/breakdown/town-table';
import { BY_TOWN, indicator, YEARLY } from './book';

const towns = [{ name: '东镇', aliases: ['东部'] }, { name: '西镇', aliases: [] }];
const town = (name: string, more: object): object => ({ role: 'figure', header: name, width: 9, key: name, region: name, ...more });

it('carries over what the published table by town has', () => {
  const quarter = { year: 2023, quarter: 1 } as const;
  const rich = indicator('share', '占比（%）', '%', { values: { 东镇: 4 }, ratio: { numerator: 'spending' }, range: { min: 0 }, trailingZeros: true, group: '组', starred: true, note: '注' });
  const rules = { magnitude: false } as const;
  expect(townTable({ base: { ...BY_TOWN, rules }, period: quarter, holds: 'target', towns, rows: [rich, indicator('firms', '企业（家）', '家')] })).toEqual({
    district: '甲区',
    source: BY_TOWN.source,
    id: 'jia-by-town-2023q1',
    version: '1.0.0',
    kind: 'by-town',
    name: { zh: '甲区分乡镇·分乡镇（2023年一季度）', en: 'Jia by town, by town (2023 Q1)' },
    title: '甲区分乡镇目标（2023年一季度）',
    sheetName: '分乡镇（2023年一季度）',
    regions: towns,
    columns: [BY_TOWN.columns[0], BY_TOWN.columns[1], town('东镇', { period: quarter }), town('西镇', { period: quarter }), BY_TOWN.columns.at(-1)],
    // Published figures, groups and marks are of the table that the row was taken from.
    rows: [indicator('share', '占比（%）', '%', { ratio: { numerator: 'spending' }, range: { min: 0 }, trailingZeros: true }), indicator('firms', '企业（家）', '家')],
    rules,
    print: { orientation: 'landscape', fitToWidth: 1 },
  });
});

it('is made from the district\'s own table where there is none by town', () => {
  const period = { year: 2024 };
  const made = townTable({ base: { ...YEARLY, rules: { magnitude: false }, columns: YEARLY.columns.map((column) => (column.role === 'indicator' ? { ...column, header: '' } : column)).filter(({ role }) => role === 'indicator' || role === 'figure') }, period, holds: 'actual', towns, rows: [] });
  expect(made).toMatchObject({ id: 'jia-yearly-by-town-2024-actual', title: '甲区年度目标完成情况（2024年）', sheetName: '分乡镇完成（2024年）', name: { zh: '甲区目标·分乡镇完成（2024年）', en: 'Targets of Jia, reached by town (2024)' } });
  expect(made.rules).toEqual({});
  // Where its own have no header, the words are ours.
  expect(made.columns).toEqual([{ role: 'number', header: '序号', width: 6 }, { role: 'indicator', header: '指标', width: 42 }, town('东镇', { period, holds: 'actual' }), town('西镇', { period, holds: 'actual' }), { role: 'department', header: '责任单位', width: 10 }]);
  expect(Object.keys(townTable({ base: YEARLY, period, holds: 'target', towns, rows: [indicator('firms', '企业（家）', '家')] }).rows[0] ?? {}).sort()).toEqual(Object.keys(indicator('firms', '企业（家）', '家')).sort());
});

it('has a name that fits a sheet', () => {
  expect([townTableName({ year: 2023, quarter: 4 }, 'target'), townTableName({ year: 2023 }, 'actual')]).toEqual([{ zh: '分乡镇（2023年四季度）', en: 'by town (2023 Q4)' }, { zh: '分乡镇完成（2023年）', en: 'reached by town (2023)' }]);
});
