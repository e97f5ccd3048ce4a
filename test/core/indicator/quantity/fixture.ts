/** Reads the text tables of test/fixtures/quantities, and writes readings in the same words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quantity } from '../../../../src/core/indicator/quantity/quantity';

export interface Case {
  readonly cell: string;
  readonly expected: string;
}

export function linesOf(name: string): readonly string[] {
  const text = readFileSync(join(__dirname, '../../../fixtures/quantities', name), 'utf8');
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** "cell → reading" per line. */
export function casesOf(name: string): readonly Case[] {
  return linesOf(name).map(parseCase);
}

export function parseCase(line: string): Case {
  const [cell = '', expected = ''] = line.split(' → ');
  if (expected === '') throw new Error(`no expected reading: ${line}`);
  return { cell: cell.replaceAll('\\n', '\n'), expected };
}

/** "new ≥ 30 家 {label} (note)" */
export function describeReading(quantities: readonly Quantity[]): string {
  return quantities.map(describeQuantity).join(' ; ');
}

function describeQuantity(q: Quantity): string {
  const value = q.max === undefined ? String(q.value) : `${q.value}..${q.max}`;
  const label = q.label === undefined ? '' : `{${q.label}}`;
  return [q.scope === 'none' ? '' : q.scope, q.comparator, value, q.unit, label, q.note && `(${q.note})`].filter(Boolean).join(' ');
}

/** A quantity without its place in the text. */
export function withoutOffsets(quantity: Quantity): Omit<Quantity, 'start' | 'end'> {
  const { value, max, comparator, scope, unit, note, label } = quantity;
  return { value, comparator, scope, unit, note, ...(max === undefined ? {} : { max }), ...(label === undefined ? {} : { label }) };
}
