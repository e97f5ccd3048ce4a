/** A district's figures divided over its towns: the plan, before anything is written. */
import type { Period } from '../indicator/period';
import type { Place } from '../sheet/address';
import type { Figure } from '../table/figure';
import type { Table } from '../table/table';
import type { Region, Template, TemplateRow } from '../template/template';
import type { Language, Text } from '../text';
import type { Allotment } from './allocate/share';
import type { Weights } from './weights';

/** What a clerk has settled for one town's figure. */
export interface Limit {
  /** The indicator's id. */
  readonly indicator: string;
  readonly town: string;
  /** The quarter's key (2023Q1); absent for the year. Quarters can only be pinned. */
  readonly quarter?: string;
  readonly pin?: number;
  readonly floor?: number;
  readonly cap?: number;
}

/** Ratios are not divided: each town gets the district's, or its own scaled to the district's mean, or none. */
export type RatioChoice = 'district' | 'scaled' | 'blank';

export interface BreakdownOptions {
  readonly language: Language;
  readonly weights: Weights;
  /** The sheet of the district's table, where the workbook holds several. */
  readonly sheet?: string;
  /** By default that of the district's table by town, or of its quarters. */
  readonly year?: number;
  /** Also to every quarter that the district's table has. */
  readonly quarters: boolean;
  /** Names; by default those of the district's table by town. */
  readonly towns?: readonly string[];
  /** Ids; by default those of the district's table by town, or every indicator that can be handed out. */
  readonly indicators?: readonly string[];
  readonly limits?: readonly Limit[];
  /** Digits after the point by indicator id, where they are other than the template's. */
  readonly decimals?: Readonly<Record<string, number>>;
  readonly ratios: RatioChoice;
  /** Cells that a clerk has changed since they were generated; absent: they are listed, and nothing may be written. */
  readonly changed?: 'keep' | 'replace';
}

export interface BreakdownCell {
  readonly town: string;
  /** null: left for the clerk. */
  readonly value: number | null;
  /** Words that the former table says instead of a figure: they are carried over as they stand. */
  readonly words?: string;
  /** How the figure was arrived at, where it was divided. */
  readonly allotment?: Allotment;
  /** In words, for the allocation ledger. */
  readonly reason: Text;
}

export interface RowPeriod {
  readonly period: Period;
  /** The district's own figure; absent where its table has none to rely on. */
  readonly district?: Figure;
  /** What the towns have to sum to; null for what does not add up. */
  readonly total: number | null;
  /** What carried-over figures of an additive row sum to, whatever the district's figure is. */
  readonly sum?: number;
  /** In the order of the towns. */
  readonly cells: readonly BreakdownCell[];
}

export interface BreakdownRow {
  /** With the decimals that are divided to. */
  readonly indicator: TemplateRow;
  readonly kind: 'divided' | 'ratio' | 'left';
  /** In the order of the breakdown's periods; those for which the row has nothing are left out. */
  readonly periods: readonly RowPeriod[];
  /** What the clerk should know: why it is left blank, or has no quarters. */
  readonly remark?: Text;
  /** Why it can't be divided as asked: nothing is written before it is settled. */
  readonly conflict?: Text;
}

/** A figure of an earlier breakdown that is not what was generated. */
export interface ChangedCell {
  readonly at: Place;
  readonly indicator: string;
  readonly town: string;
  readonly period: Period;
  readonly generated: number;
  /** Words, or a formula without a result, can't be kept as a figure. */
  readonly now: number | string;
}

export interface Breakdown {
  readonly district: Table;
  /** The year, then its quarters where they were asked for. */
  readonly periods: readonly Period[];
  /** The template of each period's sheet. */
  readonly templates: readonly Template[];
  readonly towns: readonly Region[];
  readonly rows: readonly BreakdownRow[];
  /** Rows of the tables that the sheets take the place of which were not asked for: they are carried over as they are. */
  readonly carried: readonly BreakdownRow[];
  readonly weights: Weights;
  /** To be kept or replaced, by the clerk's word. */
  readonly changed: readonly ChangedCell[];
  /** As they were typed into the allocation ledger or given; they are kept. */
  readonly limits: readonly Limit[];
  /** What the clerk should know of the whole. */
  readonly remarks: readonly Text[];
  /** Why there is nothing to divide at all. */
  readonly conflict?: Text;
}

/** Why nothing may be written yet, a sentence each. */
export function conflictsOf({ rows, conflict: whole }: Breakdown): readonly Text[] {
  return [...(whole ? [whole] : []), ...rows.flatMap(({ conflict }) => (conflict ? [conflict] : []))];
}
