import { convert, unitOf } from '../unit';
import type { Quantity } from './quantity';

/**
 * The quantity's figure (of a range, the lower end) in `unit`, exact in decimals; a quantity that names no unit is in the
 * indicator's own. undefined where the units can't be converted. Says nothing of comparator and scope: quantities of
 * different scopes are not to be compared.
 */
export function valueIn(quantity: Quantity, unit: string): number | undefined {
  if (quantity.unit === '' || quantity.unit === unit) return quantity.value;
  const from = unitOf(quantity.unit);
  const to = unitOf(unit);
  return from && to && convert(quantity.value, from, to);
}
