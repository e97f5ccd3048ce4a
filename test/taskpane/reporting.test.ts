import { describe, expect, it } from '@jest/globals';
import { LEDGER_SHEET, fingerprint, type Edit, type LedgerEntry } from '../../src/core';
import { xlsxHost } from '../../src/hosts/xlsx/host';
import { sampleBytes } from '../read-fixture';
import { empty, fakePane, messy, paneOver } from './fakes';

/** The pane over a real file, so that what was written is read back. */
const overFile = () => {
  const host = xlsxHost(sampleBytes('wuxing-315-2023'));
  return { host, ...paneOver(host) };
};
const soft = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => entries.filter(({ severity }) => severity === 'soft');
const set = (sheet: string, row: number, column: number, value: string | number | null): Edit => ({ kind: 'setValues', sheet, at: { row, column }, values: [[value]] });

describe('the report', () => {
  it('is made with one reading and one writing, and shows the gate', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.report();
    expect(host.calls).toEqual(['read', 'apply']);
    expect(state()).toMatchObject({ stale: false, reportStale: false, report: { time: '2023-05-01 09:05', gate: { passed: false } }, notice: { intent: 'success' } });
    expect(state().report?.gate.open.length).toBeGreaterThan(0);
    expect(state().result?.validation.verdict).toBe('failed');
  });

  it('takes what was typed in the pane, and keeps it once it stands in the workbook', async () => {
    const { actions, dispatch, state } = overFile();
    await actions.check('workbook');
    const finding = state().result?.validation.findings.find(({ severity }) => severity === 'soft');
    if (!finding) throw new Error('no soft finding');
    const mark = fingerprint(finding.key, finding.basis);
    dispatch({ kind: 'explained', fingerprint: mark, text: '乡镇自行加码' });
    await actions.report();
    expect(state().drafts).toEqual({});
    expect(state().result?.explanations).toEqual({ [mark]: '乡镇自行加码' });
    expect(state().report?.entries.find((entry) => entry.fingerprint === mark)).toMatchObject({ state: 'explained', explanation: '乡镇自行加码' });
    await actions.check('workbook');
    expect(state().result?.explanations).toEqual({ [mark]: '乡镇自行加码' });
    // Taken back with an empty field.
    dispatch({ kind: 'explained', fingerprint: mark, text: '' });
    await actions.report();
    expect(state().report?.entries.find((entry) => entry.fingerprint === mark)?.state).toBe('open');
  });

  it('does not write over what was typed into the sheet since', async () => {
    const { actions, dispatch, host, state } = overFile();
    await actions.report();
    const [entry] = soft(state().report?.entries ?? []);
    if (!entry) throw new Error('no soft entry');
    dispatch({ kind: 'explained', fingerprint: entry.fingerprint, text: '窗格里写的' });
    await actions.report();
    const ledger = (await host.read()).sheets.find(({ name }) => name === LEDGER_SHEET);
    const row = ledger?.values.findIndex((cells) => cells.includes('窗格里写的')) ?? -1;
    const column = ledger?.values[row]?.indexOf('窗格里写的') ?? -1;
    await host.apply([set(LEDGER_SHEET, row, column, '表里改的')]);
    await actions.report();
    expect(state().report?.entries.find(({ fingerprint: mark }) => mark === entry.fingerprint)?.explanation).toBe('表里改的');
  });

  it('keeps what is typed on while it is written', async () => {
    const { actions, dispatch, host, state } = fakePane(messy());
    await actions.report();
    const [entry] = soft(state().report?.entries ?? []);
    const mark = entry?.fingerprint ?? '';
    dispatch({ kind: 'explained', fingerprint: mark, text: '上级' });
    const { apply } = host;
    host.apply = async (edits) => {
      dispatch({ kind: 'explained', fingerprint: mark, text: '上级口径' });
      await apply(edits);
    };
    await actions.report();
    expect(state().drafts).toEqual({ [mark]: '上级口径' });
  });

  it('renews colours that stand, what was explained among them, in the same writing', async () => {
    const { actions, dispatch, host, state } = overFile();
    await actions.colour('workbook');
    await actions.report();
    for (const entry of soft(state().report?.entries ?? [])) dispatch({ kind: 'explained', fingerprint: entry.fingerprint, text: '属实' });
    await actions.report();
    const statuses = new Set((await host.read()).sheets.flatMap(({ marks }) => marks.map(({ status }) => status)));
    expect([...statuses].sort()).toEqual(['error', 'explained', 'not-checked', 'passed']);
    expect(state().coloured).toBe(true);
  });

  it('puts no colours where there are none', async () => {
    const { actions, host, state } = overFile();
    await actions.report();
    expect((await host.read()).sheets.flatMap(({ marks }) => marks)).toEqual([]);
    expect(state().coloured).toBe(false);
  });

  it('leaves a mangled or protected sheet alone and says what to do', async () => {
    const { actions, host, state } = overFile();
    await actions.report();
    const ledger = (await host.read()).sheets.find(({ name }) => name === LEDGER_SHEET);
    const row = ledger?.values.findIndex((cells) => cells.includes('指纹')) ?? 0;
    await host.apply([set(LEDGER_SHEET, row + 1, ledger?.values[row]?.indexOf('指纹') ?? 0, 'x')]);
    const before = host.bytes();
    await actions.report();
    expect(state().notice).toMatchObject({ intent: 'error', text: { zh: expect.stringContaining('没有覆盖') } });
    expect(host.bytes()).toBe(before);
    await actions.verify();
    expect(state().verified).toMatchObject({ kind: 'no-receipt' });
  });

  it('is not made of a workbook without a table', async () => {
    const { actions, host, state } = fakePane(empty());
    await actions.report();
    expect(host.edits).toEqual([]);
    expect(state().notice?.intent).toBe('error');
  });
});

describe('verifying', () => {
  it('confirms what stands, names what changed, and forgets its answer with the next change', async () => {
    const { actions, dispatch, host, state } = overFile();
    await actions.verify();
    expect(state().verified).toMatchObject({ kind: 'no-receipt' });
    await actions.report();
    await actions.verify();
    expect(state().verified).toMatchObject({ kind: 'verified', confirmed: false, changes: [] });
    await host.apply([set('进度表2（分乡镇）', 4, 2, 83)]);
    dispatch({ kind: 'changed' });
    expect(state()).toMatchObject({ verified: undefined, reportStale: true });
    await actions.verify();
    expect(state().verified).toMatchObject({ confirmed: false, changes: [{ zh: expect.stringContaining('进度表2（分乡镇）') }, ...[]] });
  });
});
