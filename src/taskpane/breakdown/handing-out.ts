/** 下发: one workbook a town, made here and handed to the clerk as files. */
import { Refusal, handOut, type Entry } from '../../core';
import { both } from '../both';
import type { BreakdownDeps } from './actions';
import type { MadeFile } from './breakdown-state';

export interface HandOutActions {
  readonly chooseEntry: (entry: Entry) => void;
  readonly makeTownFiles: () => Promise<void>;
  readonly saveFiles: (files: readonly MadeFile[]) => void;
}

export function createHandingOut({ state, dispatch, runner, known, makeWorkbook, save }: BreakdownDeps): HandOutActions {
  return {
    chooseEntry: (entry) => dispatch({ kind: 'breakdown', part: { entry, handedOut: undefined } }),

    makeTownFiles: () =>
      runner.run(async (steps) => {
        const make = needed(makeWorkbook);
        const { breakdown: { entry }, language } = state();
        const snapshot = await steps.read();
        const { workbooks, remarks } = await steps.work(() => handOut(snapshot, known(), { language, entry }));
        const files = await steps.work(() => Promise.all(workbooks.map(async ({ town, fileName, edits }) => ({ town, name: fileName, bytes: await make(edits) }))));
        dispatch({ kind: 'breakdown', part: { handedOut: { entry, files, remarks } } });
        dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => t.division.handOut.made(files.length)) } });
      }),

    saveFiles: (files) => {
      for (const file of files) save(file);
      const [first, ...more] = files;
      if (first) dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => (more.length > 0 ? t.division.savedMany(files.length) : t.division.saved(first.name))) } });
    },
  };
}

export function needed<T>(tool: T | undefined): T {
  if (tool === undefined) throw new Refusal(both((t) => t.division.refused.noFiles));
  return tool;
}
