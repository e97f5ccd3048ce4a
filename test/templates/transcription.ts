/**
 * The published tables as the saved documents have them, read without any of the packs' code or conventions:
 * the packs were written by hand, and this is what they are held against.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Transcription {
  readonly title: string;
  readonly headers: readonly string[];
  /** A cell for each header, as printed; quarter cells of annual indicators all say 年度指标. */
  readonly rows: readonly (readonly string[])[];
}

const ANNUAL = '年度指标';

function lines(name: string): string[] {
  return readFileSync(join(__dirname, '..', 'fixtures', 'seeds', name), 'utf8').split(/\r?\n/);
}

/** Document 000 prints a cell on a line that begins with a tab; a line without one goes on with the cell above. */
export function fromTabbedLines(name: string, columns: number): Transcription {
  const [title = '', ...rest] = lines(name).filter((line) => line.trim() !== '' && !/^附件\d$/.test(line.trim()));
  const cells: string[] = [];
  for (const line of rest) {
    if (line.startsWith('\t')) cells.push(line.trim());
    else cells.push(`${cells.pop() ?? ''}\n${line.trim()}`);
  }
  const spread = cells.flatMap((cell) => (cell === ANNUAL ? [cell, cell, cell, cell] : [cell]));
  const table = Array.from({ length: spread.length / columns }, (_, row) => spread.slice(row * columns, (row + 1) * columns));
  return { title: title.trim(), headers: table[0] ?? [], rows: table.slice(1) };
}

/** Document 002 prints a row on a line, cells apart by " | "; cells that a merge covers are left out of it. */
export function fromPipedLines(name: string): Transcription {
  const [title = '', ...rest] = lines(name).filter((line) => line.trim() !== '' && !/^附件\d$/.test(line.trim()));
  const table = rest.map((line) =>
    line
      .replace(/[\s|]+$/, '')
      .split('|')
      .map((cell) => cell.trim())
      .flatMap((cell) => (cell === ANNUAL ? [cell, cell, cell, cell] : [cell])),
  );
  return { title: title.trim(), headers: table[0] ?? [], rows: table.slice(1) };
}
