import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { columnName, parseAddress, printAddress } from '../../../../src/core/sheet/address';
import { formulaAt, valueAt, type CellValue } from '../../../../src/core/sheet/snapshot';
import { parseReference } from '../../../../src/hosts/xlsx/read/reference';
import { readRows } from './make';

const escape = (text: string): string => text.replace(/[&<>"]|[^\x20-\x7e\u4e00-\u9fff]/gu, (one) => `&#${one.codePointAt(0)};`);
/** Characters that XML can hold as references, and no escape sequence of ours. */
const text = fc
  .string({ unit: fc.oneof(fc.constantFrom(...'年度指标 累计<&>"\'\n_x'), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 })), minLength: 1, maxLength: 12 })
  .filter((one) => !/_x[0-9a-f]{4}_/i.test(one) && [...one].every((character) => character === '\n' || (character >= ' ' && character !== '\ufffe' && character !== '\uffff')));
/** Up to Excel's largest. */
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, min: -9.99e307, max: 9.99e307 })).map((one) => Number(one.toPrecision(15)) + 0);
const value: fc.Arbitrary<CellValue> = fc.oneof(text, number, fc.boolean(), fc.constantFrom('#N/A', '#REF!').map((error) => ({ error })));
const cell = fc.record({ row: fc.nat(40), column: fc.nat(60), value, formula: fc.option(fc.constantFrom('SUM(A1:B2)', 'IF(A1<2,"是","否")')), inline: fc.boolean(), addressed: fc.boolean() });
const cells = fc.uniqueArray(cell, { selector: ({ row, column }) => row * 100 + column, maxLength: 80 });

type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

/** As plain as a writer can be; texts go to the shared table or inline, addresses are left out where they may be. */
function write(all: readonly Cell[]): { readonly rows: string; readonly strings: string } {
  const strings: string[] = [];
  const xml = (one: Cell, follows: boolean): string => {
    const r = one.addressed || !follows ? ` r="${printAddress(one)}"` : '';
    const f = one.formula === null ? '' : `<f>${escape(one.formula)}</f>`;
    const t = (content: string): string => `<t xml:space="preserve">${escape(content)}</t>`;
    if (typeof one.value === 'number') return `<c${r}>${f}<v>${one.value}</v></c>`;
    if (typeof one.value === 'boolean') return `<c${r} t="b">${f}<v>${one.value ? 1 : 0}</v></c>`;
    if (typeof one.value === 'object') return `<c${r} t="e">${f}<v>${one.value?.error}</v></c>`;
    if (one.formula !== null) return `<c${r} t="str">${f}<v>${escape(one.value)}</v></c>`;
    if (one.inline) return `<c${r} t="inlineStr"><is>${t(one.value)}</is></c>`;
    return `<c${r} t="s"><v>${strings.push(`<si>${t(one.value)}</si>`) - 1}</v></c>`;
  };
  const rows = [...new Set(all.map(({ row }) => row))].sort((a, b) => a - b).map((row) => {
    const line = all.filter((one) => one.row === row).sort((a, b) => a.column - b.column);
    return `<row r="${row + 1}">${line.map((one, index) => xml(one, (line[index - 1]?.column ?? -1) === one.column - 1)).join('')}</row>`;
  });
  return { rows: rows.join(''), strings: strings.join('') };
}

describe('any grid', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { rows, strings } = write(all);
        const sheet = readRows(rows, { strings });
        for (const one of all) {
          expect(valueAt(sheet, one)).toEqual(one.value);
          expect(formulaAt(sheet, one)).toBe(one.formula === null ? '' : `=${one.formula}`);
        }
        const held = sheet.values.flat().filter((found) => found !== null);
        expect(held).toHaveLength(all.length);
        for (const row of sheet.values) expect(row.at(-1)).not.toBe(null);
      }),
      { numRuns: 200 },
    );
  });

  it('has its cells where core says their addresses are', () => {
    const address = fc.tuple(fc.nat(20_000), fc.nat(1_200_000)).map(([column, row]) => columnName(column) + row);
    const odd = fc.constantFrom('', 'A', '1', '$A$1', 'a1', 'A01', ' A1', 'A1 ', 'AAAA1', 'A1B', 'Ａ1', 'A１', 'A-1', 'A1:B2');
    fc.assert(fc.property(fc.oneof(address, odd), (r) => expect(parseReference(r)).toEqual(parseAddress(r))), { numRuns: 500 });
  });
});
