import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../src/core';
import { templates } from '../../src/templates';
import { createRunner } from '../../src/taskpane/run';
import type { Action } from '../../src/taskpane/state';
import { fakeHost, fakePane, messy } from './fakes';

/** Holds the host until released. */
function gate(): { readonly closed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const closed = new Promise<void>((resolve) => (open = resolve));
  return { closed, open };
}

const turn = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a run', () => {
  it('is the only one: a second press does nothing', async () => {
    const { actions, host, state } = fakePane(messy());
    const { closed, open } = gate();
    host.gate = closed;
    const first = actions.check('workbook');
    await actions.check('workbook');
    await actions.colour('workbook');
    expect(state().phase).toBe('reading');
    open();
    await first;
    expect(host.calls).toEqual(['read']);
    expect(state()).toMatchObject({ phase: undefined, coloured: false });
  });

  it('says that it goes on after half a second, and not before', async () => {
    const { actions, host, state } = fakePane(messy());
    const { closed, open } = gate();
    host.gate = closed;
    const run = actions.check('workbook');
    await turn(300);
    expect(state().slow).toBe(false);
    await turn(300);
    expect(state().slow).toBe(true);
    open();
    await run;
    expect(state().slow).toBe(false);
  });

  it('can be given up while the host is slow; what comes too late is not shown', async () => {
    const { actions, host, state } = fakePane(messy());
    const { closed, open } = gate();
    host.gate = closed;
    const run = actions.colour('workbook');
    await turn();
    actions.cancel();
    await run;
    expect(state()).toMatchObject({ phase: undefined, notice: { intent: 'info', text: { zh: '已取消。' } } });
    open();
    await turn();
    expect(state().result).toBeUndefined();
    expect(host.calls).toEqual(['read']);
  });

  it('is not given up half written', async () => {
    const { actions, host, state } = fakePane(messy());
    const { closed, open } = gate();
    const { apply } = host;
    host.apply = async (edits) => {
      await closed;
      return apply(edits);
    };
    const run = actions.colour('workbook');
    for (let i = 0; i < 100 && state().phase !== 'colouring'; i += 1) await turn();
    expect(state().phase).toBe('colouring');
    await turn();
    actions.cancel();
    open();
    await run;
    expect(state()).toMatchObject({ coloured: true, notice: { intent: 'success' } });
  });

  it('ends without a word when its workbook is gone', async () => {
    const { actions, host, state, dispatch } = fakePane(messy());
    const { closed, open } = gate();
    host.gate = closed;
    const run = actions.check('workbook');
    await turn();
    actions.abandon();
    dispatch({ kind: 'other-workbook' });
    host.gate = undefined;
    await actions.check('workbook');
    const { result } = state();
    open();
    await run;
    expect(state().notice).toBeUndefined();
    expect(state().result).toBe(result);
    expect(result).toBeDefined();
  });

  it.each([
    [new Refusal({ zh: '单元格正在编辑', en: 'editing' }), { text: { zh: '单元格正在编辑' } }],
    [new TypeError('rows'), { detail: expect.stringContaining('TypeError: rows') }],
    ['a string', { detail: 'a string' }],
  ])('shows what was thrown: %p', async (fault, notice) => {
    const { actions, host, state } = fakePane(messy());
    host.fault = fault;
    await actions.check('workbook');
    expect(state().notice).toMatchObject({ intent: 'error', ...notice });
    expect(state().phase).toBeUndefined();
    // What went wrong once does not stop the next.
    host.fault = undefined;
    await actions.check('workbook');
    expect(state().notice).toBeUndefined();
    expect(state().result).toBeDefined();
  });

  it('keeps Office\'s own account of a fault', async () => {
    const { actions, host, state } = fakePane(messy());
    host.fault = Object.assign(new Error('GeneralException'), { debugInfo: { errorLocation: 'Range.merge' } });
    await actions.check('workbook');
    expect(state().notice?.detail).toContain('Range.merge');
  });
});

describe('a long check', () => {
  const manySheets = () => {
    const workbook = messy();
    return { ...workbook, sheets: Array.from({ length: 30 }, (_, i) => workbook.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} ${i}` }))).flat() };
  };

  it('says what is being done, and how far it has come', async () => {
    const said: Action[] = [];
    const host = fakeHost(messy());
    const runner = createRunner({ host: () => host, templates: () => templates, dispatch: (action) => said.push(action) });
    await runner.run(async (steps) => {
      await steps.check(await steps.read(), undefined);
      await steps.write([], 'colouring');
    });
    const phases = said.flatMap((action) => (action.kind === 'phase' ? [action.phase] : []));
    expect([...new Set(phases)]).toEqual(['reading', 'searching', 'checking', 'colouring', undefined]);
    expect(said).toContainEqual({ kind: 'phase', phase: 'searching', amount: { done: 1, of: 3 } });
  });

  it('can be given up between two sheets, and leaves nothing behind', async () => {
    const { actions, host, state } = fakePane(manySheets());
    const run = actions.colour('workbook');
    for (let i = 0; i < 2_000 && (state().amount?.done ?? 0) < 3; i += 1) await turn(1);
    expect(state()).toMatchObject({ phase: 'searching', amount: { of: 90 } });
    actions.cancel();
    await run;
    expect(host.calls).toEqual(['read']);
    expect(state()).toMatchObject({ phase: undefined, amount: undefined, result: undefined, notice: { text: { zh: '已取消。' } } });
  });
});
