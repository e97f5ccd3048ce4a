/**
 * One thing at a time is done to the workbook: a run reads, checks and writes in steps, can be given up between
 * them, and ends in a notice whatever happens.
 */
import { validate, type Edit, type Host, type Snapshot, type Template, type Validation } from '../core';
import { noticeOf } from './faults';
import { en } from './messages/en';
import { zh } from './messages/zh';
import type { Action, Phase } from './state';

/** A check that takes no longer than this shows no progress (design §10). */
const SLOW_MS = 500;

export interface RunDeps {
  readonly host: () => Host;
  readonly templates: readonly Template[];
  readonly dispatch: (action: Action) => void;
}

/** What a run can do; each step throws when the run was given up. */
export interface Steps {
  readonly read: () => Promise<Snapshot>;
  readonly activeSheet: () => Promise<string | undefined>;
  readonly check: (snapshot: Snapshot, sheet: string | undefined) => Promise<Validation>;
  /** All or nothing; a write that has begun can't be given up. */
  readonly write: (edits: readonly Edit[]) => Promise<void>;
}

export interface Runner {
  /** Does nothing while another run goes on. Never rejects: what goes wrong becomes a notice. */
  readonly run: (task: (steps: Steps) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
  /** Gives the run up without a word: its workbook is gone. */
  readonly abandon: () => void;
}

export function createRunner(deps: RunDeps): Runner {
  let current: AbortController | undefined;
  const CANCELLED = Symbol('cancelled');
  const ABANDONED = Symbol('abandoned');

  function stepsOf(signal: AbortSignal): Steps {
    const host = deps.host();
    const enter = async (phase: Phase): Promise<void> => {
      deps.dispatch({ kind: 'phase', phase });
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
        await enter('checking');
        return validate(snapshot, deps.templates, sheet === undefined ? {} : { sheet });
      },
      write: async (edits) => {
        await enter('writing');
        await host.apply(edits);
        if (signal.reason === ABANDONED) throw signal.reason;
      },
    };
  }

  async function run(task: (steps: Steps) => Promise<void>): Promise<void> {
    if (current) return;
    const controller = new AbortController();
    current = controller;
    deps.dispatch({ kind: 'notice', notice: undefined });
    deps.dispatch({ kind: 'phase', phase: 'reading' });
    const slow = setTimeout(() => deps.dispatch({ kind: 'slow' }), SLOW_MS);
    try {
      await task(stepsOf(controller.signal));
    } catch (fault) {
      if (fault === CANCELLED) {
        deps.dispatch({ kind: 'notice', notice: { intent: 'info', text: { zh: zh.done.cancelled, en: en.done.cancelled } } });
      } else if (fault !== ABANDONED) deps.dispatch({ kind: 'notice', notice: noticeOf(fault) });
    } finally {
      clearTimeout(slow);
      if (current === controller) {
        current = undefined;
        deps.dispatch({ kind: 'phase', phase: undefined });
      }
    }
  }

  return {
    run,
    cancel: () => current?.abort(CANCELLED),
    abandon: () => {
      current?.abort(ABANDONED);
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
