/** What a rule is. One rule, one file, its cases beside it, one line in the registry; a rule never imports another. */
import type { Outcome, Severity } from '../finding/finding';
import type { Table } from '../table/table';
import type { Text } from '../text';
import type { DistrictFigures } from './district-figures';
import type { StatedFigures } from './stated-figures';
import type { TownFigures } from './town-figures';

export interface RuleContext {
  /** Every table of the workbook, the checked one included. */
  readonly tables: readonly Table[];
  readonly district: DistrictFigures;
  readonly towns: TownFigures;
  readonly stated: StatedFigures;
  /** From the template; a rule reads its own and falls back to its defaults. */
  readonly options: Readonly<Record<string, unknown>>;
  /** The template's severity for this rule, or the rule's own. */
  readonly severity: Severity;
}

export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  /** Why the rule exists. */
  readonly purpose: Text;
  /** What it looks at and what it lets pass. */
  readonly checks: Text;
  /** How to mend what it finds. */
  readonly remedy: Text;
  /** Where the rule comes from: a standard, a regulation, the document itself. */
  readonly source: string;
  /** Set where its findings stand between two tables: which of the two it was running over depends on the order of the sheets. */
  readonly betweenTables?: true;
  readonly check: (table: Table, context: RuleContext) => readonly Outcome[];
}
