/** What is fuzzed, and how many of a run's cases each kind gets: by what a case costs, from a fifth of a millisecond (a cell) to a third of a second (a workbook with its report). */
export const SHARES = [
  { name: 'zip', share: 0.08 },
  { name: 'xml', share: 0.03 },
  { name: 'package', share: 0.02 },
  { name: 'sheet', share: 0.03 },
  { name: 'not-workbook', share: 0.08 },
  { name: 'pack', share: 0.2 },
  { name: 'stored-pack', share: 0.005 },
  { name: 'quantity', share: 0.53 },
  { name: 'long-text', share: 0.002 },
  { name: 'report-ledger', share: 0.006 },
  { name: 'allocation-ledger', share: 0.015 },
  { name: 'written', share: 0.002 },
] as const;

export type KindName = (typeof SHARES)[number]['name'];
