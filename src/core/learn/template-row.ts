/** One row of a sheet as a row of a template, with what was assumed in it. */
import { printNumber } from '../indicator/decimal';
import { splitUnit } from '../indicator/unit';
import { printAddress } from '../sheet/address';
import { formatAt, valueAt, type Sheet } from '../sheet/snapshot';
import { normaliseLabel } from '../table/label';
import type { TemplateRow } from '../template/template';
import { precisionOf, published } from './decimals';
import { guessDirection } from './direction';
import type { FigureColumns } from './figure-columns';
import type { Assumption } from './learned';
import { guessMeasure } from './measure';
import { guessCumulative, yearsOf } from './quarters';
import { ratioParts } from './ratio-parts';
import { readRowFigures, type RowFigures } from './row-figures';
import type { RowPlace } from './rows';
import { areTasks, guessUnit } from './unit-guess';

export interface RowContext {
  readonly sheet: Sheet;
  readonly date1904: boolean;
  readonly columns: FigureColumns['columns'];
  /** Where the names stand, from 0. */
  readonly labelColumn: number;
  /** No row has a figure: nothing follows from a row that has none. */
  readonly blankForm: boolean;
  /** The unit that stands above the table; '' where none does. */
  readonly tableUnit: string;
  /** Ids of all rows by `indicatorKey`. */
  readonly ids: ReadonlyMap<string, string>;
}

export interface LearnedRow {
  readonly row: TemplateRow;
  readonly assumptions: readonly Assumption[];
}

/** Schema limits (template.schema.json). */
const MAX_DEPARTMENT = 200;
const MAX_GROUP = 200;
const MAX_NUMBER = 20;
const MAX_TEXT = 4000;

/** `path` is where the row stands in the pack: rows[3]. `numbered`: the sheet's own numbers are not 1, 2, 3 … */
export function templateRow(place: RowPlace, id: string, path: string, numbered: boolean, context: RowContext): LearnedRow {
  const { sheet, columns } = context;
  const positions = columns.map(({ place: { column } }) => column);
  const cells = cellsOf(sheet, place.row, positions);
  const unit = guessUnit({ label: place.label, column: place.beside.unit ?? '', table: context.tableUnit, ...cells });
  const read = readRowFigures(sheet, place.row, positions, unit.value, context.date1904);
  const numbers = read.figures.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const name = normaliseLabel(splitUnit(place.label).name);
  const measure = guessMeasure(name, unit.value, areTasks(cells) || columns.length === 0 ? 'tasks' : context.blankForm || read.figures.length > 0 ? 'figures' : 'nothing');
  const direction = measure.value === 'none' ? { value: 'none' as const, why: measure.why } : guessDirection(name, numbers);
  const precision = precisionOf(read.figures);
  const quarterly = columns.filter(({ definition }) => definition.period.quarter !== undefined);
  const cumulative = guessCumulative(measure.value, yearsOf(columns, read.figures));
  const annual = read.annual.length > 0 && !quarterly.some(({ place: { column } }) => read.figures.some((figure) => figure.column === column));
  const share = measure.value === 'ratio' || measure.value === 'rate';
  const additive = !share && measure.value !== 'none';
  const parts = measure.value === 'ratio' ? ratioParts(place.label, unit.value, context.ids) : undefined;
  const cell = printAddress({ row: place.row, column: context.labelColumn });
  const guess = (at: string, value: string, why: Assumption['why']): Assumption => ({ path: `${path}.${at}`, cell, value, why });
  const row: TemplateRow = {
    id,
    name: place.label,
    aliases: [],
    ...(place.sharesName ? { sharesName: true } : {}),
    ...(place.sharesDepartment ? { sharesDepartment: true } : {}),
    unit: unit.value,
    decimals: precision.decimals,
    ...(precision.trailingZeros ? { trailingZeros: true } : {}),
    measure: measure.value,
    cumulative: cumulative.value,
    additiveOverRegions: additive,
    ...(parts ? { ratio: parts } : {}),
    direction: direction.value,
    annualOnly: annual,
    department: (place.beside.department ?? '').slice(0, MAX_DEPARTMENT),
    ...texts(place, numbered),
    values: Object.fromEntries(columns.flatMap(({ place: { column }, definition }) => {
      const figure = read.figures.find((one) => one.column === column);
      return figure ? [[definition.key, published(figure.value, precision.decimals)]] : [];
    })),
  };
  return {
    row,
    assumptions: [
      ...(unit.why ? [guess('unit', unit.value, unit.why)] : []),
      guess('measure', measure.value, measure.why),
      ...(additive ? [guess('additiveOverRegions', 'true', { zh: '时期数、时点数，各地区之和按全区数', en: 'a flow or a stock: the regions are taken to add up to the district' })] : []),
      guess('direction', direction.value, direction.why),
      guess('decimals', String(precision.decimals), precision.why),
      ...(quarterly.length > 0 && !annual ? [guess('cumulative', String(cumulative.value), cumulative.why)] : []),
      ...(parts ? [guess('ratio', [parts.numerator, parts.denominator].map((part) => part ?? '?').join(' ÷ '), { zh: '从名称拆出', en: 'taken apart from the name' })] : []),
      ...read.remarks.map(({ column, value, why }) => ({ ...guess(`values.${keyOf(columns, column)}`, value, why), cell: printAddress({ row: place.row, column }) })),
      ...rounded(read, precision.decimals).map(({ column, value }) => ({
        ...guess(`values.${keyOf(columns, column)}`, value, { zh: '公式算出的长小数，按指标的小数位收入', en: 'the many digits of a calculation were rounded to the decimals of the indicator' }),
        cell: printAddress({ row: place.row, column }),
      })),
    ],
  };
}

function keyOf(columns: FigureColumns['columns'], column: number): string {
  return columns.find(({ place }) => place.column === column)?.definition.key ?? '';
}

function rounded(read: RowFigures, decimals: number): { column: number; value: string }[] {
  return read.figures.flatMap(({ column, value }) => {
    const kept = published(value, decimals);
    return typeof kept === 'number' && kept !== value ? [{ column, value: printNumber(kept) }] : [];
  });
}

/** The other label columns, as far as each prints something. */
function texts({ beside }: RowPlace, numbered: boolean): Partial<Pick<TemplateRow, 'group' | 'number' | 'content' | 'note'>> {
  const { group = '', number = '', content = '', note = '' } = beside;
  return {
    ...(group !== '' ? { group: group.slice(0, MAX_GROUP) } : {}),
    ...(numbered && number !== '' ? { number: number.slice(0, MAX_NUMBER) } : {}),
    ...(content !== '' ? { content: content.slice(0, MAX_TEXT) } : {}),
    ...(note !== '' ? { note: note.slice(0, MAX_TEXT) } : {}),
  };
}

function cellsOf(sheet: Sheet, row: number, columns: readonly number[]): { formats: string[]; texts: string[] } {
  const formats: string[] = [];
  const texts: string[] = [];
  for (const column of columns) {
    const value = valueAt(sheet, { row, column });
    if (typeof value === 'number') formats.push(formatAt(sheet, { row, column }));
    if (typeof value === 'string') texts.push(value);
  }
  return { formats, texts };
}
