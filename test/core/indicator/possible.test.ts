/** What an indicator's figures can be, where it does not say itself. */
import { expect, it } from '@jest/globals';
import type { Indicator } from '../../../src/core/indicator/indicator';
import { possible } from '../../../src/core/indicator/possible';

it.each<[Pick<Indicator, 'measure' | 'unit' | 'range'>, number, number]>([
  [{ measure: 'flow', unit: '亿元' }, 0, Infinity],
  [{ measure: 'stock', unit: '家' }, 0, Infinity],
  [{ measure: 'ratio', unit: '%' }, 0, 100],
  [{ measure: 'ratio', unit: '件/万人' }, 0, Infinity],
  // A rate may fall, and may more than double.
  [{ measure: 'rate', unit: '%' }, -Infinity, Infinity],
  [{ measure: 'flow', unit: '%' }, 0, Infinity],
  [{ measure: 'flow', unit: '亿元', range: { min: -5 } }, -5, Infinity],
  [{ measure: 'ratio', unit: '%', range: { max: 300 } }, 0, 300],
  [{ measure: 'rate', unit: '%', range: { min: 0, max: 0 } }, 0, 0],
])('%j lies from %p to %p', (indicator, min, max) => {
  expect(possible(indicator)).toEqual({ min, max });
});
