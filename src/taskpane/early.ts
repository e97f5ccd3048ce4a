/** What the buttons do that are there before the engine is: they wait for it, and then do what it does. */
import type { PaneActions } from './actions';
import { createHelping } from './help/helping';
import { SLOW_MS } from './slow';
import type { ShellMessages } from './messages/shell-zh';
import type { Action, PaneState } from './state';

export type EarlyActions = Pick<
  PaneActions,
  'check' | 'recheck' | 'colour' | 'clear' | 'generateBreakdown' | 'follow' | 'refollow' | 'unfollow' | 'openHelp' | 'closeHelp' | 'loadHelp' | 'isOwnSelection' | 'cancel' | 'abandon'
>;

export interface EarlyDeps {
  readonly state: () => PaneState;
  readonly dispatch: (action: Action) => void;
  readonly t: ShellMessages;
  /** The engine's own actions; rejects where its file can't be had, and may be asked again. */
  readonly arrival: () => Promise<PaneActions>;
}

export function createEarly({ state, dispatch, t, arrival }: EarlyDeps): EarlyActions {
  let waiting: symbol | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;
  /** Undefined where the clerk has turned it off again. */
  let following: boolean | undefined;

  function end(): void {
    clearTimeout(slow);
    waiting = undefined;
  }

  /** One thing at a time, shown and given up as a run is (run.ts). That the engine can't be had stands in the pane. */
  async function later(task: (actions: PaneActions) => Promise<void>): Promise<void> {
    if (waiting) return;
    const own = (waiting = Symbol('waiting'));
    dispatch({ kind: 'notice', notice: undefined });
    dispatch({ kind: 'phase', phase: 'reading' });
    slow = setTimeout(() => dispatch({ kind: 'slow' }), SLOW_MS);
    const actions = await arrival().catch(() => undefined);
    if (waiting !== own) return;
    end();
    dispatch({ kind: 'phase', phase: undefined });
    await (actions && task(actions));
  }

  return {
    check: (scope) => later((actions) => actions.check(scope)),
    recheck: () => later((actions) => actions.recheck()),
    colour: (scope) => later((actions) => actions.colour(scope)),
    clear: () => later((actions) => actions.clear()),
    generateBreakdown: () => later((actions) => actions.generateBreakdown()),
    follow: async (on) => {
      following = on;
      dispatch({ kind: 'live', live: on ? 'on' : 'off' });
      const actions = await arrival().catch(() => undefined);
      if (following === undefined || state().live === 'off') return;
      following = undefined;
      if (actions) await actions.follow(true);
      else dispatch({ kind: 'live', live: 'off' });
    },
    refollow: async () => undefined,
    unfollow: async () => {
      following = undefined;
    },
    ...createHelping({ state, dispatch }),
    isOwnSelection: () => false,
    cancel: () => {
      if (!waiting) return;
      end();
      dispatch({ kind: 'phase', phase: undefined });
      dispatch({ kind: 'notice', notice: { intent: 'info', text: { zh: t.done.cancelled, en: t.done.cancelled } } });
    },
    abandon: end,
  };
}
