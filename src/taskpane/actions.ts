/** What the pane's buttons do. None of these rejects: what goes wrong is shown in the pane. */
import {
  Refusal,
  cellRange,
  clearMarkEdits,
  drawTemplate,
  formulaAt,
  markEdits,
  printAddress,
  sheetNamed,
  uniqueSheetName,
  valueAt,
  type Edit,
  type Finding,
  type Fix,
  type Place,
  type Snapshot,
  type Template,
  type Text,
} from '../core';
import { noticeOf } from './faults';
import { en } from './messages/en';
import { zh, type Messages } from './messages/zh';
import { createRunner, type RunDeps, type Steps } from './run';
import type { CheckResult, PaneState } from './state';

export interface ActionDeps extends RunDeps {
  readonly state: () => PaneState;
}

export interface PaneActions {
  readonly check: (scope: 'workbook' | 'sheet') => Promise<void>;
  /** As the last check: the same sheet, or the workbook. */
  readonly recheck: () => Promise<void>;
  /** Checks afresh, so that colours never stand on figures that have moved, and marks: three round trips in Excel. */
  readonly colour: (scope: 'workbook' | 'as-checked') => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly insert: () => Promise<void>;
  readonly fix: (finding: Finding) => Promise<void>;
  readonly select: (place: Place, finding?: Finding) => Promise<void>;
  readonly cancel: () => void;
  readonly abandon: () => void;
}

export function createActions(deps: ActionDeps): PaneActions {
  const { dispatch, state } = deps;
  const { run, cancel, abandon } = createRunner(deps);
  const succeed = (say: (messages: Messages) => string): void =>
    dispatch({ kind: 'notice', notice: { intent: 'success', text: both(say) } });

  async function checkNow(steps: Steps, sheet: string | undefined): Promise<CheckResult> {
    const snapshot = await steps.read();
    if (sheet !== undefined && !sheetNamed(snapshot, sheet)) throw new Refusal(both((t) => t.refused.sheetGone(sheet)));
    const validation = await steps.check(snapshot, sheet);
    return { snapshot, validation, sheet };
  }

  return {
    check: (scope) =>
      run(async (steps) => {
        const sheet = scope === 'sheet' ? await activeSheet(steps) : undefined;
        dispatch({ kind: 'checked', result: await checkNow(steps, sheet) });
      }),

    recheck: () => run(async (steps) => dispatch({ kind: 'checked', result: await checkNow(steps, state().result?.sheet) })),

    colour: (scope) =>
      run(async (steps) => {
        const result = await checkNow(steps, scope === 'workbook' ? undefined : state().result?.sheet);
        const edits = markEdits(result.snapshot, result.validation);
        if (edits.length > 0) await steps.write(edits);
        const cells = markedCells(edits);
        dispatch({ kind: 'checked', result });
        dispatch({ kind: 'coloured', coloured: cells > 0 });
        succeed((t) => (cells > 0 ? t.done.coloured(cells) : t.done.nothingToColour));
      }),

    clear: () =>
      run(async (steps) => {
        const edits = clearMarkEdits(await steps.read());
        if (edits.length > 0) await steps.write(edits);
        dispatch({ kind: 'coloured', coloured: false });
        succeed((t) => (edits.length > 0 ? t.done.cleared(edits.length) : t.done.nothingToClear));
      }),

    insert: () =>
      run(async (steps) => {
        const { template: id, published } = state();
        const template = deps.templates.find((one) => one.id === id);
        if (!template) return;
        const snapshot = await steps.read();
        const sheet = uniqueSheetName(template.sheetName, snapshot.sheets.map((one) => one.name));
        await steps.write(insertion(template, sheet, published));
        dispatch({ kind: 'changed' });
        succeed((t) => t.done.inserted(sheet, t === zh ? template.name.zh : template.name.en));
      }),

    fix: (finding) =>
      run(async (steps) => {
        const checked = state().result?.snapshot;
        if (!checked || finding.fixes.length === 0) return;
        refuseIfChanged(finding.fixes, checked, await steps.read());
        await steps.write(finding.fixes.map(correction));
        dispatch({ kind: 'fixed', finding });
        succeed((t) => t.done.fixed(printPlaces(finding.fixes)));
      }),

    select: async (place, finding) => {
      dispatch({ kind: 'selected', finding });
      try {
        await deps.host().apply([{ kind: 'select', sheet: place.sheet, range: cellRange(place) }]);
      } catch (fault) {
        dispatch({ kind: 'notice', notice: noticeOf(fault) });
      }
    },

    cancel,
    abandon,
  };
}

async function activeSheet(steps: Steps): Promise<string> {
  const sheet = await steps.activeSheet();
  if (sheet === undefined) throw new Refusal(both((t) => t.refused.noActiveSheet));
  return sheet;
}

function insertion(template: Template, sheet: string, published: boolean): readonly Edit[] {
  return [...drawTemplate(template, { sheet, published }), { kind: 'select', sheet, range: cellRange({ row: 0, column: 0 }) }];
}

/** A fix is certain only for the figure that was checked: rows may have moved, or somebody has typed since. */
function refuseIfChanged(fixes: readonly Fix[], before: Snapshot, now: Snapshot): void {
  const moved = fixes.filter(({ at }) => contentOf(before, at) !== contentOf(now, at));
  if (moved.length > 0) throw new Refusal(both((t) => t.refused.changedSince(printPlaces(moved))));
}

function contentOf(snapshot: Snapshot, at: Place): string | undefined {
  const sheet = sheetNamed(snapshot, at.sheet);
  return sheet && JSON.stringify([valueAt(sheet, at), formulaAt(sheet, at)]);
}

function correction({ at, value }: Fix): Edit {
  return { kind: 'setValues', sheet: at.sheet, at: { row: at.row, column: at.column }, values: [[value]] };
}

function markedCells(edits: readonly Edit[]): number {
  return edits
    .flatMap((edit) => (edit.kind === 'mark' ? edit.ranges : []))
    .reduce((sum, range) => sum + range.rows * range.columns, 0);
}

function printPlaces(fixes: readonly Fix[]): string {
  return fixes.map(({ at }) => `${at.sheet}!${printAddress(at)}`).join('、');
}

function both(say: (messages: Messages) => string): Text {
  return { zh: say(zh), en: say(en) };
}
