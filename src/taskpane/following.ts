/** 边填边查: while it is on, every change in the workbook is checked by itself, a little after the last one. */
import { Refusal, type Host } from '../core';
import { both } from './both';
import { noticeOf } from './faults';
import type { QuietEnd } from './run';
import type { Action, PaneState } from './state';

/** Long enough for a clerk who fills a row cell after cell, short enough to seem at once. */
const SETTLE_MS = 400;
/** Typing in the next cell keeps Excel from answering: try again, ever more slowly, then say why. */
const RETRY_MS = [600, 1_000, 2_000, 4_000, 8_000] as const;

export interface FollowingDeps {
  readonly host: () => Host;
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly recheck: () => Promise<QuietEnd>;
}

export interface Following {
  /** Resolves once the handler is there, or gone. Never rejects. */
  readonly follow: (on: boolean) => Promise<void>;
  /** Another workbook is behind the pane. */
  readonly refollow: () => Promise<void>;
  readonly unfollow: () => Promise<void>;
  /** The pane itself has changed the workbook, of which no event tells. */
  readonly nudge: () => void;
}

interface Bound {
  readonly host: Host;
  readonly end: () => Promise<void>;
}

export function createFollowing({ host, state, dispatch, recheck }: FollowingDeps): Following {
  let wanted = false;
  let bound: Bound | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  // One after the other: a switch flicked twice must not leave a handler behind.
  let last = Promise.resolve();

  const sync = (): Promise<void> => (last = last.then(unbind).then(bind));

  async function unbind(): Promise<void> {
    if (!bound || (wanted && bound.host === host())) return;
    try {
      await bound.end();
      bound = undefined;
    } catch {
      // Excel answers nothing while a cell is being edited; what it tells meanwhile is not listened to.
      setTimeout(() => void sync(), RETRY_MS[1]);
    }
  }

  async function bind(): Promise<void> {
    if (!wanted || bound) return;
    const current = host();
    try {
      if (!current.onChange) throw new Refusal(both((t) => t.refused.cannotFollow));
      bound = { host: current, end: await current.onChange(() => arm(SETTLE_MS)) };
      arm(0);
    } catch (fault) {
      wanted = false;
      dispatch({ kind: 'live', live: 'off' });
      dispatch({ kind: 'notice', notice: noticeOf(fault) });
    }
  }

  function arm(ms: number): void {
    clearTimeout(timer);
    if (wanted) timer = setTimeout(() => void go(), ms);
  }

  async function go(): Promise<void> {
    const end = await recheck();
    if (!wanted || end === 'cancelled') return;
    if (end === 'busy' || end === 'abandoned') return arm(SETTLE_MS);
    if (end === 'done') {
      failures = 0;
      if (state().live === 'waiting') dispatch({ kind: 'live', live: 'on' });
      return;
    }
    const wait = end.fault instanceof Refusal ? RETRY_MS[failures] : undefined;
    failures = wait === undefined ? 0 : failures + 1;
    dispatch({ kind: 'live', live: 'waiting' });
    if (wait === undefined) dispatch({ kind: 'notice', notice: noticeOf(end.fault) });
    else arm(wait);
  }

  async function follow(on: boolean): Promise<void> {
    wanted = on;
    failures = 0;
    clearTimeout(timer);
    dispatch({ kind: 'live', live: on ? 'on' : 'off' });
    await sync();
  }

  return {
    follow,
    refollow: async () => {
      clearTimeout(timer);
      await sync();
      arm(0);
    },
    unfollow: async () => {
      wanted = false;
      clearTimeout(timer);
      await sync();
    },
    nudge: () => arm(SETTLE_MS),
  };
}
