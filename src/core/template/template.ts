/** A published table as data. The JSON form is the same, described by template.schema.json. */
import type { Indicator } from '../indicator/indicator';
import type { Period } from '../indicator/period';
import type { Severity } from '../finding/finding';

/** Layout families; each is drawn and found by the same headers and labels, and differs in what its columns mean. */
export type TemplateKind = 'yearly' | 'by-town' | 'base-target' | 'task-list' | 'key-works';

/** A district or one of its parts. */
export interface Region {
  readonly name: string;
  readonly aliases: readonly string[];
  /** A development zone's figures may be counted in the towns around it as well; absent for an ordinary town. */
  readonly kind?: 'development-zone';
}

interface ColumnBase {
  /** As printed; "\n" where the document breaks the line; "" where the header on the left reaches over this column too. */
  readonly header: string;
  /** Characters of the default font. */
  readonly width: number;
}

/** Columns that describe a row. */
export interface LabelColumn extends ColumnBase {
  readonly role: 'number' | 'group' | 'indicator' | 'unit' | 'content' | 'department' | 'note';
}

/** A column of figures: what period and whose they are. */
export interface FigureColumn extends ColumnBase {
  readonly role: 'figure';
  /** Unique in the template: "2023", "2023Q1", a town's name. Keys of `values`. */
  readonly key: string;
  readonly period: Period;
  /** A town's name; absent for the district itself. */
  readonly region?: string;
  /** 目标 what is wanted (the default) · 完成 what was reached · 位次 the rank among the districts of the province. */
  readonly holds?: 'target' | 'actual' | 'rank';
  /** Not printed by the document: found where the clerk adds it, neither drawn nor due. */
  readonly optional?: boolean;
}

export type Column = LabelColumn | FigureColumn;

/** One printed row: the indicator and its published figures by column key. */
export interface TemplateRow extends Indicator {
  readonly values: Readonly<Record<string, number | string>>;
  /** First of a group of rows under one heading, where the document prints groups. */
  readonly group?: string;
  /**
   * As printed in the number column. Where no row of the template has one, rows count 1, 2, 3 …; where some
   * have, a row without belongs to the numbered one above it.
   */
  readonly number?: string;
  /** The label of the row above reaches down over this row, which prints none; `name` only tells the two apart. */
  readonly sharesName?: boolean;
  /** Its department is printed once, in the row above, in a cell that reaches down to this one. */
  readonly sharesDepartment?: boolean;
  /** What the content and note columns print. */
  readonly content?: string;
  readonly note?: string;
  /** Marked with a star: passes only when the target is met and the rank rises. */
  readonly starred?: boolean;
  /** The document prints 3.0 and not 3: figures show all `decimals`. Absent where it prints 18 beside 16.5. */
  readonly trailingZeros?: boolean;
  /** Why the row's figures can't be relied on, where the saved document lost part of it. */
  readonly uncertain?: string;
}

/** false switches the rule off; otherwise options of the rule, and another severity than its own. */
export type RuleSetting = false | ({ readonly severity?: Severity } & Readonly<Record<string, unknown>>);

/** How progress against targets is shown (晾晒): shares of what is due by then; see thresholds.ts for the defaults. */
export interface ProgressSetting {
  /** From this share of the target on, 绿. */
  readonly green?: number;
  /** From this share on, 黄; below it, 红. */
  readonly yellow?: number;
  /** In a town's average no indicator counts for more than this share. */
  readonly cap?: number;
}

export interface Template {
  readonly id: string;
  /** Semantic version of the pack; travels in the workbook. */
  readonly version: string;
  readonly kind: TemplateKind;
  readonly name: { readonly zh: string; readonly en: string };
  /** Printed above the table. */
  readonly title: string;
  /** For the sheet that is drawn; at most 31 characters, none of \ / ? * [ ] : */
  readonly sheetName: string;
  /** Whose table it is: 吴兴区. Tables of one district are compared with each other. */
  readonly district: string;
  readonly source: { readonly document: string; readonly annex: string; readonly year: number };
  readonly regions: readonly Region[];
  readonly columns: readonly Column[];
  readonly rows: readonly TemplateRow[];
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly progress?: ProgressSetting;
  /** Printed below the table, a line each. */
  readonly notes?: readonly string[];
  readonly print: { readonly orientation: 'portrait' | 'landscape'; readonly fitToWidth: number };
}

export function figureColumns(template: Template): readonly FigureColumn[] {
  return template.columns.filter((column) => column.role === 'figure');
}
