/** Adding a part to a package and taking it away again: its content type and the relationship that leads to it. */
import { relationshipKind, relationshipsOf } from '../read/relationships';
import { partKey } from '../zip/directory';
import type { Package } from './package';
import { append, children, mapChildren, parseDocument, print, printDocument, type Parted } from './xml/parted';
import { attribute, attributes } from './xml/tag';
import { escapeAttribute } from './xml/escape';

const TYPES_PART = '[Content_Types].xml';
const PACKAGE_NS = 'http://schemas.openxmlformats.org/package/2006';
const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What a part is: its content type, and the last words of its relationship type in both conformance classes. */
export interface PartKind {
  readonly contentType: string;
  readonly relationship: string;
  readonly strictRelationship?: string;
}

export const WORKSHEET: PartKind = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  relationship: 'worksheet',
};
export const STYLES: PartKind = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
  relationship: 'styles',
};
export const CUSTOM_PROPERTIES: PartKind = {
  contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
  relationship: 'custom-properties',
  strictRelationship: 'customProperties',
};

export const DRAWING: PartKind = {
  contentType: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  relationship: 'drawing',
};
export const CHART: PartKind = {
  contentType: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
  relationship: 'chart',
};

/** The namespace of relationship attributes in the package's own conformance class. */
export function relationshipNamespace(strict: boolean): string {
  return strict ? STRICT : TRANSITIONAL;
}

/** Whether the package is of the Strict class (ECMA-376 part 1 §2.1), which has namespaces of its own. */
export function isStrict(pack: Package): boolean {
  return (pack.text(relationshipsPart('')) ?? '').includes(STRICT);
}

/** Writes the part and makes `source` ('' for the package) lead to it; gives the relationship's id. */
export function addPart(pack: Package, source: string, name: string, kind: PartKind, text: string): string {
  pack.put(name, text);
  changePart(pack, TYPES_PART, `<Types xmlns="${PACKAGE_NS}/content-types"/>`, (root) =>
    append(
      mapChildren(root, 'Override', (override) => (isOverrideOf(override, name) ? undefined : override)),
      'Override',
      `<${root.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${kind.contentType}"/>`,
    ),
  );
  const strict = isStrict(pack);
  const type = `${relationshipNamespace(strict)}/${(strict ? kind.strictRelationship : undefined) ?? kind.relationship}`;
  let id = '';
  changePart(pack, relationshipsPart(source), `<Relationships xmlns="${PACKAGE_NS}/relationships"/>`, (root) => {
    id = unusedId(root);
    const element = `<${root.prefix}Relationship Id="${id}" Type="${type}" Target="/${escapeAttribute(name)}"/>`;
    return append(root, 'Relationship', element);
  });
  return id;
}

/**
 * Adds a part of which `source` has but one (`stem` "xl/styles"), and gives its name. A link to another of its kind
 * that is not there gives way to it.
 */
export function addOnlyPart(pack: Package, source: string, stem: string, kind: PartKind, text: string): string {
  const linkKind = relationshipKind(kind.relationship);
  const dead = relationshipsOf(pack.view, source).filter(({ kind: found, part }) => found === linkKind && !pack.has(part));
  for (const { part } of dead) removePart(pack, source, part);
  const name = firstUnused(pack, (number) => `${stem}${number === 1 ? '' : number}.xml`);
  addPart(pack, source, name, kind, text);
  return name;
}

/** Takes away the part and whatever leads from `source` to it. */
export function removePart(pack: Package, source: string, name: string): void {
  const ids = relationshipsOf(pack.view, source).filter(({ part }) => partKey(part) === partKey(name)).map(({ id }) => id);
  pack.remove(name);
  changePart(pack, TYPES_PART, undefined, (root) =>
    mapChildren(root, 'Override', (override) => (isOverrideOf(override, name) ? undefined : override)),
  );
  changePart(pack, relationshipsPart(source), undefined, (root) =>
    mapChildren(root, 'Relationship', (element) => (ids.includes(attribute(element, 'Id') ?? '') ? undefined : element)),
  );
}

/** "xl/worksheets/sheet1.xml" and so on: the first number that no part has, and that no link leads to which has led nowhere so far. */
export function unusedName(pack: Package, before: string, after: string): string {
  return firstUnused(pack, (number) => `${before}${number}${after}`);
}

function firstUnused(pack: Package, nameOf: (number: number) => string): string {
  const linked = linkedParts(pack);
  for (let number = 1; ; number += 1) {
    const name = nameOf(number);
    if (!pack.has(name) && !linked.has(partKey(name))) return name;
  }
}

function linkedParts(pack: Package): ReadonlySet<string> {
  const sources = pack.names().flatMap((name) => {
    const [, folder, source] = /^(|.*\/)_rels\/([^/]*)\.rels$/i.exec(name) ?? [];
    return folder === undefined || source === undefined ? [] : [folder + source];
  });
  return new Set(sources.flatMap((source) => relationshipsOf(pack.view, source).map(({ part }) => partKey(part))));
}

function relationshipsPart(source: string): string {
  const folder = source.slice(0, source.lastIndexOf('/') + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

function changePart(pack: Package, name: string, initial: string | undefined, change: (root: Parted) => Parted): void {
  const text = pack.text(name) ?? (initial === undefined ? undefined : XML + initial);
  if (text === undefined) return;
  const document = parseDocument(text, name);
  const root = change(document.root);
  if (print(root) !== print(document.root)) pack.put(name, printDocument({ ...document, root }));
}

function isOverrideOf(override: string, name: string): boolean {
  return partKey(attribute(override, 'PartName') ?? '') === partKey(name);
}

function unusedId(root: Parted): string {
  const used = new Set(children(root, 'Relationship').map((element) => attributes(element).get('Id')?.toLowerCase()));
  for (let number = 1; ; number += 1) {
    if (!used.has(`rid${number}`)) return `rId${number}`;
  }
}
