/** What 分解 knows. Pure. */
import type { Collection, Entry, Gap, Returned, Snapshot, Text } from '../../core';
import type { Dividing } from './planning';

/** One figure of the plan. */
export interface FigureKey {
  readonly indicator: string;
  readonly town: string;
  /** As keyed: 2023, 2023Q1. */
  readonly period: string;
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface HandedOut {
  readonly entry: Entry;
  readonly files: readonly (MadeFile & { readonly town: string })[];
  readonly remarks: readonly Text[];
}

export interface Collecting {
  readonly snapshot: Snapshot;
  readonly returned: readonly Returned[];
  readonly unreadable: readonly { readonly file: string; readonly reason: Text }[];
  readonly accepted: ReadonlySet<string>;
  readonly collection: Collection;
}

export interface NextYear extends MadeFile {
  readonly year: number;
  readonly tables: number;
  readonly remarks: readonly Text[];
}

export interface BreakdownState {
  readonly dividing: Dividing | undefined;
  /** Why there is nothing to divide. */
  readonly nothing: Text | undefined;
  /** The workbook has changed since it was read. */
  readonly isOld: boolean;
  /** Key of the period whose figures are shown; the year's where the plan has no such. */
  readonly period: string;
  readonly editing: FigureKey | undefined;
  readonly gaps: readonly Gap[] | undefined;
  /** Keys. */
  readonly chosenGaps: ReadonlySet<string>;
  readonly entry: Entry;
  readonly handedOut: HandedOut | undefined;
  readonly collecting: Collecting | undefined;
  readonly nextYear: NextYear | undefined;
  /** 晾晒: the quarter; 0 for the latest that was reported. */
  readonly quarter: 0 | 1 | 2 | 3 | 4;
}

export const noBreakdown: BreakdownState = {
  dividing: undefined,
  nothing: undefined,
  isOld: false,
  period: '',
  editing: undefined,
  gaps: undefined,
  chosenGaps: new Set(),
  entry: 'targets',
  handedOut: undefined,
  collecting: undefined,
  nextYear: undefined,
  quarter: 0,
};

/** Somebody changed the workbook: what was made of it is old. */
export function grownOld(state: BreakdownState): BreakdownState {
  const { dividing, nothing, gaps, handedOut, collecting, nextYear } = state;
  return [dividing, nothing, gaps, handedOut, collecting, nextYear].some((one) => one !== undefined) ? { ...state, isOld: true } : state;
}
