/** Figures by reference to the cells they stand in, so that the sheet shows where they come from and follows them. */
import { printNumber } from '../indicator/decimal';
import { printAddress, quoteSheet } from '../sheet/address';
import type { CellInput } from '../sheet/edit';
import type { Figure } from '../table/figure';
import type { Judged } from './judge';

/** A figure read out of text or a fraction can't be reckoned with by Excel: its value stands in its place. */
export function reference(figure: Figure, value: number): string {
  return figure.raw === figure.value && figure.value === value ? `${quoteSheet(figure.at.sheet)}!${printAddress(figure.at)}` : literal(value);
}

/** What was due, as the part of a formula. */
export function dueTerm({ value, from, basis, quarters }: NonNullable<Judged['target']>): string {
  if (basis !== 'share') return reference(from, value);
  return from.raw === from.value && from.value !== null ? `${reference(from, from.value)}*${quarters}/4` : literal(value);
}

export function cellOf(term: string, value: number): CellInput {
  return /^\(?-?[\d.]+\)?$/.test(term) ? value : { formula: `=${term}`, value };
}

/** The formula of `completionOf`; the plain quotient wherever it comes to the same. */
export function completionTerm({ indicator, target }: Judged, actual: string, due: string): string {
  if (indicator.direction === 'lower') return `1+((${due})-(${actual}))/ABS(${due})`;
  return (target?.value ?? 0) > 0 ? `${actual}/(${due})` : `1+((${actual})-(${due}))/ABS(${due})`;
}

/** `text` while the terms are what they were when the lights were drawn, and a call to draw them anew once they are not. */
export function whileUnchanged(terms: readonly (readonly [string, number])[], text: string, changed: string): CellInput {
  if (terms.length === 0) return text;
  const tests = terms.map(([term, value]) => `ABS(${term}-${literal(value)})<0.000000001`).join(',');
  return { formula: `=IF(IFERROR(AND(${tests}),FALSE),${quoted(text)},${quoted(changed)})`, value: text };
}

function literal(value: number): string {
  return value < 0 ? `(${printNumber(value)})` : printNumber(value);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
