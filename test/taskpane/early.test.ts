import { describe, expect, it } from '@jest/globals';
import { createActions, type PaneActions } from '../../src/taskpane/actions';
import { createEarly, type EarlyActions } from '../../src/taskpane/early';
import { shellZh } from '../../src/taskpane/messages/shell-zh';
import { initialState, reduce, type Action, type PaneState } from '../../src/taskpane/state';
import { templates } from '../../src/templates';
import { fakeHost, messy, type FakeHost } from './fakes';

interface Early {
  readonly early: EarlyActions;
  readonly host: FakeHost;
  readonly state: () => PaneState;
  readonly arrive: () => void;
  readonly fail: () => void;
}

/** A pane whose engine comes when it is told to. */
function earlyPane(): Early {
  const host = fakeHost(messy());
  let state = initialState('zh', undefined);
  const dispatch = (action: Action): void => {
    state = reduce(state, action);
  };
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  const engine = new Promise<PaneActions>((resolve, reject) => {
    arrive = () => resolve(createActions({ host: () => host, templates, dispatch, state: () => state }));
    fail = () => reject(new Error('no network'));
  });
  return { early: createEarly({ state: () => state, dispatch, t: shellZh, arrival: () => engine }), host, state: () => state, arrive: () => arrive(), fail: () => fail() };
}

describe('before the engine is there', () => {
  it('a check waits and says so, and another press does nothing', async () => {
    const { early, host, state, arrive } = earlyPane();
    const check = early.check('workbook');
    expect(state().phase).toBe('reading');
    await early.colour('workbook');
    arrive();
    await check;
    expect([host.calls, state().phase, state().result?.validation.verdict]).toEqual([['read'], undefined, 'failed']);
  });

  it('what was given up is not done', async () => {
    const { early, host, state, arrive } = earlyPane();
    const check = early.check('workbook');
    early.cancel();
    expect([state().phase, state().notice?.intent]).toEqual([undefined, 'info']);
    arrive();
    await check;
    expect([host.calls, state().result]).toEqual([[], undefined]);
  });

  it('the pane is free again where the engine can’t be had', async () => {
    const { early, state, fail } = earlyPane();
    const colour = early.colour('workbook');
    const follow = early.follow(true);
    expect(state().live).toBe('on');
    fail();
    await Promise.all([colour, follow]);
    expect([state().phase, state().live]).toEqual([undefined, 'off']);
  });

  it('边填边查 is what it was last set to', async () => {
    const on = earlyPane();
    const flicked = [on.early.follow(true), on.early.follow(false), on.early.follow(true)];
    on.arrive();
    await Promise.all(flicked);
    expect([on.host.handlers(), on.state().live]).toEqual([1, 'on']);
    const off = earlyPane();
    const undone = [off.early.follow(true), off.early.follow(false)];
    off.arrive();
    await Promise.all(undone);
    expect([off.host.handlers(), off.state().live]).toEqual([0, 'off']);
  });
});
