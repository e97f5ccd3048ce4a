/** 上报: the report in the workbook, and whether the one that stands there still holds. */
import { markEdits, verify, type Edit, type Report, type Snapshot, type Template } from '../core';
import { both } from './both';
import { carriesColours, resultOf } from './checking';
import { printTime } from './clock';
import type { Runner } from './run';
import type { Action, PaneState } from './state';

export interface ReportingDeps {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly runner: Runner;
  readonly templates: () => readonly Template[];
  readonly now: () => Date;
}

export interface Reporting {
  /** Checks afresh, takes what 校验报告 says already, and writes it anew: three round trips in Excel, four where 校验报告 stands already. */
  readonly report: () => Promise<void>;
  readonly verify: () => Promise<void>;
}

export function createReporting({ state, dispatch, runner, templates, now }: ReportingDeps): Reporting {
  return {
    report: () =>
      runner.run(async (steps) => {
        const { drafts, language } = state();
        const snapshot = await steps.read();
        const time = printTime(now());
        const report = await steps.report(snapshot, { language, time, explanations: drafts });
        const marks = marksAfter(report, snapshot);
        await steps.write([...report.edits, ...marks]);
        const { validation, entries, gate } = report;
        const explanations = Object.fromEntries(entries.filter(({ explanation }) => explanation !== '').map((entry) => [entry.fingerprint, entry.explanation]));
        dispatch({
          kind: 'reported',
          result: resultOf({ snapshot, validation, sheet: undefined, explanations, time }),
          report: { entries, gate, coverage: validation.coverage, time, language },
          written: drafts,
        });
        dispatch({ kind: 'coloured', coloured: marks.length > 0 });
        dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => t.done.reported) } });
      }),

    verify: () =>
      runner.run(async (steps) => {
        const snapshot = await steps.read();
        dispatch({ kind: 'verified', result: verify(snapshot, templates()) });
      }),
  };
}

/** Colours that stand already follow in the same writing; a sheet protected since must not keep the report from being written. */
function marksAfter({ validation, entries }: Report, snapshot: Snapshot): readonly Edit[] {
  if (!carriesColours(snapshot)) return [];
  const explained = new Set(entries.filter((entry) => entry.state === 'explained').map((entry) => entry.fingerprint));
  const locked = new Set(snapshot.sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name));
  return markEdits(snapshot, validation, explained).filter((edit) => !('sheet' in edit) || !locked.has(edit.sheet));
}
