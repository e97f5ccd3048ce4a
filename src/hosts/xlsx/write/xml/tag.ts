/** Attributes of an element, read and changed in place. Only its opening tag is looked at, never its children. */
import { escapeAttribute, unescapeXml } from './escape';
import { markupEnd, tagName } from './scan';

/**
 * Tried only where the one before ended, so that a long tag that holds none is not searched over and over. Space is
 * what XML calls so (§2.3): \s has U+FEFF and others in it, which may stand within a name.
 */
const ATTRIBUTE = /[ \t\r\n]+([^ \t\r\n=<>"'/]+)[ \t\r\n]*=[ \t\r\n]*(?:"([^"]*)"|'([^']*)')/y;

export function openingTag(element: string): string {
  return element.slice(0, markupEnd(element, 0));
}

/** The attribute of exactly that name (prefix included), unescaped. */
export function attribute(element: string, name: string): string | undefined {
  const match = findAttribute(openingTag(element), name);
  return match === null ? undefined : unescapeXml(valueOf(match));
}

export function attributes(element: string): ReadonlyMap<string, string> {
  const tag = openingTag(element);
  const found = new Map<string, string>();
  for (let match = nextAttribute(tag); match; match = nextAttribute(tag, match)) found.set(match[1] ?? '', unescapeXml(valueOf(match)));
  return found;
}

/** A whole number; undefined where the attribute is absent or none. */
export function integer(element: string, name: string): number | undefined {
  const value = attribute(element, name)?.trim();
  return value !== undefined && /^-?\d+$/.test(value) ? Number(value) : undefined;
}

/** xsd:boolean; absent is false. */
export function flag(element: string, name: string): boolean {
  const value = attribute(element, name)?.trim();
  return value === '1' || value === 'true';
}

/** Changes only the value, or adds the attribute behind the others; undefined removes it. */
export function withAttribute(element: string, name: string, value: string | undefined): string {
  const tag = openingTag(element);
  return changedTag(tag, name, value) + element.slice(tag.length);
}

export function withAttributes(element: string, values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).reduce((changed, [name, value]) => withAttribute(changed, name, value), element);
}

function changedTag(tag: string, name: string, value: string | undefined): string {
  const match = findAttribute(tag, name);
  if (!match) return value === undefined ? tag : withNew(tag, `${name}="${escapeAttribute(value)}"`);
  const end = match.index + match[0].length;
  if (value === undefined) return tag.slice(0, match.index) + tag.slice(end);
  // The value's own quotes stay: escapeAttribute escapes both kinds.
  return tag.slice(0, end - 1 - valueOf(match).length) + escapeAttribute(value) + tag.slice(end - 1);
}

function withNew(tag: string, attribute: string): string {
  const inside = tag.slice(0, tag.endsWith('/>') ? -2 : -1).replace(/[ \t\r\n]+$/, '');
  return `${inside} ${attribute}${tag.slice(inside.length)}`;
}

function findAttribute(tag: string, name: string): RegExpExecArray | null {
  for (let match = nextAttribute(tag); match; match = nextAttribute(tag, match)) {
    if (match[1] === name) return match;
  }
  return null;
}

/** The attribute behind the given one, the first behind the tag's name. */
function nextAttribute(tag: string, before?: RegExpExecArray): RegExpExecArray | null {
  ATTRIBUTE.lastIndex = before ? before.index + before[0].length : 1 + tagName(tag, 0).length;
  return ATTRIBUTE.exec(tag);
}

function valueOf(match: RegExpExecArray): string {
  return match[2] ?? match[3] ?? '';
}
