import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { LEDGER_SHEET, Refusal, type CellsEvent, type Edit } from '../../src/core';
import { fakePane, messy, withValue, type FakePane } from './fakes';

const SHEET = '附件3';
const at = (sheet: string): CellsEvent => ({ sheet, range: { row: 8, column: 6, rows: 1, columns: 1 } });
const tick = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

let pane: FakePane;
beforeEach(() => {
  jest.useFakeTimers();
  pane = fakePane(messy());
});
afterEach(() => {
  jest.useRealTimers();
});

describe('边填边查', () => {
  it('checks at once, and then a little after the last of several changes', async () => {
    const { actions, host, state } = pane;
    await actions.follow(true);
    await tick(50);
    expect(host.calls).toEqual(['read']);
    for (let i = 0; i < 5; i += 1) {
      host.tell(at(SHEET));
      await tick(200);
    }
    expect(host.calls).toEqual(['read']);
    host.snapshot = withValue(host.snapshot, SHEET, 8, 6, 1);
    await tick(500);
    expect(host.calls).toEqual(['read', 'read']);
    expect(state().result?.snapshot).toBe(host.snapshot);
    expect(state()).toMatchObject({ live: 'on', phase: undefined });
  });

  it('leaves no handler behind, however often it is switched', async () => {
    const { actions, host, state } = pane;
    const all = [actions.follow(true), actions.follow(false), actions.follow(true), actions.follow(false)];
    await Promise.all(all);
    expect(host.handlers()).toBe(0);
    await actions.follow(true);
    expect(host.handlers()).toBe(1);
    await tick(50);
    host.tell(at(SHEET));
    await actions.follow(false);
    const reads = host.calls.length;
    await tick(5_000);
    expect(host.handlers()).toBe(0);
    expect(host.calls).toHaveLength(reads);
    expect(state().live).toBe('off');
  });

  it('writes no colours where none stand, and renews those that do, once', async () => {
    const { actions, host, state } = pane;
    await actions.follow(true);
    await tick(50);
    expect(host.edits).toEqual([]);
    const [sheet] = host.snapshot.sheets;
    host.snapshot = { ...host.snapshot, sheets: host.snapshot.sheets.map((one) => (one === sheet ? { ...one, marks: [{ id: '1', status: 'error' }] } : one)) };
    host.tell(at(SHEET));
    await tick(500);
    const marks = (): readonly Edit[] => host.edits.filter(({ kind }) => kind === 'mark');
    expect(marks().length).toBeGreaterThan(0);
    expect(state().coloured).toBe(true);
    const before = host.edits.length;
    host.tell(at(SHEET));
    await tick(500);
    expect(host.edits).toHaveLength(before);
    host.snapshot = withValue(host.snapshot, SHEET, 8, 6, -5);
    host.tell(at(SHEET));
    await tick(500);
    expect(host.edits.length).toBeGreaterThan(before);
  });

  it('tries again while a cell is being edited, says that it waits, and at last why', async () => {
    const { actions, host, state } = pane;
    await actions.follow(true);
    await tick(50);
    host.fault = new Refusal({ zh: '正在编辑单元格', en: 'editing' });
    host.tell(at(SHEET));
    await tick(500);
    expect(state()).toMatchObject({ live: 'waiting', notice: undefined });
    host.fault = undefined;
    await tick(1_000);
    expect(state()).toMatchObject({ live: 'on', notice: undefined, stale: false });
    host.fault = new Refusal({ zh: '正在编辑单元格', en: 'editing' });
    host.tell(at(SHEET));
    await tick(30_000);
    expect(state()).toMatchObject({ live: 'waiting', notice: { intent: 'error', text: { zh: '正在编辑单元格' } } });
    // Even then the next change is heard.
    host.fault = undefined;
    host.tell(at(SHEET));
    await tick(500);
    expect(state().live).toBe('on');
  });

  it('tells a fault of ours at once', async () => {
    const { actions, host, state } = pane;
    host.fault = new TypeError('x is not a function');
    await actions.follow(true);
    await tick(50);
    expect(state().notice?.detail).toContain('TypeError');
  });

  it('gives way to what the clerk presses, and comes back', async () => {
    const { actions, host, state } = pane;
    await actions.follow(true);
    await tick(50);
    let release: () => void = () => undefined;
    host.gate = new Promise((resolve) => {
      release = resolve;
    });
    host.tell(at(SHEET));
    await tick(450);
    const pressed = actions.check('workbook');
    expect(state().phase).toBe('reading');
    host.gate = undefined;
    release();
    await tick(10);
    await pressed;
    expect(state().result).toBeDefined();
    const reads = host.calls.length;
    await tick(1_000);
    expect(host.calls.length).toBe(reads + 1);
  });

  it('shows its progress only where it takes long', async () => {
    const { actions, host, state } = pane;
    let release: () => void = () => undefined;
    host.gate = new Promise((resolve) => {
      release = resolve;
    });
    await actions.follow(true);
    await tick(300);
    expect(state().phase).toBeUndefined();
    await tick(300);
    expect(state()).toMatchObject({ phase: 'reading', slow: true });
    actions.cancel();
    release();
    await tick(10);
    expect(state()).toMatchObject({ phase: undefined, live: 'on' });
  });

  it('checks what the pane itself inserted', async () => {
    const { actions, host } = pane;
    await actions.follow(true);
    await tick(50);
    const inserted = actions.insert();
    await tick(50);
    await inserted;
    const reads = host.calls.filter((call) => call === 'read').length;
    await tick(500);
    expect(host.calls.filter((call) => call === 'read')).toHaveLength(reads + 1);
  });

  it('refuses in a sentence where the host tells no changes, and where it will not listen', async () => {
    const { actions, host, state } = pane;
    host.refusesToTell = true;
    await actions.follow(true);
    expect(state()).toMatchObject({ live: 'off', notice: { intent: 'error' } });
    const deaf = fakePane(messy(), { deaf: true });
    await deaf.actions.follow(true);
    expect(deaf.state()).toMatchObject({ live: 'off' });
    expect(deaf.state().notice?.text.zh).toContain('不能边填边查');
  });
});

describe('what changed', () => {
  it('in 校验报告 makes the report old, and not the check', async () => {
    const { dispatch, state, actions } = pane;
    const checked = actions.check('workbook');
    await tick(10);
    await checked;
    dispatch({ kind: 'changed', event: at(LEDGER_SHEET) });
    expect(state().stale).toBe(false);
    dispatch({ kind: 'changed', event: at(SHEET) });
    expect(state().stale).toBe(true);
  });
});
