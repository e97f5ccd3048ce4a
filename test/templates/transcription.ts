/**
 * The published tables as the saved documents have them, read without any of the packs' code or conventions:
 * the packs were written by hand, and this is what they are held against.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Transcription {
  readonly title: string;
  /** '' where the header on the left reaches over the column. */
  readonly headers: readonly string[];
  /**
   * A cell for each header, as printed; quarter cells of annual indicators all say 年度指标, and the heading of a
   * group stands in each of its rows.
   */
  readonly rows: readonly (readonly string[])[];
}

const ANNUAL = '年度指标';

/** Lines of a document's extract that are neither blank nor the number of its annex. */
export function documentLines(name: string): string[] {
  const text = readFileSync(join(__dirname, '..', 'fixtures', 'seeds', name), 'utf8');
  return text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^附件\d?$/.test(line.trim()) && !line.startsWith('# '));
}

/** Documents 000 and 003 print a cell on a line that begins with a tab; a line without one goes on with the cell above. */
export function fromTabbedLines(name: string, columns: number): Transcription {
  const lines = documentLines(name);
  const first = lines.findIndex((line) => line.startsWith('\t'));
  const cells: string[] = [];
  for (const line of lines.slice(first)) {
    if (line.startsWith('\t')) cells.push(line.trim());
    else cells.push(`${cells.pop() ?? ''}\n${line.trim()}`);
  }
  const title = lines.slice(0, first).map((line) => line.trim()).join('\n');
  return inRows(title, cells.flatMap((cell) => (cell === ANNUAL ? [cell, cell, cell, cell] : [cell])), columns);
}

/** Document 001 prints a cell on a line, and the name of the box before the title. */
export function fromPlainLines(name: string, columns: number): Transcription {
  const [title = '', ...cells] = documentLines(name).map((line) => line.trim());
  return inRows(title.replace(/^专栏\d+ ?[:：]/, ''), cells, columns);
}

/** Document 002 prints a row on a line, cells apart by " | "; cells that a merge covers are left out of it. */
export function fromPipedLines(name: string): Transcription {
  const [title = '', ...rest] = documentLines(name);
  const table = rest.map((line) =>
    line
      .replace(/[\s|]+$/, '')
      .split('|')
      .map((cell) => cell.trim())
      .flatMap((cell) => (cell === ANNUAL ? [cell, cell, cell, cell] : [cell])),
  );
  return { title: title.trim(), headers: table[0] ?? [], rows: table.slice(1) };
}

/** 002 附件2: a first column of groups, whose heading stands in the first row of each and which shares its header with the second. */
export function fromGroupedPipes(name: string): Transcription {
  const { title, headers, rows } = fromPipedLines(name);
  const [first = '', ...rest] = headers;
  let group = '';
  const full = rows.map((row) => {
    if (row.length === headers.length) return [group, ...row];
    group = row[0] ?? '';
    return row;
  });
  return { title, headers: [first, '', ...rest], rows: full };
}

/** 004 六倍增六提升: a cell on a line, what stands below a figure in its cell on a line of its own, groups where they begin. */
export function fromGroupedLines(name: string, columns: number): Transcription {
  const [title = '', ...lines] = documentLines(name).map((line) => line.trim());
  const cells: string[] = [];
  let group = '';
  for (const line of lines) {
    if (/^六.{1,2}$/.test(line)) group = line;
    else if (/^\(|^\d+年\)$/.test(line)) cells.push(`${cells.pop() ?? ''}\n${withBrackets(line)}`);
    else {
      if (cells.length % columns === 0 && cells.length > 0) cells.push(group);
      cells.push(withBrackets(line));
    }
  }
  return inRows(title, cells, columns);
}

/**
 * Saving 004 dropped single brackets: `比重(%`, `19年)`, `95.519年数据)`. Where one of a pair still stands the other is
 * put back: behind a unit, or before the year (19年) that other cells print in brackets.
 */
export function withBrackets(text: string): string {
  const open = text.split('(').length - text.split(')').length;
  if (open > 0) return `${text})`;
  return open < 0 ? text.replace(/(?=19年(数据)?\)$)/, '(') : text;
}

function inRows(title: string, cells: readonly string[], columns: number): Transcription {
  const table = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
  return { title: title.trim(), headers: table[0] ?? [], rows: table.slice(1) };
}
