/** The new check against the ledger that the workbook carries: what still holds is kept, what is gone is closed. */
import { MISSING } from '../coverage';
import { printNumber } from '../indicator/decimal';
import type { Finding } from '../finding/finding';
import { printAddress, type Place } from '../sheet/address';
import type { Language, Text } from '../text';
import type { NotChecked, Validation } from '../validation';
import type { EntryState, LedgerEntry } from './entry';
import { changesSince, printEvidence, type Book } from './evidence';
import { fingerprint, questionOf } from './fingerprint';
import { gapFingerprint } from './gap';
import { closingRemark, lapsedRemark, ownRemark } from './remark';

const WORDS = {
  notChecked: { zh: '未校验：', en: 'Not checked: ' },
} as const satisfies Record<string, Text>;

/** Open and explained entries in the order of the check, then what was closed, the newest closings first. */
export function reconcile(validation: Validation, book: Book, former: readonly LedgerEntry[], language: Language): readonly LedgerEntry[] {
  const found = distinct([
    ...validation.findings.map((finding) => entryOf(finding, book, language)),
    ...unansweredGaps(validation).map((open) => entryOfGap(open, book, language)),
  ]);
  const marks = new Set(found.map((entry) => entry.fingerprint));
  const known = new Set(former.map((entry) => entry.fingerprint));
  // What stands unchanged beside a new entry of the same question (the same table twice) is not what became of it.
  const left = former.filter((entry) => !marks.has(entry.fingerprint));
  const asked = new Set(found.filter((entry) => !known.has(entry.fingerprint)).map((entry) => questionOf(entry.fingerprint)));
  const closed = left.filter((entry) => !asked.has(questionOf(entry.fingerprint))).map((entry) => close(entry, book, language));
  const current = found.map((entry) => (known.has(entry.fingerprint) ? withHistory(entry, former) : withLapsed(entry, left, language)));
  return [...current, ...closed];
}

function entryOf(finding: Finding, book: Book, language: Language): LedgerEntry {
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
    evidence: printEvidence(finding.places, book),
  };
}

/** What could not be checked has to be answered for as well: unevaluated is never passed (design §6, §8). */
function entryOfGap(gap: NotChecked, book: Book, language: Language): LedgerEntry {
  const { places, reason } = gap;
  const [at] = places;
  return {
    fingerprint: gapFingerprint(gap, book.subjects),
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
    evidence: printEvidence(places, book),
  };
}

function withHistory(entry: LedgerEntry, former: readonly LedgerEntry[]): LedgerEntry {
  const same = former.find((one) => one.fingerprint === entry.fingerprint);
  if (!same) return entry;
  return { ...entry, explanation: same.explanation, remark: same.state === 'closed' ? ownRemark(same.remark) : same.remark, state: stateOf(entry, same.explanation) };
}

function withLapsed(entry: LedgerEntry, former: readonly LedgerEntry[], language: Language): LedgerEntry {
  const before = former.filter((one) => questionOf(one.fingerprint) === questionOf(entry.fingerprint));
  const told = before.find((one) => one.explanation !== '') ?? before.find((one) => ownRemark(one.remark) !== '');
  return told ? { ...entry, remark: lapsedRemark(told, language) } : entry;
}

/** A hard finding is corrected, not explained away. */
function stateOf({ severity }: LedgerEntry, explanation: string): EntryState {
  return severity === 'soft' && explanation.trim() !== '' ? 'explained' : 'open';
}

function close(entry: LedgerEntry, book: Book, language: Language): LedgerEntry {
  if (entry.state === 'closed') return entry;
  return { ...entry, state: 'closed', remark: closingRemark(entry.remark, changesSince(entry.evidence, book), language) };
}

/** A gap that a hard finding already asks to be mended (a blank that is due) needs no words of its own; nor does one that is a finding itself. */
function unansweredGaps({ coverage, findings }: Validation): readonly NotChecked[] {
  const hard = new Set(findings.filter((finding) => finding.severity === 'hard').flatMap((finding) => finding.places.map(keyOf)));
  return coverage.notChecked.filter(({ places, reason }) => reason.key !== MISSING && !places.some((place) => hard.has(keyOf(place))));
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
