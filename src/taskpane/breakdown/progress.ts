/** 晾晒: sheets in which what was reached is filled, and the sheets that show it. */
import { Refusal, actualSheets, drawProgress, printPeriod, progressOf, type Light, type Progress } from '../../core';
import { both } from '../both';
import { en } from '../messages/en';
import { zh } from '../messages/zh';
import type { BreakdownDeps } from './actions';
import type { BreakdownState } from './breakdown-state';

export interface ProgressActions {
  readonly addActualSheets: () => Promise<void>;
  readonly chooseQuarter: (quarter: BreakdownState['quarter']) => void;
  readonly drawProgressSheets: () => Promise<void>;
}

export function createProgress({ state, dispatch, runner, known, nudge }: BreakdownDeps): ProgressActions {
  const succeed = (text: { readonly zh: string; readonly en: string }): void => {
    dispatch({ kind: 'changed' });
    nudge();
    dispatch({ kind: 'notice', notice: { intent: 'success', text } });
  };
  return {
    addActualSheets: () =>
      runner.run(async (steps) => {
        const snapshot = await steps.read();
        const { templates, edits } = await steps.work(() => actualSheets(snapshot, known()));
        if (templates.length === 0) throw new Refusal(both((t) => t.division.refused.noActuals));
        await steps.write(edits);
        succeed(both((t) => t.division.progress.added(templates.map(({ sheetName }) => sheetName))));
      }),

    chooseQuarter: (quarter) => dispatch({ kind: 'breakdown', part: { quarter } }),

    drawProgressSheets: () =>
      runner.run(async (steps) => {
        const { breakdown: { quarter }, language } = state();
        const snapshot = await steps.read();
        const progress = await steps.work(() => {
          const latest = progressOf(snapshot, known());
          return quarter === 0 ? latest : progressOf(snapshot, known(), { period: { year: latest.period.year, quarter } });
        });
        await steps.write(drawProgress(progress, snapshot, language));
        const period = printPeriod(progress.period);
        const [green, yellow, red, dark] = [count(progress, 'green'), count(progress, 'yellow'), count(progress, 'red'), count(progress, undefined)];
        succeed({ zh: zh.division.progress.drawn(period.zh, green, yellow, red, dark), en: en.division.progress.drawn(period.en, green, yellow, red, dark) });
      }),
  };
}

function count({ indicators }: Progress, light: Light | undefined): number {
  return indicators.filter(({ quarters }) => quarters.at(-1)?.light === light).length;
}
