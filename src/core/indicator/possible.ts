/** What an indicator's figures can be at all, by its measure and unit where it does not say itself. */
import type { Indicator } from './indicator';

/** Infinite where nothing limits them: amounts are not negative, shares in % lie within 0–100, rates are free. */
export function possible(indicator: Pick<Indicator, 'measure' | 'unit' | 'range'>): { readonly min: number; readonly max: number } {
  const signless = indicator.measure !== 'rate';
  const share = indicator.measure === 'ratio' && indicator.unit === '%';
  return {
    min: indicator.range?.min ?? (signless ? 0 : -Infinity),
    max: indicator.range?.max ?? (share ? 100 : Infinity),
  };
}
