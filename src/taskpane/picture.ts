/** What the picture in 上报 shows, in figures: how much was checked, and how the findings of each severity stand. */
import { SEVERITIES, type Coverage, type EntryState, type Severity, type Text } from '../core';
import { standingOf } from './listing';
import type { PaneState } from './state';

export interface Picture {
  readonly due: number;
  readonly checked: number;
  /** Cells by reason, most first. A cell may have several reasons. */
  readonly reasons: readonly { readonly reason: Text; readonly cells: number }[];
  readonly severities: readonly { readonly severity: Severity; readonly counts: Readonly<Record<EntryState, number>> }[];
}

/** Of the report; before there is one, of the last check. */
export function pictureOf(state: PaneState): Picture | undefined {
  if (state.report) return draw(state.report.coverage, state.report.entries);
  if (!state.result || state.result.validation.verdict === 'unreadable') return undefined;
  const { coverage, findings } = state.result.validation;
  return draw(coverage, findings.map((finding) => ({ severity: finding.severity, state: ENTRY_STATE[standingOf(state, finding)] })));
}

const ENTRY_STATE = { open: 'open', explained: 'explained', fixed: 'closed' } as const;

function draw({ due, checked, notChecked }: Coverage, items: readonly { readonly severity: Severity; readonly state: EntryState }[]): Picture {
  const count = (severity: Severity, state: EntryState): number => items.filter((item) => item.severity === severity && item.state === state).length;
  return {
    due,
    checked,
    reasons: notChecked.map(({ reason, places }) => ({ reason, cells: places.length })).sort((a, b) => b.cells - a.cells),
    severities: SEVERITIES.map((severity) => ({
      severity,
      counts: { open: count(severity, 'open'), explained: count(severity, 'explained'), closed: count(severity, 'closed') },
    })),
  };
}
