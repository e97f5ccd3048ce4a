/**
 * Cases of a rule: grids written as text tables, and what the rule must say of them. They are its tests and the
 * examples of its page in the rule reference.
 *
 * A table's cells are parted by "|"; the first line is the header, as a clerk would type it. A number is a number,
 * nothing is a blank cell, `=SUM(B2:D2)→10` a formula and its result, "２.６" in quotes a text, 2.6% a cell formatted
 * as a percentage. Columns named after a period are the district's (完成情况 and 全省排位 hold what was
 * reached and the rank), all others but 指标 and 合计 are towns.
 */
import type { TemplateRow } from '../template/template';

export interface CaseTable {
  readonly sheet: string;
  readonly grid: string;
  /** What the template holds, where the sheet differs from it. */
  readonly template?: string;
  /** Rows that the clerk hid, counted from 1. */
  readonly hiddenRows?: readonly number[];
}

export interface RuleCase {
  readonly name: { readonly zh: string; readonly en: string };
  readonly tables: readonly CaseTable[];
  /** By label. Without it: % is a ratio with direction higher; anything else a cumulative, additive flow. */
  readonly indicators?: Readonly<Record<string, Partial<TemplateRow>>>;
  /** Options of the rule in every template of the case. */
  readonly options?: Readonly<Record<string, unknown>>;
  /**
   * `sheet!cell severity difference` for every finding, in order, `→ value` behind it for a certain fix; the
   * difference is "-" where there is none. Empty: the rule says nothing.
   */
  readonly findings: readonly string[];
  /** `sheet!cells` of what could not be checked. */
  readonly notChecked?: readonly string[];
}

export interface RuleCases {
  readonly passing: readonly RuleCase[];
  readonly failing: readonly RuleCase[];
}

/** The year that quarters without one belong to, in all cases. */
export const CASE_YEAR = 2023;
export const CASE_DISTRICT = '某区';
