import { beforeEach, describe, expect, it } from '@jest/globals';
import { printRange } from '../../../src/core/sheet/address';
import type { CellsEvent } from '../../../src/core/sheet/host';
import { onChanged, onSelectionChanged, parseEventAddress } from '../../../src/hosts/office/events';
import { officeHost } from '../../../src/hosts/office/host';
import { bookOf } from './books';
import { openInExcel } from './stand-in/node';
import type { StandIn } from './stand-in/session';
import { fromSnapshot } from './stand-in/snapshot';

let excel: StandIn;
beforeEach(() => {
  excel = openInExcel(fromSnapshot(bookOf(3)));
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

function listener(): { heard: string[]; handler: (event: CellsEvent) => void } {
  const heard: string[] = [];
  return { heard, handler: ({ sheet, range }) => void heard.push(`${sheet} ${printRange(range)}`) };
}

describe('selection', () => {
  it('is told with the name of the sheet, in order, until the handler is removed', async () => {
    const { heard, handler } = listener();
    const remove = await onSelectionChanged(handler);
    excel.userSelects('表2', 'B3:C4');
    excel.userSelects('表1', 'D5');
    excel.userSelects('表3', 'A1,C3:D4');
    await settled();
    expect(heard).toEqual(['表2 B3:C4', '表1 D5', '表3 A1']);

    await remove();
    expect(excel.excel.registered.get('SelectionChanged')).toBe(0);
    excel.userSelects('表1', 'A1');
    await settled();
    expect(heard).toHaveLength(3);
    await remove();
  });

  it('is told in order though Excel answers late, and not after a removal that came meanwhile', async () => {
    const { heard, handler } = listener();
    const remove = await onSelectionChanged(handler);
    const waits = [20, 0];
    excel.delay = () => new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 0));
    excel.userSelects('表1', 'A1');
    excel.userSelects('表2', 'B2');
    for (let tries = 0; heard.length < 2 && tries < 50; tries += 1) await settled();
    expect(heard).toEqual(['表1 A1', '表2 B2']);

    excel.userSelects('表3', 'C3');
    excel.beforeRequest = () => {
      excel.beforeRequest = () => undefined;
      void remove();
    };
    await settled();
    expect(heard).toHaveLength(2);
  });

  it('is not delivered any more once removal was asked for', async () => {
    const { heard, handler } = listener();
    const remove = await onSelectionChanged(handler);
    excel.userSelects('表1', 'A1');
    await remove();
    await settled();
    expect(heard).toEqual([]);
  });

  it('is passed over while Excel can not tell the sheet', async () => {
    const { heard, handler } = listener();
    const remove = await onSelectionChanged(handler);
    excel.isEditingCell = true;
    excel.userSelects('表1', 'A1');
    await settled();
    excel.isEditingCell = false;
    excel.userSelects('表1', 'A2');
    await settled();
    expect(heard).toEqual(['表1 A2']);
    await remove();
  });
});

describe('changes', () => {
  it("by the clerk and by the add-in are told, apart from selections", async () => {
    const { heard, handler } = listener();
    const remove = await onChanged(handler);
    excel.userTypes('表1', 'D4', '40');
    excel.userSelects('表1', 'D5');
    await officeHost().apply([{ kind: 'setValues', sheet: '表2', at: { row: 0, column: 0 }, values: [[1, 2]] }]);
    await settled();
    expect(heard).toEqual(['表1 D4', '表2 A1:B1']);
    await remove();
    expect(excel.excel.registered.get('Changed')).toBe(0);
    excel.userTypes('表1', 'D4', '41');
    await settled();
    expect(heard).toHaveLength(2);
  });

  it('are told later where the clerk was already typing in the next cell', async () => {
    const { heard, handler } = listener();
    const remove = await onChanged(handler);
    excel.isEditingCell = true;
    excel.userTypes('表1', 'D4', '40');
    await settled();
    excel.userTypes('表1', 'D5', '41');
    await settled();
    expect(heard).toEqual([]);
    excel.isEditingCell = false;
    for (let tries = 0; heard.length < 2 && tries < 150; tries += 1) await settled();
    expect(heard).toEqual(['表1 D4', '表1 D5']);
    await remove();
  });

  it('ask once for the sheets of many that come at a time', async () => {
    const { heard, handler } = listener();
    const remove = await onChanged(handler);
    const before = excel.requests.length;
    for (const row of [1, 2, 3, 4, 5]) excel.userTypes('表2', `D${row}`, row);
    for (let tries = 0; heard.length < 5 && tries < 50; tries += 1) await settled();
    expect(heard).toHaveLength(5);
    expect(excel.requests.length - before).toBeLessThanOrEqual(2);
    await remove();
  });

  it('go to each of two handlers, and removing one leaves the other', async () => {
    const [a, b] = [listener(), listener()];
    const removeA = await onChanged(a.handler);
    const removeB = await onChanged(b.handler);
    await removeA();
    excel.userTypes('表1', 'D4', '40');
    await settled();
    expect([a.heard, b.heard]).toEqual([[], ['表1 D4']]);
    await removeB();
  });
});

describe('addresses of events', () => {
  it.each([
    ['B2', 'B2'],
    ['$B$2:$D$9', 'B2:D9'],
    ['B2:C3,E5', 'B2:C3'],
    ['2:3', 'A2:XFD3'],
    ['B:C', 'B1:C1048576'],
    ['C', 'C1:C1048576'],
    ["'附件 3'!B2", 'B2'],
  ])('%s', (text, expected) => {
    const range = parseEventAddress(text);
    expect(range && printRange(range)).toBe(expected);
  });

  it('are undefined where they are none', () => {
    expect(parseEventAddress('')).toBeUndefined();
    expect(parseEventAddress('#REF!')).toBeUndefined();
  });
});
