/** Of which year the sheets for what was reached are, and from which table of towns they are made. */
import { describe, expect, it } from '@jest/globals';
import { actualSheets, type FigureColumn, type Snapshot, type Template } from '../../../src/core/index';
import { actualsTable } from '../../../src/core/progress/actuals-table';
import { drawTemplate } from '../../../src/core/template/draw';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';

const pack = (id: string): Template => templates.find((one) => one.id === id) as Template;
const YEARLY: Template = { ...pack('wuxing-315-yearly'), rows: pack('wuxing-315-yearly').rows.slice(5, 7) };
const TOWNS: Template = { ...pack('wuxing-315-by-town'), rows: pack('wuxing-315-by-town').rows.slice(0, 2) };

const figure = (year: number, more: Partial<FigureColumn> = {}): FigureColumn => ({ role: 'figure', header: `${year}`, width: 9, key: `${year}`, period: { year }, ...more });
const labels = YEARLY.columns.filter(({ role }) => role !== 'figure');
const withFigures = (...figures: readonly FigureColumn[]): Template => ({ ...YEARLY, columns: [...labels.slice(0, 2), ...figures, ...labels.slice(2)], notes: ['说明'] });

describe('the table of what was reached', () => {
  it.each<[string, readonly FigureColumn[], number]>([
    ['the year that has quarters', [figure(2027), figure(2025), figure(2025, { period: { year: 2025, quarter: 1 } })], 2025],
    ["the document's own", [figure(2027), figure(2023)], 2023],
    ['the first that is planned', [figure(2022), figure(2021)], 2021],
    ["the document's own where the plan begins later", [figure(2027), figure(2025)], 2023],
    ['not that of quarters that were reached', [figure(2023), figure(2022, { period: { year: 2022, quarter: 4 }, holds: 'actual' })], 2023],
    ["not that of a town's quarters", [figure(2023), figure(2024, { period: { year: 2024, quarter: 4 }, region: '甲镇' })], 2023],
    ['not one that was only reached', [figure(2021, { holds: 'actual' }), figure(2022)], 2022],
  ])('is of %s', (_, figures, year) => {
    const table = actualsTable(withFigures(...figures));
    expect([table.sheetName, table.notes]).toEqual([`完成情况（${year}年）`, []]);
    expect(table.columns.map(({ header }) => header)).toEqual(['序号', '指标', '一季度完成', '二季度完成', '三季度完成', '四季度完成', `${year}年完成`, '责任单位']);
    expect(table.columns.flatMap((column) => (column.role === 'figure' ? [[column.key, column.holds]] : []))).toEqual([1, 2, 3, 4].map((quarter) => [`${year}Q${quarter}`, 'actual']).concat([[`${year}`, 'actual']]));
  });
});

describe('sheets for what was reached', () => {
  const book = (...drawn: readonly Template[]): Snapshot => readWorkbook(newWorkbook(drawn.flatMap((template) => drawTemplate(template, { sheet: template.sheetName, published: true }))));
  const added = (known: readonly Template[], ...drawn: readonly Template[]): string[] => actualSheets(book(...drawn), known).templates.map(({ id }) => id);
  const OF_TOWNS = ['2023q1', '2023q2', '2023q3', '2023'].map((period) => `wuxing-315-by-town-${period}-actual`);
  const quarterly: Template = { ...TOWNS, id: 'quarter', columns: TOWNS.columns.map((column) => (column.role === 'figure' ? { ...column, period: { year: 2023, quarter: 1 } } : column)) };

  it('are made by town too, where the workbook or the packs have a table by town of the whole year', () => {
    expect(added([YEARLY, TOWNS], YEARLY, TOWNS)).toEqual(['wuxing-315-yearly-actual', ...OF_TOWNS]);
    expect(added([YEARLY, TOWNS], YEARLY)).toEqual(['wuxing-315-yearly-actual', ...OF_TOWNS]);
    expect(added([YEARLY, { ...TOWNS, id: 'own' }, TOWNS], YEARLY, TOWNS)[1]).toMatch(/^(own|wuxing-315-by-town)-2023q1-actual$/);
    for (const other of [{ ...TOWNS, district: '南浔区' }, { ...TOWNS, kind: 'yearly' as const }, quarterly]) {
      expect(added([YEARLY, other], YEARLY)).toEqual(['wuxing-315-yearly-actual']);
      expect(added([YEARLY, other, TOWNS], YEARLY)).toEqual(['wuxing-315-yearly-actual', ...OF_TOWNS]);
    }
  });

  it('are blank, and none for a workbook without a yearly table of targets', () => {
    expect(added([YEARLY, TOWNS], TOWNS)).toEqual([]);
    const values = actualSheets(book(YEARLY), [YEARLY]).edits.flatMap((edit) => (edit.kind === 'setValues' && edit.sheet.startsWith('完成') ? edit.values.slice(2) : []));
    expect(values.flatMap((row) => row.slice(2, 7))).toEqual(Array.from({ length: 10 }, () => null));
  });
});
