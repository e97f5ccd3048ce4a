/** What is fuzzed, and how many of a run's cases each kind gets. */
export const SHARES = [
  { name: 'zip', share: 0.12 },
  { name: 'xml', share: 0.05 },
  { name: 'package', share: 0.03 },
  { name: 'sheet', share: 0.06 },
  { name: 'not-workbook', share: 0.06 },
  { name: 'pack', share: 0.2 },
  { name: 'stored-pack', share: 0.01 },
  { name: 'quantity', share: 0.42 },
  { name: 'long-text', share: 0.005 },
  { name: 'report-ledger', share: 0.01 },
  { name: 'allocation-ledger', share: 0.03 },
  { name: 'written', share: 0.005 },
] as const;

export type KindName = (typeof SHARES)[number]['name'];
