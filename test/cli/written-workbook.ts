/** What a written workbook holds, for tests of the command line. */
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../src/core/index';
import { readWorkbook } from '../../src/hosts/xlsx/read/workbook';

export function sheetValues(path: string, sheet: string): readonly (readonly CellValue[])[] {
  const found = readWorkbook(new Uint8Array(readFileSync(path))).sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`${path} has no sheet ${sheet}`);
  return found.values;
}

/** The numbers below a header, by sheet; sheets without such a header are left out. */
export function allFiguresOf(bytes: Uint8Array, header: string): ReadonlyMap<string, readonly number[]> {
  return new Map(
    readWorkbook(bytes).sheets.flatMap(({ name, values }) => {
      const row = values.findIndex((cells) => cells.includes(header));
      const column = row < 0 ? -1 : (values[row]?.indexOf(header) ?? -1);
      if (column < 0) return [];
      return [[name, values.slice(row + 1).map((cells) => cells[column]).filter((value) => typeof value === 'number')] as const];
    }),
  );
}
