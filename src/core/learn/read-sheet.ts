/** A sheet's table as far as the sheet alone tells it: where it stands, its columns, its rows, its title and year. */
import type { Range } from '../sheet/address';
import { valueAt, type Sheet } from '../sheet/snapshot';
import { districtIn } from './district';
import { areaOf, locate, type Located } from './locate';
import { readRows, type Rows } from './rows';
import { settleColumns, type Settled } from './settle-columns';
import { surroundings, type Surroundings } from './surroundings';
import { statedYear, type YearGuess, type YearSources } from './years';

export interface SheetTable {
  readonly located: Located;
  readonly settled: Settled;
  readonly rows: Rows;
  readonly around: Surroundings;
  /** Titles and the name of the sheet, the nearest first. */
  readonly texts: readonly string[];
  /** Numbers of each row by column of the sheet. */
  readonly numbers: YearSources['rows'];
  readonly year?: YearGuess;
}

/** undefined where no table is seen: no header, neither figures nor contents of works, or no row. */
export function readSheet(sheet: Sheet, range?: Range): SheetTable | undefined {
  const located = locate(sheet, areaOf(sheet, range));
  if (!located) return undefined;
  const around = surroundings(sheet, located.header.row);
  const texts = [...new Set([around.title.value, ...around.above.slice().reverse(), sheet.name])];
  const settled = settleColumns(located, districtIn(texts));
  const rows = readRows(located, settled);
  const holds = settled.figures.length > 0 || settled.labels.some(({ role }) => role === 'content');
  if (!holds || rows.rows.length === 0) return undefined;
  const numbers = rows.rows.map(({ row }) => numbersIn(sheet, row, settled));
  const year = statedYear({ figures: settled.figures, rows: numbers, texts });
  return { located, settled, rows, around, texts, numbers, ...(year ? { year } : {}) };
}

function numbersIn(sheet: Sheet, row: number, { figures }: Settled): ReadonlyMap<number, number> {
  return new Map(figures.flatMap(({ column }): [number, number][] => {
    const value = valueAt(sheet, { row, column });
    return typeof value === 'number' ? [[column, value]] : [];
  }));
}
