/** What was assumed of columns, of regions, and of what was left out of the pack. */
import { printPeriod } from '../indicator/period';
import { printAddress } from '../sheet/address';
import type { Text } from '../text';
import type { FigureColumns } from './figure-columns';
import type { Assumption } from './learned';
import type { SheetTable } from './read-sheet';
import type { YearGuess } from './years';

const BASE: Text = { zh: '与目标年相隔几年，按基期完成数', en: 'years before the target, so it is taken for the base that was reached' };

/** `order` is where each column of the template stands in the sheet. */
export function columnAssumptions({ settled, located }: SheetTable, figures: FigureColumns, order: readonly number[], year: YearGuess): readonly Assumption[] {
  const path = (column: number, field: string): string => `columns[${order.indexOf(column)}].${field}`;
  const cell = (column: number): string => printAddress({ row: located.header.row + located.header.rows - 1, column });
  return [
    ...settled.labels.flatMap(({ role, column, why }) => (why ? [{ path: path(column, 'role'), cell: cell(column), value: role, why }] : [])),
    ...figures.columns.flatMap(({ place, definition, guessed, base }): Assumption[] => [
      ...(base ? [{ path: path(place.column, 'holds'), cell: cell(place.column), value: 'actual', why: BASE }] : []),
      ...(place.why ? [{ path: path(place.column, definition.region === undefined ? 'period' : 'region'), cell: cell(place.column), value: definition.region ?? printPeriod(definition.period).zh, why: place.why }] : []),
      ...(guessed && year.why ? [{ path: path(place.column, 'period'), cell: cell(place.column), value: printPeriod(definition.period).zh, why: year.why, ...(year.missing ? { missing: true as const } : {}) }] : []),
    ]),
    ...figures.regions.flatMap((region, index): Assumption[] =>
      region.kind === undefined ? [] : [{ path: `regions[${index}].kind`, value: region.kind, why: { zh: `“${region.name}”按开发区，其数可能已含在乡镇中`, en: `"${region.name}" is taken for a development zone, whose figures may be counted in its towns as well` } }],
    ),
  ];
}

/** Columns and rows that the pack does not have, and what above the table was used for all figures. */
export function leftAssumptions({ settled, rows, located, around }: SheetTable, figures: FigureColumns): readonly Assumption[] {
  const header = located.header.row + located.header.rows - 1;
  return [
    ...[...settled.left, ...figures.left].map(({ column, header: text, why }) => ({ path: 'columns', cell: printAddress({ row: header, column }), value: text, why })),
    ...rows.left.map(({ row, label, why }) => ({ path: 'rows', cell: printAddress({ row, column: located.labelColumn }), value: label, why })),
    ...(around.unitAt && around.unit !== '' ? [{ path: 'rows', cell: printAddress(around.unitAt), value: around.unit, why: { zh: '没有写单位的指标用这个单位', en: 'the unit of every indicator that names none' } }] : []),
  ];
}
