/** The figures of one row: what a template publishes of them, and what was read otherwise than it stands there. */
import { printNumber, shift } from '../indicator/decimal';
import { readFigure, type Disguise } from '../indicator/quantity/figure';
import { halfWidth } from '../indicator/quantity/half-width';
import { reasonForWords } from '../indicator/quantity/not-a-figure';
import { formatAt, formulaAt, valueAt, type Sheet } from '../sheet/snapshot';
import type { Text } from '../text';
import { shownDecimals } from './decimals';

export interface RowFigure {
  /** In the sheet, from 0. */
  readonly column: number;
  /** Text where the cell states its figure in words. */
  readonly value: number | string;
  /** Zeros behind the point that the number format shows; undefined where it shows what there is (General). */
  readonly shownDecimals?: number;
  readonly byFormula: boolean;
}

export interface RowFigures {
  readonly figures: readonly RowFigure[];
  /** Columns in which the row says 年度指标. */
  readonly annual: readonly number[];
  /** What was not taken as it stands there, or not at all. */
  readonly remarks: readonly { readonly column: number; readonly value: string; readonly why: Text }[];
}

/** A cell of text that is one number. */
interface Disguised {
  readonly text: string;
  readonly disguises: readonly Disguise[];
}

/** Schema limits of a figure and of a text (template.schema.json). */
const MAX_FIGURE = 1e15;
const MAX_TEXT = 2000;
const ANNUAL = /^(?:\(?年度指标\)?|全年指标|按年考核|年度考核)$/;
const TOO_LARGE: Text = { zh: '数值过大，留空', en: 'the figure is too large and was left blank' };

export function readRowFigures(sheet: Sheet, row: number, columns: readonly number[], unit: string, date1904: boolean): RowFigures {
  const figures: RowFigure[] = [];
  const annual: number[] = [];
  const remarks: RowFigures['remarks'][number][] = [];
  const disguised = new Map<number, Disguised>();
  for (const column of columns) {
    const at = { row, column };
    const value = valueAt(sheet, at);
    const words = typeof value === 'string' ? halfWidth(value).replace(/\s/g, '') : '';
    if (ANNUAL.test(words)) {
      annual.push(column);
      continue;
    }
    const format = formatAt(sheet, at);
    const reading = readFigure(value, format, unit, { date1904 });
    const shown = shownDecimals(format);
    const rest = { column, ...(shown === undefined ? {} : { shownDecimals: shown }), byFormula: formulaAt(sheet, at) !== '' };
    if (reading.kind === 'number' && Math.abs(reading.value) <= MAX_FIGURE) {
      figures.push({ ...rest, value: reading.value });
      if (typeof value === 'string') disguised.set(column, { text: value.trim(), disguises: reading.disguises });
    } else if (reading.kind === 'number') remarks.push({ column, value: '', why: TOO_LARGE });
    else if (typeof value === 'string' && (reading.kind === 'quantities' || (reading.kind === 'not-a-figure' && isTask(value)))) {
      const text = value.trim();
      if (text.length <= MAX_TEXT) figures.push({ ...rest, value: text });
      else remarks.push({ column, value: '', why: { zh: `文字超过 ${MAX_TEXT} 个字，留空`, en: `the text has more than ${MAX_TEXT} characters and was left blank` } });
    } else if (reading.kind === 'not-a-figure' && (typeof value !== 'string')) {
      remarks.push({ column, value: '', why: { zh: `留空：${reading.reason.zh}`, en: `left blank: ${reading.reason.en}` } });
    }
  }
  if (isInPrint(figures, disguised)) {
    return { figures: figures.map((figure) => ({ ...figure, value: disguised.get(figure.column)?.text ?? figure.value })), annual, remarks };
  }
  const plain = [...disguised].map(([column, { text }]) => ({ column, value: printNumber(Number(figures.find((one) => one.column === column)?.value)), why: takenAsNumber(text) }));
  return settleFractions({ figures, annual, remarks: [...remarks, ...plain] }, unit);
}

/** Every number of the row is printed with its unit (12.8%, 10亿元): that is how the table prints it, and no slip of one cell. */
function isInPrint(figures: readonly RowFigure[], disguised: ReadonlyMap<number, Disguised>): boolean {
  const printed = ({ disguises }: Disguised): boolean => disguises.every((one) => one === 'unit' || one === 'percent-sign');
  return disguised.size >= 2 && [...disguised.values()].every(printed) && figures.every(({ column, value }) => typeof value === 'string' || disguised.has(column));
}

/** Words that state what is to be done or that nothing is asked: 完成验收, 不考核; but no dash and no 暂无, which may be a figure next time. */
export function isTask(text: string): boolean {
  const words = halfWidth(text).replace(/\s/g, '');
  return reasonForWords(words) === undefined || /^不(?:纳入)?(?:考核|适用)$/.test(words);
}

function takenAsNumber(shown: string): Text {
  return { zh: `格内写的是“${shown}”，按数字收入`, en: `the cell says "${shown}"; its number was taken` };
}

/** 0.026 beside 2.6 and 2.7 in a row of % was typed as a fraction; the same rule as in a check (table/read-row.ts). */
function settleFractions(row: RowFigures, unit: string): RowFigures {
  if (unit !== '%') return row;
  const remarks = [...row.remarks];
  const figures = row.figures.map((figure) => {
    const { value, column } = figure;
    if (typeof value !== 'number' || value === 0 || Math.abs(value) >= 1) return figure;
    const peers = row.figures.flatMap((one) => (typeof one.value === 'number' && Math.abs(one.value) >= 1 ? [Math.abs(one.value)] : [])).sort((a, b) => a - b);
    const middle = peers[peers.length >> 1];
    const distance = (candidate: number): number => Math.abs(Math.log(Math.abs(candidate) / (middle ?? 1)));
    if (middle === undefined || distance(value) <= distance(value * 100)) return figure;
    const percent = shift(value, 2);
    remarks.push({ column, value: printNumber(percent), why: { zh: `格内是 ${printNumber(value)}，像是把百分比写成了小数`, en: `the cell holds ${printNumber(value)}, which looks like a percentage typed as a fraction` } });
    return { ...figure, value: percent };
  });
  return { ...row, figures, remarks };
}
