/** One line of 校验报告: a finding, what was said of it, and how it stands. */
import type { Severity } from '../finding/finding';

/** 待整改 · 已说明 · 已销号 */
export type EntryState = 'open' | 'explained' | 'closed';

export interface LedgerEntry {
  /** Question and figures, see `fingerprint`: with other figures it is another finding, and its explanation has lapsed. */
  readonly fingerprint: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly indicator: string;
  readonly department: string;
  readonly problem: string;
  /** As printed; '' where there is none. */
  readonly actual: string;
  readonly expected: string;
  readonly difference: string;
  /** 说明, as the clerk typed it. */
  readonly explanation: string;
  readonly state: EntryState;
  /** What happened to it since the last check: lapsed, or closed by what. */
  readonly remark: string;
  /** The cells it rests on and what stood in them, see `printEvidence`. */
  readonly evidence: string;
}
