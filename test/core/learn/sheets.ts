/** Sheets to learn from, written as rows of text: cells parted by |, numbers as numbers, blanks left blank. */
import { learnTemplate } from '../../../src/core/learn/learn';
import type { Assumption, Learned } from '../../../src/core/learn/learned';
import { parseRange } from '../../../src/core/sheet/address';
import { plainSheet, type CellValue, type Sheet, type Snapshot } from '../../../src/core/sheet/snapshot';
import type { TemplateRow } from '../../../src/core/template/template';

export function workbook(...sheets: readonly Sheet[]): Snapshot {
  return { sheets, date1904: false, properties: {} };
}

/** `merges` as A1 ranges, `format` a number format for every cell. */
export function grid(text: string, { name = '表', merges = [], format }: { name?: string; merges?: readonly string[]; format?: string } = {}): Sheet {
  const values = text
    .split('\n')
    .filter((line, index, lines) => line.trim() !== '' || (index > 0 && index < lines.length - 1))
    .map((line) => line.split('|').map(cell));
  const ranges = merges.flatMap((range) => parseRange(range) ?? []);
  if (ranges.length !== merges.length) throw new Error('a merge is no range');
  return { ...plainSheet(name, values), merges: ranges, formats: format === undefined ? [] : values.map((row) => row.map(() => format)) };
}

function cell(text: string): CellValue {
  const bare = text.trim();
  if (bare === '') return null;
  return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : bare;
}

export function learn(...sheets: readonly [Sheet, ...Sheet[]]): Learned {
  return learnTemplate(workbook(...sheets), sheets[0].name);
}

/** The row of a learned pack whose name begins so. */
export function rowOf(learned: Learned, name: string): TemplateRow {
  const row = learned.template.rows.find((one) => one.name.startsWith(name));
  if (!row) throw new Error(`no row ${name}`);
  return row;
}

export function assumed(learned: Learned, path: string): Assumption {
  const found = learned.assumptions.find((one) => one.path === path);
  if (!found) throw new Error(`nothing was assumed of ${path}`);
  return found;
}
