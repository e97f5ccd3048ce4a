import type { Coverage, Gate, Language, LedgerEntry } from '../core';

/** What 上报 shows of the last report. */
export interface ReportResult {
  readonly entries: readonly LedgerEntry[];
  readonly gate: Gate;
  readonly coverage: Coverage;
  /** As the report states it. */
  readonly time: string;
  /** In which the report was written; its problems are quoted. */
  readonly language: Language;
}
