/** What Excel takes at once, with room to spare. */
import { type Edit, printRange, type Range } from '../../core/index';

/**
 * Excel on the web refuses a request or an answer above 5 MB ("Resource limits and performance optimization for
 * Office Add-ins"); the rest is left to what the client library adds around our data.
 */
const REQUEST_BYTES = 4_000_000;

/** `Worksheet.getRanges` fails on an address of about 8,200 characters (design §2). */
const ADDRESS_CHARACTERS = 8_000;

/** Cells read at once where the whole workbook was too much: about 100 bytes each in four matrices. */
export const BLOCK_CELLS = 20_000;

/** What an edit costs beside its data: the actions and object paths of its request, measured and rounded up. */
const EDIT_BYTES = 2_500;
const FORMAT_BYTES = 9_000;
const SERIES_BYTES = 2_000;

/** Comma-separated addresses for `getRanges`, each short enough. */
export function addressLists(ranges: readonly Range[]): readonly string[] {
  const lists: string[] = [];
  for (const address of ranges.map(printRange)) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + 1 + address.length <= ADDRESS_CHARACTERS) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** The edits in order, parted so that each part fits one request: one part, unless there is very much to write. */
export function requests(edits: readonly Edit[], budget = REQUEST_BYTES): readonly (readonly Edit[])[] {
  const parts: Edit[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const edit of edits.flatMap((each) => splitValues(each, budget))) {
    const bytes = editBytes(edit);
    if (used + bytes > budget) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)?.push(edit);
    used += bytes;
  }
  return parts;
}

/** Halves a matrix by rows until each half fits; a single row always does. */
function splitValues(edit: Edit, budget: number): readonly Edit[] {
  if (edit.kind !== 'setValues' || edit.values.length < 2 || editBytes(edit) <= budget) return [edit];
  const half = edit.values.length >> 1;
  const top = { ...edit, values: edit.values.slice(0, half) };
  const bottom = { ...edit, at: { ...edit.at, row: edit.at.row + half }, values: edit.values.slice(half) };
  return [...splitValues(top, budget), ...splitValues(bottom, budget)];
}

function editBytes(edit: Edit): number {
  const text = JSON.stringify(edit);
  // UTF-8: a Chinese character takes three bytes.
  const wide = text.length - text.replace(/[^\0-\x7f]/g, '').length;
  return text.length + 2 * wide + ownBytes(edit);
}

function ownBytes(edit: Edit): number {
  if (edit.kind === 'setFormat') return FORMAT_BYTES;
  return EDIT_BYTES + (edit.kind === 'addChart' ? SERIES_BYTES * edit.chart.series.length : 0);
}
