/** Builds outcomes out of figures, so that every rule says the same things in the same way. */
import type { Finding, Fix, Outcome, Severity } from '../finding/finding';
import { cellText } from '../indicator/cell-text';
import { periodKey } from '../indicator/period';
import type { Place } from '../sheet/address';
import type { Figure } from '../table/figure';
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
  /** Which of several questions that one rule asks of one figure. */
  readonly about?: string;
}

/** A finding about a figure; `others` are the further cells of the check. */
export function findingOn(figure: Figure, others: readonly Figure[], said: Said): Outcome {
  return {
    kind: 'finding',
    finding: {
      ...complete(said),
      key: [said.rule, figure.indicator.id, figure.region, figure.column.key, figure.column.holds ?? '', ...(said.about ? [said.about] : [])].join('|'),
      basis: [figure, ...others].map((one) => cellText(one.raw)).join('|'),
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
      key: [said.rule, table.template.id, said.message.en].join('|'),
      basis: '',
      places: [{ sheet: table.sheet.name, ...at }],
      indicator: said.indicator ?? '',
      region: said.region ?? '',
      period: '',
      department: said.department ?? '',
    },
  };
}

function complete(said: Said): Pick<Finding, 'rule' | 'severity' | 'message' | 'actual' | 'expected' | 'difference' | 'why' | 'fixes'> {
  const { rule, severity, message, actual = null, expected = null, difference = null, fixes = [], why } = said;
  return { rule, severity, message, actual, expected, difference, fixes, ...(why ? { why } : {}) };
}

export function passed(...figures: readonly Figure[]): Outcome {
  return { kind: 'passed', places: places(figures) };
}

export function notChecked(figures: readonly Figure[], reason: Text): Outcome {
  return { kind: 'not-checked', places: places(figures), reason };
}

function places(figures: readonly Figure[]): readonly Place[] {
  return figures.map((figure) => figure.at);
}
