/** Builds outcomes out of figures, so that every rule says the same things in the same way. */
import type { Finding, Fix, Outcome, Reason, Severity } from '../finding/finding';
import { cellText } from '../indicator/cell-text';
import { periodKey } from '../indicator/period';
import type { Place } from '../sheet/address';
import { identityOf, type Figure } from '../table/figure';
import type { Table } from '../table/table';
import type { Text } from '../text';

interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly actual?: number | string | null;
  readonly expected?: number | string | null;
  readonly difference?: number | null;
  readonly why?: Text;
  readonly fixes?: readonly Fix[];
  /** Tells this question from others that the rule asks of the same figure. */
  readonly question?: string;
  /** What it is asked of, where that is more than the figure: which of them stands first depends on the sheet. */
  readonly about?: string;
}

/** A finding about a figure; `others` are the further cells of the check. */
export function findingOn(figure: Figure, others: readonly Figure[], said: Said): Outcome {
  return {
    kind: 'finding',
    finding: {
      ...complete(said),
      key: [said.rule, said.about ?? identityOf(figure), said.question ?? ''].join('|'),
      // In an order of its own: rows and columns may be moved.
      basis: [figure, ...others].map((one) => `${identityOf(one)}=${cellText(one.raw)}`).sort().join('|'),
      formerly: {
        key: [said.rule, figure.indicator.id, figure.region, figure.column.key, figure.column.holds ?? ''].join('|'),
        basis: [figure, ...others].map((one) => cellText(one.raw)).join('|'),
      },
      places: [figure, ...others].map((one) => one.at),
      indicator: figure.indicator.name,
      region: figure.region,
      period: periodKey(figure.column.period),
      department: figure.department,
    },
  };
}

/** A finding about the shape of a table, at a header or a label. */
export function findingAt(table: Table, at: { readonly row: number; readonly column: number }, said: Said & { readonly indicator?: string; readonly region?: string; readonly department?: string }): Outcome {
  return {
    kind: 'finding',
    finding: {
      ...complete(said),
      key: [said.rule, said.question ?? said.message.en].join('|'),
      basis: '',
      formerly: { key: [said.rule, table.template.id, said.message.en].join('|'), basis: '' },
      places: [{ sheet: table.sheet.name, ...at }],
      indicator: said.indicator ?? '',
      region: said.region ?? '',
      period: '',
      department: said.department ?? '',
    },
  };
}

/** For `about`: the figure's indicator and period in all regions together. */
export function ofAllRegions({ indicator, column }: Figure): string {
  return [indicator.id, '', periodKey(column.period), column.holds ?? 'target'].join('|');
}

function complete(said: Said): Pick<Finding, 'rule' | 'severity' | 'message' | 'actual' | 'expected' | 'difference' | 'why' | 'fixes'> {
  const { rule, severity, message, actual = null, expected = null, difference = null, fixes = [], why } = said;
  return { rule, severity, message, actual, expected, difference, fixes, ...(why ? { why } : {}) };
}

export function passed(...figures: readonly Figure[]): Outcome {
  return { kind: 'passed', places: places(figures) };
}

/**
 * What a rule has to say of each figure, one by one: all that pass are one outcome (of a million cells a million would
 * take most of the time), the others one each. Of `undefined` it says nothing.
 */
export function judged(figures: readonly Figure[], judge: (figure: Figure) => Outcome | 'passed' | undefined): Outcome[] {
  const passing: Figure[] = [];
  const others: Outcome[] = [];
  for (const figure of figures) {
    const outcome = judge(figure);
    if (outcome === 'passed') passing.push(figure);
    else if (outcome) others.push(outcome);
  }
  return passing.length === 0 ? others : [{ kind: 'passed', places: places(passing) }, ...others];
}

export function notChecked(figures: readonly Figure[], reason: Reason): Outcome {
  return { kind: 'not-checked', places: places(figures), reason };
}

function places(figures: readonly Figure[]): readonly Place[] {
  return figures.map((figure) => figure.at);
}
