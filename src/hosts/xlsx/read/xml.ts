/** Streams the elements of a part. Entities other than XML's own five are refused, never expanded. */
import { SaxesParser } from 'saxes';
import { brokenXml, documentType, tooIntricate } from './refusals';

/**
 * The parser keeps a record of some hundred bytes for every element that is open and every attribute of the last one: a file
 * of 50 KB can ask for gigabytes. Elements of real parts stand less than 50 deep and have less than 50 attributes.
 */
const DEEPEST = 256;
const MOST_ATTRIBUTES = 1000;

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** `name` comes without its prefix. */
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** An element that is left out; `within` the innermost one that is not, undefined where it is within another that is. */
  readonly leaveOut?: (name: string, within: string | undefined) => void;
}

/**
 * `own` streams only the elements that share the root's prefix: the part's main namespace, whatever its address
 * is (transitional or Strict) and whether it is prefixed. Extensions (x14, mc, xr …) are left out with all that
 * they hold, so that their rules and cells are not taken for the sheet's own. `all` streams everything.
 */
export type Scope = 'own' | 'all';

/** Throws a `Refusal` that names the part and the place where the XML does not hold. */
export function scanXml(part: string, xml: string, handlers: XmlHandlers, scope: Scope = 'own'): void {
  const scanner = xmlScanner(part, handlers, scope, (line, column) => brokenXml(part, line, column));
  scanner.write(xml);
  scanner.close();
}

/** The same for XML that comes in pieces. */
export interface XmlScanner {
  readonly write: (piece: string) => void;
  readonly close: () => void;
  /** The name, without prefix, of the innermost element that is open and streamed. */
  readonly openElement: () => string | undefined;
}

/** `broken` makes what is thrown where the XML does not hold; what no part may have is refused with the name of `part`. */
export function xmlScanner(part: string, handlers: XmlHandlers, scope: Scope, broken: (line: number, column: number) => Error): XmlScanner {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const open: string[] = [];
  let rootPrefix: string | undefined;
  let foreignDepth = 0;
  let attributeCount = 0;
  parser.on('doctype', () => {
    throw documentType(part);
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > MOST_ATTRIBUTES) throw tooIntricate(part);
  });
  parser.on('error', () => {
    throw broken(parser.line, parser.column);
  });
  parser.on('opentag', ({ name, attributes }) => {
    attributeCount = 0;
    if (open.length + foreignDepth >= DEEPEST) throw tooIntricate(part);
    const colon = name.indexOf(':') + 1;
    rootPrefix ??= name.slice(0, colon);
    const local = colon === 0 ? name : name.slice(colon);
    const isOwn = scope === 'all' || (colon === rootPrefix.length && name.startsWith(rootPrefix) && local !== 'extLst');
    if (foreignDepth > 0 || !isOwn) {
      handlers.leaveOut?.(local, foreignDepth === 0 ? open.at(-1) : undefined);
      foreignDepth += 1;
    } else {
      open.push(local);
      handlers.open?.(local, attributes);
    }
  });
  parser.on('closetag', ({ name }) => {
    if (foreignDepth > 0) foreignDepth -= 1;
    else {
      open.pop();
      handlers.close?.(localName(name));
    }
  });
  const text = (value: string): void => {
    if (foreignDepth === 0) handlers.text?.(value);
  };
  parser.on('text', text);
  parser.on('cdata', text);
  return {
    write: (piece) => void parser.write(piece),
    close: () => void parser.close(),
    openElement: () => (foreignDepth > 0 ? undefined : open.at(-1)),
  };
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without prefix, for those that stand in a namespace of their own (r:id). */
export function attributeNamed(attributes: Attributes, local: string): string | undefined {
  const key = Object.keys(attributes).find((name) => localName(name) === local);
  return key === undefined ? undefined : attributes[key];
}

/** xsd:boolean, and "on" of older drafts (ST_OnOff). */
export function isOn(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true' || attribute === 'on';
}
