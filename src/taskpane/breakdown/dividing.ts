/** 任务分解: read, choose, look, write. None of these rejects: what goes wrong is shown in the pane. */
import { Refusal, conflictsOf, drawBreakdown, type Limit, type Text } from '../../core';
import { both } from '../both';
import { noticeOf } from '../faults';
import { en } from '../messages/en';
import { zh } from '../messages/zh';
import type { Steps } from '../run';
import type { BreakdownDeps } from './actions';
import { divide, divideAnew, samePlan, type Dividing, type Planning } from './planning';
import { firstSettings, forNextTime, parseSettings, printSettings, withLimit, type Settings } from './settings';

export interface DividingActions {
  /** Reads the workbook again and keeps what was chosen; in the background where nobody asked. */
  readonly readForBreakdown: (quietly?: boolean) => Promise<void>;
  /** Every change of a setting plans anew. */
  readonly setDivision: (change: Partial<Settings>) => void;
  readonly setLimit: (limit: Limit) => void;
  readonly writeBreakdown: () => Promise<void>;
  /** The ribbon's button: with the settings of the last time, or shows what has to be answered first. */
  readonly generateBreakdown: () => Promise<void>;
}

export function createDividing({ state, dispatch, runner, known, nudge, store }: BreakdownDeps): DividingActions {
  const now = (): Dividing | undefined => state().breakdown.dividing;
  const planning = (): Planning => ({ known: known(), language: state().language });
  const show = (dividing: Dividing): void => dispatch({ kind: 'breakdown', part: { dividing, nothing: undefined, isOld: false, editing: undefined } });

  /** As it was chosen in the pane, or the last time, or at first. Where there is nothing to divide, that is shown. */
  async function read(steps: Steps): Promise<Dividing | undefined> {
    const snapshot = await steps.read();
    return steps.work(() => {
      try {
        const before = now();
        const found = divide(snapshot, before?.settings ?? firstSettings, planning());
        const kept = before && before.facts.district === found.facts.district ? undefined : parseSettings(store.read(), found.facts.district);
        const dividing = kept ? divideAnew(found, kept, planning()) : found;
        show(dividing);
        return dividing;
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault;
        dispatch({ kind: 'breakdown', part: { dividing: undefined, nothing: fault.text, isOld: false } });
        return undefined;
      }
    });
  }

  async function write(steps: Steps, { snapshot, outcome: { plan, fault }, settings, facts }: Dividing): Promise<void> {
    if (!plan) throw new Refusal(fault);
    const { known: templates, language } = planning();
    const { edits, sheets, superseded, remarks } = drawBreakdown(plan, snapshot, templates, language);
    await steps.write(edits);
    store.write(printSettings(facts.district, settings));
    dispatch({ kind: 'changed' });
    nudge();
    dispatch({ kind: 'notice', notice: { intent: 'success', text: withRemarks(both((t) => t.division.written(sheets, superseded)), [...plan.remarks, ...remarks]) } });
    try {
      show(divide(await steps.read(), forNextTime(settings), planning()));
    } catch {
      // What was written stands; the pane says that its own figures are from before.
    }
  }

  function setDivision(change: Partial<Settings>): void {
    const before = now();
    if (!before) return;
    try {
      dispatch({ kind: 'breakdown', part: { dividing: divideAnew(before, { ...before.settings, ...change }, planning()) } });
    } catch (fault) {
      dispatch({ kind: 'notice', notice: noticeOf(fault) });
    }
  }

  return {
    readForBreakdown: async (quietly = false) => {
      // What keeps it from being read in the background is said when the clerk asks for it.
      if (quietly) await runner.runQuietly(async (steps) => void (await read(steps)));
      else await runner.run(async (steps) => void (await read(steps)));
    },

    setDivision,

    setLimit: (limit) => {
      const before = now();
      if (before) setDivision({ limits: withLimit(before.settings.limits, limit) });
    },

    writeBreakdown: () =>
      runner.run(async (steps) => {
        const shown = now();
        if (!shown) return;
        const snapshot = await steps.read();
        const fresh = await steps.work(() => divide(snapshot, shown.settings, planning()));
        if (!samePlan(shown, fresh)) {
          show(fresh);
          throw new Refusal(both((t) => t.division.refused.moved));
        }
        await write(steps, fresh);
      }),

    generateBreakdown: () =>
      runner.run(async (steps) => {
        const wasOpen = now() !== undefined;
        const dividing = await read(steps);
        // Why there is nothing to divide stands in the place itself.
        if (!dividing) return;
        const isFirst = !wasOpen && parseSettings(store.read(), dividing.facts.district) === undefined;
        const question = isFirst ? both((t) => t.division.ask.first) : questionOf(dividing);
        if (question) dispatch({ kind: 'notice', notice: { intent: 'info', text: question } });
        else await write(steps, dividing);
      }),
  };
}

function withRemarks({ zh: said, en: saidToo }: Text, remarks: readonly Text[]): Text {
  return { zh: [said, ...remarks.map((one) => `${one.zh}。`)].join(''), en: [saidToo, ...remarks.map((one) => `${one.en}.`)].join(' ') };
}

/** What the clerk has to answer before anything is written. */
export function questionOf({ outcome: { plan, fault } }: Dividing): Text | undefined {
  if (!plan) return fault;
  const [conflict] = conflictsOf(plan);
  if (conflict) return { zh: zh.division.ask.conflict(conflict.zh), en: en.division.ask.conflict(conflict.en) };
  return plan.changed.length > 0 ? both((t) => t.division.ask.changed(plan.changed.length)) : undefined;
}
