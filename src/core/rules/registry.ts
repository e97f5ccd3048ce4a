/** All rules, in the order in which a report lists them. A new rule is one line here. */
import { cellPrecision } from './cell-precision';
import { cellQuantity } from './cell-quantity';
import { cellRange } from './cell-range';
import { cellRequired } from './cell-required';
import { groupGrowth } from './group-growth';
import { magnitude } from './magnitude';
import { newVsCumulative } from './new-vs-cumulative';
import { partsSumToTotal } from './parts-sum-to-total';
import { quartersMonotonic } from './quarters-monotonic';
import { ratioImplied } from './ratio-implied';
import { ratioSummed } from './ratio-summed';
import { ratioWithinParts } from './ratio-within-parts';
import type { Rule } from './rule';
import { sameFigure } from './same-figure';
import { starPass } from './star-pass';
import { structure } from './structure';
import { yearEndEqualsAnnual } from './year-end-equals-annual';
import { yearsTrend } from './years-trend';

/** Of the rule book as a whole; a change in what any rule says raises it, and receipts made before say so. */
export const RULES_VERSION = '1.1.0';

export const rules: readonly Rule[] = [
  structure,
  cellRequired,
  cellQuantity,
  cellRange,
  cellPrecision,
  magnitude,
  quartersMonotonic,
  yearEndEqualsAnnual,
  yearsTrend,
  newVsCumulative,
  groupGrowth,
  partsSumToTotal,
  ratioWithinParts,
  ratioImplied,
  ratioSummed,
  sameFigure,
  starPass,
];
