import { describe, expect, it } from '@jest/globals';
import { validate } from '../../src/core';
import { initialState, reduce, type Action, type CheckResult, type PaneState } from '../../src/taskpane/state';
import { empty, finding } from './fakes';

const result: CheckResult = { snapshot: empty(), validation: validate(empty(), []), sheet: undefined, explanations: {}, marks: new Map(), inBook: [], time: '2023-05-01 09:05' };
const after = (...actions: Action[]): PaneState => actions.reduce(reduce, initialState('zh', 'a'));

describe('the pane\'s state', () => {
  it('marks a result as out of date when the workbook changes', () => {
    expect(after({ kind: 'checked', result }).stale).toBe(false);
    expect(after({ kind: 'checked', result }, { kind: 'changed' }).stale).toBe(true);
    expect(after({ kind: 'changed' }).stale).toBe(false);
  });

  it('marks a result as out of date that was overtaken while it was made', () => {
    const during = [{ kind: 'phase', phase: 'reading' }, { kind: 'changed' }, { kind: 'checked', result }] as const;
    expect(after(...during).stale).toBe(true);
    expect(after(...during, { kind: 'phase', phase: undefined }, { kind: 'phase', phase: 'reading' }, { kind: 'checked', result }).stale).toBe(false);
  });

  it('begins afresh with each result', () => {
    const one = finding('a', 'hard');
    const state = after(
      { kind: 'checked', result },
      { kind: 'corrected' },
      { kind: 'fixed', finding: one },
      { kind: 'selected', finding: one },
      { kind: 'show', index: 900 },
      { kind: 'coloured', coloured: true },
    );
    expect(state).toMatchObject({ stale: true, coloured: true, selected: one, drawn: { from: 850, to: 950 } });
    expect(state.fixed.has(one)).toBe(true);
    expect(reduce(state, { kind: 'checked', result })).toMatchObject({ stale: false, coloured: false, selected: undefined, drawn: { from: 0, to: 100 }, fixed: new Set() });
  });

  it('forgets everything of another workbook, and keeps what the clerk chose', () => {
    const state = after(
      { kind: 'template', template: 'b' },
      { kind: 'published', published: true },
      { kind: 'language', language: 'en' },
      { kind: 'tab', tab: 'templates' },
      { kind: 'checked', result },
      { kind: 'phase', phase: 'writing' },
      { kind: 'notice', notice: { intent: 'success', text: { zh: '', en: '' } } },
      { kind: 'other-workbook' },
    );
    expect(state).toEqual({ ...initialState('en', 'b'), published: true, tab: 'templates' });
  });

  it('takes good news along to no other place, and bad news everywhere', () => {
    const notice = (intent: 'success' | 'error') => ({ kind: 'notice', notice: { intent, text: { zh: '', en: '' } } }) as const;
    expect(after(notice('success'), { kind: 'tab', tab: 'templates' }).notice).toBeUndefined();
    expect(after(notice('error'), { kind: 'tab', tab: 'templates' }).notice?.intent).toBe('error');
  });

  it('forgets that a detail was copied when there is another', () => {
    const fault = { kind: 'notice', notice: { intent: 'error', text: { zh: '', en: '' }, detail: 'x' } } as const;
    expect(after(fault, { kind: 'copied', how: 'copied' }).copied).toBe('copied');
    expect(after(fault, { kind: 'copied', how: 'copied' }, fault).copied).toBeUndefined();
  });
});
