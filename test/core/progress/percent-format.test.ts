import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawProgress, progressOf } from '../../../src/core/index';
import { fractionOf, type Fraction } from '../../../src/core/progress/fraction';
import { lightOf, type Judged } from '../../../src/core/progress/judge';
import { percentFormat } from '../../../src/core/progress/percent-format';
import { thresholdsOf, type Thresholds } from '../../../src/core/template/thresholds';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { templates } from '../../../src/templates/index';
import { DISTRICT, put, reportedBytes, TOWNS_Q2 } from './reported';

const usual = thresholdsOf({});
const format = (share: Fraction, thresholds: Thresholds = usual): string => percentFormat({ share, light: lightOf(share, thresholds) } as Judged, thresholds);

describe('a completion as it prints', () => {
  it.each<[number, string]>([
    [0.892, '0.0%'], [0.8994, '0.0%'], [0.8997, '0.00%'], [0.8995, '0.00%'], [0.89996, '0.000%'], [0.9, '0.0%'], [0.9005, '0.0%'], [0.9994, '0.0%'], [0.99999, '0.000%'], [1, '0.0%'], [1.2, '0.0%'], [-0.3, '0.0%'],
  ])('%d as %s', (share, wanted) => {
    expect(format(fractionOf(share))).toBe(wanted);
  });

  it('without a light, one decimal', () => {
    expect(percentFormat({ share: fractionOf(0.8997), unlit: 'no-direction' } as unknown as Judged, usual)).toBe('0.0%');
  });

  it('ends, however near the threshold is', () => {
    expect(format({ above: 9n * 10n ** 29n - 1n, below: 10n ** 30n })).toBe(`0.${'0'.repeat(12)}%`);
  });

  it('reads as its light says, by any thresholds', () => {
    const threshold = fc.integer({ min: 1, max: 1500 }).map((n) => n / 1000);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 150_000 }), threshold, threshold, (n, a, b) => {
        const thresholds: Thresholds = { green: Math.max(a, b), yellow: Math.min(a, b), cap: 2 };
        const share = fractionOf(n / 100_000);
        const decimals = (format(share, thresholds).match(/0/g) ?? []).length - 1;
        const shown = fractionOf(Number(`${Math.round(n / 10 ** (3 - decimals))}e-${decimals + 2}`));
        expect(lightOf(shown, thresholds)).toBe(lightOf(share, thresholds));
      }),
    );
  });
});

it('both sheets print 89.97%, and not 90.0%, beside a red light', () => {
  // 0.8997 of the 37.5 and of 高新区's 935 (the year's) by the second quarter.
  const bytes = reportedBytes(put(DISTRICT, 11, 3, 33.73875), put(TOWNS_Q2, 7, 2, 841.2195));
  const snapshot = readWorkbook(bytes);
  const formats = drawProgress(progressOf(snapshot, templates), snapshot, 'zh').flatMap((edit) => (edit.kind === 'setFormat' && edit.format.numberFormat?.startsWith('0.00%') ? [[edit.sheet, edit.format.numberFormat, edit.range.rows * edit.range.columns]] : []));
  expect(formats).toEqual([['晾晒（2023年二季度）', '0.00%', 1], ['乡镇晾晒（2023年二季度）', '0.00%" ● 红"', 1]]);
});
