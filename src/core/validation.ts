/** What a check of a whole workbook comes to: the shape every face and the machine contract print. */
import type { Finding, Reason } from './finding/finding';
import type { Place, Range } from './sheet/address';
import type { Suspect } from './suspects';
import type { Text } from './text';

/**
 * passed: nothing open · failed: hard findings · needs-explanation: only soft ones ·
 * unreadable: no table of ours, so nothing was checked.
 */
export type Verdict = 'passed' | 'failed' | 'needs-explanation' | 'unreadable';

export interface FoundTable {
  readonly sheet: string;
  /** Template id. */
  readonly template: string;
  readonly templateVersion: string;
  /** 0–1: the share of the template's rows and columns that was recognised, weighed by how. */
  readonly confidence: number;
  readonly range: Range;
}

export interface NotChecked {
  readonly places: readonly Place[];
  readonly reason: Reason;
}

/** Counted in cells. A cell is checked when every check that it takes part in could be made. */
export interface Coverage {
  readonly due: number;
  readonly checked: number;
  readonly notChecked: readonly NotChecked[];
}

export interface Validation {
  /** The sheet that the check was limited to; absent where it was the whole workbook. */
  readonly sheet?: string;
  readonly verdict: Verdict;
  readonly tables: readonly FoundTable[];
  /** By sheet as in the workbook, then severity, then place. */
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** Every cell in which a figure is due, once. */
  readonly due: readonly Place[];
  /** The fewest cells that could explain several findings at once. */
  readonly suspects: readonly Suspect[];
  /** What the clerk should know about sheets in which no table was recognised. */
  readonly remarks: readonly Text[];
}
