import type { Snapshot } from '../sheet/snapshot';
import { readLedger } from './read-ledger';

/** What the workbook's own 校验报告 says of findings, by fingerprint; nothing where the sheet is missing or mangled. */
export function explanationsIn(snapshot: Snapshot): Readonly<Record<string, string>> {
  const ledger = readLedger(snapshot);
  if (ledger.kind !== 'ledger') return {};
  return Object.fromEntries(ledger.entries.filter(({ explanation }) => explanation !== '').map(({ fingerprint, explanation }) => [fingerprint, explanation]));
}
