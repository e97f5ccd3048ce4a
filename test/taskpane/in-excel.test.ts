/** The pane's actions through Microsoft's client library: round trips, and handlers that come and go. */
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { printAddress, type Host } from '../../src/core';
import { officeHost } from '../../src/hosts/office/host';
import { createWatching } from '../../src/taskpane/watching';
import { openInExcel } from '../hosts/office/stand-in/node';
import type { StandIn } from '../hosts/office/stand-in/session';
import { fromSnapshot } from '../hosts/office/stand-in/snapshot';
import { sampleSnapshot } from '../read-fixture';
import { paneOver, type FakePane } from './fakes';

// It waits as a clerk does, on machines that do other things as well.
jest.setTimeout(30_000);

const BY_TOWN = '进度表2（分乡镇）';
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

let excel: StandIn;
let host: Host;
let pane: Omit<FakePane, 'host'>;
beforeEach(() => {
  excel = openInExcel(fromSnapshot(sampleSnapshot('wuxing-315-2023')));
  host = officeHost();
  pane = paneOver(host);
});

const until = async (done: () => boolean): Promise<void> => {
  for (let tries = 0; !done() && tries < 100; tries += 1) await wait(50);
  expect(done()).toBe(true);
};
const handlers = (): number => excel.excel.registered.get('Changed') ?? 0;

describe('the report in Excel', () => {
  it('takes two round trips to read and one to write, again and again, with colours or without; one more sees that the last report is still as it was read', async () => {
    const { actions, state } = pane;
    for (const [before, trips] of [[() => Promise.resolve(), 3], [() => Promise.resolve(), 4], [() => actions.colour('workbook'), 4]] as const) {
      await before();
      const requests = excel.requests.length;
      await actions.report();
      expect(state().notice?.intent).toBe('success');
      expect(excel.requests.length - requests).toBe(trips);
    }
    expect(state().report?.gate).toMatchObject({ passed: false, counts: { hard: 2, soft: 8 } });
    const requests = excel.requests.length;
    await actions.verify();
    expect(excel.requests.length - requests).toBe(2);
    expect(state().verified).toMatchObject({ kind: 'verified', changes: [], passed: false });
  });
});

describe('边填边查 in Excel', () => {
  it('follows what is typed, colours included, and leaves no handler behind', async () => {
    const { actions, state } = pane;
    await actions.colour('workbook');
    expect(handlers()).toBe(0);
    await actions.follow(true);
    expect(handlers()).toBe(1);
    await until(() => state().result !== undefined);
    const short = (): boolean => state().result?.validation.findings.some(({ rule, severity, indicator }) => rule === 'parts-sum-to-total' && severity === 'hard' && indicator.includes('技术交易总额')) ?? true;
    expect(short()).toBe(true);
    const sheet = excel.workbook.sheets.find(({ name }) => name === BY_TOWN);
    const colours = (): string => JSON.stringify(sheet?.conditionalFormats.map(({ formula, ranges }) => [formula, ranges]));
    const before = colours();
    excel.userTypes(BY_TOWN, 'K7', 24.31);
    await until(() => !short());
    await until(() => colours() !== before);
    expect(sheet?.conditionalFormats.length).toBeLessThanOrEqual(5);

    await actions.follow(false);
    expect(handlers()).toBe(0);
    const requests = excel.requests.length;
    excel.userTypes(BY_TOWN, 'K7', 12);
    await wait(600);
    expect(excel.requests).toHaveLength(requests);
    expect(short()).toBe(false);
  });

  it('does not chase its own writing', async () => {
    const { actions, state } = pane;
    await actions.follow(true);
    await until(() => state().result !== undefined);
    await actions.report();
    await wait(100);
    const requests = excel.requests.length;
    await wait(800);
    expect(excel.requests).toHaveLength(requests);
    expect(state()).toMatchObject({ stale: false, reportStale: false });
    await actions.follow(false);
  });

  it('waits while a cell is being edited, and lets go of its handler after it', async () => {
    const { actions, state } = pane;
    await actions.follow(true);
    await until(() => state().result !== undefined);
    excel.userTypes(BY_TOWN, 'K7', 24.31);
    await wait(100);
    excel.isEditingCell = true;
    await until(() => state().live === 'waiting');
    expect(state().notice).toBeUndefined();
    excel.isEditingCell = false;
    await until(() => state().live === 'on');

    excel.isEditingCell = true;
    await actions.follow(false);
    excel.isEditingCell = false;
    await until(() => handlers() === 0);
    const requests = excel.requests.length;
    excel.userTypes(BY_TOWN, 'K7', 1);
    await wait(500);
    expect(excel.requests).toHaveLength(requests);
  });
});

describe('the selected cell', () => {
  it('is told while the pane is open, and no longer', async () => {
    const seen: string[] = [];
    const { watch } = createWatching(({ sheet, range }) => void seen.push(`${sheet} ${printAddress(range)}`));
    await watch(host);
    await watch(host);
    excel.userSelects(BY_TOWN, 'C7');
    await until(() => seen.length > 0);
    await watch(undefined);
    expect(excel.excel.registered.get('SelectionChanged')).toBe(0);
    excel.userSelects(BY_TOWN, 'C8');
    await wait(50);
    expect(seen).toEqual([`${BY_TOWN} C7`]);
  });

  it('shows its finding, and keeps the one that led there', async () => {
    const { actions, dispatch, state } = pane;
    await actions.check('workbook');
    const findings = state().result?.validation.findings ?? [];
    const hard = findings.find(({ severity }) => severity === 'hard');
    const place = hard?.places[0];
    if (!hard || !place) throw new Error('no finding');
    dispatch({ kind: 'cell', place });
    expect(state().selected).toBe(hard);
    const other = hard.places.at(-1) ?? place;
    dispatch({ kind: 'cell', place: other });
    expect(state().selected).toBe(hard);
    // Where nothing is wrong the list stays where it is, and says that it does not speak of this cell.
    dispatch({ kind: 'cell', place: { ...place, row: 500 } });
    expect([state().selected, state().shownBy]).toEqual([hard, 'none']);
    dispatch({ kind: 'cell', place });
    await actions.recheck();
    expect(state().selected?.key).toBe(hard.key);
  });
});
