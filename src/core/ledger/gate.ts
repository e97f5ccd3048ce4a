/** 上报关口: may the workbook go up? */
import { SEVERITIES, type Severity } from '../finding/finding';
import type { LedgerEntry } from './entry';

export interface Gate {
  readonly passed: boolean;
  /** Entries that still stand, by severity; `explained` are among the soft ones. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly explained: number;
  readonly closed: number;
  /** What keeps it shut, the gravest first. */
  readonly open: readonly LedgerEntry[];
}

/** Passed when no hard finding stands and everything soft, what could not be checked included, is explained. */
export function gateOf(entries: readonly LedgerEntry[]): Gate {
  const standing = entries.filter((entry) => entry.state !== 'closed');
  const open = standing
    .filter((entry) => entry.severity === 'hard' || (entry.severity === 'soft' && entry.state !== 'explained'))
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  const count = (severity: Severity): number => standing.filter((entry) => entry.severity === severity).length;
  return {
    passed: open.length === 0,
    counts: { hard: count('hard'), soft: count('soft'), info: count('info') },
    explained: standing.filter((entry) => entry.state === 'explained').length,
    closed: entries.length - standing.length,
    open,
  };
}
