/** The towns of a district in one quarter: each indicator's ranking, and one over all of them. */
import type { TemplateRow } from '../template/template';
import type { Thresholds } from '../template/thresholds';
import { compareFractions, fractionOf, plus, times, toNumber, ZERO, type Fraction } from './fraction';
import type { Judged, Light } from './judge';
import { competitionRanks, type Place } from './ranks';

export interface TownIndicator {
  readonly indicator: TemplateRow;
  /** One a town, in the table's order. */
  readonly cells: readonly Judged[];
  /** Of the towns that have a completion, best first; none where neither higher nor lower is better. */
  readonly ranking: readonly Place<Judged>[];
}

export interface TownScore {
  readonly region: string;
  readonly lights: Readonly<Record<Light, number>>;
  /** Mean completion of the indicators that count, each between 0 and the cap. Absent where the town is not ranked. */
  readonly average?: number;
  readonly share?: Fraction;
  /** Those whose completion is in the average. */
  readonly counted: readonly TemplateRow[];
  /** Those that count, have a target for the town, and were not reported: with any, the town is not ranked. */
  readonly unreported: readonly TemplateRow[];
}

export interface TownRanking {
  /** In the table's order. */
  readonly towns: readonly string[];
  readonly indicators: readonly TownIndicator[];
  /** Best first. */
  readonly ranked: readonly Place<TownScore>[];
  /** Never ranked: something was not reported, or nothing counts. */
  readonly unranked: readonly TownScore[];
}

export function rankTowns(towns: readonly string[], rows: readonly (readonly Judged[])[], thresholds: Thresholds): TownRanking {
  const indicators = rows.flatMap((cells): TownIndicator[] => {
    const [first] = cells;
    return first ? [{ indicator: first.indicator, cells, ranking: first.indicator.direction === 'none' ? [] : competitionRanks(cells.filter(({ share }) => share), better) }] : [];
  });
  const scores = towns.map((region, i) => scoreOf(region, indicators.flatMap(({ cells }) => cells[i] ?? []), thresholds));
  return {
    towns,
    indicators,
    ranked: competitionRanks(scores.filter(({ share }) => share), better),
    unranked: scores.filter(({ share }) => !share),
  };
}

function better(a: { readonly share?: Fraction }, b: { readonly share?: Fraction }): number {
  return compareFractions(b.share ?? ZERO, a.share ?? ZERO);
}

/**
 * Amounts that towns add up to the district's are what was handed out to them, and these count; a town's ratio or growth
 * rate is the outcome of an amount that counts already, and is shown with its own ranking. A target of 0 asks nothing.
 */
function scoreOf(region: string, cells: readonly Judged[], { cap }: Thresholds): TownScore {
  const counting = cells.filter(({ indicator, target }) => indicator.additiveOverRegions && indicator.direction !== 'none' && target);
  const unreported = counting.filter(({ unlit }) => unlit === 'not-reported');
  const counted = counting.filter(({ share }) => share);
  const count = (light: Light): number => cells.filter((cell) => cell.light === light).length;
  const score: TownScore = {
    region,
    lights: { green: count('green'), yellow: count('yellow'), red: count('red') },
    counted: counted.map(({ indicator }) => indicator),
    unreported: unreported.map(({ indicator }) => indicator),
  };
  if (unreported.length > 0 || counted.length === 0) return score;
  const total = counted.reduce((sum, { share }) => plus(sum, within(share ?? ZERO, cap)), ZERO);
  const share = times(total, 1, counted.length);
  return { ...score, share, average: toNumber(share) };
}

function within(share: Fraction, cap: number): Fraction {
  const most = fractionOf(cap);
  if (compareFractions(share, ZERO) < 0) return ZERO;
  return compareFractions(share, most) > 0 ? most : share;
}
