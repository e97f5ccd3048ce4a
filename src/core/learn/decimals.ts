/** How many decimals an indicator has, by its figures and their number formats. */
import { decimalsOf, roundTo } from '../indicator/decimal';
import { parseQuantities } from '../indicator/quantity/parse';
import type { Text } from '../text';

/** What this needs of a figure; `RowFigure` is one. */
export interface NumberShown {
  readonly value: number | string;
  readonly shownDecimals?: number;
  readonly byFormula: boolean;
}

/** Zeros behind the point: 0.00 → 2, 0 → 0, 0.0## → 1; undefined for General and formats without any of their own (0.##). */
export function shownDecimals(format: string): number | undefined {
  const first = (format.split(';')[0] ?? '').replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  if (!/^[^a-z@]*[0#][^a-z@]*$/i.test(first)) return undefined;
  const fraction = /\.([0#?]+)/.exec(first)?.[1] ?? '';
  const zeros = fraction.replace(/[#?]/g, '').length;
  return zeros === 0 && fraction !== '' ? undefined : zeros;
}

/** Decimals of a row, and its values with no more than these. */
export interface Precision {
  readonly decimals: number;
  /** Every figure is shown with all decimals: 3.0 and not 3. */
  readonly trailingZeros: boolean;
  readonly why: Text;
}

/** Schema limit (template.schema.json); more digits than that come from a division. */
const MAX_DECIMALS = 6;
const OF_A_DIVISION = 2;

export function precisionOf(figures: readonly NumberShown[]): Precision {
  const numbers = figures.filter(isNumber);
  const own = [...numbers.map(decimalsWanted), ...figures.flatMap(({ value }) => (typeof value === 'string' ? decimalsInWords(value) : []))];
  const decimals = own.reduce((most, one) => Math.max(most, one), 0);
  const shown = numbers.map(({ shownDecimals: zeros }) => zeros);
  const trailingZeros = decimals > 0 && shown.length > 0 && shown.every((zeros) => zeros === decimals);
  const why =
    own.length === 0
      ? { zh: '没有数字可看，按 0 位', en: 'there is no number to tell by; taken as none' }
      : shown.some((zeros) => zeros !== undefined)
        ? { zh: '按数字格式和已有的数', en: 'by the number formats and the figures' }
        : { zh: '按已有的数中最多的小数位', en: 'the most that one of the figures has' };
  return { decimals, trailingZeros, why };
}

/** 1.35(预计) has two. */
function decimalsInWords(text: string): number[] {
  const reading = parseQuantities(text);
  return 'unreadable' in reading ? [] : reading.quantities.map(({ value }) => Math.min(decimalsOf(value), MAX_DECIMALS));
}

function isNumber(figure: NumberShown): figure is NumberShown & { value: number } {
  return typeof figure.value === 'number';
}

/** A formula's result has the decimals that its format shows, a typed figure all that were typed. */
function decimalsWanted({ value, shownDecimals: shown, byFormula }: NumberShown & { value: number }): number {
  const typed = decimalsOf(value);
  if (shown !== undefined && (byFormula || typed <= shown)) return Math.min(shown, MAX_DECIMALS);
  return typed > MAX_DECIMALS ? Math.min(shown ?? OF_A_DIVISION, MAX_DECIMALS) : typed;
}

/** A figure as a template publishes it. */
export function published(value: number | string, decimals: number): number | string {
  return typeof value === 'number' ? roundTo(value, decimals) : value;
}
