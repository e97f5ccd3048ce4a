/** The new check against the ledger that the workbook carries: what still holds is kept, what is gone is closed. */
import { printNumber } from '../indicator/decimal';
import type { Finding } from '../finding/finding';
import { printAddress, type Place } from '../sheet/address';
import type { Snapshot } from '../sheet/snapshot';
import type { Language, Text } from '../text';
import type { NotChecked, Validation } from '../validation';
import type { EntryState, LedgerEntry } from './entry';
import { changesSince, printEvidence } from './evidence';
import { fingerprint, questionOf } from './fingerprint';
import { closingRemark, lapsedRemark, ownRemark } from './remark';

const WORDS = {
  notChecked: { zh: '未校验：', en: 'Not checked: ' },
} as const satisfies Record<string, Text>;

/** Open and explained entries in the order of the check, then what was closed, the newest closings first. */
export function reconcile(validation: Validation, snapshot: Snapshot, former: readonly LedgerEntry[], language: Language): readonly LedgerEntry[] {
  const current = distinct([
    ...validation.findings.map((finding) => entryOf(finding, snapshot, language)),
    ...unansweredGaps(validation).map((open) => entryOfGap(open, snapshot, language)),
  ]).map((entry) => withHistory(entry, former, language));
  const asked = new Set(current.map((entry) => questionOf(entry.fingerprint)));
  const closed = former.filter((entry) => !asked.has(questionOf(entry.fingerprint))).map((entry) => close(entry, snapshot, language));
  return [...current, ...closed];
}

function entryOf(finding: Finding, snapshot: Snapshot, language: Language): LedgerEntry {
  const [at] = finding.places;
  return {
    fingerprint: fingerprint(finding.key, finding.basis),
    severity: finding.severity,
    sheet: at?.sheet ?? '',
    cell: at ? printAddress(at) : '',
    indicator: finding.indicator,
    department: finding.department,
    problem: finding.message[language],
    actual: printed(finding.actual),
    expected: printed(finding.expected),
    difference: printed(finding.difference),
    explanation: '',
    state: 'open',
    remark: '',
    evidence: printEvidence(finding.places, snapshot),
  };
}

/** What could not be checked has to be answered for as well: unevaluated is never passed (design §6, §8). */
function entryOfGap({ places, reason }: NotChecked, snapshot: Snapshot, language: Language): LedgerEntry {
  const [at] = places;
  const key = ['not-checked', at?.sheet ?? '', reason.zh].join('|');
  const basis = places.map(printAddress).join('|');
  return {
    fingerprint: fingerprint(key, basis),
    severity: 'soft',
    sheet: at?.sheet ?? '',
    cell: at ? printAddress(at) : '',
    indicator: '',
    department: '',
    problem: `${WORDS.notChecked[language]}${reason[language]} (${places.length})`,
    actual: '',
    expected: '',
    difference: '',
    explanation: '',
    state: 'open',
    remark: '',
    evidence: printEvidence(places, snapshot),
  };
}

function withHistory(entry: LedgerEntry, former: readonly LedgerEntry[], language: Language): LedgerEntry {
  const same = former.find((one) => one.fingerprint === entry.fingerprint);
  if (same) return { ...entry, explanation: same.explanation, remark: same.state === 'closed' ? ownRemark(same.remark) : same.remark, state: stateOf(entry, same.explanation) };
  const before = former.filter((one) => questionOf(one.fingerprint) === questionOf(entry.fingerprint));
  const told = before.find((one) => one.explanation !== '') ?? before.find((one) => ownRemark(one.remark) !== '');
  return told ? { ...entry, remark: lapsedRemark(told, language) } : entry;
}

/** A hard finding is corrected, not explained away. */
function stateOf({ severity }: LedgerEntry, explanation: string): EntryState {
  return severity === 'soft' && explanation.trim() !== '' ? 'explained' : 'open';
}

function close(entry: LedgerEntry, snapshot: Snapshot, language: Language): LedgerEntry {
  if (entry.state === 'closed') return entry;
  return { ...entry, state: 'closed', remark: closingRemark(entry.remark, changesSince(entry.evidence, snapshot), language) };
}

/** A gap that a hard finding already asks to be mended (a blank that is due) needs no words of its own. */
function unansweredGaps({ coverage, findings }: Validation): readonly NotChecked[] {
  const hard = new Set(findings.filter((finding) => finding.severity === 'hard').flatMap((finding) => finding.places.map(keyOf)));
  return coverage.notChecked.filter(({ places }) => !places.some((place) => hard.has(keyOf(place))));
}

function keyOf(place: Place): string {
  return `${place.sheet}!${printAddress(place)}`;
}

function distinct(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return [...new Map(entries.map((entry) => [entry.fingerprint, entry])).values()];
}

function printed(value: number | string | null): string {
  return typeof value === 'number' ? printNumber(value) : value ?? '';
}
