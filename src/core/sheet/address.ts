/** Places in a sheet. Rows and columns count from 0; A1 text counts from 1. */

export interface Address {
  readonly row: number;
  readonly column: number;
}

export interface Range extends Address {
  readonly rows: number;
  readonly columns: number;
}

/** One cell of one sheet. Sheets are named, never numbered: positions move. */
export interface Place extends Address {
  readonly sheet: string;
}

/** Limits of the .xlsx format (ECMA-376; Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0; undefined where the letters name no column. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : undefined;
}

export function printAddress(at: Address): string {
  return columnName(at.column) + (at.row + 1);
}

/** "$H$9" → row 8, column 7; undefined where the text is no address. */
export function parseAddress(text: string): Address | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim());
  const column = columnIndex(match?.[1] ?? '');
  const row = Number(match?.[2]) - 1;
  return column === undefined || row >= MAX_ROWS ? undefined : { row, column };
}

export function printRange(range: Range): string {
  const first = printAddress(range);
  if (range.rows === 1 && range.columns === 1) return first;
  return `${first}:${printAddress(lastCell(range))}`;
}

/** "B2:D9", "B2" or "Sheet!B2" (the sheet is dropped); undefined where the text is no range. */
export function parseRange(text: string): Range | undefined {
  const [from, to] = text.slice(text.lastIndexOf('!') + 1).split(':');
  const first = parseAddress(from ?? '');
  const last = to === undefined ? first : parseAddress(to);
  if (!first || !last) return undefined;
  const row = Math.min(first.row, last.row);
  const column = Math.min(first.column, last.column);
  return {
    row,
    column,
    rows: Math.abs(first.row - last.row) + 1,
    columns: Math.abs(first.column - last.column) + 1,
  };
}

export function lastCell(range: Range): Address {
  return { row: range.row + range.rows - 1, column: range.column + range.columns - 1 };
}

export function contains(range: Range, at: Address): boolean {
  return (
    at.row >= range.row &&
    at.row < range.row + range.rows &&
    at.column >= range.column &&
    at.column < range.column + range.columns
  );
}

export function cellRange(at: Address): Range {
  return { row: at.row, column: at.column, rows: 1, columns: 1 };
}

/** A sheet's name as formulas need it: `It's` → `'It''s'`. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
