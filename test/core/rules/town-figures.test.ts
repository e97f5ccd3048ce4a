/** Which figures of a town are found beside one of them: those of other rows, of the same district, indicator, town and kind. */
import { describe, expect, it } from '@jest/globals';
import type { Period } from '../../../src/core/indicator/period';
import { townFigures } from '../../../src/core/rules/town-figures';
import type { Figure } from '../../../src/core/table/figure';
import type { Table } from '../../../src/core/table/table';

interface Cell {
  readonly region?: string;
  readonly period?: Period;
  readonly holds?: 'actual';
  readonly due?: boolean;
}

const YEAR: Period = { year: 2023 };

/** A table of one row, which has an indicator's figures. */
function table(sheet: string, cells: readonly Cell[], { district = '某区', id = '企业', row = 2 } = {}): Table {
  const figures = cells.map(
    ({ region, period = YEAR, holds, due = true }, column) =>
      ({ at: { sheet, row, column }, indicator: { id }, column: { period, ...(region === undefined ? {} : { region }), ...(holds ? { holds } : {}) }, region: region ?? district, due }) as unknown as Figure,
  );
  return { sheet: { name: sheet }, template: { district }, rows: [{ indicator: { id }, row, figures }] } as unknown as Table;
}

const quarter = (sheet: string, number: 1 | 2 | 3 | 4, more: Omit<Cell, 'period' | 'region'> = {}): Table => table(sheet, [{ region: '东镇', period: { year: 2023, quarter: number }, ...more }, { region: '西镇', period: { year: 2023, quarter: number } }]);

function first({ rows }: Table): Figure {
  const figure = rows[0]?.figures[0];
  if (!figure) throw new Error('no figure');
  return figure;
}

const besideFirst = (tables: readonly [Table, ...Table[]]): readonly string[] =>
  townFigures(tables).beside('某区', first(tables[0])).map(({ at, column }) => `${at.sheet}!${at.row}:${at.column} ${column.period.quarter ?? 'year'}`);

describe('the figures of a town beside one of them', () => {
  it('are those of other rows, in time order, the year with the fourth quarter', () => {
    const annual = table('年', [{ region: '东镇' }]);
    expect(besideFirst([annual, quarter('三', 3), quarter('一', 1), quarter('二', 2)])).toEqual(['一!2:0 1', '二!2:0 2', '三!2:0 3']);
  });

  it('may stand in another row of the same sheet, and in the same row of another', () => {
    expect(besideFirst([quarter('表', 1), table('表', [{ region: '东镇' }], { row: 9 }), quarter('乙', 2)])).toEqual(['乙!2:0 2', '表!9:0 year']);
  });

  it.each<[string, Table]>([
    ['another indicator', table('乙', [{ region: '东镇' }], { id: '专利' })],
    ['another district', table('乙', [{ region: '东镇' }], { district: '他区' })],
    ['another town', table('乙', [{ region: '西镇' }])],
    ['what was reached', table('乙', [{ region: '东镇', holds: 'actual' }])],
    ['a figure that is not due', table('乙', [{ region: '东镇', due: false }, { region: '西镇' }])],
    ['the district itself', table('乙', [{}])],
  ])('are never those of %s', (_, other) => {
    expect(besideFirst([quarter('甲', 1), other])).toEqual([]);
    expect(besideFirst([quarter('甲', 1), other, quarter('丙', 2)])).toEqual(['丙!2:0 2']);
  });

  it('are none in a district of another name, though it asks for the same', () => {
    const tables = [quarter('甲', 1), quarter('乙', 2)] as const;
    expect(townFigures(tables).beside('他区', first(tables[0]))).toEqual([]);
  });

  it('are not looked for where one row alone has towns', () => {
    const lone = townFigures([quarter('甲', 1), table('区', [{}]), table('乙', [{ region: '东镇' }], { id: '专利' })]);
    expect([lone.hasOthers('某区', '企业'), lone.hasOthers('某区', '专利'), lone.hasOthers('某区', '无')]).toEqual([false, false, false]);
    expect(townFigures([quarter('甲', 1), quarter('乙', 2)]).hasOthers('某区', '企业')).toBe(true);
  });
});
