/**
 * Tables as clerks leave them, and all that is read from each: where it stands, what its columns and rows were taken
 * for, what surprised, and every figure. found.txt is meant to be read in review; UPDATE_GOLDEN=1 writes it anew.
 */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { columnName, printAddress, type Range } from '../../../src/core/index';
import { printNumber } from '../../../src/core/indicator/decimal';
import type { Figure } from '../../../src/core/table/figure';
import type { Surprise, Table } from '../../../src/core/table/table';
import { TABLES, type AsLeft } from './as-left';
import { search } from './search';

const file = join(__dirname, 'found.txt');

function area({ row, column, rows, columns }: Range): string {
  return `${printAddress({ row, column })}:${printAddress({ row: row + rows - 1, column: column + columns - 1 })}`;
}

function surprise(one: Surprise): string {
  const { kind, ...about } = one;
  return `! ${kind} ${JSON.stringify(about, (key, value: unknown) => (key === 'definition' ? (value as { header: string }).header : key === 'indicator' ? (value as { name: string }).name : value))}`;
}

function figure(one: Figure): string {
  const value = one.value === null ? `? ${one.unusable?.zh ?? ''}` : printNumber(one.value);
  const marks = [one.due ? '' : 'not due', one.fraction ? 'was a fraction' : '', one.adds ?? '', one.sumsRatio ? 'sums a ratio' : '', one.formula].filter((word) => word !== '');
  return `${printAddress(one.at)} ${one.region} ${one.column.key}: ${value}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

function print(table: Table): string {
  const { sheet, template, confidence, header, range, labelColumn, columns, totalColumn, departmentColumn, rows, surprises } = table;
  const at = (column: number | undefined): string => (column === undefined ? '–' : columnName(column));
  return [
    `${template.id} in ${sheet.name}!${area(range)}, header ${area(header)}, ${confidence}`,
    `labels ${at(labelColumn)}, total ${at(totalColumn)}, department ${at(departmentColumn)}, ${columns.map(({ column, definition }) => `${at(column)}=${definition.key}`).join(' ')}`,
    ...surprises.map(surprise),
    ...rows.flatMap((row) => [`${row.row + 1} ${row.indicator.name} [${row.figures[0]?.department ?? ''}]`, ...[...row.figures, ...(row.total ? [row.total] : [])].map((one) => `  ${figure(one)}`)]),
  ].join('\n');
}

function chapter(name: string, asLeft: AsLeft): string {
  const { tables, resembling } = search(asLeft);
  const said = [...tables.map(print), ...resembling.map(({ sheet, template, rows, columns }) => `resembles ${template.id}: ${sheet}, ${rows} rows, ${columns} columns`)];
  return [`# ${name}`, ...(said.length === 0 ? ['nothing'] : said)].join('\n');
}

const names = Object.keys(TABLES);
if (process.env['UPDATE_GOLDEN']) writeFileSync(file, `${names.map((name) => chapter(name, TABLES[name] as AsLeft)).join('\n\n')}\n`);
const chapters = new Map((existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n\n') : []).map((text) => [/^# (.*)/.exec(text)?.[1], text]));

describe('tables as clerks leave them', () => {
  it.each(names)('%s', (name) => {
    expect(chapter(name, TABLES[name] as AsLeft)).toBe(chapters.get(name));
  });
});
