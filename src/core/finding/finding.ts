/** What a check says. */
import type { Place } from '../sheet/address';
import type { CellInput } from '../sheet/edit';
import type { Text } from '../text';

/** 强制性 must be corrected · 核实性 correct or explain · 提示 for information. */
export const SEVERITIES = ['hard', 'soft', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A correction that is certain; applied only when the clerk asks for it. */
export interface Fix {
  readonly at: Place;
  readonly value: CellInput;
}

export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  /** The same for the same question in every check: rule, template and what it is about, whatever the figures and addresses are. */
  readonly key: string;
  /** Every figure that the finding rests on, as it stands in the cells: another basis, another finding. */
  readonly basis: string;
  /** As an earlier version told it, by the order of the cells: its ledgers are still read. */
  readonly formerly?: { readonly key: string; readonly basis: string };
  readonly severity: Severity;
  /** Every cell the check looked at that may be wrong; the first is where `actual` stands. */
  readonly places: readonly Place[];
  /** As printed in the table; '' where the finding is about no single indicator. */
  readonly indicator: string;
  readonly region: string;
  /** "2023", "2023Q2"; '' where it is about no single period. */
  readonly period: string;
  readonly department: string;
  readonly actual: number | string | null;
  readonly expected: number | string | null;
  /** actual − expected, exact in decimals; null where there is none. */
  readonly difference: number | null;
  readonly message: Text;
  /** What would explain it, where something does. */
  readonly why?: Text;
  readonly fixes: readonly Fix[];
}

/** Why a check could not be made. Its words may name cells; its key tells the same reason wherever they stand. */
export interface Reason extends Text {
  /** Absent where the words name no cell. */
  readonly key?: string;
}

/** The three ends of a check. A check that could not be made never counts as passed. */
export type Outcome =
  | { readonly kind: 'passed'; readonly places: readonly Place[] }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'not-checked'; readonly places: readonly Place[]; readonly reason: Reason };
