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
