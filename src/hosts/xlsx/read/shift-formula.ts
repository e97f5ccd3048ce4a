/** Moves a formula as Excel does when it is filled into another cell. */
import { MAX_COLUMNS, MAX_ROWS, columnIndex, columnName } from '../../../core';

/**
 * Formulas cut into what may and may not move. The order matters: whatever could hide something that looks like a
 * reference (texts, quoted sheet names, [brackets] of tables and other workbooks, error values, and at last names,
 * numbers and functions) is eaten whole. A reference is no part of a longer word, and neither a function's name
 * (LOG10 before a bracket) nor a sheet's (Q1!A1).
 */
const PIECES = new RegExp(
  [
    `"(?:[^"]|"")*"`,
    `'(?:[^']|'')*'`,
    String.raw`\[(?:'.|[^\[\]']|\[(?:'.|[^\[\]'])*\])*\]`,
    String.raw`#[A-Z/0]+[!?]?`,
    String.raw`(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.!(])`,
    String.raw`(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.$!(\\?])`,
    String.raw`(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.$!(\\?])`,
    String.raw`\d+\.?\d*(?:[eE][+-]?\d+)?`,
    String.raw`[\p{L}_\\][\p{L}\p{N}_.\\?]*`,
  ].join('|'),
  'gsu',
);

/** What Excel leaves of a reference that is moved off the sheet. */
const OFF_SHEET = '#REF!';

interface Groups {
  readonly rows?: string;
  readonly columns?: string;
  readonly cell?: string;
}

/** `formula` without "="; references with $ stay, all others move by that many rows and columns. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(PIECES, (piece: string, ...rest: unknown[]) => {
    const groups = rest.at(-1) as Groups;
    if (groups.cell !== undefined) return shiftCell(piece, rows, columns);
    if (groups.rows !== undefined) return shiftPair(piece, (part) => shiftRow(part, rows));
    if (groups.columns !== undefined) return shiftPair(piece, (part) => shiftColumn(part, columns));
    return piece;
  });
}

function shiftCell(reference: string, rows: number, columns: number): string {
  const [, column = '', row = ''] = /^(\$?[A-Za-z]+)(\$?\d+)$/.exec(reference) ?? [];
  if (!isColumn(column) || !isRow(row)) return reference;
  const shifted = [shiftColumn(column, columns), shiftRow(row, rows)];
  return shifted.includes(OFF_SHEET) ? OFF_SHEET : shifted.join('');
}

function shiftPair(pair: string, shift: (part: string) => string): string {
  const parts = pair.split(':');
  if (!parts.every((part) => isColumn(part) || isRow(part))) return pair;
  const shifted = parts.map(shift);
  return shifted.includes(OFF_SHEET) ? OFF_SHEET : shifted.join(':');
}

function isColumn(part: string): boolean {
  return columnIndex(part.replace('$', '')) !== undefined;
}

function isRow(part: string): boolean {
  const row = Number(part.replace('$', ''));
  return row >= 1 && row <= MAX_ROWS;
}

function shiftColumn(part: string, by: number): string {
  if (part.startsWith('$')) return part;
  const index = (columnIndex(part) ?? 0) + by;
  return index < 0 || index >= MAX_COLUMNS ? OFF_SHEET : columnName(index);
}

function shiftRow(part: string, by: number): string {
  if (part.startsWith('$')) return part;
  const row = Number(part) + by;
  return row < 1 || row > MAX_ROWS ? OFF_SHEET : String(row);
}
