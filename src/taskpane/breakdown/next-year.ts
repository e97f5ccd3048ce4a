/** 转入下一年: a new workbook as a file; this one stays as it is. */
import { rollForward } from '../../core';
import { both } from '../both';
import type { BreakdownDeps } from './actions';
import { needed } from './handing-out';

export interface NextYearActions {
  readonly makeNextYear: () => Promise<void>;
}

export function createNextYear({ state, dispatch, runner, known, makeWorkbook }: BreakdownDeps): NextYearActions {
  return {
    makeNextYear: () =>
      runner.run(async (steps) => {
        const make = needed(makeWorkbook);
        const { language } = state();
        const snapshot = await steps.read();
        const { year, templates, edits, remarks } = await steps.work(() => rollForward(snapshot, known(), { language }));
        const bytes = await steps.work(() => make(edits));
        const district = templates[0]?.district ?? '';
        const name = language === 'zh' ? `${district}${year}年指标.xlsx` : `${district} ${year}.xlsx`;
        dispatch({ kind: 'breakdown', part: { nextYear: { year, tables: templates.length, remarks, name, bytes } } });
        dispatch({ kind: 'notice', notice: { intent: 'success', text: both((t) => t.division.nextYear.made(year, templates.length)) } });
      }),
  };
}
