import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Outcome } from '../../src/core/index';
import { printAddress } from '../../src/core/sheet/address';
import { gather } from '../../src/core/run-rules';
import { suspectsOf } from '../../src/core/suspects';
import { checkSample } from '../read-fixture';

const place = (row: number): { sheet: string; row: number; column: number } => ({ sheet: '表', row, column: 0 });
const failed = (...rows: number[]): Outcome => ({
  kind: 'finding',
  finding: { rule: 'x', severity: 'hard', places: rows.map(place) } as unknown as Finding,
});
const passed = (...rows: number[]): Outcome => ({ kind: 'passed', places: rows.map(place) });
const named = (outcomes: readonly Outcome[]): number[] => suspectsOf(gather([outcomes])).map((suspect) => suspect.place.row);

describe('the smallest suspect set', () => {
  it('names the one cell in which two failed checks meet', () => {
    expect(named([failed(1, 2), failed(2, 3)])).toEqual([2]);
  });
  it('names nobody where each check stands alone', () => {
    expect(named([failed(1, 2), failed(3, 4)])).toEqual([]);
  });
  it('names nobody where several cells would do as well', () => {
    expect(named([failed(1, 2, 3), failed(1, 2, 3)])).toEqual([]);
  });
  it('prefers the cell that no passed check speaks for', () => {
    expect(named([failed(1, 2), failed(1, 2), passed(1), passed(1)])).toEqual([2]);
  });
  it('names a cell in each of two knots, and the findings that it explains', () => {
    expect(named([failed(1, 2), failed(11, 12), failed(2, 3), failed(12, 13)])).toEqual([2, 12]);
    const [first] = suspectsOf(gather([[failed(1, 2), failed(5), failed(2, 3)]]));
    expect(first?.findings.map(({ places }) => places.map(({ row }) => row))).toEqual([[1, 2], [2, 3]]);
  });
  it('names the cells that meet most findings, where one alone does not meet all', () => {
    expect(named([failed(1, 2), failed(1, 3), failed(1, 4), failed(4, 5), failed(5, 6)])).toEqual([1, 5]);
    expect(named([failed(1, 2), failed(2, 3), failed(3, 4)])).toEqual([2, 3]);
  });
  it('weighs what passed: of two cells in the same findings, the one that passed less often', () => {
    const often = Array.from({ length: 30 }, () => passed(2));
    expect(named([failed(1, 2), failed(2, 1), ...often])).toEqual([1]);
    expect(named([failed(1, 2), failed(1, 2), passed(1), passed(2)])).toEqual([]);
  });
  it('says nothing by information, nor by the shape of a table', () => {
    const of = (rule: string, severity: string): Outcome[] => [1, 3].map((row) => ({ kind: 'finding', finding: { rule, severity, places: [place(row), place(2)] } as unknown as Finding }));
    expect(named(of('x', 'soft'))).toEqual([2]);
    expect(named(of('x', 'info'))).toEqual([]);
    for (const rule of ['structure', 'cell-required', 'rule-crashed']) expect(named(of(rule, 'hard'))).toEqual([]);
  });
  it('names no third cell where two explain all, though the third alone explains the most', () => {
    const knot = (left: number, right: number): Outcome[] => [failed(1), failed(2), ...Array.from({ length: left }, () => failed(1, 3)), ...Array.from({ length: right }, () => failed(2, 3))];
    expect(named(knot(2, 2))).toEqual([1, 2]);
    expect(named([...knot(2, 2), passed(1), passed(1), passed(2)])).toEqual([1, 2]);
    expect(named(knot(6, 6))).toEqual([1, 2]);
    // Beyond 14 findings the search takes what explains most first.
    expect(named(knot(7, 6))).toEqual([3, 1, 2]);
  });
  it('still names a cell where a knot holds more findings than are searched through', () => {
    const chain = Array.from({ length: 20 }, (_, i) => failed(100 + i, 200 + i, 7));
    expect(named(chain)).toEqual([7]);
    expect(named([...chain, failed(8, 119), failed(8, 300)])).toEqual([7, 8]);
    expect(named([...chain.slice(0, 13), failed(8, 112), failed(8, 300)])).toEqual([7, 8]);
  });
  it('explains every finding of a knot with no more cells than a search through all sets needs', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 }), (checks) => {
        const least = Array.from({ length: 64 }, (_, bits) => [0, 1, 2, 3, 4, 5].filter((row) => bits & (1 << row)))
          .filter((rows) => checks.every((check) => check.some((row) => rows.includes(row))))
          .reduce((size, rows) => Math.min(size, rows.length), 9);
        expect(named(checks.map((check) => failed(...check))).length).toBeLessThanOrEqual(least);
      }),
    );
  });
  it('points at the 10 between 110 and 90 of 平湖', () => {
    expect(checkSample('pinghu-315-2023').suspects.map((suspect) => printAddress(suspect.place))).toEqual(['D8']);
  });
});
