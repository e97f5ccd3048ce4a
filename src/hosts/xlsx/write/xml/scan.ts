/**
 * Finds where markup starts and ends in XML text, and changes nothing: a part is edited by replacing stretches
 * of its text, so that everything else stays byte for byte. saxes (the reader's parser) tells what elements say
 * but not where each of them starts.
 */

/** The text is not well-formed; whoever knows the part's name makes a sentence of it. */
export class BrokenMarkup extends Error {}

export class HasDocumentType extends BrokenMarkup {}

const GREATER = 62;
const SLASH = 47;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const EXCLAMATION = 33;
const QUESTION = 63;

export type MarkupKind = 'open' | 'close' | 'empty' | 'other';

/** The position after the tag, comment, CDATA section or processing instruction that starts at `at`. */
export function markupEnd(xml: string, at: number): number {
  const first = xml.charCodeAt(at + 1);
  if (first === EXCLAMATION || first === QUESTION) return otherEnd(xml, at);
  for (let index = at + 1; index < xml.length; index += 1) {
    const code = xml.charCodeAt(index);
    if (code === GREATER) return index + 1;
    if (code === DOUBLE_QUOTE) index = after(xml, '"', index + 1) - 1;
    else if (code === SINGLE_QUOTE) index = after(xml, "'", index + 1) - 1;
  }
  throw new BrokenMarkup();
}

function otherEnd(xml: string, at: number): number {
  if (xml.startsWith('<!--', at)) return after(xml, '-->', at + 4);
  if (xml.startsWith('<![CDATA[', at)) return after(xml, ']]>', at + 9);
  if (xml.startsWith('<?', at)) return after(xml, '?>', at + 2);
  throw xml.startsWith('<!DOCTYPE', at) ? new HasDocumentType() : new BrokenMarkup();
}

/** `end` is what `markupEnd` gave for `at`. */
export function markupKind(xml: string, at: number, end: number): MarkupKind {
  const next = xml.charCodeAt(at + 1);
  if (next === EXCLAMATION || next === QUESTION) return 'other';
  if (next === SLASH) return 'close';
  return xml.charCodeAt(end - 2) === SLASH ? 'empty' : 'open';
}

/** The position after the whole element whose opening tag starts at `at`. */
export function elementEnd(xml: string, at: number): number {
  let depth = 0;
  for (let position = at; position >= 0; ) {
    const end = markupEnd(xml, position);
    const kind = markupKind(xml, position, end);
    if (kind === 'open') depth += 1;
    else if (kind === 'close') depth -= 1;
    if (depth === 0 && kind !== 'other') return end;
    position = xml.indexOf('<', end);
  }
  throw new BrokenMarkup();
}

/** The name as written, prefix and all, of the tag that starts at `at`. */
export function tagName(xml: string, at: number): string {
  NAME.lastIndex = at;
  const name = NAME.exec(xml)?.[1];
  if (name === undefined) throw new BrokenMarkup();
  return name;
}

const NAME = /<\/?([^ \t\r\n/>=<]+)/y;

/** Replaces every opening or empty tag of that local name, whatever its prefix and depth. */
export function mapTags(xml: string, local: string, change: (tag: string) => string): string {
  let result = '';
  let copied = 0;
  for (let at = xml.indexOf('<'); at >= 0; ) {
    const end = markupEnd(xml, at);
    const kind = markupKind(xml, at, end);
    if ((kind === 'open' || kind === 'empty') && localName(tagName(xml, at)) === local) {
      result += xml.slice(copied, at) + change(xml.slice(at, end));
      copied = end;
    }
    at = xml.indexOf('<', end);
  }
  return result + xml.slice(copied);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new BrokenMarkup();
  return at + mark.length;
}
