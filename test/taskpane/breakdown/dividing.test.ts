import { describe, expect, it, jest } from '@jest/globals';
import { conflictsOf, drawTemplate, type Snapshot } from '../../../src/core';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { xlsxHost } from '../../../src/hosts/xlsx/host';
import { createActions, type PaneActions } from '../../../src/taskpane/actions';
import type { Dividing } from '../../../src/taskpane/breakdown/planning';
import { initialState, reduce, type PaneState } from '../../../src/taskpane/state';
import { templates } from '../../../src/templates';
import { readFileSync } from 'node:fs';
import { newWorkbook } from '../../../src/hosts/xlsx/blank';
import type { MadeFile } from '../../../src/taskpane/breakdown/breakdown-state';

// Whole workbooks are read and written, on machines that do other things as well.
jest.setTimeout(240_000);

const BYTES = new Uint8Array(readFileSync('test/fixtures/wuxing-315-2023.xlsx'));

interface Pane {
  readonly actions: PaneActions;
  readonly state: () => PaneState;
  readonly dividing: () => Dividing;
  readonly read: () => Promise<Snapshot>;
  readonly saved: MadeFile[];
  readonly kept: { text: string | undefined };
  readonly change: (sheet: string, row: number, column: number, value: number) => Promise<void>;
}

/** The pane over a real workbook's bytes. */
function pane(bytes: Uint8Array = BYTES, kept: { text: string | undefined } = { text: undefined }): Pane {
  const host = xlsxHost(bytes);
  let state = initialState('zh', undefined);
  const saved: MadeFile[] = [];
  const actions = createActions({
    host: () => host,
    templates,
    state: () => state,
    dispatch: (action) => {
      state = reduce(state, action);
    },
    makeWorkbook: async (edits) => newWorkbook(edits),
    save: (file) => void saved.push(file),
    store: { read: () => kept.text, write: (text) => void (kept.text = text) },
  });
  return {
    actions,
    state: () => state,
    saved,
    kept,
    dividing: () => {
      const { dividing } = state.breakdown;
      if (!dividing) throw new Error(JSON.stringify([state.notice, state.breakdown.nothing]));
      return dividing;
    },
    read: host.read,
    change: (sheet, row, column, value) => host.apply([{ kind: 'setValues', sheet, at: { row, column }, values: [[value]] }]),
  };
}

const planOf = ({ outcome: { plan, fault } }: Dividing) => {
  if (!plan) throw new Error(fault.zh);
  return plan;
};

describe('任务分解', () => {
  it('plans anew on every change of a setting, and writes nothing', async () => {
    const { actions, dividing, read } = pane();
    await actions.readForBreakdown();
    const sheets = (await read()).sheets.length;
    expect(dividing().facts).toMatchObject({ district: '吴兴区', year: 2023, hasQuarters: true });
    expect(dividing().facts.towns).toHaveLength(9);
    expect(planOf(dividing()).periods).toHaveLength(1);
    actions.setDivision({ quarters: true });
    expect(planOf(dividing()).periods).toHaveLength(5);
    actions.setDivision({ weights: 'equal' });
    expect(planOf(dividing()).weights.name.en).toBe('equal');
    const [first = ''] = dividing().facts.towns;
    actions.setDivision({ droppedTowns: [first] });
    expect(planOf(dividing()).towns).toHaveLength(8);
    actions.setDivision({ droppedIndicators: dividing().facts.indicators.map(({ id }) => id) });
    expect(dividing().outcome.fault?.zh).toContain('指标');
    expect((await read()).sheets).toHaveLength(sheets);
  });

  it('divides the table that is chosen where the district has several', async () => {
    const plan = templates.find(({ id }) => id === 'wuxing-145');
    if (!plan) throw new Error('no wuxing-145');
    const { actions, dividing, kept } = pane(applyEdits(BYTES, drawTemplate(plan, { sheet: '十四五', published: true })));
    await actions.readForBreakdown();
    expect(dividing().facts).toMatchObject({ sheet: '进度表1（按年度）', sheets: ['进度表1（按年度）', '十四五'], year: 2023 });
    actions.setDivision({ sheet: '十四五', year: undefined });
    expect(dividing().facts).toMatchObject({ sheet: '十四五', year: 2025, years: [2025], hasQuarters: false });
    expect(planOf(dividing()).district.sheet.name).toBe('十四五');
    await actions.readForBreakdown();
    expect(dividing().facts.sheet).toBe('十四五');
    await actions.writeBreakdown();
    expect(kept.text).not.toContain('十四五');
  });

  it('wants a weight for every town where they are typed', async () => {
    const { actions, dividing } = pane();
    await actions.readForBreakdown();
    actions.setDivision({ weights: 'typed' });
    expect(dividing().outcome.fault?.zh).toContain('织里镇');
    actions.setDivision({ typed: Object.fromEntries(dividing().facts.towns.map((town, at) => [town, `${at + 1}`])) });
    expect(planOf(dividing()).rows.every(({ conflict }) => conflict === undefined)).toBe(true);
    actions.setDivision({ typed: { ...dividing().settings.typed, 织里镇: '-1' } });
    expect(dividing().outcome.fault?.zh).toContain('织里镇');
  });

  it('writes, keeps the settings, and asks about what was changed since', async () => {
    const { actions, dividing, state, read, kept, change } = pane();
    await actions.readForBreakdown();
    actions.setDivision({ quarters: true });
    const row = planOf(dividing()).rows.find(({ kind }) => kind === 'divided');
    const town = dividing().facts.towns[1] ?? '';
    actions.setLimit({ indicator: row?.indicator.id ?? '', town, pin: 1_000_000 });
    expect(conflictsOf(planOf(dividing()))).toHaveLength(1);
    await actions.writeBreakdown();
    expect(state().notice?.intent).toBe('error');
    actions.setLimit({ indicator: row?.indicator.id ?? '', town });
    await actions.writeBreakdown();
    expect(state().notice).toMatchObject({ intent: 'success' });
    expect(kept.text).toContain('吴兴区');
    const made = (await read()).sheets.find(({ name }) => name.startsWith('分乡镇（2023年）')) ?? (await read()).sheets[1];
    expect((await read()).sheets.map(({ name }) => name)).toContain('分解台账');
    expect(planOf(dividing()).changed).toEqual([]);

    const at = planOf(dividing());
    expect(at.limits.filter(({ pin }) => pin !== undefined)).toEqual([]);
    const line = made?.values.findIndex((cells) => cells.includes(row?.indicator.name ?? '')) ?? -1;
    await change(made?.name ?? '', line, 3, 1);
    await actions.generateBreakdown();
    expect(state().notice).toMatchObject({ intent: 'info', text: { zh: expect.stringContaining('1 个数被改动') } });
    expect(planOf(dividing()).changed).toHaveLength(1);
    actions.setDivision({ changed: 'keep' });
    await actions.writeBreakdown();
    expect(state().notice?.intent).toBe('success');
    expect(planOf(dividing()).limits).toEqual([expect.objectContaining({ pin: 1 })]);
  });

  it('does not write what the clerk has not seen', async () => {
    const { actions, state, read, change } = pane();
    await actions.readForBreakdown();
    const sheet = (await read()).sheets[0];
    const line = sheet?.values.findIndex((cells) => cells.includes('累计有效发明专利拥有量（件）')) ?? -1;
    const column = sheet?.values[line]?.indexOf(3740) ?? -1;
    await change(sheet?.name ?? '', line, column, 3741);
    await actions.writeBreakdown();
    expect(state().notice?.text.zh).toContain('没有写入');
    expect((await read()).sheets).toHaveLength(2);
    await actions.writeBreakdown();
    expect(state().notice?.intent).toBe('success');
  });
});

describe('the ribbon\'s button', () => {
  it('shows the result first, and writes with the settings of the last time', async () => {
    const first = pane();
    await first.actions.generateBreakdown();
    expect(first.state().notice?.intent).toBe('info');
    expect((await first.read()).sheets).toHaveLength(2);
    first.actions.setDivision({ quarters: true, weights: 'equal' });
    await first.actions.generateBreakdown();
    expect(first.state().notice?.intent).toBe('success');

    const second = pane(BYTES, first.kept);
    await second.actions.generateBreakdown();
    expect(second.state().notice?.intent).toBe('success');
    expect(second.dividing().settings).toMatchObject({ quarters: true, weights: 'equal' });
    expect((await second.read()).sheets.filter(({ name }) => name.includes('季度'))).toHaveLength(4);
  });

  it('says so where there is nothing to divide', async () => {
    const { actions, state } = pane(newWorkbook([{ kind: 'addSheet', sheet: '表' }]));
    await actions.generateBreakdown();
    expect(state().breakdown.dividing).toBeUndefined();
    expect(state().breakdown.nothing?.zh).toContain('模板');
  });
});

describe('补齐差额', () => {
  it('closes what was ticked, and nothing that has moved since', async () => {
    const { actions, state, read, change } = pane();
    await actions.findGaps();
    const gaps = state().breakdown.gaps ?? [];
    expect(gaps).toHaveLength(6);
    await actions.closeChosenGaps();
    expect(state().notice?.text.zh).toContain('勾选');
    actions.chooseGaps(new Set(gaps.slice(0, 2).map(({ key }) => key)));
    const [cell] = gaps[0]?.cells ?? [];
    if (!cell) throw new Error('no cell');
    await change(cell.at.sheet, cell.at.row, cell.at.column, cell.before + 1);
    await actions.closeChosenGaps();
    expect(state().notice?.intent).toBe('error');
    const fresh = state().breakdown.gaps ?? [];
    actions.chooseGaps(new Set(fresh.slice(0, 2).map(({ key }) => key)));
    await actions.closeChosenGaps();
    await actions.findGaps();
    expect(state().breakdown.gaps).toHaveLength(4);
    expect((await read()).sheets).toHaveLength(2);
  });
});

describe('下发与收集', () => {
  it('hands out, collects, and writes what came in', async () => {
    const { actions, state, saved } = pane();
    await actions.makeTownFiles();
    const files = state().breakdown.handedOut?.files ?? [];
    expect(files).toHaveLength(9);
    actions.saveFiles(files);
    expect(saved).toHaveLength(9);
    const returned = files.slice(0, 2).map(({ name, bytes }) => ({ name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer }));
    await actions.collectFrom([...returned, { name: '坏.xlsx', size: 3, arrayBuffer: async () => new Uint8Array([1, 2, 3]).buffer }]);
    const { collecting } = state().breakdown;
    expect(collecting?.unreadable.map(({ file }) => file)).toEqual(['坏.xlsx']);
    expect(collecting?.collection.towns.filter(({ status }) => status === 'returned')).toHaveLength(2);
    expect(collecting?.collection.towns.filter(({ status }) => status === 'missing')).toHaveLength(7);
    await actions.writeCollected();
    expect(state().notice?.text.zh).toContain('没有可写入');
  });

  it('refuses a file that is far too large, without reading it', async () => {
    const { actions, state } = pane();
    await actions.collectFrom([{ name: '大.xlsx', size: 30_000_000, arrayBuffer: () => Promise.reject(new Error('read')) }]);
    expect(state().notice?.text.zh).toContain('“大.xlsx”过大');
  });
});

describe('the other parts', () => {
  it('make next year\'s workbook, and the sheets of 晾晒', async () => {
    const { actions, state, read, saved } = pane();
    await actions.makeNextYear();
    const next = state().breakdown.nextYear;
    expect(next).toMatchObject({ year: 2024, name: '吴兴区2024年指标.xlsx' });
    if (next) actions.saveFiles([next]);
    expect(applyEdits(saved[0]?.bytes ?? new Uint8Array(), []).length).toBeGreaterThan(0);
    await actions.drawProgressSheets();
    expect(state().notice?.intent).toBe('error');
    await actions.addActualSheets();
    expect(state().notice?.intent).toBe('success');
    expect((await read()).sheets.length).toBeGreaterThan(2);
    await actions.addActualSheets();
    expect(state().notice?.text.zh).toContain('都已经有了');
  });
});
