/** What is asked of a table that was found. */
import { describe, expect, it } from '@jest/globals';
import { allFigures, figureOf, missingTown, partsOf, type TableRow } from '../../../src/core/table/table';
import { theTable } from './search';

const TEMPLATE = '指标 | 2023年 | 甲东镇 | 乙西街道\n费用（亿元） | 3 | 1 | 2\n企业（家） | 11 | 5 | 6';

describe('a table of district and towns', () => {
  const table = theTable({ template: TEMPLATE, sheets: [TEMPLATE] });
  const [row] = table.rows as readonly [TableRow];

  it('knows the district\'s figure from the towns\'', () => {
    expect(figureOf(row, '2023')?.value).toBe(3);
    expect(figureOf(row, '2025')).toBeUndefined();
    expect(partsOf(row).map(({ region, value }) => [region, value])).toEqual([['甲东镇', 1], ['乙西街道', 2]]);
    expect(allFigures(table).map(({ value }) => value)).toEqual([3, 1, 2, 11, 5, 6]);
  });
});

it.each([
  ['nothing is missing', TEMPLATE, undefined],
  ['the year and a row are missing', '指标 | 甲东镇 | 乙西街道\n费用（亿元） | 1 | 2', undefined],
  ['a town, the year and a row are missing', '指标 | 乙西街道\n费用（亿元） | 2', '甲东镇'],
])('where %s, the missing town is %p', (_, sheet, town) => {
  expect(missingTown(theTable({ template: TEMPLATE, sheets: [sheet] }))).toBe(town);
});
