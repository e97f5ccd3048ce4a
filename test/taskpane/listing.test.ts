import { describe, expect, it } from '@jest/globals';
import { fingerprint } from '../../src/core';
import { inOrder, isFiltered, listedGroups, ofStanding, standingOf, type Listing } from '../../src/taskpane/listing';
import { initialState, reduce, type Action, type PaneState } from '../../src/taskpane/state';
import { fakePane, messy, withValue, type FakePane } from './fakes';

async function checked(): Promise<FakePane> {
  const pane = fakePane(messy());
  await pane.actions.check('workbook');
  return pane;
}
const listed = (state: PaneState, part: Partial<Listing>): readonly string[] => {
  const next = reduce(state, { kind: 'list', part });
  return inOrder(listedGroups(next)).map(({ rule, places: [place] }) => `${rule} ${place?.sheet}!${place?.row},${place?.column}`);
};

describe('the list of findings', () => {
  it('holds all that the check found, whatever it is grouped by', async () => {
    const { state } = await checked();
    const all = state().result?.validation.findings ?? [];
    expect(all.length).toBeGreaterThan(15);
    for (const by of ['sheet', 'severity', 'indicator', 'department'] as const) expect(listed(state(), { by })).toHaveLength(all.length);
  });

  it('is filtered by severity, sheet and department, and all of them together', async () => {
    const { state } = await checked();
    const all = state().result?.validation.findings ?? [];
    expect(listed(state(), { severity: 'hard' })).toHaveLength(all.filter(({ severity }) => severity === 'hard').length);
    const both = listed(state(), { severity: 'hard', sheet: '附件4', department: '市监局' });
    expect(both.length).toBeGreaterThan(0);
    expect(both.every((line) => line.includes('附件4!'))).toBe(true);
    expect(both.length).toBeLessThan(listed(state(), { severity: 'hard', sheet: '附件4' }).length);
  });

  it.each([
    ['h11', /附件3!10,7/],
    ['附件3!H11', /附件3!10,7/],
    ['Ｈ11　全角', /附件3!10,7/],
    ['二季度 3470', /quarters-monotonic/],
    ['织里镇', /附件4/],
  ])('is searched for %s', async (search, expected) => {
    const { state } = await checked();
    const found = listed(state(), { search });
    if (search !== '织里镇') expect(found.join()).toMatch(expected);
    expect(found.length).toBeLessThan(state().result?.validation.findings.length ?? 0);
    expect(listed(state(), { search: `${search} 没有这样的字` })).toEqual([]);
  });

  it('tells open from explained as drafts and 校验报告 have it', async () => {
    const { state, dispatch } = await checked();
    const soft = state().result?.validation.findings.find(({ severity }) => severity === 'soft');
    if (!soft) throw new Error('no soft finding');
    expect(standingOf(state(), soft)).toBe('open');
    dispatch({ kind: 'explained', fingerprint: fingerprint(soft.key, soft.basis), text: ' 情况属实 ' });
    expect(standingOf(state(), soft)).toBe('explained');
    expect(ofStanding(state(), 'explained')).toEqual([soft]);
    dispatch({ kind: 'explained', fingerprint: fingerprint(soft.key, soft.basis), text: '  ' });
    expect(standingOf(state(), soft)).toBe('open');
  });

  it('keeps what was corrected, until it is wrong again', async () => {
    const { state, host, actions } = await checked();
    const before = host.snapshot;
    host.snapshot = withValue(before, '附件3', 10, 7, 15);
    await actions.recheck();
    expect(ofStanding(state(), 'fixed').map(({ rule }) => rule)).toEqual(['cell-quantity']);
    expect(listed(state(), { standing: 'fixed' })).toEqual(['cell-quantity 附件3!10,7']);
    host.snapshot = before;
    await actions.recheck();
    expect(ofStanding(state(), 'fixed')).toEqual([]);
  });

  it('takes what another scope leaves out for no correction', async () => {
    const { state, actions } = await checked();
    await actions.check('sheet');
    expect(state().solved).toEqual([]);
  });

  it('drops a filter that the next check has nothing for', async () => {
    const { state, dispatch, actions } = await checked();
    dispatch({ kind: 'list', part: { sheet: '没有的表', department: '没有的单位', search: 'x' } });
    await actions.recheck();
    expect(state().listing).toMatchObject({ sheet: undefined, department: undefined, search: 'x' });
    expect(isFiltered(state().listing)).toBe(true);
  });
});

describe('the finding that is shown', () => {
  it('is followed by the next one in its place once it is gone', async () => {
    const { state, dispatch, actions, host } = await checked();
    const order = inOrder(listedGroups(state()));
    const index = order.findIndex(({ places: [place] }) => place?.row === 10 && place.column === 7);
    dispatch({ kind: 'selected', finding: order[index] });
    host.snapshot = withValue(host.snapshot, '附件3', 10, 7, 15);
    await actions.recheck();
    expect(state().selected?.key).toBe(order[index + 1]?.key);
  });

  it('is brought by the sheet’s selection, drawn as far as it takes, and stays while a sound cell is selected', async () => {
    const { state, dispatch } = await checked();
    const run = (...actions: Action[]): void => actions.forEach(dispatch);
    const last = inOrder(listedGroups(state())).at(-1);
    const [place] = last?.places ?? [];
    if (!last || !place) throw new Error('no finding');
    run({ kind: 'cell', place });
    expect(state()).toMatchObject({ shownBy: 'sheet', at: place });
    expect(state().selected?.places).toContainEqual(place);
    const { selected } = state();
    run({ kind: 'cell', place: { sheet: place.sheet, row: 90, column: 0 } });
    expect(state()).toMatchObject({ shownBy: 'none', selected });
  });

  it('is left alone by the echo of a selection that the pane made', async () => {
    const { state, dispatch } = await checked();
    const [first, second] = inOrder(listedGroups(state()));
    const [place] = first?.places ?? [];
    if (!first || !second || !place) throw new Error('no finding');
    dispatch({ kind: 'selected', finding: second });
    dispatch({ kind: 'cell', place, own: true });
    expect(state()).toMatchObject({ selected: second, shownBy: 'pane' });
  });
});

describe('what is drawn of a long list', () => {
  const drawn = (...actions: Action[]) => actions.reduce(reduce, initialState('zh', undefined)).drawn;
  const show = (index: number) => ({ kind: 'show', index }) as const;
  it.each([
    ['grows as it is scrolled', [{ kind: 'show-more', where: 'after' }], { from: 0, to: 200 }],
    ['grows to the next finding', [show(100)], { from: 0, to: 200 }],
    ['moves to one far away', [show(2_000)], { from: 1_950, to: 2_050 }],
    ['grows backwards', [show(2_000), show(1_949)], { from: 1_850, to: 2_050 }],
    ['moves back to the first', [show(2_000), show(0)], { from: 0, to: 100 }],
    ['stops at the first', [show(130), show(700), { kind: 'show-more', where: 'before' }, { kind: 'show-more', where: 'before' }, ...Array<Action>(9).fill({ kind: 'show-more', where: 'before' })], { from: 0, to: 750 }],
    ['begins anew with other filters', [show(2_000), { kind: 'list', part: { search: 'x' } }], { from: 0, to: 100 }],
  ] as const)('%s', (_, actions, expected) => {
    expect(drawn(...(actions as readonly Action[]))).toEqual(expected);
  });
});

describe('a pane without a result', () => {
  it('lists nothing', () => {
    expect(listedGroups(initialState('zh', undefined))).toEqual([]);
  });
});
