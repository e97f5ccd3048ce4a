/** A figure as it goes to a town and comes back: what is compared is the figure, never how the cell writes it. */
import { cellText } from '../indicator/cell-text';
import { shift } from '../indicator/decimal';
import { isPercentFormat } from '../indicator/quantity/number-format';
import { isUncomputed, type Figure } from '../table/figure';

/** A number in the indicator's unit, a target in words, or nothing yet. */
export type Handed = number | string | null;

/**
 * 2.6 whether the cell holds 2.6, "2.6%" or 0.026 shown as 2.6 %; words as written; null for a blank. A bare 0.026 is
 * taken as it stands: that it was meant as 2.6 is a guess from its neighbours, which are others in the town's table.
 */
export function handedOf(figure: Figure): Handed {
  if (figure.value !== null && figure.reading.kind === 'number') return figure.reading.value;
  return figure.reading.kind === 'quantities' ? cellText(figure.raw) : null;
}

/** Something stands in the cell that is neither a figure nor a target in words. */
export function isUnreadable(figure: Figure): boolean {
  return figure.value === null && figure.reading.kind !== 'quantities' && (figure.reading.kind !== 'blank' || isUncomputed(figure));
}

/** "3.14159" is a number: a pack holds one of more decimals than its indicator has in this way (`townPack`). */
export function isInWords(value: Handed): value is string {
  return typeof value === 'string' && Number.isNaN(Number(value));
}

/** Numbers by their decimals, words without the spaces around; "120" and 120 are one figure. */
export function sameHanded(a: Handed, b: Handed): boolean {
  return cellText(a) === cellText(b);
}

export function printHanded(value: Handed): string {
  return cellText(value);
}

/** What to put into a cell so that it says `value`: a cell shown as a percentage holds a hundredth of it. */
export function cellInputFor(value: Handed, format: string): Handed {
  return typeof value === 'number' && isPercentFormat(format) ? shift(value, -2) : value;
}
