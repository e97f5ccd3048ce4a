/** A fixed set of the cases that `npm run fuzz` makes many of: the same ones on every machine. */
import { describe, expect, it } from '@jest/globals';
import { KINDS } from './kinds';
import { caseSeed, randomFrom } from './random';
import type { KindName } from './shares';

const SEED = 7;
/** So many that all of them take some seconds on one core. */
const CASES: Readonly<Record<KindName, number>> = {
  zip: 60, xml: 40, package: 30, sheet: 60, 'not-workbook': 60, pack: 250, 'stored-pack': 12, quantity: 4000, 'long-text': 10, 'report-ledger': 12, 'allocation-ledger': 30, written: 6,
};

describe('whatever others wrote', () => {
  it.each(Object.entries(CASES) as [KindName, number][])('%s ends in a result or a sentence, %d times', (kind, cases) => {
    const ends = { read: 0, refused: 0 };
    for (let index = 0; index < cases; index += 1) {
      try {
        ends[KINDS[kind](randomFrom(caseSeed(SEED, kind, index)))] += 1;
      } catch (error) {
        throw new Error(`${kind} seed ${SEED} index ${index}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
    expect(ends.read + ends.refused).toBe(cases);
  });

  it('makes the same case of the same seed', () => {
    const words = (): string => randomFrom(caseSeed(SEED, 'zip', 3)).bytes(40).join();
    expect(words()).toBe(words());
    expect(words()).not.toBe(randomFrom(caseSeed(SEED, 'zip', 4)).bytes(40).join());
  });
});
