import { describe, expect, it } from '@jest/globals';
import { readFigure } from '../../../../src/core/indicator/quantity/figure';
import { parseQuantities } from '../../../../src/core/indicator/quantity/parse';
import { printQuantity } from '../../../../src/core/indicator/quantity/print';
import { splitUnit } from '../../../../src/core/indicator/unit';
import { casesOf, describeReading, linesOf, parseCase, withoutOffsets, type Case } from './fixture';

const TEXT_TABLES = ['luqiao-tasks.txt', 'wujiang-plan.txt', 'pinghu-315.txt'];

describe.each(TEXT_TABLES)('%s', (name) => {
  const cases = casesOf(name);
  it.each(cases.map(({ cell, expected }) => [cell, expected]))('%j → %s', (cell, expected) => {
    expectReading(cell, expected);
  });

  it('reads each number of a cell once: what was written is what was read', () => {
    for (const { cell, expected } of cases.filter(({ expected: reading }) => !reading.startsWith('!'))) {
      const reading = parseQuantities(cell);
      const read = 'quantities' in reading ? reading.quantities.flatMap((q) => (q.max === undefined ? [q.value] : [q.value, q.max])) : [];
      expect({ cell, read }).toEqual({ cell, read: numbersWritten(cell, expected) });
    }
  });
});

describe('number-tables.txt', () => {
  const rows = linesOf('number-tables.txt').map((line) => line.split(' | '));
  it.each(rows.map(([label = '', ...cells]) => [label, cells] as const))('%s', (label, cells) => {
    const { name, unit } = splitUnit(label);
    expect(unit).not.toBe('');
    expect(name).not.toMatch(/[（(]/);
    for (const cell of cells) {
      if (cell.includes(' → ')) expectFigure(parseCase(cell), unit);
      else {
        expect(readFigure(cell, 'General', unit, { date1904: false })).toEqual({ kind: 'number', value: Number(cell), disguises: ['text'] });
        expect(readFigure(Number(cell), '0.00', unit, { date1904: false })).toEqual({ kind: 'number', value: Number(cell), disguises: [] });
      }
    }
  });

  it('holds every row of the five tables', () => {
    // 附件3 12, 附件4 10, 专栏1 12, 平湖 9, 六倍增六提升 12
    expect(rows).toHaveLength(12 + 10 + 12 + 9 + 12);
  });
});

describe('what was read from the seeds', () => {
  const all = TEXT_TABLES.flatMap(casesOf).flatMap(({ cell }) => {
    const reading = parseQuantities(cell);
    return 'quantities' in reading ? reading.quantities.map((quantity) => ({ cell, quantity })) : [];
  });

  it('prints to a normal form that reads back the same', () => {
    expect(all.length).toBeGreaterThan(250);
    for (const { quantity } of all) expect(readBack(printQuantity(quantity))).toEqual([withoutOffsets(quantity)]);
  });

  it('stands where its offsets say: the slice alone reads the same, but for what a list carries over', () => {
    for (const { cell, quantity } of all) {
      const alone = readBack(cell.slice(quantity.start, quantity.end));
      expect(alone.map((each) => ({ ...each, scope: quantity.scope }))).toEqual([withoutOffsets(quantity)]);
    }
  });
});

function expectFigure({ cell, expected }: Case, unit: string): void {
  const reading = readFigure(cell, 'General', unit, { date1904: false });
  if (expected.startsWith('! ')) {
    expect(reading).toEqual({ kind: 'not-a-figure', reason: expect.objectContaining({ zh: expect.stringContaining(expected.slice(2)) }) });
  } else {
    expect(reading.kind).toBe('quantities');
    expectReading(cell, expected);
  }
}

function expectReading(cell: string, expected: string): void {
  const reading = parseQuantities(cell);
  if ('unreadable' in reading) expect(`! @${reading.offset} ${reading.unreadable.zh}`).toBe(expected);
  else expect(describeReading(reading.quantities)).toBe(expected);
}

function readBack(text: string): ReturnType<typeof withoutOffsets>[] {
  const reading = parseQuantities(text);
  return 'quantities' in reading ? reading.quantities.map(withoutOffsets) : [];
}

/** Found without the grammar: digits outside of brackets, of list marks and of what the expected reading names. */
function numbersWritten(cell: string, expected: string): readonly number[] {
  const bare = cell
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/19年(?:数据)?\)$/, '')
    .replace(/(^|\n)\d\.(?!\d)/g, '$1');
  const named = [...expected.matchAll(/\{([^}]*)\}/g)].flatMap(([, label = '']) => label.match(/\d+/g) ?? []);
  return (bare.match(/\d+(?:\.\d+)?/g) ?? []).filter((digits) => !named.includes(digits)).map(Number);
}
