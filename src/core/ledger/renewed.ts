/**
 * A ledger that an earlier version drew: it told findings by the order of their cells, and gaps by addresses. Its
 * entries get the fingerprints by which they are told now, so that no explanation is lost with the change.
 */
import type { Validation } from '../validation';
import { fingerprint, questionOf, withQuestion } from './fingerprint';
import { formerGapFingerprint, gapFingerprint } from './gap';
import type { LedgerReading } from './read-ledger';
import type { Subjects } from './subjects';

type Ledger = Extract<LedgerReading, { kind: 'ledger' }>;

export function renewed(ledger: Ledger, validation: Validation, subjects: Subjects): Ledger {
  const marks = new Map<string, string>();
  const taken = new Set(ledger.entries.map((entry) => entry.fingerprint));
  const pairs = pairsOf(validation, subjects);
  // Of several that an earlier version told as one, the first.
  const exact = new Map([...pairs].reverse());
  const questions = new Map([...pairs].reverse().map(([former, now]) => [questionOf(former), questionOf(now)]));
  for (const { fingerprint: mark } of ledger.entries) {
    const question = questions.get(questionOf(mark));
    // With other figures it lapses, under the question as it is told now.
    const now = exact.get(mark) ?? (question === undefined ? undefined : withQuestion(mark, question));
    if (now === undefined || taken.has(now)) continue;
    marks.set(mark, now);
    taken.add(now);
  }
  if (marks.size === 0) return ledger;
  const renew = (mark: string): string => marks.get(mark) ?? mark;
  return {
    ...ledger,
    entries: ledger.entries.map((entry) => ({ ...entry, fingerprint: renew(entry.fingerprint) })),
    rows: new Map([...ledger.rows].map(([mark, row]) => [renew(mark), row])),
  };
}

/** Fingerprints as they were and as they are. */
function pairsOf({ findings, coverage }: Validation, subjects: Subjects): (readonly [string, string])[] {
  return [
    ...findings.flatMap(({ key, basis, formerly }) => (formerly ? [[fingerprint(formerly.key, formerly.basis), fingerprint(key, basis)] as const] : [])),
    ...coverage.notChecked.map((gap) => [formerGapFingerprint(gap), gapFingerprint(gap, subjects)] as const),
  ];
}
