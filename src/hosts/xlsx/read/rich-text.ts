/** Text as cells and the shared table hold it: plain, or in runs of different looks (ECMA-376 part 1 §18.4). */
import type { Attributes } from './xml';

/** PhpSpreadsheet says xml:space once, on the root element, and means all below it. */
const ROOTS: ReadonlySet<string> = new Set(['sst', 'worksheet']);

const SPACES = ' \t\r\n';

/** Collects the text of one item from the elements it is made of. */
export interface TextCollector {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  /** The text so far; the next item starts anew. */
  readonly take: () => string;
}

/** Runs are joined; phonetic runs (rPh: how the text is pronounced) are no part of it. */
export function textCollector(): TextCollector {
  let joined = '';
  let current: string | undefined;
  let keepsSpace = false;
  let rootKeepsSpace = false;
  let inPhonetic = false;
  return {
    open: (name, attributes) => {
      const space = attributes['xml:space'];
      if (ROOTS.has(name)) rootKeepsSpace = space === 'preserve';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't' && !inPhonetic) {
        current = '';
        keepsSpace = space === undefined ? rootKeepsSpace : space === 'preserve';
      }
    },
    text: (text) => {
      if (current !== undefined) current += text;
    },
    close: (name) => {
      if (name === 'rPh') inPhonetic = false;
      else if (name === 't' && current !== undefined) {
        joined += unescapeText(keepsSpace ? current : trimSpace(current));
        current = undefined;
      }
    },
    take: () => {
      const item = joined;
      joined = '';
      return item;
    },
  };
}

/** Excel keeps outer white space of a <t> only where xml:space says so ([MS-OI29500] §2.1.706). */
function trimSpace(text: string): string {
  let end = text.length;
  // Not by /[ ]+$/, which looks through every run of spaces from each of its places.
  while (end > 0 && SPACES.includes(text.charAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end && SPACES.includes(text.charAt(start))) start += 1;
  return text.slice(start, end);
}

/** ST_Xstring: characters that XML can't hold stand as _xHHHH_, and so does an underscore that would read as one. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
