/** What official statistics says of an indicator (design §3). */

/**
 * 时期 flow: over a period, adds up over time · 时点 stock: at a moment · 相对 ratio: one figure by another ·
 * 增长率 rate: change against an earlier period · none: work to be done, or figures of several kinds in one cell.
 */
export type Measure = 'flow' | 'stock' | 'ratio' | 'rate' | 'none';

export type Direction = 'higher' | 'lower' | 'none';

/** Either side may be an indicator of ours (its id) or something the tables do not hold (its printed name). */
export interface RatioParts {
  readonly numerator?: string;
  readonly denominator?: string;
}

export interface Indicator {
  /** The same in every pack of one district, so that tables can be compared. */
  readonly id: string;
  /** As printed, unit and brackets included. */
  readonly name: string;
  readonly aliases: readonly string[];
  /** As printed: 亿元, 家, %, 件, 人年. */
  readonly unit: string;
  /** Digits after the point that the published figures have; the last of them is the unit of tolerance. */
  readonly decimals: number;
  readonly measure: Measure;
  /** Quarter cells hold year-to-date figures (累计数) rather than the quarter's own (当期数). */
  readonly cumulative: boolean;
  /** Towns sum to the district. Not the same as additivity over time: a stock adds over towns, not over quarters. */
  readonly additiveOverRegions: boolean;
  readonly ratio?: RatioParts;
  readonly direction: Direction;
  /** The quarter cells say 年度指标. */
  readonly annualOnly: boolean;
  readonly department: string;
  /** Where the measure and unit do not already tell what is possible. */
  readonly range?: { readonly min?: number; readonly max?: number };
}
