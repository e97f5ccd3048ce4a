import type { Finding } from '../finding/finding';
import type { Snapshot } from '../sheet/snapshot';
import { fingerprint } from './fingerprint';
import { readLedger } from './read-ledger';

/** What the workbook's own 校验报告 says of findings, by fingerprint, also where an earlier version told them otherwise; nothing where the sheet is missing or mangled. */
export function explanationsIn(snapshot: Snapshot, findings: readonly Finding[] = []): Readonly<Record<string, string>> {
  const ledger = readLedger(snapshot);
  if (ledger.kind !== 'ledger') return {};
  const said = new Map(ledger.entries.filter(({ explanation }) => explanation !== '').map((entry) => [entry.fingerprint, entry.explanation]));
  const renewed = findings.flatMap(({ key, basis, formerly }) => {
    const words = formerly && said.size > 0 ? said.get(fingerprint(formerly.key, formerly.basis)) : undefined;
    return words === undefined ? [] : [[fingerprint(key, basis), words] as const];
  });
  return Object.fromEntries([...renewed, ...said]);
}
