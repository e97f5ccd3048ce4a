import { describe, expect, it } from '@jest/globals';
import { Refusal, printAddress, sheetNamed, type Edit } from '../../src/core';
import { empty, fakePane, messy, withValue } from './fakes';

const kinds = (edits: readonly Edit[]) => [...new Set(edits.map((edit) => edit.kind))];

describe('check', () => {
  it('reads once, and shows what is wrong in a real workbook', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.check('workbook');
    expect(host.calls).toEqual(['read']);
    expect(state()).toMatchObject({ phase: undefined, notice: undefined, stale: false });
    expect(state().result?.validation.verdict).toBe('failed');
    expect(state().result?.validation.tables).toHaveLength(2);
  });

  it('checks the sheet that is open, and again the same sheet', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.check('sheet');
    const sheet = host.snapshot.sheets[0]?.name;
    expect(state().result?.sheet).toBe(sheet);
    await actions.recheck();
    expect(state().result?.sheet).toBe(sheet);
    host.snapshot = { ...host.snapshot, sheets: host.snapshot.sheets.slice(1) };
    await actions.recheck();
    expect(state().notice?.text.zh).toContain(`已没有工作表“${sheet}”`);
  });

  it('says so when the host can not tell which sheet is open', async () => {
    const { actions, host, state } = fakePane(messy());
    host.snapshot = { ...host.snapshot, sheets: [] };
    await actions.check('sheet');
    expect(state().notice).toMatchObject({ intent: 'error' });
    expect(state().result).toBeUndefined();
  });

  it('finds nothing to check in an empty workbook', async () => {
    const { actions, state } = fakePane(empty());
    await actions.check('workbook');
    expect(state().result?.validation.verdict).toBe('unreadable');
  });
});

describe('colour', () => {
  it('checks and marks with one reading and one writing', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.colour('workbook');
    expect(host.calls).toEqual(['read', 'apply']);
    expect(kinds(host.edits)).toEqual(['mark']);
    expect(state()).toMatchObject({ coloured: true, stale: false, notice: { intent: 'success' } });
    expect(state().notice?.text.zh).toMatch(/已标色 \d+ 个单元格/);
  });

  it('keeps to the sheet that was checked, unless the ribbon asks for the workbook', async () => {
    const { actions, host } = fakePane(messy());
    await actions.check('sheet');
    await actions.colour('as-checked');
    const sheets = new Set(host.edits.map((edit) => ('sheet' in edit ? edit.sheet : '')));
    expect(sheets.size).toBe(1);
    await actions.colour('workbook');
    expect(new Set(host.edits.map((edit) => ('sheet' in edit ? edit.sheet : ''))).size).toBe(2);
  });

  it('writes nothing where there is nothing to colour', async () => {
    const { actions, host, state } = fakePane(empty());
    await actions.colour('workbook');
    expect(host.calls).toEqual(['read']);
    expect(state()).toMatchObject({ coloured: false, notice: { text: { zh: '没有可标色的单元格。' } } });
  });

  it('claims no colours that a protected sheet refused', async () => {
    const { actions, host, state } = fakePane(messy());
    host.apply = async () => Promise.reject(new Refusal({ zh: '受保护', en: 'protected' }));
    await actions.colour('workbook');
    expect(state()).toMatchObject({ coloured: false, result: undefined, notice: { intent: 'error', text: { zh: '受保护' } } });
  });
});

describe('clear', () => {
  it('clears the sheets that carry marks', async () => {
    const { actions, host, state } = fakePane(messy());
    host.snapshot = { ...host.snapshot, sheets: host.snapshot.sheets.map((sheet, i) => (i === 0 ? { ...sheet, marks: [{ id: '7', status: 'error' }] } : sheet)) };
    await actions.clear();
    expect(host.edits).toEqual([{ kind: 'clearMarks', sheet: host.snapshot.sheets[0]?.name, ids: ['7'] }]);
    expect(state().notice?.text.zh).toBe('已清除 1 张工作表的标色。');
  });

  it('says so when there is none', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.clear();
    expect(host.calls).toEqual(['read']);
    expect(state().notice?.text.en).toBe('There are no colours to clear.');
  });
});

describe('insert', () => {
  it('draws the chosen pack into a sheet with a name of its own, opens it, and makes results old', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.check('workbook');
    await actions.insert();
    const added = host.edits.find((edit) => edit.kind === 'addSheet');
    expect(added).toBeDefined();
    expect(sheetNamed(host.snapshot, added?.sheet ?? '')).toBeUndefined();
    expect(host.edits.at(-1)).toMatchObject({ kind: 'select', sheet: added?.sheet, range: { row: 0, column: 0 } });
    expect(state()).toMatchObject({ stale: true, notice: { intent: 'success' } });
    expect(state().notice?.text.zh).toContain(`“${added?.sheet}”`);
  });

  it('never takes a name twice', async () => {
    const { actions, host } = fakePane(empty());
    await actions.insert();
    const first = host.edits.find((edit) => edit.kind === 'addSheet')?.sheet ?? '';
    const [blank] = host.snapshot.sheets;
    if (blank) host.snapshot = { ...host.snapshot, sheets: [{ ...blank, name: first.toUpperCase() }] };
    await actions.insert();
    const names = host.edits.flatMap((edit) => (edit.kind === 'addSheet' ? [edit.sheet.toLowerCase()] : []));
    expect(new Set(names).size).toBe(2);
  });

  it('holds published figures only when asked', async () => {
    const numbers = async (published: boolean) => {
      const { actions, host, dispatch } = fakePane(empty());
      dispatch({ kind: 'published', published });
      await actions.insert();
      return host.edits.flatMap((edit) => (edit.kind === 'setValues' ? edit.values.flat().filter((value) => typeof value === 'number') : [])).length;
    };
    expect(await numbers(true)).toBeGreaterThan((await numbers(false)) + 20);
  });
});

describe('fix', () => {
  const fixable = async () => {
    const pane = fakePane(messy());
    await pane.actions.check('workbook');
    const finding = pane.state().result?.validation.findings.find((one) => one.fixes.length > 0);
    const [fix] = finding?.fixes ?? [];
    if (!finding || !fix) throw new Error('no fix');
    return { ...pane, finding, fix };
  };

  it('writes the certain value, and checks again', async () => {
    const { actions, host, state, finding, fix } = await fixable();
    const { apply } = host;
    host.apply = async (edits) => {
      await apply(edits);
      host.snapshot = withValue(host.snapshot, fix.at.sheet, fix.at.row, fix.at.column, fix.value as number);
    };
    await actions.fix(finding);
    expect(host.edits).toMatchObject([{ kind: 'setValues', sheet: fix.at.sheet, at: { row: fix.at.row, column: fix.at.column }, values: [[fix.value]] }]);
    expect(host.calls).toEqual(['read', 'read', 'apply', 'read']);
    expect(state().stale).toBe(false);
    expect(state().result?.validation.findings.some(({ key }) => key === finding.key)).toBe(false);
    expect(state().notice?.text.zh).toContain(printAddress(fix.at));
  });

  it('says that results are old where the check after it fails', async () => {
    const { actions, host, state, finding } = await fixable();
    const { apply } = host;
    host.apply = async (edits) => {
      await apply(edits);
      host.fault = new Refusal({ zh: '正在编辑', en: 'editing' });
    };
    await actions.fix(finding);
    expect(state()).toMatchObject({ stale: true, notice: { intent: 'error' } });
    expect(state().fixed.has(finding)).toBe(true);
  });

  it('leaves a cell alone that has changed since', async () => {
    const { actions, host, state, finding, fix } = await fixable();
    host.snapshot = withValue(host.snapshot, fix.at.sheet, fix.at.row, fix.at.column, 999);
    await actions.fix(finding);
    expect(host.edits).toEqual([]);
    expect(state().fixed.size).toBe(0);
    expect(state().notice).toMatchObject({ intent: 'error' });
    expect(state().notice?.text.zh).toContain('已改动');
  });

  it('leaves a sheet alone that was renamed', async () => {
    const { actions, host, state, finding } = await fixable();
    host.snapshot = { ...host.snapshot, sheets: host.snapshot.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}x` })) };
    await actions.fix(finding);
    expect(host.edits).toEqual([]);
    expect(state().notice?.intent).toBe('error');
  });
});

describe('select', () => {
  it('goes to one cell and remembers the finding', async () => {
    const { actions, host, state } = fakePane(messy());
    await actions.check('workbook');
    const [finding] = state().result?.validation.findings ?? [];
    const [place] = finding?.places ?? [];
    if (!finding || !place) throw new Error('no finding');
    await actions.select(place, finding);
    expect(host.edits).toEqual([{ kind: 'select', sheet: place.sheet, range: { row: place.row, column: place.column, rows: 1, columns: 1 } }]);
    expect(state().selected).toBe(finding);
  });

  it('says why it can not', async () => {
    const { actions, host, state } = fakePane(messy());
    host.fault = new Refusal({ zh: '没有这张表', en: 'no such sheet' });
    await actions.select({ sheet: 'x', row: 0, column: 0 });
    expect(state().notice?.text.zh).toBe('没有这张表');
  });
});
