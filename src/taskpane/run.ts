/**
 * One thing at a time is done to the workbook: a run reads, checks and writes in steps, can be given up between
 * them, and ends in a notice whatever happens.
 */
import { Refusal, makeReport, rememberingCheck, type Edit, type Host, type Report, type ReportOptions, type Snapshot, type Template, type Validation } from '../core';
import { both } from './both';
import { noticeOf } from './faults';
import { SLOW_MS } from './slow';
import type { Action, Amount, Phase } from './state';

/** Between pauses for the clerk's Cancel: short enough to answer at once, long enough not to cost time. */
const REST_MS = 50;

export interface RunDeps {
  readonly host: () => Host;
  /** What checks go by; the same list as long as nothing joins it. */
  readonly templates: () => readonly Template[];
  readonly dispatch: (action: Action) => void;
}

/** What a run can do; each step throws when the run was given up. */
export interface Steps {
  readonly read: () => Promise<Snapshot>;
  readonly activeSheet: () => Promise<string | undefined>;
  readonly check: (snapshot: Snapshot, sheet: string | undefined) => Promise<Validation>;
  readonly report: (snapshot: Snapshot, options: ReportOptions) => Promise<Report>;
  /** The sheets of other workbooks' files. Throws a `Refusal` where the host can't read any. */
  readonly readFiles: (...files: Parameters<NonNullable<Host['readFiles']>>) => ReturnType<NonNullable<Host['readFiles']>>;
  /** Anything else that may take its time. */
  readonly work: <T>(task: () => T | Promise<T>) => Promise<T>;
  /** All or nothing; a write that has begun can't be given up. */
  readonly write: (edits: readonly Edit[], phase?: 'writing' | 'colouring') => Promise<void>;
}

/** How a run ended that nobody asked for; a fault is handed back rather than shown. */
export type QuietEnd = 'done' | 'busy' | 'cancelled' | 'abandoned' | { readonly fault: unknown };

export interface Runner {
  /** Does nothing while another run goes on. Never rejects: what goes wrong becomes a notice. */
  readonly run: (task: (steps: Steps) => Promise<void>) => Promise<void>;
  /**
   * A run in the background: buttons stay as they are until it takes long, a run of the clerk's takes its place, and
   * it says nothing of how it ends.
   */
  readonly runQuietly: (task: (steps: Steps) => Promise<void>) => Promise<QuietEnd>;
  readonly cancel: () => void;
  /** Gives the run up without a word: its workbook is gone. */
  readonly abandon: () => void;
}

interface Run {
  readonly controller: AbortController;
  readonly isQuiet: boolean;
  /** The clerk is shown what goes on. */
  isShown: boolean;
  phase: Phase;
}

export function createRunner(deps: RunDeps): Runner {
  let current: Run | undefined;
  const CANCELLED = Symbol('cancelled');
  const ABANDONED = Symbol('abandoned');
  let known = deps.templates();
  let remembering = rememberingCheck(known);

  function checkBySteps(...args: Parameters<typeof remembering>): ReturnType<typeof remembering> {
    const now = deps.templates();
    if (now !== known) {
      known = now;
      remembering = rememberingCheck(known);
    }
    return remembering(...args);
  }

  function stepsOf(run: Run): Steps {
    const host = deps.host();
    const { signal } = run.controller;
    const enter = async (phase: Phase, amount?: Amount): Promise<void> => {
      run.phase = phase;
      if (run.isShown) deps.dispatch({ kind: 'phase', phase, ...(amount ? { amount } : {}) });
      // A task of its own, so that the phase is painted and a click on Cancel is heard before the work begins.
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    };
    return {
      read: async () => {
        await enter('reading');
        return orAbort(host.read(), signal);
      },
      activeSheet: () => orAbort(host.activeSheet(), signal),
      check: async (snapshot, sheet) => {
        const steps = checkBySteps(snapshot, sheet === undefined ? {} : { sheet });
        let rested = Number.NEGATIVE_INFINITY;
        for (;;) {
          const step = steps.next();
          if (step.done === true) return step.value;
          if (step.value.kind === 'rules') await enter('checking');
          else if (Date.now() - rested >= REST_MS) {
            await enter('searching', { done: step.value.number, of: step.value.of });
            rested = Date.now();
          }
        }
      },
      report: async (snapshot, options) => {
        await enter('checking');
        return makeReport(snapshot, deps.templates(), options);
      },
      readFiles: async (files) => {
        if (!host.readFiles) throw new Refusal(both((t) => t.division.refused.noReading));
        await enter('reading');
        return orAbort(host.readFiles(files), signal);
      },
      work: async (task) => {
        await enter('working');
        return orAbort(Promise.resolve(task()), signal);
      },
      write: async (edits, phase = 'writing') => {
        await enter(phase);
        await host.apply(edits);
        if (signal.reason === ABANDONED) throw signal.reason;
      },
    };
  }

  function begin(isQuiet: boolean): { readonly run: Run; readonly end: () => void } {
    const own: Run = { controller: new AbortController(), isQuiet, isShown: !isQuiet, phase: 'reading' };
    current = own;
    const slow = setTimeout(() => {
      own.isShown = true;
      deps.dispatch({ kind: 'phase', phase: own.phase });
      deps.dispatch({ kind: 'slow' });
    }, SLOW_MS);
    return {
      run: own,
      end: () => {
        clearTimeout(slow);
        if (current !== own) return;
        current = undefined;
        if (own.isShown) deps.dispatch({ kind: 'phase', phase: undefined });
      },
    };
  }

  async function run(task: (steps: Steps) => Promise<void>): Promise<void> {
    if (current && !current.isQuiet) return;
    current?.controller.abort(ABANDONED);
    const { run: own, end } = begin(false);
    deps.dispatch({ kind: 'notice', notice: undefined });
    deps.dispatch({ kind: 'phase', phase: 'reading' });
    try {
      await task(stepsOf(own));
    } catch (fault) {
      if (fault === CANCELLED) deps.dispatch({ kind: 'notice', notice: { intent: 'info', text: both((t) => t.done.cancelled) } });
      else if (fault !== ABANDONED) deps.dispatch({ kind: 'notice', notice: noticeOf(fault) });
    } finally {
      end();
    }
  }

  async function runQuietly(task: (steps: Steps) => Promise<void>): Promise<QuietEnd> {
    if (current) return 'busy';
    const { run: own, end } = begin(true);
    try {
      await task(stepsOf(own));
      return 'done';
    } catch (fault) {
      return fault === CANCELLED ? 'cancelled' : fault === ABANDONED ? 'abandoned' : { fault };
    } finally {
      end();
    }
  }

  return {
    run,
    runQuietly,
    cancel: () => current?.controller.abort(CANCELLED),
    abandon: () => {
      current?.controller.abort(ABANDONED);
      current = undefined;
    },
  };
}

/** Resolves with the work, or rejects as soon as the run is given up: a slow host can't hold the pane. */
function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
    work.then(resolve, reject);
  });
}
