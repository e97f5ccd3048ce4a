/** Blocks of cells as spreadsheets put them on the clipboard: tab-separated lines, quoted where they must be. */

/** "a\tb\r\n\"two\nlines\"" → [["a","b"],["two\nlines"]]; a last line break ends the block and starts no row. */
export function parseBlock(text: string): readonly (readonly string[])[] {
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    rows[rows.length - 1]?.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      // A tab at the very end still has a blank cell behind it.
      if (at >= text.length) rows[rows.length - 1]?.push('');
      continue;
    }
    if (at >= text.length) break;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at < text.length) rows.push([]);
  }
  return rows;
}

interface Read {
  readonly text: string;
  readonly end: number;
}

function plainCell(text: string, from: number): Read {
  let end = from;
  while (end < text.length && !'\t\r\n'.includes(text.charAt(end))) end += 1;
  return { text: text.slice(from, end), end };
}

/** A quotation mark opens a quoted cell only where its closing one stands before a tab, a line break or the end. */
function quotedCell(text: string, from: number): Read {
  let end = from + 1;
  while (end < text.length) {
    if (text[end] !== '"') end += 1;
    else if (text[end + 1] === '"') end += 2;
    else break;
  }
  const next = text.charAt(end + 1);
  if (end >= text.length || (next !== '' && !'\t\r\n'.includes(next))) return plainCell(text, from);
  return { text: text.slice(from + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/** The reverse of `parseBlock`. */
export function printBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(printCell).join('\t')).join('\r\n');
}

function printCell(text: string): string {
  return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
