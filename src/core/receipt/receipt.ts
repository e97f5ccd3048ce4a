/** The receipt in 校验报告: what was checked, by which rules, with what result — for whoever rechecks it without a server. */
import { overridesIn, printOverrides } from '../rules/overrides';
import { RULES_VERSION } from '../rules/registry';
import type { Snapshot } from '../sheet/snapshot';
import { digest } from './digest';
import { tableDigest } from './canonical';
import type { LedgerEntry } from '../ledger/entry';
import type { Table } from '../table/table';

export interface ReceiptTable {
  readonly sheet: string;
  readonly template: string;
  readonly version: string;
  /** SHA-256 over the canonical figures. */
  readonly sha256: string;
}

export interface Receipt {
  readonly format: 1;
  readonly passed: boolean;
  readonly rules: string;
  readonly tables: readonly ReceiptTable[];
  /** SHA-256 over every entry's fingerprint, state and explanation, in an order of its own. */
  readonly ledger: string;
}

/** Version of the rule book, and what the workbook changed of it: "1.0.0", "1.0.0 (same-figure=soft)". */
export function rulesOf(properties: Snapshot['properties']): string {
  const own = printOverrides(overridesIn(properties));
  return own === '' ? RULES_VERSION : `${RULES_VERSION} (${own})`;
}

export function makeReceipt(snapshot: Snapshot, tables: readonly Table[], entries: readonly LedgerEntry[], passed: boolean): Receipt {
  return {
    format: 1,
    passed,
    rules: rulesOf(snapshot.properties),
    tables: tables.map((table) => ({
      sheet: table.sheet.name,
      template: table.template.id,
      version: table.template.version,
      sha256: tableDigest(table),
    })),
    ledger: ledgerDigest(entries),
  };
}

/** Closed entries are history: they take no part, so that tidying them away changes nothing. */
export function ledgerDigest(entries: readonly LedgerEntry[]): string {
  const lines = entries
    .filter((entry) => entry.state !== 'closed')
    .map((entry) => [entry.fingerprint, entry.state, entry.explanation.normalize('NFKC').trim()].join('\t'));
  return digest(lines.sort().join('\n'));
}

/** undefined where the text is no receipt of a form that we know. */
export function parseReceipt(text: string): Receipt | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isReceipt(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isReceipt(value: unknown): value is Receipt {
  if (typeof value !== 'object' || value === null) return false;
  const { format, passed, rules, tables, ledger } = value as Record<string, unknown>;
  return format === 1 && typeof passed === 'boolean' && typeof rules === 'string' && typeof ledger === 'string' && Array.isArray(tables) && tables.every(isTable);
}

function isTable(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return ['sheet', 'template', 'version', 'sha256'].every((name) => typeof fields[name] === 'string');
}
