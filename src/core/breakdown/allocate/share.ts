import type { Text } from '../../text';

/** A town's claim on a district's figure. */
export interface Share {
  readonly town: string;
  /** A decimal, 0 or more: only its proportion to the other weights counts. */
  readonly weight: number;
  /** Exactly this figure. */
  readonly pin?: number;
  /** No less than this; taken up to the next whole unit. */
  readonly floor?: number;
  /** No more than this; taken down to the next whole unit. */
  readonly cap?: number;
}

/**
 * Why a town got what it got. `exact`: the exact share is whole in units of the last decimal; `remainder`: it got one
 * unit more than the share rounded down. In a period, `floor` and `cap` also say that the figure was held up or down
 * by figures pinned in other cells.
 */
export type Reason = 'pinned' | 'floor' | 'cap' | 'exact' | 'rounded-down' | 'remainder';

export interface Allotment {
  readonly town: string;
  readonly weight: number;
  /** The exact share as a decimal, cut after 6 digits beyond the last decimal. */
  readonly exact: string;
  /** The exact share rounded to the last decimal toward 0. */
  readonly down: number;
  /** Units of the last decimal on top of `down`: 0 or 1 (0 or −1 below 0), other numbers only where pins force them. */
  readonly extra: number;
  readonly value: number;
  readonly reason: Reason;
}

/** Why a division is impossible: one sentence, with the smallest change that makes it possible. */
export interface Conflict {
  readonly text: Text;
  readonly towns: readonly string[];
}

export type Allocation = { readonly ok: true; readonly towns: readonly Allotment[] } | { readonly ok: false; readonly conflict: Conflict };

/** A figure typed into one town's cell of one period. */
export interface CellPin {
  readonly town: string;
  /** Index of the period, from 0. */
  readonly period: number;
  /** Cumulative, as all figures of periods here. */
  readonly value: number;
}

export interface TimeAllotment {
  readonly town: string;
  readonly year: Allotment;
  /** One a period, cumulative; the last has the figure of `year`. */
  readonly periods: readonly Allotment[];
  /** One a period: what it adds to the one before, for figures whose periods stand alone. */
  readonly steps: readonly Allotment[];
}

export type TimeAllocation = { readonly ok: true; readonly towns: readonly TimeAllotment[] } | { readonly ok: false; readonly conflict: Conflict };
