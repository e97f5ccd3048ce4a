/** Edits as lines of text, to be read and compared as a golden file: values row by row, all else by its range. */
import { expect } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { printAddress, printRange, type CellInput, type Edit, type Range } from '../src/core/index';

/** One line an edit, and one for neighbours that do the same in other places. */
export function printEdits(edits: readonly Edit[]): string {
  const lines: { what: string; places: string[] }[] = [];
  let sheet = '';
  for (const edit of edits) {
    if ('sheet' in edit && edit.sheet !== sheet) {
      sheet = edit.sheet;
      lines.push({ what: `\n== ${sheet} ==`, places: [] });
    }
    const { what, place } = printEdit(edit);
    const last = lines.at(-1);
    if (place !== undefined && last?.what === what) last.places.push(place);
    else lines.push({ what, places: place === undefined ? [] : [place] });
  }
  return lines.map(({ what, places }) => `${[what, ...places].join(' ')}\n`).join('').trimStart();
}

/** UPDATE_GOLDEN=1 writes the file anew: read the difference. */
export function expectGolden(file: string, text: string): void {
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

function printEdit(edit: Edit): { readonly what: string; readonly place?: string } {
  switch (edit.kind) {
    case 'setValues':
      return { what: ['values', ...edit.values.map((row, down) => `  ${printAddress({ row: edit.at.row + down, column: edit.at.column })}: ${row.map(printCell).join(' | ')}`)].join('\n') };
    case 'setFormat':
      return { what: `format ${plain(edit.format)}`, place: printRange(edit.range) };
    case 'merge':
      return { what: 'merge', place: printRange(edit.range) };
    case 'setColumnWidth':
      return { what: `width ${edit.width}`, place: printRange({ row: 0, column: edit.column, rows: 1, columns: edit.count }).replace(/\d/g, '') };
    case 'setRowHeight':
      return { what: `height ${edit.height}`, place: printRange({ row: edit.row, column: 0, rows: edit.count, columns: 1 }).replace(/[A-Z]/g, '') };
    default: {
      const { kind, ...rest } = edit;
      return { what: `${kind} ${plain({ ...rest, sheet: undefined })}` };
    }
  }
}

function printCell(value: CellInput): string {
  if (value === null) return '';
  return typeof value === 'object' ? `${value.formula} → ${JSON.stringify(value.value)}` : JSON.stringify(value);
}

function plain(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRange(part) ? printRange(part) : part));
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'rows' in value && 'columns' in value && 'row' in value && 'column' in value;
}
