/**
 * How a completion prints: 89.2%. Lights are judged by the exact share, as the thresholds say; so where one decimal would
 * round the share over a threshold (0.8997 to 90.0%, and yet red), as many are printed as keep it on its own side: 89.97%.
 */
import type { Thresholds } from '../template/thresholds';
import { rounded, type Fraction } from './fraction';
import { lightOf, type Judged } from './judge';

/** Of the share: a percentage has two fewer. Formulas are reckoned to about 15 digits; beyond, no format could tell them apart. */
const [FEWEST, MOST] = [3, 14];

export const PLAIN_PERCENT = percent(FEWEST);

export function percentFormat({ share, light }: Judged, thresholds: Thresholds): string {
  return share && light ? percent(decimalsFor(share, thresholds)) : PLAIN_PERCENT;
}

function decimalsFor(share: Fraction, thresholds: Thresholds): number {
  const light = lightOf(share, thresholds);
  let decimals = FEWEST;
  while (decimals < MOST && lightOf(rounded(share, decimals), thresholds) !== light) decimals += 1;
  return decimals;
}

function percent(decimals: number): string {
  return `0.${'0'.repeat(decimals - 2)}%`;
}
