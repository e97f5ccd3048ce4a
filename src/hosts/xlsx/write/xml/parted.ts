/** An element taken apart into its opening tag, its children as text, and its closing tag; joined it is the same text again. */
import { documentType } from '../../read/refusals';
import { damaged } from '../../zip/refusals';
import { localName, BrokenMarkup, HasDocumentType, elementEnd, markupEnd, markupKind, tagName } from './scan';

export interface Piece {
  /** The local name of a child in the parent's namespace prefix, else '' (text, comments, other namespaces). */
  readonly name: string;
  readonly text: string;
}

export interface Parted {
  /** Always as an opening tag, also where it was written `<a/>`. */
  readonly open: string;
  readonly pieces: readonly Piece[];
  readonly close: string;
  /** It was written `<a/>`, and is again as long as it has no children. */
  readonly wasEmpty: boolean;
  /** "x:" or "": new children take the same one. */
  readonly prefix: string;
}

export interface Document {
  readonly prolog: string;
  readonly root: Parted;
  readonly epilog: string;
}

/**
 * Throws a `Refusal` that names the part where tags do not balance, a document type is declared, or the root is not the
 * expected one: what leads to a part may take it for another, and two writers of one part would undo each other's work.
 */
export function parseDocument(xml: string, name: string, root?: string): Document {
  try {
    const document = partDocument(xml);
    if (root !== undefined && localName(tagName(document.root.open, 0)) !== root) throw damaged(name);
    return document;
  } catch (error) {
    if (error instanceof HasDocumentType) throw documentType(name);
    throw error instanceof BrokenMarkup ? damaged(name) : error;
  }
}

function partDocument(xml: string): Document {
  let at = xml.indexOf('<');
  while (at >= 0 && (xml.startsWith('<?', at) || xml.startsWith('<!', at))) at = xml.indexOf('<', markupEnd(xml, at));
  if (at < 0) throw new BrokenMarkup();
  const { parted, end } = partAt(xml, at);
  checkEpilog(xml, end);
  return { prolog: xml.slice(0, at), root: parted, epilog: xml.slice(end) };
}

/** Behind the root there are only white space, comments and processing instructions. */
function checkEpilog(xml: string, start: number): void {
  let at = start;
  for (let next = xml.indexOf('<', at); next >= 0; next = xml.indexOf('<', at)) {
    const end = markupEnd(xml, next);
    if (markupKind(xml, next, end) !== 'other' || xml.slice(at, next).trim() !== '') throw new BrokenMarkup();
    at = end;
  }
  if (xml.slice(at).trim() !== '') throw new BrokenMarkup();
}

export function printDocument({ prolog, root, epilog }: Document): string {
  return prolog + print(root) + epilog;
}

/** `xml` is exactly one element. Throws `BrokenMarkup` where tags do not balance. */
export function part(xml: string): Parted {
  const { parted, end } = partAt(xml, 0);
  if (end !== xml.length) throw new BrokenMarkup();
  return parted;
}

/** The element whose opening tag starts at `start`, and the position after it. */
function partAt(xml: string, start: number): { readonly parted: Parted; readonly end: number } {
  const openEnd = markupEnd(xml, start);
  const name = tagName(xml, start);
  const prefix = name.slice(0, name.indexOf(':') + 1);
  if (markupKind(xml, start, openEnd) === 'empty') {
    return { parted: { open: `${xml.slice(start, openEnd - 2)}>`, pieces: [], close: `</${name}>`, wasEmpty: true, prefix }, end: openEnd };
  }
  const pieces: Piece[] = [];
  let text = openEnd;
  for (let at = xml.indexOf('<', openEnd); at >= 0; ) {
    const end = markupEnd(xml, at);
    const kind = markupKind(xml, at, end);
    if (kind === 'other') {
      at = xml.indexOf('<', end);
      continue;
    }
    if (at > text) pieces.push({ name: '', text: xml.slice(text, at) });
    if (kind === 'close') {
      if (tagName(xml, at) !== name) throw new BrokenMarkup();
      return { parted: { open: xml.slice(start, openEnd), pieces, close: xml.slice(at, end), wasEmpty: false, prefix }, end };
    }
    const childEnd = kind === 'empty' ? end : elementEnd(xml, at);
    pieces.push({ name: ownName(tagName(xml, at), prefix), text: xml.slice(at, childEnd) });
    text = childEnd;
    at = xml.indexOf('<', childEnd);
  }
  throw new BrokenMarkup();
}

function ownName(name: string, prefix: string): string {
  return name.slice(0, name.indexOf(':') + 1) === prefix ? localName(name) : '';
}

export function print({ open, pieces, close, wasEmpty }: Parted): string {
  if (wasEmpty && pieces.length === 0) return `${open.slice(0, -1)}/>`;
  return open + pieces.map((piece) => piece.text).join('') + close;
}

export function child(parent: Parted, name: string): string | undefined {
  return parent.pieces.find((piece) => piece.name === name)?.text;
}

export function children(parent: Parted, name: string): readonly string[] {
  return parent.pieces.filter((piece) => piece.name === name).map((piece) => piece.text);
}

export function append(parent: Parted, name: string, text: string): Parted {
  return { ...parent, pieces: [...parent.pieces, { name, text }] };
}

/** Changes every child of that name; undefined removes it. */
export function mapChildren(parent: Parted, name: string, change: (text: string) => string | undefined): Parted {
  const pieces = parent.pieces.flatMap((piece) => {
    if (piece.name !== name) return [piece];
    const text = change(piece.text);
    return text === undefined ? [] : [{ name, text }];
  });
  return { ...parent, pieces };
}

/** Adds a child where the schema's sequence wants it: behind the last child that comes before it there. */
export function insertOrdered(parent: Parted, order: readonly string[], name: string, text: string): Parted {
  const rank = order.indexOf(name);
  let index = parent.pieces.length;
  for (; index > 0; index -= 1) {
    const before = order.indexOf(parent.pieces[index - 1]?.name ?? '');
    if (before >= 0 && before < rank) break;
  }
  const pieces = [...parent.pieces.slice(0, index), { name, text }, ...parent.pieces.slice(index)];
  return { ...parent, pieces };
}

/** Changes the child of that name (the first, if the schema allows several), or adds what becomes of `<name/>`. */
export function putChild(parent: Parted, order: readonly string[], name: string, change: (text: string) => string): Parted {
  const index = parent.pieces.findIndex((piece) => piece.name === name);
  if (index < 0) return insertOrdered(parent, order, name, change(`<${parent.prefix}${name}/>`));
  return { ...parent, pieces: parent.pieces.map((piece, at) => (at === index ? { name, text: change(piece.text) } : piece)) };
}
