import { describe, expect, it } from '@jest/globals';
import { valueAt, sheetNamed, type Edit } from '../../src/core';
import { xlsxHost } from '../../src/hosts/xlsx/host';
import { sampleBytes } from '../read-fixture';
import { empty, fakePane, messy, paneOver, withValue } from './fakes';

describe('all corrections at once', () => {
  it('are shown first, then made in one step, then checked', async () => {
    const file = xlsxHost(sampleBytes('wuxing-315-2023-messy'));
    const written: (readonly Edit[])[] = [];
    const host = { ...file, apply: async (edits: readonly Edit[]) => { written.push(edits); await file.apply(edits); } };
    const { actions, dispatch, state } = paneOver(host);
    await actions.check('workbook');
    await actions.showFixes();
    const shown = state().fixes ?? [];
    expect(shown.map(({ before, value }) => [before, value])).toEqual(expect.arrayContaining([['１５', 15], ['100.0 ', 100], ['18.5亿元', 18.5]]));
    expect(written).toEqual([]);

    dispatch({ kind: 'fixes', fixes: undefined });
    await actions.applyFixes(shown);
    expect(written).toHaveLength(1);
    expect(written[0]).toHaveLength(shown.length);
    const after = await file.read();
    for (const { at, value } of shown) expect(valueAt(sheetNamed(after, at.sheet) ?? (() => { throw new Error(at.sheet); })(), at)).toBe(value);
    expect(state()).toMatchObject({ stale: false, fixes: undefined, notice: { intent: 'success' } });
    expect(state().result?.snapshot).toEqual(after);
    expect(state().result?.validation.findings.filter(({ rule }) => rule === 'cell-quantity')).toEqual([]);
  });

  it('are not made where one of the cells has changed meanwhile', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.showFixes();
    const shown = state().fixes ?? [];
    const [first] = shown;
    if (!first) throw new Error('nothing to correct');
    host.snapshot = withValue(host.snapshot, first.at.sheet, first.at.row, first.at.column, 999);
    await actions.applyFixes(shown);
    expect(host.edits).toEqual([]);
    expect(state().notice?.text.zh).toContain('已改动');
  });

  it('say so where there are none', async () => {
    const { actions, host, state } = fakePane(empty());
    await actions.showFixes();
    expect(state()).toMatchObject({ fixes: undefined, notice: { intent: 'info' } });
    expect(host.edits).toEqual([]);
  });
});
