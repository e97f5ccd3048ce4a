/** The published 吴兴 workbook with sheets for what was reached, filled as a bureau might report the second quarter. */
import { actualSheets, type CellInput, type Edit } from '../../../src/core/index';
import { readWorkbook } from '../../../src/hosts/xlsx/read/workbook';
import { applyEdits } from '../../../src/hosts/xlsx/write/apply';
import { templates } from '../../../src/templates/index';
import { sampleBytes } from '../../read-fixture';

export const DISTRICT = '完成情况（2023年）';
export const TOWNS_Q2 = '分乡镇完成（2023年二季度）';
export const TOWNS_YEAR = '分乡镇完成（2023年）';

/** First and second quarter of rows 6–12 (the first five are annual), as in 附件3. */
export const REPORTED: readonly (readonly [number, number])[] = [
  [2.6, 2.5], [6.5, 14.2], [76, 77], [31, 75], [18.5, 30], [3480, 3566], [52, 100],
];

/** 高新区 … 湖东街道; rows as in 附件4. */
export const TOWNS_REPORTED: Readonly<Record<number, readonly (number | null)[]>> = {
  0: [3.5, 2.95, 2.6, 2.5, 3.4, 3.8, 2.3, 3.9, 4.2],
  1: [5, 3.5, 2.4, 0.2, 0.3, 1.5, 1, 0.2, 0.1],
  2: [82, 71, 79, 50, 60, 80, 95, 70, 50],
  3: [18, 14, 9, 0.6, 1.5, 6.5, 24.5, 0.7, 0.2],
  4: [6, 4, 2, 1, 1, 2.5, 2.5, 1, 10],
  5: [980, 760, 673, 56, 112, 340, 500, 100, 45],
  7: [31, 25, 20, 10, 16, 24, -2, 10, 10],
  9: [26, 16, 10, 2, 3, 9, 26, null, 8],
};

export function published(): Uint8Array {
  return sampleBytes('wuxing-315-2023');
}

export function withBlanks(): Uint8Array {
  const bytes = published();
  return applyEdits(bytes, actualSheets(readWorkbook(bytes), templates).edits);
}

export function put(sheet: string, row: number, column: number, value: CellInput): Edit {
  return { kind: 'setValues', sheet, at: { row, column }, values: [[value]] };
}

export function fillings(): Edit[] {
  return [
    ...REPORTED.flatMap((quarters, i) => quarters.map((value, q) => put(DISTRICT, 7 + i, 2 + q, value))),
    ...Object.entries(TOWNS_REPORTED).flatMap(([row, values]) => values.map((value, town) => put(TOWNS_Q2, 2 + Number(row), 2 + town, value))),
  ];
}

/** `more` after the figures. */
export function reportedBytes(...more: readonly Edit[]): Uint8Array {
  return applyEdits(withBlanks(), [...fillings(), ...more]);
}
