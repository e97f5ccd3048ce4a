import { describe, expect, it } from '@jest/globals';
import { learnTemplate, plainSheet, printPack, storedPacks, type Edit, type Snapshot, type Template } from '../../../src/core';
import { originOf } from '../../../src/taskpane/packs/in-book';
import { allPacks } from '../../../src/taskpane/packs/packs';
import { templates } from '../../../src/templates';
import { empty, fakePane, messy } from '../fakes';

const pack: Template = learnTemplate(messy(), '附件3').template;
const file = (text: string | Uint8Array, name = 'p.json') => {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name, size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer };
};
const imported = async () => {
  const pane = fakePane(messy());
  await pane.actions.importPack(file(printPack(pack)));
  return pane;
};

/** What `storePack` wrote, as the next reading finds it. */
function stored(snapshot: Snapshot, edits: readonly Edit[]): Snapshot {
  const sheets = edits.flatMap((edit) => (edit.kind === 'setValues' ? [plainSheet(edit.sheet, edit.values as never)] : []));
  return { ...snapshot, sheets: [...snapshot.sheets, ...sheets] };
}

describe('import', () => {
  it('joins the list, is chosen, and may be inserted', async () => {
    const { actions, host, state } = await imported();
    expect(state().packs.own).toEqual([pack]);
    expect(state()).toMatchObject({ template: pack.id, notice: { intent: 'success' } });
    await actions.insert();
    expect(host.edits.find((edit) => edit.kind === 'addSheet')).toBeDefined();
    expect(state().notice?.text.zh).toContain(pack.name.zh);
  });

  it('puts a newer one in the place of the older, and says so', async () => {
    const { actions, state } = await imported();
    await actions.importPack(file(printPack({ ...pack, version: '1.0.1' })));
    expect(state().packs.own.map(({ version }) => version)).toEqual(['1.0.1']);
    expect(state().notice?.text.zh).toContain('已更新');
  });

  it('lists path and reason of what is wrong, and changes nothing', async () => {
    const { actions, state } = await imported();
    const { own } = state().packs;
    await actions.importPack(file(JSON.stringify({ ...pack, rows: pack.rows.map((row, at) => (at === 2 ? { ...row, unit: 5 } : row)) }), 'bad.json'));
    expect(state().packs.own).toBe(own);
    expect(state().packs.refused).toMatchObject({ name: 'bad.json', errors: [{ path: 'rows[2].unit' }] });
    expect(state().notice).toMatchObject({ intent: 'error' });
    await actions.importPack(file(printPack(pack)));
    expect(state().packs.refused).toBeUndefined();
  });

  it.each([
    ['no JSON', '{"id": ', '1'],
    ['GBK', new Uint8Array([0x7b, 0xce, 0xe2, 0xd0, 0xcb]), 'UTF-8'],
    ['a built-in id', printPack({ ...pack, id: templates[0]?.id ?? '' }), '内置模板'],
    ['4 MB', ' '.repeat(4_000_001), '过大'],
  ] as const)('refuses %s in a sentence', async (_, text, said) => {
    const { actions, state } = fakePane(empty());
    await actions.importPack(file(text));
    expect(state().packs.own).toEqual([]);
    expect(state().notice?.intent).toBe('error');
    expect(state().notice?.detail).toBeUndefined();
    expect(state().notice?.text.zh).toContain(said);
  });

  it('refuses a file that is gone', async () => {
    const { actions, state } = fakePane(empty());
    await actions.importPack({ name: 'x.json', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(state().notice?.text.zh).toContain('无法读取“x.json”');
  });
});

describe('checks', () => {
  it('go by own packs too, at once', async () => {
    const other: Snapshot = { sheets: [plainSheet('表', [['指标', '2031年', '2032年'], ['甲项（家）', 1, 2], ['乙项（家）', 3, 4], ['丙项（家）', 5, 6]])], date1904: false, properties: {} };
    const { actions, state } = fakePane(other);
    await actions.check('workbook');
    expect(state().result?.validation.tables).toEqual([]);
    const own = { ...learnTemplate(other, '表').template, district: '南浔区' };
    await actions.importPack(file(printPack(own)));
    await actions.check('workbook');
    expect(state().result?.validation.tables.map(({ template }) => template)).toEqual([own.id]);
    expect(state().result?.validation.remarks).toEqual([]);
    actions.removePack(own);
    await actions.check('workbook');
    expect(state().result?.validation.tables).toEqual([]);
  });
});

describe('the workbook\'s own', () => {
  it('are written, read again, and told apart', async () => {
    const { actions, host, state, dispatch } = await imported();
    await actions.storePack(pack);
    expect(state().notice).toMatchObject({ intent: 'success' });
    const [own] = state().packs.own;
    if (!own) throw new Error('not imported');
    expect(originOf(state().packs, own)).toBe('own-stored');
    const after = stored(messy(), host.edits);
    expect(storedPacks(after)).toEqual([pack]);

    const receiver = fakePane(after);
    await receiver.actions.lookForPacks();
    expect(receiver.state().notice).toBeUndefined();
    const [found] = receiver.state().packs.inBook;
    if (!found) throw new Error('not found');
    expect(originOf(receiver.state().packs, found)).toBe('in-book');
    expect(allPacks(templates, receiver.state().packs)).toEqual([...templates, pack]);
    receiver.dispatch({ kind: 'other-workbook' });
    expect(receiver.state().packs.inBook).toEqual([]);

    dispatch({ kind: 'other-workbook' });
    expect(originOf(state().packs, own)).toBe('own');
  });

  it('are found by a check, and stay when the own copy is removed', async () => {
    const { actions, host, state } = await imported();
    await actions.storePack(pack);
    host.snapshot = stored(messy(), host.edits);
    await actions.check('workbook');
    expect(state().packs.inBook).toEqual([pack]);
    actions.removePack(pack);
    expect(state().packs.own).toEqual([]);
    expect(state()).toMatchObject({ template: pack.id, notice: { text: { zh: expect.stringContaining('仍在') } } });
  });

  it('are not claimed where they could not be written', async () => {
    const { actions, host, state } = await imported();
    host.fault = new Error('no');
    await actions.storePack(pack);
    expect(state().packs.inBook).toEqual([]);
    expect(state().notice?.intent).toBe('error');
  });
});

describe('learn', () => {
  it('opens a form on the open sheet and saves it', async () => {
    const { actions, state, dispatch } = fakePane(messy());
    await actions.learn();
    const { form } = state().packs;
    if (!form) throw new Error('no form');
    expect(form.sheet).toBe('附件3');
    dispatch({ kind: 'packs', packs: { ...state().packs, form: { ...form, district: ' ' } } });
    actions.saveLearned();
    expect(state().packs).toMatchObject({ own: [], form: { tried: true } });
    expect(state().notice?.text).toMatchObject({ zh: expect.stringContaining('区县'), en: expect.stringContaining('district') });
    dispatch({ kind: 'packs', packs: { ...state().packs, form: { ...form, district: '南浔区' } } });
    actions.saveLearned();
    expect(state().packs.form).toBeUndefined();
    expect(state().packs.own).toMatchObject([{ district: '南浔区' }]);
    expect(state().template).toBe(state().packs.own[0]?.id);
  });

  it('says why a sheet is no table', async () => {
    const { actions, state } = fakePane(empty());
    await actions.learn();
    expect(state().packs.form).toBeUndefined();
    expect(state().notice?.intent).toBe('error');
    expect(state().notice?.detail).toBeUndefined();
  });
});
