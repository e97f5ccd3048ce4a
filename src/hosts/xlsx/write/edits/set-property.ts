import { relationshipsOf } from '../../read/relationships';
import { addOnlyPart, CUSTOM_PROPERTIES, isStrict } from '../parts';
import { propertyTooLong } from '../refusals';
import type { WorkbookDraft } from '../workbook';
import { append, children, mapChildren, parseDocument, part, print, printDocument } from '../xml/parted';
import { escapeAttribute, escapeText } from '../xml/escape';
import { attribute, integer } from '../xml/tag';

/** Custom document properties hold at most this many characters (Office's own limit, names and values alike). */
const MAX_LENGTH = 255;
/** The one format id of custom properties, and the first number that is free in it (MS-OLEPS §2.18). */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_ID = 2;

interface Namespaces {
  readonly properties: string;
  readonly types: string;
}

const TRANSITIONAL: Namespaces = {
  properties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  types: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
};
const STRICT: Namespaces = {
  properties: 'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  types: 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
};

/** Sets a text property of the workbook, or changes it; Office does not tell upper from lower case in names. */
export function setProperty(workbook: WorkbookDraft, name: string, value: string): void {
  if (name.length > MAX_LENGTH || value.length > MAX_LENGTH) throw propertyTooLong(name, MAX_LENGTH);
  const { pack } = workbook;
  const namespaces = isStrict(pack) ? STRICT : TRANSITIONAL;
  const partName = customPart(workbook, namespaces);
  const document = parseDocument(pack.text(partName) ?? '', partName, 'Properties');
  const { root } = document;
  const isNamed = (property: string): boolean => attribute(property, 'name')?.toLowerCase() === name.toLowerCase();
  const content = `<vt:lpwstr xmlns:vt="${namespaces.types}">${escapeText(value)}</vt:lpwstr>`;
  const changed = children(root, 'property').some(isNamed)
    ? mapChildren(root, 'property', (property) =>
        isNamed(property) ? print({ ...part(property), pieces: [{ name: '', text: content }] }) : property,
      )
    : append(root, 'property', newProperty(root.prefix, name, unusedId(children(root, 'property')), content));
  pack.put(partName, printDocument({ ...document, root: changed }));
}

function customPart({ pack }: WorkbookDraft, { properties, types }: Namespaces): string {
  const known = relationshipsOf(pack.view, '').find(({ kind }) => kind === 'customproperties')?.part;
  if (known !== undefined && pack.has(known)) return known;
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${properties}" xmlns:vt="${types}"/>`;
  return addOnlyPart(pack, '', 'docProps/custom', CUSTOM_PROPERTIES, empty);
}

function newProperty(prefix: string, name: string, id: number, content: string): string {
  return `<${prefix}property fmtid="${FORMAT_ID}" pid="${id}" name="${escapeAttribute(name)}">${content}</${prefix}property>`;
}

function unusedId(properties: readonly string[]): number {
  return Math.max(FIRST_ID - 1, ...properties.map((property) => integer(property, 'pid') ?? 0)) + 1;
}
