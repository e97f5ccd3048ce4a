/** Small workbooks to start a test with. */
import { plainSheet, type Sheet, type Snapshot } from '../../../src/core/sheet/snapshot';

export const book = (...sheets: readonly Sheet[]): Snapshot => ({ sheets, date1904: false, properties: {} });

/** `count` sheets named 表1, 表2 …, each with a small table that begins at C3. */
export function bookOf(count: number): Snapshot {
  return book(...Array.from({ length: count }, (_, index) => table(`表${index + 1}`)));
}

export const table = (name: string): Sheet =>
  plainSheet(name, [[], [], [null, null, '指标', '2023年'], [null, null, '研发费用', 36.71], [null, null, '发明专利', 3155]]);
