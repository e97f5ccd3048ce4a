import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Refusal } from '../../src/core';
import { createSelecting, type Selecting } from '../../src/taskpane/selecting';
import type { Action } from '../../src/taskpane/state';
import { empty, fakeHost, finding, type FakeHost } from './fakes';

let host: FakeHost;
let said: Action[];
let selecting: Selecting;
beforeEach(() => {
  jest.useFakeTimers();
  host = fakeHost(empty());
  said = [];
  selecting = createSelecting(() => host, (action) => said.push(action));
});
afterEach(() => {
  jest.useRealTimers();
});
const at = (row: number, rows = 1) => ({ sheet: 'a', range: { row, column: 0, rows, columns: 1 } });

describe('going through the list', () => {
  it('shows each finding at once, and leads to the last one’s cell only', async () => {
    for (const row of [1, 2, 3]) {
      selecting.visit(finding('a', 'hard', row));
      await jest.advanceTimersByTimeAsync(30);
    }
    expect(said.map(({ kind }) => kind)).toEqual(['selected', 'selected', 'selected']);
    expect(host.calls).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(host.edits).toEqual([{ kind: 'select', sheet: 'a', range: { row: 3, column: 0, rows: 1, columns: 1 } }]);
  });

  it('gives way to a click', async () => {
    selecting.visit(finding('a', 'hard', 1));
    await selecting.select({ sheet: 'a', row: 9, column: 0 }, finding('a', 'hard', 9));
    await jest.advanceTimersByTimeAsync(500);
    expect(host.edits).toHaveLength(1);
  });

  it('says why a cell can not be reached', async () => {
    host.fault = new Refusal({ zh: '没有这张表', en: 'no such sheet' });
    selecting.visit(finding('a', 'hard', 1));
    await jest.advanceTimersByTimeAsync(500);
    expect(said.at(-1)).toMatchObject({ kind: 'notice', notice: { text: { zh: '没有这张表' } } });
  });
});

describe('the host’s word of a selection', () => {
  it('is an echo once, also where the cell is merged, and for a while', async () => {
    await selecting.select({ sheet: 'a', row: 4, column: 0 });
    expect(selecting.isOwnSelection(at(9))).toBe(false);
    expect(selecting.isOwnSelection(at(3, 2))).toBe(true);
    expect(selecting.isOwnSelection(at(3, 2))).toBe(false);
    await selecting.select({ sheet: 'a', row: 4, column: 0 });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(selecting.isOwnSelection(at(4))).toBe(false);
  });
});
