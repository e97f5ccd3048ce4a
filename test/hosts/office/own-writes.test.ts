/** Through Microsoft's client library: what the add-in writes itself is no change of the clerk's. */
import { describe, expect, it } from '@jest/globals';
import { printRange, type Edit } from '../../../src/core/index';
import { officeHost } from '../../../src/hosts/office/host';
import { createOwnWrites } from '../../../src/hosts/office/own-writes';
import { bookOf } from './books';
import { openInExcel } from './stand-in/node';
import { fromSnapshot } from './stand-in/snapshot';

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const write = (address: 'B2' | 'C4', values: readonly (readonly number[])[]): Edit => ({
  kind: 'setValues',
  sheet: '表1',
  at: address === 'B2' ? { row: 1, column: 1 } : { row: 3, column: 2 },
  values,
});

describe.each([
  ['an Excel that does not say whose change it was', false],
  ['an Excel that does', true],
])('%s', (_, namesTrigger) => {
  it('tells the clerk’s changes and not the host’s own', async () => {
    const excel = openInExcel(fromSnapshot(bookOf(2)), { namesTrigger });
    const host = officeHost();
    const heard: string[] = [];
    const remove = await host.onChange?.(({ sheet, range }) => void heard.push(`${sheet} ${printRange(range)}`));
    await host.apply([write('B2', [[1, 2], [3, 4]]), write('C4', [[5]])]);
    await settled();
    expect(heard).toEqual([]);
    // The very cell that the add-in wrote, typed over by the clerk.
    excel.userTypes('表1', 'C4', '6');
    excel.userTypes('表2', 'A1', '7');
    await settled();
    expect(heard).toEqual(['表1 C4', '表2 A1']);
    await remove?.();
    expect(excel.excel.registered.get('Changed')).toBe(0);
  });
});

describe('own writes', () => {
  const event = (isOwn: boolean | undefined) => ({ sheet: '表1', sheetId: '1', range: { row: 1, column: 1, rows: 1, columns: 2 }, isOwn });

  it('are forgotten where their event never came', () => {
    const own = createOwnWrites();
    own.expect([write('B2', [[1, 2]])], 0);
    expect(own.isOwn(event(undefined), 10_000)).toBe(false);
  });

  it('are all that happens in a sheet that was put there for reading', () => {
    const own = createOwnWrites();
    own.visited(['2', '1']);
    expect(own.isVisitor(event(false))).toBe(true);
    expect(own.isOwn(event(false), 1)).toBe(true);
    expect(own.isVisitor({ ...event(undefined), sheetId: '3' })).toBe(false);
  });

  it('are told once for each writing, and never against Excel’s own word', () => {
    const own = createOwnWrites();
    own.expect([write('B2', [[1, 2]]), write('B2', [[3, 4]])], 0);
    expect(own.isOwn(event(false), 1)).toBe(false);
    expect([1, 2, 3].map((now) => own.isOwn(event(undefined), now))).toEqual([true, true, false]);
    expect(own.isOwn(event(true), 4)).toBe(true);
  });
});
