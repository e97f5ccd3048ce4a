/** 补齐差额: shown first, closed at a click, and only those that were ticked. */
import { Refusal, closeGaps, gapsIn, type Gap } from '../../core';
import { both } from '../both';
import type { BreakdownDeps } from './actions';

export interface GapActions {
  readonly findGaps: () => Promise<void>;
  readonly chooseGaps: (keys: ReadonlySet<string>) => void;
  /** Only while the workbook still is as it was shown. */
  readonly closeChosenGaps: () => Promise<void>;
}

export function createGapClosing({ state, dispatch, runner, known, nudge }: BreakdownDeps): GapActions {
  const show = (gaps: readonly Gap[]): void => dispatch({ kind: 'breakdown', part: { gaps, chosenGaps: new Set() } });
  return {
    findGaps: () =>
      runner.run(async (steps) => {
        const snapshot = await steps.read();
        show(await steps.work(() => gapsIn(snapshot, known())));
      }),

    chooseGaps: (chosenGaps) => dispatch({ kind: 'breakdown', part: { chosenGaps } }),

    closeChosenGaps: () =>
      runner.run(async (steps) => {
        const { gaps: shown = [], chosenGaps } = state().breakdown;
        const snapshot = await steps.read();
        const fresh = await steps.work(() => gapsIn(snapshot, known()));
        if (JSON.stringify(fresh) !== JSON.stringify(shown)) {
          show(fresh);
          throw new Refusal(both((t) => t.division.refused.gapsMoved));
        }
        const chosen = fresh.filter(({ key, conflict }) => conflict === undefined && chosenGaps.has(key));
        if (chosen.length === 0) throw new Refusal(both((t) => t.division.refused.noGap));
        await steps.write(closeGaps(chosen));
        show(fresh.filter((gap) => !chosen.includes(gap)));
        dispatch({ kind: 'changed' });
        nudge();
        dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => t.division.gaps.closed(chosen.length)) } });
      }),
  };
}
