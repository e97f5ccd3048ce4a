/** Certain corrections: one at a click, or all after the clerk has seen what would become of each cell. */
import { Refusal, fixEdits, formulaAt, previewFixes, printAddress, sheetNamed, valueAt, type Finding, type Fix, type Place, type Snapshot } from '../core';
import { both } from './both';
import type { Check, Colours } from './checking';
import type { Runner, Steps } from './run';
import type { Action, PaneState } from './state';

export interface FixingDeps {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly runner: Runner;
  readonly colours: Colours;
  readonly checkNow: Check;
}

export interface Fixing {
  readonly fix: (finding: Finding) => Promise<void>;
  /** Checks afresh and shows every certain correction, before and after. */
  readonly showFixes: () => Promise<void>;
  /** Makes those that were shown, in one step. */
  readonly applyFixes: (fixes: readonly Fix[]) => Promise<void>;
}

export function createFixing({ state, dispatch, runner, colours, checkNow }: FixingDeps): Fixing {
  async function correct(steps: Steps, fixes: readonly Fix[], done: () => void): Promise<void> {
    const checked = state().result;
    if (!checked || fixes.length === 0) return;
    refuseIfChanged(fixes, checked.snapshot, await steps.read());
    await steps.write(fixEdits(fixes));
    dispatch({ kind: 'corrected' });
    done();
    dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => (fixes.length > FEW ? t.done.fixedMany(fixes.length) : t.done.fixed(printPlaces(fixes)))) } });
    const result = await checkNow(steps, checked.sheet);
    // The colours follow by themselves only where the clerk wants the check to: elsewhere they are hers to renew.
    const coloured = state().live !== 'off' && (await colours.follow(steps, result));
    dispatch({ kind: 'checked', result });
    dispatch({ kind: 'coloured', coloured });
  }

  return {
    fix: (finding) => runner.run((steps) => correct(steps, finding.fixes, () => dispatch({ kind: 'fixed', finding }))),

    showFixes: () =>
      runner.run(async (steps) => {
        const result = await checkNow(steps, state().result?.sheet);
        dispatch({ kind: 'checked', result });
        const fixes = previewFixes(result.validation.findings, result.snapshot);
        if (fixes.length > 0) dispatch({ kind: 'fixes', fixes });
        else dispatch({ kind: 'notice', notice: { intent: 'info', text: both((t) => t.done.nothingToFix) } });
      }),

    applyFixes: (fixes) => runner.run((steps) => correct(steps, fixes, () => undefined)),
  };
}

/** Named one by one up to this many. */
const FEW = 3;

/** A fix is certain only for the figure that was checked: rows may have moved, or somebody has typed since. */
function refuseIfChanged(fixes: readonly Fix[], before: Snapshot, now: Snapshot): void {
  const moved = fixes.filter(({ at }) => contentOf(before, at) !== contentOf(now, at));
  if (moved.length > 0) throw new Refusal(both((t) => t.refused.changedSince(printPlaces(moved))));
}

function contentOf(snapshot: Snapshot, at: Place): string | undefined {
  const sheet = sheetNamed(snapshot, at.sheet);
  return sheet && JSON.stringify([valueAt(sheet, at), formulaAt(sheet, at)]);
}

function printPlaces(fixes: readonly Fix[]): string {
  return fixes.map(({ at }) => `${at.sheet}!${printAddress(at)}`).join('、');
}
