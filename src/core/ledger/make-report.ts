/** One step from a check to 校验报告: read what stands there, reconcile, judge, draw. */
import { makeReceipt, type Receipt } from '../receipt/receipt';
import { Refusal } from '../refusal';
import type { Edit } from '../sheet/edit';
import type { Snapshot } from '../sheet/snapshot';
import { findTables } from '../table/find';
import { templatesFor } from '../template/stored-packs';
import type { Template } from '../template/template';
import type { Language } from '../text';
import { validateFound } from '../validate';
import type { Validation } from '../validation';
import { drawLedger } from './draw-ledger';
import type { LedgerEntry } from './entry';
import { gateOf, type Gate } from './gate';
import { readLedger } from './read-ledger';
import { reconcile } from './reconcile';
import { renewed } from './renewed';
import { subjectsOf } from './subjects';

export interface Report {
  readonly validation: Validation;
  readonly entries: readonly LedgerEntry[];
  readonly gate: Gate;
  readonly receipt: Receipt;
  readonly edits: readonly Edit[];
}

export interface ReportOptions {
  readonly language: Language;
  /** As the host's clock prints it. */
  readonly time: string;
  /** Explanations given outside the sheet, by fingerprint; they win over what the sheet says. */
  readonly explanations?: Readonly<Record<string, string>>;
}

/** Throws a `Refusal` where the sheet can't be used again without losing somebody's words, or nothing can be checked. */
export function makeReport(snapshot: Snapshot, templates: readonly Template[], options: ReportOptions): Report {
  const ledger = readLedger(snapshot);
  if (ledger.kind === 'mangled') throw new Refusal(ledger.reason);
  if (ledger.kind === 'ledger' && ledger.obstacle) throw new Refusal(ledger.obstacle);
  if (ledger.kind === 'ledger' && ledger.sheet.isProtected) throw new Refusal({ zh: `工作表“${ledger.sheet.name}”受保护，请先撤销保护`, en: `The sheet ${ledger.sheet.name} is protected; please unprotect it first` });
  const found = findTables(snapshot, templatesFor(snapshot, templates));
  const validation = validateFound(found, snapshot, templates);
  if (validation.verdict === 'unreadable') throw new Refusal({ zh: '没有找到认识的表，不能出具校验报告', en: 'No table of a known template was found, so there is nothing to report' });
  const subjects = subjectsOf(found.tables);
  const former = ledger.kind === 'ledger' ? renewed(ledger, validation, subjects) : undefined;
  const said = (former?.entries ?? []).map((entry) => withExplanation(entry, options));
  const typed = Object.entries(options.explanations ?? {}).filter(([mark]) => !said.some((entry) => entry.fingerprint === mark));
  const entries = reconcile(validation, { snapshot, subjects }, [...said, ...typed.map(([mark, explanation]) => bare(mark, explanation))], options.language)
    // What was typed for a finding that is not there any more was never in the ledger, and is not history.
    .filter((entry) => entry.problem !== '');
  const gate = gateOf(entries);
  const receipt = makeReceipt(snapshot, found.tables, entries, gate.passed);
  return { validation, entries, gate, receipt, edits: drawLedger({ validation, entries, gate, receipt, time: options.time, language: options.language }, former) };
}

function withExplanation(entry: LedgerEntry, { explanations }: ReportOptions): LedgerEntry {
  const said = explanations?.[entry.fingerprint];
  return said === undefined ? entry : { ...entry, explanation: said };
}

function bare(fingerprint: string, explanation: string): LedgerEntry {
  return { fingerprint, explanation, severity: 'soft', state: 'open', sheet: '', cell: '', indicator: '', department: '', problem: '', actual: '', expected: '', difference: '', remark: '', evidence: '' };
}
